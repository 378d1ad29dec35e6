# dict.awk - are the dictionaries sound?  usage: awk -v table=NAME -f dict.awk
# FILE; needs LC_ALL=C.  Prints FILE:LINE: what is wrong: what was expected.
# What each column may hold, and the order of the rows: newstab(5).
BEGIN {
	FS = "\t"
	header["agency"] = "id kind name flags from to parent"
	header["action"] = header["offence"] = "id kind name flags"
	header["place"] = "name code country kind flags"
	header["head"] = "head kinds rule"
	bodies = " government ministry agency police court party company" \
	    " platform media org intl-org "
	kinds["agency"] = bodies
	kinds["action"] = " action "
	kinds["offence"] = " offence "
	kinds["place"] = " country demonym province municipality region" \
	    " state prefecture county nation emirate city "
	flags["agency"] = "fold acronym anchor local branch former"
	flags["action"] = "fold noun base s past part ing with: near: after:"
	flags["offence"] = "fold acronym"
	flags["place"] = "local former"
	flags["head"] = "name name: first plural own best like: unlike: gov:"
	size["agency"] = 4000; ids["agency"] = 1000
	size["place"] = 900
}

function bad(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what
	faults++
}

# Are the blank-separated words of s among the allowed, in their order?
function ordered(s, allowed,   w, a, n, m, i, k) {
	if (s ~ /^ | $|  /)
		return 0
	n = split(s, w, " ")
	m = split(allowed, a, " ")
	k = 1
	for (i = 1; i <= n; i++) {
		while (k <= m && a[k] != w[i] && !(a[k] ~ /:$/ &&
		    substr(w[i], 1, length(a[k])) == a[k] &&
		    length(w[i]) > length(a[k])))
			k++
		if (k > m)
			return 0
		if (a[k] !~ /:$/)
			k++
	}
	return 1
}

function has(s, word) {
	return index(" " s " ", " " word " ") > 0
}

# 2014, 2014-02 or 2014-02-27, or nothing.
function is_date(s) {
	return s == "" ||
	    s ~ /^[12][0-9][0-9][0-9](-[01][0-9](-[0-3][0-9])?)?$/
}

# A name once more: its other rows must share it knowingly.
function shared(name, id, may,   k) {
	if (name in owner) {
		if (owner[name] == id)
			bad("\"" name "\" again: expected one row a name")
		else if (!may || !sharing[name])
			bad("\"" name "\" is of " owner[name] " too: expected" \
			    " the flag local in both rows")
		else if ((name, id) in row)
			bad("\"" name "\" again: expected one row a name")
	}
	owner[name] = id
	sharing[name] = may
	row[name, id] = 1
}

# The rows of an id stand together, ids ascend, and so do the names but the
# first.
function sorted(id, name) {
	if (id == last_id) {
		if (++nth > 2 && name <= last_name)
			bad("\"" name "\" after \"" last_name "\": expected" \
			    " names in order behind the first")
	} else {
		if (id < last_id)
			bad(id " after " last_id ": expected ids in order")
		nth = 1
		number++
	}
	last_id = id
	last_name = name
}

function text(s) {
	if (s == "" || s ~ /^ | $|  |[\001-\037]/)
		bad("\"" s "\": expected a name with single blanks inside")
	if (s ~ /^(The|the|A|a|an) /)
		bad("\"" s "\": expected no article")
	if (index(s, "\342\200\231"))
		bad("\"" s "\": expected the straight apostrophe")
}

function agency() {
	if ($1 !~ /^[a-z]+\.[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)?$/ ||
	    $1 !~ /^([a-z][a-z]|int)\./)
		bad("id \"" $1 "\": expected country.name or" \
		    " country.name.place")
	if ($1 == last_id && $2 != kind)
		bad($1 " is " kind " and " $2 ": expected one kind")
	kind = $2
	if ($1 != last_id && has($4, "former"))
		bad("\"" $3 "\": expected the name of today first")
	if (has($4, "acronym") && has($4, "fold"))
		bad("\"" $3 "\": expected acronym or fold, not both")
	if (!has($4, "anchor"))
		plain[$1] = 1
	line[$1] = FNR
	if (!is_date($5) || !is_date($6))
		bad("dates \"" $5 "\", \"" $6 "\": expected ISO 8601")
	if ($5 != "" && $6 != "" && $6 < $5)
		bad("dates \"" $5 "\", \"" $6 "\": expected from before to")
	if ($7 != "")
		parent[$7] = FNR
	if ($7 == $1)
		bad($1 " is its own parent")
	share($1, $3, $4)
}

# A folded name clashes with any that differs in case only.
function share(id, name, f,   low) {
	shared(name, id, has(f, "local"))
	low = tolower(name)
	if ((low in folded) && folded[low] != name && owner[folded[low]] != id \
	    && !(has(f, "local") && sharing[folded[low]]))
		bad("\"" name "\" is \"" folded[low] "\" of " \
		    owner[folded[low]] " in another case: expected the flag" \
		    " local in both rows")
	if (has(f, "fold"))
		folded[low] = name
}

function place() {
	if ($2 !~ /^[a-z0-9]+(-[a-z0-9]+)*$/)
		bad("code \"" $2 "\": expected lower-case words, hyphens")
	if ($3 !~ /^[a-z][a-z]$/)
		bad("country \"" $3 "\": expected two letters")
	if (($4 == "country" || $4 == "demonym") && $2 != $3)
		bad("code \"" $2 "\": expected that of the country, " $3)
	shared($1, $3 "." $2, has($5, "local"))
	sorted($3 "." $2, $1)
}

function head(   n, k, i) {
	n = split($2, k, ",")
	for (i = 1; i <= n; i++)
		if (!has(bodies, k[i]))
			bad("kind \"" k[i] "\": expected one of" bodies)
	if (n == 0)
		bad("no kinds: expected at least one")
	shared($1, $1, 0)
	if ($1 <= last_id)
		bad($1 " after " last_id ": expected heads in order")
	last_id = $1
}

/^#/ { next }

!names {
	names = 1
	title = $0
	gsub(/\t/, " ", title)
	columns = split(header[table], unused, " ")
	if (title != header[table])
		bad("header \"" title "\": expected \"" header[table] "\"")
	next
}

{
	rows++
	if (NF != columns) {
		bad(NF " fields: expected " columns)
		next
	}
	at = table == "agency" || table == "action" || table == "offence"
	text(at ? $3 : $1)
	if (table != "head" && !has(kinds[table], at ? $2 : $4))
		bad("kind \"" (at ? $2 : $4) "\": expected one of" kinds[table])
	if (!ordered($(at ? 4 : NF), flags[table]))
		bad("flags \"" $(at ? 4 : NF) "\": expected, in this order: " \
		    flags[table])
	if (table == "agency")
		agency()
	else if (table == "place")
		place()
	else if (table == "head")
		head()
	else {
		if ($1 !~ /^[a-z]+(_[a-z]+)*$/)
			bad("id \"" $1 "\": expected lower-case words")
		share($1, $3, $4)
	}
	if (at)
		sorted($1, $3)
}

END {
	FNR = 0
	for (id in parent)
		if (!(id in line)) {
			FNR = parent[id]
			bad("parent " id ": expected the id of a row")
		}
	for (id in line)
		if (!(id in plain)) {
			FNR = line[id]
			bad(id ": expected a name without the flag anchor")
		}
	FNR = 0
	if (rows < size[table] + 1 || number < ids[table] + 0)
		bad(rows + 0 " rows, " number + 0 " ids: expected at least " \
		    size[table] + 0 ", " ids[table] + 0)
	exit faults > 0
}

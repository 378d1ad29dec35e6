# read.awk - the five streams, read in step, an article at a time.
#
# text:    doc sent para part date text
# others:  doc sent para part date start end mention kind ...
# An article is kept in arrays indexed by its sentence 1..sents:
#   written[i] part[i] date[i] sent[i], and text[i]: what is read of written[i]
#   row[NAME, i, k], k = 1..rows[NAME, i]: the fields from start on
BEGIN {
	FS = OFS = "\t"
	header = ENVIRON["header"] + 0
	LONGEST = 4000 # bytes; more is a table or a dump, no sentence
	words_begin()
	forms_read()
	lands_read()
	heads_read()
	if (header)
		print "doc", "sent", "date", "agency", "action", "bound", \
		    "value", "high", "unit", "item", "offence", "target", \
		    "from", "to", "how", "text"
	streams = split("number agency action offence", stream, " ")
	for (s = 1; s <= streams; s++)
		advance(stream[s])
	sents = 0
	while ((getline line < "text") > 0)
		read_sentence(line)
	article_end()
	close("text")
	exit 0
}

function read_sentence(line,   f, s) {
	split(line, f, FS)
	if (sents && (f[1] "" != doc "" || f[2] + 0 <= sent[sents]))
		article_end()
	doc = f[1]
	sents++
	sent[sents] = f[2] + 0
	para[sents] = f[3]
	part[sents] = f[4]
	date[sents] = f[5]
	written[sents] = f[6]
	text[sents] = simplified(f[6])
	for (s = 1; s <= streams; s++)
		take(stream[s], sents)
}

# The rows of the sentence in hand.  In one sentence starts only grow: when
# one falls back, an article of the same name has begun.
function take(name, i,   n, last) {
	n = 0
	last = -1
	while (have[name] && ahead_sent[name] == sent[i] &&
	    ahead_doc[name] "" == doc "" && ahead_start[name] > last) {
		last = ahead_start[name]
		row[name, i, ++n] = tail(ahead[name], 5)
		advance(name)
	}
	rows[name, i] = n
}

function advance(name,   f) {
	have[name] = (getline ahead[name] < name) > 0
	split(ahead[name], f, FS)
	ahead_doc[name] = f[1]
	ahead_sent[name] = f[2] + 0
	ahead_start[name] = f[6] + 0
}

# The line without its first n fields.
function tail(line, n) {
	while (n-- > 0)
		line = substr(line, index(line, FS) + 1)
	return line
}

function article_end(   k) {
	part[sents + 1] = "" # not that of a longer article before
	if (sents)
		article(sents)
	for (k in row)
		delete row[k]
	for (k in busy)
		delete busy[k]
	for (k in kind_of_id)
		delete kind_of_id[k]
	for (k in carried_at)
		delete carried_at[k]
	for (k in carried_from)
		delete carried_from[k]
	for (k in counted_at)
		delete counted_at[k]
	sents = 0
}

# form[WORDS]: the flags of an action's form, from its dictionary.
function forms_read(   f, line) {
	while ((getline line < "form") > 0) {
		split(line, f, FS)
		form[tolower(f[3])] = form[tolower(f[3])] " " f[4] " "
	}
	close("form")
}

# land[COUNTRY]: its government, from names such as "China's government";
# and that of its capital.  people[CHINESE]: how ids of the country begin.
# lawmaker[ID]: a parliament; prosecutor[ID]: no judge, though of that kind.
function lands_read(   f, line) {
	while ((getline line < "name") > 0) {
		if (line !~ /\t(government|court)\t/)
			continue
		split(line, f, FS)
		if (f[2] == "court") {
			note(prosecutor, PROSECUTOR, f[1], tolower(f[3]))
			continue
		}
		if (f[1] ~ /^[a-z]+\.gov$/ && \
		    (sub(/'s government$/, "", f[3]) || \
		    sub(/s' government$/, "s", f[3])))
			land[tolower(f[3])] = f[1]
		else if (f[1] ~ /^[a-z]+\.gov$/ && \
		    sub(/ government$/, "", f[3]))
			people[tolower(f[3])] = substr(f[1], 1, \
			    length(f[1]) - 3)
		note(lawmaker, LAWMAKER, f[1], tolower(f[3]))
	}
	close("name")
	while ((getline line < "capital") > 0) {
		split(line, f, FS)
		land[tolower(f[1])] = f[2]
	}
	close("capital")
}

# Notes a body in whose name is a word of the class.
function note(noted, class, name, words,   w, n) {
	n = split(words, w, /[ -]/)
	while (n > 0)
		if (w[n--] in class)
			noted[name] = 1
}

# A Chinese text in simplified characters, each where the one written stands.
function simplified(s,   i, n, c, t) {
	n = length(s)
	if (n > LONGEST || !chinese(s))
		return s
	if (!hant_rows)
		hant_read()
	for (i = 1; i <= n; i += length(c)) {
		c = substr(s, i, 3)
		if (c in hant)
			t = t hant[c]
		else
			t = t (c = substr(c, 1, 1))
	}
	return t
}

# hant[TRADITIONAL]: the simplified character.
function hant_read(   f, line) {
	while ((getline line < "hant") > 0) {
		split(line, f, FS)
		hant[f[1]] = f[2]
		hant_rows++
	}
	close("hant")
}

# body[NOUN]: "the ministry", "officers": those that may act.
function heads_read(   f, line) {
	while ((getline line < "head") > 0) {
		split(line, f, FS)
		if (f[2] ~ /government|ministry|agency|police|court|platform/)
			body[f[1]] = 1
	}
	close("head")
}

# cases.awk - case tables (see README.md) made into input, verdicts, tables.
# usage: awk -v tool=NAME -v mode=options|input FILE.cases
#        awk -v tool=NAME -v mode=check|update ROWS FILE.cases
# ROWS is what the tool gave for the input.  A case is an article of artsplit,
# a sentence of the others; its key is "article", or "article sentence".
BEGIN {
	FS = OFS = "\t"
	if (tool == "numextract")     # doc sent date start end mention ...
		columns(2, 8, "6 7 8 9 10 11 12 14 13", 4)
	else if (tool == "agencytag") # doc sent start end mention ...
		columns(2, 4, "5 6 7 8", 3)
	else                          # doc sent para part date text
		columns(1, 2, "4 6 3 5", 0)
	if (mode == "check" || mode == "update")
		rows_file = ARGV[1]
	options_re = "^@options[ \t]*"
	date_re = "^@date[ \t]*"
}

# keys: fields of the key; needed: columns a row must show; list: those it may
# show; offsets: field of the start, with the end after it.
function columns(keys, need, list, offsets)
{
	n_keys = keys
	needed = need
	n_shown = split(list, shown, " ")
	start_at = offsets
}

function fail(what)
{
	failed++
	printf "not ok - %s:%d: %s\n", FILENAME, FNR, what
}

# A new article (or one more line or sentence of it) begins.
function begin(new, words)
{
	if (new) {
		finish()
		doc++
		sent = 1
		body = words
	} else if (doc == 0 || (n_keys == 1 && !is_open)) {
		fail("no article to go on with")
		return
	} else if (n_keys == 1)
		body = body "\\n" words
	else {
		finish()
		sent++
		body = words
	}
	if (new || n_keys == 2)
		first_line = FNR
	is_open = 1
	n_want = 0
}

# A case is complete.
function finish()
{
	if (!is_open)
		return
	is_open = 0
	key = n_keys == 1 ? doc : doc " " sent
	if (mode == "input")
		give()
	else if (mode == "check")
		judge()
	else if (mode == "update")
		rewrite()
}

function give()
{
	if (tool == "numextract")
		print doc, sent, date, body
	else if (tool == "agencytag")
		print doc, sent, body
	else if (date != "")
		print doc, date, body
	else
		print doc, body
}

function same(want, got,    w, g, i, n)
{
	n = split(want, w, FS)
	if (n > n_shown)
		return 0
	split(got, g, FS)
	for (i = 1; i <= n_shown; i++) {
		if (i > n && i > needed)
			break
		# as strings: to some awk "NAN" is a number, unlike itself
		if (w[i] != "?" && w[i] "" != g[i] "")
			return 0
	}
	return 1
}

function judge(    i, ok, n)
{
	n = n_got[key] + 0
	used += n
	ok = n == n_want
	for (i = 1; ok && i <= n; i++)
		ok = same(want[i], got[key, i])
	for (i = 1; start_at && i <= n; i++)
		if (cut(key, i) != mention[key, i]) {
			ok = 0
			print "# the offsets say: " cut(key, i)
		}
	if (ok) {
		passed++
		return
	}
	failed++
	printf "not ok - %s:%d: %s\n", FILENAME, first_line, body
	for (i = 1; i <= n_want; i++)
		if (n != n_want || !same(want[i], got[key, i]))
			print "# - " want[i]
	for (i = 1; i <= n; i++)
		if (n != n_want || !same(want[i], got[key, i]))
			print "# + " got[key, i]
}

function cut(key, i,    s)
{
	s = substr(body, start[key, i] + 1, end[key, i] - start[key, i])
	gsub(/[ \t]+/, " ", s)
	return s
}

# A row that is still right stays as it is; a new one shows as many columns
# as the widest of its case did.
function rewrite(    i, f, n, row, width)
{
	width = needed
	for (i = 1; i <= n_want; i++) {
		n = split(want[i], f, FS)
		if (n > width)
			width = n
	}
	for (i = 1; i <= n_got[key]; i++) {
		row = first_of(got[key, i], width)
		if (i <= n_want && same(want[i], got[key, i]))
			row = want[i]
		print "\t" row
	}
}

function first_of(row, width,    f, i, s)
{
	split(row, f, FS)
	s = f[1]
	for (i = 2; i <= width; i++)
		s = s FS f[i]
	sub(/\t+$/, "", s)
	return s
}

rows_file != "" && FILENAME == rows_file {
	k = n_keys == 1 ? $1 : $1 " " $2
	i = ++n_got[k]
	n_rows++
	got[k, i] = $(shown[1])
	for (j = 2; j <= n_shown; j++)
		got[k, i] = got[k, i] FS $(shown[j])
	if (start_at) {
		start[k, i] = $start_at
		end[k, i] = $(start_at + 1)
		mention[k, i] = $(shown[1])
	}
	next
}

/^\t/ {
	want[++n_want] = substr($0, 2)
	next
}

# What is no row ends a case, but for a further line of an article.
!(n_keys == 1 && /^\+/) { finish() }
mode == "update" { print }
/^$/ || /^#/ { next }
$0 ~ options_re {
	if (mode == "options") {
		sub(options_re, "")
		print
	}
	next
}
$0 ~ date_re {
	date = $0
	sub(date_re, "", date)
	next
}
/^@/ { fail("unknown directive"); next }
/^\+/ {
	line = substr($0, 2)
	sub(/^ /, "", line)
	begin(0, line)
	next
}
{
	line = $0
	if (line ~ /^\\[#@+\\]/)
		line = substr(line, 2)
	begin(1, line)
}

END {
	finish()
	if (mode == "check") {
		if (used < n_rows) {
			failed++
			printf "not ok - %s: %d rows belong to no case\n",
			    FILENAME, n_rows - used
		}
		printf "%d passed, %d failed, 0 skipped\n", passed, failed
	}
}

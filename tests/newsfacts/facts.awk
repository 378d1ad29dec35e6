# facts.awk - reads the case tables for facts.sh.
#   mode=input   writes each article to DIR/N, and the dates with their files
#   mode=check   rows of newsfacts, then the table: "not ok" and the total
#   mode=update  the same, and writes the table with the rows that came
BEGIN { FS = OFS = "\t"; date = "-" }

# the rows that newsfacts gave, by article
mode != "input" && FNR == NR && FILENAME == ARGV[1] {
	n = $1 + 0
	got[n, ++rows[n]] = $4 FS $5 FS $6 FS $7 FS $8 FS $9 FS $10 FS $15 \
	    FS $13 FS $14 FS $11 FS $12
	next
}

/^#/ || /^$/ { end_case(); keep($0); next }
/^@date/ { end_case(); date = $0; sub(/^@date ?/, "", date)
	if (date == "") date = "-"
	keep($0); next }
/^\t/ { want[++wants] = substr($0, 2); next }
/^\+ / { text(substr($0, 3)); keep($0); next }
{ end_case(); cases++; where = FNR; open = 1; lines = 0; text($0); keep($0) }
END {
	end_case()
	if (mode == "input")
		for (d = 1; d <= dates; d++)
			print order[d] files[order[d]]
	if (mode == "check")
		print (passed + 0) " " (failed + 0)
}

function text(s) {
	if (mode == "input") {
		if (lines++ == 0 && !(date in files))
			order[++dates] = date
		if (lines == 1)
			files[date] = files[date] " " cases
		print s >(dir "/" cases)
	}
}

function keep(s) {
	if (mode == "update")
		print s
}

# A wanted row may stop early, and ? matches anything.
function same(w, g,   a, b, n, k) {
	n = split(w, a, FS)
	split(g, b, FS)
	for (k = 1; k <= n; k++)
		if (a[k] != "?" && a[k] "" != b[k] "")
			return 0
	return n > 0
}

function end_case(   k, ok, columns) {
	if (!open)
		return
	open = 0
	if (mode == "input")
		close(dir "/" cases)
	if (mode == "update")
		for (k = 1; k <= rows[cases]; k++)
			print "", short(got[cases, k], k)
	if (mode == "check") {
		ok = wants == rows[cases] + 0
		for (k = 1; k <= wants && ok; k++)
			ok = same(want[k], got[cases, k])
		if (ok)
			passed++
		else
			complain()
	}
	wants = 0
}

# As many columns as the row that stood there had; eight for a new one.
function short(row, k,   a, n, m, s, j) {
	m = k <= wants ? split(want[k], a, FS) : 8
	n = split(row, a, FS)
	while (m > 8 && a[m] == "")
		m--
	s = a[1]
	for (j = 2; j <= m && j <= n; j++)
		s = s FS a[j]
	return s
}

function complain(   k) {
	failed++
	print "not ok - " FILENAME ":" where
	for (k = 1; k <= wants; k++)
		print "# want	" want[k]
	for (k = 1; k <= rows[cases]; k++)
		print "# got	" got[cases, k]
}

# table.awk - rows with a header line as a table in even columns.
#   awk -v width=120 -v right=4,5 -f plain.awk -f table.awk FILE
# right: columns to set flush right, "4-": from there on.  The last column is
# cut to fit width, the others where they are wider than most.
# LC_ALL=C: a character is counted from its bytes, Chinese as two columns.
BEGIN {
	FS = "\t"
	if (!width)
		width = 80
	if (!most)
		most = 20
	n = split(right, r, ",")
	while (n > 0) {
		if (r[n] ~ /-$/)
			from = r[n] + 0
		flush[r[n--]] = 1
	}
}

{
	$0 = plain($0)
	for (c = 1; c <= NF; c++) {
		cell[NR, c] = c < NF ? cut($c, most) : $c
		if (columns(cell[NR, c]) > wide[c])
			wide[c] = columns(cell[NR, c])
	}
	if (NF > cols)
		cols = NF
}

END {
	used = 0
	for (c = 1; c < cols; c++)
		used += wide[c] + 2
	if (used + wide[cols] > width)
		wide[cols] = width - used < 12 ? 12 : width - used
	for (n = 1; n <= NR; n++) {
		line(n)
		if (n == 1)
			rule()
	}
}

function line(n,   c, s) {
	s = ""
	for (c = 1; c < cols; c++)
		s = s pad(cell[n, c], wide[c], flushed(c)) "  "
	s = s (flushed(cols) ? pad(cell[n, cols], wide[cols], 1) : \
	    cut(cell[n, cols], wide[cols]))
	sub(/ +$/, "", s)
	print s
}

function flushed(c) {
	return c in flush || from && c >= from
}

function rule(   c, s) {
	s = ""
	for (c = 1; c <= cols; c++)
		s = s (c > 1 ? "  " : "") times("-", wide[c])
	print s
}

# No character is cut in two: the bytes after a cut one go with it.
function cut(s, n) {
	if (columns(s) <= n)
		return s
	while (s != "" && columns(s) > n - 3)
		if (!sub(/[\300-\377][\200-\277]*$/, "", s))
			s = substr(s, 1, length(s) - 1)
	sub(/ +$/, "", s)
	return s "..."
}

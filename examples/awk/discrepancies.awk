# discrepancies.awk - one agency, action, object and period, but figures that
# cannot both be right, from FACTS; after figure.awk and same.awk.  Rounded
# figures agree, and so do "more than" and a figure somewhat above it.
# why: `digits` the same digits in another order, `tenfold` one zero more or
# less, `differ` anything else.
$7 != "" && $13 $14 != "" {
	take($4 OFS what($5, $9, $10) OFS period($13, $14))
}

END {
	print "agency", "what", "period", "figure", "other", "why", "article", \
	    "other_article"
	for (key in texts)
		for (i = 1; i < texts[key]; i++)
			for (j = i + 1; j <= texts[key]; j++)
				pair(key, of[key, i], of[key, j])
	close("LC_ALL=C sort")
}

function pair(key, a, b) {
	if (agree(bound[a], value[a], bound[b], value[b]))
		return
	print key, figure(bound[a], value[a], "", unit[a]), \
	    figure(bound[b], value[b], "", unit[b]), \
	    why(value[a], value[b]), doc[a], doc[b] | "LC_ALL=C sort"
}

function why(a, b) {
	if (digits(a) == digits(b))
		return "digits"
	if (a + 0 == 10 * b || 10 * a == b + 0)
		return "tenfold"
	return "differ"
}

# The digits in order: 4136000 -> 0001346.
function digits(value,   d, n, s) {
	s = ""
	for (d = 0; d <= 9; d++)
		for (n = gsub(d, d, value); n > 0; n--)
			s = s d
	return s
}

# campaigns.awk - what each campaign has come to, from FACTS; after figure.awk
# and same.awk.  A campaign is what an agency did from one day on: a row for
# each day up to which figures were given, how many articles and how many
# texts (reprints not counted) give one, and the least and the greatest.
$7 != "" && $13 != "" {
	key = $4 OFS $13 OFS $14 OFS what($5, $9, $10)
	take(key)
	campaign = $4 OFS $13
	n = split($11, offence, ",")
	for (i = 1; i <= n; i++)
		if (index("," about[campaign] ",", "," offence[i] ",") == 0)
			about[campaign] = about[campaign] \
			    (about[campaign] == "" ? "" : ",") offence[i]
}

END {
	print "agency", "from", "to", "what", "articles", "texts", "least", \
	    "greatest", "about"
	for (key in texts)
		print row(key) | "LC_ALL=C sort"
	close("LC_ALL=C sort")
}

function row(key,   i, low, high, part) {
	low = high = of[key, 1]
	for (i = 2; i <= texts[key]; i++) {
		if (value[of[key, i]] + 0 < value[low] + 0)
			low = of[key, i]
		if (value[of[key, i]] + 0 > value[high] + 0)
			high = of[key, i]
	}
	split(key, part, OFS)
	return key OFS articles[key] OFS texts[key] OFS shown(low) OFS \
	    (low == high ? "" : shown(high)) OFS about[part[1] OFS part[2]]
}

function shown(t) {
	return figure(bound[t], value[t], "", unit[t])
}

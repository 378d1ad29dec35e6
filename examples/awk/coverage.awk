# coverage.awk - how often each official figure is told, from FACTS; after
# figure.awk and same.awk.  A rounded figure counts for the exact one that it
# agrees with.  articles: all that give it; texts: those that are no reprints;
# first: the day and the article that had it first.
$7 != "" {
	key = $4 OFS what($5, $9, $10) OFS period($13, $14)
	n = ++facts[key]
	exact[key, n] = $6
	amount[key, n] = $7
	kind[key, n] = $9
	article[key, n] = $1
	day[key, n] = $3
}

END {
	print "agency", "what", "period", "figure", "articles", "texts", \
	    "first", "article"
	for (key in facts) {
		for (i = 1; i <= facts[key]; i++)
			if (exact[key, i] == "=")
				count(key, i)
		for (i = 1; i <= facts[key]; i++)
			if (exact[key, i] != "=")
				count(key, i)
		tell(key)
	}
	close(sort)
}

BEGIN { sort = "LC_ALL=C sort -t '\t' -k6,6nr -k5,5nr -k1,4" }

# The fact i of key: to the figure it agrees with, or one of its own.
function count(key, i,   f) {
	for (f = 1; f <= figures[key]; f++)
		if (agree(exact[key, head[key, f]], amount[key, head[key, f]], \
		    exact[key, i], amount[key, i]))
			break
	if (f > figures[key]) {
		figures[key] = f
		head[key, f] = first[key, f] = i
	}
	if (!((key, f, article[key, i]) in counted))
		articles[key, f]++
	if (!((key, f, original(article[key, i])) in counted))
		texts[key, f]++
	counted[key, f, article[key, i]]
	counted[key, f, original(article[key, i])]
	if (day[key, i] < day[key, first[key, f]])
		first[key, f] = i
}

function tell(key,   f, h) {
	for (f = 1; f <= figures[key]; f++) {
		h = head[key, f]
		print key, figure(exact[key, h], amount[key, h], "", \
		    kind[key, h]), articles[key, f], texts[key, f], \
		    day[key, first[key, f]], article[key, first[key, f]] | sort
	}
	for (f = 1; f <= figures[key]; f++)
		delete head[key, f]
	figures[key] = 0
}

#!/bin/sh
# How many facts each agency has in each month of publication: a table with
# agencies down and months across.  Articles without a date are left out.
newsfacts articles/*.txt | awk -F '\t' '
	$3 != "" {
		month = substr($3, 1, 7)
		if (!(month in seen)) { seen[month]; months[++m] = month }
		n[$4, month]++
		agency[$4]
	}
	END {
		for (a = 2; a <= m; a++)	# insertion sort of a few
			for (b = a; b > 1 && months[b] < months[b-1]; b--) {
				t = months[b]
				months[b] = months[b-1]
				months[b-1] = t
			}
		line = "agency"
		for (c = 1; c <= m; c++)
			line = line "\t" months[c]
		print line
		for (id in agency) {
			line = id
			for (c = 1; c <= m; c++)
				line = line "\t" n[id, months[c]] + 0
			print line | "LC_ALL=C sort"
		}
	}'

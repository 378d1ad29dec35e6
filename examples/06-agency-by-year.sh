#!/bin/sh
# How many facts each agency has in each year of publication: a table with
# agencies down and years across.  Articles without a date are left out.
LC_ALL=C
export LC_ALL
newsfacts articles/*.txt | cut -f 3,4 | grep '^[0-9]' | sort |
    awk -F '\t' '
	{
		year = substr($1, 1, 4)
		if (year != years[m])
			years[++m] = year
		n[$2, year]++
		agency[$2]
	}
	END {
		line = "agency"
		for (c = 1; c <= m; c++)
			line = line "\t" years[c]
		print line
		for (id in agency) {
			line = id
			for (c = 1; c <= m; c++)
				line = line "\t" n[id, years[c]] + 0
			print line | "sort"
		}
	}' | awk -v right=2,3,4,5,6,7,8 -f table.awk

#!/bin/sh
# The facts as CSV for a spreadsheet: quotes doubled, every field quoted.
newsfacts -H articles/2023-04-04-data-fine.txt | LC_ALL=C awk -F '\t' '{
		for (c = 1; c <= NF; c++) {
			gsub(/"/, "\"\"", $c)
			printf "%s\"%s\"", (c > 1 ? "," : ""), $c
		}
		print ""
	}'

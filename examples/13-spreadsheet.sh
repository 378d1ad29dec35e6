#!/bin/sh
# The facts as CSV for a spreadsheet: quotes doubled, every field quoted.  A
# text that a spreadsheet would take for a formula gets an apostrophe.
newsfacts -H articles/2023-04-04-data-fine.txt | LC_ALL=C awk -F '\t' '{
		for (c = 1; c <= NF; c++) {
			gsub(/"/, "\"\"", $c)
			if ($c ~ /^[-+=@]./ && $c !~ /^-[0-9.]+$/)
				$c = "\047" $c
			printf "%s\"%s\"", (c > 1 ? "," : ""), $c
		}
		print ""
	}'

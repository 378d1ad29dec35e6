#!/bin/sh
# Which agencies the articles tell most facts of, as bars in a terminal; to see
# a table grow, put such a line behind watch(1).
newsfacts articles/*.txt | awk -F '\t' '
	$4 != "" { n[$4]++ }
	END { for (id in n) print id "\t" n[id] }' |
    LC_ALL=C sort -t "$(printf '\t')" -k2,2nr -k1,1 | head -n 8 |
    LC_ALL=C awk -v width=60 -f awk/plain.awk -f awk/bars.awk

#!/bin/sh
# Money fined, seized and recovered, summed by currency.  A sum restated in
# another currency is one fact, so nothing is counted twice.
newsfacts articles/*.txt |
    awk -F '\t' '$9 ~ /^[A-Z][A-Z][A-Z]$/ { sum[$5 "\t" $9] += $7 }
	END { for (k in sum) printf "%s\t%.0f\n", k, sum[k] }' |
    LC_ALL=C sort

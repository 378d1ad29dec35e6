#!/bin/sh
# Counts and sums that no fact took up: what a reader should look at by eye.
# An anti join by article, value and unit; -p keeps the sentence.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

LC_ALL=C
export LC_ALL
newsfacts articles/*.txt | cut -f 1,7,9 >"$dir/facts"
artsplit articles/*.txt | numextract -p |
    awk -F '\t' '($10 == "count" || $10 == "money") && $17 !~ /conv/' |
    cut -f 1,2,6,9,12,14 |
    tsvjoin -j anti -k 1,5,6 -K 1-3 "$dir/facts" |
    awk -F '\t' -v OFS='\t' 'BEGIN { print "sentence", "number", "text" }
	{ print $1 ":" $2, $4, $3 }' |
    awk -v width=100 -v most=36 -f table.awk

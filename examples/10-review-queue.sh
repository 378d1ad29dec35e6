#!/bin/sh
# What a reader should look at by eye: counts and sums that no fact took up
# (an anti join by article, value and unit), and facts without an agency or
# with one that the sentence does not name and the one before neither.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

LC_ALL=C
export LC_ALL
newsfacts articles/*.txt >"$dir/facts"
cut -f 1,7,9 "$dir/facts" >"$dir/taken"
{
	awk -F '\t' -v OFS='\t' '
	$15 == "unknown" { print $1, $2, "no agency", $7, $16 }
	$15 == "main" { print $1, $2, $4 "?", $7, $16 }' "$dir/facts"
	artsplit articles/*.txt | numextract -p |
	    awk -F '\t' -v OFS='\t' '
	    ($10 == "count" || $10 == "money") && $17 !~ /conv/ {
		print $1, $2, "no fact", $12, $14, $9, $6 }' |
	    tsvjoin -j anti -k 1,4,5 -K 1-3 "$dir/taken" | cut -f 1-3,6,7
} | sort -t "$(printf '\t')" -k1,1 -k2,2n |
    awk -F '\t' -v OFS='\t' 'BEGIN { print "why", "number", "text", "where" }
	{ sub(/.*\//, "", $1); print $3, $4, $5, $1 ":" $2 }' |
    awk -v width=118 -v most=50 -f awk/plain.awk -f awk/table.awk

#!/bin/sh
# Same agency, action and object in several articles, with other figures:
# a campaign that went on, or a paper that has it wrong.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

newsfacts articles/*.txt | awk -F '\t' '$7 != ""' >"$dir/facts"
tsvjoin -k 4,5,9,10 -o 1,7 "$dir/facts" "$dir/facts" |
    awk -F '\t' '$1 < $17 && $7 != $18 {
		print $4, $5, $10, $7, $18, $1, $17 }' OFS='\t' |
    LC_ALL=C sort -u

#!/bin/sh
# Counts and sums that no fact took up: what a reader should look at by eye.
# An anti join by article, sentence, value and unit; -p keeps the sentence.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

newsfacts articles/*.txt | cut -f 1,2,7,9 >"$dir/facts"
artsplit articles/*.txt | numextract -p |
    awk -F '\t' '($10 == "count" || $10 == "money") && $17 !~ /conv/' |
    cut -f 1,2,6,9,12,14 |
    tsvjoin -j anti -k 1,2,5,6 -K 1-4 "$dir/facts" |
    cut -f 1,2,4,3 | cut -c 1-100

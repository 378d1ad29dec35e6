#!/bin/sh
# How many articles repeat one official figure, and how many of them are no
# reprints: artsplit -N tells near copies, here those with half of the text.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

artsplit -N "$dir/reprints" articles/*.txt articles/*/*.txt >/dev/null
newsfacts articles/*.txt articles/*/*.txt >"$dir/facts"
awk -v same=same.tsv -v reprints="$dir/reprints" -f awk/figure.awk \
    -f awk/same.awk -f awk/coverage.awk "$dir/facts" |
    awk -F '\t' 'NR == 1 || $5 > 1' |
    LC_ALL=C awk -v width=120 -v right=4,5,6 -f awk/plain.awk \
	-f awk/table.awk

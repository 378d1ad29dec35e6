#!/bin/sh
# What each campaign has come to: its figures day by day, how many articles
# and texts give them, the least and the greatest.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

artsplit -N "$dir/reprints" articles/*.txt articles/*/*.txt >/dev/null
newsfacts articles/*.txt articles/*/*.txt >"$dir/facts"
awk -v same=same.tsv -v reprints="$dir/reprints" -f awk/figure.awk \
    -f awk/same.awk -f awk/campaigns.awk "$dir/facts" |
    LC_ALL=C awk -v width=120 -v right=5,6,7,8 -f awk/plain.awk \
	-f awk/table.awk

#!/bin/sh
# Same agency, action, object and period, but another figure in another text:
# one of them has it wrong.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

artsplit -N "$dir/reprints" articles/*.txt articles/*/*.txt >/dev/null
newsfacts articles/*.txt articles/*/*.txt >"$dir/facts"
awk -v same=same.tsv -v reprints="$dir/reprints" -f awk/figure.awk \
    -f awk/same.awk -f awk/discrepancies.awk "$dir/facts"

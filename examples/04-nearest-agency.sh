#!/bin/sh
# Each count with the nearest agency of its sentence: tsvjoin -n compares
# the starts of the two mentions (field 6) among rows of the same article
# and sentence (fields 1 and 2), and -g tells how far away it is.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

artsplit articles/2023-05-27-self-media.txt >"$dir/text"
agencytag "$dir/text" >"$dir/agency"
numextract "$dir/text" | awk -F '\t' '$9 == "count"' |
    tsvjoin -j left -k 1,2 -n 6 -g -o 8,10 "$dir/agency" |
    cut -f 2,8,13,14,17-19

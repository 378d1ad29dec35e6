#!/bin/sh
# big.sh - a dictionary of a million rows: all are found, and the last of the
# rows that clash is told.
# usage: big.sh BINDIR
bin=$(cd "${1:?usage: big.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM

awk 'BEGIN {
	print "id\tkind\tname\tflags"
	for (i = 1; i < 1000000; i++)
		printf "x.%d\tthing\tName%d of Row%d\t\n", i, i, i % 977
	print "y\tthing\tName500000 of Row753"
}' >"$tmp/names.tsv"
echo 'Name1 of Row1, Name999999 of Row528, Name7, Name500000 of Row753' |
    "$bin/agencytag" -d "$tmp/names.tsv" 2>"$tmp/err" | cut -f 3,5 >"$tmp/got"
cat >"$tmp/want" <<END
Name1 of Row1	x.1
Name999999 of Row528	x.999999
Name500000 of Row753	x.500000
END
if cmp -s "$tmp/want" "$tmp/got" &&
    grep -q 'names.tsv:1000001: .* names x.500000 and y' "$tmp/err"; then
	echo "1 passed, 0 failed, 0 skipped"
else
	echo "not ok - agencytag/big"
	sed 's/^/# /' "$tmp/err" "$tmp/got" | head -n 20
	echo "0 passed, 1 failed, 0 skipped"
fi

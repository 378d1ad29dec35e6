#!/bin/sh
# grep.sh - where both apply, agencytag and grep -onwF find the same names.
# Names of one or two words, as written, in lines of such words and others.
# usage: grep.sh BINDIR
bin=$(cd "${1:?usage: grep.sh BINDIR}" && pwd) || exit 2
LC_ALL=C
export LC_ALL
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
if [ "$(echo 'ab abc' | grep -onwF -e abc 2>/dev/null)" != 1:abc ]; then
	echo "skip - agencytag/grep: grep has no -o"
	echo "0 passed, 0 failed, 1 skipped"
	exit 0
fi

# lines, then names: syllables make words that often begin alike.
awk -v names="$tmp/names" -v lines="$tmp/lines" '
function any(n) {
	seed = (seed * 16807) % 2147483647
	return seed % n
}
function word(  w, i) {
	w = any(2) ? part[any(8)] : toupper(part[any(8)])
	for (i = any(3); i > 0; i--)
		w = w part[any(8)]
	return w
}
BEGIN {
	seed = 20241018
	split("ka ri po 3 st e_ an o", from, " ")
	for (i = 0; i < 8; i++)
		part[i] = from[i + 1]
	split(" : :, :-:. :/:\047s : (", gap, ":")
	for (i = 0; i < 150; i++)
		print any(3) ? word() : word() " " word() >names
	for (i = 0; i < 2000; i++) {
		line = word()
		for (k = any(30); k > 0; k--)
			line = line gap[1 + any(7)] word()
		print line >lines
	}
}'
sort -u "$tmp/names" -o "$tmp/names"
awk 'BEGIN { print "id\tkind\tname\tflags" }
	{ print "x." NR "\tthing\t" $0 "\tacronym" }' "$tmp/names" >"$tmp/d.tsv"
grep -onwFf "$tmp/names" "$tmp/lines" >"$tmp/want"
awk '{ print NR "\t" $0 }' "$tmp/lines" |
    "$bin/agencytag" -d "$tmp/d.tsv" | awk -F '\t' '{ print $1 ":" $4 }' \
    >"$tmp/got"
if [ -s "$tmp/want" ] && cmp -s "$tmp/want" "$tmp/got"; then
	echo "1 passed, 0 failed, 0 skipped"
else
	echo "not ok - agencytag/grep"
	diff "$tmp/want" "$tmp/got" | sed 's/^/# /' | head -n 20
	echo "0 passed, 1 failed, 0 skipped"
fi

#!/bin/sh
# words.sh - numbers written out in words, in digits and in groups come back.
# usage: words.sh BINDIR
bin=$(cd "${1:?usage: words.sh BINDIR}" && pwd) || exit 2
LC_ALL=C
export LC_ALL
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM

# Lines "VALUE TAB SENTENCE": every form of a number a line.
awk '
function small(n,  s) {	# below 1000
	s = ""
	if (n >= 100) {
		s = one[int(n / 100)] " hundred"
		n %= 100
		if (n)
			s = s " and "
	}
	if (n >= 20) {
		s = s ten[int(n / 10)]
		if (n % 10)
			s = s "-" one[n % 10]
	} else if (n)
		s = s one[n]
	return s
}
function words(n,  s, i, part) {
	s = ""
	for (i = 4; i >= 0; i--) {
		part = int(n / 1000 ^ i) % 1000
		if (part)
			s = s (s == "" ? "" : " ") small(part) \
			    (i ? " " scale[i] : "")
	}
	return s
}
function grouped(n,  s) {
	for (s = ""; length(n) > 3; n = substr(n, 1, length(n) - 3))
		s = "," substr(n, length(n) - 2) s
	return n s
}
function row(value, text) {
	printf "%s\tPolice counted %s apples.\n", value, text
}
BEGIN {
	split("one two three four five six seven eight nine ten eleven " \
	    "twelve thirteen fourteen fifteen sixteen seventeen eighteen " \
	    "nineteen", one, " ")
	split("ten twenty thirty forty fifty sixty seventy eighty ninety",
	    ten, " ")
	split("thousand million billion trillion", scale, " ")
	seed = 11
	for (i = 1; i <= 3000; i++) {
		seed = (seed * 16807) % 2147483647
		n = i <= 1100 ? i + 1 : seed % (10 ^ (4 + i % 9)) + 2
		v = sprintf("%.0f", n)
		row(v, words(n))
		if (n < 1400 || n > 2099) {	# else it may be a year
			row(v, v)
			row(v "00", v " hundred")
		}
		row(v, grouped(v))
		row(sprintf("%.0f", n * 1000000), v " million")
	}
}' >"$tmp/want"
cut -f2 "$tmp/want" | "$bin/numextract" -p >"$tmp/got"
cut -f2 "$tmp/want" >"$tmp/text"
awk -F'\t' '$5 == "count" && $10 == "apple" { print $7 "\t" $1 }' \
    "$tmp/got" >"$tmp/have"
if cmp -s "$tmp/want" "$tmp/have"; then
	echo "1 passed, 0 failed, 0 skipped"
else
	echo "not ok - numextract/words"
	diff "$tmp/want" "$tmp/have" | sed -n 's/^/# /;1,10p'
	echo "0 passed, 1 failed, 0 skipped"
	exit 1
fi

#!/bin/sh
# long.sh - a text of megabytes is looked at in pieces: no mention is lost, no
# offset is wrong, and memory does not grow with the number of mentions.
# usage: long.sh BINDIR
bin=$(cd "${1:?usage: long.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM

awk 'BEGIN {
	printf "a\t1\t"
	for (i = 0; i < 300000; i++)
		printf "QQ, Baidu "
	print ""
}' >"$tmp/in"
if "$bin/agencytag" "$tmp/in" | awk -F '\t' '
	{ at = int((NR - 1) / 2) * 10 + (NR % 2 ? 0 : 4) }
	$3 != at || $4 != at + length($5) || $5 != (NR % 2 ? "QQ" : "Baidu") {
		wrong = 1
	}
	END { exit wrong || NR != 600000 }'; then
	echo "1 passed, 0 failed, 0 skipped"
else
	echo "not ok - agencytag/long"
	echo "0 passed, 1 failed, 0 skipped"
fi

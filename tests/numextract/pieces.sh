#!/bin/sh
# pieces.sh - a line much longer than a sentence: every row is there, the
# offsets run on, and memory does not grow with the line.
# usage: pieces.sh BINDIR
bin=$(cd "${1:?usage: pieces.sh BINDIR}" && pwd) || exit 2
LC_ALL=C
export LC_ALL
n=300000
line() {
	awk -v n=$n 'BEGIN {
		for (i = 0; i < n; i++)
			printf "word 5 apps, "
		print ""
	}'
}
# Not under AddressSanitizer, which asks for terabytes of addresses.
# shellcheck disable=SC3045
limit() { ulimit -v 100000; }
[ "$(exec 2>/dev/null; (limit && exec "$bin/numextract" -V); :)" ] ||
    limit() { :; }
got=$(
	limit
	line | "$bin/numextract" | awk -F'\t' '
		$1 == 13 * (NR - 1) + 5 && $2 == $1 + 1 && $9 == "app" { n++ }
		END { print NR, n }'
)
if [ "$got" = "$n $n" ]; then
	echo "1 passed, 0 failed, 0 skipped"
else
	echo "not ok - numextract/pieces"
	echo "# rows, right ones: $got; expected $n $n"
	echo "0 passed, 1 failed, 0 skipped"
	exit 1
fi

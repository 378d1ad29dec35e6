#!/bin/sh
# collide.sh - keys made to fall together in a hash table must not.  They
# would if the seed were 0: a key begins with the secret that its first bytes
# are mixed with, and that makes nothing of the bytes behind them.
# usage: collide.sh BINDIR
bin=$(cd "${1:?usage: collide.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
LC_ALL=C
export LC_ALL

# keys FRONT: many keys of 24 bytes, and something beside each.
keys() {
	awk -v front="$1" 'BEGIN {
		for (i = 0; i < 50000; i++)
			printf("%s%08dthe tail\t%d\n", front, i, i)
	}'
}

# cost TABLE: processor time of a join with itself, in hundredths.
cost() {
	(
		"$bin/tsvjoin" -k 1 "$1" "$1" >"$tmp/out"
		times
	) | awk 'END {
		gsub(/[ms]/, " ")
		print int(($1 * 60 + $2 + $3 * 60 + $4) * 100)
	}'
	[ "$(wc -l <"$tmp/out")" -eq 50000 ] || echo 999999
}

keys 'ordinary' >"$tmp/plain"
keys "$(printf '\364\145\271\241\152\236\170\156')" >"$tmp/bait"
plain=$(cost "$tmp/plain")
bait=$(cost "$tmp/bait")
if [ "$bait" -gt $((plain * 3 + 50)) ]; then
	echo "not ok - tsvjoin/collide: ${bait}0 ms, not ${plain}0 ms"
	echo '0 passed, 1 failed, 0 skipped'
	exit 1
fi
echo '1 passed, 0 failed, 0 skipped'

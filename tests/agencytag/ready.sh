#!/bin/sh
# ready.sh - a built-in table that was made ready with the program finds what
# it does when it is read anew, as it is beside any other.
# usage: ready.sh BINDIR
bin=$(cd "${1:?usage: ready.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")" || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM

printf 'id\tkind\tname\tflags\n' >"$tmp/none.tsv"
"$bin/artsplit" ../../examples/articles/*.txt >"$tmp/rows"
passed=0 failed=0
for table in agencies actions offences; do
	"$bin/agencytag" -b $table "$tmp/rows" >"$tmp/got"
	"$bin/agencytag" -b $table -D "$tmp/none.tsv" "$tmp/rows" >"$tmp/want"
	if [ -s "$tmp/got" ] && cmp -s "$tmp/want" "$tmp/got"; then
		passed=$((passed + 1))
	else
		echo "not ok - agencytag/ready: $table"
		diff "$tmp/want" "$tmp/got" | sed 's/^/# /' | head -n 10
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed, 0 skipped"

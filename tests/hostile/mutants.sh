#!/bin/sh
# mutants.sh - known bugs, put in one by one: some test must fail for each.
# mutants.tsv holds them: file, text, the text instead, the bug.
# usage: mutants.sh BINDIR; takes minutes.  Not part of `make check`.
bin=${1:?usage: mutants.sh BINDIR}
cd "$(dirname "$0")/../.." || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0
mkdir -p "$bin/mutant"

# change FILE FROM TO: the first place of FROM in the copy.
change() {
	from=$2 to=$3 awk '
	BEGIN { from = ENVIRON["from"]; to = ENVIRON["to"] }
	!done && (i = index($0, from)) {
		$0 = substr($0, 1, i - 1) to substr($0, i + length(from))
		done = 1
	}
	{ print }
	END { exit !done }' "$1" >"$tmp/changed" && cat "$tmp/changed" >"$1"
}

# killed: does a test fail in the copy?  The quick ones first.
killed() {
	make BIN="$bin/mutant" "$bin/mutant/unit" &&
	    "$bin/mutant/unit" &&
	    make BIN="$bin/mutant" "$bin/mutant/tsvjoin" &&
	    sh tests/hostile/io.sh "$bin/mutant" tsvjoin &&
	    make BIN="$bin/mutant/fault" CPPFLAGS="$fault" \
	    EXTRA=tests/hostile/fault.c "$bin/mutant/fault/tsvjoin" &&
	    sh tests/hostile/fault.sh "$bin/mutant/fault" tsvjoin &&
	    return 1
	return 0
}
fault='-Dmalloc=fault_malloc -Dcalloc=fault_calloc -Drealloc=fault_realloc
-Dread=fault_read -Dwrite=fault_write -Dopen=fault_open -Dclose=fault_close'
fault=$(echo "$fault" | tr '\n' ' ')

mkdir "$tmp/src"
cp -R Makefile src tests "$tmp/src"
top=$(pwd)
bin=$(cd "$bin" && pwd)
cd "$tmp/src" || exit 2
if killed >"$tmp/log" 2>&1; then
	echo "not ok - the tests fail without any bug"
	tail -n 20 "$tmp/log" | sed 's/^/# /'
	echo "0 passed, 1 failed, 0 skipped"
	exit 1
fi
tail -n +2 tests/hostile/mutants.tsv >"$tmp/mutants"
while IFS='	' read -r file from to bug; do
	# A blank middle field would be swallowed by read.
	[ -n "$bug" ] || { bug=$to; to=; }
	if ! change "$file" "$from" "$to"; then
		fail=$((fail + 1))
		echo "not ok - mutant: $file has no: $from"
	elif killed >"$tmp/log" 2>&1 </dev/null; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - mutant: no test fails though $bug ($file)"
	fi
	cp "$top/$file" "$file"
done <"$tmp/mutants"
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

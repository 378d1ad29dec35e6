#!/bin/sh
# mutants.sh - known bugs, put in one by one: some test must fail for each.
# mutants/PART.tsv holds them: file, text, the text instead, the bug.  A bug
# of the library must show in its unit tests or in a tool that is all library,
# a bug of a tool in the tests of that tool.
# usage: mutants.sh BINDIR [PART]; takes minutes.  Not part of `make check`.
bin=${1:?usage: mutants.sh BINDIR [PART]}
only=${2:-}
cd "$(dirname "$0")/../.." || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0
# A bug may be a loop without end: no process has longer.
# shellcheck disable=SC3045
ulimit -t 100
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

# withstands_faults TOOL
withstands_faults() {
	make BIN="$bin/mutant/fault" \
	    CPPFLAGS='-include tests/hostile/fault.h' \
	    EXTRA=tests/hostile/fault.c "$bin/mutant/fault/$1" &&
	    sh tests/hostile/fault.sh "$bin/mutant/fault" "$1"
}

# replays TOOL: the seeds of its fuzz target.
replays() {
	make BIN="$bin/mutant" "$bin/mutant/replay_$1" &&
	    sh tests/fuzz/replay.sh "$bin/mutant" "$1"
}

# passes_own TOOL: the scripts among its tests.
passes_own() {
	for script in tests/"$1"/*.sh; do
		[ ! -f "$script" ] || sh "$script" "$bin/mutant" || return 1
	done
}

# builds PART: a bug that no compiler takes is none.
builds() {
	case $1 in
	lib) set -- unit tsvjoin ;;
	newsfacts) set -- artsplit numextract agencytag tsvjoin newsfacts ;;
	esac
	for program; do
		make BIN="$bin/mutant" "$bin/mutant/$program" || return 1
	done
}

lib_passes() {
	"$bin/mutant/unit" && tool_passes tsvjoin
}

tool_passes() {
	sh tests/run.sh "$bin/mutant" "$1/" &&
	    passes_own "$1" &&
	    sh tests/hostile/io.sh "$bin/mutant" "$1" &&
	    replays "$1" &&
	    sh tests/hostile/text.sh "$bin/mutant" "$1" &&
	    withstands_faults "$1"
}

newsfacts_passes() {
	sh tests/run.sh "$bin/mutant" newsfacts/ &&
	    passes_own newsfacts &&
	    sh tests/pipeline/run.sh "$bin/mutant" &&
	    sh tests/hostile/linear.sh "$bin/mutant" newsfacts
}

# passes PART: do all tests?  The quick ones first.
passes() {
	case $1 in
	lib | newsfacts) "$1_passes" ;;
	*) tool_passes "$1" ;;
	esac
}

# try FILE FROM TO BUG
try() {
	if ! change "$1" "$2" "$3"; then
		fail=$((fail + 1))
		echo "not ok - mutant: $1 has no: $2"
	elif ! builds "$part" >"$tmp/log" 2>&1 </dev/null; then
		fail=$((fail + 1))
		echo "not ok - mutant: $1 does not build with: $3"
	elif passes "$part" >"$tmp/log" 2>&1 </dev/null; then
		fail=$((fail + 1))
		echo "not ok - mutant: no test fails though $4 ($1)"
	else
		pass=$((pass + 1))
	fi
	cp "$top/$1" "$1"
}

mkdir "$tmp/src"
cp -R Makefile src tests examples man "$tmp/src"
top=$(pwd)
bin=$(cd "$bin" && pwd)
cd "$tmp/src" || exit 2
for table in tests/hostile/mutants/${only:-*}.tsv; do
	part=${table##*/}
	part=${part%.tsv}
	if ! { builds "$part" && passes "$part"; } \
	    >"$tmp/log" 2>&1 </dev/null; then
		fail=$((fail + 1))
		echo "not ok - the tests of $part fail without any bug"
		tail -n 20 "$tmp/log" | sed 's/^/# /'
		continue
	fi
	tail -n +2 "$table" >"$tmp/mutants"
	while IFS='	' read -r file from to bug; do
		# A blank middle field would be swallowed by read.
		[ -n "$bug" ] || { bug=$to; to=; }
		try "$file" "$from" "$to" "$bug"
	done <"$tmp/mutants"
done
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

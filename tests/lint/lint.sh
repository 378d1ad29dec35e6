#!/bin/sh
# lint.sh - the house rules, then every checker that is installed.
# TIDY=1 asks clang-tidy too, which takes minutes.  usage: lint.sh BINDIR
bin=$(cd "${1:?usage: lint.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")/../.." || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM

sh tests/lint/rules.sh "$bin" >"$tmp/rules"
sed '$d' "$tmp/rules"
total=$(tail -n 1 "$tmp/rules")
pass=${total%% passed*}
total=${total#* passed, }
fail=${total%% failed*}
total=${total#* failed, }
skip=${total%% skipped*}

# ask TOOL NAME COMMAND...: silence and status 0, if the tool is here.
ask() {
	tool=$1 name=$2
	shift 2
	if ! command -v "$tool" >/dev/null; then
		skip=$((skip + 1))
		echo "skip - lint: $name: no $tool"
	elif "$@" >"$tmp/said" 2>&1 && ! [ -s "$tmp/said" ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - lint: $name"
		head -n 40 "$tmp/said" | cut -c 1-240 | sed 's/^/# /'
	fi
}

manual() { mandoc -Tlint -Wwarning man/*.[1-9]; }

shell() {
	shellcheck -S warning -s sh -x -P tests/hostile:tests/cluster \
	    tests/*.sh tests/*/*.sh src/*/*.sh examples/*.sh \
	    examples/cluster/*.sh examples/cluster/[a-z]*
	shellcheck -S warning -s bash .ci/run
}

# __FILE__ stands for the version: any string will do.
include="-std=c11 -D_XOPEN_SOURCE=700 -DVERSION=__FILE__ -Isrc/lib -Isrc/data"
include="$include -I$bin/data"

# cppcheck does not see that die never returns: nullPointerRedundantCheck.
check_c() {
	for dir in src/lib src/artsplit src/numextract src/agencytag \
	    src/tsvjoin; do
		# shellcheck disable=SC2086
		cppcheck -q --enable=warning,performance,portability \
		    --inline-suppr --suppress=missingIncludeSystem \
		    --suppress=nullPointerRedundantCheck \
		    --suppress=funcArgOrderDifferent \
		    --suppress=unmatchedSuppression --error-exitcode=1 \
		    --std=c11 -D_XOPEN_SOURCE=700 -DVERSION=__FILE__ -Isrc/lib \
		    -Isrc/data -I"$bin/data" -I$dir $dir/*.c || return
	done
}

# It takes bit fields that go by value for uninitialized: that is for msan.
analyzed() {
	for file in src/*/*.c; do
		# shellcheck disable=SC2086
		gcc $include -I"${file%/*}" -O1 -fanalyzer \
		    -Wno-analyzer-use-of-uninitialized-value -c \
		    -o /dev/null "$file" || return
	done
}

# The findings; the long way to each is for who asks about that file alone.
tidy() {
	for dir in src/lib src/artsplit src/numextract src/agencytag \
	    src/tsvjoin; do
		# shellcheck disable=SC2086
		clang-tidy --quiet $dir/*.c -- $include -I$dir 2>/dev/null |
		    grep -E ': (error|warning): '
	done
	:
}

# What gcc can tell beyond the flags of every build.
strict() {
	for file in src/*/*.c; do
		# shellcheck disable=SC2086
		gcc $include -I"${file%/*}" -fsyntax-only -Wall -Wextra \
		    -Wcast-align=strict -Wcast-qual -Wduplicated-cond \
		    -Wlogical-op \
		    -Wimplicit-fallthrough=5 -Walloca -Wfloat-equal \
		    -Wdate-time "$file" || return
	done
}

ask mandoc 'manual pages' manual
ask shellcheck 'shell scripts' shell
ask cppcheck 'cppcheck' check_c
ask gcc 'more warnings of gcc' strict
ask gcc "gcc's analyzer" analyzed
if [ "${TIDY:-}" ]; then
	ask clang-tidy 'clang-tidy' tidy
fi
if [ -f tests/lint/dict.sh ]; then
	if sh tests/lint/dict.sh "$bin" >"$tmp/dict" 2>&1; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - lint: dictionaries"
		tail -n 20 "$tmp/dict" | sed 's/^/# /'
	fi
fi
echo "$pass passed, $fail failed, $skip skipped"
[ "$fail" -eq 0 ]

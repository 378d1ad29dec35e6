#!/bin/sh
# memcheck.sh - the tests with every program under valgrind: no byte is read
# that was not written or is not ours, and what is let go of is freed.
# usage: memcheck.sh BINDIR [RUNNER [ARGUMENT]]; without one, all quick tests.
# Takes a quarter of an hour.  Not part of `make check`.
bin=$(cd "${1:?usage: memcheck.sh BINDIR [RUNNER [ARGUMENT]]}" && pwd) || exit 2
shift
cd "$(dirname "$0")/../.." || exit 2
command -v valgrind >/dev/null || {
	echo "skip - memcheck: no valgrind"
	echo "0 passed, 0 failed, 1 skipped"
	exit
}
dir=$bin/memcheck
rm -rf "$dir"
mkdir -p "$dir/log"

# A script for each program, which the tests take for it.
for program in artsplit numextract agencytag tsvjoin unit replay_lib \
    replay_artsplit replay_numextract replay_agencytag replay_tsvjoin; do
	[ -x "$bin/$program" ] || continue
	{
		echo '#!/bin/sh'
		echo "exec valgrind -q --error-exitcode=99 --leak-check=full \\"
		echo "    --errors-for-leak-kinds=definite \\"
		echo "    --show-leak-kinds=definite \\"
		echo "    --log-file='$dir/log/$program.%p' \\"
		echo "    '$bin/$program' \"\$@\""
	} >"$dir/$program"
	chmod 755 "$dir/$program"
done
cp "$bin/newsfacts" "$dir/"

if [ $# -gt 0 ]; then
	runner=$1
	shift
	sh "$runner" "$dir" "$@"
else
	sh tests/check.sh "$dir" quick
fi >"$dir/out"
sed '$d' "$dir/out"
total=$(tail -n 1 "$dir/out")
pass=${total%% passed*}
total=${total#* passed, }
fail=${total%% failed*}
total=${total#* failed, }
skip=${total%% skipped*}

# A log that is not empty is a finding, whatever the test made of it.
for log in "$dir"/log/*; do
	[ -s "$log" ] || continue
	fail=$((fail + 1))
	echo "not ok - memcheck: ${log##*/}"
	head -n 20 "$log" | sed 's/^/# /'
done
echo "$pass passed, $fail failed, $skip skipped"
[ "$fail" -eq 0 ]

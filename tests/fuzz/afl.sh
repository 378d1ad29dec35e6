#!/bin/sh
# afl.sh - the programs as they are, main and all, under AFL++.
# usage: afl.sh BINDIR SECONDS [TOOL]; BINDIR was built by an afl compiler.
# The time is that of each tool; findings stay in BINDIR/afl_TOOL.
bin=$(cd "${1:?usage: afl.sh BINDIR SECONDS [TOOL]}" && pwd) || exit 2
seconds=${2:?usage: afl.sh BINDIR SECONDS [TOOL]}
only=${3:-}
cd "$(dirname "$0")/../.." || exit 2
pass=0 fail=0 skip=0
# A crash is a file here; we need no one's help to find it, and share a core.
AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1
AFL_NO_UI=1
export AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES AFL_SKIP_CPUFREQ AFL_NO_AFFINITY
export AFL_NO_UI

# seeds TOOL: the small ones of its tests.
seeds() {
	mkdir -p "$bin/seeds/$1"
	n=0
	for file in tests/fuzz/corpus/"$1"/* tests/"$1"/*.in; do
		[ -s "$file" ] && [ "$(wc -c <"$file")" -lt 4096 ] || continue
		n=$((n + 1))
		cp "$file" "$bin/seeds/$1/$n"
	done
}

# options TOOL: those that have most to read.  AFL++ puts a file for @@.
options() {
	case $1 in
	artsplit) echo '-a -f auto' ;;
	numextract) echo '-p -r 2024-10-18' ;;
	agencytag) echo '-p' ;;
	tsvjoin) echo '-j full -k 1 @@ @@' ;;
	esac
}

for tool in artsplit numextract agencytag tsvjoin; do
	case $tool in "${only:-$tool}") ;; *) continue ;; esac
	if ! command -v afl-fuzz >/dev/null; then
		skip=$((skip + 1))
		echo "skip - afl/$tool: no afl-fuzz"
		continue
	fi
	seeds "$tool"
	found=$bin/afl_$tool
	rm -rf "$found"
	# shellcheck disable=SC2046
	afl-fuzz -i "$bin/seeds/$tool" -o "$found" -V "$seconds" -t 2000+ \
	    -- "$bin/$tool" $(options "$tool") >"$found.log" 2>&1
	stats=$found/default/fuzzer_stats
	if [ -f "$stats" ] && grep -q '^saved_crashes *: 0$' "$stats" &&
	    grep -q '^saved_hangs *: 0$' "$stats"; then
		pass=$((pass + 1))
		awk -v tool="$tool" '
		/^execs_done/ { runs = $3 }
		/^corpus_count/ { inputs = $3 }
		END { print "# afl/" tool ": " runs " runs, " inputs " ways" }
		' "$stats"
	else
		fail=$((fail + 1))
		echo "not ok - afl/$tool: see $found"
		tail -n 5 "$found.log" | sed 's/^/# /'
	fi
done
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ]

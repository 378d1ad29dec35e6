#!/bin/sh
# fuzz.sh - look for inputs that break a target.  usage: fuzz.sh BINDIR SECONDS
# The time is shared out over the targets; findings stay in BINDIR/findings.
# What the targets say of their input is not kept; a finding is read once more
# for it, and the log holds its bytes, as BINDIR may be gone by then.
bin=${1:?usage: fuzz.sh BINDIR SECONDS}
total=${2:?usage: fuzz.sh BINDIR SECONDS}
cd "$(dirname "$0")/../.." || exit 2
pass=0 fail=0 n=0
for target in "$bin"/fuzz_*; do
	[ -x "$target" ] && n=$((n + 1))
done
[ $n -gt 0 ] || { echo "fuzz: no target in $bin" >&2; exit 2; }
mkdir -p "$bin/findings"

# tell TARGET TOOL: what it was that failed, and on what input.
tell() {
	grep -E 'ERROR|error:|in [a-z_]+ .*(src|tests)/' "$bin/$2.log" |
	    head -n 30
	for file in "$bin/findings/$2-"[!s]*; do
		[ -f "$file" ] || continue
		"$1" -timeout=10 -rss_limit_mb=2048 "$file" 2>&1 |
		    grep -a -E '^must hold|ERROR|error:' | head -n 5
		echo "$(wc -c <"$file") bytes, for xxd -r -p:"
		od -An -v -tx1 "$file" | tr -d ' \n' | fold -w 120
		echo
	done
}

for target in "$bin"/fuzz_*; do
	tool=${target##*/fuzz_}
	mkdir -p "$bin/corpus/$tool"
	for file in "tests/fuzz/corpus/$tool"/* tests/"$tool"/*.in \
	    tests/"$tool"/*.cases; do
		[ -f "$file" ] && cp "$file" "$bin/corpus/$tool/"
	done
	# Many small ones in one file: records.
	if [ -f "tests/fuzz/corpus/$tool/records" ]; then
		rm -f "$bin/corpus/$tool/records"
		split -a 4 -l 8 "tests/fuzz/corpus/$tool/records" \
		    "$bin/corpus/$tool/records."
	fi
	if "$target" -max_total_time=$((total / n)) -rss_limit_mb=2048 \
	    -timeout=10 -max_len=8192 -print_final_stats=1 -close_fd_mask=2 \
	    -artifact_prefix="$bin/findings/$tool-" \
	    "$bin/corpus/$tool" >"$bin/$tool.log" 2>&1; then
		pass=$((pass + 1))
		runs=$(sed -n 's/^stat::number_of_executed_units: *//p' \
		    "$bin/$tool.log")
		[ -z "$runs" ] || echo "# fuzz/$tool: $runs inputs"
	else
		fail=$((fail + 1))
		echo "not ok - fuzz/$tool"
		tell "$target" "$tool" | sed 's/^/# /'
	fi
done
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

#!/bin/sh
# run.sh - the example scripts give what stands beside them.
# usage: run.sh BINDIR [PREFIX]     UPDATE=1 rewrites the expected output
bin=$(cd "${1:?usage: run.sh BINDIR [PREFIX]}" && pwd) || exit 2
cd "$(dirname "$0")/../../examples" || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0 skip=0
PATH=$bin:$PATH
export PATH

for script in "${2:-}"*.sh; do
	case $script in
	[0-9]*)	;;
	*)	continue ;;
	esac
	out=${script%.sh}.out
	sh "$script" >"$tmp/out" 2>"$tmp/err"
	rc=$?
	if [ "${UPDATE:-}" ]; then
		cat "$tmp/out" >"$out"
		cat "$tmp/err" >&2
		continue
	fi
	if [ $rc -eq 0 ] && [ ! -s "$tmp/err" ] && [ -s "$out" ] &&
	    cmp -s "$out" "$tmp/out"; then
		pass=$((pass + 1))
		continue
	fi
	fail=$((fail + 1))
	echo "not ok - examples/$script: status $rc"
	sed 's/^/# /' "$tmp/err"
	diff -u "$out" "$tmp/out" | head -n 40 | sed 's/^/# /'
done
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ] && [ $pass -gt 0 ]

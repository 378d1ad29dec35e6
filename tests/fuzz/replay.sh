#!/bin/sh
# replay.sh - every seed of a fuzz target, and every golden input of its tool.
# usage: replay.sh BINDIR TOOL
bin=$(cd "${1:?usage: replay.sh BINDIR TOOL}" && pwd) || exit 2
tool=${2:?usage: replay.sh BINDIR TOOL}
cd "$(dirname "$0")" || exit 2
if ! [ -x "$bin/replay_$tool" ]; then
	echo "skip - fuzz/$tool: not built"
	echo "0 passed, 0 failed, 1 skipped"
	exit
fi
pass=0 fail=0
set --
for file in "corpus/$tool"/* ../"$tool"/*.in ../"$tool"/*.cases; do
	[ -f "$file" ] && set -- "$@" "$file"
done
# All in one go; if that fails, which of them?
if "$bin/replay_$tool" "$@" >/dev/null 2>&1; then
	echo "$# passed, 0 failed, 0 skipped"
	exit
fi
for file; do
	if said=$("$bin/replay_$tool" "$file" 2>&1 >/dev/null); then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - fuzz/$tool: $file"
		echo "$said" | grep -v "^replay_$tool: " | head -n 20 |
		    sed 's/^/# /'
	fi
done
if [ $fail -eq 0 ]; then
	fail=1
	echo "not ok - fuzz/$tool: all of them in one process"
fi
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

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
for file in "corpus/$tool"/* ../"$tool"/*.in ../"$tool"/*.cases; do
	[ -f "$file" ] || continue
	if said=$("$bin/replay_$tool" "$file" 2>&1 >/dev/null); then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - fuzz/$tool: $file"
		echo "$said" | grep -v "^replay_$tool: " | head -n 20 |
		    sed 's/^/# /'
	fi
done
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

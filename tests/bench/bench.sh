#!/bin/sh
# bench.sh - every benchmark here.  usage: bench.sh BINDIR [NAME]
# The figures are of processor time, and depend on the machine.
bin=$(cd "${1:?usage: bench.sh BINDIR [NAME]}" && pwd) || exit 2
cd "$(dirname "$0")" || exit 2
for script in *.sh; do
	case $script in
	bench.sh) continue ;;
	"${2:-}"*) ;;
	*) continue ;;
	esac
	echo "== ${script%.sh}"
	sh "$script" "$bin"
done

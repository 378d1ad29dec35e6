#!/bin/sh
# fault.sh - each allocation, read, write, open and close fails in turn, once
# or from then on.  A run must then stop with status 2 (1 where a file is
# skipped), say why, and have written nothing that an undisturbed run does
# not begin with.  What only slows a run, and another processor, change nothing.
# usage: fault.sh BINDIR [TOOL], built by `make fault`
bin=$(cd "${1:?usage: fault.sh BINDIR [TOOL]}" && pwd) || exit 2
only=${2:-}
. "$(dirname "$0")/hostile.sh"
ASAN_OPTIONS=detect_leaks=0:exitcode=77
export ASAN_OPTIONS
kinds='mem read write open close'
told=

make_inputs 900

# judge KIND STATUS: was it a good way to fail?
judge() {
	if grep -E 'Sanitizer|runtime error' err; then
		return 1
	elif [ "$2" -eq 0 ]; then
		# Closing what was read may fail in silence: nothing is lost.
		[ "$1" = close ] && cmp -s good out
	elif [ "$2" -eq 1 ] && [ "$1" != open ]; then
		false
	elif [ "$2" -gt 2 ] || ! [ -s err ]; then
		false
	else
		prefix out good
	fi
}

# sweep NAME COMMAND...: all places of all kinds.  Behind the 40th place
# steps grow, since a thousand places of a kind lie in the same few loops.
sweep() {
	name=$1
	shift
	"$@" >good 2>err || { bad "$name: fails undisturbed"; return; }
	for kind in $kinds; do
		for more in '' +; do
			n=1
			while :; do
				FAULT=$kind:$n$more "$@" >out 2>err
				rc=$?
				[ $rc -eq 99 ] && break
				if judge "$kind" $rc; then
					pass=$((pass + 1))
				else
					bad "$name, $kind:$n$more: status $rc"
					sed 's/^/# /' err
				fi
				[ "$kind$rc" = close2 ] && told=1
				eval "$kind=\$((\${$kind:-0} + 1))"
				n=$((n + 1 + n / 40))
				[ $n -lt 4000 ] || break
			done
		done
	done
	for kind in short eintr cpu; do
		if FAULT=$kind "$@" >out 2>err && cmp -s good out; then
			pass=$((pass + 1))
		else
			bad "$name: $kind changes the output"
		fi
	done
}

# hollow TOOL: a closed descriptor whose place cannot be taken stops it.
hollow() {
	FAULT=open:1 "$1" <&- >out 2>err
	rc=$?
	if [ $rc -eq 2 ] && ! [ -s out ] && grep -q /dev/null err; then
		ok
	else
		bad "$1: a closed input and no /dev/null: status $rc"
	fi
}

# fired TOOL: every kind must have come at least once.
fired() {
	for kind in $kinds; do
		eval "n=\${$kind:-0}"
		if [ "$n" -gt 0 ]; then
			ok
		else
			bad "$1: no $kind ever failed"
		fi
		eval "$kind=0"
	done
	if [ "$told" ]; then
		ok
	else
		bad "$1: closing the output fails untold"
	fi
	told=
}

want() { [ -z "$only" ] || [ "$only" = "$1" ]; }

if want artsplit; then
	sweep artsplit artsplit -a page
	sweep 'artsplit -f tsv' artsplit -H -f tsv in.artsplit
	sweep 'artsplit -N' artsplit -f tsv -N side in.artsplit
	sweep 'artsplit -f auto' artsplit -f auto -s ---- utf16
	hollow artsplit
	fired artsplit
fi
if want numextract; then
	sweep numextract numextract -H -p -r 2024-10-18 head.numextract
	hollow numextract
	fired numextract
fi
if want agencytag; then
	sweep agencytag agencytag in.agencytag
	sweep 'agencytag -d' agencytag -d dict -D more -p in.agencytag
	hollow agencytag
	fired agencytag
fi
if want tsvjoin; then
	sweep tsvjoin tsvjoin -k 1 right in.tsvjoin
	sweep 'tsvjoin -j full' tsvjoin -j full -i -k 1 right in.tsvjoin
	sweep 'tsvjoin -m' tsvjoin -m -j left -e NA -k 1 right in.tsvjoin
	sweep 'tsvjoin -n' tsvjoin -g -n 2 -k 1 right in.tsvjoin
	hollow tsvjoin
	fired tsvjoin
fi
total

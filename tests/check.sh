#!/bin/sh
# check.sh - every test, then one total; or the quick ones: golden files,
# cases, unit tests, seeds.  usage: check.sh BINDIR [quick]
# Each runner ends with its own total; one that does not has crashed.
bin=$(cd "${1:?usage: check.sh BINDIR [quick]}" && pwd) || exit 2
quick=${2:-}
cd "$(dirname "$0")/.." || exit 2

runner() {
	echo "runner $*"
	if [ -f "$1" ]; then
		sh "$@" 2>&1
	else
		echo "skip - $1: not there"
		echo "0 passed, 0 failed, 1 skipped"
	fi
}

replay() {
	for tool in lib artsplit numextract agencytag tsvjoin; do
		runner tests/fuzz/replay.sh "$bin" "$tool"
	done
}

slow() {
	for file in tests/artsplit/*.sh tests/numextract/*.sh \
	    tests/agencytag/*.sh tests/tsvjoin/*.sh tests/newsfacts/*.sh; do
		[ -f "$file" ] && runner "$file" "$bin"
	done
	for file in tests/pipeline/*.sh tests/cluster/pieces.sh \
	    tests/cluster/streams.sh; do
		runner "$file" "$bin"
	done
	runner tests/lint/man.sh "$bin"
	runner tests/lint/examples.sh "$bin"
	runner tests/hostile/io.sh "$bin"
	runner tests/hostile/text.sh "$bin"
	runner tests/hostile/linear.sh "$bin"
	runner tests/lint/rules.sh "$bin"
}

{
	runner tests/run.sh "$bin"
	runner tests/unit/unit.sh "$bin"
	replay
	[ "$quick" ] || slow
} | awk '
	function crashed() {
		if (name == "" || ended)
			return
		print "not ok - " name ": no total"
		failed++
	}
	/^runner / { crashed(); name = substr($0, 8); ended = 0; next }
	/^[0-9]+ passed, [0-9]+ failed/ {
		passed += $1; failed += $3; skipped += $5; ended = 1
		next
	}
	{ print }
	END {
		crashed()
		printf "%d passed, %d failed, %d skipped\n",
		    passed, failed, skipped
		exit failed > 0 || passed == 0
	}'

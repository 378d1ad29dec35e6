#!/bin/sh
# growth.sh - what a gigabyte of articles costs, whether there are few or many
# of them; and what shards cost beside the work.
# The text is TEXT, rows "id TAB date TAB text", over and over with other ids.
# SIZES are megabytes: "100 1000 100 10000 100" has the price of the day beside
# that of much text.  For the shards, which are files, SHARDED megabytes.
# usage: [TEXT=FILE] [SIZES=LIST] [SHARDED=N] growth.sh BINDIR
bin=$(cd "${1:?usage: growth.sh BINDIR}" && pwd) || exit 2
src=$(cd "$(dirname "$0")/../.." && pwd)
text=${TEXT:-}
[ -z "$text" ] || text=$(cd "$(dirname "$text")" && pwd)/${text##*/}
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
cd "$tmp" || exit 2
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
. "$src/tests/bench/cost.inc"
gnu_time=$(command -v time) && "$gnu_time" -f %M -o memory true ||
    { echo 'growth: no GNU time'; exit; }

if [ -z "$text" ]; then
	awk '
	FNR == 1 && NR > 1 { print "a" NR "\t\t" body; body = "" }
	{ gsub(/\\/, "\\\\"); gsub(/\t/, " "); body = body $0 "\\n" }
	END { print "a\t\t" body }' "$src"/examples/articles/*.txt >text
	text=$tmp/text
fi
bytes=$(wc -c <"$text")

# stream N: N megabytes.
stream() {
	i=$(($1 * 1000000 / bytes))
	while [ "$i" -ge 0 ]; do
		sed "s/^/$i-/" "$text"
		i=$((i - 1))
	done | head -c "$1"000000
	echo
}

# timed NAME COMMAND...: its seconds and kilobytes, in the file NAME.
timed() {
	name=$1
	shift
	"$gnu_time" -f '%U %S %M' -o "$name" "$@"
}

# price N NAME...: what each cost, in seconds a gigabyte, and megabytes.
price() {
	size=$1
	shift
	awk -v size="$size" 'BEGIN { printf "%7d", size }
	{ printf "%9.2f %5.1f", ($1 + $2) * 1000 / size, $3 / 1000 }
	END { print "" }' "$@"
}

echo 'processor seconds a gigabyte of text, and megabytes of memory'
echo '     MB       artsplit     numextract      agencytag             tr'
mkfifo articles sentences
for n in ${SIZES:-20 100 20}; do
	timed t tr a-z A-Z <articles >/dev/null &
	timed g agencytag <sentences >/dev/null &
	stream "$n" | tee articles | timed a artsplit -f tsv 2>/dev/null |
	    tee sentences | timed n numextract >/dev/null
	wait
	price "$n" a n g t
done

n=${SHARDED:-100}
kit=$src/examples/cluster
stream "$n" >articles.tsv
echo "shards of $((n / 10)) MB: processor seconds a gigabyte of text"
{
	echo "$kit/shards -s $((n / 10)) shards articles.tsv"
	echo 'artsplit -f tsv articles.tsv 2>/dev/null | numextract'
	echo "rm -rf one table; JOBS=1 $kit/1-cores.sh shards one table 2>&1"
	echo "rm -rf two table; JOBS=2 $kit/1-cores.sh shards two table 2>&1"
	echo "ls shards | $kit/merge one table 2>&1"
} | while IFS= read -r command; do
	ms=$(cost_of 1 "$command")
	awk -v ms="$ms" -v n="$n" -v what="$command" 'BEGIN {
		printf "%8.2f  %s\n", ms / n, what
	}'
done | sed "s|$kit/||g"

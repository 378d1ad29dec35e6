#!/bin/sh
# join_memory.sh - the memory that tsvjoin takes, at most, for ROWS records of
# 60 bytes: on the right, on the left, and sorted on both sides.
# usage: [ROWS=N] join_memory.sh BINDIR
bin=$(cd "${1:?usage: join_memory.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
cd "$tmp" || exit 2
rows=${ROWS:-10000000}
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
gnu_time=$(command -v time) && "$gnu_time" -f %M -o memory true ||
    { echo 'join_memory: no GNU time'; exit; }

# records N: as many, each key N times; they are in order, and 60 bytes each.
records() {
	awk -v rows="$rows" -v times="$1" 'BEGIN {
		for (i = 0; i < rows; i++)
			printf("key %011d\t%011d\t%s\n", int(i / times), i,
			    "what is said of it, at a length")
	}'
}

# peak NAME ARG...: of tsvjoin.
peak() {
	name=$1
	shift
	"$gnu_time" -f %M -o memory tsvjoin "$@" >/dev/null
	awk -v name="$name" -v rows="$rows" '{
		printf("  %6.0f MiB, %4.0f bytes a record  %s\n", $1 / 1024,
		    $1 * 1024 / rows, name)
	}' memory
}

echo "memory for $rows records of 60 bytes"
printf 'key 00000000007\t7\n' >one
records 1 >right
peak 'keys that differ' -k 1 right one
peak 'the same on the left' -k 1 one right
peak 'on the right, of which lone ones are written' -j full -k 1 right one
peak 'the same, sorted' -m -k 1 right right
records 10 >right
peak 'ten records a key' -k 1 right one
peak 'the nearest of ten' -k 1 -n 2 right one

#!/bin/sh
# linear.sh - inputs that make a careless scanner quadratic.
# A bait of 400 kB that is read at 4 MB/s or more is linear enough;
# a slower one must take less than 3 times what half of it takes.
# Of newsfacts, which is an awk, they are smaller; one sentence, whose length
# has a bound, may have each two of its words looked at, so 6 times.
# usage: linear.sh BINDIR [TOOL]
bin=$(cd "${1:?usage: linear.sh BINDIR [TOOL]}" && pwd) || exit 2
only=${2:-}
. "$(dirname "$0")/hostile.sh"
size=400000 most=3
enough=10 # hundredths of a second

# A sanitizer makes everything some ten times slower.
# shellcheck disable=SC3045
slow() { [ ! "$(exec 2>/dev/null; (ulimit -v 60000 && exec "$1" -V); :)" ]; }

# cpu: hundredths of a second of processor time that the tool took over bait.
# shellcheck disable=SC3045
cpu() {
	(ulimit -t 20
	case $tool in
	artsplit) artsplit bait ;;
	tsvjoin) tsvjoin -k 1 bait right ;;
	*) "$tool" bait ;;
	esac >/dev/null 2>err || [ $? -eq 1 ] || { echo 9999; exit; }
	times >used # a pipe would have times of its own: none
	awk 'NR == 2 {
		for (i = 1; i <= 2; i++) {
			split($i, t, /[ms]/)
			sum += 6000 * t[1] + 100 * t[2]
		}
		printf "%d\n", sum
	}' used)
}

# bait TEXT BYTES: the text, with \n and \t read, that many bytes in all.
bait() {
	awk -v s="$1" -v n="$2" 'BEGIN {
		ORS = ""
		for (n = int(n / length(s)) + 1; n > 0; n--)
			print s
		print "\n"
	}' >bait
}

linear() {
	for _ in 1 2 3; do
		bait "$1" $size
		whole=$(cpu)
		[ "$whole" -le $enough ] && return
		bait "$1" $((size / 2))
		half=$(cpu)
		[ "$whole" -lt 9999 ] || break
		[ "$whole" -lt $((most * half)) ] && return
	done
	echo "$size bytes: $((whole * 10)) ms, half: $((half * 10)) ms"
	false
}

# each KIND...: its baits.
each() {
	awk -F '\t' -v kinds=" $* " '/^#/ || NR == 1 { next }
	index(kinds, " " $1 " ") { sub(/\|$/, "", $2); print $2 }' \
	    "$src/tests/hostile/baits.tsv" >baits
	while IFS= read -r text; do
		t "$tool: \"$text\" over and over" linear "$text"
	done <baits
}

for tool in artsplit numextract agencytag tsvjoin newsfacts; do
	case $tool in "${only:-$tool}") ;; *) continue ;; esac
	if ! [ -x "$bin/$tool" ]; then
		skipped "linear/$tool: not built"
		continue
	fi
	slow "$tool" && size=50000
	printf 'k\t1\n' >right
	case $tool in
	newsfacts)
		# no sanitizer sees an awk
		slow artsplit && continue
		# the longest sentence that is looked at, and far more
		size=3900 most=6
		each facts
		size=100000 most=3
		each facts ;;
	artsplit) each text lines ;;
	tsvjoin) each join ;;
	*) each text rows ;;
	esac
done
total

#!/bin/sh
# cron.sh - the nightly job loses nothing and counts nothing twice, whenever
# it is killed, and says nothing when all is well.
# usage: cron.sh BINDIR     KILLS=N (20), SEED=N (1)
bin=$(cd "${1:?usage: cron.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")/../../examples" || exit 2
examples=$(pwd)
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
PATH=$bin:$PATH
export PATH
pass=0 fail=0 skip=0
reports='facts.tsv years.tsv campaigns.tsv discrepancies.tsv coverage.tsv
    report.html'

# ok NAME COMMAND...: it says nothing and its status is 0.
ok() {
	title=$1
	shift
	if "$@" >"$tmp/said" 2>&1 && [ ! -s "$tmp/said" ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - cron: $title"
		head -n 20 "$tmp/said" | sed 's/^/# /'
	fi
}

job() { sh "$examples/cron-report.sh" "$@"; }

# article N: an article of its own, put in by rename as the page says.
article() {
	{
		echo "Report $1 of the regulator"
		echo
		echo "HARBOUR CITY, March $((1 + $1 % 28)), 2024"
		echo
		echo "The Cyberspace Administration of China closed $((100 +
		    $1 * 7)) accounts and deleted $1,000 posts in February."
		echo
		echo "Police in Hunan province arrested $((2 + $1)) people."
	} >"$tmp/part"
	mkdir -p "$tmp/in/$(($1 % 3))"
	mv "$tmp/part" "$tmp/in/$(($1 % 3))/report $1.txt"
}

# same STATE STATE: all reports are equal.
same() {
	for name in $reports; do
		[ -s "$1/$name" ] || echo "$name: empty"
		cmp "$1/$name" "$2/$name"
	done
}

once() { cat "$1"/batch/*.tsv | grep "^article" | sort | uniq -d; }

# Killed at a random moment of its run while articles arrive; a table that is
# there is whole, and never loses a row.
kills=${KILLS:-20}
mkdir "$tmp/in"
for n in 1 2 3; do article $n; done
BATCH=2
export BATCH
awk -v seed="${SEED:-1}" -v n="$kills" 'BEGIN {
	srand(seed)
	while (n-- > 0)
		printf "%.2f\n", rand() * rand()
}' >"$tmp/moments"
: >"$tmp/broken"
rows=0
while read -r moment; do
	n=$((n + 1))
	article $n
	sh cron-report.sh "$tmp/in" "$tmp/state" 2>>"$tmp/killed" &
	pid=$!
	sleep "$moment"
	article $((n + 100))
	{ kill -9 $pid && wait $pid; } 2>/dev/null
	[ -f "$tmp/state/facts.tsv" ] || continue
	now=$(wc -l <"$tmp/state/facts.tsv")
	[ "$now" -ge "$rows" ] || echo "$rows rows, then $now" >>"$tmp/broken"
	awk -F '\t' 'NF != 16' "$tmp/state/facts.tsv" >>"$tmp/broken"
	rows=$now
done <"$tmp/moments"
# What a killed run had started may complain, the job itself not.
ok "$kills kills: no complaint" eval '! grep "^cron-report" "$tmp/killed"'
ok "$kills kills: every table was whole" cat "$tmp/broken"
ok 'after kills: quiet' job "$tmp/in" "$tmp/state"
BATCH=100
ok 'after kills: as in one run' job "$tmp/in" "$tmp/whole"
BATCH=2
ok 'after kills: the same reports' same "$tmp/state" "$tmp/whole"
ok 'after kills: each article once' once "$tmp/state"
articles() { find "$tmp/in" -name '*.txt' | wc -l; }
ok 'after kills: every article' test "$(articles)" -eq \
    "$(cat "$tmp/state"/batch/*.tsv | grep -c '^article')"

# Nothing new, nothing done.
cp "$tmp/state/log" "$tmp/log"
ok 'nothing new: quiet' job "$tmp/in" "$tmp/state"
ok 'nothing new: no log' cmp "$tmp/log" "$tmp/state/log"
# What the last killed run had started may have written below its directory
# while that was removed: then the run after takes it away.
rest() {
	find "$tmp/state" ! -path '*/batch*' | sed 's|.*/||' |
	    grep -v -x -e state -e log -e through -e '.*\.tsv' -e report.html
}
ok 'after kills: nothing is left' eval '! rest'

# A lock that is held, one that is left over, one of a number used again.
echo $$ >"$tmp/state/lock"
held() {
	sh -c 'echo $$ >"$1/lock"; shift; sh "$@"; echo $?; :' cron-report \
	    "$tmp/state" "$examples/cron-report.sh" "$tmp/in" "$tmp/state"
}
ok 'locked: 75 and quiet' test "$(held 2>&1)" = 75
echo 99999999 >"$tmp/state/lock"
ok 'a lock left over' job "$tmp/in" "$tmp/state"
ok 'a lock left over: gone' test ! -e "$tmp/state/lock"
echo 1 >"$tmp/state/lock"
if [ -n "$(ps -o args= -p 1 2>/dev/null)" ]; then
	ok 'a lock of a number used again' job "$tmp/in" "$tmp/state"
else
	skip=$((skip + 1))
	echo 'skip - cron: a number used again: ps cannot tell'
	rm -f "$tmp/state/lock"
fi

# Two at once, in spite of the lock, that have read the same articles: a batch
# has one winner.  A newsfacts that waits for both brings them together.
for n in 201 202; do article $n; done
mkdir "$tmp/slow"
cat >"$tmp/slow/newsfacts" <<EOF
#!/bin/sh
: >"$tmp/ready.\$\$"
n=0
until [ \$(find "$tmp" -name 'ready.*' | wc -l) -ge 2 ] || [ \$n -gt 99 ]; do
	sleep 0.1
	n=\$((n + 1))
done
exec "$bin/newsfacts" "\$@"
EOF
chmod 755 "$tmp/slow/newsfacts"
slow() {
	PATH=$tmp/slow:$PATH job "$tmp/in" "$tmp/state" >"$tmp/$1" 2>&1
	echo $? >>"$tmp/$1"
}
slow one &
first=$!
until [ -e "$tmp/state/lock" ]; do :; done
rm -f "$tmp/state/lock"
slow two
wait $first
ok 'two at once: one does it' test \
    "$(cat "$tmp/one" "$tmp/two" | sort | tr '\n' ' ')" = '0 75 '
job "$tmp/in" "$tmp/state"
rm -rf "$tmp/whole"
BATCH=100 job "$tmp/in" "$tmp/whole"
ok 'two at once: each article once' once "$tmp/state"
ok 'two at once: the same reports' same "$tmp/state" "$tmp/whole"

# Names that programs could take for something else.
mkdir "$tmp/odd"
for name in -n - a=b 'it'"'"'s "two"' '$(x) `y` \n' '*' '%s' 'ünï'; do
	printf '%s\n\n%s\n' "Title" \
	    "Police in Hunan province arrested 20 people." \
	    >"$tmp/odd/$name.txt"
done
ok 'odd names' job "$tmp/odd" "$tmp/-state"
ok 'odd names: all' test "$(tail -n +2 "$tmp/-state/facts.tsv" |
    cut -f 1 | sort -u | wc -l)" -eq 8
: >"$tmp/odd/new
line.txt"
newline() { job "$tmp/odd" "$tmp/-state" 2>&1; echo $?; }
ok 'a newline in a name is told of' test "$(newline)" = \
    'cron-report: 1 names with control characters: not read
1'
ok 'no folder: usage' test "$(job "$tmp/none" "$tmp/s" 2>/dev/null; echo $?)" \
    = 2
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ] && [ $pass -gt 0 ]

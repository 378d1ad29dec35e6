#!/bin/sh
# cron-report.sh - the nightly job: what is new in a folder becomes rows, and
# the reports are made anew.
# usage: cron-report.sh INBOX STATE
#	INBOX/...*.txt	articles, put there by rename, so that none is half
#	STATE/batch/	what was read: `article` names, `fact` and `text`
#			rows; a file a batch, never changed again
#	STATE/*.tsv, STATE/report.html	the reports: facts, years, campaigns,
#			discrepancies, coverage; replaced by rename
#	STATE/log	a line a run that did something, and complaints
# An article is known by its name below INBOX, and is read once.  A batch is
# there whole or not at all, with its list and its rows in one file, and link
# gives a number to one run only: so nothing is lost or counted twice when a
# run is killed, or when two run in spite of the lock.
# BATCH (500) articles are read at a time, the page has the last PAGE (500).
# Exit status: 0 and silent; 1 something was left out; 2 stopped; 75 another
# run is at work.
set -u
umask 022
LC_ALL=C
export LC_ALL
unset CDPATH
me=cron-report
here=$(cd "$(dirname -- "$0")" && pwd) || exit 2
if [ $# -ne 2 ] || [ ! -d "$1" ]; then
	echo "usage: $me.sh INBOX STATE" >&2
	exit 2
fi
inbox=$(cd -- "$1" && pwd) || exit 2
case $2 in -*) set -- "$1" "./$2" ;; esac
mkdir -p "$2/batch" && cd "$2" || exit 2
state=$(pwd)
work=$state/tmp.$$
left=0

log() {
	printf '%s %s[%d] %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" $me $$ "$*" \
	    >>"$state/log"
}

die() {
	log "stopped: $*"
	echo "$me: $*" >&2
	exit 2
}

# complain WHAT: go on, but say so at the end.
complain() {
	log "$*"
	echo "$me: $*" >&2
	left=1
}

busy() {
	log "not run: $*"
	rm -rf "$work"
	exit 75
}

# The lock is a link to a file with our process in it, so it never is without.
# That of a run which is gone is taken away; if it was another than the one we
# looked at, it goes back.
lock() {
	ln "$work/pid" lock 2>"$work/said" && return
	if [ ! -e lock ]; then
		ln "$work/pid" lock 2>"$work/said" && return
		[ -e lock ] || die "$(head -n 1 "$work/said")"
	fi
	pid=$(cat lock 2>/dev/null)
	running "$pid" && busy "run $pid is at work"
	mv lock "$work/stale" 2>/dev/null
	if [ -f "$work/stale" ] && [ "$(cat "$work/stale")" != "$pid" ]; then
		ln "$work/stale" lock 2>/dev/null
		busy 'another run took the lock'
	fi
	ln "$work/pid" lock 2>/dev/null || busy 'another run took the lock'
}

# A process of that number may be another by now; not every ps can tell.
running() {
	[ -n "$1" ] && kill -0 "$1" 2>/dev/null || return 1
	case $(ps -o args= -p "$1" 2>/dev/null) in
	'' | *$me*) return 0 ;;
	esac
	return 1
}

# Articles by name: times lie, as mv and rsync keep them.  A name with a
# newline or a tab is no field of a table.
list_new() {
	odd=$(cd "$inbox" && find . -type f -name '*.txt' \
	    -path '*[[:cntrl:]]*' -exec printf '%.0sx' {} +) ||
	    die "cannot list $inbox"
	[ -z "$odd" ] ||
	    complain "${#odd} names with control characters: not read"
	(cd "$inbox" && find . -type f -name '*.txt' ! -name '.*' \
	    ! -path '*[[:cntrl:]]*') >"$work/found" || die "cannot list $inbox"
	sed 's|^\./||' "$work/found" | sort >"$work/now"
	read_batches | awk -F '\t' '$1 == "article"' | cut -f 2 | sort \
	    >"$work/known"
	comm -23 "$work/now" "$work/known" >"$work/new"
}

read_batches() {
	cat /dev/null batch/*.tsv 2>/dev/null
}

# read_some N: the names from line N on, at most BATCH, into batch/.
read_some() {
	set -- "$1" $(($1 + ${BATCH:-500} - 1))
	sed -n "$1,$2p" "$work/new" >"$work/names"
	set --
	while IFS= read -r name; do
		if [ -r "$inbox/$name" ]; then
			set -- "$@" "./$name"
		else
			complain "$name: cannot read"
		fi
	done <"$work/names"
	[ $# -gt 0 ] || return 0
	(cd "$inbox" && exec newsfacts -- "$@") >"$work/facts" 2>"$work/said"
	[ $? -le 1 ] || die "newsfacts: $(head -n 1 "$work/said")"
	(cd "$inbox" && exec artsplit -- "$@") >"$work/text" 2>>"$work/said"
	[ $? -le 1 ] || die "artsplit: $(tail -n 1 "$work/said")"
	while IFS= read -r said; do
		log "$said"
	done <"$work/said"
	# One that went away while it was read will be read when it is back.
	for name do
		[ ! -f "$inbox/$name" ] || printf 'article\t%s\n' "${name#./}"
	done >"$work/batch"
	sed 's|^\./||; s/^/fact	/' "$work/facts" >>"$work/batch" &&
	    sed 's|^\./||; s/^/text	/' "$work/text" >>"$work/batch" ||
	    die "cannot write $work/batch"
	number=$((number + 1))
	name=batch/$(printf %06d $number).tsv
	if ! ln "$work/batch" "$name" 2>"$work/said"; then
		[ ! -e "$name" ] || busy 'another run took the batch'
		die "$(head -n 1 "$work/said")"
	fi
	rm "$work/batch" # the next one is another file
	taken=$((taken + $#))
}

# publish NAME COMMAND...: what it prints, as NAME, at once.
publish() {
	name=$1
	shift
	"$@" >"$work/$name" 2>"$work/said" ||
	    die "$name: $(head -n 1 "$work/said")"
	mv -f "$work/$name" "$name" || die "cannot publish $name"
}

# report NAME: by the program of that name, as TSV with a header.
report() {
	publish "$1.tsv" awk -v same="$here/same.tsv" \
	    -v reprints="$work/reprints" -f "$here/awk/figure.awk" \
	    -f "$here/awk/same.awk" -f "$here/awk/$1.awk" "$work/facts"
}

table() { cat "$work/header" "$work/facts"; }

rows() {
	awk -F '\t' -v kind="$1" '$1 == kind' "$work/all" | cut -f 2- |
	    sort -s -t '	' -k1,1
}

publish_all() {
	read_batches >"$work/all"
	rows fact >"$work/facts"
	rows text >"$work/text"
	newsfacts -H </dev/null >"$work/header" || die 'newsfacts -H'
	# Sentences are an article a line again, for reprints.
	awk -f "$here/awk/join.awk" "$work/text" >"$work/articles" &&
	    artsplit -f tsv -N "$work/reprints" "$work/articles" >/dev/null ||
	    die 'reprints'
	publish facts.tsv table
	for name in years campaigns discrepancies coverage; do
		report $name
	done
	awk -F '\t' '$1 == "text" && !($2 in seen) { seen[$2]; print $2 }' \
	    "$work/all" | tail -n "${PAGE:-500}" >"$work/last"
	for name in facts text; do
		tsvjoin -j semi -k 1 "$work/last" "$work/$name" \
		    >"$work/page.$name" || die 'tsvjoin'
	done
	publish report.html sh "$here/html-report.sh" "$work/page.facts" \
	    "$work/page.text"
	publish through echo "$number"
}

mkdir "$work" && echo $$ >"$work/pid" || die "cannot make $work"
lock
# Ours to remove, if it still is ours.
trap '[ "$(cat lock 2>/dev/null)" != $$ ] || rm -f lock; rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
for old in tmp.*; do
	running "${old#tmp.}" || rm -rf "$old" 2>/dev/null
done
# What a killed run leaves behind is below work, and goes with it.
TMPDIR=$work
export TMPDIR

number=$(find batch -name '*.tsv' | wc -l)
number=$((number))
taken=0
list_new
line=1
total=$(wc -l <"$work/new")
while [ "$line" -le "$total" ]; do
	read_some "$line"
	line=$((line + ${BATCH:-500}))
done
if [ "$(cat through 2>/dev/null)" != "$number" ]; then
	publish_all
	log "$taken articles read, $(grep -c '' "$work/facts") facts in all"
fi
exit $left

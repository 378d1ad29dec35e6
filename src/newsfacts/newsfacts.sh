#!/bin/sh
# newsfacts - news articles into a table of enforcement facts.
# A script over artsplit, numextract and agencytag: sentences, then the
# numbers, agencies, actions and offences in them; the awk at the end says
# which agency did what to how many.
set -u
LC_ALL=C
export LC_ALL
unset CDPATH

usage() {
	echo "usage: newsfacts [-H] [-r DATE] [-D FILE]... [FILE ...]"
}

# An awk may fail for want of a standard error.
true 3>&2 || exec 2>/dev/null

# No control byte of an argument is to drive a terminal, nor two of them.
misused() {
	printf 'newsfacts: %s' "$1" | tr '\001-\037\177-\377' '[?*]' >&2
	echo >&2
	usage >&2
	exit 2
}

# The tools stand beside this script; elsewhere, on PATH.
case $0 in
*/*)	here=${0%/*} ;;
*)	here=$(command -v -- "$0") && here=${here%/*} || here= ;;
esac
[ -n "$here" ] && [ -x "$here/artsplit" ] && PATH=$here:$PATH

# getopts knows no long options; take their two as the tools do.
case ${1-} in
--help)	shift; set -- -h "$@" ;;
--version) shift; set -- -V "$@" ;;
esac

header=0
date=
dicts=0
names=
while getopts :HVhr:D: opt; do
	case $opt in
	H)	header=1 ;;
	r)	date=$OPTARG ;;
	D)	dicts=$((dicts + 1))
		eval "dict$dicts=\$OPTARG" ;;
	h)	usage || exit 2; exit 0 ;;
	V)	echo "newsfacts @VERSION@" || exit 2; exit 0 ;;
	:)	misused "-$OPTARG: argument missing" ;;
	*)	misused "-$OPTARG: unknown option" ;;
	esac
done
shift $((OPTIND - 1))
case $date in
''|[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) ;;
*)	misused "-r $date: expected a day as YYYY-MM-DD" ;;
esac

for tool in artsplit numextract agencytag; do
	command -v "$tool" >/dev/null && continue
	echo "newsfacts: $tool: not found beside newsfacts or on PATH" >&2
	exit 2
done

work=
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
work=$(mktemp -d) || exit 2
case $work in
/*)	;;
*)	work=./$work ;; # a TMPDIR may begin with a dash
esac

# The worst exit status of the stages: 0, 1 (a record skipped) or 2.
worst=0
status() {
	[ "$1" -le 1 ] || set -- 2
	[ "$1" -le "$worst" ] || worst=$1
}

# Sentences; the articles are read once, so standard input will do.
if [ -n "$date" ]; then
	artsplit -r "$date" -- "$@" >"$work/text"
else
	artsplit -- "$@" >"$work/text"
fi
status $?
[ "$worst" -lt 2 ] || exit 2

# The names in use.  The -D files are read this once: one may be a pipe, and
# what is wrong with it is told once.
set -- -P
while [ "$dicts" -gt 0 ]; do
	eval "set -- -D \"\$dict$dicts\" \"\$@\""
	dicts=$((dicts - 1))
done
agencytag "$@" >"$work/name"
status $?
[ "$worst" -lt 2 ] || exit 2
[ $# -eq 1 ] || names=$work/name

# Four readings of the same sentences, at once.
numextract ${date:+-r "$date"} "$work/text" >"$work/number" &
number=$!
agencytag ${names:+-d "$names"} "$work/text" >"$work/agency" &
agency=$!
agencytag -b actions "$work/text" >"$work/action" &
action=$!
agencytag -b offences "$work/text" >"$work/offence" &
offence=$!
agencytag -b actions -P >"$work/form"
status $?
for pid in "$number" "$agency" "$action" "$offence"; do
	wait "$pid"
	status $?
done
[ "$worst" -lt 2 ] || exit 2

# A program or a table that the disk has cut short would say something else.
cat >"$work/facts.awk" <<'END_OF_AWK' || exit 2
#include read.awk
#include words.awk
#include voice.awk
#include govern.awk
#include prepose.awk
#include after.awk
#include list.awk
#include term.awk
#include who.awk
#include subject.awk
#include speak.awk
#include own.awk
#include when.awk
#include figure.awk
#include fact.awk
#include target.awk
#include launch.awk
#include chinese.awk
END_OF_AWK

cat >"$work/capital" <<'END_OF_TABLE' || exit 2
#include ../data/capital.tsv
END_OF_TABLE
cat >"$work/clause" <<'END_OF_TABLE' || exit 2
#include ../data/clause.tsv
END_OF_TABLE
cat >"$work/head" <<'END_OF_TABLE' || exit 2
#include ../data/head.tsv
END_OF_TABLE
cat >"$work/hant" <<'END_OF_TABLE' || exit 2
#include ../data/hant.tsv
END_OF_TABLE

# Not every awk tells that it could not write; cat does.  In its directory the
# names of the streams hold no odd character, and need no path to be found.
(cd "$work" && {
	header=$header awk -f ./facts.awk
	echo $? >status
}) | cat
last=$?
[ "$last" -le 128 ] || exit "$last" # SIGPIPE: who reads has enough
[ "$last" -eq 0 ] || exit 2
read -r last <"$work/status" && [ "$last" -eq 0 ] || exit 2
exit "$worst"

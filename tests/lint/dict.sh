#!/bin/sh
# dict.sh - the dictionaries of src/data are sound, and the check can tell.
# Silent when all is well.  usage: dict.sh [BINDIR]
cd "$(dirname "$0")/../.." || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
LC_ALL=C
export LC_ALL
status=0

check() { awk -v "table=$1" -f tests/lint/dict.awk "$2"; }

for table in agency action offence place head; do
	check $table src/data/$table.tsv || status=1
done

# fault TABLE EXPRESSION: sed spoils the table; the check must see it.
fault() {
	sed "$2" "src/data/$1.tsv" >"$tmp/$1.tsv"
	if check "$1" "$tmp/$1.tsv" >/dev/null; then
		echo "$1: not seen: $2"
		status=1
	fi
}

fault agency 's/^cn\.cac	/cn.CAC	/'
fault agency 's/	intl-org	/	club	/'
fault agency 's/	fold	/	fold fold	/'
fault agency 's/	cn\.ccac$/	cn.none/'
fault agency 's/^\(cn\.cac	.*\)$/\1 /'
fault agency 's/	CAC	acronym	/	MIIT	acronym	/'
fault agency "s/China's internet censor	/China’s internet censor	/"
fault agency 's/^cn\.police	/cn.a	/'
fault agency 's/	2014	/	14	/'
fault agency 's/	Weibo	/	the Weibo	/'
fault action 's/ past part/ part past/'
fault action 's/	arrested	/	detained	/'
fault offence 's/^fraud	offence	frauds	/fraud	offence	frauds	x	/'
fault place 's/	hunan	cn	/	Hunan	cn	/'
fault place 's/	local$/	/'
fault head 's/^court	court	/court	judge	/'
exit $status

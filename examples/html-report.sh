#!/bin/sh
# html-report.sh - facts as one page that needs nothing else: charts, a table,
# and the articles with every mention marked.
# usage: html-report.sh FACTS TEXT [TITLE] >OUT
# FACTS is the table of newsfacts, TEXT that of artsplit, both without header.
set -u
LC_ALL=C
export LC_ALL
unset CDPATH
here=$(cd "$(dirname -- "$0")" && pwd) || exit 2
[ $# -ge 2 ] || {
	echo 'usage: html-report.sh FACTS TEXT [TITLE]' >&2
	exit 2
}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM
cat -- "$1" >"$dir/facts" && cat -- "$2" >"$dir/all" &&
    cp "$here/same.tsv" "$here"/html/report.* "$here"/awk/*.awk "$dir" || exit 2
TITLE=${3:-What the papers say was done}
export TITLE
cd "$dir" || exit 2 # names of files without odd characters
# Only this script may run: openssl dgst -sha256 -binary report.js | base64
script=HXeBS7rHj9KVrFXjRCcKTYTg0AXs+hmk8lZP9QgS6T0=

# html PART [FILE ...]: one part of the page.
html() {
	program=
	for part in plain figure html $1; do
		program="$program -f $part.awk"
	done
	shift
	# shellcheck disable=SC2086
	awk -v same=same.tsv -v reprints=reprints -v docs=docs \
	    -v script="$script" $program "$@"
}

# Articles with a fact, numbered in their order.
awk -F '\t' -v OFS='\t' '
	FILENAME == "facts" { has[$1]; next }
	$1 in has {
		if (!($1 in number)) {
			number[$1] = ++n
			print n, $1 >"docs"
		}
		print
	}
	BEGIN { printf "" >"docs" }' facts all >text || exit 2
# Reprints, from the sentences.
awk -f join.awk text >articles &&
    artsplit -f tsv -N reprints articles >/dev/null || exit 2
numextract text >number && agencytag text >agency &&
    agencytag -b actions text >action && agencytag -b offences text >offence &&
    html html-rows docs text facts number agency action offence >rows &&
    sort -t "$(printf '\t')" -k1,1n -k2,2n -k3,3n -s rows >sorted &&
    html "same discrepancies" facts >disagree || exit 2

html html-page part=head facts && html "same html-charts" facts &&
    echo '</section>' && html html-disagree disagree &&
    html html-page part=table /dev/null && html html-table facts &&
    html html-page part=articles /dev/null && html html-article sorted &&
    html html-page part=foot /dev/null || exit 2

#!/bin/sh
# text.sh - artsplit, numextract and agencytag beside filters that only look
# for characters or fixed words: processor time, least of some runs in turn.
# The text is TEXT, rows "id TAB date TAB text" as artsplit -f tsv reads them,
# or the example articles over and over, MB megabytes of them.
# usage: [TEXT=FILE] [MB=N] [RUNS=N] text.sh BINDIR
bin=$(cd "${1:?usage: text.sh BINDIR}" && pwd) || exit 2
text=${TEXT:-}
[ -z "$text" ] || text=$(cd "$(dirname "$text")" && pwd)/${text##*/}
cd "$(dirname "$0")" || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
. ./cost.inc

# Article after article with an id of its own, until there is enough.
if [ -n "$text" ]; then
	ln -s "$text" "$tmp/articles"
else
	awk -v enough="${MB:-20}" '
	FNR == 1 && NR > 1 { article[++n] = body; body = "" }
	{ gsub(/\\/, "\\\\"); gsub(/\t/, " "); body = body $0 "\\n" }
	END {
		article[++n] = body
		for (i = 0; bytes < enough * 1000000; i++) {
			row = i "\t\t" article[i % n + 1]
			bytes += length(row) + 1
			print row
		}
	}' ../../examples/articles/*.txt >"$tmp/articles"
fi
cd "$tmp" || exit 2
artsplit -f tsv articles >sentences
agencytag -P | awk -F '\t' '!/^#/ && NR > 1 && length($3) > 5 { print $3 }' \
    >names

{
	echo 'artsplit -f tsv articles'
	echo 'tr a-z A-Z <articles'
	echo 'wc -w articles'
} | table 'articles to sentences' articles
{
	echo 'numextract sentences'
	echo "grep -oE '[0-9][0-9,.]*' sentences | cat"
	echo 'wc -w sentences'
} | table 'numbers, money and dates' sentences
{
	echo 'agencytag sentences'
	echo 'grep -oFf names sentences | cat'
	echo 'wc -w sentences'
} | table 'names of agencies' sentences
{
	echo 'agencytag -b actions sentences'
	echo 'agencytag -b offences sentences'
} | table 'other dictionaries' sentences

#!/bin/sh
# demo.sh - the example articles as a table of facts, as bars and as a page.
# usage: demo.sh BINDIR
# What the tools find, nothing else: every figure stands in articles/.
set -u
bin=$(cd "${1:-.}" && pwd) || exit 2
PATH=$bin:$PATH
LC_ALL=C
export PATH LC_ALL
cd "$(dirname "$0")" || exit 2
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT

newsfacts articles/*.txt articles/*/*.txt >"$dir/facts" || exit
artsplit articles/*.txt articles/*/*.txt >"$dir/text" || exit

echo "$(cut -f 1 "$dir/text" | uniq | grep -c .) articles," \
    "$(grep -c . "$dir/facts") facts"
echo
awk -f awk/figure.awk -f awk/facts.awk "$dir/facts" |
    awk -v width=118 -v right=4 -f awk/plain.awk -f awk/table.awk
echo
echo "Facts by agency:"
echo
cut -f 4 "$dir/facts" | grep . | sort | uniq -c | sort -k1,1nr -k2,2 |
    awk -v OFS='\t' 'NR <= 10 { print $2, $1 }' |
    awk -v width=78 -f awk/plain.awk -f awk/bars.awk
echo
sh html-report.sh "$dir/facts" "$dir/text" >"$bin/demo.html" || exit
echo "To read on, to sort, and to check each row in its article:"
echo "$bin/demo.html"

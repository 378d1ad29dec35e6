#!/bin/sh
# demo.sh - the example articles as a table of facts, and their sum.
# usage: demo.sh BINDIR
# What the tools find, nothing else: every figure stands in articles/.
set -u
PATH=$(cd "${1:-.}" && pwd):$PATH
LC_ALL=C
export PATH LC_ALL
cd "$(dirname "$0")" || exit 2

# figures.awk: 4300000 > count -> "> 4,300,000"; 230000 CNY -> "CNY 230,000".
facts=$(newsfacts articles/*.txt) || exit
count=$(ls articles/*.txt | wc -l)

echo "$((count)) articles, $(printf '%s\n' "$facts" | wc -l) facts"
echo
printf '%s\n' "$facts" | awk -f figures.awk -v mode=facts |
    awk -v width=118 -v right=4 -f table.awk
echo
echo "The same by agency, action and object:"
echo
printf '%s\n' "$facts" | awk -f figures.awk -v mode=sum |
    LC_ALL=C sort -t "$(printf '\t')" -k1,1 -k2,2 -k3,3 |
    awk -f figures.awk -v mode=head |
    awk -v width=118 -v right=4,5 -f table.awk

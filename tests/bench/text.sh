#!/bin/sh
# text.sh - artsplit, numextract and agencytag beside filters that only look
# for characters or fixed words: processor time, least of some runs in turn.
# The text is TEXT, rows "id TAB date TAB text" as artsplit -f tsv reads them,
# or the example articles over and over, MB megabytes of them.
# usage: [TEXT=FILE] [MB=N] [FILES=N] [RUNS=N] text.sh BINDIR
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
mkdir small
artsplit -f tsv articles >sentences
agencytag -P | awk -F '\t' '!/^#/ && NR > 1 && length($3) > 5 { print $3 }' \
    >names

# Five times over: tr is done before the clock of the shell moves on.
cat articles articles articles articles articles >long
{
	echo 'artsplit -f tsv long'
	echo 'tr a-z A-Z <long'
	echo 'wc -w long'
} | table 'articles to sentences' long
rm long
# Names of files, one a line, of the first articles, each cut short.
awk -F '\t' -v files="${FILES:-20000}" '
{ article[NR % 1000] = substr($NF, 1, 400) }
END {
	for (i = 0; i < files; i++) {
		print name = "small/" i ".txt"
		text = article[i % 1000]
		gsub(/\\n/, "\n", text)
		print text >name
		close(name)
	}
}' articles >list
xargs cat <list >many
{
	echo 'artsplit -l list'
	echo 'xargs cat <list'
} | table "$(wc -l <list | tr -d ' ') small files, by their names" many
awk -v files="$(wc -l <list)" '$1 == 1 && (!n || $2 < n) { n = $2 }
END { printf("  %8d files a second\n", files / n * 1000) }' costs
{
	echo 'numextract sentences'
	echo "grep -oE '[0-9][0-9,.]*' sentences | cat"
	echo 'wc -w sentences'
} | table 'numbers, money and dates' sentences
{
	echo 'agencytag sentences'
	echo 'grep -oFf names sentences | cat'
	! has ugrep || echo 'ugrep -oFf names sentences'
	echo 'wc -w sentences'
} | table 'names of agencies' sentences

# Names as capitals of the text itself make them, some of them and some of its
# acronyms; what is wanted beyond those is made of their words.
{
	grep -oE '[A-Z][a-z]+ [A-Z][a-z]+( [A-Z][a-z]+)?' sentences |
	    sort -u | awk 'NR % 9 == 0' | head -n 4500
	grep -owE '[A-Z]{3,5}' sentences | sort -u | head -n 500
} >capitals
capital_names() {
	awk -v n="$1" '
	{ name[NR] = $0 }
	END {
		for (i = 1; i <= n && i <= NR; i++)
			print name[i]
		for (; i <= n; i++) {
			split(name[i * 7919 % NR + 1], a, " ")
			split(name[i * 104729 % NR + 1], b, " ")
			print a[1], b[2], i
		}
	}' capitals
}
for n in 20000 200000; do
	capital_names $n >names.$n
	awk 'BEGIN { print "id\tkind\tname\tflags" }
		{ print "x." NR "\tthing\t" $0 "\tacronym" }' names.$n >$n.tsv
	{
		echo "agencytag -d $n.tsv sentences"
		echo "grep -oFf names.$n sentences | cat"
		! has ugrep || echo "ugrep -oFf names.$n sentences"
	} | table "$n names" sentences
done
# At word bounds grep takes a second for a megabyte.
head -c 1000000 sentences >some
{
	echo 'agencytag -d 20000.tsv some'
	echo 'grep -owFf names.20000 some | cat'
	! has ugrep || echo 'ugrep -owFf names.20000 some'
} | table '20000 names, at word bounds' some
{
	echo 'for i in 1 2 3 4 5 6 7 8 9 10; do agencytag </dev/null; done'
	echo 'for i in 1 2 3 4 5 6 7 8 9 10; do wc </dev/null; done'
} | table 'ten starts' some
{
	echo 'agencytag -b actions sentences'
	echo 'agencytag -b offences sentences'
} | table 'other dictionaries' sentences

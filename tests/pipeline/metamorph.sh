#!/bin/sh
# metamorph.sh - articles changed in ways that must not change their tables.
# usage: metamorph.sh BINDIR
bin=$(cd "${1:?usage: metamorph.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")/../../examples/articles" || exit 2
articles=$(pwd)
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
cd "$tmp" || exit 2
pass=0 fail=0
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH

# tables FILE...: the rows of all tools, each one's in a file of its own.
tables() {
	artsplit "$@" >t.artsplit
	numextract t.artsplit >t.numextract
	agencytag t.artsplit >t.agencytag
	agencytag -b actions t.artsplit >t.actions
	newsfacts "$@" >t.newsfacts
}

# keep NAME: what tables has made, without the documents' names.
keep() {
	for table in t.*; do
		cut -f 2- "$table"
	done >"$1"
}

same() {
	if cmp -s "$2" "$3"; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - $1"
		diff "$2" "$3" | head -n 10 | sed 's/^/# /'
	fi
}

# The articles under names without a date, so that names may change.
n=0
for file in "$articles"/*.txt; do
	n=$((n + 1))
	cp "$file" "article$n"
done

# One after the other, and all together.
for table in artsplit numextract agencytag actions newsfacts; do
	: >"apart.$table"
done
i=0
while [ $i -lt $n ]; do
	i=$((i + 1))
	tables "article$i"
	for table in artsplit numextract agencytag actions newsfacts; do
		cat "t.$table" >>"apart.$table"
	done
done
tables article? article??
for table in artsplit numextract agencytag actions newsfacts; do
	same "articles apart and together: $table" "apart.$table" "t.$table"
done

i=0
while [ $i -lt $n ]; do
	i=$((i + 1))
	tables "article$i"
	keep plain
	cut -f 2- t.artsplit >plain.sentences

	cp "article$i" 'a name of % = '
	tables 'a name of % = '
	keep other
	same "article $i: another name" plain other

	sed "s/\$/$(printf '\r')/" "article$i" >crlf
	tables crlf
	keep other
	same "article $i: lines end in CR LF" plain other

	{
		printf '\357\273\277'
		cat "article$i"
		printf '\n\n \n\n'
	} >marked
	tables marked
	keep other
	same "article $i: a byte order mark, and blank lines" plain other

	# A headline in capitals has the same figures in the same places.
	artsplit -a "article$i" | awk -F '\t' '$4 == "title"' >title
	awk -F '\t' -v OFS='\t' '{ $6 = toupper($6) } 1' title |
	    numextract | cut -f 6,7,9-13 >other
	numextract title | cut -f 6,7,9-13 >plain
	same "article $i: its title in capitals" plain other

	{
		cat "article$i"
		printf '\n\nA goat was seen on the roof of the old mill.\n'
	} >longer
	artsplit longer | cut -f 2- | grep -v 'A goat was seen' >other
	same "article $i: one paragraph more" plain.sentences other
done
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

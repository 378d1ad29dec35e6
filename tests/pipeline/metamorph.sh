#!/bin/sh
# metamorph.sh - articles changed in ways that must not change their tables.
# usage: metamorph.sh BINDIR
bin=$(cd "${1:?usage: metamorph.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")/../.." || exit 2
articles=$PWD/examples/articles
cases=$PWD/tests
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

crlf() { sed "s/\$/$(printf '\r')/" "$1"; }
marked() { printf '\357\273\277'; cat "$1"; printf '\n\n \n\n'; }
goat='A goat was seen on the roof of the old mill.'
more() { cat "$1"; printf '\n\n%s\n' "$goat"; }

without_goat() {
	grep -v "$goat" t.artsplit >sentences
	mv sentences t.artsplit
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

	cp "article$i" 'a name of % = '
	tables 'a name of % = '
	keep other
	same "article $i: another name" plain other

	crlf "article$i" >lines
	tables lines
	keep other
	same "article $i: lines end in CR LF" plain other

	marked "article$i" >bom
	tables bom
	keep other
	same "article $i: a byte order mark, and blank lines" plain other

	# A headline in capitals has the same figures in the same places.
	artsplit -a "article$i" | awk -F '\t' '$4 == "title"' >title
	awk -F '\t' -v OFS='\t' '{ $6 = toupper($6) } 1' title |
	    numextract | cut -f 6,7,9-13 >other
	numextract title | cut -f 6,7,9-13 >small
	same "article $i: its title in capitals" small other

	more "article$i" >longer
	tables longer
	without_goat
	keep other
	same "article $i: one paragraph more" plain other
done

# Articles of the sentences that the case tables have, many at a time.  Each
# ends with a plain one: what an end may be is not a paragraph's own affair.
mkdir made
awk '/^[#@\t]|^$/ { next }
{ sub(/^[+\\] ?/, "") }
length($0) > 40 {
	if (n % 7 == 0)
		file = sprintf("made/%03d", ++files)
	print $0 "\n" >file
	if (++n % 7 == 0) {
		print "The mill stands over the town, on a hill." >file
		close(file)
	}
}' "$cases"/numextract/*.cases "$cases"/agencytag/*.cases \
    "$cases"/newsfacts/*.facts

# changed NAME COMMAND [FILTER]: what the command makes of each has the same
# rows, once they have passed the filter.
changed() {
	rm -rf other
	mkdir other
	for file in made/*; do
		$2 "$file" >"other/${file#made/} $3"
	done
	tables other/*
	${4:-:}
	keep rows
	same "made articles: $1" plain rows
}

tables made/*
keep plain
changed 'other names' cat '% ='
changed 'lines end in CR LF' crlf
changed 'a byte order mark' marked
changed 'one paragraph more' more '' without_goat
for file in made/*5; do
	tables "$file"
	for table in t.*; do
		cat "$table" >>"some.$table"
	done
done
tables made/*5
for table in t.*; do
	same "made articles apart and together: ${table#t.}" "some.$table" \
	    "$table"
done
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

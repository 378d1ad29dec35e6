#!/bin/sh
# man.sh - the manual, the usage text and getopt must tell of the same options.
# usage: man.sh BINDIR
bin=$(cd "${1:?usage: man.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")/../.." || exit 2
pass=0 fail=0 skip=0

# The options of a usage text, one letter a line; -h and -V all tools have.
letters() {
	tr ' []|.' '\n' | sed -n 's/^-\([[:alnum:]]\{1,\}\)$/\1/p' |
	    fold -w 1 | grep -v '[hV]' | sort -u | tr -d '\n'
}

# One line, single blanks, arguments in small letters, as in mdoc.
squeeze() {
	tr '\n' ' ' | sed 's/  */ /g; s/^ //; s/ $//' | awk '{
		for (i = 1; i <= NF; i++)
			if ($i !~ /^\[?-/)
				$i = tolower($i)
		print
	}'
}

# What getopt is asked for in the source.
getopt_letters() {
	sed -n 's/.*getopt(argc, argv, "\([^"]*\)".*/\1/p
		s/^while getopts \([^ ]*\) .*/\1/p' "src/$1"/*.* |
	    tr -d ':"+' | fold -w 1 | grep -v '[hV]' | sort -u | tr -d '\n'
}

is() {
	if [ "$2" = "$3" ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - man: $1"
		echo "# $4: $2"
		echo "# $5: $3"
	fi
}

for tool in artsplit numextract agencytag tsvjoin newsfacts; do
	if ! [ -f "man/$tool.1" ] || ! [ -x "$bin/$tool" ]; then
		skip=$((skip + 1))
		echo "skip - man: $tool: no page or no program"
		continue
	fi
	usage=$("$bin/$tool" -h | sed '1s/^usage: //' | squeeze)
	shown=$(awk -v name="$tool" -f tests/lint/synopsis.awk \
	    "man/$tool.1" | squeeze)
	is "$tool: SYNOPSIS and -h" "$shown" "$usage" SYNOPSIS -h
	has=$("$bin/$tool" -h | letters)
	told=$(sed -n 's/^\.It Fl \([[:alnum:]]\).*/\1/p' "man/$tool.1" |
	    grep -v '[hV]' | sort -u | tr -d '\n')
	is "$tool: options told and in -h" "$told" "$has" told -h
	takes=$(getopt_letters "$tool")
	is "$tool: options taken and in -h" "$takes" "$has" getopt -h
done
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ]

#!/bin/sh
# rules.sh - the rules of the house that need no tool but the shell's own.
# Each rule is a test; it fails when it prints something.
# usage: rules.sh BINDIR
bin=$(cd "${1:?usage: rules.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")/../.." || exit 2
lint=tests/lint
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
LC_ALL=C
export LC_ALL
pass=0 fail=0 skip=0

rule() {
	rule=$1
	shift
	"$@" >"$tmp/said" 2>&1
	if [ -s "$tmp/said" ]; then
		fail=$((fail + 1))
		echo "not ok - lint: $rule"
		head -n 25 "$tmp/said" | cut -c 1-200 | sed 's/^/# /'
	else
		pass=$((pass + 1))
	fi
}

layers() { awk -f $lint/layers.awk $lint/layers.txt src/*/*.[ch]; }

# A line is 80 columns of text, a tab goes to the next eighth column, and the
# bytes behind the first of a character take none.
wide() {
	awk '{
		n = 0
		k = split($0, part, "\t")
		for (i = 1; i <= k; i++) {
			gsub(/[\200-\277]/, "", part[i])
			n += length(part[i])
			if (i < k)
				n += 8 - n % 8
		}
		if (n > 80)
			print FILENAME ":" FNR ": " n " columns"
	}' src/*/*.[ch] src/*/*/*.c src/*/*.awk src/*/*.sh tests/*.sh \
	    tests/*.awk \
	    tests/*/*.[ch] tests/*/*.sh tests/*/*.awk examples/*.sh \
	    examples/*/*.awk examples/cluster/[0-9a-z]* Makefile
}

# Of tests/ and examples/ the code only: the rest is data, of any bytes.
text_files() {
	find Makefile README.md CONTRIBUTING.md CHANGELOG.md LICENSE src man \
	    .ci .clang-format .clang-tidy .editorconfig -type f
	find tests examples -type f \( -name '*.sh' -o -name '*.awk' \
	    -o -name '*.[ch]' -o -name '*.md' -o -path '*/cluster/*' \)
}

blanks() {
	text_files | while IFS= read -r file; do
		case $file in
		*.tsv | *.md | *.[1-9]) grep -n ' $' "$file" ;;
		*) grep -n '[[:blank:]]$' "$file" ;;
		esac | sed "s|^|$file:|"
		grep -n "$(printf '\r')" "$file" | sed "s|^|$file:CR:|"
		[ -z "$(tail -c 1 "$file")" ] || echo "$file: no last newline"
	done
}

# Eight columns are a tab; fewer may align what goes on from the line above.
indent() { grep -n '^        ' src/*/*.[ch] src/*/*/*.c tests/*/*.[ch]; }

forbidden() {
	awk -f $lint/code.awk src/*/*.[ch] >"$tmp/code"
	awk -F '\t' 'FILENAME != last { last = FILENAME; files++ }
	files == 1 {
		if (FNR > 1) {
			n++
			pattern[n] = "(^|[^A-Za-z0-9_.>])" $1
			if ($1 !~ /\($/ && $1 != "//")
				pattern[n] = pattern[n] "([^A-Za-z0-9_]|$)"
			if ($1 == "//")
				pattern[n] = $1
			where[n] = "^" $2 ":"
			allowed[n] = $2
			why[n] = $3
			any = any (n > 1 ? "|" : "") $1
		}
		next
	}
	{
		code = $0
		sub(/^[^:]*:[^:]*:/, "", code)
		if (code !~ any || code ~ /^#include/)
			next
		for (i = 1; i <= n; i++)
			if (code ~ pattern[i] &&
			    (allowed[i] == "" || $0 !~ where[i]))
				print $0 " (" why[i] ")"
	}' $lint/forbidden.tsv "$tmp/code"
}

# Every header opens with its purpose, is guarded, and stands alone.
headers() {
	for file in src/*/*.h tests/*/*.h; do
		name=${file##*/}
		name=${name%.h}
		guard=$(echo "$name" | tr '[:lower:]' '[:upper:]')_H
		head -n 1 "$file" | grep -q "^/\* $name - .*[^ ]" ||
		    echo "$file:1: expected /* $name - purpose. */"
		grep -q "^#define $guard\$" "$file" ||
		    echo "$file: expected the guard $guard"
	done
}

alone() {
	for file in src/*/*.h; do
		${CC:-cc} -std=c11 -D_XOPEN_SOURCE=700 -Wall -Isrc/lib \
		    -Isrc/data -I"$bin/data" -I"${file%/*}" \
		    -fsyntax-only -x c "$file" 2>&1 | grep -v 'pragma once'
	done
}

own_header_first() {
	for file in src/*/*.c; do
		[ -f "${file%.c}.h" ] || continue
		name=${file##*/}
		grep -m 1 '^#include' "$file" |
		    grep -q "\"${name%.c}.h\"" ||
		    echo "$file: expected ${name%.c}.h to be included first"
	done
}

purpose() {
	for file in tests/*.sh tests/*.awk tests/*/*.sh tests/*/*.awk \
	    src/*/*.awk src/*/*.sh examples/*.sh examples/*/*.awk \
	    examples/cluster/[0-9a-z]*; do
		[ -f "$file" ] || continue
		head -n 2 "$file" | grep -q '^# .* - ' ||
		head -n 4 "$file" | grep -q '^# ' ||
		    echo "$file: expected a line that says what it is for"
	done
}

long() {
	awk -v lines=60 -v file=500 -f $lint/functions.awk src/*/*.[ch] \
	    src/*/*/*.c src/*/*.awk
}

# Tables: a header, no row wider than it, names unlike each other.
tables() {
	for file in src/data/*.tsv; do
		awk -F '\t' -v file="$file" '
		/^#/ || /^$/ { next }
		!cols {
			cols = NF
			for (i = 1; i <= NF; i++) {
				if ($i !~ /^[a-z][a-z0-9_]*$/ || $i in seen)
					print file ": column name: " $i
				seen[$i]
			}
			next
		}
		NF > cols {
			print file ":" FNR ": " NF " fields, not " cols
		}
		$0 in row { print file ":" FNR ": twice: " $0 }
		{ row[$0] }
		END { if (!cols) print file ": no header" }' "$file"
		name=${file##*/}
		name=${name%.tsv}
		grep -q "data_${name}[^A-Za-z0-9_]" src/*/*.c src/*/*.h ||
		    grep -q "#include .*$name.tsv" src/newsfacts/* ||
		    echo "$file: no program uses data_$name"
		grep -q "$name" src/data/README.md ||
		    echo "$file: not in src/data/README.md"
	done
}

# One program, one folder, one page, and tests.
complete() {
	for tool in artsplit numextract agencytag tsvjoin newsfacts; do
		for file in "src/$tool" "man/$tool.1" "tests/$tool"; do
			[ -e "$file" ] || echo "$file: not there"
		done
	done
	for tool in artsplit numextract agencytag tsvjoin; do
		[ -f "tests/fuzz/fuzz_$tool.c" ] ||
		    echo "tests/fuzz/fuzz_$tool.c: not there"
		set -- tests/fuzz/corpus/"$tool"/*
		[ -f "$1" ] || echo "tests/fuzz/corpus/$tool: no seed"
	done
	for file in src/lib/*.c; do
		name=${file##*/}
		[ -f "tests/unit/unit_$name" ] ||
		    [ "$name" = phrase_start.c ] ||
		    echo "$file: no tests/unit/unit_$name"
	done
}

# The repository knows no machine and no unfinished business.
places() {
	find . -type l ! -path './bin/*' | sed 's|$|: a link|'
	text_files | while IFS= read -r file; do
		grep -nE '(^|[^[:alnum:]_.~$}])/(home|root|Users|work|mnt)/' \
		    "$file" | sed "s|^|$file:|"
		case $file in
		*/rules.sh) ;;
		*) grep -nE 'FIXME|TODO|HACK' "$file" | sed "s|^|$file:|" ;;
		esac
	done
}

# The bugs of mutants.sh, which runs seldom, are put in for texts still there.
bugs() {
	awk -F '\t' 'FNR > 1 {
		found = 0
		while (!found && (getline line < $1) > 0)
			found = index(line, $2)
		close($1)
		if (!found)
			print FILENAME ":" FNR ": " $1 " has no: " $2
	}' tests/hostile/mutants/*.tsv
}

# What the programs take from the system is a list, not an accident.
symbols() {
	for tool in artsplit numextract agencytag tsvjoin; do
		[ -x "$bin/$tool" ] || continue
		nm -u "$bin/$tool" | sed 's/.* //; s/@.*//; s/^_*//' |
		    grep -v -x -f $lint/symbols.txt | sed "s/^/$tool: /"
	done
}

scripts() {
	for file in tests/*.sh tests/*/*.sh src/*/*.sh examples/*.sh \
	    examples/cluster/*.sh examples/cluster/[a-z]*; do
		sh -n "$file" 2>&1
	done
	bash -n .ci/run 2>&1
}

rule 'layers' layers
rule '80 columns' wide
rule 'blanks at the end of a line' blanks
rule 'tabs indent' indent
rule 'forbidden functions' forbidden
rule 'headers' headers
rule 'headers compile alone' alone
rule 'own header first' own_header_first
rule 'what a script is for' purpose
rule 'functions of 60 lines, files of 500' long
rule 'tables' tables
rule 'every part is there' complete
rule 'no machine, nothing unfinished' places
rule 'scripts parse' scripts
rule 'each known bug has its place' bugs
if ! command -v nm >/dev/null; then
	skip=$((skip + 1))
	echo "skip - lint: symbols: no nm"
elif nm "$bin/artsplit" 2>&1 | grep -qE 'asan|msan|ubsan|gcov|fault_'; then
	skip=$((skip + 1))
	echo "skip - lint: symbols: an instrumented build"
else
	rule 'symbols' symbols
fi
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ]

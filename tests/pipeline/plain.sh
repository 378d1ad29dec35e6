#!/bin/sh
# plain.sh - what the examples print in a terminal or write for a spreadsheet
# holds nothing that either would obey.
# usage: plain.sh BINDIR
bin=$(cd "${1:?usage: plain.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")/../../examples" || exit 2
examples=$(pwd)
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
pass=0 fail=0 skip=0

# same NAME FILE FILE
same() {
	if cmp -s "$2" "$3"; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - plain: $1"
		diff "$2" "$3" | cat -v | sed 's/^/# /'
	fi
}

# An escape, DEL, the escape of two bytes, a turned direction, an isolate.
bad=$(printf 'a\033[31mb\177c\302\2331md\342\200\256e\342\201\246f')
printf 'label\tfigure\n%s\t1\n' "$bad" >"$tmp/in"
awk -f awk/plain.awk -f awk/table.awk "$tmp/in" >"$tmp/out"
cat >"$tmp/want" <<'E2'
label               figure
------------------  ------
a?[31mb?c?1md?e?f  1
E2
sed 's/  *$//; s/   */  /; s/--*/-/g' "$tmp/out" >"$tmp/got"
sed 's/   */  /; s/--*/-/g' "$tmp/want" >"$tmp/wanted"
same 'table' "$tmp/wanted" "$tmp/got"
printf '%s\t1\n' "$bad" | awk -v width=24 -v ascii=1 -f awk/plain.awk \
    -f awk/bars.awk >"$tmp/got"
echo 'a?[31mb?c?1md?e?f 1 ###' >"$tmp/want"
same 'bars' "$tmp/want" "$tmp/got"

# No bar for nothing, half a block for little.
printf 'none\t0\nlittle\t1\nhalf\t5\nall\t10\n' |
    awk -v width=20 -f awk/plain.awk -f awk/bars.awk |
    awk '{
	gsub(/\342\226\210/, "#")
	gsub(/\342\226\214/, "+")
	sub(/ $/, "")
	print
    }' >"$tmp/got"
cat >"$tmp/want" <<'E2'
none    0
little  1 +
half    5 ####+
all    10 #########
E2
same 'bars of all lengths' "$tmp/want" "$tmp/got"

# Names of articles that hold a formula, quotes, an escape.
mkdir "$tmp/articles"
printf 'A title\n\n%s\n' 'Police in Hunan province arrested 20 people.' \
    >"$tmp/articles/$(printf '=1+1 "x" \033[31m.txt')"
cd "$tmp/articles" || exit 2
sed 's|articles/[^ ]*txt|*.txt|' "$examples/13-spreadsheet.sh" >../csv.sh
sh ../csv.sh | sed -n 2p | cut -c 1-30 >"$tmp/got"
echo "\"'=1+1 \"\"x\"\" [31m.txt\",\"2\",\"\"," | cut -c 1-30 >"$tmp/want"
same 'CSV: no formula' "$tmp/want" "$tmp/got"
sed 's|articles/[^ ]*txt|*.txt|' "$examples/12-json-lines.sh" >../json.sh
sh ../json.sh | cut -c 1-40 >"$tmp/got"
printf '%s\n' '{"doc":"=1+1 \"x\" [31m.txt","sent":"2","agency"' |
    cut -c 1-40 >"$tmp/want"
same 'JSON: quotes' "$tmp/want" "$tmp/got"
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ] && [ $pass -gt 0 ]

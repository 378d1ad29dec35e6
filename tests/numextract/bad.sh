#!/bin/sh
# bad.sh - input that no report holds: rows that make sense, no crash, and
# time that grows with the input only (tests/hostile/linear.sh measures it).
# usage: bad.sh BINDIR
bin=$(cd "${1:?usage: bad.sh BINDIR}" && pwd) || exit 2
LC_ALL=C
export LC_ALL
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 2
passed=0 failed=0
# t NAME EXPECTED AWK: AWK sums up what the tool gives for the file "in"
t() {
	got=$("$bin/numextract" in 2>&1 | awk -F'\t' "$3")
	if [ "$got" = "$2" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf 'not ok - numextract/bad: %s\n# %s; expected %s\n' \
		    "$1" "$got" "$2"
	fi
}
many() { awk -v s="$1" -v n="$2" 'BEGIN { while (n-- > 0) printf "%s", s }'; }
count='END { print NR + 0 }'
list='{ print $3, $4, $6 }'

many 7 1000000 >in
t 'a million digits are no number' 0 "$count"
{ many 9 36; echo ' apps'; } >in
t '36 digits are' 36 '{ print length($6) }'
echo 'It is 10^400 or 1e400 or 10e9.' >in
t 'powers' '10e9 count 10000000000' \
    "$list"
awk 'BEGIN { for (i = 1; i <= 100000; i++) printf "%d, ", i }' >in
t 'a list of 100,000 numbers' '0 100000' \
    '$4 != "count" { next } $6 <= last { bad++ } { last = $6 }
	END { print bad + 0, last }'
many '(' 1000000 >in
t 'a line of brackets' 0 "$count"
many '$' 1000000 >in
t 'a line of signs' 0 "$count"
many 'million ' 100000 >in
t 'scales without end' 1 \
    'length($6) > 1000000 { bad++ } END { print !bad }'
many 'the ' 100000 >in
t 'articles' 0 "$count"
printf '1,2\2003 apps, 4\344\270 apps, 5\302 apps\n' >in
t 'cut characters in numbers' '1 2 3 4 5' \
    '{ s = s (NR > 1 ? " " : "") $6 } END { print s }'
echo 'On February 30, on 2023-02-30 and 31 April 2020 it rained.' >in
t 'days that are none' 0 "$count"
printf 'a\tno date\tOn Monday 3 apps fell.\n' >in
t 'a reference date that is none' 'Monday XXXX-XX-XX;3 3;' \
    '{ printf "%s %s;", $5, $8 }'
printf 'a\t2024-13-45\tOn Monday 3 apps fell.\n' >in
t 'one that looks like a date' 'Monday XXXX-XX-XX;3 3;' \
    '{ printf "%s %s;", $5, $8 }'
printf '\0002\0 apps\n' >in
t 'NUL' '2 count 2' "$list"
echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]

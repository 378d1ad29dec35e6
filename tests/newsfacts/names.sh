#!/bin/sh
# names.sh - file names that break careless scripts; where the tools are.
# usage: names.sh BINDIR
bin=$(cd "${1:?usage: names.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0 skip=0
text='The Cyberspace Administration of China closed 67,000 accounts in May.'
want='close	=	67000		count	account'

ok() {
	if [ "$2" = "$3" ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - newsfacts: $1"
		echo "# want $3"
		echo "# got  $2"
	fi
}

facts() {
	"$bin/newsfacts" "$@" 2>&1 | cut -f 5-10
}

mkdir "$tmp/in" && cd "$tmp/in" || exit 2
newline='two
lines'
for name in 'two words' "quote'd" 'double"quoted' 'a=b' '$HOME' '%s%n' \
    'back\slash' '*' '`id`' "$newline" 'tab	in it' 'a;b' '(a)' 'ü'; do
	printf '%s\n' "$text" >"$name"
	ok "name [$name]" "$(facts "$name")" "$want"
done
printf '%s\n' "$text" >-dash
ok 'name [-dash]' "$(facts -- -dash)" "$want"
ok 'standard input' "$(printf '%s\n' "$text" | facts)" "$want"
ok 'standard input, -' "$(printf '%s\n' "$text" | facts -)" "$want"

# one file twice is two articles
ok 'twice' "$(facts 'a=b' 'a=b')" "$want
$want"

# a temporary directory with odd characters
mkdir "$tmp/a b'c"
ok 'TMPDIR' "$(TMPDIR="$tmp/a b'c" facts 'a=b')" "$want"
ok 'nothing left behind' "$(ls "$tmp/a b'c")" ''
mkdir ./-t
ok 'TMPDIR -t' "$(TMPDIR=-t facts 'a=b')" "$want"
ok 'nothing left behind in -t' "$(ls ./-t)" ''

# found through PATH, and through a symbolic link with the tools on PATH
ok 'PATH' "$(PATH=$bin:$PATH; newsfacts 'a=b' | cut -f 5-10)" "$want"
ln -s "$bin/newsfacts" "$tmp/link"
ok 'link' "$(PATH=$bin:$PATH "$tmp/link" 'a=b' | cut -f 5-10)" "$want"

# the worst status of the stages
"$bin/newsfacts" absent 'a=b' >"$tmp/out" 2>"$tmp/err"
ok 'status of a missing file' $? 1
ok 'the others are read' "$(cut -f 5-10 "$tmp/out")" "$want"
"$bin/newsfacts" -D absent 'a=b' >"$tmp/out" 2>"$tmp/err"
ok 'status of a missing dictionary' $? 2

# what is wrong with an option does not drive a terminal
ok 'escapes in an option' \
    "$("$bin/newsfacts" -r "$(printf '\033[31m\\c\n2')" 2>&1 | head -n 1)" \
    'newsfacts: -r ?[31m\c?2: expected a day as YYYY-MM-DD'

# two bytes can be an escape too
ok 'escapes of two bytes in an option' \
    "$("$bin/newsfacts" -r "$(printf '\302\2332')" 2>&1 | head -n 1)" \
    'newsfacts: -r ??2: expected a day as YYYY-MM-DD'

# without a standard error, by any awk that is here
mkdir "$tmp/awk"
for awk in awk gawk mawk original-awk busybox; do
	real=$(command -v $awk) || continue
	[ $awk = busybox ] && real="$real awk"
	printf '#!/bin/sh\nexec %s "$@"\n' "$real" >"$tmp/awk/awk"
	chmod 755 "$tmp/awk/awk"
	PATH=$tmp/awk:$PATH "$bin/newsfacts" 'a=b' >"$tmp/out" 2>&-
	ok "$awk, standard error closed: status" $? 0
	ok "$awk, standard error closed" "$(cut -f 5-10 "$tmp/out")" "$want"
done

# -D: an agency of one's own
printf 'id\tkind\tname\tflags\nxx.moon\tagency\tOffice of the Moon\t\n' \
    >"$tmp/d i'ct"
echo 'The Office of the Moon closed 300 accounts in May.' >moon
ok 'dictionary' "$("$bin/newsfacts" -D "$tmp/d i'ct" moon | cut -f 4)" xx.moon

# a dictionary that can be read once, and what is wrong with it told once
{ cat "$tmp/d i'ct"; echo nothing; } >"$tmp/wrong"
mkfifo "$tmp/fifo" || exit 2
cat "$tmp/wrong" >"$tmp/fifo" &
"$bin/newsfacts" -D "$tmp/fifo" moon >"$tmp/out" 2>"$tmp/err"
ok 'dictionary from a pipe: status' $? 1
ok 'dictionary from a pipe' "$(cut -f 4 "$tmp/out")" xx.moon
ok 'its diagnostics' "$(wc -l <"$tmp/err" | tr -d ' ')" 1
ok 'dictionary from standard input' \
    "$("$bin/newsfacts" -D - moon <"$tmp/d i'ct" | cut -f 4)" xx.moon

# articles without a fact, and none at all
: >empty
ok 'empty' "$(facts empty)" ''
ok 'header' "$("$bin/newsfacts" -H empty | cut -f 1,4,16)" 'doc	agency	text'

echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ]

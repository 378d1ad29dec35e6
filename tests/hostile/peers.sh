#!/bin/sh
# peers.sh - how other filters behave when input or output is broken, as a
# table for the README.  ok: a status that is not 0, and a message; **0**: the
# output or input was lost, and the status said all was well.
# usage: peers.sh BINDIR
bin=$(cd "${1:?usage: peers.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
cd "$tmp" || exit 2
PATH=$bin:$PATH
say='The regulator closed 7 apps for fraud.'
awk -v say="$say" 'BEGIN { for (i = 0; i < 60000; i++)
	print "doc" i "\t" say }' >rows
cut -f 1 rows >right
head -n 2 rows >few

# verdict STATUS: what a run that could not go well has said.
verdict() {
	if [ "$1" -gt 128 ]; then
		echo signal
	elif [ "$1" -eq 0 ]; then
		echo '**0**'
	elif [ -s err ]; then
		echo ok
	else
		echo silent
	fi
}

# kept COMMAND: does a NUL inside a row pass?
kept() {
	printf 'a\000b\t%s\n' "$say" | sh -c "$1" 2>/dev/null |
	    tr '\000' '@' >out
	if grep -q 'a@b' out; then
		echo kept
	elif grep -q 'a b' out; then
		echo blank
	else
		echo lost
	fi
}

# long COMMAND: a line of 64 MiB, and how long it takes.
awk 'BEGIN { ORS = ""; while (n++ < 65536) print "0123456789abcdef" }' >block
long() {
	begin=$(date +%s)
	{
		for _ in 1 2 3 4 5 6 7 8; do
			cat block block block block block block block block
		done
		printf '\t%s\n' "$say"
	} | timeout 120 sh -c "$1" >out 2>err
	rc=$?
	took=$(($(date +%s) - begin))
	if [ $rc -eq 124 ]; then
		echo 'over 120 s'
	elif [ $rc -ne 0 ]; then
		echo "status $rc"
	elif [ "$(wc -c <out)" -lt 67108864 ]; then
		echo '**cut, 0**'
	else
		echo "$took s"
	fi
}

echo '| filter | disk full | output closed | input closed | input a folder |' \
    'reader gone | NUL | 64 MiB line |'
echo '| --- | --- | --- | --- | --- | --- | --- | --- |'

# row NAME PROGRAM COMMAND
row() {
	command -v "$2" >/dev/null || return
	printf '| %s ' "$1"
	sh -c "exec $3" <few >/dev/full 2>err
	printf '| %s ' "$(verdict $?)"
	sh -c "exec $3" <few 2>err >&-
	printf '| %s ' "$(verdict $?)"
	sh -c "exec $3" >out 2>err <&-
	printf '| %s ' "$(verdict $?)"
	sh -c "exec $3" >out 2>err <.
	printf '| %s ' "$(verdict $?)"
	(trap '' PIPE
	{ sh -c "exec $3" <rows 2>err; echo $? >rc; } | :)
	printf '| %s ' "$(verdict "$(cat rc)")"
	printf '| %s | %s |\n' "$(kept "exec $3")" "$(long "exec $3")"
}

row cut cut 'cut -f 1-2'
row join join 'join -t "	" -a 1 --nocheck-order - right'
row uniq uniq 'uniq'
row sed sed 'sed s/x/y/'
row gawk gawk 'gawk "{ print }"'
row mawk mawk 'mawk "{ print }"'
row 'one true awk' original-awk 'original-awk "{ print }"'
row 'busybox cut' busybox 'busybox cut -f 1-2'
row datamash datamash 'datamash transpose'
row jq jq 'jq -R -r .'
row miller mlr 'mlr --tsv cat'
row artsplit artsplit 'artsplit -f tsv'
row numextract numextract 'numextract -p'
row agencytag agencytag 'agencytag -p -b offences'
row tsvjoin tsvjoin 'tsvjoin -j left -k 1 right'

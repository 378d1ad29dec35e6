#!/bin/sh
# text.sh - bytes that are no text, rows that are no table, and very long ones.
# Nothing may crash, hang, or make a row that is not as the contract says.
# usage: text.sh BINDIR [TOOL]
bin=$(cd "${1:?usage: text.sh BINDIR [TOOL]}" && pwd) || exit 2
only=${2:-}
. "$(dirname "$0")/hostile.sh"

# Under AddressSanitizer everything is slower and the sizes are smaller.
big=67108864
# shellcheck disable=SC3045
for tool in artsplit numextract agencytag tsvjoin; do
	[ -x "$bin/$tool" ] || continue
	said=$(exec 2>/dev/null; (ulimit -v 60000 && exec "$tool" -V); :)
	[ "$said" ] || big=4194304
	break
done

# Each file is one way in which input goes wrong.
mkdir bad
say='The CAC closed 1,385 apps on March 5 and fined Tencent 5.5%.'
{ printf 'The \000CAC closed 7\000 apps.\n\000\000\n%s\n' "$say"; } >bad/nul
printf 'The \377CAC\300 closed \3037 apps\342\202 in \355\240\200.\n' >bad/utf8
printf '\357\273\277%s\n\357\273\277%s\n' "$say" "$say" >bad/bom
printf '\223The CAC\224 fined caf\351s \200 5 million \226 7%%.\n' >bad/cp1252
printf '%s\r\n\r\n%s\r\n' "$say" "$say" >bad/crlf
printf '%s\r\r%s\r' "$say" "$say" >bad/cr
printf '%s\n%s' "$say" "$say" >bad/nonl
printf '\n\n\r\n \n\t\n' >bad/blank
printf '\001\002\033[31m7 apps\033[0m\177 \302\205 \342\200\250 5\n' \
    >bad/control
printf '\343\200\200\342\200\213\357\273\277 7 \302\240 apps\n' >bad/space
printf '\377\376T\000h\000e\000 \0007\000 \000a\000.\000\n\000' >bad/utf16le
printf '\376\377\000T\000h\000e\000 \0007\000 \000a\000.\000\n' >bad/utf16be
printf '\377\376T\000\000\330\n' >bad/utf16odd
head -c 200000 "$src/tests/hostile/text.sh" >bad/script
for tool in artsplit numextract agencytag tsvjoin; do
	[ -x "$bin/$tool" ] && head -c 300000 "$bin/$tool" >bad/binary
done

# sound FIRST: do the tool's rows (columns from FIRST) keep the contract?
sound() {
	LC_ALL=C tr '\000' '\001' <out | LC_ALL=C awk -F '\t' -v tool="$tool" '
	function wrong(what) { print NR ": " what ": " $0; exit bad = 1 }
	/[\001-\010\013-\037\177]/ { wrong("control byte") }
	tool == "newsfacts" {
		if (NF != 16) wrong(NF " columns")
		if ($2 !~ /^[1-9][0-9]*$/) wrong("sentence number")
		if ($5 == "" || $16 == "") wrong("no action or no text")
		next
	}
	tool == "artsplit" {
		if (NF != 6) wrong(NF " columns")
		if ($2 !~ /^[1-9][0-9]*$/) wrong("sentence number")
		if ($4 !~ /^(title|body|list|meta|extra|dup)$/) wrong("part")
		if ($6 == "") wrong("empty text")
		next
	}
	{
		if (NF != (tool == "numextract" ? 11 : 6)) wrong(NF " columns")
		if ($1 !~ /^[0-9]+$/ || $2 !~ /^[0-9]+$/ || $1 >= $2 + 0)
			wrong("offsets")
		if ($3 == "" || $4 == "") wrong("empty mention or kind")
	}
	END { exit bad }'
}

# One field a line: tabs would make keys, which pass as they are.
nasty() {
	file=$1
	case $tool in
	artsplit)
		artsplit -a "$file" >out 2>err
		rc=$? ;;
	newsfacts)
		newsfacts "$file" >out 2>err
		rc=$? ;;
	tsvjoin)
		cp "$file" right
		tsvjoin -k 1 -j full right "$file" >out 2>err
		rc=$? ;;
	*)
		tr '\t' ' ' <"$file" | "$tool" >out 2>err
		rc=$? ;;
	esac
	[ $rc -le 1 ] || { status 0 $rc; return; }
	[ "$tool" = tsvjoin ] || sound
}

# UTF-16 and Windows-1252 articles come out as UTF-8.
decoded() {
	artsplit bad/utf16le >out 2>err
	grep -q 'The 7 a\.$' out || return
	artsplit bad/utf16be >out 2>err
	grep -q 'The 7 a\.$' out || return
	artsplit bad/cp1252 >out 2>err
	says 'Windows-1252' && [ "$(wc -l <err)" -eq 1 ] &&
	    grep -q "$(printf 'caf\303\251s \342\202\254 5 million')" out
}

# What is packed, or no text, is named and passed over, in any format.
packed() {
	for begin in '\037\213\010' BZh91AY '\3757zXZ' '(\265/\375' \
	    'PK\003\004' %%PDF-1.7 '\320\317\021\340'; do
		# shellcheck disable=SC2059
		printf "$begin"'\000\377 The CAC closed 7 apps.\n' >no
		for format in text auto; do
			artsplit -f $format no bad/nonl >out 2>err
			status 1 $? && grep -q '^bad/nonl' out &&
			    says '^artsplit: no: .*: expected text' &&
			    ! grep -q '^no' out || return
		done
	done
}

# seconds LIMIT COMMAND...: it must end within so much processor time.
# shellcheck disable=SC3045
seconds() {
	(ulimit -t "$1"
	shift
	"$@")
}

long_line() {
	{ repeat x "$big"; echo ' closed 7 apps and the CAC said so.'; } >long
	case $tool in
	artsplit) artsplit long >out 2>err ;;
	tsvjoin) cp long right; tsvjoin -k 1 right long >out 2>err ;;
	*) "$tool" long >out 2>err ;;
	esac
	status 0 $? && [ -s out ]
}

dense_line() {
	repeat "$say " $((big / 512)) >long
	case $tool in
	artsplit) artsplit long >out 2>err ;;
	tsvjoin) cp long right; tsvjoin -k 1 right long >out 2>err ;;
	*) "$tool" long >out 2>err ;;
	esac
	status 0 $? && [ -s out ]
}

# The same as the second field of a row.
long_field() {
	{
		printf 'id\t'
		repeat x "$big"
		echo ' closed 7 apps and the CAC said so.'
	} >long
	case $tool in
	artsplit) artsplit -f tsv long >out 2>err ;;
	tsvjoin) cp long right; tsvjoin -k 2 right long >out 2>err ;;
	*) "$tool" -t 2 long >out 2>err ;;
	esac
	status 0 $? && [ "$(cut -f 1 out | sort -u)" = id ]
}

# Mentions in one sentence, and sentences in one article: none is lost.
million() {
	n=$((big / 64))
	case $tool in
	artsplit)
		repeat 'It ended. ' $n >long
		artsplit long >out 2>err ;;
	*)
		repeat 'Meta and 7 apps, ' $n >long
		"$tool" long >out 2>err ;;
	esac
	status 0 $? && [ "$(wc -l <out)" -eq $n ]
}

many_fields() {
	{ repeat "a	" 1000000; echo '7 apps of the CAC'; } >wide
	case $tool in
	artsplit)
		artsplit -f tsv wide >out 2>err
		status 1 $? && says '^artsplit: wide:1: 1000001 fields'
		return ;;
	tsvjoin) cp wide right; tsvjoin -k 1000001 right wide >out 2>err ;;
	*) "$tool" wide >out 2>err ;;
	esac
	status 0 $? && [ -s out ]
}

ragged() {
	case $tool in
	tsvjoin)
		printf 'a\tb\nc\n' | tsvjoin -k 2 /dev/null >out 2>err
		status 1 $? && says '^tsvjoin: -:2: .*expected' ;;
	*)
		printf '1\ttext\t3\nx\n1\tseven apps\n' |
		    "$tool" -t 2 >out 2>err
		status 1 $? && says "^$tool: -:2: .*expected" ;;
	esac
}

bad_dictionary() {
	printf 'id\tkind\tname\tflags\nx\ncn.cac\tagency\tCAC\tacronym\n' >d
	echo 'The CAC said so.' | agencytag -d d >out 2>err
	status 1 $? && says '^agencytag: d:2: ' && grep -q cn.cac out || return
	printf 'id\tkind\nx\ty\n' >d
	echo 'The CAC said so.' | agencytag -d d >out 2>err
	status 2 $? && says '^agencytag: d:1: .*name' || return
	agencytag -d nosuch </dev/null >out 2>err
	status 2 $? && says 'nosuch: ' || return
	agencytag -b nosuch </dev/null >out 2>err
	status 2 $? && says 'nosuch'
}

# Names so long, or with so many rows, that texts would take their square.
hard_dictionary() {
	{
		printf 'id\tkind\tname\tflags\nx\torg\t'
		repeat 'a ' 511
		printf 'ab\ny\torg\t'
		repeat 'a ' 512
		printf 'b\nz\torg\tRed Fox\n'
	} >d
	{ repeat 'a ' 200000; echo 'Red Fox'; } >long
	agencytag -d d long >out 2>err
	status 1 $? && says '^agencytag: d:3: name of 1025 bytes' &&
	    grep -q 'z	name$' out || return
	awk 'BEGIN {
		print "id\tkind\tname\tflags"
		for (i = 0; i < 30000; i++)
			print "c" i ".red\tagency\tRed Fox\tlocal"
	}' >d
	repeat 'Red Fox. ' 30000 >long
	agencytag -d d long >out 2>err
	status 1 $? && says '^agencytag: d:1002: .* up to 1000$'
}

# What -P prints is a dictionary that gives the same rows.
printed_dictionary() {
	agencytag -P >d && [ "$(wc -l <d)" -gt 100 ] || return
	make_inputs 300
	agencytag in.agencytag >want
	agencytag -d d in.agencytag >out
	status 0 $? && same want out
}

# With colliding, equal or absent keys a join is still linear and right.
same_keys() {
	awk 'BEGIN { for (i = 0; i < 300000; i++) print "k\t" i }' >right
	printf 'k\tone\nx\ttwo\n' | seconds 20 tsvjoin -k 1 right >out
	status 0 $? && [ "$(wc -l <out)" -eq 300000 ]
}

both_standard() {
	tsvjoin -k 1 - </dev/null >out 2>err
	status 2 $? && says '^tsvjoin: '
}

# What the four make of long rows is theirs; here the awk between them.
dense_article() {
	repeat "$say " 1000 >long
	newsfacts long >out 2>err
	status 0 $? && sound && [ -s out ] || return
	{ printf 'The CAC closed '; repeat '7, ' 30000; echo 'apps.'; } >long
	newsfacts long >out 2>err
	status 0 $? && sound
}

for tool in artsplit numextract agencytag tsvjoin newsfacts; do
	case $tool in "${only:-$tool}") ;; *) continue ;; esac
	if ! [ -x "$bin/$tool" ]; then
		skipped "hostile/$tool: not built"
		continue
	fi
	for file in bad/*; do
		t "$tool: ${file#bad/}" seconds 20 nasty "$file"
	done
	if [ $tool = newsfacts ]; then
		t "$tool: a dense article" seconds 60 dense_article
		continue
	fi
	t "$tool: a line of $big bytes" seconds 100 long_line
	t "$tool: a field of $big bytes" seconds 100 long_field
	[ $tool = tsvjoin ] ||
		t "$tool: a million of them" seconds 60 million
	t "$tool: a dense line" seconds 60 dense_line
	t "$tool: a million fields" seconds 60 many_fields
	case $tool in
	artsplit)
		t "$tool: encodings" decoded
		t "$tool: packed" packed ;;
	tsvjoin)
		t "$tool: ragged row" ragged
		t "$tool: one key only" same_keys
		t "$tool: both sides from standard input" both_standard ;;
	agencytag)
		t "$tool: ragged row" ragged
		t "$tool: bad dictionary" bad_dictionary
		t "$tool: hard dictionary" seconds 30 hard_dictionary
		t "$tool: -P" printed_dictionary ;;
	*)
		t "$tool: ragged row" ragged ;;
	esac
done
total

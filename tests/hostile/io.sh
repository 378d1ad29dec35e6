#!/bin/sh
# io.sh - what a shell, a full disk or cron can do to a filter.
# usage: io.sh BINDIR [TOOL]
bin=$(cd "${1:?usage: io.sh BINDIR [TOOL]}" && pwd) || exit 2
only=${2:-}
. "$(dirname "$0")/hostile.sh"
make_inputs 3000
for tool in artsplit numextract agencytag tsvjoin; do
	head -n 3 "in.$tool" >"small.$tool"
done
head -n 3 page >small.newsfacts
awk 'BEGIN {
	print "A regulator closed 20 apps\n"
	for (i = 1; i <= 3000; i++)
		print "The regulator closed " i " apps in all.\n"
}' >in.newsfacts

# run FILE...: the tool in hand over these files, or standard input.
run() {
	case $tool in
	artsplit) artsplit -f tsv "$@" ;;
	tsvjoin) tsvjoin -k 1 right "$@" ;;
	*) "$tool" "$@" ;;
	esac
}

# The address space a tool may be given; none under AddressSanitizer.
# shellcheck disable=SC3045 # where a shell lacks it, the tests are skipped
limit() { ulimit -v 60000; }
limited() { [ "$(exec 2>/dev/null; (limit && exec "$tool" -V); :)" ]; }

full() {
	run <"$1" >/dev/full 2>err
	status 2 $? && says 'No space left'
}

# The limit of a user or of cron on the size of a file.
# shellcheck disable=SC3045
too_big() {
	(ulimit -f 8
	run <"in.$tool" >out 2>err)
	status 2 $? && says 'write error' && [ -s out ]
}

closed_out() {
	run <"small.$tool" 2>err >&-
	status 2 $? && says 'Bad file desc'
}

closed_in() {
	run >out 2>err <&-
	status 2 $? && says 'Bad file desc' && ! [ -s out ]
}

# With descriptor 2 closed, a message must not land in an output file.
closed_err() {
	run <"small.$tool" >want 2>/dev/null
	run nosuch "small.$tool" >out 2>&-
	status 1 $? && same want out
}

# Without its left side a join stops; the others go on to the next file.
directory() {
	run <. >out 2>err
	rc=$?
	[ "$tool" = tsvjoin ] && rc=$((rc - 1))
	status 1 $rc && says 'directory' && ! [ -s out ]
}

# Rows that are appended to what is read would be read in turn, without end.
itself() {
	cp "in.$tool" loop
	cp loop want
	run loop 2>err >>loop
	rc=$?
	[ "$tool" = tsvjoin ] && rc=$((rc - 1))
	status 1 $rc && says 'also the output' && same want loop || return
	run <loop 2>err >>loop
	rc=$?
	[ "$tool" = tsvjoin ] && rc=$((rc - 1))
	status 1 $rc && says 'also the output' && same want loop
}

missing() {
	run "small.$tool" >want
	run nosuch "small.$tool" >out 2>err
	status 1 $? && says 'nosuch: .*No such file' && same want out
}

unreadable() {
	cp "small.$tool" secret
	chmod 000 secret
	run "small.$tool" >want
	run secret "small.$tool" >out 2>err
	status 1 $? && says 'secret: .*denied' && same want out
}

# A reader that goes away: a silent end, or with the signal ignored a message.
sigpipe() {
	{ run "in.$tool" 2>err; echo $? >rc; } | head -n 1 >/dev/null
	status 141 "$(cat rc)" && ! [ -s err ]
}

epipe() {
	(trap '' PIPE
	{ run "in.$tool" 2>err; echo $? >rc; } | :)
	status 2 "$(cat rc)" && says 'Broken pipe'
}

empty() {
	run </dev/null >out 2>err
	status 0 $? && ! [ -s out ] && ! [ -s err ]
}

bad_option() {
	"$tool" -Z >out 2>err </dev/null
	status 2 $? && ! [ -s out ] && says "^$tool: .*-Z" &&
	    says "^usage: $tool"
}

help() {
	for flag in -h --help; do
		"$tool" $flag >out 2>err </dev/null
		status 0 $? && ! [ -s err ] || return
		grep -q "^usage: $tool" out || return
	done
	for flag in -V --version; do
		"$tool" $flag >out 2>err </dev/null
		status 0 $? && ! [ -s err ] && [ "$(wc -l <out)" -eq 1 ] &&
		    grep -q '[0-9]\.[0-9]' out || return
	done
}

full_help() {
	"$tool" -h >/dev/full 2>err
	status 2 $?
}

end_of_options() {
	run "small.$tool" >want
	case $tool in
	artsplit) artsplit -f tsv -- "small.$tool" >out ;;
	tsvjoin) tsvjoin -k 1 -- right "small.$tool" >out ;;
	*) "$tool" -- "small.$tool" >out ;;
	esac
	status 0 $? && same want out
}

bad_date() {
	for date in 2024-02-30 2024-13-01 24-01-01 yesterday; do
		"$tool" -r "$date" >out 2>err </dev/null
		rc=$?
		echo "-r '$date'"
		status 2 $rc && says "^[a-z]*: " || return
	done
}

# Infinite input into a full disk must end, not fill memory.
endless() {
	yes "$(head -n 1 "small.$tool")" |
	    { run >/dev/full 2>err; echo $? >rc; }
	status 2 "$(cat rc)"
}

# A row that is in must come out, though the writer keeps the pipe open
# (an article, where a tool reads it whole before it speaks).
at_once() {
	rm -f fifo out # an old row would end the wait
	mkfifo fifo || return
	case $tool in
	artsplit) artsplit -u -f tsv <fifo >out & ;;
	tsvjoin) tsvjoin -u -k 1 right <fifo >out & ;;
	*) "$tool" -u <fifo >out & ;;
	esac
	pid=$!
	exec 3>fifo
	head -n 25 "in.$tool" >&3
	tries=600 # a busy machine may need many seconds
	while [ $tries -gt 0 ] && ! [ -s out ]; do
		sleep 0.1
		tries=$((tries - 1))
	done
	rows=$(wc -l <out)
	exec 3>&-
	wait $pid
	[ "$rows" -gt 0 ]
}

# On SIGUSR1 one line of progress, and the work goes on.  A tool that has not
# begun yet dies of it: on a busy machine it is given more time.
progress() {
	for moment in 0.3 2 10; do
		progress_after $moment && return
	done
	false
}

progress_after() {
	rm -f fifo
	mkfifo fifo || return
	head -n 40 "in.$tool" >some
	run some >want
	case $tool in
	artsplit) artsplit -f tsv <fifo >out 2>err & ;;
	tsvjoin) tsvjoin -k 1 right <fifo >out 2>err & ;;
	*) "$tool" <fifo >out 2>err & ;;
	esac
	pid=$!
	exec 3>fifo
	head -n 20 some >&3
	sleep "$1"
	kill -USR1 $pid
	sleep 0.2
	tail -n +21 some >&3
	exec 3>&-
	wait $pid
	status 0 $? && says 'records, .* bytes, .* seconds' && same want out
}

# Some 50 MB of rows in an address space that could not hold them.
bounded() {
	awk '{ line[NR] = $0 }
	END {
		for (i = 1; i <= 150; i++)
			for (j = 1; j <= NR; j++)
				print i "-" line[j]
	}' "in.$tool" | (limit
	case $tool in
	tsvjoin) tsvjoin -j left -k 1 small.tsvjoin ;;
	*) run ;;
	esac 2>err | tail -n 1 >out)
	cat err
	[ -s out ] && ! [ -s err ]
}

too_long() {
	(limit
	repeat 'word and ' 12000000 | run >out 2>err)
	status 2 $? && says "^$tool: .*"
}

two_files() {
	half=$(($(wc -l <"in.$tool") / 2))
	head -n $half "in.$tool" >first
	tail -n +$((half + 1)) "in.$tool" >second
	cat first second | run >want
	run first second >out
	status 0 $? && same want out
}

# The same bytes out, however they come in and wherever we are; but where the
# name of the file is the id of the article.
everywhere() {
	head -n 8 "in.$tool" >few
	run few >want
	sed 's/^few	/-	/' want >want.std
	run <few >out && same want.std out || return
	dd if=few bs=1 2>/dev/null | run >out && same want.std out || return
	run - <few >out && same want.std out || return
	for locale in tr_TR.UTF-8 zh_CN.GB18030 C.UTF-8; do
		echo "LC_ALL=$locale"
		(LC_ALL=$locale TZ=Asia/Kathmandu
		export TZ
		run few >out) && same want out || return
	done
	for _ in 1 2 3; do # addresses differ from run to run
		(MALLOC_PERTURB_=165
		export MALLOC_PERTURB_
		run few >out) && same want out || return
	done
}

for tool in artsplit numextract agencytag tsvjoin newsfacts; do
	case $tool in "${only:-$tool}") ;; *) continue ;; esac
	if ! [ -x "$bin/$tool" ]; then
		skipped "hostile/$tool: not built"
		continue
	fi
	if [ -c /dev/full ]; then
		t "$tool: disk full, small output" full "small.$tool"
		t "$tool: disk full, big output" full "in.$tool"
		t "$tool: disk full, help" full_help
	else
		skipped "$tool: no /dev/full"
	fi
	t "$tool: standard output closed" closed_out
	t "$tool: standard input closed" closed_in
	t "$tool: standard input is a directory" directory
	t "$tool: empty input" empty
	t "$tool: unknown option" bad_option
	t "$tool: -h --help -V --version" help
	t "$tool: reader gone, SIGPIPE" sigpipe
	t "$tool: reader gone, SIGPIPE ignored" epipe
	[ $tool = newsfacts ] || t "$tool: --" end_of_options
	t "$tool: the same bytes everywhere" everywhere
	case $tool in artsplit | numextract | newsfacts)
		t "$tool: impossible date" bad_date ;;
	esac
	case $tool in artsplit | numextract | agencytag)
		t "$tool: two files are one stream" two_files ;;
	esac
	[ $tool = tsvjoin ] || {
		t "$tool: missing file among good ones" missing
		if [ "$(id -u)" -eq 0 ]; then
			skipped "$tool: unreadable file: root reads all"
		else
			t "$tool: unreadable file among good ones" unreadable
		fi
	}
	case $tool in newsfacts) continue ;; esac
	t "$tool: a file that may not grow" too_big
	t "$tool: rows to the file that is read" itself
	[ $tool = tsvjoin ] || t "$tool: standard error closed" closed_err
	if [ -c /dev/full ] && command -v yes >/dev/null; then
		t "$tool: endless input, disk full" endless
	fi
	t "$tool: -u gives a row at once" at_once
	t "$tool: progress on a signal" progress
	if limited; then
		t "$tool: memory does not grow with the stream" bounded
		t "$tool: a line too long for memory is told" too_long
	else
		skipped "$tool: memory limits: not under AddressSanitizer"
	fi
done
total

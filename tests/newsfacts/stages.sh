#!/bin/sh
# stages.sh - each program that newsfacts starts fails in turn, as on a disk
# that is full: the status is 2, and no row is a wrong one.
# usage: stages.sh BINDIR
bin=$(cd "${1:?usage: stages.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0 skip=0
article='Regulator closes accounts

The Cyberspace Administration of China closed 67,000 accounts in May.'

# Instead of each program a script that counts all calls, and at one of them
# says nothing and fails.
mkdir "$tmp/bin" && cp "$bin/newsfacts" "$tmp/bin" || exit 2
for program in artsplit numextract agencytag awk cat mktemp; do
	real=$bin/$program
	[ -x "$real" ] || real=$(command -v $program)
	cat >"$tmp/bin/$program" <<-END
		#!/bin/sh
		n=1
		while ! mkdir "\$CALLS/\$n" 2>/dev/null; do n=\$((n + 1)); done
		[ \$n -eq \$FAILS ] && exit 2
		exec '$real' "\$@"
	END
	chmod 755 "$tmp/bin/$program"
done

# run CALL: newsfacts, of whose calls that one fails.
run() {
	rm -rf "$tmp/calls"
	mkdir "$tmp/calls"
	printf '%s\n' "$article" |
	    CALLS=$tmp/calls FAILS=$1 "$tmp/bin/newsfacts" -H
}

run 0 >"$tmp/want" 2>"$tmp/err"
rc=$?
calls=$(ls "$tmp/calls" | wc -l)
if [ $rc -ne 0 ] || [ "$(wc -l <"$tmp/want")" -ne 2 ] || [ "$calls" -lt 10 ]
then
	fail=1
	echo "not ok - newsfacts: $calls calls, status $rc"
	sed 's/^/# /' "$tmp/err"
fi

call=1
while [ "$call" -le "$calls" ]; do
	run "$call" >"$tmp/out" 2>"$tmp/err"
	rc=$?
	if [ $rc -eq 2 ] && [ ! -s "$tmp/out" ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - newsfacts: call $call fails, status $rc"
	fi
	call=$((call + 1))
done
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ]

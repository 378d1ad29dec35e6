#!/bin/sh
# memory.sh - a right table larger than memory is an error that tells what to
# do, and what it tells to do works.  usage: memory.sh BINDIR
bin=$(cd "${1:?usage: memory.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
cd "$tmp" || exit 2
pass=0 fail=0 skip=0
limit=16000

result() {
	if [ "$2" = 0 ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - tsvjoin/memory: $1"
		sed 's/^/# /' err
	fi
}

# limited ARG...: tsvjoin with little memory.
limited() {
	(
		# shellcheck disable=SC3045
		ulimit -v $limit 2>/dev/null && exec "$bin/tsvjoin" "$@"
	) >out 2>err
}

printf 'key\t7\n' >one
if ! limited -k 1 one one; then # a build that needs more, or no such limit
	echo 'skip - tsvjoin/memory: cannot run in little memory'
	echo '0 passed, 0 failed, 1 skipped'
	exit
fi
awk 'BEGIN {
	for (i = 100000; i < 400000; i++)
		printf("key %d\t%d\tof a record that is not very long\n",
		    i, i % 1000)
}' >right

# all STATUS LINES: did it end so, with as many lines and no complaint?
all() { [ "$1" = 0 ] && [ "$(wc -l <out)" -eq "$2" ] && ! [ -s err ]; }

limited -k 1 right one
rc=$?
[ $rc = 2 ] && grep -q '^tsvjoin: .*-m.*memory' err
result 'names -m' $?
limited -m -k 1 right right
all $? 300000
result '-m in the same memory' $?
limited -m -k 1 -n 2 right right
all $? 300000
result '-m -n in the same memory' $?
awk 'BEGIN { for (i = 0; i < 300000; i++) print "key\t" i "\tmuch of it" }' |
    limited -m -k 1 -n 2 - one
all $? 1
result '-m -n with one key in all records' $?
echo "$pass passed, $fail failed, $skip skipped"
[ $fail = 0 ]

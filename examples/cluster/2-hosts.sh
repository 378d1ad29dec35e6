#!/bin/sh
# 2-hosts.sh - the shards of a folder on many machines that ssh reaches
# usage: 2-hosts.sh HOSTS SHARDS RESULTS TABLE
# HOSTS is a list such as 8/alpha,8/beta: so many jobs on each.  They need
# nothing but sshd and rsync: programs and shards are sent, results brought
# back, and all of it is removed there.  The work of a machine that goes away
# is done by the others.  Run again after a crash of this one, it does what has
# no result yet.  PARALLEL_SSH may hold another ssh command, with its options.
set -u
[ $# -eq 4 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
here=$(cd "$(dirname -- "$0")" && pwd) || exit 2
hosts=$1
absolute() {
	case $1 in
	/*)	printf '%s\n' "$1" ;;
	*)	printf '%s\n' "$(pwd)/$1" ;;
	esac
}
shards=$(absolute "$2") results=$(absolute "$3") table=$(absolute "$4")
mkdir -p "$results" || exit 2
tools=$(command -v artsplit) ||
    { echo '2-hosts.sh: artsplit: not on PATH' >&2; exit 2; }
tools=$(dirname -- "$(absolute "$tools")")

# What stands behind /./ is the name on the other side.
cd "$results" || exit 2
for shard in "$shards"/*; do
	name=${shard##*/}
	case $name in
	-* | *[!A-Za-z0-9._-]*) # rsync and parallel disagree how to quote
		echo "2-hosts.sh: $name: expected a plain name" >&2
		exit 2 ;;
	esac
	echo "$name"
done >shards.list || exit 2
# A machine may die when it has done a job and not yet given back the result:
# parallel takes that for done, so ask what is there.
for _ in 1 2 3; do
	"$here/todo" . <shards.list >shards.todo || exit 2
	[ -s shards.todo ] || break
	parallel --will-cite -S "$hosts" --retries 4 --joblog joblog \
	    --workdir "newstab.$(uname -n).$$" --cleanup \
	    --basefile "$tools/./artsplit" --basefile "$tools/./numextract" \
	    --basefile "$here/./job" --basefile "$here/./rows" \
	    --transferfile "$shards/./{}" --return {}.rows --return {}.log \
	    --arg-file shards.todo 'PATH=.:$PATH ./job . {}' || exit 2
done
"$here/merge" . "$table" <shards.list

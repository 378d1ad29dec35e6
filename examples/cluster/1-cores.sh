#!/bin/sh
# 1-cores.sh - the shards of a folder on all cores of one machine
# usage: 1-cores.sh SHARDS RESULTS TABLE
# Run again after a crash, it does what has no result yet.  JOBS is how many
# at once, the number of cores by default; RESULTS/joblog has their times.
set -u
[ $# -eq 3 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
here=$(cd "$(dirname -- "$0")" && pwd) || exit 2
for name; do # none is to look like an option
	case $name in -*) name=./$name ;; esac
	set -- "$@" "$name"
	shift
done
shards=$1 results=$2 table=$3
mkdir -p "$results" || exit 2
bar=
[ ! -t 2 ] || bar=--bar

# shellcheck disable=SC2086 # no bar is no argument
printf '%s\n' "$shards"/* | "$here/todo" "$results" |
    parallel --will-cite $bar --jobs "${JOBS:-100%}" --retries 3 \
    --joblog "$results/joblog" "$here/job" "$results" {} || exit 2
printf '%s\n' "$shards"/* | "$here/merge" "$results" "$table"

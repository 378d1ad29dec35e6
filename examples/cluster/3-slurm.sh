#!/bin/sh
# 3-slurm.sh - the shards of a folder as a Slurm job array, then the merge
# usage: 3-slurm.sh SHARDS RESULTS TABLE [OPTION-OF-SBATCH ...]
# The folders are ones that all nodes see, and the programs are on PATH there.
# A task whose node dies goes back to the queue.  Run again after failures,
# it does what has no result yet.  Prints the id of the job that writes TABLE,
# once all tasks have succeeded.
set -u
absolute() {
	case $1 in
	/*)	printf '%s\n' "$1" ;;
	*)	printf '%s\n' "$(pwd)/$1" ;;
	esac
}

# What follows runs on the nodes, from a copy of this script.
case ${1-} in
--task)	# every so manieth shard of those to do
	here=$2 results=$3 tasks=$4 worst=0
	awk -v n="$tasks" -v i="$SLURM_ARRAY_TASK_ID" 'NR % n == i' \
	    "$results/shards.todo" >"$results/shards.todo.$SLURM_ARRAY_TASK_ID"
	while IFS= read -r shard; do
		"$here/job" "$results" "$shard" || worst=$?
	done <"$results/shards.todo.$SLURM_ARRAY_TASK_ID"
	rm -f "$results/shards.todo.$SLURM_ARRAY_TASK_ID"
	exit $worst ;;
--merge)
	"$2/merge" "$3" "$4" <"$3/shards.list"
	exit ;;
esac

[ $# -ge 3 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
here=$(cd "$(dirname -- "$0")" && pwd) || exit 2
shards=$(absolute "$1") results=$(absolute "$2") table=$(absolute "$3")
shift 3
mkdir -p "$results" || exit 2
printf '%s\n' "$shards"/* >"$results/shards.list" || exit 2
"$here/todo" "$results" <"$results/shards.list" >"$results/shards.todo" ||
    exit 2

# Where nobody has set MaxArraySize, an array may have 1001 tasks.
tasks=$(awk 'END { print NR < 1000 ? NR : 1000 }' "$results/shards.todo")
after=
if [ "$tasks" -gt 0 ]; then
	array=$(sbatch --parsable --requeue --array="0-$((tasks - 1))" \
	    --output="$results/task.%a" "$@" \
	    "$here/3-slurm.sh" --task "$here" "$results" "$tasks") || exit 2
	after=--dependency=afterok:${array%%;*}
fi
# shellcheck disable=SC2086 # nothing to wait for is no argument
sbatch --parsable $after --kill-on-invalid-dep=yes --output="$results/merge" \
    "$@" "$here/3-slurm.sh" --merge "$here" "$results" "$table"

#!/bin/sh
# 1-table.sh - one big table through a filter, on all cores of one machine
# usage: 1-table.sh TABLE COMMAND [ARGUMENT ...]
# No shards are made: each process reads a part of TABLE that begins and ends
# between two articles, which are rows with the same first field.  The rows
# come out in order.  Example: 1-table.sh sentences.tsv agencytag -b actions
# The status is the worst: 0, 1 something was skipped, 2 a part is missing.
set -u
LC_ALL=C
export LC_ALL
[ $# -ge 2 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
table=$1
shift
case $table in -*) table=./$table ;; esac
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# --block -4: four parts a core, so that a slow one does not hold up the rest.
parallel --will-cite --quote --keep-order --jobs "${JOBS:-100%}" \
    --joblog "$log" --pipe-part --arg-file "$table" --block -4 \
    --colsep '\t' --group-by 1 "$@"
status=$?
# parallel tells how many parts failed, its log with which status.
[ $status -eq 0 ] || exit "$(awk 'NR > 1 && ($7 > 1 || $8) { worst = 2 }
END { print worst ? 2 : 1 }' "$log")"

#!/bin/sh
# 4-hadoop.sh - Hadoop Streaming: articles to the agencies that they name
# usage: 4-hadoop.sh INPUT OUTPUT [REDUCERS]
# NOT TESTED ON A LIVE CLUSTER: the tests run these command lines in an
# imitation, map | sort | reduce on random cuts.
# INPUT holds articles, a line each: id, date, text with \n for a newline.  A
# file may be cut between any two lines, for an article is one line.
#
# The mapper gives rows of sentences.  The reducer must get those of an article
# together and in order: to one reducer by field 1 (the partitioner), sorted by
# field 1 and, as a number, field 2 (the comparator); both are the key.  If the
# sentences are needed for nothing else, a mapper that is a script with both
# programs in it, and no reducer, saves the sort.
set -u
[ $# -ge 2 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
here=$(cd "$(dirname -- "$0")" && pwd) || exit 2
input=$1 output=$2 reducers=${3:-8}
lib=org.apache.hadoop
artsplit=$(command -v artsplit) && agencytag=$(command -v agencytag) || exit 2

mapred streaming \
    -D mapreduce.job.name=agencies \
    -D mapreduce.job.reduces="$reducers" \
    -D stream.num.map.output.key.fields=2 \
    -D mapreduce.partition.keypartitioner.options=-k1,1 \
    -D mapreduce.partition.keycomparator.options='-k1,1 -k2,2n' \
    -D mapreduce.job.output.key.comparator.class=\
$lib.mapreduce.lib.partition.KeyFieldBasedComparator \
    -files "$artsplit,$agencytag,$here/counted" \
    -partitioner $lib.mapred.lib.KeyFieldBasedPartitioner \
    -input "$input" -output "$output" \
    -mapper 'sh counted artsplit -f tsv' \
    -reducer 'sh counted agencytag'

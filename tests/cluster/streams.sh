#!/bin/sh
# streams.sh - the command lines for Hadoop Streaming and Spark, in imitations
# of the two that keep to what their manuals promise, and no more: commands
# are split at blanks, no shell reads them; tasks run in a folder of their own
# with the files they were sent; cuts are at any line; rows come to a reducer
# by the key alone; a status that is not 0 is a failure.
# usage: streams.sh BINDIR
bin=$(cd "${1:?usage: streams.sh BINDIR}" && pwd) || exit 2
. "$(dirname "$0")/cluster.sh"

# A program named mapred, as in $HADOOP_HOME/bin.
mkdir engine
cat >engine/mapred <<'END_OF_FILE'
#!/bin/sh
# mapred streaming [OPTION ...]
set -u
shift
fields=1 reducers=1 partition= order= comparator= partitioner=
while [ $# -gt 0 ]; do
	case $1 in
	-D)	case $2 in
		stream.num.map.output.key.fields=*) fields=${2#*=} ;;
		mapreduce.job.reduces=*) reducers=${2#*=} ;;
		mapreduce.partition.keypartitioner.options=*)
			partition=${2#*=} ;;
		mapreduce.partition.keycomparator.options=*) order=${2#*=} ;;
		mapreduce.job.output.key.comparator.class=*)
			comparator=${2##*.} ;;
		mapreduce.job.name=*) ;;
		*)	echo "mapred: -D $2: unknown" >&2; exit 1 ;;
		esac ;;
	-files) files=$2 ;;
	-partitioner) partitioner=${2##*.} ;;
	-input)	input=$2 ;;
	-output) output=$2 ;;
	-mapper) mapper=$2 ;;
	-reducer) reducer=$2 ;;
	*)	echo "mapred: $1: unknown" >&2; exit 1 ;;
	esac
	shift 2
done
[ "$partitioner $comparator $partition" = \
    'KeyFieldBasedPartitioner KeyFieldBasedComparator -k1,1' ] || exit 1
mkdir "$output" tasks || exit 1
top=$(pwd)
case $output in /*) ;; *) output=$top/$output ;; esac

# task NAME COMMAND: in its folder, from in to out.
task() {
	mkdir -p "tasks/$1"
	cd "tasks/$1" || exit 1
	name=$1
	set -f
	for file in $(echo "$files" | tr , ' '); do
		ln -s "$file" .
	done
	# shellcheck disable=SC2086 # no quotes are known
	env -i PATH=/usr/bin:/bin $2 <in >out 2>err
	status=$?
	set +f
	cd "$top" || exit 1
	[ $status -eq 0 ] || { cat "tasks/$name/err" >&2; exit 1; }
}

cat "$input"/* | awk '
BEGIN { srand(5) }
NR == 1 || rand() < .05 {
	n++
	system("mkdir tasks/map." n)
}
{ print >("tasks/map." n "/in") }' || exit 1
for folder in tasks/map.*; do
	task "${folder#tasks/}" "$mapper"
done
cat tasks/map.*/out | awk -v fields="$fields" -v n="$reducers" '
BEGIN {
	FS = "\t"
	for (i = 0; i < 256; i++)
		code[sprintf("%c", i)] = i
	for (i = 0; i < n; i++) {
		system("mkdir tasks/reduce." i)
		printf "" >("tasks/reduce." i "/rows")
	}
}
NF <= fields { exit 1 }
{
	hash = 0
	for (i = length($1); i > 0; i--)
		hash = (hash * 31 + code[substr($1, i, 1)]) % 65521
	print >("tasks/reduce." hash % n "/rows")
}' || exit 1
for folder in tasks/reduce.*; do
	# shellcheck disable=SC2086 # several keys
	LC_ALL=C sort -t "$(printf '\t')" -s $order "$folder/rows" \
	    >"$folder/in" || exit 1
	task "${folder#tasks/}" "$reducer"
	mv "$folder/out" "$output/part-${folder#tasks/reduce.}"
done
cat tasks/*/err >"$output/.said"
rm -r tasks
END_OF_FILE

# A module named pyspark, of which the script uses seven functions.
cat >engine/pyspark.py <<'END_OF_FILE'
import os
import random
import shlex
import subprocess


class RDD:
    def __init__(self, parts):
        self.parts = parts

    def each(self, function):
        return RDD([function(part) for part in self.parts])

    def pipe(self, command, env=None, checkCode=False):
        def run(part):
            done = subprocess.run(shlex.split(command), cwd="task",
                input="".join(row + "\n" for row in part).encode(),
                stdout=subprocess.PIPE)
            if checkCode and done.returncode:
                raise Exception("status %d" % done.returncode)
            return done.stdout.decode().split("\n")[:-1]
        return self.each(run)

    def keyBy(self, function):
        return self.each(lambda part: [(function(row), row) for row in part])

    def values(self):
        return self.each(lambda part: [value for _, value in part])

    def repartitionAndSortWithinPartitions(self, n, partitionFunc):
        rows = [row for part in self.parts for row in part]
        random.Random(3).shuffle(rows)
        parts = [[] for _ in range(n)]
        for row in rows:
            parts[partitionFunc(row[0]) % n].append(row)
        return RDD([sorted(p, key=lambda row: row[0]) for p in parts])

    def saveAsTextFile(self, name):
        os.mkdir(name)
        for i, part in enumerate(self.parts):
            with open("%s/part-%05d" % (name, i), "w") as file:
                file.write("".join(row + "\n" for row in part))


class SparkContext:
    def __init__(self, appName):
        pass

    def textFile(self, name):
        dice, parts = random.Random(4), [[]]
        for line in open(name, encoding="utf-8", newline="\n"):
            if dice.random() < .05:
                parts.append([])
            parts[-1].append(line.rstrip("\n"))
        return RDD(parts)
END_OF_FILE
chmod 755 engine/mapred
PATH=$tmp/engine:$PATH

sorted() { sort -t "$tab" -s -k1,1; }

hadoop() {
	mkdir in
	head -n 120 articles.tsv >in/a
	tail -n +121 articles.tsv >in/b
	"$cluster/4-hadoop.sh" in out 3 || return
	[ "$(cat out/part-* | wc -l)" -gt 100 ] &&
	    cat out/part-* | sorted | same want -
}

# A bad article is counted, and stops nothing.
counters() {
	rm -rf in out tasks
	mkdir in
	{ cat articles.tsv; echo 'no tab'; } >in/a
	"$cluster/4-hadoop.sh" in out 2 || return
	cat out/part-* | sorted | same want - &&
	    [ "$(grep -c '^reporter:counter:newstab,artsplit said,1$' \
	    out/.said)" -eq 1 ] && grep -q '^artsplit: -:' out/.said
}

statuses() {
	for status in 0:0 1:0 2:2 127:127; do
		echo "status $status"
		"$cluster/counted" sh -c "echo row; exit ${status%:*}" \
		    >got 2>err
		status ${status#*:} $? && [ "$(cat got)" = row ] || return
	done
}

spark() {
	mkdir task
	cp "$bin/artsplit" "$bin/agencytag" "$cluster/counted" task/
	PYTHONPATH=$tmp/engine python3 "$cluster/5-spark.py" articles.tsv \
	    out.spark || return
	[ "$(ls out.spark | wc -l)" -eq 64 ] &&
	    cat out.spark/* | sorted | same want -
}

tab=$(printf '\t')
articles 300 >articles.tsv
artsplit -f tsv articles.tsv | agencytag | sorted >want
t '4-hadoop.sh, in an imitation' hadoop
t '4-hadoop.sh: what is skipped is counted' counters
t 'counted: status' statuses
if has python3; then
	t '5-spark.py, with an imitation' spark
else
	skipped '5-spark.py: no python3'
fi
total

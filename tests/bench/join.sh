#!/bin/sh
# join.sh - tsvjoin beside awk, join(1) and those of tsv-utils, Miller, sqlite,
# DuckDB, data.table, bedtools and bedops that are installed: processor time,
# least of some runs in turn, over tables of ROWS records; and beside itself
# without the instructions for many bytes at once.  No Debian package has
# tsv-utils or DuckDB; DuckDB may be @duckdb/node-api of npm, in NODE_PATH.
# usage: [ROWS=N] [RUNS=N] join.sh BINDIR
bin=$(cd "${1:?usage: join.sh BINDIR}" && pwd) || exit 2
src=$(cd "$(dirname "$0")/../.." && pwd)
cd "$src/tests/bench" || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
rows=${ROWS:-2000000}
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
. ./cost.inc
tab=$(printf '\t')
awk='mawk'
command -v $awk >/dev/null || awk='awk'

awk -v dir="$tmp" -v rows="$rows" -f join_data.awk
cd "$tmp" || exit 2
for file in left right pairs_left pairs_right near_left near_right; do
	case $file in
	pairs*) by='-k1,1 -k2,2 -k3,3' ;;
	near*) by='-k1,1 -k2,2n' ;;
	*) by=-k1,1 ;;
	esac
	# shellcheck disable=SC2086
	sort -t "$tab" $by $file >$file.sorted
done

# What users write today: a table in an awk array.
cat >one.awk <<'EOF'
BEGIN { FS = OFS = "\t" }
NR == FNR { rest[$1] = $2 OFS $3; next }
$1 in rest { print $0, rest[$1] }
EOF
cat >many.awk <<'EOF'
BEGIN { FS = OFS = "\t" }
{ key = $1 FS $2 FS $3 }
NR == FNR { rest[key, ++n[key]] = $4 OFS $5; next }
{ for (i = 1; i <= n[key]; i++) print $0, rest[key, i] }
EOF

# Miller is told that no line is a header; sqlite needs an index to be fair.
mlr='mlr --inidx --ifs tab --onidx --ofs tab join --lp left_ -j'
cat >one.sql <<'EOF'
create table r (k, day, agency);
create table l (k, para, sent, value, text);
.mode tabs
.import right r
.import left l
create index by_k on r (k);
select l.*, r.day, r.agency from l cross join r on l.k = r.k;
EOF
# DuckDB on one core; fields are text, as they are to the others.
cat >duck.js <<'EOF'
const { DuckDBInstance } = require('@duckdb/node-api');
const sql = require('fs').readFileSync(0, 'utf8');
DuckDBInstance.create().then((db) => db.connect()).then((c) => c.run(sql));
EOF
duck='node duck.js'
if has duckdb; then
	duck='duckdb'
fi
has_duck() {
	has duckdb ||
	    { has node && node -e 'require("@duckdb/node-api")' 2>/dev/null; }
}
# duck_join LEFT RIGHT KEYS COLUMNS: the query for it.
duck_join() {
	cat <<EOF
set threads = 1;
create macro tsv(f) as table select * from read_csv(f, delim = '\t',
    header = false, quote = '', escape = '', all_varchar = true);
copy (select l.*, $4 from tsv('$1') l join tsv('$2') r using ($3))
    to '/dev/null' (delimiter '\t', header false, quote '', escape '');
EOF
}
duck_join left right column0 r.column1,r.column2 >one.duck
duck_join pairs_left pairs_right column0,column1,column2 \
    r.column3,r.column4 >many.duck
cat >one.R <<'EOF'
library(data.table); setDTthreads(1)
l <- fread("left", header = FALSE, sep = "\t", quote = "")
r <- fread("right", header = FALSE, sep = "\t", quote = "")
fwrite(r[l, on = "V1", nomatch = NULL], "/dev/null", sep = "\t")
EOF
cat >nearest.R <<'EOF'
library(data.table); setDTthreads(1)
l <- fread("near_left", header = FALSE, sep = "\t", quote = "")
r <- fread("near_right", header = FALSE, sep = "\t", quote = "")
setkey(r, V1, V2)
fwrite(r[l, on = .(V1, V2), roll = "nearest", mult = "first"], "/dev/null",
    sep = "\t")
EOF
has_r() { has Rscript && Rscript -e 'library(data.table)' 2>/dev/null; }

# A place as an interval of one base, in the order that the bed tools want.
bed() {
	awk -F '\t' -v OFS='\t' '{ print $1, $2, $2 + 1, $3 }' "$1" |
	    sort -t "$tab" -k1,1 -k2,2n >"$1.bed"
}
bed near_left
bed near_right

{
	echo 'tsvjoin -k 1 right left'
	echo "$awk -f one.awk right left"
	has tsv-join && echo 'tsv-join -f right -k 1 -a 2,3 left'
	has mlr && echo "$mlr 1 -f right left"
	has sqlite3 && echo 'sqlite3 :memory: <one.sql'
	has_duck && echo "$duck <one.duck"
	has_r && echo 'Rscript one.R'
	if has join; then
		echo "join -t '$tab' right.sorted left.sorted"
		echo "sort -t '$tab' -k1,1 left | join -t '$tab' right.sorted -"
	fi
} | table 'many records, one match each' left
for how in grouped skewed; do
	{
		echo "tsvjoin -k 1 right left_$how"
		echo "$awk -f one.awk right left_$how"
		has tsv-join && echo "tsv-join -f right -k 1 -a 2,3 left_$how"
	} | table "keys that are $how" left_$how
done
{
	echo 'tsvjoin -k 1 big_right big_left'
	echo "$awk -f one.awk big_right big_left"
	has tsv-join && echo 'tsv-join -f big_right -k 1 -a 2,3 big_left'
} | table 'as many records on the right' big_left
{
	echo 'tsvjoin -m -k 1 right.sorted left.sorted'
	echo 'tsvjoin -k 1 right.sorted left.sorted'
	if has join; then
		echo "join -t '$tab' right.sorted left.sorted"
	fi
} | table 'the same, sorted' left
{
	echo 'tsvjoin -j anti -k 1 right left'
	echo 'tsvjoin -j left -k 1 right left'
	echo 'tsvjoin -j full -k 1 right left'
	echo 'tsvjoin -k 1 -o 3,2 right left'
	echo 'tsvjoin -i -k 1 right left'
} | table 'other rows and columns' left
{
	echo 'tsvjoin -k 1-3 pairs_right pairs_left'
	echo 'tsvjoin -m -k 1-3 pairs_right.sorted pairs_left.sorted'
	echo "$awk -f many.awk pairs_right pairs_left"
	has mlr && echo "$mlr 1,2,3 -f pairs_right pairs_left"
	has_duck && echo "$duck <many.duck"
} | table 'three fields of keys, many to many' pairs_left
{
	echo 'tsvjoin -k 1 -n 2 near_right near_left'
	has_r && echo 'Rscript nearest.R'
} | table 'the nearest of some fifty' near_left
{
	echo 'tsvjoin -m -k 1 -n 2 near_right.sorted near_left.sorted'
	has bedtools &&
	    echo 'bedtools closest -t first -a near_left.bed -b near_right.bed'
	has closest-features &&
	    echo 'closest-features --closest near_left.bed near_right.bed'
} | table 'the same, sorted' near_left

# A two-row join, a hundred times.
printf 'a\t1\nb\t2\n' >two
{
	echo 'n=100; while [ $((n -= 1)) -ge 0 ]; do tsvjoin -k 1 two two; done'
	has join &&
	    echo 'n=100; while [ $((n -= 1)) -ge 0 ]; do join two two; done'
} | table 'a hundred starts' two

make -s -C "$src" BIN="$tmp/plain" CPPFLAGS=-U__SSE2__ "$tmp/plain/tsvjoin"
while IFS= read -r command; do
	printf '%s\n' "$command" "plain/$command" |
	    table 'in plain C' "${command##* }"
done <<'EOF'
tsvjoin -k 1 right left
tsvjoin -m -k 1 right.sorted left.sorted
tsvjoin -k 1-3 pairs_right pairs_left
tsvjoin -k 1 -n 2 near_right near_left
EOF

#!/bin/sh
# join.sh - tsvjoin beside awk and join(1): processor time, least of some runs
# in turn, over tables of ROWS records.  usage: [ROWS=N] [RUNS=N] join.sh BINDIR
bin=$(cd "${1:?usage: join.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")" || exit 2
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
cat >nearest.awk <<'EOF'
BEGIN { FS = OFS = "\t" }
NR == FNR { k = ++n[$1]; at[$1, k] = $2; what[$1, k] = $3; next }
{
	best = 0
	for (i = 1; i <= n[$1]; i++) {
		d = at[$1, i] - $2
		if (d < 0)
			d = -d
		if (!best || d < least) {
			best = i
			least = d
		}
	}
	if (best)
		print $0, at[$1, best], what[$1, best]
}
EOF

{
	echo 'tsvjoin -k 1 right left'
	echo "$awk -f one.awk right left"
	if has join; then
		echo "join -t '$tab' right.sorted left.sorted"
		echo "sort -t '$tab' -k1,1 left | join -t '$tab' right.sorted -"
	fi
} | table 'many records, one match each' left
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
} | table 'three fields of keys, many to many' pairs_left
{
	echo 'tsvjoin -k 1 -n 2 near_right near_left'
	echo 'tsvjoin -m -k 1 -n 2 near_right.sorted near_left.sorted'
	echo "$awk -f nearest.awk near_right near_left"
} | table 'the nearest of some fifty' near_left

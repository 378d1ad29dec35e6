#!/bin/sh
# differential.sh - tsvjoin against a plain model in awk, against join(1), and
# by hash against by merging, on tables made from seeds.
# usage: differential.sh BINDIR [SEEDS]
bin=$(cd "${1:?usage: differential.sh BINDIR [SEEDS]}" && pwd) || exit 2
seeds=${2:-150}
cd "$(dirname "$0")" || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0 skip=0
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
tab=$(printf '\t')
types='inner left right full semi anti first lookup'

result() {
	if [ "$2" = 0 ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - tsvjoin/differential $1"
	fi
}

# make SEED: both sides, and both sorted by all that -m wants.
make() {
	for side in left right; do
		awk -v seed="$1" -v side=$side -f generate.awk >"$tmp/$side"
		tr -d '\r' <"$tmp/$side" |
		    eval "sort -s -t '$tab' $sort" >"$tmp/$side.sorted"
	done
}

# all_types NAME SORTED ARG...: each -j against the model's row.  The rows
# of the right alone come elsewhere when merging, so order is dropped there.
all_types() {
	name=$1 suffix=$2
	shift 2
	for type in $types; do
		how='cat'
		case $suffix$type in
		.sortedright|.sortedfull) how='sort' ;;
		esac
		tsvjoin -j "$type" "$@" "$tmp/right$suffix" \
		    <"$tmp/left$suffix" >"$tmp/got" 2>"$tmp/err"
		rc=$?
		$how "$tmp/got" >"$tmp/got.$how"
		$how "$tmp/want.$type" | cmp -s - "$tmp/got.$how" &&
		    [ $rc = 0 ] && [ ! -s "$tmp/err" ]
		result "$name -j $type $*" $?
	done
}

# options SEED: what is asked for, in the words of each.
options() {
	set -- "$1" $(($1 % 3)) $(($1 / 2 % 5)) $(($1 / 3 % 4))
	near='' gap=0 most='' fold=0 blank=0 chosen=''
	case $2 in
	0) keys=1 sort=-k1,1 args='-k 1' ;;
	1) keys='1 2' sort='-k1,1 -k2,2' args='-k 1,2' ;;
	2) keys='2 1' sort='-k2,2 -k1,1' args='-k 2,1' ;;
	esac
	case $3 in
	1) chosen='4 1' args="$args -o 4,1" ;;
	2) fold=1 args="$args -i" sort=$(echo "$sort" | sed 's/ -\|$/f&/g') ;;
	3) blank=1 args="$args -E" ;;
	esac
	case $2$4$(($1 % 7)) in
	?0?) ;;
	0[12][!6]) near='2 3' sort="$sort -k2,2n -k3,3n" args="$args -n 2,3" ;;
	*) near=3 sort="$sort -k3,3n" args="$args -n 3" ;;
	esac
	[ "$near" ] || return
	way=either
	case $(($1 % 5)) in
	1) way=before ;;
	2) way=after ;;
	3) gap=1 args="$args -g" ;;
	4) most=6 gap=1 args="$args -x 6 -g" ;;
	esac
	args="$args -w $way"
}

# compare SEED: the model once on the tables as they are, once sorted.
compare() {
	options "$1"
	make "$1"
	case $1 in
	*[05]) filler=- ;;
	*) filler= ;;
	esac
	for suffix in '' .sorted; do
		merge=
		[ $suffix ] && merge=-m
		awk -v dir="$tmp" -v keys="$keys" -v near="$near" \
		    -v way="$way" -v most="$most" -v gap="$gap" \
		    -v fold="$fold" -v blank="$blank" -v filler="$filler" \
		    -v chosen="$chosen" -f model.awk \
		    "$tmp/right$suffix" "$tmp/left$suffix"
		# shellcheck disable=SC2086
		all_types "seed $1" "$suffix" $args $merge -e "$filler"
	done
}

# Tables of many blocks, keys of any byte but tab and newline.
large() {
	for side in left right; do
		awk -v side=$side 'BEGIN {
			x = side == "left" ? 11 : 5
			for (i = 0; i < 9000; i++) {
				x = (x * 16807) % 2147483647
				k = "key " x % 1999 "\001" x % 3
				printf("%s\t%d\tsome text of side %s\n", k,
				    i % 700, side)
			}
		}' | tr '\1_' '\0\377' >"$tmp/$side"
		sort -s -t "$tab" -k1,1 "$tmp/$side" >"$tmp/$side.sorted"
	done
}

# same NAME: are got and want alike?
same() {
	cmp -s "$tmp/got" "$tmp/want" && [ -s "$tmp/got" ]
	result "$1" $?
}

# However the bytes come in, and by whichever way the rows are found.
compare_ways() {
	r=$tmp/right.sorted l=$tmp/left.sorted
	for type in inner left semi anti first lookup; do
		tsvjoin -j $type -k 1 "$r" "$l" >"$tmp/want"
		tsvjoin -j $type -m -k 1 "$r" "$l" >"$tmp/got"
		same "by merging -j $type"
		sort -s -t "$tab" -k1,1 "$tmp/right" | dd obs=111 2>&- |
		    tsvjoin -j $type -m -k 1 - "$l" >"$tmp/got"
		same "by merging, the right in pieces -j $type"
		tsvjoin -j $type -k 1 "$tmp/right" "$l" >"$tmp/got"
		same "right in another order, equal keys not -j $type"
		dd obs=1111 if="$l" 2>&- |
		    tsvjoin -j $type -k 1 "$r" >"$tmp/got"
		same "left in pieces -j $type"
	done
	for type in right full; do
		tsvjoin -j $type -k 1 "$r" "$l" | sort >"$tmp/want"
		tsvjoin -j $type -m -k 1 "$r" "$l" | sort >"$tmp/got"
		same "by merging -j $type"
	done
	sort -s -t "$tab" -k1,1 -k2,2n "$tmp/right" >"$r"
	sort -s -t "$tab" -k1,1 -k2,2n "$tmp/left" >"$l"
	for way in before after either; do
		tsvjoin -g -j left -k 1 -n 2 -w $way "$tmp/right" "$l" \
		    >"$tmp/want"
		tsvjoin -g -j left -m -k 1 -n 2 -w $way "$r" "$l" >"$tmp/got"
		same "nearest by merging -w $way"
		dd obs=111 if="$r" 2>&- |
		    tsvjoin -g -j left -m -k 1 -n 2 -w $way - "$l" >"$tmp/got"
		same "nearest by merging, the right in pieces -w $way"
	done
}

# join(1) has no empty keys that match nothing; -o auto is GNU's.
compare_join() {
	r=$tmp/right.sorted l=$tmp/left.sorted
	if ! echo a | join -a 1 -o auto - /dev/null >/dev/null 2>&1; then
		skip=$((skip + 1))
		echo 'skip - tsvjoin/differential join: no join with -o auto'
		return
	fi
	while read -r type args; do
		# shellcheck disable=SC2086
		join -t "$tab" -o auto -e '?' $args "$l" "$r" >"$tmp/want"
		tsvjoin -m -E -e '?' -j "$type" -k 1 "$r" "$l" >"$tmp/got"
		same "as join, -j $type"
	done <<-'EOF'
	inner
	left -a1
	right -a2
	full -a1 -a2
	EOF
	join -t "$tab" -v1 "$l" "$r" >"$tmp/want"
	tsvjoin -E -j anti -k 1 "$r" "$l" >"$tmp/got"
	same 'as join, -j anti'
}

# Of so many keys some begin with the same bits of a hash, whatever its seed;
# their records come in turn.  Right records are put by key, those of -j right
# stay where they are: the rows are the same.
compare_many() {
	for side in left right; do
		awk -v side=$side 'BEGIN {
			for (i = 0; i < 120000; i++)
				printf("%s%d\t%d\t%s\n", "doc/", i % 40009, i,
				    substr("a text of any length", i % 20))
		}' >"$tmp/$side"
	done
	for chosen in '' '-o 3,1'; do
		# shellcheck disable=SC2086
		tsvjoin -j right $chosen -k 1 "$tmp/right" "$tmp/left" \
		    >"$tmp/want"
		# shellcheck disable=SC2086
		tsvjoin $chosen -k 1 "$tmp/right" "$tmp/left" >"$tmp/got"
		same "many keys $chosen"
		awk -F "$tab" '$2 "" != last { print; last = $2 "" }' \
		    "$tmp/want" >"$tmp/first"
		mv "$tmp/first" "$tmp/want"
		# shellcheck disable=SC2086
		tsvjoin -j first $chosen -k 1 "$tmp/right" "$tmp/left" \
		    >"$tmp/got"
		same "many keys, -j first $chosen"
	done
}

# Some dozens of records are looked at together: disorder is told wherever.
compare_disorder() {
	for at in 2 64 65 66 129; do
		for form in 'k%04d\t5' 'key\t%d'; do
			awk -v at=$at -v form="$form\n" 'BEGIN {
				for (i = 1; i <= 200; i++)
					printf(form, i == at ? 0 : i)
			}' >"$tmp/bad"
			tsvjoin -m -k 1 -n 2 "$tmp/bad" "$tmp/bad" \
			    >"$tmp/got" 2>"$tmp/err"
			[ $? = 2 ] &&
			    grep -q "bad:$at: out of order" "$tmp/err"
			result "disorder in line $at" $?
		done
	done
}

large
compare_disorder
compare_join
compare_ways
compare_many
seed=1
while [ $seed -le "$seeds" ]; do
	compare $seed
	seed=$((seed + 1))
done
echo "$pass passed, $fail failed, $skip skipped"
[ $fail = 0 ] && [ $pass -gt 0 ]

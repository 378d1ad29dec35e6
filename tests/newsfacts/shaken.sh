#!/bin/sh
# shaken.sh - what newsfacts promises of each row holds for any text; and an
# article alone gives the rows that it gives among others.
# usage: [SEEDS=N] shaken.sh BINDIR
bin=$(cd "${1:?usage: shaken.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")" || exit 2
tests=$PWD
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
date=2024-10-18

agencytag -b actions -P >"$tmp/actions"
agencytag -b offences -P >"$tmp/offences"
seed=0
while [ $((seed += 1)) -le "${SEEDS:-4}" ]; do
	dir=$tmp/$seed
	mkdir "$dir"
	awk -v seed=$seed -v articles=80 -v dir="$dir" -f shaken.awk \
	    ./*.facts ../../examples/articles/*.txt
	cd "$dir" || exit 2
	newsfacts -r $date ./*.txt >facts || fail=$((fail + 1))
	artsplit -r $date ./*.txt >text
	numextract text >number
	awk -f "$tests/promises.awk" known=actions ../actions \
	    known=offences ../offences known=text text \
	    known=number number known= facts >broken
	pass=$((pass + $(wc -l <facts) - $(wc -l <broken)))
	if [ -s broken ]; then
		fail=$((fail + $(wc -l <broken)))
		echo "not ok - newsfacts: SEEDS=$seed"
		head -n 10 broken | sed 's/^/# /'
	fi
	for article in ./*-1?.txt; do
		newsfacts -r $date "$article"
	done >alone
	grep '^\./[0-9]*-1.\.txt	' facts | cmp -s - alone || {
		fail=$((fail + 1))
		echo "not ok - newsfacts: SEEDS=$seed, articles alone"
	}
	cd "$tests" || exit 2
done
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ] && [ $pass -gt 0 ]

#!/bin/sh
# reprint.sh - the side file of -N where texts are too long to be held as a
# whole, and where there are many.  usage: reprint.sh BINDIR
bin=$(cd "${1:?usage: reprint.sh BINDIR}" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
cd "$tmp" || exit 2
pass=0 fail=0
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH

result() {
	if [ "$2" = 0 ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - artsplit/reprint $1"
	fi
}

# Article i is words of its own for the share that it does not have of an
# article before it: all the words of one are told by its number.
awk 'function words(seed, n,    i, s) {
	for (i = 0; i < n; i++) {
		seed = (seed * 16807) % 2147483647
		s = s (i % 12 ? " " : ". The ") "w" seed % 50000
	}
	return s "."
}
BEGIN {
	OFS = "\t"
	print "first", words(11, 4000)
	print "none", words(12, 4000)
	print "half", words(11, 2000) words(13, 2000)
	print "tenths", words(14, 3200) words(12, 800)
	print "front", words(11, 1000)
	print "whole", words(11, 4000)
	print "longer", words(12, 4000) words(15, 8000)
}' >long
artsplit -f tsv -N long.n long >/dev/null && awk -F '\t' '
	function near(id, earlier, share) {
		return $1 != id || ($2 == earlier && $3 > share - 0.12 &&
		    $3 < share + 0.12)
	}
	!near("half", "first", 0.5) || !near("tenths", "none", 0.2) ||
	!near("front", "first", 1) || !near("whole", "first", 1) ||
	!near("longer", "none", 0.33) { print; bad = 1 }
	($1 == "first" || $1 == "none") && ($2 $3) != "" { print; bad = 1 }
	END { exit bad || NR != 7 }' long.n
result 'shares of long texts' $?

# 20,000 articles in a kilobyte each, and every tenth is the one before it.
awk 'BEGIN {
	OFS = "\t"
	for (i = 1; i <= 20000; i++) {
		if (i % 10) {
			s = ""
			for (j = 0; j < 150; j++) {
				seed = (seed * 16807 + 11) % 2147483647
				s = s " w" seed % 30000
			}
		}
		print i, "The" s "."
	}
}' >many
# A sanitizer wants more room than there is.
# shellcheck disable=SC3045
if (ulimit -v 60000 && artsplit -V) >/dev/null 2>&1; then
	(ulimit -v 60000 && artsplit -f tsv -N many.n many) >/dev/null
else
	artsplit -f tsv -N many.n many >/dev/null
fi
awk -F '\t' '$1 % 10 ? $2 != "" : $2 != $1 - 1 || $3 != 1 { bad = 1 }
	END { exit bad || NR != 20000 }' many.n
result 'many articles, in memory that is bounded' $?

if [ -c /dev/full ]; then
	artsplit -f tsv -N /dev/full long >/dev/null 2>err
	[ $? = 2 ] && grep -q '^artsplit: write error' err
	result 'a full disk is told' $?
fi

artsplit -f tsv -N no/such/place long >out 2>err
[ $? = 2 ] && grep -q '^artsplit: no/such/place: No such file' err &&
    ! [ -s out ]
result 'a file that cannot be made is told' $?

# What is read is not emptied, by whatever name it is given.
echo 'The regulator closed 7 apps in May.' >story
ln story hard
ln -s story soft
echo soft >list
cp story kept
for name in hard soft ./story; do
	artsplit -N $name story >out 2>err
	[ $? = 2 ] && grep -q 'is also an article' err && cmp -s story kept
	result "an article is not emptied: $name" $?
done
artsplit -N story <story >out 2>err
[ $? = 2 ] && cmp -s story kept
result 'standard input is not emptied' $?
artsplit -N ./list -l list >out 2>err
[ $? = 2 ] && grep -q 'is also the list' err && [ -s list ]
result 'the list is not emptied' $?
: >side
printf '%s\n' ./side story >list
artsplit -N side -l list >out 2>err
[ $? = 1 ] && grep -q '^artsplit: ./side: is what -N writes' err &&
    [ "$(wc -l <out)" -eq 1 ] && [ "$(wc -l <side)" -eq 1 ]
result 'what is written is not read' $?

echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

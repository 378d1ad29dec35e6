#!/bin/sh
# facts.sh - tables of sentences and the facts they must give: *.facts.
# usage: facts.sh BINDIR [NAME]     UPDATE=1 rewrites what is expected
# Written as the case tables of tests/README.md; a row has the columns
#	agency action bound value high unit item how [from to offence target]
# An article is a file of its own, and a case of one line is told from a
# headline by its full stop.  Every awk at hand must give the same rows.
bin=$(cd "${1:?usage: facts.sh BINDIR [NAME]}" && pwd) || exit 2
cd "$(dirname "$0")" || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0 skip=0
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH

table() {
	rm -rf "$tmp/in" "$tmp/rows"
	mkdir "$tmp/in"
	awk -v mode=input -v dir="$tmp/in" -f facts.awk "$1" >"$tmp/dates"
	# a date is an option of the whole run: one run a date
	while read -r date files; do
		[ "$date" = - ] && date=
		# names made by facts.awk: digits only
		# shellcheck disable=SC2086
		(cd "$tmp/in" && newsfacts ${date:+-r "$date"} $files) \
		    >>"$tmp/rows" 2>>"$tmp/err" || echo "status $?" >>"$tmp/err"
	done <"$tmp/dates"
	if [ "${UPDATE:-}" ]; then
		awk -v mode=update -f facts.awk "$tmp/rows" "$1" \
		    >"$tmp/new" && cat "$tmp/new" >"$1"
		return
	fi
	awk -v mode=check -f facts.awk "$tmp/rows" "$1" >"$tmp/verdict"
	sed '$d' "$tmp/verdict"
	total=$(tail -n 1 "$tmp/verdict")
	pass=$((pass + ${total%% *}))
	fail=$((fail + ${total##* }))
}

: >"$tmp/err"
for file in "${2:-}"*.facts; do
	[ -f "$file" ] && table "$file"
done

# The script must not lean on one awk: the others give the same bytes.
mkdir "$tmp/awk"
for name in gawk mawk original-awk nawk bwk busybox; do
	path=$(command -v $name) || continue
	[ $name = busybox ] && path="$path awk"
	printf '#!/bin/sh\nexec %s "$@"\n' "$path" >"$tmp/awk/awk"
	chmod 755 "$tmp/awk/awk"
	(cd ../../examples && PATH=$tmp/awk:$PATH &&
	    newsfacts -H articles/*.txt) >"$tmp/rows.$name" 2>>"$tmp/err"
	if [ ! -f "$tmp/same" ]; then
		mv "$tmp/rows.$name" "$tmp/same"
	elif cmp -s "$tmp/same" "$tmp/rows.$name"; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - newsfacts: $name gives other rows"
	fi
done

if [ -s "$tmp/err" ]; then
	fail=$((fail + 1))
	echo "not ok - newsfacts: messages"
	sed 's/^/# /' "$tmp/err"
fi
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ]

#!/bin/sh
# wrap.sh - paragraphs give the same sentences however they are wrapped.
# usage: wrap.sh BINDIR
bin=$(cd "${1:?usage: wrap.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")" || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH

# Five cases are a paragraph.
awk '/^[\t#]/ || /^$/ { next }
	{ printf "%s%s", $0, ++n % 5 ? " " : "\n\n" }
	END { print "" }' wire.cases >"$tmp/plain"
sentences() { artsplit -a "$1" | cut -f 6; }
sentences "$tmp/plain" >"$tmp/want"
cat "$tmp/want" "$tmp/want" >"$tmp/twice"

for width in 60 65 72 80 100; do
	fold -s -w $width "$tmp/plain" | sed 's/ *$//' >"$tmp/wrapped"
	sentences "$tmp/wrapped" >"$tmp/got"
	sed 's/^/   /' "$tmp/wrapped" >"$tmp/indented"
	sentences "$tmp/indented" >>"$tmp/got"
	if cmp -s "$tmp/twice" "$tmp/got"; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - artsplit/wrap: at $width columns"
		diff "$tmp/twice" "$tmp/got" | head -n 10 | sed 's/^/# /'
	fi
done
[ "$(wc -l <"$tmp/want")" -gt 150 ] && pass=$((pass + 1)) ||
    { fail=$((fail + 1)); echo 'not ok - artsplit/wrap: no sentences'; }
echo "$pass passed, $fail failed, 0 skipped"
[ $fail -eq 0 ]

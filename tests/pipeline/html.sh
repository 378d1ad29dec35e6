#!/bin/sh
# html.sh - the page of html-report.sh: well-formed, complete, and deaf to
# markup in articles and in the names of files.
# usage: html.sh BINDIR     UPDATE=1 rewrites the expected article
bin=$(cd "${1:?usage: html.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")" || exit 2
here=$(pwd)
examples=$here/../../examples
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
pass=0 fail=0 skip=0

# ok NAME COMMAND...: it says nothing and its status is 0.
ok() {
	name=$1
	shift
	if "$@" >"$tmp/said" 2>&1 && [ ! -s "$tmp/said" ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - html: $name"
		head -n 20 "$tmp/said" | sed 's/^/# /'
	fi
}

# page FILE...: their page.
page() {
	newsfacts "$@" >"$tmp/facts" && artsplit -- "$@" >"$tmp/text" &&
	    sh "$examples/html-report.sh" "$tmp/facts" "$tmp/text" "${TITLE:-}"
}

wellformed() { awk -f "$here/wellformed.awk" "$1"; }

# Every fact is a row, and stands beside a sentence with its mentions.
complete() {
	rows=$(grep -c '^<tr id="f' "$1")
	beside=$(grep -c '^<li><a href="#f[0-9]' "$1")
	want=$(wc -l <"$2")
	[ "$rows" -eq "$want" ] && [ "$beside" -eq "$want" ] ||
	    echo "$want facts, $rows rows, $beside beside sentences"
}

# The sentences of the page, without its marks, are those of the text.
sentences() {
	sed -n 's/^<p dir="auto">\(.*\)<\/p>$/\1/p' "$1" |
	    sed 's/<span class="v">[^<]*<\/span>//g; s/<[^>]*>//g
		s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#39;/'"'"'/g
		s/&amp;/\&/g' >"$tmp/shown"
	cut -f 6 "$2" | grep -v -x -F -f "$tmp/shown" >"$tmp/missing"
	awk -F '\t' 'FILENAME == "-" { has[$1]; next }
	$1 in has && $4 != "title" { print $6 }' - "$2" <"$tmp/facts" |
	    diff - "$tmp/shown"
}

# The same page of tables whose names an awk or a cat could take for its own.
odd_names() {
	mkdir "$tmp/odd" && cp "$tmp/facts" "$tmp/odd/a=1 %s" &&
	    cp "$tmp/text" "$tmp/odd/-b=2" && cd "$tmp/odd" &&
	    sh "$examples/html-report.sh" 'a=1 %s' -b=2 '' | cmp - "$1"
}

cd "$examples" || exit 2
page articles/*.txt articles/*/*.txt >"$tmp/all.html" 2>"$tmp/err"
ok 'no message' cat "$tmp/err"
ok 'odd names' odd_names "$tmp/all.html"
cd "$examples" || exit 2
ok 'the examples: well-formed' wellformed "$tmp/all.html"
ok 'the examples: every fact' complete "$tmp/all.html" "$tmp/facts"
ok 'the examples: every sentence' sentences "$tmp/all.html" "$tmp/text"

# Only the script that the page names may run.
hash() {
	want=$(openssl dgst -sha256 -binary html/report.js | openssl base64)
	grep -q "script-src 'sha256-$want'" "$tmp/all.html" ||
	    echo "html-report.sh: expected script=$want"
}
if command -v openssl >/dev/null; then
	ok 'the hash of the script' hash
else
	skip=$((skip + 1))
	echo 'skip - html: hash: no openssl'
fi

# One article, mark by mark.
article() {
	sed -n '/^<tbody>/,/^<\/tbody>/p; /^<article/,/^<\/article>/p' "$1"
}
mkdir "$tmp/in"
cp "$here/page.txt" "$tmp/in/page.txt"
cd "$tmp/in" || exit 2
page page.txt >"$tmp/one.html"
[ "${UPDATE:-}" ] && article "$tmp/one.html" >"$here/page.out"
article "$tmp/one.html" >"$tmp/one"
ok 'one article' diff "$here/page.out" "$tmp/one"

# Markup, quotes, backslashes, escapes of a terminal, a turned direction.
hostile() {
	printf '%s\n\n' "Court \"bans\" <script>alert('x')</script> & </title>"
	printf 'BEIJING, May 4, 2024\n\n'
	printf 'The Cyberspace Administration of China (CAC) closed 300 %s' \
	    '<img src=x onerror="alert(1)"> accounts and '
	printf 'deleted 1.4 million posts with \\n \033[31m \302\23331m '
	printf '\342\200\256 & &lt;b&gt; in May 2024 </p></article>.\n\n'
	printf "Police arrested 20 people over fraud on %s' onclick='x().\n" \
	    'TikTok" onclick="x()'
}
name='-a <b>"x"&=1 '"'"'y'"'"'
z<style>.txt'
hostile >"./$name"
TITLE='<b>"&\n</title>' page "./$name" >"$tmp/bad.html" 2>"$tmp/err"
ok 'hostile: no message' cat "$tmp/err"
ok 'hostile: well-formed' wellformed "$tmp/bad.html"
ok 'hostile: every fact' complete "$tmp/bad.html" "$tmp/facts"
ok 'hostile: there are facts' test 3 -le "$(wc -l <"$tmp/facts")"
ok 'hostile: shown as it is' grep -q \
    'accounts.*1.4 million.*&amp;lt;b&amp;gt;.*&lt;/p&gt;' "$tmp/bad.html"
ok 'hostile: the title' grep -q \
    '<h1>&lt;b&gt;&quot;&amp;\\n&lt;/title&gt;</h1>' "$tmp/bad.html"
ok 'hostile: no control of two bytes' sh -c '! grep -q "$2" "$1"' - \
    "$tmp/bad.html" "$(printf '\302\233')"
ok 'hostile: no turned direction' sh -c '! grep -q "$2" "$1"' - \
    "$tmp/bad.html" "$(printf '\342\200\256')"

# Nothing found is a page too.
echo 'Nothing happened.' >"$tmp/in/nothing.txt"
page nothing.txt >"$tmp/none.html" 2>"$tmp/err"
ok 'no facts: no message' cat "$tmp/err"
ok 'no facts: well-formed' wellformed "$tmp/none.html"

# The checker itself finds what is wrong.
found() { [ -n "$(printf '%s\n' "$1" | awk -f "$here/wellformed.awk")" ]; }
for bad in '<p><span></p></span>' '<p onclick="x">a</p>' '<img src="x">' \
    '<p>a & b</p>' '<p id="a"></p><p id="a"></p>' '<a href="#x">a</a>' '<p>'
do
	ok "found wrong: $bad" found "$bad"
done
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ] && [ $pass -gt 0 ]

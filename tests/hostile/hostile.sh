# hostile.sh - read by the scripts here: counting, and inputs for every tool.
# shellcheck disable=SC2034,SC2154
# Wants $bin; goes to a directory of its own, with $bin first in PATH.

src=$(cd "$(dirname "$0")/../.." && pwd)
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
cd "$tmp" || exit 2
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH
pass=0 fail=0 skip=0

ok() { pass=$((pass + 1)); }
bad() { fail=$((fail + 1)); echo "not ok - $*"; }
skipped() { skip=$((skip + 1)); echo "skip - $*"; }
total() { echo "$pass passed, $fail failed, $skip skipped"; [ $fail -eq 0 ]; }

# t NAME COMMAND...: the command must succeed.
t() {
	name=$1
	shift
	if "$@" >log 2>&1; then
		ok
	else
		bad "$name"
		head -n 20 log | cut -c 1-300 | sed 's/^/# /'
	fi
}

# status WANTED GOT; says TEXT (in file err), both telling what they found.
status() { [ "$2" -eq "$1" ] || { echo "status $2, not $1"; cat err; false; }; }
says() { grep -q -- "$1" err || { echo "no \"$1\" in:"; cat err; false; }; }
same() { cmp "$1" "$2" || { diff "$1" "$2" | head -n 10; false; }; }

# repeat TEXT COUNT: that text so often, on no line.
repeat() {
	awk -v s="$1" -v n="$2" 'BEGIN {
		ORS = ""
		for (block = s; i < 10; i++) block = block block
		for (; n >= 1024; n -= 1024) print block
		while (n-- > 0) print s
	}'
}

# make_inputs N: N rows for each tool, and some articles.
make_inputs() {
	awk -v n="$1" 'BEGIN {
		OFS = "\t"
		for (i = 1; i <= n; i++) {
			doc = sprintf("doc%05d", i / 10)
			text = "The CAC closed 1,3" i % 10 " accounts, fined " \
			    "an app 4." i " million yuan on March 5 and told " \
			    "the ministry. Police in Hunan held nine people."
			print doc, "Title " i "\\n\\n" text "\\nNext." \
			    >"in.artsplit"
			print doc, i, "2024-10-18", text >"in.numextract"
			print doc, i, text >"in.agencytag"
			print doc, i, "left " i >"in.tsvjoin"
			print doc, i - i % 7, "right " i >"right"
		}
		print "id", "kind", "name", "flags" >"dict"
		print "cn.cac", "agency", "CAC", "acronym" >"dict"
		print "id", "kind", "name", "flags" >"more"
		print "cn.ps", "police", "Police", "" >"more"
		print "A regulator closed 20 apps\n" >"page"
		for (i = 1; i <= 200; i++)
			print "BEIJING, Oct. " i % 28 + 1 " -- The regulator" \
			    " closed " i " apps. It said so.\n" >"page"
	}'
	{ printf 'doc\tsent\tdate\ttext\n'; cat in.numextract; } \
	    >head.numextract
	{ printf '\377\376'; head -n 40 page | awk '{
		gsub(/./, "&@")
		printf "%s\001@", $0
	}' | tr '\001@' '\n\000'; } >utf16
}

# prefix OUT GOOD: is OUT what GOOD begins with?
prefix() {
	size=$(wc -c <"$1")
	[ "$size" -eq 0 ] || head -c "$size" "$2" | cmp -s - "$1"
}

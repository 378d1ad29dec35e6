#!/bin/sh
# run.sh - golden files and case tables; README.md tells how they are written.
# usage: run.sh BINDIR [TOOL[/PREFIX]]     UPDATE=1 rewrites what is expected
bin=$(cd "${1:?usage: run.sh BINDIR [TOOL[/PREFIX]]}" && pwd) || exit 2
only=${2:-}
cd "$(dirname "$0")" || exit 2
tests=$(pwd)
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0 skip=0
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH

# cases TOOL FILE: the whole table in one process.
cases() {
	opts=$(awk -v tool="$1" -v mode=options -f "$tests/cases.awk" "$2")
	[ "$1" = artsplit ] && opts="-a -f tsv $opts"
	awk -v tool="$1" -v mode=input -f "$tests/cases.awk" "$2" >"$tmp/in"
	(cd "$1" && eval "exec $1 $opts") <"$tmp/in" >"$tmp/out" 2>"$tmp/err"
	rc=$?
	if [ "${UPDATE:-}" ] && [ $rc -le 1 ]; then
		awk -v tool="$1" -v mode=update -f "$tests/cases.awk" \
		    "$tmp/out" "$2" >"$tmp/new" && cat "$tmp/new" >"$2"
		return
	fi
	if [ $rc -ne 0 ] || [ -s "$tmp/err" ]; then
		fail=$((fail + 1))
		echo "not ok - $2: status $rc"
		sed 's/^/# /' "$tmp/err"
	fi
	awk -v tool="$1" -v mode=check -f "$tests/cases.awk" \
	    "$tmp/out" "$2" >"$tmp/verdict"
	sed '$d' "$tmp/verdict"
	total=$(tail -n 1 "$tmp/verdict")
	pass=$((pass + ${total%% passed*}))
	total=${total#* passed, }
	fail=$((fail + ${total%% failed*}))
}

# expect FILE GOT: is it what the file says, or nothing when there is none?
expect() {
	[ -f "$1" ] || set -- /dev/null "$2"
	cmp -s "$1" "$2" && return
	diff -u "$1" "$2" >"$tmp/diff"
	head -n 40 "$tmp/diff" | sed 's/^/# /'
	return 1
}

# save FILE GOT: keep what was got, unless it is empty.
save() {
	if [ -s "$2" ]; then cat "$2" >"$1"; else rm -f "$1"; fi
}

# golden TOOL BASE: one process, its output, messages and status.
golden() {
	args='' want=0
	[ -f "$2.args" ] && args=$(cat "$2.args")
	[ -f "$2.rc" ] && want=$(cat "$2.rc")
	(cd "$1" && eval "exec $1 $args") <"$2.in" >"$tmp/out" 2>"$tmp/err"
	rc=$?
	if [ "${UPDATE:-}" ]; then
		save "$2.out" "$tmp/out"
		save "$2.err" "$tmp/err"
		echo "$rc" | grep -v '^0$' >"$tmp/rc"
		save "$2.rc" "$tmp/rc"
		return
	fi
	ok=1
	[ "$rc" = "$want" ] || { ok=; echo "# status $rc, not $want"; }
	expect "$2.out" "$tmp/out" || ok=
	expect "$2.err" "$tmp/err" || ok=
	if [ $ok ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - $2"
	fi
}

# The skipped ones are counted by file; a file is many tests, but unknown.
for tool in artsplit numextract agencytag tsvjoin newsfacts; do
	for file in "$tool"/*.cases "$tool"/*.in; do
		[ -f "$file" ] || continue
		case $file in "$only"*) ;; *) continue ;; esac
		if ! [ -x "$bin/$tool" ]; then
			skip=$((skip + 1))
			echo "skip - $file: no $tool"
			continue
		fi
		case $file in
		*.cases) cases "$tool" "$file" ;;
		*) golden "$tool" "${file%.in}" ;;
		esac
	done
done
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ]

#!/bin/sh
# examples.sh - run what the manual and the README show, and compare.
# In EXAMPLES of a page, and in a ```console block of a text, a line
# `$ COMMAND` (a next line `> MORE` goes on) is run, and the lines up to the
# next one are what it must print.  A page's commands run in examples/, a
# text's at the top.  A target of make named in a ```sh block must be there.
# UPDATE=1 rewrites what the texts show (not the pages).
# usage: examples.sh BINDIR
bin=$(cd "${1:?usage: examples.sh BINDIR}" && pwd) || exit 2
cd "$(dirname "$0")/../.." || exit 2
top=$(pwd)
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
pass=0 fail=0 skip=0
LC_ALL=C PATH=$bin:$PATH
export LC_ALL PATH

# The session of a page: its examples as they are printed.
page() {
	awk '/^\.Sh/ { on = /EXAMPLES/ }
	/^\.Bd -literal/ { in_block = 1; next }
	/^\.Ed/ { in_block = 0 }
	on && in_block' "$1" | sed 's/^\\&//; s/\\&//g; s/\\-/-/g
		s/\\(aq/'"'"'/g; s/\\(dq/"/g; s/\\(ti/~/g; s/\\(ha/^/g
		s/\\(ga/`/g; s/\\e/\\/g'
}

# The session of a text: its console blocks.
text() {
	awk '/^```console/ { on = 1; next } /^```/ { on = 0 } on' "$1"
}

# The tree as a reader has it, with these programs in bin.
mkdir "$tmp/top" "$tmp/top/examples"
for file in Makefile src man tests README.md; do
	ln -s "$top/$file" "$tmp/top/$file"
done
ln -s "$bin" "$tmp/top/bin"
cp -R examples/. "$tmp/top/examples" 2>/dev/null

# play SESSION FOLDER: the session with the output that the commands have now.
play() {
	(cd "$tmp/top/$2" && awk '
	/^\$ / { go(); shown = $0; command = substr($0, 3); next }
	/^> / && command != "" {
		shown = shown "\n" $0
		command = command "\n" substr($0, 3)
	}
	function go() {
		if (command == "")
			return
		print shown
		fflush()
		printf "%s\n", command | "sh 2>&1"
		close("sh 2>&1")
	}
	END { go() }' "$1")
}

compare() {
	if ! [ -s "$tmp/want" ]; then
		case $1 in
		*.1) skip=$((skip + 1)); echo "skip - $1: no examples" ;;
		esac
		return
	fi
	play "$tmp/want" "$2" >"$tmp/got" 2>&1
	# Between two commands a blank line is for the eye.
	for side in want got; do
		awk '/^$/ { held++; next }
		/^\$ / { held = 0 }
		{ for (; held; held--) print ""; print }' \
		    "$tmp/$side" >"$tmp/$side.lines"
	done
	if cmp -s "$tmp/want.lines" "$tmp/got.lines"; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok - examples: $1"
		diff "$tmp/want.lines" "$tmp/got.lines" | sed 's/^/# /'
	fi
}

# rewrite TEXT: its console blocks as they would be now.
rewrite() {
	awk -v session="$tmp/got" '
	BEGIN {
		while ((getline line <session) > 0) {
			if (line ~ /^\$ /)
				n++
			out[n] = out[n] line "\n"
		}
	}
	/^```console/ { on = 1; print; next }
	/^```/ { on = 0 }
	on && /^\$ / { printf "%s", out[++i]; next }
	!on' "$1" >"$tmp/new" && cat "$tmp/new" >"$1"
}

for file in man/*.[1-9]; do
	[ -f "$file" ] || continue
	page "$file" >"$tmp/want"
	compare "$file" examples
done
for file in README.md CONTRIBUTING.md src/README.md examples/README.md; do
	[ -f "$file" ] || continue
	text "$file" >"$tmp/want"
	[ "${UPDATE:-}" ] && [ -s "$tmp/want" ] && {
		play "$tmp/want" . >"$tmp/got"
		rewrite "$file"
		text "$file" >"$tmp/want"
	}
	compare "$file" .
	awk '/^```sh/ { on = 1; next } /^```/ { on = 0 }
	on && /^make( |$)/ {
		for (i = 2; i <= NF && $i !~ /^#/; i++)
			if ($i !~ /=/)
				print $i
	}' "$file" >"$tmp/targets"
	while read -r target; do
		if grep -q "^$target:" Makefile; then
			pass=$((pass + 1))
		else
			fail=$((fail + 1))
			echo "not ok - $file: make has no $target"
		fi
	done <"$tmp/targets"
	# Every path that a text names in backquotes must be there.
	for path in $(tr '`' '\n' <"$file" |
	    grep -E '^(src|tests|man|examples|bin|\.ci)/[A-Za-z0-9_./-]*$'); do
		case $path in bin/*) continue ;; esac
		if [ -e "$top/$path" ]; then
			pass=$((pass + 1))
		else
			fail=$((fail + 1))
			echo "not ok - $file: there is no $path"
		fi
	done
done
echo "$pass passed, $fail failed, $skip skipped"
[ $fail -eq 0 ]

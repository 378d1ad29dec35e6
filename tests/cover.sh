#!/bin/sh
# cover.sh - how much of src/ was run: by what has expected rows or errors
# alone, and with the seeds of fuzz/ and the golden inputs that were replayed,
# of which only is known what always holds.  Lists are left in BINDIR: PART.txt
# has the lines that the former miss, PART-seeds.txt those that all miss.
# usage: cover.sh BINDIR    built with --coverage, after check.sh; needs gcovr
bin=${1:?usage: cover.sh BINDIR}
cd "$(dirname "$0")/.." || exit 2

# What the replays left is put aside, and so into the second count alone.
mkdir -p "$bin/seeds"
for file in "$bin"/replay_*.gc??; do
	[ ! -f "$file" ] || mv "$file" "$bin/seeds/" || exit 2
done
gcovr -r . -f src/ --json "$bin/tests.json" --exclude-directories '.*/seeds' \
    "$bin" && gcovr -r . -f src/ --json "$bin/seeds.json" "$bin" || exit 2

# percent SET PART LIST: of lines and of branches.
percent() {
	gcovr -r . -f "src/$2/" -a "$bin/$1.json" -s -o "$3" |
	    awk '/^(lines|branches):/ { printf "%8s", $2 }'
}

echo '            tests alone     with seeds'
echo 'part         lines branches  lines branches'
for part in lib artsplit numextract agencytag tsvjoin; do
	printf '%-10s%s%s\n' $part "$(percent tests $part "$bin/$part.txt")" \
	    "$(percent seeds $part "$bin/$part-seeds.txt")"
done

#!/bin/sh
# Much work is cut into pieces: facts of an article depend on nothing outside
# it, so runs over parts of a folder, here five articles each, give together
# the rows of one run.  With xargs -P, or on several machines, they run side
# by side.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

newsfacts articles/*.txt >"$dir/whole"
printf '%s\n' articles/*.txt | xargs -n 5 newsfacts >"$dir/pieces"
cmp "$dir/whole" "$dir/pieces" && echo the same

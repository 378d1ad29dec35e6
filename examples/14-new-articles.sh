#!/bin/sh
# For cron: only articles that the table does not hold yet are read, and the
# table is replaced by rename, so that a reader never sees half of one.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT
table=$dir/facts.tsv

update() {
	cut -f 1 "$table" >"$dir/known"
	printf '%s\n' "$@" | tsvjoin -j anti -k 1 "$dir/known" >"$dir/new"
	set --
	while IFS= read -r name; do
		set -- "$@" "$name"
	done <"$dir/new"
	[ $# -gt 0 ] || return 0
	newsfacts "$@" | cat "$table" - >"$table.new" &&
	    mv -f "$table.new" "$table"
}

: >"$table"
update articles/2017-01-24-apps.txt
wc -l <"$table" | tr -d ' '
update articles/2017-01-24-apps.txt articles/2024-02-01-year.txt
cut -f 1,4-7,10 "$table"

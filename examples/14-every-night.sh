#!/bin/sh
# For cron: cron-report.sh reads only the articles that are new in a folder,
# and makes the reports anew.
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/inbox"

cp articles/2017-01-24-apps.txt "$dir/inbox/"
sh cron-report.sh "$dir/inbox" "$dir/state"
cut -f 1,4-7 "$dir/state/facts.tsv"
echo
cp articles/2024-02-01-year.txt "$dir/inbox/"
sh cron-report.sh "$dir/inbox" "$dir/state"
cut -f 1,4-7 "$dir/state/facts.tsv"
(cd "$dir/state" && ls batch/*.tsv *.tsv *.html)

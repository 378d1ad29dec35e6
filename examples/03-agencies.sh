#!/bin/sh
# Who is named in the articles of a folder, and how often; media left out.
artsplit articles/*.txt | agencytag |
    awk -F '\t' '$9 != "media" { n[$10 "\t" $9]++ }
	END { for (id in n) print n[id] "\t" id }' |
    LC_ALL=C sort -k1,1nr -k2,2 | head -n 12

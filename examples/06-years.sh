#!/bin/sh
# The greatest figure of each agency, object and year, the last six years.
# Never a sum: a campaign reports again and again, and each figure holds the
# one before.  "[2]": the greatest of two campaigns.
newsfacts articles/*.txt articles/*/*.txt |
    awk -v same=same.tsv -v recent=6 -f awk/figure.awk -f awk/same.awk \
	-f awk/years.awk |
    LC_ALL=C awk -v width=120 -v right=3- -f awk/plain.awk \
	-f awk/table.awk

#!/bin/sh
# cost.sh - what much text costs, in hours and money, on paper
# usage: cost.sh [NAME=NUMBER ...]
# Put your own figures in the place of these:
#	terabytes  of text: 10 is about the news that Common Crawl holds
#	seconds    of a core for a gigabyte, from tests/bench/growth.sh: here
#	           artsplit, numextract, agencytag, and zcat before them
#	more       of that for shards, merging and machines that die
#	core       dollars for a core's hour: spot machines of the big clouds
#	           were between 0.01 and 0.02 in 2025
#	cores      how many there are
#	bytes      of a token of a language model, in English text
#	prompt     tokens of instruction to each article of `article` bytes
#	answer     tokens that it says for a token of text
#	read, said dollars for a million tokens of either: small hosted models
#	           cost about this in 2025, large ones ten to thirty times
awk -v terabytes=10 -v seconds=36 -v more=1.3 -v core=0.015 -v cores=64 \
    -v bytes=4.5 -v prompt=300 -v article=4500 -v answer=0.1 \
    -v read=0.1 -v said=0.4 '
END {
	hours = terabytes * 1000 * seconds * more / 3600
	tokens = terabytes * 1e12 / bytes
	asked = terabytes * 1e12 / article * prompt
	spoken = tokens * answer
	bill = (tokens + asked) / 1e6 * read + spoken / 1e6 * said
	printf "%s TB of text\n", terabytes
	printf "newstab: %.0f core-hours, %.1f on %d cores, %.2f dollars\n",
	    hours, hours / cores, cores, hours * core
	printf "a model: %.2f million million tokens, %.0f dollars\n",
	    (tokens + asked + spoken) / 1e12, bill
	printf "the model costs %.0f times as much\n", bill / (hours * core)
}' "$@" </dev/null

#!/bin/sh
# pieces.sh - work that is cut into pieces gives what one process gives: the
# contract that every engine relies on, and the scripts of examples/cluster
# that run on one machine.
# usage: pieces.sh BINDIR
bin=$(cd "${1:?usage: pieces.sh BINDIR}" && pwd) || exit 2
. "$(dirname "$0")/cluster.sh"

# pieces FILE SEED [any]: FILE cut at random between two articles, or between
# any two lines, into part/1, part/2 ...  The last line has no newline.
pieces() {
	rm -rf part
	mkdir part
	awk -v seed="$2" -v any="${3-}" '
	BEGIN { FS = "\t"; srand(seed); n = 1 }
	NR > 1 && (any || $1 != doc) && rand() < .05 { end(); n++ }
	function end() { printf "%s", last >("part/" n); last = "" }
	{
		if (last != "")
			print last >("part/" n)
		last = $0
		doc = $1
	}
	END { end(); print n }' "$1" >parts
	i=0
	set --
	while [ $i -lt "$(cat parts)" ]; do
		i=$((i + 1))
		set -- "$@" part/$i
	done
	[ $# -gt 5 ] && echo "$@" >parts
}

# in_pieces FILE CUT COMMAND...: the same as over the whole, however it is cut.
in_pieces() {
	file=$1 cut=$2
	shift 2
	"$@" <"$file" >whole && [ -s whole ] || return
	for seed in 1 2; do
		pieces "$file" $seed "$cut" || return
		for part in $(cat parts); do
			"$@" <$part || return
		done >got
		same whole got || return
	done
}

# An engine's shuffle: rows meet by article, in order of the sentence.
shuffled() {
	map=$1 reduce=$2
	$map <articles.tsv | $reduce >whole
	pieces articles.tsv 7 any || return
	for part in $(cat parts); do
		$map <$part
	done | awk 'BEGIN { FS = "\t" } {
		n = substr($1, length($1)) % 3
		print >("reduce." n)
	}'
	for n in 0 1 2; do
		sort -t "$tab" -k1,1 -k2,2n -o sorted reduce.$n
		$reduce <sorted || return
		rm reduce.$n
	done | sort -t "$tab" -s -k1,1 >got
	sort -t "$tab" -s -k1,1 whole >sorted
	same sorted got
}

# Rows of an article that are apart are told of, by who needs them together.
apart() {
	awk 'NR > 1 && NR < 40 { print | "sort -t \"	\" -k2,2n -s" }' \
	    sentences.tsv >mixed
	"$@" <mixed >out 2>err
	status 1 $? && says 'comes back: expected its rows together'
}

# Both sides cut at the same articles; a sorted join wants no more.
join_sorted() {
	tsvjoin -m -k 1 -n 2,6 -g actions.tsv numbers.tsv >whole || return
	for n in 0 1 2; do
		for side in actions numbers; do
			awk -v n=$n 'BEGIN { FS = "\t" }
			substr($1, length($1)) % 3 == n' $side.tsv >$side.$n
		done
		tsvjoin -m -k 1 -n 2,6 -g actions.$n numbers.$n || return
	done | sort -t "$tab" -s -k1,1 >got
	same whole got
}

# Without -m, nothing depends on what stands before: articles may come back.
join_mixed() {
	awk '{ line[NR] = $0 }
	END { for (i = NR; i > 0; i--) print line[i] }' numbers.tsv >left
	tsvjoin -k 1 -n 2,6 -w before -g actions.tsv <numbers.tsv |
	    sort >whole
	[ -s whole ] && tsvjoin -k 1 -n 2,6 -w before -g actions.tsv left \
	    >got 2>err && ! [ -s err ] && sort got | same whole -
}

facts_in_pieces() {
	newsfacts "$src"/examples/articles/*.txt >whole
	for k in 1 2; do
		echo "$src"/examples/articles/*.txt | tr ' ' '\n' |
		    awk -v k=$k 'BEGIN { srand(k) }
		{ printf "%s%s", $0, rand() < .3 ? "\n" : " " }
		END { print "" }' |
		    while read -r files; do
			# shellcheck disable=SC2086 # several names
			newsfacts $files
		done >got
		same whole got || return
	done
}

wet() {
	awk 'BEGIN {
		FS = "\t"
		ORS = "\r\n"
		print "WARC/1.0\r\nWARC-Type: warcinfo"
		print "Content-Length: 0\r\n\r\n"
	}
	{
		gsub(/\\n/, "\n")
		# A line of a page may look like the head of a record.
		text = $3 "\nWARC/1.0\r\nContent-Length: 9\r\n\r\nat all."
		print "WARC/1.0\r\nWARC-Type: conversion"
		print "WARC-Target-URI: " $1
		print "Content-Length: " length(text) "\r\n"
		print text "\r\n"
	}' "$@"
}

# shards_of FORMAT FILE: each is what it should be, and together they are all.
shards_of() {
	rm -rf 'my shards'
	"$cluster/shards" -f "$1" -s 0.05 'my shards' "$2" || return
	cat 'my shards'/* | cmp - "$2" || return
	set -- "$1" 'my shards'/*
	[ $# -gt 5 ] || { echo "$# shards"; return 1; }
	case $1 in
	tsv) artsplit -f tsv <articles.tsv ;;
	wet) artsplit -f wet <articles.wet ;;
	names) artsplit -l list.names ;;
	esac | numextract >whole
	shift
	for shard; do
		"$cluster/rows" "$shard" || return
	done >got
	same whole got
}

names() {
	mkdir pages
	awk 'BEGIN { FS = "\t" } {
		name = "pages/-a page'\''s " NR
		gsub(/\\n/, "\n")
		print $3 >name
		close(name)
		print name
	}' articles.tsv >list.names
	shards_of names list.names
}

# Rows of an article that is longer than a shard stay together.
long_article() {
	rm -rf long
	awk 'BEGIN { OFS = "\t"; for (i = 0; i < 3000; i++)
		print (i < 5 || i > 2500 ? i : "long"), i, "The CAC." }' \
	    >long.tsv
	"$cluster/shards" -s 0.005 long long.tsv || return
	[ "$(grep -l '^long	' long/* | wc -l)" -eq 1 ]
}

refused() {
	mkdir old
	"$cluster/shards" old articles.tsv 2>err
	status 2 $? && says 'old: expected a new folder' || return
	"$cluster/shards" new nosuch 2>err
	status 2 $? && says 'new: not made' && ! [ -e new ] || return
	"$cluster/shards" none </dev/null && [ -f none/000001.tsv ]
}

# A job that fails leaves no result; one that is done twice at once, one.
jobs() {
	rm -rf results
	mkdir results
	printf '#!/bin/sh\necho half a row\necho disk full >&2\nexit 2\n' >bad
	chmod 755 bad
	ROWS=./bad "$cluster/job" results articles.tsv 2>err
	status 2 $? && says 'disk full' && [ -z "$(ls results)" ] || return
	"$cluster/job" results articles.tsv &
	"$cluster/job" results articles.tsv && wait $! || return
	[ "$(echo results/*)" = \
	    'results/articles.tsv.log results/articles.tsv.rows' ] &&
	    artsplit -f tsv articles.tsv | numextract >want &&
	    same want results/articles.tsv.rows
}

# What was skipped in a shard is told with the merged table.
merged() {
	rm -rf results table
	mkdir two
	head -n 5 articles.tsv >two/a.tsv
	{ echo 'no tab'; tail -n 5 articles.tsv; } >two/b.tsv
	echo a.tsv | "$cluster/todo" results >todo && same todo - <<-END ||
		a.tsv
	END
		return
	mkdir results
	for shard in a b; do
		printf '%s\n' two/* | "$cluster/merge" results table 2>err
		status 2 $? && says 'b.tsv: no result' && ! [ -e table ] ||
		    return
		"$cluster/job" results two/$shard.tsv || return
	done
	printf '%s\n' two/* | "$cluster/merge" results table 2>err
	status 1 $? && says 'artsplit: .*b.tsv:1' &&
	    cat two/* | artsplit -f tsv 2>/dev/null | numextract >want &&
	    same want table
}

cores() {
	again
	mkdir -- -shards
	"$cluster/shards" -s 0.05 -- '-shards/x y' articles.tsv &&
	    "$cluster/1-cores.sh" '-shards/x y' results ./-table 2>err ||
	    { cat err; return 1; }
	artsplit -f tsv articles.tsv | numextract >want
	same want ./-table || return
	# Again: two results are missing, and nothing else is done.
	rm results/000002.tsv.log results/000004.tsv.rows ./-table
	"$cluster/1-cores.sh" '-shards/x y' results ./-table || return
	same want ./-table && [ "$(wc -l <results/joblog)" -eq 3 ]
}

one_table() {
	for dictionary in agencies actions; do
		agencytag -b $dictionary sentences.tsv >want
		"$cluster/1-table.sh" sentences.tsv agencytag -b $dictionary \
		    >got 2>err || { cat err; return 1; }
		same want got || return
	done
	"$cluster/1-table.sh" sentences.tsv sh -c 'exit 2' 2>err
	status 2 $?
}

folder() {
	again
	mkdir in
	run="make -s -j 2 -f $cluster/6-folder.mk IN=in OUT=results TABLE=table"
	head -n 50 articles.tsv >in/a.tsv
	tail -n +51 articles.tsv | head -n 50 >in/b.tsv
	touch -t 200001010000 in/*
	$run && head -n 100 articles.tsv | artsplit -f tsv | numextract >want &&
	    same want table || return
	# Nothing new, nothing done; then a new shard, and it alone is done.
	touch -t 200101010000 results/*
	touch -t 200201010000 table
	ls -il table >before
	$run && ls -il table | same before - || return
	tail -n +101 articles.tsv >in/c.tsv
	$run && artsplit -f tsv articles.tsv | numextract >want &&
	    same want table &&
	    [ -z "$(find results/a.tsv.rows -newer in/c.tsv)" ]
}

tab=$(printf '\t')
articles 300 >articles.tsv
wet articles.tsv >articles.wet
artsplit -f tsv articles.tsv >sentences.tsv
numextract sentences.tsv >numbers.tsv
agencytag -b actions sentences.tsv >actions.tsv

t 'pieces: artsplit' in_pieces articles.tsv any artsplit -f tsv
t 'pieces: numextract' in_pieces sentences.tsv '' numextract
for dictionary in agencies actions offences; do
	t "pieces: agencytag -b $dictionary" \
	    in_pieces sentences.tsv '' agencytag -b $dictionary
done
t 'pieces: tsvjoin' in_pieces numbers.tsv any tsvjoin -k 1,2 actions.tsv
t 'pieces: tsvjoin, nearest' in_pieces numbers.tsv any \
    tsvjoin -k 1,2 -n 6 -g actions.tsv
t 'pieces: tsvjoin -m, nearest' join_sorted
t 'an article in pieces: tsvjoin, nearest' join_mixed
t 'pieces: newsfacts' facts_in_pieces
for tool in numextract agencytag; do
	t "map, sort, reduce: $tool" shuffled 'artsplit -f tsv' $tool
	t "an article in two pieces: $tool" apart $tool
done
t 'job' jobs
t 'merge' merged
if [ "$(printf 'a\0b\n' | awk '{ print length }')" = 3 ]; then
	t 'shards: rows' shards_of tsv articles.tsv
	t 'shards: WARC records' shards_of wet articles.wet
	t 'shards: names' names
	t 'shards: an article longer than a shard' long_article
	t 'shards: what is refused' refused
	can_cut=1
else
	skipped 'shards: awk drops zero bytes'
	can_cut=
fi
if [ $can_cut ] && has parallel; then
	t '1-cores.sh' cores
	t '1-table.sh' one_table
else
	skipped '1-cores.sh, 1-table.sh: no parallel, or no shards'
fi
if make --version 2>/dev/null | grep -q '^GNU Make [4-9]'; then
	t '6-folder.mk' folder
else
	skipped '6-folder.mk: no GNU make'
fi
total

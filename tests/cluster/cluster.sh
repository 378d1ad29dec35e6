# cluster.sh - read by the scripts here: articles enough for some shards.
# shellcheck disable=SC2034,SC2154
# Wants $bin; goes to a directory of its own, as ../hostile/hostile.sh says.
. "$(dirname "$0")/../hostile/hostile.sh"
cluster=$src/examples/cluster
pids= # what was started and must not outlive the script
trap 'end_all; rm -rf "$tmp" 2>/dev/null' EXIT

end_all() {
	for pid in $pids; do
		kill -9 "$pid" 2>/dev/null
	done
}

has() { command -v "$1" >/dev/null; }

# articles N: rows "id TAB TAB text" of the examples, over and over.
articles() {
	awk -v n="$1" '
	FNR == 1 && NR > 1 { text[++k] = body; body = "" }
	{ gsub(/\\/, "\\\\"); gsub(/\t/, " "); body = body $0 "\\n" }
	END {
		text[++k] = body
		for (i = 0; i < n; i++)
			printf "https://n.example/%05d\t\t%s\n", i,
			    text[i % k + 1]
	}' "$src"/examples/articles/*.txt
}

# until_true SECONDS COMMAND...: waits for it to succeed.
until_true() {
	tries=$(($1 * 20))
	shift
	until "$@"; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return
		sleep 0.05
	done
}

# results N: are there N results, or more?
results() {
	set -- "$1" results/*.log
	[ -f "$2" ] && [ $# -gt "$1" ]
}

# ready: the shards, 40 of them, and the table of one process over all.
ready() {
	articles 8000 >articles.tsv
	"$cluster/shards" -s 0.15 shards articles.tsv || return
	set -- shards/*
	[ $# -ge 40 ] || { echo "$# shards"; return 1; }
	artsplit -f tsv articles.tsv | numextract >want
	[ -s want ]
}

again() { rm -rf results table; }

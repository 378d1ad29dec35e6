# join.awk - sentences as artsplit gives them, an article a line again: doc,
# date, text with \n, as `artsplit -f tsv` reads it.
BEGIN { FS = OFS = "\t" }

$1 != doc || NR == 1 {
	printf "%s%s\t%s\t", (NR > 1 ? "\n" : ""), $1, $5
	doc = $1
}

{
	gsub(/\\/, "\\\\", $6)
	printf "%s\\n\\n", $6
}

END {
	if (NR)
		print ""
}

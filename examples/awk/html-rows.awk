# html-rows.awk - what stands in each sentence, as rows that a sort puts in the
# order in which html-article.awk reads them:
#   SEQ 1 N LABEL              the fact N
#   SEQ 2 START END CLASS VALUE  a mention
#   SEQ 3 0 ARTICLE ROW        the sentence itself, as artsplit has it
# SEQ is the number of the sentence.  After plain.awk, figure.awk, html.awk;
# reads docs text facts number agency action offence, by these names.
BEGIN { FS = OFS = "\t" }

FILENAME == "docs" { number[$2] = $1; next }
FILENAME == "text" {
	seq[$1, $2] = FNR
	print FNR, 3, 0, number[$1], $0
	next
}
!(($1, $2) in seq) { next }
FILENAME == "facts" {
	when = period($13, $14)
	print seq[$1, $2], 1, FNR, ($4 == "" ? "unknown" : $4) " " spaced($5) \
	    " " thing($6, $7, $8, $9, $10) (when == "" ? "" : ", " when)
	next
}
FILENAME == "number" { print seq[$1, $2], 2, $6, $7, kind($9), amount(); next }
{
	class = FILENAME == "agency" ? FILENAME : $9
	print seq[$1, $2], 2, $6, $7, class, told($8, $10)
}

function kind(s) {
	return s == "date" || s == "time" ? "date" : "number"
}

# The value as it stands in the table of numbers.
function amount(   s) {
	if ($9 == "date")
		s = ($12 == "" ? $11 : period($11, $12))
	else
		s = $11 ($12 == "" ? "" : "-" $12) \
		    ($13 == "count" || $13 == "" ? "" : " " $13)
	if ($14 != "" && $9 == "count")
		s = s " " $14
	return told($8, ($10 == "=" ? "" : $10 " ") s)
}

# A value that only repeats the mention is not shown.
function told(mention, s) {
	s = spaced(s)
	return tolower(mention) == s ? "" : s
}

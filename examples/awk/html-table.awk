# html-table.awk - the rows of the table of facts, from FACTS; after plain.awk,
# figure.awk and html.awk.  DOCS has the number of each article.
BEGIN {
	FS = "\t"
	while ((getline < docs) > 0)
		number[$2] = $1
}

{
	at = "a" number[$1] "s" $2
	print "<tr id=\"f" NR "\">"
	print "<td class=\"day\">" text($3) "</td>"
	print "<th scope=\"row\" class=\"id\">" \
	    ($4 == "" ? "<span class=\"check\">unknown</span>" : \
	    breakable($4)) "</th>"
	print "<td>" words($5) "</td>"
	print "<td class=\"num\" data-v=\"" ($7 == "" ? -1 : text($7)) "\">" \
	    "<a href=\"#" at "\"" ($7 == "" ? \
	    " aria-label=\"no figure\">&ndash;" : \
	    ">" text(figure($6, $7, $8, $9))) "</a></td>"
	print "<td>" text($10) "</td>"
	print "<td class=\"wide\">" words($11) "</td>"
	print "<td class=\"wide id\">" breakable($12) "</td>"
	print "<td class=\"wide day\">" text(period($13, $14)) "</td>"
	print "<td class=\"wide\">" ($15 == "main" || $15 == "unknown" ? \
	    "<span class=\"check\">" text($15) "</span>" : text($15)) "</td>"
	print "<td class=\"wide text\" dir=\"auto\"><a href=\"#" at "\">" \
	    text($16) "</a></td></tr>"
}

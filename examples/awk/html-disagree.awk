# html-disagree.awk - the rows of discrepancies.awk as a part of the page;
# after plain.awk, html.awk.
BEGIN {
	FS = "\t"
	why["digits"] = "same digits, other order"
	why["tenfold"] = "ten times as much"
	why["differ"] = "differ"
	while ((getline < docs) > 0)
		number[$2] = $1
	print "<section id=\"disagree\" aria-labelledby=\"h-disagree\">"
	print "<h2 id=\"h-disagree\">Disagreements</h2>"
	print "<p class=\"note\">One agency, action, object and period, but " \
	    "figures that cannot both be right.</p>"
}

NR == 2 {
	print "<div class=\"scroll\" role=\"region\" tabindex=\"0\" " \
	    "aria-labelledby=\"h-disagree\"><table><thead><tr>" \
	    "<th scope=\"col\">Agency</th><th scope=\"col\">What</th>" \
	    "<th scope=\"col\">Period</th>" \
	    "<th scope=\"col\" class=\"num\">Figure</th>" \
	    "<th scope=\"col\" class=\"num\">Other figure</th>" \
	    "<th scope=\"col\">Why</th></tr></thead><tbody>"
}

NR > 1 {
	print "<tr><th scope=\"row\" class=\"id\">" breakable($1) "</th><td>" \
	    words($2) "</td><td class=\"day\">" text($3) "</td>" \
	    side($4, $7) side($5, $8) "<td>" why[$6] "</td></tr>"
}

END {
	print (NR > 1 ? "</tbody></table></div>" : \
	    "<p>None in these articles.</p>") "\n</section>"
}

function side(shown, doc) {
	return "<td class=\"num\"><a href=\"#a" number[doc] "\">" \
	    text(shown) "</a></td>"
}

# years.awk - the greatest figure of each agency, object and year, from FACTS;
# after figure.awk and same.awk.  Figures are never added up: those of one
# campaign grow from report to report, each holding the one before, and a
# yearly figure holds the campaigns of its year.  "[3]": of three campaigns.
#   -v recent=6: the last six years only
$7 != "" {
	year = substr($14 != "" ? $14 : $13 != "" ? $13 : $3, 1, 4)
	if (year == "")
		year = "undated"
	row = ($4 == "" ? "?" : $4) OFS what($5, $9, $10)
	campaign = row OFS year OFS $13
	if (!(campaign in seen)) {
		seen[campaign]
		campaigns[row, year]++
	}
	amount = $8 == "" || $6 == "~" ? $7 : $8	# dozens: the least
	if (!((row, year) in most) || amount + 0 > most[row, year]) {
		most[row, year] = amount + 0
		cell[row, year] = ($6 == "=" ? "" : $6 " ") short(amount)
	}
	rows[row]
	years[year]
}

END {
	n = order(column)
	line = "agency" OFS "what"
	for (c = 1; c <= n; c++)
		line = line OFS column[c]
	print line
	for (row in rows) {
		line = ""
		for (c = 1; c <= n; c++)
			line = line OFS show(row, column[c])
		if (line ~ /[^\t]/)
			print row line | "LC_ALL=C sort"
	}
	close("LC_ALL=C sort")
}

# The years in order, into column; those without a date stand last.
function order(column,   year, first, last, n) {
	first = 9999
	last = 0
	for (year in years) {
		if (year ~ /^[0-9]/ && year + 0 < first)
			first = year + 0
		if (year ~ /^[0-9]/ && year + 0 > last)
			last = year + 0
	}
	if (recent && first <= last - recent)
		first = last - recent + 1
	n = 0
	for (year = first; year <= last; year++)
		if (year in years)
			column[++n] = year
	if ("undated" in years)
		column[++n] = "undated"
	return n
}

function show(row, year) {
	if (!((row, year) in cell))
		return ""
	return cell[row, year] (campaigns[row, year] > 1 ? \
	    " [" campaigns[row, year] "]" : "")
}

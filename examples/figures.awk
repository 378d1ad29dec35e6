# figures.awk - rows of newsfacts, made easy to read.
#   mode=facts  date, agency, action, figure, object, period, sentence
#   mode=sum    agency, action, object, facts, greatest figure
#   mode=head   puts the header line of mode=sum before its rows
BEGIN {
	FS = OFS = "\t"
	if (mode == "facts")
		print "date", "agency", "action", "figure", "object", \
		    "period", "sentence"
	if (mode == "head")
		print "agency", "action", "object", "facts", "greatest"
}

mode == "facts" {
	print $3, $4, $5, figure($6, $7, $8, $9), $10, period($13, $14), $16
}

mode == "sum" {
	key = $4 OFS $5 OFS $10
	n[key]++
	if ($7 != "" && (!(key in most) || $7 + 0 > most[key])) {
		most[key] = $7 + 0
		shown[key] = figure("", $7, "", $9)
	}
}

mode == "head"

END {
	for (key in n)
		print key, n[key], shown[key]
}

function figure(bound, value, high, unit) {
	if (value == "")
		return ""
	if (bound == "=")
		bound = ""
	value = short(value) (high == "" ? "" : "-" short(high))
	if (unit ~ /^[A-Z][A-Z][A-Z]$/)
		value = value " " unit
	else if (unit != "count")
		value = value " " unit (value == 1 ? "" : "s")
	return (bound == "" ? "" : bound " ") value
}

# Round millions in words, as papers write them: 4300000 -> 4.3 million.
function short(value) {
	if (value ~ /^[0-9][0-9][0-9]+0000000$/)
		return group(value / 1000000000) " billion"
	if (value ~ /^[0-9][0-9]+00000$/)
		return group(value / 1000000) " million"
	return group(value)
}

# 14624 -> 14,624
function group(value,   whole, rest) {
	whole = value
	rest = ""
	if (match(value, /\./)) {
		whole = substr(value, 1, RSTART - 1)
		rest = substr(value, RSTART)
	}
	while (length(whole) > 3) {
		rest = "," substr(whole, length(whole) - 2) rest
		whole = substr(whole, 1, length(whole) - 3)
	}
	return whole rest
}

# Whole years and months are shown as such.
function period(from, to) {
	if (from == "" && to == "")
		return ""
	if (from == to)
		return from
	if (from ~ /-01-01$/ && to ~ /-12-31$/ &&
	    substr(from, 1, 4) == substr(to, 1, 4))
		return substr(from, 1, 4)
	if (from ~ /-01$/ && to ~ /-(28|29|30|31)$/ &&
	    substr(from, 1, 7) == substr(to, 1, 7))
		return substr(from, 1, 7)
	if (substr(from, 1, 4) == substr(to, 1, 4))
		to = substr(to, 6)
	else if (from != "" && to != "")
		return substr(from, 1, 7) ".." substr(to, 1, 7)
	return from ".." to
}

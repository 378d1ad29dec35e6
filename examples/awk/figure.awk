# figure.awk - functions that write values as papers do.

# figure(">", "4300000", "", "count") -> "> 4.3 million"
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

# Round millions in words: 4300000 -> 4.3 million.
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
	return from ".." to
}

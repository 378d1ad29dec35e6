# html.awk - functions that write HTML: after plain.awk.  Whatever came from
# an article goes through text() or attribute values made of it.

# Text that is no markup, in an element or in a quoted attribute.
function text(s) {
	s = plain(s)
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	gsub(/"/, "\\&quot;", s)
	gsub(/'/, "\\&#39;", s)
	return s
}

# take_down -> take down; a,b -> a, b
function words(s) {
	return text(spaced(s))
}

function spaced(s) {
	gsub(/_/, " ", s)
	gsub(/,/, ", ", s)
	return s
}

# cn.cac.guangdong may break behind a dot, a list behind a comma.
function breakable(s) {
	s = words(s)
	gsub(/[.]/, ".<wbr>", s)
	return s
}

# 1 fact, 2 facts; and of items that are people or end in -y.
function count(n, item) {
	return group(n) " " (n == 1 ? item : plural(item))
}

function plural(item) {
	if (item == "person")
		return "people"
	if (item ~ /(man|woman)$/)
		return substr(item, 1, length(item) - 2) "en"
	if (item ~ /[^aeiou]y$/)
		return substr(item, 1, length(item) - 1) "ies"
	if (item ~ /(s|x|ch|sh)$/)
		return item "es"
	return item ~ /[a-z]$/ ? item "s" : item
}

# What a fact says of its figure: "> 4.3 million posts", or "campaign".
function thing(bound, value, high, unit, item,   s) {
	if (value == "")
		return item
	s = figure(bound, value, high, unit)
	return unit == "count" ? s " " (value == 1 ? item : plural(item)) : s
}

# same.awk - functions: what makes two facts speak of one thing, and whether
# their figures agree.  same.tsv has the words that papers use for one thing;
# REPRINTS (artsplit -N), where it is given, the articles that are reprints.
#   awk -v same=same.tsv -v reprints=REPRINTS -f same.awk -f ... FACTS
BEGIN {
	FS = OFS = "\t"
	while (same != "" && (getline < same) > 0)
		if ($0 !~ /^#/)
			as[$1, $2] = $3
	while (reprints != "" && (getline < reprints) > 0)
		origin[$1] = $2 != "" && $3 >= 0.5 ? \
		    ($2 in origin ? origin[$2] : $2) : $1
}

# What was done to what: "remove post"; money is told by its currency.
function what(action, unit, item) {
	if (("action", action) in as)
		action = as["action", action]
	if (("item", item) in as)
		item = as["item", item]
	return action " " (unit == "count" ? item : unit)
}

# The article whose text this one has: itself, if it is no reprint.
function original(doc) {
	return doc in origin ? origin[doc] : doc
}

# Whether two figures can be one: "about 4.3 million" is 4,316,000, "more
# than 2,000" is 2,130; but "more than 2,000" is not 21,300.
function agree(bound, value, bound2, value2,   ratio) {
	if (value + 0 == value2 + 0)
		return 1
	ratio = value2 == 0 ? 0 : value / value2
	if (bound == "~" || bound2 == "~")
		return ratio >= 0.9 && ratio <= 1.1
	return within(bound, value, bound2, value2) ||
	    within(bound2, value2, bound, value)
}

# What is more than value is not more than half as much again.
function within(bound, value, bound2, value2) {
	if (bound ~ /^>/ && bound2 !~ /^</)
		return value2 >= value && value2 <= 1.5 * value
	if (bound ~ /^</ && bound2 !~ /^>/)
		return value2 <= value && value2 >= value / 1.5
	return 0
}

# Take the fact at hand into key: of each text the greatest figure, because
# the others are its parts.  Then articles[key], texts[key], and for i from 1:
# of[key, i] a text, value[of], bound[of], unit[of], doc[of].
function take(key,   t) {
	if (!((key, $1) in met)) {
		met[key, $1]
		articles[key]++
	}
	t = key SUBSEP original($1)
	if (!(t in value))
		of[key, ++texts[key]] = t
	else if ($7 + 0 <= value[t] + 0)
		return
	value[t] = $7
	bound[t] = $6
	unit[t] = $9
	doc[t] = $1
}

# html-charts.awk - three charts of FACTS in SVG; after plain.awk, figure.awk,
# html.awk and same.awk.  Bars count facts, circles are single figures: nothing
# here is a sum of figures, because those of a campaign hold each other.
BEGIN {
	width = 420	# about the pixels a phone has
	lanes = 8
	lane = 42
}

{
	item = ("item", $10) in as ? as["item", $10] : $10
	split_add("offence", $11)
	split_add("target", $12)
	if ($9 == "count" && $7 != "" && $4 != "" && last_day() != "") {
		add("agency", $4)
		dot[++dots] = $4 OFS days(last_day()) OFS $7 OFS \
		    thing($6, $7, $8 == "" || $6 == "~" ? "" : $8, $9, item) \
		    OFS last_day()
	}
}

END {
	print "<div class=\"charts\">"
	if (dots)
		timeline()
	bars("offence", "Facts by offence")
	bars("target", "Facts by company or platform acted on")
	print "</div>"
}

function last_day() {
	return $14 != "" ? $14 : $13 != "" ? $13 : $3
}

function split_add(kind, list,   n, i, part) {
	n = split(list, part, ",")
	for (i = 1; i <= n; i++)
		add(kind, part[i])
}

# One fact more of id; and its greatest count.
function add(kind, id) {
	if (id == "")
		return
	if (!((kind, id) in number))
		name[kind, ++names[kind]] = id
	number[kind, id]++
	if ($9 == "count" && $7 + 0 > most[kind, id] + 0) {
		most[kind, id] = $7
		most_shown[kind, id] = thing($6, $7, "", $9, item)
	}
}

# The ids with most facts into top; how many.  Of equals the earlier one.
function rank(kind, top,   n, i, best, used) {
	for (n = 0; n < lanes && n < names[kind]; n++) {
		best = ""
		for (i = 1; i <= names[kind]; i++)
			if (!(name[kind, i] in used) && (best == "" || \
			    number[kind, name[kind, i]] > number[kind, best]))
				best = name[kind, i]
		used[best]
		top[n + 1] = best
	}
	return n
}

function head(id, title, note, height, described) {
	print "<figure><figcaption>" title "<span>" note "</span></figcaption>"
	print "<svg viewBox=\"0 0 " width " " height "\" role=\"img\"" \
	    " aria-labelledby=\"" id "-title " id "-desc\">"
	print "<title id=\"" id "-title\">" title "</title>"
	print "<desc id=\"" id "-desc\">" described "</desc>"
}

function bars(kind, title,   n, i, top, y, described) {
	n = rank(kind, top)
	if (n == 0)
		return
	for (i = 1; i <= n; i++)
		described = described (i > 1 ? "; " : "") words(top[i]) ": " \
		    count(number[kind, top[i]], "fact")
	head(kind, title, "Bars count facts, not figures" \
	    (n < names[kind] ? "; " names[kind] - n " more not shown" : "") \
	    ". Beside each, its greatest single figure.", n * lane, described)
	for (i = 1; i <= n; i++) {
		y = (i - 1) * lane
		say(0, y + 14, "", words(top[i]))
		say(width, y + 14, "dim\" text-anchor=\"end", \
		    count(number[kind, top[i]], "fact") \
		    (most[kind, top[i]] == "" ? "" : ", up to " \
		    text(most_shown[kind, top[i]])))
		rect("rail", y + 20, width)
		rect("bar " kind, y + 20, \
		    width * number[kind, top[i]] / number[kind, top[1]])
	}
	print "</svg></figure>"
}

function rect(class, y, wide) {
	printf "<rect class=\"%s\" x=\"0\" y=\"%d\" width=\"%.1f\" " \
	    "height=\"6\" rx=\"3\"/>\n", class, y, wide
}

function say(x, y, class, s) {
	printf "<text x=\"%d\" y=\"%d\"%s>%s</text>\n", x, y, \
	    (class == "" ? "" : " class=\"" class "\""), s
}

# A lane an agency, a circle a figure, as wide as the figure has digits.
function timeline(   n, i, top, y, row, first, last, described) {
	n = rank("agency", top)
	for (i = 1; i <= n; i++)
		row[top[i]] = i
	first = 1e9
	last = 0
	for (i = 1; i <= dots; i++) {
		split(dot[i], part, OFS)
		if (!(part[1] in row))
			continue
		first = part[2] < first ? part[2] + 0 : first
		last = part[2] > last ? part[2] + 0 : last
		if (part[3] > peak[part[1]] + 0) {
			peak[part[1]] = part[3]
			peak_at[part[1]] = i
		}
	}
	for (i = 1; i <= n; i++)
		if (top[i] in peak_at) {
			split(dot[peak_at[top[i]]], part, OFS)
			described = described (described == "" ? "" : "; ") \
			    text(top[i]) ": greatest " text(part[4]) " (" \
			    text(part[5]) ")"
		}
	head("agency", "Figures by agency over time", "A circle is one " \
	    "figure; each step in size is ten times as much. Named: the " \
	    "greatest" (n < names["agency"] ? "; " names["agency"] - n \
	    " agencies not shown" : "") ".", n * lane + 22, described)
	first -= 20
	last += 20
	years(first, last, n * lane)
	for (i = 1; i <= n; i++)
		lane_of(top[i], (i - 1) * lane, first, last)
	print "</svg></figure>"
}

function lane_of(id, y, first, last,   i, x, part) {
	say(0, y + 13, "", text(id))
	for (i = 1; i <= dots; i++) {
		split(dot[i], part, OFS)
		if (part[1] != id)
			continue
		x = at(part[2], first, last)
		printf "<circle class=\"dot\" cx=\"%.1f\" cy=\"%d\" " \
		    "r=\"%.1f\"><title>%s, %s</title></circle>\n", x, y + 28, \
		    2 + 0.9 * digits(part[3]), \
		    text(part[4]), text(part[5])
	}
	if (id in peak_at) {
		split(dot[peak_at[id]], part, OFS)
		say(width, y + 13, "dim\" text-anchor=\"end", text(part[4]))
	}
}

# How many digits, with what the first ones add: 100 is 2, 1000 is 3, 550 is
# between; about the logarithm, which not every awk has.
function digits(value,   n) {
	for (n = 0; value >= 10; n++)
		value /= 10
	return n + (value - 1) / 9
}

function at(day, first, last) {
	return 10 + (width - 20) * (day - first) / (last - first)
}

# A line where a year begins, or each second, fifth, tenth ... year.
function years(first, last, bottom,   year, x, till, step) {
	till = int(last / 365.2425) + 1
	year = int(first / 365.2425)
	for (step = 1; (till - year) / step > 9; )
		step *= step ~ /^2/ ? 2.5 : 2
	for (year -= year % step; year <= till; year += step) {
		x = days(year "-01-01")
		if (x < first || x > last)
			continue
		x = at(x, first, last)
		printf "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" " \
		    "y1=\"0\" y2=\"%d\"/>\n", x, x, bottom
		say(x, bottom + 16, "dim\" text-anchor=\"middle", year)
	}
}

# Days since the year 0, near enough for a chart.
function days(date) {
	return int(substr(date, 1, 4) * 365.2425 + \
	    (substr(date, 6, 2) - 1) * 30.44 + substr(date, 9, 2) - 1)
}

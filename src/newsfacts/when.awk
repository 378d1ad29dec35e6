# when.awk - the period that a fact covers, from the dates in its sentence.
#
# period(c) leaves the first and last day in begins and ends; it is true when
# the sentence states them.  carried_from,
# carried_to of an agency: the period of the campaign told of, for the
# sentences after; carried_for: the agency of the latest.
function period(c,   k, best, near, gap) {
	begins = ends = ""
	best = own_date(c)
	for (k = best ? chunks + 1 : 1; k <= chunks; k++) {
		if (!is_date(k) || reported(k) || foreign(k) || purpose(c, k))
			continue
		if (compares(k) || parted(c, k) || other_total(c, k) || due(k))
			continue
		gap = k > c ? k - c : (c - k) * 1.5
		if (!best || gap < near) {
			best = k
			near = gap
		}
	}
	if (respectively(c))
		return 1
	if (best) {
		span(best, c)
		up_to_day(best)
		if (type[c] == "n")
			not_after_today(best)
	} else if (type[c] == "n")
		continued()
	return best
}

# "As of August 31 it had closed 300 sites this year": the year up to that day,
# whichever of the two dates is the nearer one.
function up_to_day(best,   k, f, day, year) {
	for (k = 1; k <= chunks; k++) {
		if (!is_date(k))
			continue
		split(row["number", here, at[k]], f, FS)
		if (word[k - 1] == "through" || word[k - 1] == "of" &&
		    word[k - 2] == "as")
			day = k
		else if (f[8] == "year" && f[5] == "=")
			year = k
	}
	if (!day || !year || best != day && best != year)
		return
	split(row["number", here, at[year]], f, FS)
	k = field("number", here, at[day], 7)
	if (k == "")
		k = field("number", here, at[day], 6)
	if (f[6] "" <= k "" && k "" <= f[7] "") {
		begins = f[6]
		ends = k
	}
}

# "By May, it had closed 30 sites" in a report of March: May of last year.
# But "from tomorrow", "next May" are said of what is to come; "by the end of
# the year" is not, in a report of February.
function not_after_today(k,   said) {
	said = field("number", here, at[k], 3)
	if (date[here] == "" || field("number", here, at[k], 6) <= date[here] ||
	    word[k] ~ /[0-9][0-9][0-9][0-9]/ || said !~ /[A-Z]|year/ ||
	    said ~ /(next|this) /)
		return
	begins = year_before(begins)
	ends = year_before(ends)
}

function year_before(day) {
	sub(/-02-29$/, "-02-28", day)
	return day == "" ? "" : substr(day, 1, 4) - 1 substr(day, 5)
}

# "5,376 sites in 2022, 7,502 in 2023": the date right behind number c.
function own_date(c,   k) {
	if (type[c] != "n")
		return 0
	for (k = c; k < chunks && k - c < 4; k++) {
		if (stop[k] != "" || k > c && type[k] != "w")
			return 0
		if (is_date(k + 1) && word[k] ~ /^(in|during)$/)
			return k + 1
	}
	return 0
}

# "closed 40 sites; 30 had been shut by May"
function parted(c, k,   j, end) {
	end = c < k ? k : c
	for (j = c < k ? c : k; j < end; j++)
		if (stop[j] ~ /;/)
			return 1
	return 0
}

# "gave it a deadline of Dec. 10", "closed 30 until May": no day of the deed.
function due(k,   j) {
	for (j = k - 1; j > 0 && k - j < 4 && type[j] == "w" &&
	    stop[j] == ""; j--)
		if (word[j] in DUE)
			return 1
	return 0
}

# "closed 30 on Friday, bringing the total this year to 400": each has its own.
function other_total(c, k,   j, end) {
	end = c < k ? k : c
	for (j = (c < k ? c : k) + 1; j < end; j++)
		if (stop[j - 1] ~ /,$/ && \
		    word[j] ~ /^(bringing|taking|adding)$/)
			return 1
	return 0
}

# "up from 2,220 in 2021": the date of another figure than that told of.
function compares(k,   n) {
	n = k - 2
	if (n > 0 && word[k - 1] == "in" && word[n] == "than")
		return 1
	return n > 1 && word[k - 1] == "in" && type[n] == "n" &&
	    !is_date(n) && word[n - 1] ~ /^(from|with|against|than)$/
}

# A sentence that goes on with the campaign told of before has its period.
# Figures of the same agency do, unless it is named afresh or the text says
# otherwise.
function continued() {
	if (text[here] ~ /same (period|time( span)?|months?|quarter|year)/ ||
	    text[here] ~ /In the period/)
		carry_from(carried_for, 1)
	else if (separate())
		return
	else if (found != "named" ||
	    text[here] ~ /^Of |([Dd]uring the|[Oo]ver the|campaign) /)
		carry_from(who, 0)
}

# The period told of for an agency; said: the sentence points to it.
function carry_from(agency, said) {
	if (!(agency in carried_at) || here - carried_at[agency] > 8)
		return
	if (!said && !carried_far[agency] &&
	    para[here] != para[carried_at[agency]])
		return
	begins = carried_from[agency]
	ends = carried_to[agency]
}

function is_date(k) {
	return type[k] == "n" && kind_of(k) == "date" &&
	    field("number", here, at[k], 6) !~ /X/
}

# "said on Friday", "on Friday said": when it was told, not when it was done.
function reported(k,   j) {
	if (k < chunks && stop[k] == "" && (word[k + 1] in SAY))
		return 1
	for (j = k - 1; j > 0 && k - j < 8; j--) {
		if (stop[j] ~ /[,;]/ && k - j > 1)
			return 0
		# but "reported 36 people to the court in May"
		if (word[j] in SAY)
			return type[j + 1] != "n" || is_date(j + 1)
		if (type[j] == "v")
			return 0
	}
	return 0
}

# "blocked 26 sites for failing to register by May", "and will face a judge on
# Monday": the date of what was to be done.
function purpose(c, k,   v) {
	for (v = k - 1; v > c && k - v < 9; v--)
		if (type[v] == "v")
			return voice[v] == "x" || word[v - 1] == "to"
		else if (type[v] == "w" && ((word[v] in MODAL) ||
		    word[v] == "to" && word[v - 1] in NOT))
			return 1
	return 0
}

# A date of a dateline, a law or a comparison: "BEIJING, Jan. 31 (Xinhua)
# --", "up 4 per cent from a year earlier".
function foreign(k) {
	if (k < 6 && (open[k + 1] ~ /^\(/ || word[k + 1] == "") && k < chunks)
		return 1
	if (word[k - 1] ~ /^(from|than)$/ && word[k] ~ /(earlier|before|ago)$/)
		return 1
	# "the riots of January 8"
	if (word[k - 1] == "of" && k > 2 && head_in(k - 2, EVENT))
		return 1
	return k > 1 && (word[k - 1] in LAW)
}

function span(k, c,   f) {
	split(row["number", here, at[k]], f, FS)
	# "over the year": the one told of
	if (word[k] ~ /^(the )?(same )?(day|week|month|quarter|year|period)$/ &&
	    carried_for != "") {
		carry_from(carried_for, 1)
		return
	}
	if (f[5] == "<=" || f[5] == "<") {
		ends = f[7] != "" ? f[7] : f[6]
		if (carried_far[who] && carried_from[who] <= ends)
			begins = carried_from[who]
	} else if (f[5] == ">=" || f[5] == ">")
		begins = f[6]
	else {
		begins = f[6]
		# "so far this year"
		if (word[k - 1] == "far" && date[here] != "")
			ends = date[here]
		else if (!since_launch(k, c))
			ends = f[7] != "" ? f[7] : f[6]
	}
}

# "in a campaign launched in April", "which began in April": April is but
# the beginning.
function since_launch(k, c) {
	k--
	if (word[k] ~ /^(in|on|since)$/)
		k--
	if (word[k] ~ /^(began|started)$/ && word[k - 1] ~ /^(which|that)$/)
		return 1
	return k != c && type[k] == "v" && action(k) == "launch" &&
	    voice[k] != "a"
}

# "12, 15 and 20 cases in 2018, 2019 and 2020, respectively": the numbers
# of the fact at c and the dates pair off.
function respectively(c,   k, n, dates, numbers, mine, unit, first_unit) {
	if (text[here] !~ /respectively|corresponding/)
		return 0
	for (k = 1; k <= chunks; k++) {
		if (is_date(k) && !reported(k)) {
			unit = field("number", here, at[k], 8)
			if (!n)
				first_unit = unit
			if (unit == first_unit)
				dates[++n] = k
		}
		if (type[k] == "n" && verb[k] == verb[c] && kind_of(k) == \
		    kind_of(c) && (verb[k] || countable(k))) {
			numbers++
			if (k == c)
				mine = numbers
		}
	}
	if (n != numbers)
		return 0
	span(dates[mine], c)
	return 1
}

function separate() {
	return text[here] ~ /[Ss]eparate|[Ee]arlier|[Dd]ifferent|[Ll]ater/ ||
	    text[here] ~ /[Ss]ince then|previous|another (camp|case|oper)/
}

# The period of a campaign goes on over paragraphs, and so does a month or a
# year that an article begins with; any other to the end of its own.
function carry(lasting,   c) {
	if (here < 5 && begins != "" && ends != "" &&
	    substr(begins, 9) == "01" && substr(ends, 9) >= "28")
		lasting = 1
	for (c = 1; c <= chunks && !lasting; c++)
		lasting = head_in(c, CAMPAIGN) || word[c] ~ /^launch/
	carried_far[who] = lasting
	carried_from[who] = begins
	carried_to[who] = ends
	carried_at[who] = here
	carried_for = who
}

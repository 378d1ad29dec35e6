# fact.awk - the facts of an article, and its rows.
#
# fact[n]  the columns of a fact from agency to how; sent_of[n] its sentence
# given[KEY]  the fact that has this figure; gone[n]  one better was found
function article(n,   i) {
	facts = conversions = told_at = 0
	last_actor = last_court = carried_for = launcher = ""
	last_company = ""
	own_at = last_actor_at = last_company_at = 0
	land_at = doer_at = 0
	last_verb = last_item = ""
	last_here = last_chunk = 0
	main = main_agency(n)
	own_report = tells_own(n)
	for (i = 1; i <= n; i++)
		sentence(i)
	print_facts()
}

function sentence(i,   goes_on) {
	if (length(text[i]) > LONGEST)
		return
	if (!rows["number", i] && !rows["action", i] && !rows["agency", i])
		return
	here = i
	note_conversions(i)
	if (chinese(text[i])) {
		chinese_sentence(i)
		return
	}
	goes_on = figures(i) || last_verb == "sentence" && i - last_here < 3
	if (!rows["action", i] && !rows["agency", i] && !goes_on &&
	    !said_of(i, "money"))
		return
	chunk(i)
	if (rows["action", i] || goes_on || said_of(i, "duration") || imposes())
		told(i)
	else if (leads_list(i))
		lead_in()
	remember(i)
}

# "The court gave him three years", "regulators levied 3 million" have no verb
# that is an action: is there a number of that kind?
function said_of(i, kind,   k) {
	for (k = rows["number", i]; k > 0; k--)
		if (field("number", i, k, 4) == kind)
			return 1
	return 0
}

# The facts of a sentence.
function told(i,   c) {
	govern()
	if (leads_list(i))
		lead_in()
	if (figures(i))
		continue_figures()
	for (c = 1; c <= chunks; c++)
		if (verb[c])
			busy[verb[c]] = i
	for (c = 1; c <= chunks; c++)
		if (type[c] == "n" && verb[c])
			figure(c, verb[c])
		else if (type[c] == "v" && voice[c] !~ /[xo]/ && busy[c] != i)
			bare(c)
}

function leads_list(i) {
	return part[i + 1] == "list" && text[i] ~ /:$/
}

# "In 2022 the office:" before a list: the period of its items.
function lead_in(   c) {
	for (c = 1; c <= chunks; c++)
		if (actor(c))
			last_actor = id[c]
	period(chunks + 1)
	who = last_actor
	last_actor_at = here
	carry(1)
}

# "The corresponding figures for 2018 and 2019 were 2,799 and 3,603.", "Of
# these, 230,000 came from videos.": figures of the action told of before.
function figures(i) {
	if (last_verb == "" || i - last_here > 2)
		return 0
	if (text[i] ~ /corresponding (figure|number)|(figures|numbers) for /)
		return 1
	return text[i] ~ \
	    /^("|“)?((Of|Among) (th[a-z]+|the total)[ ,]|The rest )/
}

function continue_figures(   c) {
	if (of_others())
		return
	for (c = 1; c <= chunks; c++)
		if (type[c] == "n" && !verb[c] && kind_of(c) == "count" &&
		    countable(c) && !prepositional(c) &&
		    !(word[c + 1] in BE && word[c + 2] == "aged")) {
			who = last_who
			found = who == "" ? "unknown" : "earlier"
			period(c)
			add(c, 0, last_verb, told_what(c) ? \
			    field("number", here, at[c], 9) : last_item)
			last_here = here
		}
}

# "Of the 30,000 who used to work there, 11,000": no figure told of before,
# nor one of what was counted then.
function of_others(   c, k, f, item) {
	for (c = 2; c < 7 && c <= chunks && type[c] != "n"; c++)
		continue
	if (type[c] != "n" || word[1] !~ /^(of|among)$/ || \
	    !prepositional(c) || !countable(c))
		return 0
	item = field("number", here, at[c], 9)
	if (item == "" || item == last_item)
		return 0
	for (k = 1; k <= facts; k++) {
		split(fact[k], f, OFS)
		if (f[4] == field("number", here, at[c], 6))
			return 0
	}
	return 1
}

function add(c, v, name, item,   f) {
	split(row["number", here, at[c]], f, FS)
	# "fines of 15 million roubles on Acme, 12 million on Bolt"
	if (f[4] == "count" && name == "fine" && item == "fine" &&
	    word[c + 1] ~ /^(on|to|for)$/ && fined_at(c))
		f[8] = field("number", here, at[fined_at(c)], 8)
	# "took over five domains"
	if (v == c - 1 && word[v] ~ / over$/)
		f[5] = "="
	put(v, name, f[5], f[6], f[7], f[8], item)
}

# The money that was fined before the bare number c, or 0.
function fined_at(c,   k) {
	for (k = c - 1; k > 0; k--)
		if (kind_of(k) == "money")
			return verb[k] && action(verb[k]) == "fine" ? k : 0
	return 0
}

# A row; one of the same figure before it is kept instead, unless that one
# stood in the title.
function put(v, name, bound, value, high, unit, item,   k, n) {
	k = name SUBSEP value SUBSEP unit SUBSEP item
	if (value == "")
		k = k SUBSEP who SUBSEP text[here]
	if (k in given) {
		n = given[k]
		if (part[sent_of[n]] != "title" || part[here] == "title")
			return
		gone[n] = 1
	}
	facts++
	given[k] = facts
	sent_of[facts] = here
	gone[facts] = 0
	fact[facts] = who OFS name OFS bound OFS value OFS high OFS unit OFS \
	    item OFS offences() OFS targets(v) OFS begins OFS ends OFS found
}

# A headline says again what the text says, and rounds it.
function restated(n,   k, a, b) {
	if (part[sent_of[n]] != "title")
		return 0
	split(fact[n], a, OFS)
	for (k = 1; k <= facts; k++) {
		split(fact[k], b, OFS)
		if (part[sent_of[k]] == "title")
			continue
		if (a[4] == "" && a[2] == b[2])
			return 1
		if (a[4] != "" && a[6] == b[6] && b[4] != "" &&
		    rounds(a[3], a[4], b[4]))
			return 1
	}
	for (k = 1; k <= conversions; k++) {
		split(converted[k], b, OFS)
		if (a[4] != "" && a[6] == b[2] && rounds(a[3], a[4], b[1]))
			return 1
	}
	return 0
}

# "3.8 million roubles ($46,400)": the headline may give the dollars.
function note_conversions(i,   k, f) {
	for (k = 1; k <= rows["number", i]; k++) {
		split(row["number", i, k], f, FS)
		if ((" " f[11] " ") ~ / conv /)
			converted[++conversions] = f[6] OFS f[8]
	}
}

# Does "over 14,000" or "14,600" round 14,624?
function rounds(bound, round, exact,   digits) {
	if (round + 0 == exact + 0)
		return 1
	digits = round
	sub(/0+$/, "", digits)
	if (length(digits) == length(round))
		return 0
	digits = round - exact
	# "$5m" of 5.3 million
	if (length(round) > length(exact) - 1 && sprintf("%.0e", exact) + 0 == \
	    round + 0)
		return 1
	if (bound == ">" || bound == ">=")
		return digits < 0 && -digits <= round / 10
	return digits <= round / 20 && -digits <= round / 20
}

function print_facts(   n, i) {
	for (n = 1; n <= facts; n++) {
		i = sent_of[n]
		if (!gone[n] && !restated(n))
			print doc, sent[i], date[i], fact[n], written[i]
	}
	for (n in given)
		delete given[n]
	for (n in acted)
		delete acted[n]
	for (n in converted)
		delete converted[n]
}

function offences(   k, f, list) {
	list = ""
	for (k = 1; k <= rows["offence", here]; k++) {
		split(row["offence", here, k], f, FS)
		list = join(list, f[5])
	}
	return list
}

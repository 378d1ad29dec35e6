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
	for (i = 1; i <= n; i++)
		sentence(i)
	print_facts()
}

function sentence(i,   goes_on) {
	# a "sentence" of many pages is a table or a dump
	if (length(text[i]) > 4000)
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
	if (!rows["action", i] && !rows["agency", i] && !goes_on)
		return
	chunk(i)
	if (rows["action", i] || goes_on || duration_said(i) || imposes())
		told(i)
	else if (leads_list(i))
		lead_in()
	remember(i)
}

# "The court gave him three years" has no verb that is an action.
function duration_said(i,   k) {
	for (k = rows["number", i]; k > 0; k--)
		if (field("number", i, k, 4) == "duration")
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
	return text[i] ~ /^(Of|Among) (th[a-z]+|the total)[ ,]|^The rest /
}

function continue_figures(   c) {
	for (c = 1; c <= chunks; c++)
		if (type[c] == "n" && !verb[c] && kind_of(c) == "count" &&
		    countable(c) && !prepositional(c) &&
		    !(word[c + 1] in BE && word[c + 2] == "aged")) {
			who = last_who
			found = who == "" ? "unknown" : "earlier"
			period(c)
			add(c, 0, last_verb, last_item)
			last_here = here
		}
}

# A number and its action.
function figure(c, v,   f, name, item, k) {
	split(row["number", here, at[c]], f, FS)
	item = f[9]
	name = action(v)
	# "ordered TikTok to pay 3 million roubles", "to close 20 accounts and
	# pay 3 million"
	if (f[4] == "money" && word[before_bound(c)] == "pay") {
		v = ordered(v)
		if (!v)
			return
		name = item ~ /^(fine)?$/ ? "fine" : "order"
	}
	if (!believable(f, name) || stranger(v) || word[c] == "one" &&
	    (word[c + 1] == "of" || capital(c + 1) || type[c - 1] == "n" && \
	    kind_of(c - 1) == "money"))
		return
	# "one penalty of 4 million", "fined one shop 4 million", "fined the
	# three shops 4 million": the sum is the fact
	if (name ~ /^(fine|penalise)$/ && f[4] == "count" && (f[6] == 1 &&
	    v > c || (f[6] == 1 || word[c - 1] == "the") &&
	    sum_follows(c, v)))
		return
	# "required to report incomes of 833 dollars"
	if (name == "order" && f[4] == "money" &&
	    !(word[before_bound(c)] in PAYING))
		return
	# "ordered it to hand over 3 million"
	if (f[4] == "money" && name ~ /^(transfer|restore)$/ &&
	    word[v - 1] == "to" && ordered(v)) {
		v = ordered(v)
		name = "order"
	}
	# "collected 3 million in civil penalties"
	if (name == "penalise" && f[4] == "money" &&
	    item ~ /^(penalty|fine|sanction)?$/)
		name = "fine"
	# "Raids recover millions"
	if (part[here] == "title" && item == "" && f[11] ~ /vague/)
		return
	# "Accounts shut: 63,000."
	if (f[4] == "count" && (v == c - 1 && stop[v] ~ /:/ || \
	    v < c && of_whole(v) && (item == "" || f[11] ~ /elided/ || \
	    word[c + 1] ~ /ed$/)))
		item = word[v - 1] ~ /^(those|these|them)$/ ? "person" : \
		    singular(word[v - 1] "")
	if (f[4] == "count" && gang(c))
		item = "person"
	if (f[4] == "count" && item == "")
		item = whole(c)
	if (f[4] == "count" && !gang(c) && (item == "" ||
	    last_here == here && bald(c, v == last_chunk)))
		item = last_item
	# "8,047 pages, of which 3,100 promoted drugs", "11 hosts, of whom six"
	if (word[k = before_bound(c)] ~ /^(which|whom)$/ &&
	    word[k - 1] == "of" && last_here == here &&
	    (word[c + 1] ~ /ed$/ || f[11] ~ /elided/))
		item = last_item
	# "It fined 30 firms. Four were arrested": people are
	if (name in BODILY && f[4] == "count" && !(item in FOLK) &&
	    word[k] != "whom" && (item == "" || (" " f[11] " ") ~ / elided /))
		item = "person"
	# "four men were charged, and 62 channels, two of them closed"
	if (item != f[9] && (item in KIN) && (name == "close" ||
	    name in THINGLY))
		item = ""
	if (unlikely(v, f, name, word[k] == "whom" ? "person" : item))
		return
	if (f[4] == "money")
		item = money_item(name, item)
	if (f[4] == "duration")
		item = "sentence"
	whose(v)
	other_doer(c, v)
	if (name in FAINT && (who == "" && !judicial(v) || found == "main" &&
	    (!(who in acted) || voice[v] == "n")))
		return
	if (period(c) && begins ends != "")
		carry(0)
	add(c, v, name, item)
	acted[who] = 1
	last_verb = name
	last_item = item
	last_here = here
	last_chunk = v
	last_who = who
}

# The order that action v is, or that it was done by: "ordered it to close".
function ordered(v,   k) {
	if (action(v) ~ /^(order|fine|penalise)$/)
		return v
	for (k = v - 1; k > 0 && stop[k] !~ /[;:]/; k--)
		if (type[k] == "v" && action(k) == "order")
			return voice[k] ~ /[xo]/ ? 0 : k
	return 0
}

# "Weibo closed 300 accounts, Douyin 40": the second verb is not said.
function other_doer(c, v,   k, j) {
	k = before_bound(c)
	# "a fine", "a record 3 million"
	if (k > 2 && type[k] == "w" && word[k - 1] == "a")
		k--
	if (k > 1 && word[k] == "a")
		k--
	if (v >= k || voice[v] !~ /[an]/ || type[k] != "a" || stop[k] != "" ||
	    who == id[k])
		return
	# "and the British regulator ICO a fine of 3 million"
	for (j = k; j > v + 1 && k - j < 5 && stop[j - 1] == "" &&
	    word[j - 1] != "and"; j--)
		if (type[j - 1] != "w" || word[j - 1] in PREP)
			return
	if (j <= v + 1 || !(stop[j - 1] ~ /,$/ || word[j - 1] == "and"))
		return
	if (company(k) ? own_at == here : actor(k)) {
		who = id[k]
		found = "named"
	}
}

# A number without a noun of its own, after one that has it: "300 sites were
# called in for talks and 20 were told", "613 people, 78 of them".
# In a list of one verb an "and" may follow it.
function bald(c, list,   w) {
	if (c == chunks || stop[c] != "")
		return 1
	w = word[c + 1]
	if (list && w == "and")
		return 1
	if (w == "of")
		return word[c + 2] ~ /^(them|whom|which|these|those)$/
	return type[c + 1] == "w" && ((w in BE) || (w in PREP) || w in HAVE)
}

# Given a string, not an element that may not be there: gawk 5.2 goes wrong
# when a function changes such a one.
function singular(w) {
	if (!sub(/ies$/, "y", w))
		sub(/s$/, "", w)
	return w
}

# Money of the same action, which nothing parts from the number.
function sum_follows(c, v,   k) {
	for (k = c + 1; k <= chunks && k - c < 6 && stop[k - 1] == ""; k++)
		if (type[k] == "n")
			return kind_of(k) == "money" && verb[k] == v
	return 0
}

# "arrested a gang of 11"
function gang(c,   k) {
	k = before_bound(c)
	return k > 1 && word[k] == "of" && (word[k - 1] in GANG) &&
	    (bald(c, 1) || field("number", here, at[c], 9) == word[k - 1])
}

# "45 of the 300 suspects": the item of the whole.
function whole(c,   k) {
	if (word[c + 1] != "of" || stop[c] != "")
		return ""
	for (k = c + 2; k <= chunks && k - c < 5; k++)
		if (type[k] == "n" && kind_of(k) == "count")
			return field("number", here, at[k], 9)
	return ""
}

# What the money is.
function money_item(name, item) {
	if (name == "fine" || name == "penalise" && item == "")
		return "fine"
	return item == "" ? "fund" : item
}

# Weights are seized, not arrested; years are sentences; nobody launches a
# count of anything; "shut down 85 times" counts no object, "two thirds of the
# staff" nothing that was counted, and money is neither closed nor arrested.
function believable(f, name) {
	if (f[4] == "measure")
		return name ~ /^(seize|recover|destroy)$/
	if (f[4] == "duration")
		return name == "sentence" && f[8] ~ /^(day|week|month|year)$/
	if (f[4] == "money" && !(name in MONEY) ||
	    name == "charge" && f[4] != "count")
		return 0
	# "eight of the sentences were suspended"
	if (name == "suspend" && of_terms())
		return 0
	return name != "launch" && f[9] != "time" && !(f[4] == "count" &&
	    index(f[6], "."))
}

# Things that the words of an action say of something else.
function unlikely(v, f, name, item) {
	if (f[4] != "count")
		return 0
	# "30 rallies were held", "40 films were released"
	if (word[v] ~ / (held|released)$| over$/ && name ~ \
	    /^(detain|release|transfer)$/)
		return !(item in FOLK)
	# "the arrest of three with 1,200 cards, 14 laptops"
	if (name in BODILY)
		return item in GOODS
	# "30 shops were opened", "closed 2,300 complaints"
	if (word[v] ~ /opened$/)
		return !(item in FILE)
	if (name == "close")
		return (item in FILE) || item in KIN
	# "crushed 300 families", "asked 13 questions", "opened 0 cases"
	return (name in THINGLY) && (item in KIN) || f[6] == 0 ||
	    name == "request" && item in TALK
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
			print doc, sent[i], date[i], fact[n], text[i]
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

# figure.awk - a number and its action: whether they are a fact, and of what.

# A number and its action.
function figure(c, v,   f, name, item) {
	split(row["number", here, at[c]], f, FS)
	# "3 million were detected and removed"
	if (action(v) == "identify" && v > c && word[v + 1] == "and" && \
	    type[v + 2] == "v" && voice[v + 2] ~ /[pr]/)
		v += 2
	name = action(v)
	# "ordered TikTok to pay 3 million roubles", "to close 20 accounts and
	# pay 3 million"
	if (f[4] == "money" && word[before_bound(c)] == "pay") {
		v = ordered(v)
		if (!v)
			return
		name = f[9] ~ /^(fine)?$/ ? "fine" : "order"
	}
	# "ordered to pay 3 million in damages"
	if (f[4] == "money" && name == "fine" && word[v] ~ / pay$/ && \
	    f[9] !~ /^(fine|penalty|sanction)?$/)
		name = "order"
	# "launched 69 inquiries"
	if (name == "launch" && (f[9] in INQUIRY))
		name = "investigate"
	if (!believable(f, name) || stranger(v) || no_object(c, v, f, name))
		return
	# "ordered it to hand over 3 million"
	if (f[4] == "money" && name ~ /^(transfer|restore)$/ &&
	    word[v - 1] == "to" && ordered(v)) {
		v = ordered(v)
		name = "order"
	}
	# "collected 3 million in civil penalties"
	if (name == "penalise" && f[4] == "money" &&
	    f[9] ~ /^(penalty|fine|sanction)?$/)
		name = "fine"
	item = item_of(c, v, f, name)
	k = before_bound(c)
	if (unlikely(v, f, name, word[k] == "whom" && word[k - 1] == "of" ? \
	    "person" : item))
		return
	if (f[4] == "money")
		item = money_item(name, item)
	if (f[4] == "duration")
		item = "sentence"
	give(c, v, name, item)
}

# The fact, unless it is one that anybody does and nobody is named.
function give(c, v, name, item) {
	whose(v)
	other_doer(c, v)
	# "Governments made 400 requests", says the company
	if (name == "request" && voice[v] == "n" && who != "" && \
	    who == last_company)
		return
	if (name in FAINT && !accused(v, name, item) && \
	    (who == "" && !judicial(v) || found == "main" &&
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

# "Four men were charged", by whomever; but users are charged a price.
function accused(v, name, item) {
	return name == "charge" && voice[v] ~ /[pr]/ && item != "user" && \
	    ((item in FOLK) || (item in KIN))
}

# Is the number not what the action was done to?
function no_object(c, v, f, name) {
	if (word[c] == "one" && (word[c + 1] == "of" || capital(c + 1) ||
	    type[c - 1] == "n" && kind_of(c - 1) == "money"))
		return 1
	# "one penalty of 4 million", "fined one shop 4 million", "fined the
	# three shops 4 million": the sum is the fact
	if (name ~ /^(fine|penalise)$/ && f[4] == "count" && (f[6] == 1 &&
	    v > c || (f[6] == 1 || word[c - 1] == "the") &&
	    sum_follows(c, v)))
		return 1
	# "sanctioned 3 million for roads"
	if (f[4] == "money" && word[v] == "sanctioned" && v < c)
		return 1
	# "required to report incomes of 833 dollars"
	if (name == "order" && f[4] == "money" && word[v] !~ / pay$/ &&
	    !(word[before_bound(c)] in PAYING))
		return 1
	# "Raids recover millions"
	return part[here] == "title" && f[9] == "" && f[11] ~ /vague/
}

# What was counted: the noun of the number, or one that was said before.
function item_of(c, v, f, name,   item, k) {
	item = f[9]
	# "Accounts shut: 63,000."
	if (f[4] == "count" && (v == c - 1 && stop[v] ~ /:/ || \
	    v < c && of_whole(v) && (item == "" || f[11] ~ /elided/ || \
	    word[c + 1] ~ /ed$/)))
		item = word[v - 1] ~ /^(those|these|them)$/ ? "person" : \
		    singular(word[v - 1] "")
	if (item == "" && v < c && numbered(v))
		item = number_of(v)
	if ((item == "" || f[11] ~ /elided/) && number_told(c) != "")
		item = number_told(c)
	# "Arrests rose to 300 from 200"
	if ((item == "" || (" " f[11] " ") ~ / elided /) && voice[v] == "n" && \
	    v < c && came_to(c + 1)) {
		item = word[v]
		sub(/ .*/, "", item)
		item = singular(item "")
	}
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
	    word[k] != "whom" && !(item in form) && \
	    (item == "" || (" " f[11] " ") ~ / elided /))
		item = "person"
	# "four men were charged, and 62 channels, two of them closed"
	if (item != f[9] && (item in KIN) && (name == "close" ||
	    name in THINGLY))
		item = ""
	return item
}

# "bringing to 300 the number of sites it closed": what it is the number of.
function number_told(c,   k) {
	if (word[c + 1] != "the" || word[c + 2] !~ /^(number|total)$/ || \
	    word[c + 3] != "of")
		return ""
	for (k = c + 4; k < chunks && type[k] == "w" && stop[k] == "" && \
	    !(word[k] in PRONOUN || word[k] in WHO || word[k] in PREP || \
	    word[k] in HAVE); k++)
		continue
	k--
	return k > c + 3 && word[k] ~ /s$/ ? singular(word[k] "") : ""
}

# What it is the number of: "the number of accounts closed reached 300", "the
# number of takedown orders doubled to 300".
function number_of(v,   w) {
	w = word[v - 1] ~ /s$/ ? word[v - 1] : word[v]
	sub(/^.* /, "", w)
	return w ~ /s$/ ? singular(w "") : ""
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
	# "nine were held by Spain's police, five by Italy's Polizia"
	if (v < c && voice[v] ~ /[pr]/ && word[c + 1] == "by")
		for (k = c + 2; k < c + 5 && k <= chunks; k++)
			if (actor(k)) {
				who = id[k]
				found = "named"
				return
			}
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
	if (told_what(c))
		return 0
	# "67 journalists were detained and 14 sentenced"
	if (type[c + 1] == "v" && voice[c + 1] ~ /[pr]/)
		return 1
	return type[c + 1] == "w" && ((w in BE) || (w in PREP) || w in HAVE)
}

# "351 were websites": has number c a noun of its own behind its verb?
function told_what(c) {
	return word[c + 1] ~ /^(were|are)$/ && \
	    field("number", here, at[c], 9) != "" && \
	    field("number", here, at[c], 11) !~ /elided/
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
	# "brought the number in detention to zero"
	if (f[6] == 0)
		return 1
	# "30 rallies were held", "40 films were released"
	if (word[v] ~ /(^| )(held|released)$| over$/ && name ~ \
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
	# "crushed 300 families", "asked 13 questions"
	return (name in THINGLY) && (item in KIN) || \
	    name == "request" && item in TALK
}

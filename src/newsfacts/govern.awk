# govern.awk - which action governs which number of a sentence.
#
# verb[c] of a number chunk: the chunk of its action, or 0.
function govern(   c) {
	for (c = 1; c <= chunks; c++) {
		verb[c] = 0
		if (type[c] == "v") {
			rel[c] = 0
			voice[c] = supposed(c) ? "x" : find_voice(c)
		}
	}
	# terms first: "two men were handed four years"
	for (c = 1; c <= chunks; c++)
		if (kind_of(c) == "duration")
			verb[c] = sentence_verb(c)
	for (c = 1; c <= chunks; c++)
		if (type[c] == "n" && countable(c) && kind_of(c) != "duration")
			verb[c] = find_verb(c)
	lists()
}

# Can the number be the figure of a fact?
function countable(c,   f) {
	split(row["number", here, at[c]], f, FS)
	if ((" " f[11] " ") ~ / conv /)
		return 0
	# "a 1,200-victim ring"
	if (f[4] == "count" && substr(text[here], to[c] + 1, 2) ~ /^-[a-z]/)
		return 0
	# "His friend, 39, was held"
	if (c > 1 && type[c - 1] == "w" && stop[c - 1] ~ /,$/ &&
	    stop[c] ~ /^,/ && f[10] == "")
		return 0
	return f[4] == "count" || f[4] == "money" || f[4] == "duration" ||
	    f[4] == "measure"
}

function kind_of(c) {
	return type[c] == "n" ? kind[c] : ""
}

# The action of the number at chunk c.
function find_verb(c,   l, r) {
	if (all_but(c) || sources(c))
		return 0
	l = handed(c)
	if (!l)
		l = of_which_done(c)
	if (!l)
		l = followed_by(c)
	if (l)
		return l
	l = verb_before(c)
	if (!l && contact(c))
		return contact(c)
	# "the closure of 300 accounts was announced"
	if (l && voice[l] == "n" && word[l] ~ / of$/ && before_bound(c) == l)
		return asked(l)
	r = verb_after(c, l)
	return first_verb(r ? r : asked(l))
}

# "gave 300 firms a written warning": the noun behind whom it is given to, or 0.
function handed(c,   k, v) {
	k = before_bound(c)
	if (k < 1 || type[k] != "w" || !(word[k] in GIVE) ||
	    kind_of(c) != "count")
		return 0
	for (v = c + 1; v < chunks && v - c < 6 && type[v] == "w" && \
	    stop[v] == ""; v++)
		continue
	if (type[v] != "v" || word[v - 1] !~ /^(a|an)$/ || \
	    forms(word[v]) !~ / (noun|ing|base) /)
		return 0
	voice[v] = "n"
	return v
}

# "14 apps, three of which it has already banned": the verb that has them as
# its object, or 0.
function of_which_done(c,   k) {
	if (word[c + 1] != "of" || word[c + 2] !~ /^(which|whom)$/ || \
	    (word[c + 3] in BE) || (word[c + 3] in HAVE))
		return 0
	for (k = c + 3; k < chunks && k - c < 9 && type[k] != "v" && \
	    type[k] != "n" && stop[k] == ""; k++)
		continue
	return type[k] == "v" && voice[k] == "a" ? k : 0
}

# "69,000 cards were blocked, followed by 2.4 million": that of the number
# before, or 0.
function followed_by(c,   k) {
	k = before_bound(c)
	return k > 1 && word[k] == "by" && word[k - 1] == "followed" ? \
	    verb_of_number(k - 2) : 0
}

# "found faults in 59 of the 60 games it checked", "the 500 it has closed": the
# verb of a clause that stands right behind its object, or 0.
function contact(c,   k) {
	for (k = c + 1; k < chunks && k - c < 7 && stop[k - 1] == ""; k++)
		if (type[k] != "w" || (word[k] in PRONOUN))
			break
	if (k >= chunks || !(word[k] in PRONOUN) || stop[k - 1] stop[k] != "")
		return 0
	for (k++; k < chunks && type[k] == "w" && stop[k] == "" && \
	    ((word[k] in HAVE) || (word[k] in LINK) || manner(word[k])); k++)
		continue
	if (type[k] != "v" || voice[k] != "a" || !finite(k))
		return 0
	for (c = k + 1; c <= chunks && c - k < 4 && word[c] != "and"; c++)
		if (kind_of(c) ~ /^(count|money)$/)
			return 0 # its object is another one
	return k
}

# "all but 12 of the posts were removed": not those 12.
function all_but(c,   k) {
	k = before_bound(c)
	return k > 1 && word[k] == "but" && word[k - 1] == "all"
}

# "fined Acme, two people who know of it said": they only tell.
function sources(c,   k) {
	k = before_bound(c)
	if (k < 1 || stop[k] !~ /,/ || kind_of(c) != "count" ||
	    !(field("number", here, at[c], 9) in FOLK))
		return 0
	for (k = c + 1; k <= chunks && k - c < 12; k++)
		if (type[k] != "w" || stop[k] != "" && k < chunks &&
		    !(word[k] in SAY))
			return 0
		else if (word[k] ~ /^(said|told|say|says)$/)
			return word[k + 1] !~ /^(that|they|to)$/ && \
			    (k == chunks || stop[k] != "" || k > c + 2)
	return 0
}

# "closed or fined 1,400 shops" counts as closed; but what only leads to the
# second verb gives way to it: "found and deleted 300 posts".
function first_verb(v,   k) {
	if (v < 3)
		return v
	k = v - 1
	if (type[k] == "w" && word[k] ~ /^(and|or)$/ && stop[k] == "")
		k--
	else if (stop[k] !~ /,/)
		return v
	# "told 30 firms to comply and closed 12", "warned and imposed fines"
	if (complete(v) || word[k - 1] == "to" && forms(word[v]) !~ / base /)
		return v
	if (type[k] == "v" && voice[k] == voice[v] && !(action(k) in LEADS))
		return stop[k - 1] ~ /,$/ && type[k - 1] == "v" && \
		    voice[k - 1] == voice[k] ? k - 1 : k
	return v
}

# "asked the company to remove 300 posts", "demanded the removal of 300
# posts" is a request, done or not.
function asked(v,   k, j) {
	if (v && voice[v] == "n") {
		k = v - 1
		while (k > 1 && word[k] ~ /^(the|a|for)$/ && type[k] == "w")
			k--
		# "asked for the deletion of 420 videos"
		for (j = k; word[k + 1] == "for" && v - j < 9 && j > 0 &&
		    stop[j] == "" && type[j] ~ /[wa]/; j--)
			if (word[j] == "asked" && type[j] == "w")
				k = j
		if (type[k] == "w" && word[k] == "asked") {
			type[k] = "v"
			id[k] = "request"
			voice[k] = "a"
			rel[k] = 0
		}
		return type[k] == "v" && action(k) == "request" ? k : v
	}
	# "requested that operators block 300 names"
	for (k = v - 1; v && k > 1 && v - k < 6 && type[k] != "v"; k--)
		if (word[k] == "that" && action(k - 1) == "request" &&
		    voice[k - 1] != "x")
			return k - 1
	if (!v || word[v - 1] != "to" || stop[v - 1] != "")
		return v
	for (k = v - 2; k > 0 && v - k < 16; k--)
		if (type[k] == "v" && word[k - 1] != "to")
			return action(k) == "request" && voice[k] != "x" ? k : v
	return v
}

# The action before the number that has it as object.
function verb_before(c,   k, v, reach) {
	if (prepositional(c))
		return 0
	k = before_bound(c)
	if (k > 0 && word[k] in INCLUDE)
		for (v = 1; v < 5 && v < k; v++)
			if (type[v] == "v" && included(v))
				return v
	reach = c
	# from before the bound on: "as many as" begins no clause
	for (; k > 0 && reach - k < REACH; k--) {
		# "returned 3 million and hopes to return 6 million"
		if (stop[k] ~ /;/ || word[k] == "to" && word[k - 1] in NOT)
			return 0
		if (type[k] == "v" && voice[k] != "o" && !in_passing(k))
			break
		if (type[k] == "n" && verb[k])
			reach = k
		if (type[k] == "w" && (word[k] in WHO) && stop[k - 1] ~ /,/ &&
		    closed(k, c)) {
			reach = k
			continue
		}
		# but "as well as", "as of August"
		if (type[k] == "w" && ((word[k] in WHO) || word[k] in CLAUSE ||
		    word[k] in BREAK) && word[k - 1] != "well" &&
		    word[k + 1] !~ /^(well|of)$/ && !as_many(k) &&
		    !(k > 2 && as_many(k - 2)))
			return 0
	}
	# "since the launch in May, 300 accounts were closed"
	if (k < 1 || reach - k >= REACH || action(k) == "launch" &&
	    !(field("number", here, at[c], 9) in INQUIRY) ||
	    worth(k, c) || other_verb(c) ||
	    left_behind(k, c))
		return 0
	v = k
	if (voice[v] == "a" || voice[v] == "n" && noun_governs(v))
		return v
	# "submitted a request to block 300 accounts"
	if (voice[v] == "x" && type[v - 1] == "v" &&
	    word[v - 1] ~ /^requests? to$/)
		return v - 1
	if (voice[v] == "p" || voice[v] == "r")
		return object_of_passive(v, c) ? main_verb(v) : 0
	return 0
}

# "closed 300 accounts registered in May and 40 pages": what governs the number
# that participle v belongs to, if anything does.
function main_verb(v,   n) {
	n = voice[v] == "r" ? number_before(v) : 0
	return n && verb[n] ? verb[n] : v
}

# "were held in the raids, among them 11 women": only where it was.
function in_passing(k,   b) {
	b = k - 1
	while (b > 1 && type[b] == "w" && stop[b] == "" && \
	    word[b] ~ /^(the|a|an|these|those|this|that)$/)
		b--
	return voice[k] == "n" && stop[k] ~ /,$/ && b > 0 && \
	    type[b] == "w" && stop[b] == "" && \
	    word[b] ~ /^(in|during|after|since|following|from)$/
}

# "The first, which targeted Moldova, consisted of 7 pages": action v is that
# of a clause that is over before number c.
function left_behind(v, c,   k) {
	if (v < 3 || !(word[v - 1] in WHO) || stop[v - 2] !~ /,/)
		return 0
	for (k = v; k < c - 1; k++)
		if (stop[k] ~ /,$/ && type[k + 1] == "w" && (other(k + 1) ||
		    (word[k + 1] in BE) || word[k + 1] in HAVE))
			return 1
	return 0
}

# "a fine on X, which owns Y, and 300,000 on Z": ends the clause begun at k
# with a comma before number c?
function closed(k, c,   b) {
	b = before_bound(c)
	if (word[b] == "and" && type[b] == "w")
		b--
	return b > k && stop[b] ~ /,$/
}

# "the arrest of 30", "fines totalling 3 million", "gave orders for blocking
# 30"; but not "raids over 500 complaints".
function noun_governs(v) {
	if (word[v - 1] == "for" && type[v - 2] == "v" &&
	    action(v - 2) ~ /^(order|request)$/ && voice[v - 2] != "x")
		return forms(word[v]) ~ / ing /
	return word[v] ~ / (of|against|on|to|into|at)$|(notice|order)s? for$/ ||
	    action(v) == "fine" ||
	    word[v + 1] ~ /^(of|to|on|into|against|worth|amounting)$/ ||
	    word[v + 1] == "at" && action(v) == "raid" ||
	    word[v + 1] in PARTS
}

# "concluded 40 cases", but "announced 40 cases had been closed", "an
# estimated 40 accounts".
function object_of_other(c,   k) {
	k = before_bound(c)
	return k > 1 && other(k) && !(word[k] in SAY) &&
	    word[k - 1] !~ /^(a|an|the|some|of)$/
}

# A verb that is no action: "earned", "paid", "selling"; but "including".
function other(k) {
	if (type[k] == "v")
		return voice[k] == "o"
	return type[k] == "w" && stop[k] == "" && (word[k] in OTHER ||
	    word[k] ~ /^[a-z]+ed$/ ||
	    word[k] ~ /^[a-z]+ing$/ && !(word[k] in PARTS) && !capital(k))
}

# "closed sites and earned 300 yuan": a verb that is no action has it.
function other_verb(c,   k) {
	k = before_bound(c)
	# "a combined 3 million"
	if (word[k - 1] ~ /^(a|an|the)$/)
		return 0
	# "arrested three for using them to open 300 lines"
	if (k > 2 && word[k - 1] == "to" && type[k] == "w" &&
	    stop[k] stop[k - 1] == "" && !(word[k] in PAYING))
		return 1
	return k > 0 && other(k)
}

# "arrested two people over fraud worth $8 million": not what was done.
function worth(v, c,   k) {
	k = before_bound(c)
	if (!(word[k] in WORTH))
		return 0
	for (k--; k > v; k--)
		if (type[k] == "n")
			return 0
		else if (word[k] in PREP || word[k] == "over")
			return 1
	return 0
}

# "were fined 3 million yuan"; "3,836 were removed on one site, 2,201 on
# another and 300 on a third".
function object_of_passive(v, c,   k) {
	if (action(v) ~ /^(fine|penalise|order|sentence)$/ &&
	    kind_of(c) == "money" || c == v + 1 && stop[v] ~ /:/)
		return 1
	k = before_bound(c)
	# "30 were held, 12 of them women"
	if (k == v && stop[v] ~ /,$/ && kind_of(c) == "count" && \
	    word[c + 1] == "of" && word[c + 2] ~ /^(them|these|those|whom)$/)
		return 1
	if (k <= v || own_verb(c))
		return 0
	# "access was restricted to another 300"
	if (word[k] == "to" && access(k))
		return kind_of(c) == "count"
	# "a million dollars were seized, along with 180,000 euros"
	if (along(k) && (kind_of(c) == "count" || action(v) in MONEY))
		return 1
	if (kind_of(c) != "count" && !(included(v) && action(v) in MONEY))
		return 0
	# "30 were held, including nine women"
	if ((word[k] in PARTS) && stop[k - 1] ~ /,$/)
		return 1
	return stop[k] ~ /,$/ || word[k] == "and" && type[k] == "w"
}

# "30 were closed and 94 were found", "30 were held and 41 phones, 12 cards
# and 3 cars were seized": has the number another verb of its own?
function own_verb(c,   k, last) {
	last = c
	for (k = c + 1; k <= chunks && k - last < 8; k++) {
		if (type[k] == "n" && listed(last, k)) {
			last = k
			continue
		}
		# "and 149 charged over"
		if (stop[k - 1] == "" && type[k] == "v")
			return voice[k] ~ /[pr]/
		if (stop[k - 1] !~ /^,?$/ || type[k] != "w")
			return 0
		# a comma is of a list
		if (stop[k - 1] != "" && word[k] != "and" &&
		    !(type[k + 1] == "n" && word[k] in BOUND))
			return 0
		if ((word[k] in BE) || (word[k] in HAVE))
			return 1
		# "have been removed and 80 agencies exposed"
		if (word[k] ~ /[a-z]ed$/ && (stop[k] != "" || k == chunks))
			return 1
	}
	return 0
}

# Does number k go on with the list of number c, "41 phones, 12 cards"?
function listed(c, k,   b) {
	if (!countable(k))
		return 0
	b = before_bound(k)
	if (word[b] == "and" && type[b] == "w")
		return b > c
	return b >= c && stop[b] ~ /,$/
}

function action(v) {
	return id[v]
}

# subject.awk - what the subject of an action is, where it is no agency that
# may act: an association, a pronoun, judges, a stranger.
#
# "UEFA fined two clubs", "UEFA counted 40 and had 30 taken down": a body that
# does not act as a rule, right before its verb.
function association(v,   c) {
	c = voice[v] == "a" ? before_auxiliary(v) : voice[v] == "r" ? \
	    had_done(v) : 0
	# "the European Commission, which has been investigating"
	if (c > 1 && (word[c] in WHO) && stop[c - 1] ~ /,$/)
		c--
	if (c < 1 || kind_at(c) !~ /^(org|intl-org)$/ || oblique(c))
		return 0
	who = id[c]
	found = via[c] == "short" ? "short" : "named"
	return 1
}

# The chunk before action v and its auxiliaries, or 0.
function before_auxiliary(v,   c, going) {
	going = forms(word[v]) ~ / ing /
	for (c = v - 1; c > 0 && stop[c] == "" && (word[c] in HAVE ||
	    word[c] in LINK || type[c] == "w" && manner(word[c]) ||
	    going && (word[c] in BE)); c--)
		continue
	return c > 0 && stop[c] == "" ? c : 0
}

# "The CBI, to which police made over four files, has charged", "Acme, a unit
# of the ministry, blocked", "TikTok, which has 9 million users, says it
# removed": the body before what is set off by commas, or 0.
function interposed(v,   c) {
	if (voice[v] != "a" || forms(word[v]) ~ / ing /)
		return 0
	for (c = v - 1; c > 2 && stop[c] == "" && (word[c] in HAVE ||
	    word[c] in LINK && word[c] != "and" || \
	    type[c] == "w" && manner(word[c])); )
		c--
	if (c > 3 && word[c] ~ /^(it|they)$/ && stop[c - 1] == "" &&
	    (word[c - 1] in SAY))
		c -= 2
	return before_aside(c)
}

# The body before an aside that ends at the comma behind chunk c, or 0.
function before_aside(c,   k) {
	if (c < 3 || stop[c] !~ /,$/)
		return 0
	for (k = c; k > 1 && c - k < 24 && stop[k - 1] !~ /[;:.]/; k--)
		if (stop[k - 1] ~ /,$/ && sets_off(k))
			return (actor(k - 1) || company(k - 1)) && \
			    !oblique(k - 1) && !object(k - 1) ? k - 1 : 0
	return 0
}

# Does a relative clause or an apposition begin here?
function sets_off(k) {
	if (type[k] != "w")
		return 0
	return (word[k] in WHO) || (word[k] in PREP) && \
	    word[k + 1] ~ /^(which|whom|whose)$/ || \
	    word[k] ~ /^(the|a|an|part)$/ && type[k + 1] == "w"
}

# "AGCOM had 300 names blocked": the body before "had", or 0.
function haver(v,   c) {
	for (c = v - 1; c > 1; c--) {
		if (type[c] ~ /[av]/ || stop[c] ~ /[;:.]/)
			return 0
		if (word[c] == "had" && type[c + 1] == "n")
			break
	}
	return c > 1 && actor(c - 1) && stop[c - 1] == "" && \
	    !oblique(c - 1) ? c - 1 : 0
}

# The body that opens a sentence with "had 30 pages taken down", or 0.
function had_done(v,   c) {
	for (c = v - 1; c > 1 && !(word[c] == "had" && type[c + 1] == "n"); )
		if (type[c--] ~ /[av]/)
			return 0
	while (--c > 2)
		if (word[c] in SAY)
			return 0
	return type[1] == "a" ? 1 : type[2] == "a" ? 2 : 0
}

# "it asked the central bank to freeze": not the bank.
function pronoun_subject(v,   c) {
	if (voice[v] != "a") {
		for (c = 1; c < v; c++)
			if (actor(c))
				return 0
		return voice[v] == "n" && (word[1] in PRONOUN)
	}
	for (c = v - 1; c > 0 && stop[c] == "" && (word[c] in HAVE ||
	    word[c] in LINK || manner(word[c])); c--)
		continue
	return c > 0 && type[c] == "w" && (word[c] in PRONOUN)
}

# "Regulators summoned 30 sites": not the police of the sentence before.
function plural_subject(v,   c) {
	if (voice[v] != "a")
		return 0
	for (c = v - 1; c > 0 && v - c < 4; c--)
		if (type[c] == "w" && word[c] in WATCHERS)
			return 1
	return 0
}

# "a strike closed 300 shops": has the verb a subject of its own that is no
# body and has no name?
function stranger(v,   c, words) {
	if (voice[v] != "a" || forms(word[v]) ~ / ing /)
		return 0
	c = v - 1
	while (c > 0 && stop[c] == "" && (word[c] in HAVE || word[c] in BE ||
	    manner(word[c]) || word[c] in LINK && word[c] != "and"))
		c--
	words = 0
	for (; c > 0 && v - c < 12; c--) {
		# "searches at 68 flats yielded 40 phones"
		if (type[c] == "v" && voice[c] == "n" && action(c) == "raid")
			return 0
		if (type[c] == "a" || type[c] == "v" || stop[c] ~ /[,;:.]/)
			return type[c] == "a" ? 0 : words > 0
		if (type[c] == "n" || word[c] in HAVE || word[c] == "the" ||
		    word[c] == "a")
			continue
		if (institution(c) || businesses(c) || word[c] ~ /^(to|our)$/)
			return 0
		if ((word[c] in WHO) || (word[c] in BREAK) ||
		    (word[c] in CLAUSE) || word[c] in SAY ||
		    word[c] ~ /^(and|or)$/)
			break
		# the mark of a list item is no word
		if (!(word[c] in PREP) && word[c] ~ /[a-z0-9]/)
			words++
	}
	return words > 0
}

# A noun for a body or a campaign, or a name within the sentence.
function institution(c,   w) {
	w = word[c]
	if ((w in body) || (w in land) || head_in(c, CAMPAIGN) ||
	    head_in(c, INQUIRY) || head_in(c, PAPER))
		return 1
	if (c > 1 && stop[c - 1] !~ /[.:]/ && capital(c))
		return 1
	if (sub(/ies$/, "y", w))
		return w in body
	# "detectives", "branches"
	return sub(/s$/, "", w) && ((w in body) || sub(/e$/, "", w) && \
	    (w in body))
}

# "In May a court fined": one without a name.
function court_acts(v,   c) {
	if (voice[v] != "a")
		return 0
	c = before_auxiliary(v)
	return c && type[c] == "w" && head_in(c, BENCH)
}

# "prosecutors froze": not the police of the sentence before.
function judicial(v,   c, k) {
	if (voice[v] != "a")
		return 0
	# "jailed him for a year and ordered him to pay"
	for (k = v - 1; k > 1 && word[v - 1] == "and" && stop[k] !~ /;/; k--)
		if (type[k] == "v" && voice[k] == "a")
			return judicial(k)
	c = before_auxiliary(v)
	# "a judge in New York"
	for (k = c; k > 1 && c - k < 4 && type[k] == "w" && \
	    stop[k - 1] == ""; k--)
		if (word[k] == "in") {
			c = k - 1
			break
		}
	return c && type[c] == "w" && head_in(c, JUDICIAL)
}

# "Four banks froze", "police in 19 countries arrested", "Acme, which sells
# shoes, removed": a subject of its own that no table has, not who was told of
# before.
function unnamed(v,   c) {
	if (voice[v] != "a")
		return 0
	c = v - 1
	while (c > 0 && (type[c] == "w" || type[c] == "v") && stop[c] == "" &&
	    (word[c] in HAVE || word[c] in LINK || manner(word[c])))
		c--
	# "the company said it had removed"
	if (c > 2 && word[c] == "it" && stop[c - 1] == "" &&
	    (word[c - 1] in SAY))
		c -= 2
	if (c < 1 || !(stop[c] == "" ? nameless(c) : \
	    stop[c] ~ /,$/ && set_off(c)))
		return 0
	c = behest(v)
	who = c ? id[c] : ""
	found = c ? "named" : "unknown"
	return 1
}

# "Carriers blocked 40 sites at the request of the BTK", "on its order": the
# body that had others do it, or 0.
function behest(v,   c, k) {
	for (c = v + 2; c <= chunks; c++) {
		if (!actor(c))
			continue
		k = c - 1
		while (k > v && word[k] ~ /^(the|a)$/)
			k--
		if (word[k] ~ /^(of|from|by)$/)
			k--
		else if (word[k] !~ / (of|from|by)$/)
			continue
		if (k > v && head_in(k, BEHEST))
			return c
	}
	return 0
}

function nameless(c) {
	return several(c) || another_s(c) || elsewhere_in(c) || business(c) || \
	    businesses(c)
}

# "Four banks": many, and not said which.
function several(c) {
	return type[c] == "w" && word[c] ~ /s$/ && institution(c) &&
	    !capital(c) && c > 1 && type[c - 1] == "n" &&
	    kind_of(c - 1) == "count" && word[c - 2] !~ /^(the|these|all)$/
}

# "California's privacy agency": one that no table has.
function another_s(c,   k) {
	if (type[c] != "w" || capital(c) || !institution(c))
		return 0
	for (k = c - 1; k > 0 && c - k < 4 && stop[k] == ""; k--)
		if (type[k] != "w" || word[k] in PREP)
			return 0
		else if (word[k] ~ /'s$/)
			return capital(k)
	return 0
}

# Ends "police in 19 countries" here?
function elsewhere_in(c,   k) {
	for (k = c - 1; k > 1 && c - k < 4 && stop[k] == ""; k--)
		if (type[k] == "n")
			return word[k - 1] ~ /^(in|across|from)$/ && k > 2 &&
			    type[k - 2] == "w" && institution(k - 2) &&
			    !capital(k - 2)
	return 0
}

# "the company", where it was not named.
function business(c) {
	return type[c] == "w" && (word[c] in BUSINESS) && word[c - 1] == "the"
}

# "A court blocked 40 articles, of which publishers deleted 30": not the court.
function some_business(v,   c) {
	c = voice[v] == "a" && !and_verb(v) ? before_auxiliary(v) : 0
	return c > 1 && businesses(c)
}

# "social networks", "video platforms": some, not said which.
function businesses(c) {
	return type[c] == "w" && word[c] ~ /s$/ && \
	    (c == 1 || !capital(c)) && (singular(word[c]) in BUSINESS) && \
	    word[c - 1] != "the"
}

# "The company, which had 4 million users,", "Acme, which sells shoes,": the
# subject before a clause that ends at the comma behind chunk c.
function set_off(c,   k) {
	for (k = 2; k <= c && k < 9; k++)
		if (word[k] in WHO)
			break
	return k <= c && k < 9 && stop[k - 1] ~ /,$/ && (business(k - 1) ||
	    k < 5 && type[k - 1] == "w" && capital(k - 1) &&
	    !(word[k - 1] in land))
}

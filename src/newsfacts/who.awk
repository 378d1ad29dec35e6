# who.awk - which agency did it.
#
# whose(v) leaves the agency of action chunk v in who, and how it was found
# in found.  last_actor: the actor of the sentences before; main: the agency
# that the article names most.

# "In Senegal eight men were held, Nigeria's EFCC said": not by who says so.
# "In Germany 79 were held", after what the Australian police did: nor by them.
function abroad(v,   c, k, name, body_id) {
	if (voice[v] !~ /[pr]/ || word[1] != "in")
		return 0
	name = word[2] in land ? word[2] : word[2] == "the" ? \
	    word[3] " " word[4] : word[2] " " word[3]
	if (!(name in land))
		return 0
	c = attribution(v)
	body_id = c ? id[c] : last_actor
	for (k = c ? chunks + 1 : 1; k <= chunks; k++)
		if (actor(k))
			return 0
	if (substr(land[name], 1, 3) == substr(body_id, 1, 3) ||
	    body_id !~ /^[a-z][a-z]\./)
		return 0
	found = "unknown"
	return 1
}

# "The Indonesian ministry cut access", in a text about Malaysia: a body that
# has no name, and none of the sentences before.
function other_nation(v,   c) {
	c = voice[v] == "a" ? before_auxiliary(v) : 0
	if (c < 2 || type[c] != "w" || !institution(c) ||
	    !(word[c - 1] in people) || people[word[c - 1]] == \
	    substr(last_actor, 1, length(people[word[c - 1]])))
		return 0
	found = "unknown"
	return 1
}

# May an agency of this kind be who acted?  Parliaments are told.
function can_act(what, name) {
	return what !~ /^(media|platform|company|intl-org|org)$/ && \
	    !(name in lawmaker)
}

function kind_at(c) {
	return type[c] == "a" ? kind[c] : ""
}

function actor(c) {
	return type[c] == "a" && can_act(kind_at(c), id[c])
}

# The article's main agency: named most; a title counts twice, and a bare
# government less than one of its bodies.
function main_agency(n,   i, k, f, score, who_id, weight, best) {
	best = first_actor = main_company = ""
	for (i = 1; i <= n; i++)
		for (k = 1; k <= rows["agency", i]; k++) {
			split(row["agency", i, k], f, FS)
			if (f[4] == "intl-org" && i < 4 &&
			    (first_actor == "" || whole_union(first_actor)))
				first_actor = f[5]
			if (f[4] ~ /^(company|platform)$/ &&
			    ++score[f[5]] > score[main_company])
				main_company = f[5]
			if (!can_act(f[4], f[5]))
				continue
			who_id = f[5]
			kind_of_id[who_id] = f[4]
			# a party acts where it is the subject
			if (f[4] == "party")
				continue
			if (part[i] != "title" && first_actor == "" &&
			    f[4] != "government")
				first_actor = who_id
			weight = f[4] == "government" ? 2 : 4
			if (f[6] == "short")
				weight = 1
			if (part[i] == "title")
				weight *= 2
			score[who_id] += weight
			if (best == "" || score[who_id] > score[best])
				best = who_id
		}
	if (first_actor == "")
		first_actor = best
	return best
}

# "EU", which says less than one of its bodies
function whole_union(name,   f) {
	split(name, f, ".")
	return f[1] == f[2]
}

function whose(v) {
	who = found = ""
	v = orderer(v)
	if (!same_doer(v))
		find_doer(v)
	if (voice[v] == "a") {
		doer_at = here
		doer_verb = v
		doer_who = who
		doer_found = found
	}
}

# "A judge ordered the blocking of 30 accounts": the order, if it is one.
function orderer(v,   k) {
	if (voice[v] != "n")
		return v
	k = v - 1
	while (k > 1 && type[k] == "w" && word[k] ~ /^(the|a|an)$/)
		k--
	return type[k] == "v" && action(k) == "order" && voice[k] == "a" && \
	    stop[k] == "" ? k : v
}

# "prosecutors searched 22 houses and froze 41 accounts": the subject of the
# verb before, if nobody else is named in between.
function same_doer(v,   c) {
	if (!(and_verb(v) || stop[v - 1] ~ /,$/) || voice[v] != "a" ||
	    doer_at != here || doer_verb >= v)
		return 0
	for (c = doer_verb + 1; c < v; c++)
		if (actor(c) && !oblique(c) || company(c) && !oblique(c) &&
		    !object(c) || stop[c] ~ /;/ || type[c] == "w" &&
		    word[c] in WHO)
			return 0
	who = doer_who
	found = doer_found
	return 1
}

function find_doer(v,   c) {
	if (own_action(v) || association(v) || by_business(v))
		return
	if (court_acts(v)) {
		by_court()
		return
	}
	if (country(v)) {
		c = attribution(v)
		if (!c || kind_at(c) == "government")
			return
	} else {
		c = subject(v)
		if (c && some_business(v))
			c = 0
		if (!c && (abroad(v) || other_nation(v) || unnamed(v)))
			return
		if (!c || generic(c))
			c = better(attribution(v), c)
		if (!c && same_country(v))
			return
	}
	if (!c && !pronoun_subject(v))
		c = any_actor(v)
	if (!c)
		c = union(v)
	if (c && nominal(c))
		c = 0
	if (c) {
		who = id[c] at_home(c)
		found = via[c] == "short" ? "short" : "named"
		return
	}
	elsewhere(action(v), v)
	if (judicial(v) && kind_of_id[who] != "court")
		by_court()
	if (main != "" && plural_subject(v)) {
		who = main
		found = "main"
	}
	of_court(action(v))
}

# "Courts in the province": of the place that the last body was of.
function at_home(c,   f) {
	if (!generic(c) || word[c + 1] != "in" || word[c + 2] != "the" ||
	    !(word[c + 3] in DIVISION) ||
	    split(last_actor, f, ".") != 3 || f[1] != substr(id[c], 1, 2))
		return ""
	return "." f[3]
}

# "Last year's operation led to 300 arrests": not by who spoke last.
function of_campaign(v,   c) {
	for (c = 1; c < v && c < 6; c++)
		if (head_in(c, CAMPAIGN) && !unlike(c))
			return 1
	return 0
}

# Is it a court, and no prosecutors' office?
function judges(name) {
	return kind_of_id[name] == "court" && !(name in prosecutor)
}

function by_court() {
	who = last_court
	found = who == "" ? "unknown" : "earlier"
}

# Men are sentenced by a court, whoever told of it: the last one named.
function of_court(name) {
	if (name ~ /^(sentence|convict)$/ && !judges(who))
		by_court()
}

# No agency in the sentence: that of those before; in the lead, where none
# was named yet, the first to come.
function elsewhere(name, v) {
	if (own_report && !(name in FORCE)) {
		who = main_company
		found = "main"
	} else if (!(name in FORCE) && company_goes_on()) {
		who = last_company
		found = "earlier"
	} else if (last_actor != "" && last_actor != main && main != "" &&
	    of_campaign(v)) {
		who = main
		found = "main"
	} else if (last_actor != "" && here - last_actor_at <= 3 &&
	    !(kind_of_id[last_actor] == "court" && main != "" &&
	    !(name in COURTLY))) {
		who = last_actor
		found = "earlier"
	} else {
		who = last_actor == "" ? first_actor : main
		if (judges(who) && !(name in COURTLY))
			who = ""
		found = who == "" ? "unknown" : "main"
	}
}

# "Chinese authorities", "the government" stand for a body that the text
# names elsewhere.
function nominal(c) {
	return kind_at(c) == "government" && first_actor != "" &&
	    id[c] != first_actor &&
	    substr(id[c], 1, 3) == substr(first_actor, 1, 3) &&
	    (word[c] ~ /authorities$/ || via[c] == "short")
}

# "Since 2021, China has targeted": a country right before its verb.
function country(v,   c, name) {
	if (voice[v] != "a")
		return 0
	c = v - 1
	while (c > 0 && word[c] != "and" && (word[c] in HAVE ||
	    word[c] in LINK || manner(word[c])))
		c--
	# "raided flats in east London and seized": London does nothing
	if (c < 1 || type[c] != "w" || oblique(c) || stop[c] != "" ||
	    word[c - 1] == "and" && word[c - 2] in land)
		return 0
	name = c > 1 && word[c - 1] " " word[c] in land ? \
	    word[c - 1] " " word[c] : word[c]
	if (!(name in land))
		return 0
	who = land_who = land[name]
	land_at = here
	found = "named"
	return 1
}

# "Beijing has fined one firm and banned another": the country of the verb
# before, when the sentence names nobody else.
function same_country(v,   c) {
	if (voice[v] != "a" || land_at != here)
		return 0
	for (c = 1; c <= chunks; c++)
		if (actor(c))
			return 0
	who = land_who
	found = "named"
	return 1
}

# "China has closed 100 sites, the Cyberspace Administration said": a body
# says more than the government does.
function better(a, b) {
	if (!b || !a)
		return a ? a : b
	# "Chinese and Myanmar police arrested them, the ministry said"
	if (word[b - 1] == "and" && type[b - 2] == "w")
		return a
	# "Turkish police held them, the interior ministry said"
	if (kind_at(b) == "police" && kind_at(a) != "police" && \
	    word[b] ~ / police$/ && via[b] == "name")
		return b
	# "Myanmar authorities deported them, China's ministry said"
	if (kind_at(a) == "government" ||
	    id[a] ~ /^[a-z][a-z]\./ && id[b] ~ /^[a-z][a-z]\./ &&
	    substr(id[a], 1, 3) != substr(id[b], 1, 3))
		return b
	return a
}

# "Police across China ...": any of a kind, not one of them.
function generic(c) {
	return kind_at(c) == "government" ||
	    id[c] ~ /^[a-z][a-z]\.(police|court|local-[a-z]+)$/
}

# The subject of an action: before it, or after "by" when it is passive.
function subject(v,   c) {
	if (voice[v] == "p" || voice[v] == "r" || voice[v] == "n") {
		for (c = v + 1; c <= chunks && c - v < 20; c++)
			if (actor(c) && by(c) && !others_deed(v, c))
				return c
	}
	if (voice[v] == "p" || voice[v] == "r")
		return haver(v)
	c = of_clause(v)
	if (!c)
		c = interposed(v)
	if (c && actor(c))
		return c
	for (c = v - 1; c > 0; c--)
		if (actor(c) && !oblique(c))
			return c
	return 0
}

# "a request from the police, who have arrested 18 people": the agency that a
# relative clause is about, or 0.
function of_clause(v,   c) {
	for (c = v - 1; c > 1 && type[c] == "w" && stop[c] == "" &&
	    (word[c] in HAVE || word[c] in LINK || manner(word[c])); )
		c--
	return c > 1 && type[c] == "w" && word[c] ~ /^(which|who|that)$/ && \
	    actor(c - 1) ? c - 1 : 0
}

function by(c,   k) {
	k = c - 1
	if (k > 0 && word[k] ~ /^(the|local|a)$/ && type[k] == "w")
		k--
	return k > 0 && word[k] == "by"
}

# "was fined 3 million, a penalty upheld by the court": what the body behind
# "by" did is another thing than action v.
function others_deed(v, c,   k) {
	for (k = c - 1; k > v && word[k] != "by"; k--)
		continue
	return k > v + 1 && type[k - 1] == "w" && stop[k - 1] == "" && \
	    (word[k - 1] in BYTHEM)
}

# Behind a preposition, or owner of something: "a notice of the ministry".
function oblique(c,   k) {
	# "of the Cyber Crime Centre (CCC)"
	if (c > 1 && open[c] ~ /\(/ && type[c - 1] == "a" &&
	    id[c - 1] == id[c])
		c--
	k = c - 1
	while (k > 0 && type[k] == "w" && word[k] ~ /^(the|a|local|its)$/)
		k--
	if (k < 1 || type[k] != "w" || stop[k] != "")
		return 0
	# "officers from Hunan police", "inspectors of the ministry"
	if (word[k] ~ /^(from|of|with|at)$/ && k > 1 && type[k - 1] == "w" &&
	    stop[k - 1] == "" && institution(k - 1))
		return 0
	if (word[k] == "and")
		return type[k - 1] == "a" && stop[k - 1] == ""
	if (listens(c))
		return 1
	# "two months after the ministry fined one": here it begins a clause
	if ((word[k] in CLAUSE) && acts_next(c))
		return 0
	return (word[k] in PREP || word[k] == "of") && word[k] != "by"
}

# Interpol, the European Commission: they act when no agency does.
function union(v,   c) {
	for (c = chunks; c > 0; c--)
		if (kind_at(c) == "intl-org" && !object(c) &&
		    (!oblique(c) || by(c)))
			return c
	return 0
}

# Any actor that nothing else explains; the last one that is not spoken of.
function any_actor(v,   c, end) {
	end = contrast(v)
	for (c = end; c > 0; c--)
		if (actor(c) && !oblique(c) && !(c > v && (relates(c) || \
		    others_deed(v, c))))
			return c
	for (c = end; c > 0; c--)
		if (actor(c) && via[c] != "short" && !listens(c) &&
		    !helper(c) && !(c > v && (relates(c) || \
		    others_deed(v, c))))
			return c
	return 0
}

# "was fined 4 billion, a sum that the court cut": the subject of a relative
# clause; but "it was said that the court".
function relates(c,   k) {
	k = word[c - 1] == "the" ? c - 2 : c - 1
	return k > 1 && type[k] == "w" && word[k] ~ /^(that|which)$/ &&
	    type[k - 1] == "w" && !(word[k - 1] in SAY) && \
	    word[k - 1] !~ /ing$|ed$/
}

# "Officers seized 300 phones, while the bank froze 20", "20 were held, and the
# bank froze 20": the last chunk before a clause that has its own subject and
# is not that of action v.
function contrast(v,   c, k) {
	for (c = v + 1; c < chunks; c++) {
		if (stop[c - 1] !~ /,/)
			continue
		if (voice[v] == "a" && word[c] ~ /^(while|whereas)$/)
			return c - 1
		k = word[c + 1] == "the" ? c + 2 : c + 1
		if (voice[v] == "p" && word[c] == "and" && actor(k) &&
		    acts_next(k))
			return c - 1
	}
	return chunks
}

# Remembers the subject of a sentence for those that name none.
function remember(i,   c) {
	remember_company(i)
	for (c = 1; c <= chunks; c++)
		if (kind_at(c) == "court" && judges(id[c]))
			last_court = id[c]
	for (c = 1; c <= chunks; c++)
		if (actor(c) && (!oblique(c) || speaks(c))) {
			if (nominal(c) || kind_at(c) == "party")
				continue
			last_actor = id[c]
			last_actor_at = i
			if (kind_at(c) != "government")
				return
		}
}

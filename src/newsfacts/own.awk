# own.awk - a platform or company that acts by itself.
#
# "Weibo closed 3,000 accounts", "Weibo said it had closed", "We removed";
# but not "asked Weibo to close", "fined Weibo".
# last_company: the one that acted or spoke last, in sentence
# last_company_at.

function company(c) {
	return kind_at(c) ~ /^(platform|company)$/
}

# Leaves the company in who and found, if it is one that did v.
function own_action(v,   c) {
	if (action(v) in FORCE)
		return 0
	c = voice[v] == "a" ? doer(v) : voice[v] == "n" ? teller(v) : 0
	if (!c)
		return 0
	# "This is how Acme kept its rules. We removed": no agency is told of
	if (c < 0 && (last_company == "" || here - last_company_at > 4)) {
		if (main != "" && !own_report || main_company == "")
			return 0
		last_company = main_company
	}
	if (c > 0) {
		last_company = id[c]
		found = via[c] == "short" ? "short" : "named"
	} else
		found = "earlier"
	who = last_company
	last_company_at = here
	own_at = here
	return 1
}

# A company's own report: the title, or the first sentence, names it and no
# agency, and it says "we".
function tells_own(n,   i, k, first, we, named) {
	for (i = 1; i <= n; i++) {
		if (part[i] != "title")
			we += text[i] ~ /(^|[ (])([Ww]e|[Oo]ur) / && \
			    text[i] !~ /"|“/
		if (part[i] != "title" && first++)
			continue
		if ((k = names_whom(i)) < 0)
			return 0
		named += k
	}
	return named && we > 1
}

# 1: sentence i names the company that the article names most; -1: an agency.
function names_whom(i,   k, f, whom) {
	for (k = rows["agency", i]; k > 0; k--) {
		split(row["agency", i, k], f, FS)
		if (can_act(f[4], f[5]))
			return -1
		if (f[5] == main_company)
			whom = 1
	}
	return whom + 0
}

# "TikTok reported the removal of 300 videos", "300 removals": its own, as a
# rule; or 0.
function teller(v,   c) {
	c = type[v - 1] == "n" ? before_bound(v - 1) + 1 : v - 1
	if (c < 2 || word[c] !~ /^(the|a)$/ && type[v - 1] != "n" || \
	    stop[c - 1] stop[c] != "" || \
	    type[c - 1] != "w" || !(word[c - 1] in SAY))
		return 0
	for (c -= 2; c > 1 && type[c] == "w" && stop[c] == "" && \
	    ((word[c] in HAVE) || (word[c] in LINK) || \
	    manner(word[c]) || word[c] == "last"); )
		c--
	if (stop[c] ~ /,$/)
		c = before_aside(c)
	else if (stop[c] != "")
		return 0
	return c && company(c) && !oblique(c) && !object(c) ? c : 0
}

# The chunk of the company that is the subject of v; -1 when a pronoun
# stands for one of a sentence before; or 0.
function doer(v,   c, reach, pronoun) {
	c = aside(v)
	if (!c)
		c = interposed(v)
	if (c && actor(c))
		return 0
	if (!c)
		c = goes_on_doing(v)
	if (c)
		return c
	# "Weibo has so far closed"
	for (c = v - 1; c > 0 && stop[c] == "" && (word[c] in HAVE ||
	    word[c] in LINK && word[c] != "and" && word[c] != "also"); )
		c--
	reach = and_verb(v) ? 8 : v - c + 3
	for (c = v - 1; c > 0 && v - c < reach; c--) {
		# "dealt with 300 posts and suspended 27 accounts"
		if (type[c] == "v" && voice[c] == "a" && c < v - 1 &&
		    and_verb(v)) {
			reach = v - c + 8
			continue
		}
		# "Acme complied with 87% of requests and took down 300 links"
		if (type[c] == "v" && voice[c] == "n" && and_verb(v)) {
			reach = v - c + 8
			continue
		}
		# "TikTok, banned since May, says it removed"
		if (type[c] == "v" && pronoun && company(1))
			return 1
		if (word[c] == "to" || actor(c) || type[c] == "v")
			return 0
		# "our moderators": we
		if (type[c] == "w" && word[c] ~ /^(it|they|we|our)$/) {
			pronoun = word[c] == "our" ? "we" : word[c]
			reach = v - c + 10
		}
		# "Meta took action on 300 pages and closed 20"
		if (and_verb(v) && type[c] == "n")
			reach = v - c + 12
		if (company(c) && !oblique(c))
			return object(c) ? 0 : c
	}
	# "Acme, in its report, put at 300 the number of sites it removed"
	if (pronoun == "it" && company(1) && !any_between(1, v))
		return 1
	return pronoun == "we" || pronoun == "it" && company_goes_on() ? -1 : 0
}

# Does an agency, or another company, stand between?
function any_between(c, v) {
	while (++c < v)
		if (actor(c) || company(c) || stop[c] ~ /;/)
			return 1
	return 0
}

# "TikTok met 94% of requests, removing 300 videos": the company that opens the
# sentence, when it is not acted on.
function goes_on_doing(v,   c, k) {
	if (v < 4 || stop[v - 1] !~ /,$/ || forms(word[v]) !~ / ing /)
		return 0
	c = company(1) ? 1 : company(2) && word[1] == "the" ? 2 : 0
	if (!c || stop[c] != "")
		return 0
	k = c + 1
	if ((word[k] in HAVE) || manner(word[k]))
		k++
	if (type[k] == "w" ? word[k] !~ /[a-z]s$|ed$/ && \
	    !(word[k] in OTHER) || (word[k] in BE) : voice[k] != "a")
		return 0
	for (; k < v; k++)
		if (actor(k) && !oblique(k) || stop[k] ~ /;/)
			return 0
	return c
}

# "TikTok, for its part, deleted", "Weibo, which closed".
function aside(v,   c, k) {
	for (c = v - 1; c > 0 && stop[c] == "" && (word[c] in HAVE); c--)
		continue
	if (c > 1 && (word[c] in WHO))
		return company(c - 1) ? c - 1 : 0
	if (c < 2 || stop[c] !~ /,$/)
		return 0
	for (k = c - 1; k > 0 && c - k < 14 && stop[k] !~ /,/; k--)
		if (type[k] == "v")
			return 0
	return k > 0 && stop[k] ~ /,$/ && company(k) && !oblique(k) &&
	    !object(k) ? k : 0
}

# Is something done to it: "fined Weibo", "told Weibo"?
function object(c) {
	if (c == 1 || stop[c - 1] != "")
		return 0
	# "removed 300 WeChat posts"; but "at its request Weibo removed"
	if (type[c - 1] == "v" && voice[c - 1] != "n" ||
	    kind_of(c - 1) == "count" || word[c - 1] == "told")
		return 1
	return type[c - 1] == "w" && (word[c - 1] ~ /ed$/ && \
	    !(word[c - 1] in SAY) || word[c - 1] in STRIKE)
}

# Does the verb go on with the subject of the one before?
function and_verb(v) {
	return word[v - 1] ~ /^(and|also)$/ && type[v - 1] == "w"
}

# "Weibo closed 300 accounts. Another 20 were suspended."
function company_goes_on() {
	if (last_company == "")
		return 0
	return own_at > last_actor_at && here - own_at <= 2 || \
	    first_actor == ""
}

# A company that says or does something opens its sentence.
function remember_company(i,   c) {
	for (c = 1; c <= chunks && c < 7; c++)
		if (company(c) && !oblique(c) && !object(c) && \
		    ((word[c + 1] in SAY) || (word[c + 1] in HAVE) || \
		    type[c + 1] == "v" && voice[c + 1] == "a")) {
			last_company = id[c]
			last_company_at = i
			return
		}
}

# "300 accounts were removed by TikTok", "by the company": a platform did it,
# whoever tells of it.
function by_business(v,   c, k) {
	if (voice[v] !~ /[pr]/ || action(v) in FORCE)
		return 0
	for (k = v + 1; k < chunks && k - v < 6 && word[k] != "by"; k++)
		if (stop[k - 1] != "" || !(type[k] ~ /[nw]/) ||
		    word[k] in WHO || word[k] in CLAUSE ||
		    word[k] ~ /(ed|ing|for)$/)
			return 0
	if (word[k] != "by" || k - v > 5)
		return 0
	for (c = k + 1; c < chunks && word[c] ~ /^(the|its)$/; )
		c++
	if (company(c)) {
		who = id[c]
		found = via[c] == "short" ? "short" : "named"
		return 1
	}
	if (!(word[c] in BUSINESS))
		return 0
	found = "unknown"
	return 1
}

# after.awk - an action that stands behind its number.
#
# "nine monetary penalties", "30 site closures": a word before what was done;
# but "212 written requests" are those of others.
function described(k) {
	return type[k] == "w" && stop[k] == "" && type[k + 1] == "v" && \
	    voice[k + 1] == "n" && !(action(k + 1) in FAINT && \
	    !(action(k + 1) in FORCE))
}

# The passive after the number that has it as subject.  With an action l
# before the number the passive must stand close.
function verb_after(c, l,   k, weak, crossed) {
	# "6,500 arrests", "a 98 million euro fine", "a 2 million won ($1,400)
	# fine"
	k = c + 1
	if (type[k] == "n" && !countable(k) && open[k] ~ /\(/)
		k++
	while (type[k] == "w" && (word[k] in LIKE))
		k++
	if (described(k) && singular(word[k + 1]) == \
	    field("number", here, at[c], 9))
		k++
	if (type[k] == "v" && voice[k] == "n" && stop[c] == "" &&
	    k <= chunks && counts_action(c, k))
		return k
	if (kind_of(c) == "money" && word[c + 1] == "in" && in_fines(c))
		return in_fines(c)
	if (prepositional(c) && !counted_whole(c)) {
		k = whose_verb(c)
		return k ? k : absolute(c)
	}
	# "concluded 40 cases, and 82 people were convicted"; but "had 300
	# accounts closed"
	if (!l && object_of_other(c))
		return participle(c)
	if (counted_whole(c))
		return whole_verb(c)
	weak = crossed = 0
	for (k = c + 1; k <= chunks && k - c < REACH; k++) {
		if (stop[k - 1] ~ /;/)
			break
		if (type[k] == "v") {
			if (voice[k] == "p" && !rel[k])
				return l && (crossed || far(c, k)) ? 0 : k
			# "seized 300 phones stolen in May"
			if (voice[k] == "r")
				return l && voice[l] != "p" || wanted(c) ? 0 : k
			if (voice[k] == "p")
				weak = weak ? weak : k
			else if (!l && voice[k] == "n" && received(c, k))
				return k
			else if (voice[k] == "a" && finite(k))
				break
		}
		# "handled 156 cases and 233 people were fined"
		if (type[k] == "n" && countable(k)) {
			if (weak || clause_between(c, k))
				break
			crossed = 1
		}
		# "a penalty of 9 million, most of which is suspended"
		if (type[k] == "w" && ((word[k] in BREAK) ||
		    (word[k] in CLAUSE) && l || (word[k] in WHO) && l &&
		    k - 2 != c))
			break
	}
	return l ? 0 : weak
}

# "collected 394 million dollars in civil penalties"
function in_fines(c,   k) {
	for (k = c + 2; k <= chunks && k - c < 5 && stop[k - 1] == ""; k++)
		if (type[k] == "v")
			return voice[k] == "n" && action(k) ~ \
			    /^(fine|penalise)$/ ? k : 0
	return 0
}

# "300 arrests", "a 98 million euro fine"; but "17 detention centres" are
# no detentions.
function counts_action(c, k,   item) {
	# "in the first of two raids"
	if (word[before_bound(c)] == "of" && word[before_bound(c) - 1] ~ \
	    /^(first|second|third|last|larger|smaller|[a-z]+est)$/)
		return 0
	item = field("number", here, at[c], 9)
	# "received 300 requests": of others
	if (action(k) == "request" && word[before_bound(c)] in GOT)
		return 0
	# "44 penalties" are of the item "penalty"
	return kind_of(c) == "money" || item == "" ||
	    index(word[k], substr(item, 1, length(item) - 1))
}

# "wants 500 sites blocked"
function wanted(c,   k) {
	k = before_bound(c)
	return k > 0 && type[k] == "w" && (word[k] in NOT)
}

# The participle right behind the noun of number c, or the relative clause
# that ends its list: "counted 300 sites, 40 pages and 5 apps that were shut".
function participle(c,   k, list) {
	for (k = c + 1; k <= chunks && k - c < 14 && type[k] != "v"; k++)
		list = list || type[k] == "n"
	if (k > chunks || type[k] != "v")
		return 0
	return rel[k] || voice[k] == "r" && k - c < 6 && !list ? k : 0
}

# "Of the 67,000 accounts that were closed, 8,000 were punished": the verb
# of the relative clause or the participle, not that of the part.
function whole_verb(c,   k) {
	for (k = c + 1; k <= chunks && k - c < 12; k++) {
		if (type[k] == "v")
			return voice[k] == "r" || rel[k] ? k : 0
		if (stop[k] ~ /[,;]/)
			return 0
	}
	return 0
}

# "heard 14 witnesses and was told that 300 pages had been seized"
function clause_between(c, k) {
	while (++c < k)
		if (type[c] == "w" && ((word[c] in BE) || (word[c] in HAVE) ||
		    (word[c] in SAY) || word[c] in WHO))
			return 1
	return 0
}

# "among 30 men who were arrested in May", "links to 300 pages that have been
# deleted": the passive of a relative clause right behind its noun.
function whose_verb(c,   k) {
	for (k = c + 1; k < chunks && k - c < 5; k++)
		# "were among the 30 men arrested by it"
		if (type[k] == "v" && voice[k] == "r" && \
		    word[before_bound(c)] == "among")
			return k
		else if (type[k] != "w" || stop[k] != "")
			return 0
		else if (word[k] in WHO)
			break
	if (k - c > 4 || !(word[k] ~ /^(who|that|which)$/))
		return 0
	while (++k < chunks && type[k] == "w" && stop[k] == "")
		if (!(word[k] in BE || word[k] in HAVE || word[k] in LINK))
			return 0
	return type[k] == "v" && voice[k] == "p" && rel[k] ? k : 0
}

# "..., with 700 summoned for talks", "resulted in 300 sites being closed"
function absolute(c,   b, k) {
	b = before_bound(c)
	for (k = c + 1; k <= chunks && k - c < 8; k++)
		if (type[k] == "v")
			break
	if (type[k] != "v" || k > chunks)
		return 0
	if (voice[k] == "p" && word[k - 1] == "being")
		return k
	return voice[k] == "r" && word[b] == "with" && stop[b - 1] ~ /,/ ? k : 0
}

# "Of the 67,000 accounts", not "people of 29 nations"; "Among the 67,000".
function counted_whole(c,   k) {
	k = before_bound(c)
	if (type[k] == "w" && word[k] == "among")
		return k == 1 || stop[k - 1] ~ /,$/
	return type[k] == "w" && word[k] == "of" && part_of(k) && \
	    word[k - 1] != "all"
}

# "received less severe punishments"; who received requests asked for none
function received(c, k,   j) {
	if (action(k) == "request")
		return 0
	for (j = k - 1; j > c; j--)
		# but "were held and given warnings"
		if ((word[j] in RECEIVE) && !and_verb(j))
			return 1
	return 0
}

# A finite active verb ends the reach of a subject; "circulating" does not.
function finite(k) {
	return forms(word[k]) !~ / ing /
}

# Does a new subject stand between: "seized 30 phones, and the men were held"?
function far(c, k,   j) {
	for (j = c; j < k; j++)
		if (stop[j] ~ /,/ && word[j + 1] ~ /^(and|the|its|all|but)$/ &&
		    type[j + 1] == "w" || word[j] == "and" &&
		    word[j + 1] ~ /^(the|its|his|her|their)$/)
			return 1
	return k - c > 14
}

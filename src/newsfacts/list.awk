# list.awk - numbers whose action is said with another number or far from them.
#
# "The number of accounts closed rose to 300": the participle before it.
function risen(c,   k, v) {
	k = before_bound(c)
	if (k < 4 || word[k] !~ /^(to|at|was|is)$/ && !(word[k] in REACHED))
		return 0
	for (v = k - 1; v > 2 && k - v < 12; v--)
		if (type[v] == "v" && voice[v] != "x")
			break
	if (type[v] != "v" || voice[v] == "x")
		return 0
	if (!numbered(v))
		return 0
	voice[v] = "r"
	return v
}

# Does "the number of ..." stand right before action v?
function numbered(v,   k) {
	for (k = v - 1; k > 1 && v - k < 6; k--)
		if (word[k] == "of" && word[k - 1] ~ /^(number|total)$/)
			return 1
	return 0
}

# "Arrests for fraud rose to 300 from 200": what was done, and how often.
function grown(c,   k, v) {
	k = before_bound(c)
	if (k < 3 || kind_of(c) != "count")
		return 0
	if (word[k] == "from" && verb_of_number(k - 1))
		return came_to(k) ? verb_of_number(k - 1) : 0
	if (word[k] != "to" || !(word[k - 1] in GROWN))
		return 0
	for (v = k - 2; v > 0 && k - v < 12 && stop[v] !~ /[,;:.]/; v--)
		if (type[v] == "v")
			return voice[v] == "n" && word[v] ~ /s( |$)/ ? v : 0
	return 0
}

# Does a figure that something has come to stand before chunk k?
function came_to(k) {
	for (k--; k > 1 && !(type[k] == "n" && kind_of(k) == "count"); k--)
		continue
	k = before_bound(k)
	return k > 1 && word[k] == "to" && (word[k - 1] in GROWN)
}

# "Fines imposed since May amounted to 3 million"
function amounted(c,   k) {
	k = before_bound(c)
	if (k < 2 || kind_of(c) != "money")
		return 0
	# "the larger of the fines was 3 million"
	if (word[k] ~ /^(was|were)$/ && type[k - 1] == "v" &&
	    action(k - 1) == "fine" && voice[k - 1] != "x" && c > k)
		return k - 1
	if (!(word[k] in REACHED) &&
	    !(word[k] == "to" && word[k - 1] in ROSE))
		return 0
	for (k--; k > 0 && c - k < 14; k--)
		if (type[k] == "v" && action(k) == "fine" && voice[k] != "x")
			return k
	return 0
}

# "9,849 links, up from 3,603 in 2019", "compared with 3,603": the number
# shares the action of the one before it.
function compared(c,   k) {
	k = before_bound(c)
	if (k < 2 || !(word[k] == "from" && word[k - 1] ~ /^(up|down)$/ ||
	    word[k - 1] == "compared" ||
	    word[k] == "against" && (stop[k - 1] ~ /,/ ||
	    word[k - 1] == "as")))
		return 0
	for (k -= 2; k > 0 && c - k < 15; k--)
		if (type[k] == "n" && kind_of(k) == kind_of(c))
			return verb[k]
	return 0
}

# "arrested nine more, bringing the total this year to 21": what the number
# before it is of.
function brought(c,   k, sum) {
	k = before_bound(c)
	if (k < 4 || word[k] != "to" || kind_of(c) != "count")
		return 0
	# "which brings to 4,000 the number shut"
	if (word[c + 1] == "the" && word[c + 2] ~ /^(total|tally|number)$/)
		sum = k
	for (k--; k > 1 && c - k < 12 && stop[k - 1] !~ /[;:]/; k--)
		if (type[k] == "w" && word[k] ~ /^(total|tally|number)$/)
			sum = k
		else if (type[k] == "w" && word[k] ~ \
		    /^(bringing|brings|brought|taking|takes|took)$/)
			break
	if (!sum || sum < k || c - k > 11)
		return 0
	for (k--; k > 0 && c - k < 30; k--)
		if (type[k] == "n" && kind_of(k) == "count" && verb[k])
			return verb[k]
	return 0
}

# "removed 2.7 million pieces, followed by spam (1.3 million)": a figure in
# brackets, of what was counted before it.  One below 100 may be an age.
function bracketed(c,   k, f) {
	split(row["number", here, at[c]], f, FS)
	if (f[4] != "count" || f[6] < 100 || f[8] != "count" ||
	    f[9] != "" && (" " f[11] " ") !~ / elided / ||
	    substr(text[here], from[c], 1) != "(" ||
	    substr(text[here], to[c] + 1, 1) != ")")
		return 0
	for (k = c - 1; k > 0 && c - k < 20 && stop[k] !~ /;/; k--)
		if (type[k] == "n" && kind_of(k) == "count" && verb[k])
			return verb[k]
	return 0
}

# A number without an action in a list shares that of its neighbour:
# "471, 500, 633 and 1,385 accounts", "Some 20, 22 and 63 cases were".
function lists(   c, k) {
	for (c = 3; c <= chunks; c++)
		if (type[c] == "n" && !verb[c] && countable(c))
			verb[c] = other_reading(c)
	for (c = chunks; c > 1; c--) {
		if (type[c] != "n" || !verb[c])
			continue
		k = list_neighbour(c)
		if (k && !verb[k] && countable(k) &&
		    kind_of(k) == kind_of(c) && !counted_whole(k))
			verb[k] = verb[c]
	}
}

# What gives a number without a verb of its own its action, or 0.
function other_reading(c,   k) {
	k = risen(c)
	if (!k)
		k = amounted(c)
	if (!k)
		k = grown(c)
	if (!k)
		k = compared(c)
	if (!k)
		k = brought(c)
	if (!k)
		k = imposed(c)
	if (!k)
		k = bracketed(c)
	if (!k)
		k = part_of_whole(c)
	if (!k)
		k = of_them(c)
	return k ? k : spread(c)
}

# "pulled 1,494 apps since it was asked to, 1,307 of them in China": that of
# the number before.
function of_them(c,   k) {
	k = before_bound(c)
	if (k < 2 || stop[k] !~ /,$/ || kind_of(c) != "count" || \
	    word[c + 1] != "of" || word[c + 2] !~ /^(them|these|those)$/ || \
	    !((word[c + 3] in PREP) || stop[c + 2] != "" || c + 2 == chunks))
		return 0
	return verb_of_number(k)
}

function of_which(k) {
	return k > 2 && word[k] ~ /^(which|whom)$/ && word[k - 1] == "of" && \
	    stop[k - 2] ~ /,$/
}

# "Of the accounts closed, 7,300 had lied and 480 had not"
function part_of_whole(c,   v) {
	if (kind_of(c) != "count")
		return 0
	v = before_bound(c)
	if (of_which(v))
		return verb_of_number(v - 2)
	# "of which 700 were lenders and 300 schemes"
	if (word[v] == "and" && !own_verb(c)) {
		for (v--; v > 0 && c - v < 9 && type[v] == "w"; )
			v--
		return v > 0 && type[v] == "n" && \
		    of_which(before_bound(v)) ? verb[v] : 0
	}
	if (prepositional(c))
		return 0
	for (v = c - 1; v > 0 && c - v < 16 && type[v] != "v"; v--)
		if (stop[v] ~ /;/)
			return 0
	return v > 0 && type[v] == "v" && voice[v] == "r" && \
	    of_whole(v) ? v : 0
}

# The action of the last number up to chunk c.
function verb_of_number(c) {
	while (c > 0 && !(type[c] == "n" && kind_of(c) == "count"))
		c--
	return c > 0 ? verb[c] : 0
}

# Is there such a verb, which alone is no action?
function imposes(   c) {
	for (c = 1; c <= chunks; c++)
		if (word[c] in IMPOSE)
			return 1
	return 0
}

# "imposed 3 million on Acme", "3 million that the court handed to Acme"
function imposed(c,   k) {
	if (kind_of(c) != "money" || of_tax(c))
		return 0
	# "another 3 million were levied on Acme"
	k = c + 1
	while (word[k] in HAVE || word[k] in BE)
		k++
	if (k > c + 1 && type[k] == "w" && (word[k] in IMPOSE)) {
		impose(k, "p")
		return k
	}
	k = before_bound(c)
	if (k < 1 || !(word[k] in IMPOSE)) {
		for (k = c + 1; k <= chunks && k - c < 8; k++)
			if ((word[k] in IMPOSE) || stop[k] ~ /[,;]/)
				break
		if (word[c + 1] !~ /^(that|which)$/ || !(word[k] in IMPOSE))
			return 0
	}
	if (type[k] == "w")
		impose(k, "a")
	return type[k] == "v" && action(k) == "fine" && voice[k] != "x" ? k : 0
}

# "imposed 34 billion in tariffs", "a 9 billion a year tax": for no deed.
function of_tax(c,   k) {
	for (k = c + 1; k <= chunks && k - c < 6 && type[k] != "v"; k++)
		if (head_in(k, TAX))
			return 1
		else if (stop[k] != "")
			return 0
	return 0
}

function impose(k, how) {
	type[k] = "v"
	id[k] = "fine"
	rel[k] = 0
	voice[k] = how
}

# "removed 20,000 posts; 5,400 were on one site, 3,100 on another"
function spread(c,   k, w) {
	k = c + 1
	if (k <= chunks && stop[c] == "" && (word[k] in BE))
		k++
	w = word[k]
	if (k > chunks || stop[c] != "" || prepositional(c) ||
	    (kind_of(c) == "money" ? w != "on" : kind_of(c) != "count" ||
	    w !~ /^(on|from|in|via|through|at)$/))
		return 0
	for (k = c - 1; k > 0 && c - k < 12; k--)
		if (type[k] == "n" && verb[k] && kind_of(k) == kind_of(c))
			return verb[k]
	return 0
}

# The number right before c in a bare list, or 0.
function list_neighbour(c,   k) {
	k = before_bound(c)
	if (k > 0 && type[k] == "w" && word[k] == "and")
		k--
	if (k > 0 && type[k] == "n" && (k < c - 1 || stop[k] ~ /,/))
		return k
	return 0
}

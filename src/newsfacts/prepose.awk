# prepose.awk - what stands before a number, and parts it from its verb.
#
# "seized in 30 cities", "closed the accounts of 300 users": a preposition
# makes the number tell where, why or whose.

# Is the number the object of a preposition: "in 30 cities", "of the 67,000"?
# Words that bound a number stand between: "from more than 30 cities".
function prepositional(c,   k) {
	if (reason(c))
		return 1
	k = before_bound(c)
	if (k < 1 || stop[k] ~ /[,;:]/)
		return 0
	# "all of the 30 accounts were frozen"
	if (type[k] == "w" && word[k] == "of")
		return word[k - 1] != "all" && (part_of(k) || owner(k, c))
	# "access to 300 sites", "warnings to 30 firms", "raids on 20 houses"
	if (word[k] ~ /^(to|on|against|into)$/ && k > 1 && stop[k - 1] == "" &&
	    (access(k) || type[k - 1] == "v" &&
	    (voice[k - 1] == "n" || index(word[k - 1], " "))))
		return 0
	# "searches at 42 flats", "warned against 64 sites"
	if (type[k - 1] == "v" && stop[k - 1] == "" && k > 1 &&
	    (word[k] == "at" && action(k - 1) == "raid" ||
	    word[k] == "against" && action(k - 1) == "warn"))
		return 0
	if (along(k) || word[k] == "for" && access(k))
		return 0
	# "a fine of 3 million each on two firms"
	if (word[k] == "on" && stop[k - 1] == "" && (word[k - 1] == "each" && \
	    type[k - 2] == "n" || kind_of(k - 1) == "money"))
		return 0
	if (word[k] == "against" && filed(k))
		return 0
	# "fined 12 times, for a total of 9 million"
	if (word[k] == "for" && c - k > 2 && kind_of(c) == "money")
		return 0
	# "assets valued at 30 million"
	if (word[k] == "at" && word[k - 1] ~ /^(valued|estimated)$/)
		return 0
	return type[k] == "w" && (word[k] in PREP)
}

# "detained 16 people over 700 fake sites": not more than 700.
function reason(c,   k) {
	# "fined two firms 290,000 pounds over 5.6 million texts"
	if (c > 3 && word[c - 1] == "over" && stop[c - 2] == "" &&
	    kind_of(c - 2) == "money")
		return kind_of(c) == "count"
	if (c < 4 || word[c - 1] != "over" || type[c - 2] != "w" ||
	    word[c - 2] ~ /^(and|or|of)$/ || (word[c - 2] in PREP) ||
	    (word[c - 2] in BOUND) || (word[c - 2] in BE))
		return 0
	for (k = c - 2; k > 0 && c - k < 7 && stop[k] == ""; k--)
		if (type[k] == "n")
			return kind_of(k) == "count"
		else if (type[k] != "w")
			break
	return 0
}

# "filed complaints for trafficking against five": whom it is done to.
function filed(k,   v) {
	for (v = k - 1; v > 0 && k - v < 6 && stop[v] == ""; v--)
		if (type[v] == "v")
			return index(word[v], " ") && \
			    action(v) ~ /^(charge|investigate)$/
		else if (type[v] != "w")
			return 0
	return 0
}

# "300 phones along with 12 servers", "as well as 12 servers"
function along(k) {
	return word[k] == "with" && word[k - 1] ~ /^(along|together)$/ ||
	    word[k] == "as" && word[k - 1] == "well"
}

# "access to", "access from Japan to", "access to the service for 300 users"
function access(k,   j) {
	for (j = k - 1; j > 0 && k - j < 6 && stop[j] == ""; j--)
		if (type[j] != "w" && k - j > 3)
			return 0
		else if (word[j] == "access")
			return word[k] == "to" || word[k] == "for" && \
			    word[j + 1] == "to"
	return 0
}

# The chunk before a number and the words that bound it.
function before_bound(c,   k) {
	for (k = c - 1; k > 0; k--)
		if (type[k] != "w" || stop[k] != "" || !(word[k] in BOUND))
			break
	if (k > 1 && word[k] == "than" && word[k - 1] ~ /^(more|fewer|less)$/)
		k -= 2
	else if (k > 1 && word[k] == "to" && word[k - 1] ~ /^(up|close)$/)
		k -= 2
	else if (k > 1 && word[k] ~ /^(least|most)$/ && word[k - 1] == "at")
		k -= 2
	else if (k > 1 && word[k] == "as" &&
	    word[k - 1] ~ /^(many|much)$/)
		k -= 3
	else if (k > 1 && word[k] == "of" &&
	    word[k - 1] ~ /^(total|upwards|combined)$/)
		k -= word[k - 2] ~ /^(a|the)$/ ? 3 : 2
	# "accounts with a combined 40 million followers"
	else if (k > 2 && word[k] == "combined" && word[k - 1] == "a" && \
	    (word[k - 2] in PREP))
		k -= 2
	while (k > 0 && type[k] == "w" && stop[k] == "" && word[k] in BOUND)
		k--
	return k < 0 ? 0 : k
}

# "of" makes a part when a number or "part", not an action, stands before it:
# "of the 67,000", "45 of 300"; but "the arrest of 300", "funds of 3 million".
function part_of(k) {
	if (k == 1 || stop[k - 1] ~ /,/)
		return 1
	if (type[k - 1] == "n")
		return 1
	return word[k - 1] in SOME
}

# "the leader of one gang", "accounts of 300 users": it says whose, not how
# many; but "a group of 30 people", "fines of 3 million".
function owner(k, c) {
	return kind_of(c) == "count" && k > 1 && type[k - 1] == "w" &&
	    !(word[k - 1] in SUM) && !(word[k - 1] in GANG) && \
	    !spoken_to(k - 1) && !deprived(c)
}

# "summoned representatives of 14 platforms", "revoked the licences of 300
# websites": the platforms are meant; but "warned users of 27 apps".
function spoken_to(k,   v) {
	for (v = k - 1; v > 0 && k - v < 6; v--)
		if (type[v] == "v")
			return (action(v) in WHOSE) && \
			    !(action(v) == "warn" && word[k] in WARNED)
	return 0
}

# "the licences of four firms were revoked": the same in the passive.
function deprived(c,   v) {
	for (v = c + 1; v <= chunks && v - c < 7 && stop[v - 1] == ""; v++)
		if (type[v] == "v")
			return voice[v] == "p" && !rel[v] && \
			    action(v) in WHOSE
	return 0
}

# term.awk - years in prison: sentenced, jailed, given a term.
#
# "jailed for three years", "sentenced a blogger to three years in jail"
function sentence_verb(c,   k) {
	if (word[before_bound(c)] in SPAN)
		return 0
	for (k = c - 1; k > 0 && c - k < 12; k--)
		if (type[k] == "v")
			break
	if (k < 1 || c - k >= 12)
		return given_term(c)
	if (voice[k] == "x")
		return 0
	return action(k) == "sentence" ? k : given_term(c)
}

# "gave the leader a term of three years", "was given four years" where a
# sentence is told of: the giving is the verb.
function given_term(c,   k) {
	for (k = c - 1; k > 0 && c - k < 10; k--) {
		# "a court gave Meta five days"
		if (type[k] == "v" || company(k))
			return 0
		if (word[k] in GIVE)
			break
	}
	if (k < 1 || c - k >= 10 || !of_terms())
		return 0
	# "a court gave X five days to answer"
	if (field("number", here, at[c], 8) == "day" && !jail_said())
		return 0
	type[k] = "v"
	id[k] = "sentence"
	rel[k] = 0
	voice[k] = word[k - 1] in BE || word[k] ~ /^(got|gets?|receive)/ ? \
	    "p" : "a"
	return k
}

# Does the sentence, or the one before, tell of prison?
function of_terms(  c) {
	if (last_verb == "sentence" && here - last_here < 3)
		return 1
	for (c = 1; c <= chunks; c++)
		if (type[c] == "a" && kind[c] == "court")
			return 1
	return jail_said()
}

function jail_said(   c) {
	for (c = 1; c <= chunks; c++)
		if (word[c] in TERM)
			return 1
	return 0
}

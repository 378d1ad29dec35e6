# speak.awk - who tells of it, who is told, who only helped.
#
# "..., the ministry said", "according to the police", "said the court"
function attribution(v,   c, best) {
	best = 0
	for (c = 1; c <= chunks; c++)
		if (actor(c) && speaks(c) &&
		    (!best || kind_at(best) == "government"))
			best = c
	return best
}

function speaks(c,   k) {
	k = c + 1
	while (k <= chunks && k - c < 4 && type[k] != "a") {
		if (word[k] in SAY)
			return 1
		k++
	}
	k = c - 1
	while (k > 0 && word[k] ~ /^(to|the|by|a|from|an|official|of)$/)
		k--
	# "cards reported by the police were blocked": they only told of them
	if (k > 1 && word[k] == "reported" && word[k + 1] == "by" && \
	    stop[k - 1] == "" && word[k - 1] != "as" && !(word[k - 1] in BE))
		return 0
	return k > 0 && (word[k] in SAY) && !listens(c)
}

# "he told the parliament"
function listens(c,   k) {
	k = c - 1
	while (k > 0 && word[k] ~ /^(the|a|their|its)$/)
		k--
	return k > 0 && (word[k] in LISTEN) && \
	    !(word[k - 1] in BE)
}

# "with the help of the bank": somebody else did it.
function helper(c,   k) {
	for (k = c - 1; k > 1 && c - k < 5; k--)
		if (word[k] in AID)
			return word[k - 1] ~ /^(the|with|in)$/
	return 0
}

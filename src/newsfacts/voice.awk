# voice.awk - how an action stands in its sentence.
#
# find_voice(c) gives the voice of action chunk c, and leaves rel[c]:
#   a  active           closed 300 accounts
#   p  passive          300 accounts were closed
#   r  participle       300 accounts closed since May
#   n  noun             the closing of 300 accounts
#   x  not done         did not close, will be closed
# rel[c]: the passive of a relative clause, "accounts that were closed".
function find_voice(c,   b, k, flags) {
	flags = forms(word[c])
	if (word[c] ~ /^(am|are|is|was|were|be|been|being) /) {
		rel[c] = relative(c - 1)
		return word[c - 1] in MODAL || word[c - 1] == "to" ? "x" : "p"
	}
	if (flags ~ / noun / && is_noun(c, flags))
		return intended(c) ? "x" : "n"
	# "had reportedly been closed": back over adverbs to the auxiliary
	for (b = c - 1; b > 0 && c - b < 7; b--)
		if (!adverb(b))
			break
	if (b > 0 && denied(b, c))
		return "x"
	if (flags ~ / part / && b > 0 && (word[b] in BE) && type[b] == "w") {
		rel[c] = relative(b)
		return planned(b) ? "x" : "p"
	}
	if (b > 0 && (word[b] in MODAL) && type[b] == "w")
		return "x"
	if (flags ~ / part / && flags !~ / base / && after_noun(c))
		return "r"
	if (flags ~ / part / && stop[c] ~ /:/)
		return "r" # "Accounts shut: 63,000."
	if (flags ~ / part / && shared_auxiliary(c))
		return "p"
	if (flags ~ / part / && after_noun(c))
		return "r"
	return "a"
}

# The flags of an action's form.
function forms(w) {
	if (w in form)
		return form[w]
	if (w ~ /ing( |$)/)
		return " ing "
	return w ~ /e?d( |$)/ ? " past part " : " base "
}

# "the arrest of", "300 arrests", "led to the removal of"; but "arrests 300".
function is_noun(c, flags,   next_word) {
	if (word[c] ~ / of$/ || flags !~ / (base|s|past|part|ing) /)
		return 1
	next_word = word[c + 1]
	if (stop[c] == "" && next_word == "of" && c < chunks)
		return 1
	if (c == 1)
		return 0
	return type[c - 1] == "n" || word[c - 1] in NOUNAL
}

function adverb(b) {
	if (type[b] == "v")
		return 1
	if (type[b] != "w" || stop[b] ~ /[;.]/)
		return 0
	return word[b] ~ /ly$/ || (word[b] in LINK)
}

# A denial or a plan within the auxiliary: "were not removed", "failed to".
function denied(b, c,   k) {
	for (k = c - 1; k >= b - 1 && k > 0; k--)
		if (word[k] in NOT)
			return 1
	# "orders to delete", "plans to close"
	if (c > 1 && word[c - 1] ~ /^(order|request|call|demand)s? to$/)
		return 1
	if (word[b] != "to" || b == 1)
		return 0
	return (word[b - 1] in NOT) || word[b - 1] ~ \
	    /^(order|request|plan|call|bid|vow|promise|threat|demand)s?$/
}

# "had planned a fine of 27 million"
function intended(c,   k) {
	for (k = c - 1; k > 0 && c - k < 4; k--)
		if (word[k] in NOT)
			return 1
	return 0
}

# "will be removed", "to be removed"
function planned(b) {
	if (b > 1 && word[b] == "be")
		return (word[b - 1] in MODAL) || word[b - 1] == "to"
	return 0
}

# "accounts that were closed": a relative word right before the auxiliary;
# but "20 of whom were jailed".
function relative(b) {
	while (b > 1 && (word[b] in HAVE || word[b] in BE || word[b] in LINK))
		b--
	return word[b] in WHO && word[b - 1] != "of"
}

# "2,000 websites shut down, according to": a number before it, and no
# object after it; but "and TikTok blocked and removed 971 links".
function after_noun(c,   k, w) {
	if (c == 1 || !number_before(c))
		return 0
	if (c == chunks || stop[c] != "")
		return 1
	k = c + 1
	if (type[k] == "w" && word[k] ~ /^(and|or)$/ && type[k + 1] == "v" &&
	    k + 1 < chunks)
		k += 2
	if (type[c - 1] == "a" && type[k] == "n")
		return 0
	w = word[k]
	if (type[k] != "w")
		return type[k] == "n" && kind_of(k) ~ /^(date|time)$/
	return (w in PREP) || (w in CLAUSE) || (w in BREAK) || w == "and" ||
	    w == "or" || w ~ /ly$/
}

# "accounts were closed and posts deleted": the auxiliary of a passive
# before it in the sentence serves this one too.
function shared_auxiliary(c,   k) {
	if (!after_noun(c))
		return 0
	for (k = c - 1; k > 0; k--)
		if (type[k] == "v")
			return voice[k] == "p" && !rel[k]
	return 0
}

# A count before the chunk, with its noun and no verb or full stop between.
function number_before(c,   k) {
	for (k = c - 1; k > 0 && c - k < 25; k--) {
		if (type[k] == "v" && voice[k] != "n" || stop[k] ~ /;/)
			return 0
		if (type[k] == "n" && kind_of(k) ~ /^(count|money)$/)
			return k
	}
	return 0
}

# voice.awk - how an action stands in its sentence.
#
# find_voice(c) gives the voice of action chunk c, and leaves rel[c]:
#   a  active           closed 300 accounts
#   p  passive          300 accounts were closed
#   r  participle       300 accounts closed since May
#   n  noun             the closing of 300 accounts
#   o  what the object does    arrested 12 men targeting tourists
#   x  not done         did not close, will be closed
# rel[c]: the passive of a relative clause, "accounts that were closed".
function find_voice(c,   b, k, flags) {
	flags = forms(word[c])
	if (passive_form(word[c])) {
		rel[c] = relative(c - 1)
		return word[c - 1] in MODAL || word[c - 1] == "to" ? "x" : "p"
	}
	if (flags ~ / noun / && is_noun(c, flags))
		return intended(c) ? "x" : "n"
	if (no_verb(c, flags))
		return "x"
	# "had reportedly been closed": back over adverbs to the auxiliary
	for (b = c - 1; b > 0 && c - b < 7; b--)
		if (!adverb(b))
			break
	if (b > 0 && denied(b, c))
		return "x"
	if (flags ~ / part / && b > 0 && (word[b] in BE) && type[b] == "w") {
		rel[c] = relative(b)
		# "where 300 numbers are registered": a state
		if (action(c) in FAINT && word[b] ~ /^(is|are)$/)
			return "x"
		return planned(b) ? "x" : "p"
	}
	# "9,000 firms have registered", "and has already banned 59 groups"
	if (flags ~ / part / && b > 0 && type[b] == "w" && (word[b] in HAVE))
		return "a"
	if (flags ~ / part / && adjective(c))
		return "o"
	# "43 of those convicted were jailed"
	if (flags ~ / part / && stop[c] == "" && (word[c + 1] in BE) &&
	    number_before(c)) {
		rel[c] = 1
		return "p"
	}
	if (b > 0 && (word[b] in MODAL) && type[b] == "w")
		return "x"
	if (flags ~ / base / && flags !~ / (past|part) /)
		return bare_form(c)
	if (flags ~ / ing / && of_object(c))
		return "o"
	if (flags ~ / part / && flags !~ / base / && after_noun(c))
		return "r"
	# "Accounts shut: 63,000."
	if (flags ~ / part / && (stop[c] ~ /:/ || of_whole(c) || included(c)))
		return "r"
	# "had nabbed 17 men, frozen 96 accounts and freed 20"
	if (flags ~ / part / && stop[c - 1] ~ /,$/ && number_after(c) &&
	    perfect(c))
		return "a"
	# "have cut 300 lines used by gangs and frozen 40 accounts"
	if (flags ~ / part / && flags !~ / past / && and_verb(c) &&
	    number_after(c) && has_done(c))
		return "a"
	# "got 300 images taken down"
	if (flags ~ / part / && flags !~ / (past|base) / && number_before(c))
		return "r"
	if (flags ~ / part / && and_verb(c) && perfect(c))
		return "a"
	if (flags ~ / part / && after_noun(c))
		return "r"
	return "a"
}

# "ignored the orders": a form in -s that is no verb there.
function no_verb(c, flags) {
	return flags !~ / (base|past|part|ing|noun) / && c > 1 && \
	    type[c - 1] == "w" && (word[c - 1] in NOUNAL)
}

# A bare form is done only behind "to", which serves several ("urged them to
# close 20 sites and delete 300 posts"), "helped" or "did", behind many of a
# body ("regulators close"), and in headlines and lists.
function bare_form(c,   k) {
	if (part[here] == "title" || part[here] == "list")
		return "a"
	for (k = c - 1; k > 0 && c - k < REACH; k--) {
		if (type[k] == "v" && forms(word[k]) ~ / base /)
			return voice[k]
		if (type[k] == "w" && (word[k] in MODAL))
			return "x"
		# "requested that operators block 300 names"
		if (word[k] == "that" && type[k - 1] == "v" &&
		    action(k - 1) ~ /^(order|request)$/)
			return voice[k - 1] == "x" ? "x" : "a"
		# "would let the office impose fines"
		if (type[k] == "w" && (word[k] == "to" || word[k] in HELP))
			return denied(k, k + 1) || word[k - 1] in MODAL ? \
			    "x" : "a"
		if (stop[k] ~ /[;:]/)
			break
	}
	k = c - 1
	while (k > 1 && adverb(k) && type[k] == "w")
		k--
	return k > 0 && (actor(k) || type[k] == "w" && institution(k)) ? \
	    "a" : "x"
}

# "arrested 12 men targeting 300 victims": it is the men who did; but "a
# campaign targeting", "a notice ordering".
function of_object(c,   k, phrase) {
	if (c < 3 || type[c - 1] != "w" || stop[c - 1] != "" ||
	    institution(c - 1))
		return 0
	k = number_before(c)
	if (!k)
		return 0
	phrase = " " tolower(field("number", here, at[k], 10))
	return phrase ~ (" " word[c - 1] "$")
}

# "with banned information", "the seized phones"; but "of closed 300".
function adjective(c) {
	if (numbered_adjective(c))
		return 1
	return c > 1 && stop[c] == "" && stop[c - 1] == "" &&
	    type[c + 1] == "w" && type[c - 1] == "w" &&
	    !(word[c + 1] in PREP) && word[c + 1] !~ /^(and|or|the|a|an)$/ &&
	    (word[c - 1] in PREP && word[c - 1] != "by" ||
	    word[c - 1] ~ /^(of|the|a|an|these|those|its|their)$/) &&
	    !number_after(c)
}

# "2,000 registered users": what they are, not what was done to 2,000.
function numbered_adjective(c) {
	return type[c - 1] == "n" && stop[c - 1] stop[c] == "" && \
	    type[c + 1] == "w" && word[c + 1] ~ /s$/ && \
	    field("number", here, at[c - 1], 9) == singular(word[c + 1])
}

# "removed as many as 300 posts": this "as" begins no clause.
function as_many(c) {
	return word[c] == "as" && word[c + 1] ~ /^(many|much|few|little)$/
}

# Has the verb a number as object?
function number_after(c,   k, far) {
	far = as_many(c + 1) ? 7 : 4
	for (k = c + 1; k <= chunks && k - c < far; k++)
		if (type[k] == "n")
			return 1
	return 0
}

# "was arrested" as one form of the table.
function passive_form(w) {
	return sub(/ .*/, "", w) && w in BE
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
	# "on 212 requests, 97 of them": a verb would have an object
	if (flags !~ / (past|part|ing) / && (stop[c] != "" || c == chunks) &&
	    type[c + 1] != "v")
		return 1
	# "Arrests for fraud rose", "said arrests rose": no verb begins so
	if (c == 1 || (word[c - 1] in SAY) && type[c - 1] == "w")
		return flags !~ / (base|past|part|ing) /
	return type[c - 1] == "n" || word[c - 1] in NOUNAL
}

function adverb(b) {
	if (type[b] == "v")
		return 1
	if (type[b] != "w" || stop[b] ~ /[;.]/)
		return 0
	return manner(word[b]) || (word[b] in LINK)
}

# A denial or a plan within the auxiliary: "were not removed", "failed to".
function denied(b, c,   k) {
	for (k = c - 1; k >= b - 1 && k > 0; k--)
		if (word[k] in NOT)
			return 1
	# "orders to delete", "plans to close"
	if (c > 1 && word[c - 1] ~ / to$/ && head_in(c - 1, ASKING))
		return 1
	return word[b] == "to" && type[b] == "w" && !enabled(b)
}

# "denied that they had arrested nine", "if they had arrested nine"
function supposed(c,   k) {
	for (k = c - 1; k > 0 && c - k < 9 && stop[k] == ""; k--)
		if (type[k] == "v")
			return 0
		else if (type[k] == "w" && (word[k] ~ /^(if|whether|unless)$/ ||
		    word[k] == "that" && word[k - 1] ~ /^den(y|ies|ied)$/))
			return 1
	return 0
}

# "told Weibo to close", "worked to close", "led police to arrest": done; but
# "a plan to close", "called on it to close", "came to close".
function enabled(b,   k) {
	for (k = b - 1; k > 0 && b - k < 18; k--) {
		if (stop[k] ~ /[;:]/ || type[k] == "w" && (word[k] in NOT))
			return 0
		# "asked one to block 30 and another to freeze 40"
		if (type[k] == "v" && word[k - 1] == "to")
			continue
		if (type[k] == "v")
			return action(k) ~ /^(order|request)$/ && \
			    voice[k] ~ /[apr]/
		if (type[k] == "w" && (word[k] in ENABLE))
			return !would(k)
		# "giving it one week to delete"
		if (type[k] == "n" && kind_of(k) == "duration" && k > 2 && \
		    b - k < 3 && ((word[k - 2] in GIVE) || word[k - 2] == \
		    "giving"))
			return 1
	}
	return 0
}

# "could be used to", "may be told to"
function would(k) {
	for (k--; k > 1 && type[k] == "w" && stop[k] == "" &&
	    (word[k] in BE || word[k] in HAVE || word[k] in LINK); k--)
		continue
	return k > 0 && type[k] == "w" && (word[k] in MODAL)
}

# "had planned a fine of 27 million", "could face fines of 3 million"
function intended(c,   k) {
	for (k = c - 1; k > 0 && c - k < 14 && stop[k] !~ /[;:]/; k--) {
		# "cut the jail terms of four", "quashed fines of 3 million"
		if ((word[k] in UNDO) && c - k < 4)
			return 1
		if (type[k] != "w")
			continue
		if ((word[k] in NOT) && c - k < 4 || (word[k] in RISK))
			return 1
		# "the law provides for fines of 3 million"
		if (word[k] ~ /^provides?$/ && word[k + 1] == "for")
			return 1
		# "under penalty of a daily fine of 3 million"
		if (word[k] == "under" && word[k + 1] ~ /^(penalty|pain)/)
			return 1
		if ((word[k] in MODAL) && c - k < 7)
			return 1
		if ((word[k] in WHO) || (word[k] in BREAK))
			return 0
	}
	return allowed(c)
}

# "fines of up to 3 million are possible", "can be imposed", "may follow"
function allowed(c,   k) {
	if (action(c) !~ /^(fine|penalise)$/)
		return 0
	for (k = c + 1; k < chunks && k - c < 12 && \
	    stop[k - 1] !~ /[,;:.]/; k++)
		if (type[k] == "v")
			return 0
		else if (type[k] == "w" && (word[k] in BE))
			return word[k + 1] == "possible"
		else if (type[k] == "w" && word[k] ~ /^(can|could|may|might)$/)
			return word[k + 1] ~ /^(be|follow|apply)$/
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
	# "fined one and opened investigations into 14": it has its object
	if (c == 1 || !number_before(c) || complete(c))
		return 0
	# "of the 60 games it checked"
	if (type[c - 1] == "w" && (word[c - 1] in PRONOUN))
		return 0
	# "shut 12 sites and warned against 64"
	if (and_verb(c) && stop[c] == "" && number_after(c) && same_subject(c))
		return 0
	# "84 asked for access": they asked
	if (action(c) == "request" && word[c + 1] == "for")
		return 0
	if (c == chunks || stop[c] != "")
		return 1
	k = c + 1
	if (type[k] == "w" && word[k] ~ /^(and|or)$/ && type[k + 1] == "v" &&
	    k + 1 < chunks)
		k += 2
	if (type[c - 1] == "a" && type[k] == "n" || as_many(k))
		return 0
	w = word[k]
	# "149 charged over a riot", not "closed over 300 sites"
	if (w == "over" && type[k] == "w" && type[k + 1] != "n")
		return 1
	if (type[k] != "w")
		return type[k] == "n" && kind_of(k) ~ /^(date|time)$/
	return (w in PREP) || (w in CLAUSE) || (w in BREAK) || w == "and" ||
	    w == "or" || manner(w)
}

# "imposed fines", "opened investigations": a form with its object in it.
function complete(c,   w) {
	w = word[c]
	return sub(/.* /, "", w) && w in WITHIN
}

# "have detained 23 people and warned 118": does the verb before have an
# auxiliary of the perfect, which serves this one, too?
function perfect(c,   k) {
	for (k = c - 1; k > 1 && type[k] != "v"; k--)
		continue
	return k > 1 && voice[k] == "a" && word[k - 1] in HAVE
}

# "has cut 300 lines and frozen": the last auxiliary before it, of a verb that
# need not be an action.
function has_done(c,   k) {
	for (k = c - 2; k > 0 && c - k < 20 && stop[k] !~ /[;:]/; k--)
		if (type[k] == "w" && (word[k] in HAVE))
			return 1
		else if (type[k] == "w" && ((word[k] in BE) || word[k] in WHO))
			return 0
	return 0
}

# Is the verb before an active one, of the same subject?
function same_subject(c,   k) {
	for (k = c - 1; k > 0 && type[k] != "v"; k--)
		if (type[k] == "a" || stop[k] != "")
			return 0
	return k > 0 && voice[k] == "a" && finite(k)
}

# "Of the accounts closed, 300 were on one site"
function of_whole(c,   k) {
	if (stop[c] !~ /,$/)
		return 0
	for (k = c - 1; k > 0 && c - k < 7; k--)
		if (type[k] ~ /[vn]/ || stop[k] != "")
			return 0
		else if (word[k] == "of" || word[k] == "among")
			return k == 1 || stop[k - 1] != ""
	return 0
}

# "Items recovered from them include nine cars", "Also seized, from one man,
# were nine cars": a participle at the start, and what its noun comes to.
function included(c,   k, n, aside) {
	if (c > 4)
		return 0
	for (k = 1; k < chunks && k - c < 8; k++)
		if (stop[k] ~ /^,$/ && k >= c && aside < 2)
			aside++
		else if (stop[k] != "" || k != c && type[k] != "w" && \
		    !(aside == 1 && type[k] == "a"))
			return 0
		else if (k > c && word[k] in INCLUDE)
			break
	for (n = k + 1; n < chunks && n - k < 5 && type[n] == "w"; )
		n++
	return k > c && word[k] in INCLUDE && type[n] == "n" && \
	    before_bound(n) == k
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

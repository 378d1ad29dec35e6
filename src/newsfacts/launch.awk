# launch.awk - facts without a figure: a campaign launched, a company fined,
# investigated or blocked, checks ordered.
#
function bare(v,   name) {
	name = action(v)
	# "urged the ministry to investigate Acme"
	if (stranger(v) || figured(name) || asked(v) != v)
		return
	if (name == "launch")
		launch(v)
	else if (name == "fine" && company_after(v, 7) ||
	    name == "investigate" && word[v] !~ /^question/ &&
	    company_after(v, 9) ||
	    name ~ /^(block|ban)$/ && company_after(v, 3)) {
		whose(v)
		if (who == "" || found == "main" && !body_named(v))
			return
		period(v)
		put(v, name, "=", "", "", "count", "company")
	} else if (name == "order" && object_after(v, CHECK)) {
		whose(v)
		period(v)
		put(v, name, "=", "", "", "count", "check")
	}
}

# "slapped Meta with a $220 million fine": the figure is the fact.
function figured(name,   c) {
	for (c = 1; c <= chunks; c++)
		if (verb[c] && action(verb[c]) == name)
			return 1
	return 0
}

# "launched a new campaign", "the campaign was launched on Friday"; but not
# "since the campaign was launched", nor "I started a campaign".
function launch(v,   c, name) {
	if (voice[v] == "p")
		c = campaign_before(v)
	else
		c = campaign_after(v)
	if (!c || word[v - 1] == "to" && word[v + 1] == "the" || speaker(v))
		return
	if (voice[v] == "n" && since(v) || counted_between(v, c))
		return
	name = "launch"
	if (head_in(c, INQUIRY)) {
		if (word[c + 1] != "into" && word[c] !~ / into$/)
			return
		name = "investigate"
	}
	whose(v)
	if (found ~ /main|unknown/ && voice[v] != "p" && !body_named(v))
		return
	if (name == "launch")
		headline_body()
	period(v)
	if (begins ends != "")
		carry(1)
	put(v, name, "=", "", "", "count",
	    name == "launch" ? "campaign" : "company")
}

# "launched nine investigations": the figure is the fact.
function counted_between(v, c,   k) {
	for (k = v + 1; k < c; k++)
		if (type[k] == "n" && kind_of(k) == "count")
			return 1
	return 0
}

# "Chinese authorities launched", "regulators fined": somebody, at least.
function body_named(v,   c) {
	for (c = 1; c <= chunks; c++)
		if (actor(c))
			return 1
	return plural_subject(v)
}

# "Ministry Starts Drive", says the headline, and the text "the government":
# the body that the headline names is meant.
function headline_body(   vague) {
	vague = kind_of_id[who] == "government"
	if (part[here] == "title")
		launcher = vague ? "" : who
	else if (vague && launcher != "" &&
	    substr(launcher, 1, 3) == substr(who, 1, 3)) {
		who = launcher
		found = "main"
	}
}

# "Since the start of the campaign"
function since(v,   c) {
	for (c = v - 1; c > 0 && v - c < 4; c--)
		if (type[c] == "w" && ((word[c] in PREP) || word[c] in CLAUSE))
			return 1
	return 0
}

# Is the subject who tells the story?
function speaker(v,   c) {
	for (c = v - 1; c > 0 && v - c < 4; c--)
		if (type[c] == "w" && word[c] ~ /^(i|we|you|i've|we've|i'm)$/)
			return 1
	return 0
}

# "launched a campaign", "opened an investigation into"
function campaign_after(v,   c) {
	c = object_after(v, CAMPAIGN)
	if (!c)
		return object_after(v, INQUIRY)
	return unlike(c) ? 0 : c
}

# "an election campaign", "a rescue operation", "Ann's campaign"
function unlike(c) {
	return word[c - 1] in UNLIKE || word[c - 1] ~ /'s$/
}

# The head of the object of v when it is of this class, or 0.
function object_after(v, class,   c) {
	for (c = v + 1; c <= chunks && c - v < 9; c++) {
		if (head_in(c, class))
			return c
		if (stop[c] ~ /[,;]/ || type[c] == "w" && (word[c] in WHO ||
		    word[c] in PREP))
			return 0
	}
	return 0
}

function campaign_before(v,   c, head) {
	head = 0
	for (c = v - 1; c > 0 && v - c < 9; c--) {
		if (word[c] in CLAUSE)
			return 0
		if (!head && (head_in(c, CAMPAIGN) || head_in(c, INQUIRY)))
			head = c
	}
	return head && unlike(head) ? 0 : head
}

# A company or platform among the next few chunks: the object of v, "fined
# Acme", "opened formal investigations into Acme".
function company_after(v, few,   c) {
	if (voice[v] != "a")
		return 0
	for (c = v + 1; c <= chunks && c - v < few; c++) {
		if (kind_at(c) ~ /^(company|platform)$/)
			return c
		if (stop[c] ~ /[,;]/ ||
		    type[c] == "v" && !head_in(c, INQUIRY) ||
		    (word[c] in PREP && word[c] !~ /^(into|against|on)$/))
			return 0
	}
	return 0
}

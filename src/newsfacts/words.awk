# words.awk - a sentence as chunks: words, and mentions as one chunk each.
#
# word[c]  the chunk in lower case, without punctuation
# type[c]  w word, n number, v action, a agency
# kind[c], id[c], via[c]  those of the mention
# from[c], to[c]  bytes in the text; at[c] the mention's number in its stream
# stop[c]  the punctuation after the chunk; open[c] that before it
# chunks   how many
function words_begin(   f, line, named) {
	while ((getline line < "clause") > 0) {
		split(line, f, FS)
		named[f[1]] = f[2]
	}
	close("clause")
	REACH = 26	# chunks between a number and its verb
	small_begin(named)
	english_begin(named)
	chinese_begin(named)
}

# The small words of each class, to be asked for by "in".
function small_begin(named) {
	set(BE, named["be"])
	set(HAVE, named["have"])
	set(MODAL, named["modal"])
	set(NOT, named["not"])
	set(PREP, named["prep"])
	set(LINK, named["link"])
	set(WHOSE, named["whose"])
	set(OTHER, named["other"])
	set(WHO, named["who"])
	set(BREAK, named["break"])
	set(CLAUSE, named["clause"])
	set(BOUND, named["bound"])
	set(PRONOUN, named["pronoun"])
	set(SOME, named["some"])
	set(LIKE, named["like"])
}

# Nouns and verbs, by what they stand for.
function english_begin(named) {
	set(PAYING, named["paying"])
	set(FAINT, named["faint"])
	set(body, named["body"])
	set(LEADS, named["leads"])
	set(NOUNAL, named["nounal"])
	set(SUM, named["sum"])
	set(CAMPAIGN, named["campaign"])
	set(INQUIRY, named["inquiry"])
	set(CHECK, named["check"])
	set(PAPER, named["paper"])
	set(BUSINESS, named["business"])
	set(BODILY, named["bodily"])
	set(FILE, named["file"])
	set(FOLK, named["folk"])
	set(GOODS, named["goods"])
	set(FORCE, named["force"])
	set(RISK, named["risk"])
	set(UNDO, named["undo"])
	set(PARTS, named["parts"])
	set(INCLUDE, named["include"])
	set(TERM, named["term"])
	set(IMPOSE, named["impose"])
	set(EVENT, named["event"])
	set(AID, named["aid"])
	set(COURTLY, named["courtly"])
	set(HELP, named["help"])
	set(UNLIKE, named["unlike"])
	set(SAY, named["say"])
	set(KIN, named["kin"])
	set(LAWMAKER, named["lawmaker"])
	set(PROSECUTOR, named["prosecutor"])
	set(MONEY, named["money"])
	set(ENABLE, named["enable"])
	set(SPAN, named["span"])
	set(GOT, named["got"])
	set(GIVE, named["give"])
	set(WORTH, named["worth"])
	set(RECEIVE, named["receive"])
	set(REACHED, named["reached"])
	set(BENCH, named["bench"])
	set(LISTEN, named["listen"])
	set(STRIKE, named["strike"])
	set(TALK, named["talk"])
	set(THINGLY, named["thingly"])
	set(WARNED, named["warned"])
	set(WATCHERS, named["watchers"])
	set(JUDICIAL, named["judicial"])
	set(GANG, named["gang"])
	set(DIVISION, named["division"])
	set(LAW, named["law"])
	set(ROSE, named["rose"])
	set(GROWN, named["grown"])
	set(ASKING, named["asking"])
	set(BEHEST, named["behest"])
	set(WITHIN, named["within"])
	set(DUE, named["due"])
	set(UNLY, named["unly"])
	set(BYTHEM, named["bythem"])
	set(TAX, named["tax"])
}

function chinese_begin(named) {
	IN_ALL = either(named["han_in_all"])
	UNDONE = either(named["han_undone"])
	EITHER_OR = either(named["han_or"])
	AUXILIARY = either(named["han_done"])
	COMPLETE = either(named["han_complete"])
	AIMED = either(named["han_aimed"])
	NEXT_STEP = either(named["han_next"])
	BATCH = either(named["han_batch"])
	DRIVE = either(named["han_drive"])
	SINCE = either(named["han_since"])
	PLANNED = either(named["han_planned"])
	BRANCHES = either(named["han_branches"])
	SUFFERED = either(named["han_suffered"])
	HAN = "[\344-\351][\200-\277][\200-\277]" # a character
	TOGETHER = either(named["han_together"])
	HANDED = either(named["han_handed"])
	GUIDED = either(named["han_guided"]) "下"
	JAIL = either(named["han_jail"])
	SAME_TIME = either(named["han_same_time"])
	ALLOWED = either(named["han_allowed"])
	set(DEED, named["han_deed"])
	TELLING = either(named["han_telling"]) "(称)?"
}

function set(array, words,   w, n) {
	n = split(words, w, " ")
	while (n > 0)
		array[w[n--]] = 1
}

# The words as a regular expression: Chinese has no blanks to find them by.
function either(words) {
	gsub(/ /, "|", words)
	return "(" words ")"
}

# Is the head of chunk c, one or many, of this class?  "campaigns",
# "investigation into"
function head_in(c, class,   w) {
	w = word[c]
	sub(/ .*/, "", w)
	return (w in class) || sub(/s$/, "", w) && (w in class)
}

# "quickly", not "comply"
function manner(w) {
	return w ~ /[a-z]ly$/ && !(w in UNLY)
}

# Does chunk c begin with a capital letter?
function capital(c) {
	return substr(text[here], from[c] + 1 + length(open[c]), 1) ~ /[A-Z]/
}

# Quotes and dashes of three bytes become as many of ASCII, so that places
# in the copy are places in the text.
function plain(s) {
	if (!index(s, "\342\200"))
		return s
	gsub(/\342\200\234/, "\"\"\"", s)
	gsub(/\342\200\235/, "\"\"\"", s)
	gsub(/\342\200\230/, "'''", s)
	gsub(/\342\200\231/, "'''", s)
	gsub(/\342\200\223/, " - ", s)
	gsub(/\342\200\224/, " - ", s)
	return s
}

# Cuts sentence i into chunks.  A mention takes every word it touches; where
# two touch the same word the first in the order agency, number, action has
# it: "Law and Order Department" orders nothing.
function chunk(i,   w, n, k, b, e, cover) {
	n = split(plain(text[i]), w, / /)
	chunks = 0
	cover = -1
	next_mention("agency", i, 0)
	next_mention("number", i, 0)
	next_mention("action", i, 0)
	find_nearest()
	e = -1
	for (k = 1; k <= n; k++) {
		b = e + 1
		e = b + length(w[k])
		if (w[k] == "")
			continue
		if (b < cover) {
			trim(w[k])
			stop[chunks] = trimmed
			continue
		}
		chunks++
		word[chunks] = trim(w[k])
		open[chunks] = opening
		stop[chunks] = trimmed
		type[chunks] = "w"
		kind[chunks] = ""
		from[chunks] = b
		to[chunks] = e
		at[chunks] = 0
		# most words are in no mention
		cover = nearest < e ? claim(i, b, e) : 0
	}
	# nothing of a longer sentence may show behind this one
	for (k = chunks + 1; k <= chunks + 3; k++)
		word[k] = type[k] = stop[k] = open[k] = kind[k] = ""
}

# Gives the chunk begun in bytes b to e to a mention, if one starts there;
# returns where the chunk's bytes end.
function claim(i, b, e,   end) {
	end = 0
	if (starts("agency", i, b, e, end))
		end = own("agency", "a")
	if (starts("number", i, b, e, end))
		end = own("number", "n")
	if (starts("action", i, b, e, end))
		end = own("action", "v")
	find_nearest()
	return end
}

# nearest: where the next mention of any stream starts.
function find_nearest() {
	nearest = first["agency"]
	if (first["number"] < nearest)
		nearest = first["number"]
	if (first["action"] < nearest)
		nearest = first["action"]
}

# Does the next mention of the stream start in this word, all to itself?
# An action may have lost its head: "98 million euro|fine".
function starts(name, i, b, e, taken) {
	while (first[name] < b && (name != "action" || last[name] <= b) ||
	    taken && last[name] <= taken)
		next_mention(name, i, seen[name])
	return first[name] < e && !taken
}

function own(name, letter) {
	type[chunks] = letter
	at[chunks] = seen[name]
	from[chunks] = first[name]
	to[chunks] = last[name]
	word[chunks] = tolower(said[name, 3])
	kind[chunks] = said[name, 4]
	id[chunks] = said[name, 5]
	via[chunks] = said[name, 6]
	return last[name]
}

function next_mention(name, i, k,   f) {
	seen[name] = ++k
	first[name] = last[name] = 1e9
	if (k > rows[name, i])
		return
	split(row[name, i, k], f, FS)
	first[name] = f[1] + 0
	last[name] = f[2] + 0
	for (k = 3; k <= 6; k++)
		said[name, k] = f[k]
}

# The word bare and in lower case; what stood around it in opening, trimmed.
function trim(w) {
	opening = trimmed = ""
	if (w !~ /[^A-Za-z0-9]/)
		return tolower(w)
	if (match(w, /^[^A-Za-z0-9$\200-\377]+/)) {
		opening = substr(w, 1, RLENGTH)
		w = substr(w, RLENGTH + 1)
	}
	if (match(w, /[^A-Za-z0-9%\200-\377]+$/)) {
		trimmed = substr(w, RSTART)
		w = substr(w, 1, RSTART - 1)
	}
	gsub(/'''/, "'", w)
	return tolower(w)
}

# A field of the mention that chunk c is.
function field(name, i, k, number,   f) {
	split(row[name, i, k], f, FS)
	return f[number]
}

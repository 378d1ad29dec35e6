# wellformed.awk - what is wrong with a page: tags that do not nest, elements
# or attributes that the report does not write, markup that is none, an id
# twice, a link to nowhere, control bytes.  Silent when nothing is.
BEGIN {
	list("a article body caption circle desc div figcaption figure " \
	    "footer h1 h2 h3 head header html li line main mark meta nav p " \
	    "rect section span style script svg table tbody td text th " \
	    "thead time title tr ul wbr", element)
	list("meta wbr", void)
	list("aria-label aria-labelledby charset class content cx cy data-v " \
	    "dir height href http-equiv id lang name r role rx scope " \
	    "tabindex text-anchor viewBox width x x1 x2 y y1 y2", attribute)
}

/[\001-\010\013-\037\177]/ { wrong("control byte") }

# Styles and the script are not markup, up to their end.
raw != "" && index($0, "</" raw ">") == 0 { next }
NR == 1 && $0 == "<!DOCTYPE html>" { next }
{ read($0) }

END {
	for (; depth > 0; depth--)
		wrong("not closed: " open[depth])
	for (id in link)
		if (!(id in seen))
			wrong("a link to nowhere: " id)
	if (!tags)
		wrong("no page")
}

function list(words, set,   i, n, part) {
	n = split(words, part, " ")
	for (i = 1; i <= n; i++)
		set[part[i]]
}

function wrong(what) {
	print NR ": " what
}

# A tag stands on one line, but a line may hold several.
function read(line,   at) {
	if (raw != "")
		line = substr(line, index(line, "</" raw ">"))
	raw = ""
	while ((at = index(line, "<")) > 0) {
		characters(substr(line, 1, at - 1))
		line = substr(line, at + 1)
		at = index(line, ">")
		if (at == 0)
			wrong("a tag without end: " line)
		tag(substr(line, 1, at - 1))
		line = substr(line, at + 1)
		if (raw != "" && !index(line, "</" raw ">"))
			return
	}
	characters(line)
}

function characters(s) {
	gsub(/&(amp|lt|gt|quot|#39|ndash);/, "", s)
	if (s ~ /[&<>]/)
		wrong("markup that is none: " s)
}

function tag(s,   name, closed) {
	tags++
	if (s ~ /^\//) {
		name = substr(s, 2)
		if (open[depth] != name)
			wrong("</" name "> closes " open[depth])
		depth--
		return
	}
	closed = sub(/\/$/, "", s)
	match(s, /^[a-z0-9]+/)
	name = substr(s, 1, RLENGTH)
	if (!(name in element))
		wrong("element: " name)
	attributes(substr(s, RLENGTH + 1))
	if (closed || name in void)
		return
	open[++depth] = name
	if (name == "style" || name == "script")
		raw = name
}

# Each is NAME="VALUE", and no quote or bracket stands in a value.
function attributes(s,   name, value) {
	while (match(s, /^ [a-zA-Z0-9-]+="[^"]*"/)) {
		name = value = substr(s, 2, RLENGTH - 2)
		s = substr(s, RLENGTH + 1)
		sub(/=.*/, "", name)
		sub(/^[^"]*"/, "", value)
		if (!(name in attribute))
			wrong("attribute: " name)
		if (name == "id" && value in seen)
			wrong("twice: " value)
		if (name == "id")
			seen[value]
		if (name == "href" && value !~ /^#/)
			wrong("a link outside: " value)
		if (name == "href")
			link[substr(value, 2)]
		characters(value)
	}
	if (s != "")
		wrong("attributes: " s)
}

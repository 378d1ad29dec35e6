# html-article.awk - the articles, mentions marked, facts beside their
# sentence: from the sorted rows of html-rows.awk; after plain.awk, html.awk.
BEGIN { FS = "\t" }

$2 == 1 { fact[++facts] = "<li><a href=\"#f" $3 "\">" text($4) "</a></li>" }
$2 == 2 { mention[++mentions] = $0 }
$2 == 3 {
	if ($4 != article)
		open()
	if ($8 == "title" && !titled) {
		print "<div class=\"row\" id=\"" row_id() "\">"
		title(marked($10))
	} else {
		if (!titled)
			title(text($5))
		print "<div class=\"row" ($7 != para ? " new" : "") \
		    "\" id=\"" row_id() "\">"
		print "<p dir=\"auto\">" marked($10) "</p>"
		para = $7
	}
	facts_beside()
	print "</div>"
	facts = mentions = 0
}

END { close_article() }

function row_id() {
	return "a" article "s" $6
}

function open() {
	close_article()
	article = $4
	titled = 0
	para = ""
	print "<article aria-labelledby=\"a" article "\">"
}

function close_article() {
	if (article != "")
		print "</article>"
}

# The heading of an article without a title is its name.
function title(s) {
	titled = 1
	print "<h3 id=\"a" article "\" dir=\"auto\">" s "</h3>"
	print "<p class=\"source\">" text($5) ", " ($9 == "" ? "undated" : \
	    "<time>" text($9) "</time>") "</p>"
}

function facts_beside(   i) {
	if (!facts)
		return
	print "<ul aria-label=\"Facts found in this sentence\">"
	for (i = 1; i <= facts; i++)
		print fact[i]
	print "</ul>"
}

# Of mentions that overlap the first is marked, of two that begin together
# the longer: the sort left them in order of their starts.
function marked(s,   i, out, at, part, next_part) {
	out = ""
	at = 0
	for (i = 1; i <= mentions; i++) {
		split(mention[i], part, FS)
		while (i < mentions && split(mention[i + 1], next_part, FS) &&
		    next_part[3] == part[3]) {
			if (next_part[4] > part[4] + 0)
				split(mention[i + 1], part, FS)
			i++
		}
		if (part[3] + 0 < at)
			continue
		out = out text(substr(s, at + 1, part[3] - at)) mark(part, \
		    substr(s, part[3] + 1, part[4] - part[3]))
		at = part[4] + 0
	}
	return out text(substr(s, at + 1))
}

function mark(part, s) {
	return "<mark class=\"" part[5] "\">" text(s) (part[6] == "" ? "" : \
	    "<span class=\"v\"> " text(part[6]) "</span>") "</mark>"
}

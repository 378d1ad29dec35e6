# html-page.awk - what stands around and between the parts of the page;
# part=head (reads facts), table, articles, foot.  After html.awk.
BEGIN { FS = "\t" }

part == "head" {
	if (!($1 in article)) {
		article[$1]
		articles++
	}
	if ($4 != "" && !($4 in agency)) {
		agency[$4]
		agencies++
	}
	if ($3 != "" && (first == "" || $3 < first))
		first = $3
	if ($3 > last)
		last = $3
}

END {
	if (part == "head")
		head(text(ENVIRON["TITLE"]))
	else if (part == "table")
		table()
	else if (part == "articles")
		legend()
	else
		foot()
}

function head(title) {
	print "<!DOCTYPE html>\n<html lang=\"en\">\n<head>"
	print "<meta charset=\"utf-8\">"
	# Should text ever become markup, it could still run and fetch nothing.
	print "<meta http-equiv=\"Content-Security-Policy\" content=\"" \
	    "default-src 'none'; style-src 'unsafe-inline'; " \
	    "script-src 'sha256-" script "'\">"
	print "<meta name=\"viewport\" content=\"width=device-width, " \
	    "initial-scale=1\">"
	print "<meta name=\"color-scheme\" content=\"light dark\">"
	print "<title>" title "</title>\n<style>"
	include("report.css")
	print "</style>\n</head>\n<body>"
	print "<a class=\"skip\" href=\"#facts\">Skip to the facts</a>"
	print "<header>\n<h1>" title "</h1>"
	print "<p class=\"lede\">" count(NR, "fact") " in " \
	    count(articles, "article") ", by " agencies " agencies and firms" \
	    (first == "" ? "" : ", published from <time>" text(first) \
	    "</time> to <time>" text(last) "</time>") ".</p>"
	print "<nav aria-label=\"Parts of this page\"><ul>"
	print "<li><a href=\"#overview\">Overview</a></li>"
	print "<li><a href=\"#disagree\">Disagreements</a></li>"
	print "<li><a href=\"#facts\">Facts</a></li>"
	print "<li><a href=\"#articles\">Articles</a></li>"
	print "</ul></nav>\n</header>\n<main>"
	print "<section id=\"overview\" aria-labelledby=\"h-overview\">"
	print "<h2 id=\"h-overview\">Overview</h2>"
	print "<p class=\"note\">Figures are never added up: reports on one " \
	    "campaign repeat it, and a later figure holds the earlier ones.</p>"
}

function table() {
	print "<section id=\"facts\" aria-labelledby=\"h-facts\">"
	print "<h2 id=\"h-facts\">Facts</h2>"
	print "<p class=\"note\">A figure leads to its sentence in the " \
	    "article. Found: how the agency was found; <span class=\"check\">" \
	    "main</span> and <span class=\"check\">unknown</span> want a " \
	    "reader's eye.</p>"
	print "<div class=\"scroll\" role=\"region\" tabindex=\"0\" " \
	    "aria-labelledby=\"h-facts\">\n<table>"
	print "<caption>One row a fact, in the order of the articles</caption>"
	print "<thead><tr><th scope=\"col\">Date</th>" \
	    "<th scope=\"col\">Agency</th><th scope=\"col\">Action</th>" \
	    "<th scope=\"col\" class=\"num\">Figure</th>" \
	    "<th scope=\"col\">Object</th>" \
	    "<th scope=\"col\" class=\"wide\">Offence</th>" \
	    "<th scope=\"col\" class=\"wide\">Target</th>" \
	    "<th scope=\"col\" class=\"wide\">Period</th>" \
	    "<th scope=\"col\" class=\"wide\">Found</th>" \
	    "<th scope=\"col\" class=\"wide\">Sentence</th></tr></thead>"
	print "<tbody>"
}

function legend() {
	print "</tbody></table></div>\n</section>"
	print "<section id=\"articles\" aria-labelledby=\"h-articles\">"
	print "<h2 id=\"h-articles\">Articles</h2>"
	print "<p class=\"note\">What was read in each sentence, with the " \
	    "value behind it; the facts made of it stand beside it. Articles " \
	    "without a fact are left out.</p>"
	print "<ul class=\"legend\" aria-label=\"Marks\">"
	print "<li><mark class=\"number\">number</mark>, its value</li>"
	print "<li><mark class=\"date\">date</mark>, its day or period</li>"
	print "<li><mark class=\"agency\">agency</mark> or company, its id</li>"
	print "<li><mark class=\"action\">action</mark></li>"
	print "<li><mark class=\"offence\">offence</mark></li>\n</ul>"
}

function foot() {
	print "</section>\n</main>"
	print "<footer>Made by newstab from the articles' own words; every " \
	    "row may be wrong, and can be checked above.</footer>"
	printf "<script>"
	include("report.js")
	print "</script>\n</body>\n</html>"
}

function include(file,   line) {
	while ((getline line < file) > 0)
		print line
	close(file)
}

# synopsis.awk - the SYNOPSIS of an mdoc page as the words of a usage text.
# usage: awk -v name=PROGRAM -f synopsis.awk PAGE
/^\.Sh/ { on = /SYNOPSIS/; next }
!on || !/^\./ { next }
{
	$1 = substr($1, 2)
	enclosed = $1 == "Op"
	for (i = 1; i <= NF; i++)
		word($i, i == NF)
	if (enclosed)
		line = line "]"
}
END { print line }

function add(s)
{
	line = line (line == "" || line ~ /\[$/ || glue ? "" : " ") s
	glue = 0
}

function word(w, last)
{
	if (w == "Nm")
		add(last ? name : "")
	else if (w == "Op" || w == "Oo")
		add("[")
	else if (w == "Oc")
		line = line "]"
	else if (w == "Ns")
		glue = 1
	else if (w == "Fl")
		flag = 1
	else if (w == "Ar") {
		if (last)
			add("file ...")
	} else if (flag) {
		add("-" w)
		flag = 0
	} else if (w != "No" && w != "Cm")
		add(w)
}

# code.awk - C without its comments and the insides of its strings, so that
# rules look at code only.  Prints FILE:LINE:code.
FNR == 1 { comment = 0 }
{
	s = $0
	out = ""
	while (s != "") {
		if (comment) {
			i = index(s, "*/")
			if (!i)
				break
			s = substr(s, i + 2)
			comment = 0
		} else if (match(s, /"|'|\/\*|\/\//)) {
			mark = substr(s, RSTART, RLENGTH)
			out = out substr(s, 1, RSTART - 1)
			s = substr(s, RSTART + RLENGTH)
			if (mark == "/*")
				comment = 1
			else if (mark == "//") {
				out = out "//"
				break
			} else {
				out = out mark mark
				while (s != "") {
					c = substr(s, 1, 1)
					s = substr(s, c == "\\" ? 3 : 2)
					if (c == mark)
						break
				}
			}
		} else {
			out = out s
			break
		}
	}
	print FILENAME ":" FNR ":" out
}

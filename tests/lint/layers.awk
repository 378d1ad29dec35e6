# layers.awk - who includes whom: no layer reaches up, no tool reaches into
# another, no circle.  usage: awk -f layers.awk layers.txt src/*/*.[ch]
function wrong(what)
{
	print FILENAME ":" FNR ": " what
	bad = 1
}

# module and folder of a path
function name(path)
{
	sub(/.*\//, "", path)
	sub(/\.[ch]$/, "", path)
	return path
}
function folder(path)
{
	sub(/\/[^\/]*$/, "", path)
	sub(/.*\//, "", path)
	return path
}

FILENAME ~ /layers\.txt$/ {
	if ($0 !~ /^#/) {
		depth++
		for (i = 1; i <= NF; i++)
			layer[$i] = depth
	}
	next
}
FNR == 1 {
	me = name(FILENAME)
	dir = folder(FILENAME)
	shared = dir == "lib" || dir == "data"
	if (shared && !(me in layer))
		wrong(me " has no line in layers.txt")
	has[dir, me] = 1
}
/^#include "/ {
	h = $2
	gsub(/"/, "", h)
	if (h == "tables.h")
		next
	h = name(h)
	if (h == me)
		next
	if (shared && (!(h in layer) || layer[h] >= layer[me]))
		wrong(me " may not include " h ".h")
	if (!shared && !((dir, h) in has) && !(h in layer))
		later[FILENAME ":" FNR] = dir SUBSEP h
	if (!shared && h == "main")
		wrong("main has no header")
	if (!shared)
		edge[dir SUBSEP me, dir SUBSEP h] = 1
}

# What includes nothing that is still there, or is included by nothing, can be
# taken away; what can never be taken away is a circle.
END {
	for (place in later)
		if (!(later[place] in has)) {
			split(later[place], p, SUBSEP)
			print place ": " p[2] ".h is not of " p[1] " or lib"
			bad = 1
		}
	for (e in edge) {
		split(e, p, SUBSEP)
		to = p[3] SUBSEP p[4]
		if (!(to in has))
			delete edge[e]
	}
	do {
		gone = 0
		split("", used)
		split("", uses)
		for (e in edge) {
			split(e, p, SUBSEP)
			uses[p[1], p[2]] = 1
			used[p[3], p[4]] = 1
		}
		for (e in edge) {
			split(e, p, SUBSEP)
			if (!((p[1], p[2]) in used) ||
			    !((p[3], p[4]) in uses)) {
				delete edge[e]
				gone = 1
			}
		}
	} while (gone)
	for (e in edge) {
		split(e, p, SUBSEP)
		print "src/" p[1] ": in a circle: " p[2] " includes " p[4]
		bad = 1
	}
	exit bad
}

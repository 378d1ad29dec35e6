#!/bin/sh
# The facts as JSON Lines.  A value stays text, so that no digit is lost.
newsfacts -H articles/2022-03-24-blocked-links.txt | LC_ALL=C awk -F '\t' '
	NR == 1 { n = split($0, name, FS); next }
	{
		line = ""
		for (c = 1; c < n; c++)
			if ($c != "")
				line = line (line == "" ? "" : ",") \
				    quote(name[c]) ":" quote($c)
		print "{" line "}"
	}
	function quote(s) {
		gsub(/\\/, "\\\\", s)
		gsub(/"/, "\\\"", s)
		return "\"" s "\""
	}'

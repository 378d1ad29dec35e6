# bars.awk - a bar chart for a terminal: rows of label and number.
#   awk -v width=80 -f plain.awk -f bars.awk FILE
# ascii=1 draws with "#".
BEGIN {
	FS = "\t"
	if (!width)
		width = 80
	full = ascii ? "#" : "\342\226\210"
	half = ascii ? "" : "\342\226\214"
}

{
	label[NR] = plain($1)
	value[NR] = $2 + 0
	if (columns(label[NR]) > wide)
		wide = columns(label[NR])
	if (length($2) > digits)
		digits = length($2)
	if (value[NR] > most)
		most = value[NR]
}

END {
	room = width - wide - digits - 3
	for (n = 1; n <= NR; n++)
		print pad(label[n], wide) " " pad(value[n], digits, 1) " " \
		    bar(most ? 2 * room * value[n] / most : 0)
}

# What is not nothing shows.
function bar(halves,   s) {
	s = ""
	for (; halves >= 2; halves -= 2)
		s = s full
	if (halves >= 1 || s == "" && halves > 0)
		s = s (half == "" && s == "" ? full : half)
	return s
}

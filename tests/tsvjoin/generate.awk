# generate.awk - the table of one side for a seed.  -v seed=N -v side=left
# Columns: doc sent start text.  The same bytes under any awk.

function next_number(n) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * n)
}

function repeat(s, n,  r) {
	for (r = ""; n > 0; n--)
		r = r s
	return r
}

# Few different ones, so that they meet; now and then an empty one.
function key(style,  n) {
	n = next_number(9)
	if (style == 1)
		return "same"
	if (style == 2)
		return side n
	if (style == 4)
		return repeat("a long key, ", 1 + n * 3) next_number(2)
	if (style == 5)
		return substr("\001a\177\200\377\303\251_~", n + 1,
		    1 + next_number(3))
	return n == 0 ? "" : substr("doc/2024/10/18/" n, 1 + n, 16)
}

function number() {
	if (seed % 4 == 1 || (seed % 8 == 2 && side == "left"))
		return (next_number(80) - 40) / 4
	return next_number(30)
}

BEGIN {
	state = seed * 2 + (side == "left") + 7
	for (i = 0; i < 20; i++)
		next_number(2)
	style = seed % 7
	rows = next_number(4) == 0 ? next_number(3) : next_number(90)
	if (style == 3)
		rows = side == "left" ? 1 : 70
	end = seed % 5 == 3 ? "\r\n" : "\n"
	for (i = 1; i <= rows; i++)
		printf("%s\t%s\t%s\t%s%s", key(style),
		    style == 6 && i % 3 == 0 ? "" : next_number(4),
		    number(), substr(side, 1, 1) i,
		    i == rows && seed % 3 == 0 ? "" : end)
}

# plain.awk - functions for what is shown.  LC_ALL=C: a character is counted
# from its bytes.

# Text that neither a terminal nor a browser obeys: controls, also those of
# two bytes (U+009B begins an escape in some terminals), and marks that turn
# the direction of writing become "?".
function plain(s) {
	gsub(/[\001-\010\013-\037\177]/, "?", s)
	gsub(/\302[\200-\237]/, "?", s)
	gsub(/\342\200[\216\217\252-\256]|\342\201[\246-\251]/, "?", s)
	return s
}

# How many columns a terminal gives the text.
function columns(s,   n, three) {
	three = gsub(/[\343-\357][\200-\277][\200-\277]/, "", s)
	gsub(/[\302-\342][\200-\277]+/, "x", s)
	return length(s) + 2 * three
}

function pad(s, n, right) {
	return right ? times(" ", n - columns(s)) s : \
	    s times(" ", n - columns(s))
}

function times(c, n,   s) {
	s = ""
	while (n-- > 0)
		s = s c
	return s
}

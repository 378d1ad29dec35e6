# shaken.awk - the words of sentences, put together anew: what nobody would
# write, in which every rule meets every other.  The same under any awk.
# usage: awk -v seed=N -v articles=N -v dir=DIR -f FILE TEXT...
# Of case tables the sentences count.  In DIR: seed-1.txt, seed-2.txt ...

function next_number(n) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * n)
}

# Some words as they stood beside each other.
function piece(  n, from, s) {
	from = 1 + next_number(words)
	s = word[from]
	for (n = next_number(6); n > 0 && from < words; n--)
		s = s " " word[++from]
	return s
}

function sentence(  n, s) {
	s = piece()
	for (n = 1 + next_number(9); n > 0; n--)
		s = s (next_number(4) ? " " : ", ") piece()
	return toupper(substr(s, 1, 1)) substr(s, 2) "."
}

/^[#@\t]/ { next }

# A Chinese clause is a word.
{
	sub(/^\+ /, "")
	gsub(/，|。|、|；/, "& ")
	n = split($0, w, " ")
	for (i = 1; i <= n; i++)
		word[++words] = w[i]
}

END {
	state = 1 + seed * 7919
	for (a = 1; a <= articles; a++) {
		file = dir "/" seed "-" a ".txt"
		for (n = next_number(16); n >= 0; n--)
			printf("%s%s", sentence(), n == 0 ? "\n" :
			    next_number(5) ? " " : "\n\n") >file
		close(file)
	}
}

# target.awk - whom an action is about: platforms and companies.
#
# Platforms and companies that action v is about: those of its own stretch,
# "fined Alibaba, banned Didi", else of its clause, or of all of the sentence
# when there is but one; not who acted, there or in what follows.
function targets(v,   c, k, f, list, start, end) {
	list = ""
	c = v
	start = clause_start(v)
	end = clause_end(v)
	if (voice[v] == "p" || voice[v] == "r") {
		while (--c >= start && type[c] != "v")
			list = target(list, kind_at(c), id[c])
	} else if (v) {
		while (++c <= end && type[c] != "v")
			if (!acts_next(c))
				list = target(list, kind_at(c), id[c])
	}
	if (list != "" || v && own_at == here && who == last_company)
		return list
	if (v && (start > 1 || end < chunks)) {
		for (c = start; c <= end; c++)
			list = target(list, kind_at(c), id[c])
		return list
	}
	for (k = 1; k <= rows["agency", here]; k++) {
		split(row["agency", here, k], f, FS)
		list = target(list, f[4], f[5])
	}
	return list
}

# Is chunk c the subject of an active verb that follows?
function acts_next(c,   k) {
	for (k = c + 1; k < chunks && type[k] == "w" && stop[k - 1] == "" && \
	    word[k] != "and" && (word[k] in HAVE || word[k] in LINK); k++)
		continue
	return type[k] == "v" && voice[k] == "a" && stop[k - 1] == "" && \
	    finite(k)
}

# The first and last chunk of the clause of v, as far as contrast tells:
# "Acme closed 300 accounts, while Umbrella blocked 20 pages".
function clause_start(v,   c) {
	for (c = v; c > 1; c--)
		if (stop[c - 1] ~ /;/ || stop[c - 1] ~ /,/ &&
		    word[c] in BREAK)
			break
	return c
}

function clause_end(v,   c) {
	for (c = v; c < chunks; c++)
		if (stop[c] ~ /;/ || stop[c] ~ /,/ && word[c + 1] in BREAK)
			break
	return c
}

function target(list, what, one) {
	if (what !~ /^(platform|company)$/ || one == who)
		return list
	return join(list, one)
}

# The list with one more, if it is new.
function join(list, one) {
	if (index("," list ",", "," one ","))
		return list
	return list == "" ? one : list "," one
}

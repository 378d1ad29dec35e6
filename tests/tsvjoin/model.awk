# model.awk - every -j of a join in the plainest way: each left record looks
# at each right one.  usage: awk -v dir=DIR -v ... -f model.awk RIGHT LEFT
# keys: fields as "1 2"; near: fields of positions, "" for none; way, most,
# gap, fold, blank (-E), filler, chosen (-o).  Writes dir/want.TYPE.

# The key of the record at hand, "" when it can match nothing.
function key_of(spec,  f, n, i, k, some) {
	n = split(spec, f, " ")
	for (i = 1; i <= n; i++) {
		k = k "\t" (fold ? toupper($f[i]) : $f[i])
		some = some $f[i]
	}
	return some == "" && !blank ? "" : "\t" k
}

function right_part(  f, n, i, s) {
	if (chosen != "") {
		n = split(chosen, f, " ")
		for (i = 1; i <= n; i++)
			s = s "\t" $f[i]
		return s
	}
	for (i = 1; i <= NF; i++)
		if (index(" " keys " ", " " i " ") == 0)
			s = s "\t" $i
	return s
}

# A row for a right record that has no left one.  When there is no left one at
# all, it has the columns of the key.
function without_left(  i, s, f, n) {
	n = split(keys, f, " ")
	if (!lefts)
		for (i = left_width = 1; i <= n; i++)
			if (f[i] > left_width)
				left_width = f[i]
	for (i = 1; i <= left_width; i++)
		s = s (i > 1 ? "\t" : "") \
		    (index(" " keys " ", " " i " ") ? $i : filler)
	return s right_part() (gap ? "\t" filler : "")
}

# All numbers are small: one number that is in their order.
function place(  f, n, i, p) {
	n = split(near, f, " ")
	for (i = 1; i <= n; i++)
		p = p * 1000 + $f[i]
	return p
}

function last_of(  f, n) {
	n = split(near, f, " ")
	return $f[n]
}

function first_of(  f) {
	split(near, f, " ")
	return $f[1]
}

function size(x) {
	return x < 0 ? -x : x
}

# Is right record a nearer than b?  Same sentence first, then distance.
function nearer(a, b,  da, db) {
	da = size(head[a] - here_head)
	db = size(head[b] - here_head)
	if (da != db)
		return da < db
	if (near ~ / / && da > 0)
		return 0
	return size(tail[a] - here_tail) < size(tail[b] - here_tail)
}

function nearest(k,  i, before, after, best) {
	for (i = 1; i <= rights; i++) {
		if (right_key[i] != k)
			continue
		if (at[i] <= here && (!before || at[i] > at[before]))
			before = i
		if (at[i] >= here && (!after || at[i] < at[after]))
			after = i
	}
	if (way == "before")
		best = before
	else if (way == "after")
		best = after
	else
		best = !before || (after && nearer(after, before)) ? \
		    after : before
	if (best && most != "" && near ~ / / && head[best] != here_head)
		return 0
	if (best && most != "" && size(tail[best] - here_tail) > most)
		return 0
	return best + 0
}

# Adds to the rows of the types listed.
function give(types, row,  t, n, i) {
	n = split(types, t, " ")
	for (i = 1; i <= n; i++)
		rows[t[i]] = rows[t[i]] row "\n"
}

function match_one(i, first) {
	used[i] = 1
	give("inner left right full", $0 part[i])
	if (first)
		give("first lookup", $0 part[i])
}

function match_near(k,  i) {
	here = place()
	here_head = first_of()
	here_tail = last_of()
	i = k == "" ? 0 : nearest(k)
	if (i) {
		used[i] = 1
		give("inner left right full first lookup", $0 part[i] \
		    (gap ? "\t" (tail[i] - here_tail) : ""))
	}
	return i > 0
}

BEGIN {
	FS = "\t"
	columns = split(chosen, unused, " ")
}

{ sub(/\r$/, "") }

FILENAME == ARGV[1] {
	rights++
	right_key[rights] = key_of(keys)
	part[rights] = right_part()
	line[rights] = $0
	at[rights] = place()
	head[rights] = first_of()
	tail[rights] = last_of()
	columns = split(part[rights], unused, "\t") - 1
	next
}

{
	lefts++
	left_width = NF
	k = key_of(keys)
	found = 0
	if (near != "")
		found = match_near(k)
	else if (k != "")
		for (i = 1; i <= rights; i++)
			if (right_key[i] == k)
				match_one(i, !found++)
	if (found) {
		give("semi", $0)
		next
	}
	blanks = ""
	for (i = 0; i < columns + gap; i++)
		blanks = blanks "\t" filler
	give("left full lookup", $0 blanks)
	give("anti", $0)
}

END {
	for (i = 1; i <= rights; i++)
		if (!used[i]) {
			$0 = line[i]
			give("right full", without_left())
		}
	n = split("inner left right full semi anti first lookup", t, " ")
	for (i = 1; i <= n; i++)
		printf("%s", rows[t[i]]) >(dir "/want." t[i])
}

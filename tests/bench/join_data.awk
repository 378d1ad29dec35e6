# join_data.awk - tables to join.  usage: awk -v dir=DIR -v rows=N -f FILE
# In DIR: left (N rows, keys in any order, one in eleven without a match),
# right (a row a key); left_grouped (rows with one key stand together),
# left_skewed (a few keys have most rows); big_left, big_right (as many keys as
# rows); pairs_left, pairs_right (three columns of keys, many to many);
# near_left, near_right (a document and a place in it).  The same bytes under
# any awk.

function next_number(n) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * n)
}

function id(i) {
	return sprintf("news/%04d/%02d/%02d/%06d", 2013 + i % 11,
	    1 + int(i / 11) % 12, 1 + int(i / 132) % 28, i)
}

# Keys 0 to n - 1, each once, in an order that looks random.
function write_right(name, n,  i, k, file) {
	file = dir "/" name
	for (i = 0; i < n; i++) {
		k = (i * 48271 + 7) % int(n * 11 / 10)
		printf("%s\t%s\tagency-%04d\n", id(k),
		    substr(id(k), 6, 10), k % 5000) >file
	}
	close(file)
}

function text(  n, s) {
	s = word[next_number(16)]
	for (n = 1 + next_number(4); n > 0; n--)
		s = s " " word[next_number(16)]
	return s
}

# Of keys, any, the same for some rows on end, or the n-th in 1 of n rows.
function next_key(how, keys, i, rows) {
	if (how == "grouped")
		return int(i / rows * keys) * 48271 % keys
	if (how == "skewed")
		return int(exp(next_number(1000003) / 1000003 * log(keys))) * \
		    48271 % keys
	return next_number(keys)
}

function write_left(name, how, rows, keys,  i, file) {
	file = dir "/" name
	for (i = 0; i < rows; i++)
		printf("%s\t%d\t%d\t%d\t%s\n",
		    id(next_key(how, keys, i, rows)),
		    next_number(32), next_number(8), next_number(10000019),
		    texts[next_number(4096)]) >file
	close(file)
}

function write_pairs(rows,  i, docs, left, right) {
	left = dir "/pairs_left"
	right = dir "/pairs_right"
	docs = rows / 150 + 1
	for (i = 0; i < rows; i++)
		printf("%s\t%d\t%d\t%d\t%s\n", id(next_number(docs)),
		    next_number(10), next_number(5), next_number(1000000),
		    word[next_number(16)]) >left
	for (i = 0; i < rows / 3; i++)
		printf("%s\t%d\t%d\tagency-%04d\t%d\n", id(next_number(docs)),
		    next_number(10), next_number(5), next_number(5000),
		    next_number(256)) >right
	close(left)
	close(right)
}

function write_near(rows,  i, docs, left, right) {
	left = dir "/near_left"
	right = dir "/near_right"
	docs = rows / 50 + 1
	for (i = 0; i < rows; i++) {
		printf("%s\t%d\t%d\n", id(next_number(docs)),
		    next_number(20000), next_number(100000)) >left
		printf("%s\t%d\tagency-%04d\n", id(next_number(docs)),
		    next_number(20000), next_number(5000)) >right
	}
	close(left)
	close(right)
}

BEGIN {
	state = 20230527
	split("apps accounts websites platforms users posts groups suspects " \
	    "yuan cases companies pages videos channels agencies months",
	    list, " ")
	for (i = 0; i < 16; i++)
		word[i] = list[i + 1]
	for (i = 0; i < 4096; i++)
		texts[i] = text()
	keys = rows / 100
	if (keys < 100)
		keys = 100
	write_right("right", keys)
	keys = int(keys * 11 / 10)
	write_left("left", "any", rows, keys)
	write_left("left_grouped", "grouped", int(rows / 2), keys)
	write_left("left_skewed", "skewed", int(rows / 2), keys)
	write_right("big_right", int(rows / 2))
	write_left("big_left", "any", int(rows / 2), int(rows / 20 * 11))
	write_pairs(int(rows / 3))
	write_near(int(rows / 4))
}

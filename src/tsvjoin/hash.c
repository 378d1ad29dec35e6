#include "hash.h"

#include "err.h"
#include "scan.h"

static const uint64_t SAME = UINT64_MAX; /* key as that of the one before */

/* The hash of a key, which is never SAME. */
static inline uint64_t
sum_key(const struct hash *h, struct span key)
{
	uint64_t sum = sum_of(&h->sum, key);

	return sum - (sum == SAME);
}

/* Where the key that a slot stands for is, or the record that has it. */
static inline uint64_t
first_at(const struct hash *h, uint64_t slot)
{
	uint64_t where = (slot & HASH_WHERE) - 1;

	if (h->clustered)
		return where + HASH_HEAD;
	return (slot & HASH_LIST) != 0 ? h->node[where].at : where;
}

/* Does a key at the front of a line end at p?  "ab" is not in "abc". */
static inline bool
ends_key(const char *p, const char *end)
{
	if (*p == '\t' || *p == '\n' || p == end)
		return true;
	return *p == '\r' && (p[1] == '\n' || p + 1 == end);
}

/* The bytes that a key is compared with. */
static inline const char *
known_at(const struct hash *h, uint64_t at)
{
	return (h->list_all ? h->keys : h->text.p) + at;
}

/* The key that is at that place, until the next is asked for. */
static struct span
key_at(struct hash *h, uint64_t at)
{
	struct span text = span_cut(h->text, (size_t)at, h->text.n), key;
	const struct fields *f = &h->key->field;
	struct scan_line l;

	arena_reset(&h->arena);
	if (h->list_all)
		return span_to(h->keys + at, scan_eol(h->keys + at,
		    h->keys + h->keys_n));
	if (h->key->plain) {
		scan_lines(&text, f->at[0], f->at[f->n - 1], &l, 1);
		return l.key;
	}
	key_make(h->key, hash_line(h, at), &h->arena, &key);
	return key;
}

/* Is this the key at that place? */
static inline bool
has_key(struct hash *h, uint64_t at, struct span key)
{
	struct span there = { known_at(h, at), key.n };

	if (h->list_all)
		return key.n < h->keys_n - at && key_same(there, key) &&
		    there.p[key.n] == '\n';
	if (!h->front)
		return key_same(key_at(h, at), key);
	return key.n <= h->text.n - at && key_same(there, key) &&
	    ends_key(there.p + key.n, h->text.p + h->text.n);
}

/* The slot of the key, or the free one where it would be. */
static inline uint64_t
find_slot(struct hash *h, struct span key, uint64_t sum, uint64_t j)
{
	const uint64_t *slot = h->slots.slot;

	for (;; j = (j + 1) & h->slots.mask) {
		j = slots_next(&h->slots, j, sum);
		if (!slot[j] || has_key(h, first_at(h, slot[j]), key))
			return j;
	}
}

/* More slots, when few are free. */
static void
grow(struct hash *h)
{
	struct slots old;

	if (!slots_grow(&h->slots, &old))
		return;
	for (uint64_t i = 0; i <= old.mask; i++) {
		uint64_t slot = old.slot[i];

		if (slot)
			*slots_free_one(&h->slots, sum_key(h,
			    key_at(h, first_at(h, slot)))) = slot;
	}
	slots_free(&old);
}

/* Lists have room for no more. */
static void
check_room(size_t records)
{
	if (records == UINT32_MAX - 1)
		die("more than %lu records with keys alike: sort both "
		    "inputs and use -m", (unsigned long)records);
}

static size_t
add_node(struct hash *h, uint64_t at)
{
	check_room(h->nodes);
	h->node = mem_grow(h->node, &h->cap, h->nodes + 1, sizeof(*h->node));
	h->node[h->nodes] = (struct node){ .at = at };
	return h->nodes++;
}

/* Starts a list in the slot with the record at that place. */
static size_t
start_list(struct hash *h, uint64_t *slot, uint64_t tag, uint64_t at)
{
	size_t n = add_node(h, at);

	h->node[n].last = (uint32_t)n + 1;
	*slot = tag | HASH_LIST | (n + 1);
	return n;
}

/* Adds the record at that place to the list. */
static void
add_to_list(struct hash *h, size_t first, uint64_t at)
{
	size_t n = add_node(h, at);

	h->node[h->node[first].last - 1].next = (uint32_t)n + 1;
	h->node[first].last = (uint32_t)n + 1;
}

static void
insert(struct hash *h, struct span key, uint64_t sum, uint64_t at)
{
	uint64_t *slot = &h->slots.slot[find_slot(h, key, sum,
	    slots_home(&h->slots, sum))];
	uint64_t tag = slots_tag(sum);

	if (!*slot) {
		*slot = tag | (at + 1);
		h->slots.used++;
		grow(h);
		return;
	}
	if (!(*slot & HASH_LIST))
		start_list(h, slot, tag, hash_at(*slot));
	add_to_list(h, hash_list(*slot), at);
}

static uint64_t
add_key(struct hash *h, struct span key)
{
	size_t at = h->keys_n;

	h->keys = mem_grow(h->keys, &h->keys_cap, at + key.n + 1 + KEY_PAD, 1);
	if (key.n > 0)
		memcpy(h->keys + at, key.p, key.n);
	h->keys[at + key.n] = '\n';
	memset(h->keys + at + key.n + 1, 0, KEY_PAD); /* read in blocks */
	h->keys_n += key.n + 1;
	return at;
}

/* As insert, with list_all. */
static void
insert_near(struct hash *h, struct span key, uint64_t sum, uint64_t at,
    const struct num *pos)
{
	uint64_t *slot = &h->slots.slot[find_slot(h, key, sum,
	    slots_home(&h->slots, sum))];
	size_t list = hash_list(*slot);

	if (!*slot) {
		list = add_node(h, add_key(h, key));
		*slot = slots_tag(sum) | HASH_LIST | (list + 1);
		h->slots.used++;
		grow(h);
	}
	check_room(h->filed.n);
	h->node[list].last++;
	filed_add(&h->filed, at, (uint32_t)list, pos);
}

/* What has_key will look at. */
static inline const char *
behind(const struct hash *h, uint64_t slot)
{
	uint64_t where = hash_at(slot);

	return (slot & HASH_LIST) != 0 && !h->clustered ?
	    (const char *)&h->node[where] : h->text.p + where;
}

/* Asks for what insert will look at. */
static void
ask_ahead(const struct hash *h, const struct scan_line *rec, size_t n,
    uint64_t *sum)
{
	for (size_t i = 0; i < n; i++) {
		sum[i] = sum_key(h, rec[i].key);
		FETCH(slots_first(&h->slots, sum[i]));
	}
	for (size_t i = 0; i < n; i++) {
		uint64_t slot = *slots_first(&h->slots, sum[i]);

		if (slot != HASH_NONE)
			hash_fetch(behind(h, slot));
	}
	for (size_t i = 0; h->nodes > 0 && i < n; i++) {
		uint64_t slot = *slots_first(&h->slots, sum[i]);
		const struct node *first;

		if ((slot & HASH_LIST) == 0)
			continue;
		first = &h->node[hash_list(slot)];
		hash_fetch(known_at(h, first->at));
		if (!h->list_all)
			FETCH(&h->node[first->last - 1]);
	}
}

static void
insert_all(struct hash *h, const struct side *s, const struct scan_line *rec,
    size_t n, bool blank_ok)
{
	uint64_t sum[SIDE_BATCH];

	ask_ahead(h, rec, n, sum);
	for (size_t i = 0; i < n; i++) {
		uint64_t at = (uint64_t)(rec[i].line.p - h->text.p);

		if (h->lone)
			h->lone[at / 8] |= (unsigned char)(1u << at % 8);
		if (!blank_ok && key_blank(h->key, rec[i].key))
			continue;
		if (h->list_all)
			insert_near(h, rec[i].key, sum[i], at,
			    side_pos(s, &rec[i]));
		else
			insert(h, rec[i].key, sum[i], at);
	}
}

void
hash_start(struct hash *h, struct side *s)
{
	if (s->text.n > HASH_WHERE - 1)
		die("%s: too large: sort both inputs and use -m", s->name);
	h->text = s->text;
	h->key = &s->key;
	h->front = s->key.plain && s->key.field.at[0] == 0;
}

void
hash_build(struct hash *h, struct side *s, bool blank_ok, bool keep_lone)
{
	size_t records = scan_count(s->text), n;
	const struct scan_line *rec;

	/* With list_all most of them have like keys. */
	slots_make(&h->slots, h->list_all ? records / 64 : records);
	if (h->list_all)
		filed_init(&h->filed, records, s->pos.n);
	if (keep_lone)
		h->lone = mem_zeroed(s->text.n / 8 + 1, 1);
	while ((n = side_take(s, &rec)) > 0)
		insert_all(h, s, rec, n, blank_ok);
}

void
hash_free(struct hash *h)
{
	filed_free(&h->filed);
	arena_free(&h->arena);
	slots_free(&h->slots);
	mem_free(h->clusters);
	mem_free(h->node);
	mem_free(h->keys);
	mem_free(h->lone);
	*h = (struct hash){ 0 };
}

/* Asks for the first records of lists: two of them, and the third's node. */
INLINE void
ask_lists(const struct hash *h, size_t n, const uint64_t *sum,
    const uint64_t *ref)
{
	for (size_t i = 0; i < n; i++)
		if (sum[i] != SAME && ref[i] & HASH_LIST) {
			const struct node *first = &h->node[hash_list(ref[i])];

			hash_fetch(known_at(h, first->at));
			if (!h->list_all)
				FETCH(&h->node[first->next - 1]);
		}
	for (size_t i = 0; !h->list_all && i < n; i++)
		if (sum[i] != SAME && ref[i] & HASH_LIST) {
			const struct node *first = &h->node[hash_list(ref[i])];
			const struct node *second = &h->node[first->next - 1];

			hash_fetch(h->text.p + second->at);
			if (second->next)
				FETCH(&h->node[second->next - 1]);
		}
}

uint64_t
hash_key(const struct hash *h, struct span key)
{
	return sum_key(h, key);
}

void
hash_sum(const struct hash *h, struct search *s, const struct scan_line *rec,
    size_t i, size_t n)
{
	for (n += i; i < n; i++) {
		s->sum[i] = SAME;
		if (i > 0 && key_same(rec[i].key, rec[i - 1].key))
			continue;
		s->sum[i] = sum_key(h, rec[i].key);
		FETCH(slots_first(&h->slots, s->sum[i]));
	}
}

void
hash_ask(const struct hash *h, struct search *s, size_t i, size_t n)
{
	for (n += i; i < n; i++) {
		uint64_t ref;

		if (s->sum[i] == SAME)
			continue;
		s->slot[i] = slots_next(&h->slots,
		    slots_home(&h->slots, s->sum[i]), s->sum[i]);
		ref = s->ref[i] = h->slots.slot[s->slot[i]];
		if (ref == HASH_NONE)
			continue;
		hash_fetch(behind(h, ref));
		if (h->clustered && (ref & HASH_LIST) != 0)
			FETCH(behind(h, ref) + 2 * (HASH_LINE - 1));
	}
}

void
hash_settle(struct hash *h, struct search *s, const struct scan_line *rec,
    size_t i, size_t n)
{
	for (n += i; i < n; i++) {
		uint64_t ref = s->ref[i];

		if (s->sum[i] == SAME)
			s->ref[i] = s->ref[i - 1];
		else if (ref != HASH_NONE &&
		    !has_key(h, first_at(h, ref), rec[i].key))
			s->ref[i] = h->slots.slot[find_slot(h, rec[i].key,
			    s->sum[i], (s->slot[i] + 1) & h->slots.mask)];
	}
}

void
hash_find(struct hash *h, struct search *s, const struct scan_line *rec,
    size_t n)
{
	hash_sum(h, s, rec, 0, n);
	hash_ask(h, s, 0, n);
	if (h->nodes > 0)
		ask_lists(h, n, s->sum, s->ref);
	hash_settle(h, s, rec, 0, n);
}

bool
hash_lone(const struct hash *h, uint64_t *at)
{
	uint64_t i = *at;

	while (i < h->text.n) {
		if (i % 8 == 0 && !h->lone[i / 8]) {
			i += 8;
		} else if (h->lone[i / 8] >> i % 8 & 1) {
			*at = i;
			return true;
		} else
			i++;
	}
	return false;
}

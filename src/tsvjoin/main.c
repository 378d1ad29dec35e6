#include <stdlib.h>
#include <unistd.h>

#include "err.h"
#include "head.h"
#include "in.h"
#include "join.h"
#include "mem.h"
#include "out.h"
#include "start.h"

static const char usage[] =
"usage: tsvjoin [-EHgimu] -k FIELDS [-K FIELDS] [-j TYPE] [-n FIELDS]\n"
"               [-w WAY] [-x MAX] [-o FIELDS] [-e TEXT] FILE [LEFT]\n";

struct options {
	const char *left_key, *right_key; /* -k, -K */
	const char *type;                 /* -j */
	const char *near, *way, *most;    /* -n, -w, -x */
	const char *chosen;               /* -o */
	bool header, fold, sorted, by_line;
};

/* Which rows each -j gives. */
static const struct type {
	const char *name;
	bool both, only_left, only_right, semi, anti, first;
} types[] = {
	{ .name = "inner", .both = true },
	{ .name = "left", .both = true, .only_left = true },
	{ .name = "right", .both = true, .only_right = true },
	{ .name = "full", .both = true, .only_left = true,
	    .only_right = true },
	{ .name = "semi", .semi = true },
	{ .name = "anti", .anti = true },
	{ .name = "first", .both = true, .first = true },
	{ .name = "lookup", .both = true, .only_left = true, .first = true },
};

static const struct type *
find_type(const char *name)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (strcmp(types[i].name, name) == 0)
			return &types[i];
	start_usage(usage, "-j %s: expected inner, left, right, full, semi, "
	    "anti, first or lookup", name);
}

static void
set_type(struct join *j, const struct type *t)
{
	j->both = t->both;
	j->only_left = t->only_left;
	j->only_right = t->only_right;
	j->semi = t->semi;
	j->anti = t->anti;
	j->first = t->first;
}

static void
set_way(struct join *j, const char *name)
{
	if (strcmp(name, "before") == 0)
		j->near.way = NEAR_BEFORE;
	else if (strcmp(name, "after") == 0)
		j->near.way = NEAR_AFTER;
	else if (strcmp(name, "either") == 0)
		j->near.way = NEAR_EITHER;
	else
		start_usage(usage, "-w %s: expected before, after or either",
		    name);
}

/* What can be said without a look at the input. */
static void
check_options(const struct options *o, const struct join *j)
{
	if (!o->left_key)
		start_usage(usage, "-k is needed");
	if (!o->near && (o->way || o->most))
		start_usage(usage, "-%c needs -n", o->way ? 'w' : 'x');
	if (j->pair.gap && !o->near)
		start_usage(usage, "-g needs -n");
	for (const char *p = j->pair.filler; *p; p++)
		if ((unsigned char)*p < ' ')
			start_usage(usage, "-e %s: expected a text that a "
			    "field can hold", j->pair.filler);
}

static void
read_options(struct options *o, struct join *j, int argc, char *argv[])
{
	int c;

	while ((c = getopt(argc, argv, ":EHVghimuK:e:j:k:n:o:w:x:")) != -1)
		switch (c) {
		case 'E': j->blank_ok = true; break;
		case 'H': o->header = true; break;
		case 'V': start_version();
		case 'g': j->pair.gap = true; break;
		case 'h': start_help(usage);
		case 'i': o->fold = true; break;
		case 'm': o->sorted = true; break;
		case 'u': o->by_line = true; break;
		case 'K': o->right_key = optarg; break;
		case 'e': j->pair.filler = optarg; break;
		case 'j': o->type = optarg; break;
		case 'k': o->left_key = optarg; break;
		case 'n': o->near = optarg; break;
		case 'o': o->chosen = optarg; break;
		case 'w': o->way = optarg; break;
		case 'x': o->most = optarg; break;
		default: start_bad_option(c, usage);
		}
	check_options(o, j);
	set_type(j, find_type(o->type ? o->type : "inner"));
	set_way(j, o->way ? o->way : "either");
}

/* "F" or "F:G", as one item of -n. */
static void
add_position(struct join *j, char *item, const struct head *left,
    const struct head *right)
{
	const struct row *names = left->line ? &left->row : NULL;
	char *colon = strchr(item, ':'), *other = item;

	if (colon && (!names || tsv_column(names, item) == SIZE_MAX)) {
		*colon = '\0';
		other = colon + 1;
	}
	fields_parse(&j->left.pos, item, names, "-n");
	fields_parse(&j->right.pos, other, right->line ? &right->row : NULL,
	    "-n");
	if (j->left.pos.n != j->right.pos.n)
		die("-n: \"%s\" and \"%s\" are not as many fields", item,
		    other);
}

static void
set_near(struct join *j, const char *spec, const struct head *left,
    const struct head *right)
{
	char *list = mem_copy(spec, strlen(spec)), *item = list, *comma;

	for (; (comma = strchr(item, ',')); item = comma + 1) {
		*comma = '\0';
		add_position(j, item, left, right);
	}
	add_position(j, item, left, right);
	j->near.n = j->left.pos.n;
	mem_free(list);
}

/* -x: a number for each field of -n; or the last one's, 0 for the others. */
static void
set_most(struct join *j, const char *spec)
{
	size_t n = 1, i;

	for (const char *p = spec; (p = strchr(p, ',')); p++)
		n++;
	if (n != 1 && n != j->near.n)
		die("-x: \"%s\": expected one number%s", spec,
		    j->near.n > 1 ? ", or one for each field of -n" : "");
	j->near.most = mem_zeroed(j->near.n, sizeof(*j->near.most));
	for (i = j->near.n - n; i < j->near.n; i++) {
		const char *comma = strchr(spec, ',');
		struct span s = comma ? span_to(spec, comma) : span_of(spec);

		if (!num_read(&j->near.most[i], s) ||
		    j->near.most[i].whole < 0)
			die("-x: \"%.*s\": expected a number from 0",
			    (int)s.n, s.p);
		spec += s.n + 1;
	}
}

/* Finds the fields that the options name. */
static void
set_fields(struct join *j, const struct options *o, struct fields *chosen,
    const struct head *left, const struct head *right)
{
	const struct row *l = o->header ? &left->row : NULL;
	const struct row *r = o->header ? &right->row : NULL;
	const char *opt = o->right_key ? "-K" : "-k";

	key_parse(&j->left.key, o->left_key, l, "-k", o->fold);
	key_parse(&j->right.key, o->right_key ? o->right_key : o->left_key, r,
	    opt, o->fold);
	if (j->left.key.field.n != j->right.key.field.n)
		die("-k has %zu fields and -K has %zu: expected as many",
		    j->left.key.field.n, j->right.key.field.n);
	key_agree(&j->left.key, &j->right.key);
	if (o->near)
		set_near(j, o->near, left, right);
	if (o->most)
		set_most(j, o->most);
	if (o->chosen) {
		fields_parse(chosen, o->chosen, r, "-o");
		j->right.least = chosen->max;
	}
	j->left.even = j->both || j->only_right;
	j->right.even = j->left.even && !o->chosen;
}

static void
read_head(struct head *h, struct side *s, struct in *in)
{
	head_read(h, in);
	s->width = h->row.n;
	s->first = s->lineno = 1;
}

static void
join(struct join *j, const struct options *o, struct in *left,
    struct in *right)
{
	struct head left_head = { 0 }, right_head = { 0 };
	struct fields chosen = { 0 };

	j->left.name = left->name;
	j->right.name = right->name;
	if (o->header) {
		read_head(&left_head, &j->left, left);
		read_head(&right_head, &j->right, right);
	}
	set_fields(j, o, &chosen, &left_head, &right_head);
	side_ready(&j->left);
	side_ready(&j->right);
	if (o->sorted) {
		side_stream(&j->right, right);
	} else {
		mem_advice(": sort both inputs by the key and use -m");
		side_load(&j->right, right);
	}
	pair_right(&j->pair, &j->right.key, j->right.width,
	    o->chosen ? &chosen : NULL);
	if (o->header)
		head_write(j, &left_head, &right_head);
	side_stream(&j->left, left);
	if (!o->sorted)
		join_hashed(j);
	else if (o->near)
		join_sorted_near(j);
	else
		join_sorted(j);
	fields_free(&chosen);
	head_free(&left_head);
	head_free(&right_head);
}

int
main(int argc, char *argv[])
{
	struct options o = { 0 };
	struct join j = { .pair.filler = "" };
	struct in left, right;
	struct out out;

	start(argv);
	j.sum = sum_seed(sum_any());
	read_options(&o, &j, argc, argv);
	if (argc - optind < 1 || argc - optind > 2)
		start_usage(usage, "expected FILE, or FILE and LEFT");
	if (strcmp(argv[optind], "-") == 0 &&
	    (!argv[optind + 1] || strcmp(argv[optind + 1], "-") == 0))
		start_usage(usage, "standard input cannot be both sides");
	if (!in_open(&right, argv[optind]))
		return EXIT_TROUBLE;
	if (!in_open(&left, argv[optind + 1])) {
		in_close(&right);
		return EXIT_TROUBLE;
	}
	out_init(&out, STDOUT_FILENO, o.by_line);
	j.pair.out = &out;
	join(&j, &o, &left, &right);
	out_close(&out);
	side_free(&j.left);
	side_free(&j.right);
	pair_free(&j.pair);
	mem_free(j.near.most);
	in_close(&left);
	in_close(&right);
	return err_status();
}

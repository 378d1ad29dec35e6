#include "field.h"

enum { LABEL_MAX = 40 };

void
field_load(struct fields_of *f)
{
	dict_builtin(&f->dict, &data_label);
	f->label = dict_column(&f->dict, "label");
	f->role = dict_column(&f->dict, "role");
	f->format = dict_column(&f->dict, "format");
	dict_index(&f->dict, f->label);
}

void
field_free(struct fields_of *f)
{
	dict_free(&f->dict);
}

static enum field
role_of(struct span role)
{
	static const char *const name[] = {
		[FIELD_NONE] = "none", [FIELD_ID] = "id",
		[FIELD_TITLE] = "title", [FIELD_DATE] = "date",
		[FIELD_META] = "meta", [FIELD_LAST] = "last",
		[FIELD_TEXT] = "text", [FIELD_EXTRA] = "extra",
		[FIELD_END] = "end",
	};

	for (int i = 0; i < FIELD_ROLES; i++)
		if (span_is(role, name[i]))
			return (enum field)i;
	return FIELD_NONE;
}

enum field
field_role(const struct fields_of *f, struct span label, size_t *rank)
{
	char folded[LABEL_MAX];
	size_t row;

	*rank = 0;
	if (label.n == 0 || label.n > LABEL_MAX)
		return FIELD_NONE;
	for (size_t i = 0; i < label.n; i++)
		folded[i] = to_lower(label.p[i]);
	row = dict_find(&f->dict, (struct span){ folded, label.n });
	while (row != DICT_NONE &&
	    !span_is(dict_cell(&f->dict, row, f->format), f->of))
		row = dict_next(&f->dict, row);
	if (row == DICT_NONE)
		return FIELD_NONE;
	*rank = row;
	return role_of(dict_cell(&f->dict, row, f->role));
}

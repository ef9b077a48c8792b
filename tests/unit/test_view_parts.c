/* SPDX-License-Identifier: MIT */
/* The order that types stand in, and the files that they are cut into. */
#include "view_run.h"

/* ---- order ---- */

#define TYPES 40

struct graph {
	struct maker m;
	struct type types[TYPES];
	struct view_type views[TYPES];
	struct view_type *order[TYPES];
};

static size_t place_in(const struct graph *g, const struct type *type)
{
	for (size_t i = 0; i < g->m.type_count; i++)
		if (g->m.order[i] == type->mark)
			return i;
	ck_abort_msg("a type is lost");
	return 0;
}

static void hold(struct type *holder, struct type *held)
{
	if (holder->kind == TYPE_CHOICE) {
		holder->branches = arena_grow(arena, holder->branches,
					      schema_branch_count(holder),
					      sizeof *holder->branches);
		memset(&holder->branches[schema_branch_count(holder)], 0,
		       sizeof *holder->branches);
		holder->branches[holder->branch_count++].type = held;
	} else if (draw(4) == 0) {
		holder->entry = held;
	} else {
		holder->fields = arena_grow(arena, holder->fields,
					    schema_field_count(holder),
					    sizeof *holder->fields);
		memset(&holder->fields[schema_field_count(holder)], 0,
		       sizeof *holder->fields);
		holder->fields[holder->field_count++].type = held;
	}
}

/* Choices hold choices with a higher number only: no circle by value. */
static void draw_graph(struct graph *g)
{
	static const enum type_kind kinds[] = {TYPE_OBJECT, TYPE_CHOICE,
					       TYPE_CHOICE, TYPE_ENUM};
	size_t k, to;

	memset(g, 0, sizeof *g);
	g->m = new_maker();
	for (size_t i = 0; i < TYPES; i++) {
		g->types[i].kind = kinds[draw(COUNT(kinds))];
		g->types[i].mark = &g->views[i];
		g->views[i].type = &g->types[i];
		k = draw(i + 1);
		g->order[i] = g->order[k];
		g->order[k] = &g->views[i];
	}
	for (size_t i = 0; i < TYPES; i++) {
		if (g->types[i].kind == TYPE_ENUM)
			continue;
		for (k = draw(4); k > 0 && i + 1 < TYPES; k--) {
			to = i + 1 + draw(TYPES - i - 1);
			hold(&g->types[i], &g->types[to]);
		}
	}
	g->m.order = g->order;
	g->m.type_count = TYPES;
}

static void after(const struct graph *g, const struct type *holder,
		  const struct type *held)
{
	if (held && held->kind == TYPE_CHOICE)
		ck_assert_uint_lt(place_in(g, held), place_in(g, holder));
}

START_TEST(holders_by_value)
{
	struct graph g;

	draw_graph(&g);
	view_order_types(&g.m);
	ck_assert_uint_eq(g.m.type_count, TYPES);
	for (size_t i = 0; i < TYPES; i++) {
		place_in(&g, &g.types[i]);
		for (size_t k = 0; k < schema_field_count(&g.types[i]); k++)
			after(&g, &g.types[i], g.types[i].fields[k].type);
		for (size_t k = 0; k < schema_branch_count(&g.types[i]); k++)
			after(&g, &g.types[i], g.types[i].branches[k].type);
		after(&g, &g.types[i], schema_entry(&g.types[i]));
	}
}
END_TEST

START_TEST(order_is_kept)
{
	struct graph g;

	draw_graph(&g);
	for (size_t i = 0; i < TYPES; i++) {
		schema_type_become(&g.types[i], TYPE_ANY);
	}
	view_order_types(&g.m);
	for (size_t i = 0; i < TYPES; i++)
		ck_assert_ptr_eq(g.m.order[i], g.order[i]);
}
END_TEST

/* ---- parts ---- */

struct cutting {
	struct maker m;
	struct map files; /* of each type's name */
};

static void add_type(struct cutting *c, const char *name, size_t fields)
{
	struct view_type *type = ARENA_NEW(arena, struct view_type);

	type->name = name;
	type->fields.count = fields;
	view_add(&c->m, &c->m.provider->types, type);
}

/* `count` types that begin with `words`, of about 1000 lines each. */
static void add_group(struct cutting *c, const char *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add_type(c,
			 arena_format(arena, "%s_%c%c", words,
				      (char)('a' + i / 26),
				      (char)('a' + i % 26)),
			 80);
}

static struct cutting new_cutting(void)
{
	struct cutting c;

	c.m = new_maker();
	c.m.provider->split = true;
	c.m.provider->prefix = "p";
	c.files = (struct map){arena, NULL, 0, 0};
	return c;
}

static void shuffle_types(struct cutting *c)
{
	struct view_list *types = &c->m.provider->types;
	size_t k;
	void *kept;

	for (size_t i = types->count; i > 1; i--) {
		k = draw(i);
		kept = types->items[i - 1];
		types->items[i - 1] = types->items[k];
		types->items[k] = kept;
	}
}

/* No file twice, each type in one of them. */
static void cut_types(struct cutting *c)
{
	struct map seen = {arena, NULL, 0, 0};
	const struct view_part *part;
	const struct view_type *type;
	size_t total = 0;

	view_part_types(&c->m);
	for (size_t i = 0; i < c->m.provider->parts.count; i++) {
		part = c->m.provider->parts.items[i];
		ck_assert_msg(!map_put(&seen, str_from(part->file), arena),
			      "%s is there twice", part->file);
		for (size_t k = 0; k < part->types.count; k++) {
			type = part->types.items[k];
			ck_assert_ptr_null(
				map_put(&c->files, str_from(type->name),
					(void *)(uintptr_t)part->file));
			total++;
		}
	}
	ck_assert_uint_eq(total, c->m.provider->types.count);
}

static void add_usual(struct cutting *c)
{
	add_group(c, "pull", 12);
	add_group(c, "issue_event", 7);
	add_group(c, "issue_label", 5);
	add_group(c, "repo", 3);
	add_type(c, "alone", 10);
	add_type(c, "tiny", 3);
}

static const char *file_of(const struct cutting *c, const char *name)
{
	const char *file = map_find(&c->files, str_from(name));

	return file ? file : "(none)";
}

START_TEST(files)
{
	struct cutting c = new_cutting();

	add_usual(&c);
	cut_types(&c);
	ck_assert_str_eq(file_of(&c, "repo_aa"), "_repo");
	ck_assert_str_eq(file_of(&c, "issue_event_aa"), "_issue_event");
	ck_assert_str_eq(file_of(&c, "issue_label_aa"), "_issue_label");
	ck_assert_str_eq(file_of(&c, "alone"), "");
	ck_assert_str_eq(file_of(&c, "tiny"), "");
}
END_TEST

/* Adding a type moves no other; neither does another order. */
START_TEST(stable_files)
{
	static const char *const unrelated[] = {"zebra",  "aardvark",
						"repo2",  "pul",
						"issues", "tiny_more"};
	struct cutting before = new_cutting(), with = new_cutting();
	const struct view_type *type;

	add_usual(&before);
	cut_types(&before);
	add_usual(&with);
	add_type(&with, unrelated[_i], 20);
	shuffle_types(&with);
	cut_types(&with);
	for (size_t i = 0; i < before.m.provider->types.count; i++) {
		type = before.m.provider->types.items[i];
		ck_assert_str_eq(file_of(&before, type->name),
				 file_of(&with, type->name));
	}
}
END_TEST

START_TEST(one_file)
{
	struct cutting c = new_cutting();

	c.m.provider->split = false;
	add_usual(&c);
	cut_types(&c);
	ck_assert_uint_eq(c.m.provider->parts.count, 1);
	ck_assert_str_eq(file_of(&c, "repo_aa"), "");
}
END_TEST

/* Groups that are called what the cutter calls a rest, or other files. */
START_TEST(hostile_files)
{
	struct cutting c = new_cutting();
	char name[] = "x0";

	add_group(&c, "calls", 9);
	add_group(&c, "types_calls", 5);
	add_group(&c, "types_events", 5);
	add_group(&c, "other_a", 5);
	add_group(&c, "other_b", 5);
	for (name[0] = 'a'; name[0] <= 'z'; name[0]++)
		add_type(&c, arena_format(arena, "%s", name), 80);
	shuffle_types(&c);
	cut_types(&c);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("view_parts");
	TCase *tests = group(suite, "order");

	draw_seed();
	tcase_add_loop_test(tests, holders_by_value, 0, 100);
	tcase_add_test(tests, order_is_kept);
	tests = group(suite, "parts");
	tcase_add_test(tests, files);
	tcase_add_loop_test(tests, stable_files, 0, 6);
	tcase_add_test(tests, one_file);
	tcase_add_test(tests, hostile_files);
	return suite_run(suite);
}

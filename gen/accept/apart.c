/* SPDX-License-Identifier: MIT */
/*
 * Indexes the branches of a long oneOf or anyOf, since comparing all of them in
 * pairs would take quadratic time. The index finds the branch that has a given
 * schema, and the branches that an object of a given branch could fit, too: a
 * member that this branch demands rules out those that refuse it.
 *
 * A branch is left out only if no object fits both.
 */
#include "carry.h"

/*
 * Up to FEW branches are compared in pairs; references are followed DEEP
 * levels.
 */
#define FEW  8
#define DEEP 2

/* Indexes of branches, in ascending order. */
struct list {
	size_t *items;
	size_t count;
};

/* A member's name: the branches that have it, by the values that they allow. */
struct member {
	struct list all, open; /* open: branches that allow any value */
	struct map by_value;   /* number of a literal to struct list */
	size_t loose;          /* how many loose branches have it */
	size_t last;           /* the branch that was added last, + 1 */
};

struct apart {
	struct map by_schema; /* to their index + 1 */
	struct map by_name;   /* struct member */
	struct list loose;    /* may take members that they do not name */
	bool *is_loose;
	size_t *seen;   /* by branch: whom it was last listed for, + 1 */
	size_t *others; /* the result of the last call, for one branch */
};

/* A member that a branch demands, and how many branches do not refuse it. */
struct demand {
	const struct member *member;
	const struct accept_row *values; /* that it may have; NULL: any */
	size_t width;
};

static str number_key(const unsigned *number)
{
	return (str){(const char *)number, sizeof *number};
}

static void add(struct carry *c, struct list *list, size_t index)
{
	if (list->count && list->items[list->count - 1] == index)
		return;
	list->items = arena_grow(c->arena, list->items, list->count,
				 sizeof *list->items);
	list->items[list->count++] = index;
}

/* Returns a map's entry for a number, and makes it if there is none. */
static void *entry_of(struct carry *c, struct map *map, unsigned number,
		      size_t size)
{
	void *entry = map_find(map, number_key(&number));

	if (!entry) {
		entry = arena_alloc(c->arena, size);
		map->arena = c->arena;
		map_put(map, str_copy(c->arena, number_key(&number)), entry);
	}
	return entry;
}

/* ---- rows ---- */

/*
 * Returns the row of the values that a schema lists, or NULL if it allows
 * others, or lists some that may equal another literal.
 */
static const struct accept_row *values_of(const struct carry *c,
					  unsigned schema)
{
	const struct accept_row *rows, *values = NULL;
	const str *literals = c->tables->literals.items;
	size_t n;

	if (schema == HOOK_ACCEPT_NONE)
		return NULL;
	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].keyword == HOOK_ACCEPT_NULLABLE)
			return NULL;
		if (rows[i].keyword == HOOK_ACCEPT_CONST ||
		    rows[i].keyword == HOOK_ACCEPT_ENUM)
			values = &rows[i];
	}
	for (size_t i = 0; values && i < values->count; i++)
		if (!accept_carry_is_written_once(
			    literals[carry_operand(values, i)]))
			return NULL;
	return values;
}

static bool is_through(const struct accept_row *row)
{
	return row->keyword == HOOK_ACCEPT_REF ||
	       row->keyword == HOOK_ACCEPT_ALL_OF;
}

/* Calls `see` for each row of members, through references and allOf. */
static void each_object(struct carry *c, unsigned schema, unsigned depth,
			void (*see)(struct carry *c, void *context,
				    const struct carry_object *o),
			void *context)
{
	const struct accept_row *rows;
	struct carry_object o;
	size_t n;

	rows = carry_rows(c, schema, &n);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].keyword == HOOK_ACCEPT_OBJECT) {
			o = accept_carry_object_of(&rows[i]);
			see(c, context, &o);
		}
		if (!is_through(&rows[i]) || depth == DEEP)
			continue;
		for (size_t k = 0; k < rows[i].count; k++)
			each_object(c, carry_operand(&rows[i], k), depth + 1,
				    see, context);
	}
}

/* ---- the members of branches ---- */

static void see_closed(struct carry *c, void *closed,
		       const struct carry_object *o)
{
	(void)c;
	if (!o->patterns && o->additional == HOOK_ACCEPT_FALSE)
		*(bool *)closed = true;
}

struct adding {
	struct apart *apart;
	size_t index;
};

static void add_member(struct carry *c, const struct adding *to, unsigned name,
		       unsigned schema)
{
	struct member *member =
		entry_of(c, &to->apart->by_name, name, sizeof *member);
	const struct accept_row *values = values_of(c, schema);
	bool again = member->last == to->index + 1;

	member->last = to->index + 1;
	if (!again)
		member->loose += to->apart->is_loose[to->index];
	add(c, &member->all, to->index);
	/* A branch that names the member twice counts as open. */
	if (!values || again)
		add(c, &member->open, to->index);
	for (size_t i = 0; values && i < values->count; i++)
		add(c,
		    entry_of(c, &member->by_value, carry_operand(values, i),
			     sizeof(struct list)),
		    to->index);
}

static void see_members(struct carry *c, void *adding,
			const struct carry_object *o)
{
	for (unsigned i = 0; i < o->properties; i++)
		if (o->schemas[i].number != HOOK_ACCEPT_NONE)
			add_member(c, adding, o->members[i].number,
				   o->schemas[i].number);
}

static void add_branch(struct carry *c, struct apart *apart, size_t index,
		       unsigned schema)
{
	struct adding adding = {apart, index};
	bool closed = false;

	if (!map_find(&apart->by_schema, number_key(&schema)))
		map_put(&apart->by_schema,
			str_copy(c->arena, number_key(&schema)),
			(void *)(uintptr_t)(index + 1));
	each_object(c, schema, 0, see_closed, &closed);
	apart->is_loose[index] = !closed;
	if (!closed)
		add(c, &apart->loose, index);
	each_object(c, schema, 0, see_members, &adding);
}

/* Returns NULL if there are few branches. */
static struct apart *apart_of(struct carry *c, const struct accept_row *row)
{
	str key = {(const char *)&row->operands, sizeof row->operands};
	struct apart *apart;

	if (row->count <= FEW)
		return NULL;
	apart = map_find(&c->rows, key);
	if (apart)
		return apart;
	apart = ARENA_NEW(c->arena, struct apart);
	apart->by_schema.arena = apart->by_name.arena = c->arena;
	apart->is_loose = arena_alloc(c->arena, row->count * sizeof(bool));
	apart->seen = arena_alloc(c->arena, row->count * sizeof(size_t));
	apart->others = arena_alloc(c->arena, row->count * sizeof(size_t));
	for (size_t i = 0; i < row->count; i++)
		add_branch(c, apart, i, carry_operand(row, i));
	map_put(&c->rows, str_copy(c->arena, key), apart);
	return apart;
}

bool accept_apart_find(struct carry *c, const struct accept_row *row,
		       unsigned schema, size_t *index)
{
	struct apart *apart = apart_of(c, row);
	void *known = apart ? map_find(&apart->by_schema, number_key(&schema))
			    : NULL;

	*index = (size_t)(uintptr_t)known - 1;
	return known != NULL;
}

/* ---- branches that may take what another demands ---- */

static const struct list *list_of(const struct demand *d, size_t index)
{
	static const struct list none = {NULL, 0};
	unsigned literal = carry_operand(d->values, index);
	const struct list *list =
		map_find(&d->member->by_value, number_key(&literal));

	return list ? list : &none;
}

static size_t width_of(const struct apart *apart, const struct demand *d)
{
	size_t width = apart->loose.count - d->member->loose;

	if (!d->values)
		return width + d->member->all.count;
	width += d->member->open.count;
	for (size_t i = 0; i < d->values->count; i++)
		width += list_of(d, i)->count;
	return width;
}

struct asking {
	const struct apart *apart;
	struct demand best;
};

static void see_demands(struct carry *c, void *context,
			const struct carry_object *o)
{
	struct asking *asking = context;
	struct demand d;

	for (unsigned i = 0; i < o->properties; i++) {
		if (!accept_carry_is_needed(o, i))
			continue;
		d.member = map_find(&asking->apart->by_name,
				    number_key(&o->members[i].number));
		if (!d.member)
			continue;
		d.values = values_of(c, o->schemas[i].number);
		d.width = width_of(asking->apart, &d);
		if (!asking->best.member || d.width < asking->best.width)
			asking->best = d;
	}
}

/* Appends to `others` the branches of a list that are not in it yet. */
static void see_list(struct apart *apart, size_t index, const struct list *list,
		     size_t *count)
{
	for (size_t i = 0; i < list->count; i++)
		if (apart->seen[list->items[i]] != index + 1) {
			apart->seen[list->items[i]] = index + 1;
			apart->others[(*count)++] = list->items[i];
		}
}

/*
 * Appends the loose branches that do not name the member; both lists are
 * sorted.
 */
static void see_loose(struct apart *apart, const struct list *named,
		      size_t *count)
{
	const struct list *loose = &apart->loose;
	size_t at = 0;

	for (size_t i = 0; i < loose->count; i++) {
		while (at < named->count && named->items[at] < loose->items[i])
			at++;
		if (at == named->count || named->items[at] != loose->items[i])
			apart->others[(*count)++] = loose->items[i];
	}
}

const size_t *accept_apart_others(struct carry *c, const struct accept_row *row,
				  size_t index, size_t *count)
{
	struct apart *apart = apart_of(c, row);
	struct asking asking = {apart, {NULL, NULL, 0}};
	const struct demand *best = &asking.best;

	if (!apart)
		return NULL;
	each_object(c, carry_operand(row, index), 0, see_demands, &asking);
	if (!best->member || best->width >= row->count)
		return NULL;
	*count = 0;
	if (apart->loose.count > best->member->loose)
		see_loose(apart, &best->member->all, count);
	if (!best->values)
		see_list(apart, index, &best->member->all, count);
	else
		see_list(apart, index, &best->member->open, count);
	for (size_t i = 0; best->values && i < best->values->count; i++)
		see_list(apart, index, list_of(best, i), count);
	return apart->others;
}

/* SPDX-License-Identifier: MIT */
/*
 * By which rules the objects of a choice are told apart.
 *
 * Options are taken away one by one: an option goes when one member shows it
 * among all that are left, by a constant, by being there, or by its JSON
 * type. Rules are tried in that order, so a rule has to hold only against
 * the options that were left.
 *
 * A rule is proved if no other option can have what it looks at. Another may,
 * in an object that is open, though nobody does: such a rule holds only for
 * what also has the shape of its option, so that what the option would refuse
 * for its shape goes on to the next. An option whose rule does not know all
 * of its values (its member may be absent) is known by its shape, later.
 *
 * Invariant: no rule takes a value of another option unless it has the shape
 * of its own as well.
 */
#include <stdlib.h>

#include "internal.h"

enum { WORK = 20000000 }; /* comparisons for one choice, against hostile ones */

struct use {
	size_t option;
	const struct field *field; /* NULL: only the discriminator knows it */
	const struct type *type;
	str *values;
	size_t value_count;
	bool complete; /* the option's values all have one of them */
};

struct member {
	str name;
	struct use *uses;
	size_t count;
};

struct search {
	struct schema_builder *b;
	struct option *options;
	size_t count, left;
	bool *gone;
	bool *partial;     /* gone, but not all of its values */
	size_t *described; /* by option: see excludes() */
	size_t stamp;
	struct map names;
	struct member **members;
	size_t member_count;
	struct rule *rules; /* `branch` is the index of an option */
	size_t rule_count;
	str discriminator;
	size_t last; /* takes what no other does; else `count` */
	size_t work;
};

/* ---- what is known of members ---- */

static struct member *member_of(struct search *d, str name)
{
	struct member *member = map_find(&d->names, name);

	if (member)
		return member;
	member = ARENA_NEW(d->b->arena, struct member);
	member->name = name;
	map_put(&d->names, name, member);
	d->members = arena_grow(d->b->arena, d->members, d->member_count,
				sizeof(struct member *));
	d->members[d->member_count++] = member;
	return member;
}

static struct use *add_use(struct search *d, struct member *member,
			   size_t option)
{
	struct use *use;

	member->uses = arena_grow(d->b->arena, member->uses, member->count,
				  sizeof *member->uses);
	use = &member->uses[member->count++];
	*use = (struct use){.option = option};
	return use;
}

/* Are the constants of the option's own member all among these? */
static bool is_complete(const struct use *use, const str *values, size_t count)
{
	for (size_t i = 0; i < use->value_count; i++) {
		size_t k = 0;

		while (k < count && !str_equal(values[k], use->values[i]))
			k++;
		if (k == count)
			return false;
	}
	return use->complete && use->values;
}

static void map_values(struct search *d, size_t option)
{
	const struct option *from = &d->options[option];
	struct member *member = member_of(d, d->discriminator);
	struct use *use;

	if (member->count && member->uses[member->count - 1].option == option)
		use = &member->uses[member->count - 1];
	else
		use = add_use(d, member, option);
	use->complete = is_complete(use, from->values, from->value_count);
	use->values = from->values;
	use->value_count = from->value_count;
}

static void read_option(struct search *d, size_t option)
{
	const struct option *from = &d->options[option];
	const struct type *type = &from->shell->type;

	for (size_t i = 0; type->kind == TYPE_OBJECT && i < type->field_count;
	     i++) {
		const struct field *field = &type->fields[i];
		struct use *use = add_use(d, member_of(d, field->name), option);

		use->field = field;
		use->type = &schema_shell_of(field->type)->type;
		use->values =
			schema_type_scalars(d->b, use->type, &use->value_count);
		use->complete = schema_field_needed(field) && !field->nullable;
	}
	if (d->discriminator.ptr && from->value_count)
		map_values(d, option);
}

/* Without a mapping, the discriminator's value is the component's name. */
static void implicit_values(struct search *d)
{
	struct member *member = member_of(d, d->discriminator);
	bool *known = arena_alloc(d->b->arena, d->count);

	for (size_t i = 0; i < member->count; i++)
		known[member->uses[i].option] = member->uses[i].values;
	for (size_t i = 0; i < member->count; i++) {
		struct use *use = &member->uses[i];
		struct option *option = &d->options[use->option];

		if (use->values || !option->name.len)
			continue;
		known[use->option] = true;
		use->complete = false;
		use->values = &option->name;
		use->value_count = 1;
	}
	for (size_t i = 0; i < d->count; i++)
		if (!known[i] && d->options[i].name.len) {
			struct use *use = add_use(d, member, i);

			use->values = &d->options[i].name;
			use->value_count = 1;
		}
}

/* ---- rules ---- */

static void add_rule(struct search *d, struct rule rule)
{
	d->rules = arena_grow(d->b->arena, d->rules, d->rule_count,
			      sizeof *d->rules);
	d->rules[d->rule_count++] = rule;
}

static void take_away(struct search *d, size_t option, bool complete)
{
	d->gone[option] = true;
	d->partial[option] = !complete;
	d->left--;
}

static void add_values(struct search *d, const struct member *member,
		       const struct use *use, bool proved)
{
	for (size_t i = 0; i < use->value_count; i++)
		add_rule(d, (struct rule){.by = RULE_VALUE,
					  .member = member->name,
					  .value = use->values[i],
					  .branch = use->option,
					  .shaped = !proved});
	if (!d->options[use->option].name.len)
		d->options[use->option].name = use->values[0];
	take_away(d, use->option, use->complete);
}

static unsigned use_types(const struct use *use)
{
	unsigned types = use->type ? schema_type_json(use->type) : JSON_STRING;

	return use->field && use->field->nullable ? types | JSON_NULL : types;
}

static bool values_apart(struct search *d, const struct use *a,
			 const struct use *b)
{
	if (!(use_types(a) & use_types(b) & ~(unsigned)JSON_NULL))
		return true;
	if (!b->values)
		return false;
	d->work += a->value_count * b->value_count;
	for (size_t i = 0; i < a->value_count; i++)
		for (size_t k = 0; k < b->value_count; k++)
			if (str_equal(a->values[i], b->values[k]))
				return false;
	return true;
}

/* Is every value of the member one option's only, for all that are left? */
static bool separates(struct search *d, const struct member *member,
		      bool discriminator)
{
	struct map owners = {.arena = d->b->arena};
	size_t uses = 0;

	for (size_t i = 0; i < member->count; i++) {
		const struct use *use = &member->uses[i];

		if (d->gone[use->option])
			continue;
		uses++;
		if (!use->values ||
		    (!discriminator && (!use->field || !use->field->required ||
					use->field->nullable)))
			return false;
		for (size_t k = 0; k < use->value_count; k++)
			if (map_put(&owners, use->values[k],
				    &d->options[use->option]))
				return false;
	}
	return uses == d->left;
}

static void take_all(struct search *d, const struct member *member)
{
	for (size_t i = 0; i < member->count; i++)
		if (!d->gone[member->uses[i].option])
			add_values(d, member, &member->uses[i], true);
}

enum { BY_VALUE, BY_KEY, BY_TYPE, BY_OPTIONAL_VALUE, WAYS };

static bool is_candidate(const struct use *use, int way)
{
	if (!use->field)
		return false;
	if (way == BY_OPTIONAL_VALUE)
		return use->values && !use->field->nullable;
	return use->field->required &&
	       (way != BY_VALUE || (use->values && !use->field->nullable)) &&
	       (way != BY_TYPE || !use->field->nullable);
}

/* Can a value have what shows the one use, and be of the other's option? */
static bool overlap(struct search *d, const struct use *use,
		    const struct use *other, int way)
{
	d->work++;
	if (way == BY_TYPE)
		return use_types(use) & use_types(other);
	return way == BY_KEY || !values_apart(d, use, other);
}

/* Does the member show this use's option among all that are left? */
static bool shows(struct search *d, const struct member *member,
		  const struct use *use, int way)
{
	if (!is_candidate(use, way))
		return false;
	for (size_t i = 0; i < member->count; i++) {
		const struct use *other = &member->uses[i];

		if (other != use && !d->gone[other->option] &&
		    overlap(d, use, other, way))
			return false;
	}
	return true;
}

/*
 * Is it proved that no other option has what shows this one? Those count that
 * are left or partly left; and what does not describe a member must be closed.
 */
static bool excludes(struct search *d, const struct member *member,
		     const struct use *use, int way)
{
	d->stamp++;
	d->described[use->option] = d->stamp;
	for (size_t i = 0; i < member->count; i++) {
		const struct use *other = &member->uses[i];

		d->described[other->option] = d->stamp;
		if (other != use &&
		    (!d->gone[other->option] || d->partial[other->option]) &&
		    overlap(d, use, other, way))
			return false;
	}
	d->work += d->count;
	for (size_t i = 0; i < d->count; i++)
		if (d->described[i] != d->stamp &&
		    (!d->gone[i] || d->partial[i]) &&
		    !schema_type_closed(&d->options[i].shell->type))
			return false;
	return true;
}

static void take_one(struct search *d, const struct member *member,
		     const struct use *use, int way)
{
	bool proved = excludes(d, member, use, way);
	struct rule rule = {.member = member->name,
			    .branch = use->option,
			    .shaped = !proved};

	if (way == BY_VALUE || way == BY_OPTIONAL_VALUE) {
		add_values(d, member, use, proved);
		return;
	}
	rule.by = way == BY_KEY ? RULE_KEY : RULE_MEMBER_TYPE;
	if (way == BY_TYPE)
		rule.types = use_types(use);
	add_rule(d, rule);
	take_away(d, use->option, schema_field_needed(use->field));
}

/* All options that the rules of one kind show, the last but one included. */
static bool take_some(struct search *d, int way)
{
	bool any = false;

	for (size_t m = 0; m < d->member_count && d->left > 1; m++) {
		const struct member *member = d->members[m];

		for (size_t i = 0; i < member->count && d->left > 1; i++) {
			const struct use *use = &member->uses[i];

			if (d->gone[use->option] || !shows(d, member, use, way))
				continue;
			take_one(d, member, use, way);
			any = true;
			if (d->work > WORK)
				return false;
		}
	}
	return any;
}

static bool is_unique(const struct member *member)
{
	return member->count == 1 && member->uses[0].field &&
	       member->uses[0].field->required;
}

/*
 * The last one is known by what it requires; only if that is nothing, by what
 * the others are not.
 */
static void take_last(struct search *d)
{
	size_t last = 0;

	while (d->gone[last])
		last++;
	for (int way = BY_VALUE; way <= BY_KEY; way++)
		for (size_t m = 0; m < d->member_count; m++) {
			const struct member *member = d->members[m];

			if (way == BY_KEY && !is_unique(member))
				continue;
			for (size_t i = 0; i < member->count; i++) {
				const struct use *use = &member->uses[i];

				if (use->option != last ||
				    !shows(d, member, use, way))
					continue;
				take_one(d, member, use, way);
				return;
			}
		}
	d->last = last;
	take_away(d, last, true);
}

static bool find_by_one_member(struct search *d)
{
	struct member *member = d->discriminator.ptr
					? map_find(&d->names, d->discriminator)
					: NULL;

	if (member && separates(d, member, true)) {
		take_all(d, member);
		return true;
	}
	for (size_t m = 0; m < d->member_count; m++)
		if (d->members[m]->count >= d->left &&
		    separates(d, d->members[m], false)) {
			take_all(d, d->members[m]);
			return true;
		}
	return false;
}

/* Of an option that is left: values of a member that no other shares. */
static void add_own_values(struct search *d, const struct member *member,
			   const struct use *use)
{
	struct use one = *use;

	one.value_count = 1;
	for (size_t i = 0; i < use->value_count && d->work <= WORK; i++) {
		size_t k = 0;

		one.values = &use->values[i];
		while (k < member->count &&
		       (&member->uses[k] == use ||
			(d->gone[member->uses[k].option] &&
			 !d->partial[member->uses[k].option]) ||
			!overlap(d, &one, &member->uses[k], BY_VALUE)))
			k++;
		if (k == member->count)
			add_rule(d, (struct rule){.by = RULE_VALUE,
						  .member = member->name,
						  .value = use->values[i],
						  .branch = use->option,
						  .shaped = true});
	}
}

/* What cannot be decided for all values may be for some. */
static void find_for_some_values(struct search *d)
{
	for (size_t m = 0; m < d->member_count; m++) {
		const struct member *member = d->members[m];

		for (size_t i = 0; i < member->count; i++)
			if (!d->gone[member->uses[i].option] &&
			    is_candidate(&member->uses[i], BY_OPTIONAL_VALUE))
				add_own_values(d, member, &member->uses[i]);
	}
}

/* The rarest first, then by name: the document's order decides nothing. */
static int by_rarity(const void *a, const void *b)
{
	const struct member *x = *(struct member *const *)a;
	const struct member *y = *(struct member *const *)b;

	if (x->count != y->count)
		return x->count < y->count ? -1 : 1;
	return str_compare(x->name, y->name);
}

static void find_rules(struct search *d)
{
	int way = 0;

	if (d->member_count)
		qsort(d->members, d->member_count, sizeof *d->members,
		      by_rarity);
	if (find_by_one_member(d))
		return;
	while (way < WAYS && d->left > 1 && d->work <= WORK)
		way = take_some(d, way) ? 0 : way + 1;
	if (d->left == 1)
		take_last(d);
	else
		find_for_some_values(d);
}

/* ---- by shape ---- */

/* How many members show the shape of a type, but for the discriminator. */
static size_t shape_size(struct search *d, const struct type *type)
{
	size_t size = 0;

	for (size_t i = 0; type->kind == TYPE_OBJECT && i < type->field_count;
	     i++)
		if (!d->discriminator.ptr ||
		    !str_equal(d->discriminator, type->fields[i].name))
			size += schema_field_needed(&type->fields[i]);
	return size;
}

struct shaped {
	size_t option, size;
	bool last;
};

/* What needs most comes first. */
static int by_size(const void *a, const void *b)
{
	const struct shaped *x = a, *y = b;

	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	if (x->last != y->last)
		return x->last ? -1 : 1;
	return x->option < y->option ? -1 : x->option > y->option;
}

static bool has_shaped(const struct search *d)
{
	for (size_t i = 0; i < d->rule_count; i++)
		if (d->rules[i].shaped)
			return true;
	return false;
}

/*
 * A discriminator that says something else is overruled only by an option
 * that needs other members, or knows what values the member has.
 */
static bool may_overrule(struct search *d, const struct type *type)
{
	const struct field *field =
		d->discriminator.ptr
			? schema_type_field(d->b, type, d->discriminator)
			: NULL;
	size_t count = 0;

	if (field)
		(void)schema_type_scalars(d->b,
					  &schema_shell_of(field->type)->type,
					  &count);
	return !d->discriminator.ptr || count || shape_size(d, type);
}

/* Those of which a rule knows only some values. */
static void add_shapes(struct search *d)
{
	struct shaped *list = arena_alloc(d->b->arena, d->count * sizeof *list);
	size_t count = 0;

	for (size_t i = 0; i < d->count; i++) {
		const struct type *type = &d->options[i].shell->type;

		if (i == d->last || (d->partial[i] && may_overrule(d, type)))
			list[count++] = (struct shaped){i, shape_size(d, type),
							i == d->last};
	}
	/* It takes the rest in any case; see add_faults(). */
	if (count == 1 && list[0].last && !has_shaped(d))
		return;
	qsort(list, count, sizeof *list, by_size);
	for (size_t i = 0; i < count; i++)
		add_rule(d, (struct rule){.by = RULE_TYPE,
					  .types = JSON_OBJECT,
					  .branch = list[i].option,
					  .shaped = true});
}

/* What has no option's shape is refused; by these, which say what it lacks. */
static void add_faults(struct search *d, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct rule rule = d->rules[i];

		if (!rule.shaped)
			continue;
		rule.shaped = false;
		add_rule(d, rule);
	}
	if (d->last < d->count)
		add_rule(d, (struct rule){.by = RULE_TYPE,
					  .types = JSON_OBJECT,
					  .branch = d->last});
}

/* ---- what cannot be told apart ---- */

static void tell_undecidable(struct schema_builder *b,
			     const struct shell *shell,
			     const struct option *one,
			     const struct option *other, size_t left)
{
	struct node *sample =
		schema_sample_both(b, &one->shell->type, &other->shell->type);
	str json = sample ? doc_node_json(b->arena, sample) : (str){0};

	diag_warning(
		b->diag, doc_node_key_place(shell->blame), "choice-undecidable",
		"nothing tells %zu of these branches apart; they are kept raw",
		left);
	diag_note(b->diag, one->node->place, "this branch");
	if (json.ptr)
		diag_note(b->diag, other->node->place,
			  "and this one: %.*s fits both", (int)json.len,
			  json.ptr);
	else
		diag_note(b->diag, other->node->place, "and this one");
	schema_ledger_note(b, "oneOf or anyOf that is undecidable",
			   NOT_ENFORCED, shell->blame);
}

static void keep_raw(struct search *d, struct shell *shell)
{
	const struct option *pair[2] = {NULL, NULL};
	struct shell *any;
	struct rule rule = {.by = RULE_TYPE, .types = JSON_OBJECT};
	struct origin origin =
		schema_origin_in(d->b, &shell->type, STR("object"));

	for (size_t i = 0; i < d->count; i++)
		if (!d->gone[i] && !pair[1])
			pair[pair[0] ? 1 : 0] = &d->options[i];
	tell_undecidable(d->b, shell, pair[0], pair[1], d->left);
	any = schema_shell_make(d->b, TYPE_ANY, shell->blame);
	any->state = SHELL_RESOLVED;
	schema_type_add_origin(d->b, &any->type, &origin);
	rule.branch = schema_choice_add_branch(d->b, &shell->type, any,
					       (str){0}, shell->blame);
	schema_choice_add_rule(d->b, &shell->type, rule);
}

static bool has_rule(const struct search *d, size_t option)
{
	for (size_t i = 0; i < d->rule_count; i++)
		if (d->rules[i].branch == option)
			return true;
	return false;
}

static void emit(struct search *d, struct shell *shell)
{
	size_t *branch = arena_alloc(d->b->arena, d->count * sizeof *branch);

	size_t known = d->rule_count;

	add_shapes(d);
	if (!d->left)
		add_faults(d, known);
	for (size_t i = 0; i < d->count; i++)
		if (d->gone[i] || has_rule(d, i))
			branch[i] =
				schema_choice_add_branch(d->b, &shell->type,
							 d->options[i].shell,
							 d->options[i].name,
							 d->options[i].node);
	for (size_t i = 0; i < d->rule_count; i++) {
		struct rule rule = d->rules[i];

		rule.branch = branch[rule.branch];
		schema_choice_add_rule(d->b, &shell->type, rule);
	}
	if (d->left)
		keep_raw(d, shell);
}

void schema_resolve_objects(struct schema_builder *b, struct shell *shell,
			    struct option *options, size_t count)
{
	struct search d = {.b = b,
			   .options = options,
			   .count = count,
			   .left = count,
			   .last = count,
			   .discriminator = shell->member,
			   .names = {.arena = b->arena}};

	d.gone = arena_alloc(b->arena, count * sizeof *d.gone);
	d.partial = arena_alloc(b->arena, count * sizeof *d.partial);
	d.described = arena_alloc(b->arena, count * sizeof *d.described);
	for (size_t i = 0; i < count; i++)
		read_option(&d, i);
	if (d.discriminator.ptr)
		implicit_values(&d);
	find_rules(&d);
	emit(&d, shell);
}

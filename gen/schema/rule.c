/* SPDX-License-Identifier: MIT */
/*
 * Finds rules that tell the objects of a choice apart.
 *
 * Options are removed one by one. An option is removed when one member
 * identifies it among all remaining options: by a constant, by being present,
 * or by its JSON type. The emitted code tries the rules in the same order, so a
 * rule has to exclude only the options that remained when it was found.
 *
 * A rule is proved if no other option can have the member with that value. In
 * an open object another option may have it, although this is unlikely. Such an
 * unproved rule applies only to objects that also have the shape of its option;
 * objects without the shape go on to the next rule. An option whose member may
 * be absent is recognised by its shape, after all other rules.
 *
 * A rule selects an object of another option only if that object also has the
 * shape of the rule's own option.
 */
#include <stdlib.h>

#include "rule.h"

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

/*
 * Returns true if the mapping covers all constants of the option's own member.
 */
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

static bool is_number(const struct type *type)
{
	const unsigned types = schema_type_json(type) & ~(unsigned)JSON_NULL;

	return types && !(types & ~(unsigned)JSON_ANY_NUMBER);
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
	if (use->type && is_number(use->type))
		schema_discriminator_numbers(d->b, from);
	use->complete = is_complete(use, from->values, from->value_count);
	use->values = from->values;
	use->value_count = from->value_count;
}

static void read_option(struct search *d, size_t option)
{
	const struct option *from = &d->options[option];
	const struct type *type = schema_object_of(from->shell);

	for (size_t i = 0;
	     type->kind == TYPE_OBJECT && i < schema_field_count(type); i++) {
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

static void add_values(struct search *d, const struct member *member,
		       const struct use *use, bool proved)
{
	for (size_t i = 0; i < use->value_count; i++)
		schema_rules_add(d, (struct rule){.by = RULE_VALUE,
						  .member = member->name,
						  .value = use->values[i],
						  .branch = use->option,
						  .shaped = !proved});
	schema_rules_name(d, use->option, member->name, use->type,
			  use->values[0]);
	schema_rules_take(d, use->option, use->complete);
}

static unsigned use_types(const struct use *use)
{
	unsigned types = use->type ? schema_type_json(use->type) : JSON_STRING;

	return use->field && use->field->nullable ? types | JSON_NULL : types;
}

static bool values_apart(struct search *d, const struct use *a,
			 const struct use *b)
{
	/*
	 * A rule has only the text of a value, which is the same for "7" and 7.
	 */
	if (!b->values)
		return !(use_types(a) & use_types(b) & ~(unsigned)JSON_NULL);
	d->work += a->value_count * b->value_count;
	for (size_t i = 0; i < a->value_count; i++)
		for (size_t k = 0; k < b->value_count; k++)
			if (str_equal(a->values[i], b->values[k]))
				return false;
	return true;
}

/*
 * Returns true if the values of this member tell all remaining options apart.
 */
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

enum {
	BY_VALUE,
	BY_INNER_VALUE,
	BY_KEY,
	BY_TYPE,
	BY_SHAPE,
	BY_OPTIONAL_VALUE,
	BY_OWN_MEMBERS,
	WAYS
};

static bool is_candidate(const struct use *use, int way)
{
	if (!use->field)
		return false;
	if (way == BY_OPTIONAL_VALUE)
		return use->values;
	return use->field->required && (way != BY_VALUE || use->values) &&
	       (way != BY_TYPE || !use->field->nullable);
}

/*
 * Returns true if an object of the other option can match the rule for this
 * use.
 */
static bool overlap(struct search *d, const struct use *use,
		    const struct use *other, int way)
{
	d->work++;
	if (way == BY_TYPE)
		return use_types(use) & use_types(other);
	return way == BY_KEY || !values_apart(d, use, other);
}

/*
 * Returns true if the member identifies this use's option among all that
 * remain.
 */
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
 * Returns true if no other option can match this rule. Options that remain,
 * wholly or partly, are considered; one that does not describe the member must
 * be closed.
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
	schema_rules_add(d, rule);
	schema_rules_take(d, use->option, schema_field_needed(use->field));
}

/* Removes every option that rules of one kind identify, until one is left. */
static bool take_some(struct search *d, int way)
{
	bool any = false;

	if (way == BY_INNER_VALUE)
		return schema_rules_by_inner(d);
	if (way == BY_SHAPE)
		return schema_rules_by_shape(d);
	if (way == BY_OWN_MEMBERS)
		return schema_rules_by_own_members(d);
	for (size_t m = 0; m < d->member_count && d->left > 1; m++) {
		const struct member *member = d->members[m];

		for (size_t i = 0; i < member->count && d->left > 1; i++) {
			const struct use *use = &member->uses[i];

			if (d->gone[use->option] || !shows(d, member, use, way))
				continue;
			take_one(d, member, use, way);
			any = true;
			if (d->work > RULE_WORK)
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
 * The last option is identified by what it requires; if it requires nothing, it
 * takes what the others do not.
 */
static void take_last(struct search *d)
{
	size_t last = 0;

	while (d->gone[last])
		last++;
	for (int way = BY_VALUE; way <= BY_KEY; way += BY_KEY - BY_VALUE)
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
	schema_rules_take(d, last, true);
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

/* Adds rules for the values of a member that no other option shares. */
static void add_own_values(struct search *d, const struct member *member,
			   const struct use *use)
{
	struct use one = *use;

	one.value_count = 1;
	for (size_t i = 0; i < use->value_count && d->work <= RULE_WORK; i++) {
		size_t k = 0;

		one.values = &use->values[i];
		while (k < member->count &&
		       (&member->uses[k] == use ||
			(d->gone[member->uses[k].option] &&
			 !d->partial[member->uses[k].option]) ||
			!overlap(d, &one, &member->uses[k], BY_VALUE)))
			k++;
		if (k == member->count)
			schema_rules_add(d,
					 (struct rule){.by = RULE_VALUE,
						       .member = member->name,
						       .value = use->values[i],
						       .branch = use->option,
						       .shaped = true});
	}
}

/* An option that shares some values with others may have values of its own. */
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
	while (way < WAYS && d->left > 1 && d->work <= RULE_WORK)
		way = take_some(d, way) ? 0 : way + 1;
	if (d->left == 1)
		take_last(d);
	else
		find_for_some_values(d);
}

/* ---- what cannot be told apart ---- */

void schema_resolve_objects(struct schema_builder *b, struct shell *shell,
			    struct option *options, size_t count)
{
	struct search d = {.b = b,
			   .options = options,
			   .count = count,
			   .left = count,
			   .last = count,
			   .discriminator = shell->member,
			   .any = shell->blame->key &&
				  str_is(shell->blame->key->text, "anyOf"),
			   .names = {.arena = b->arena}};

	d.gone = arena_alloc(b->arena, count * sizeof *d.gone);
	d.partial = arena_alloc(b->arena, count * sizeof *d.partial);
	d.alike = arena_alloc(b->arena, count * sizeof *d.alike);
	d.described = arena_alloc(b->arena, count * sizeof *d.described);
	for (size_t i = 0; i < count; i++)
		read_option(&d, i);
	if (d.discriminator.ptr)
		implicit_values(&d);
	find_rules(&d);
	schema_rules_emit(&d, shell);
}

/* SPDX-License-Identifier: MIT */
/*
 * Compares two types that stand at the same place: what fits one and not the
 * other.
 *
 * A pair of types is compared once for each direction, so that recursion ends.
 */
#include "internal.h"

void diff_nullable(struct diff *d, const struct diff_at *at, bool old, bool now)
{
	if (old != now)
		diff_add(d, at,
			 now ? DIFF_MEMBER_NULLABLE : DIFF_MEMBER_NOT_NULLABLE,
			 NULL);
}

void diff_default(struct diff *d, const struct diff_at *at,
		  const struct node *old, const struct node *now)
{
	if (!old && !now)
		return;
	if (!old || !now || !doc_node_equal(old, now))
		diff_add(d, at, DIFF_DEFAULT, "%s became %s",
			 old ? doc_node_json(d->arena, old).ptr : "none",
			 now ? doc_node_json(d->arena, now).ptr : "none");
}

/* ---- objects ---- */

/* Is the member met in this direction? */
static bool met(const struct field *field, unsigned direction)
{
	return field && !field->forbidden &&
	       !(direction == DIFF_SEND ? field->read_only : field->write_only);
}

/* An equal type elsewhere may be deprecated there, and not here. */
static bool is_deprecated(const struct node *here, const struct field *field)
{
	const struct node *mark = doc_node_find(here, "deprecated");

	return here == field->node ? field->deprecated
				   : mark && str_is(mark->text, "true");
}

static void field_marks(struct diff *d, const struct diff_at *at,
			const struct field *old, const struct field *now)
{
	if (old->read_only != now->read_only)
		diff_add(d, at,
			 now->read_only ? DIFF_READ_ONLY : DIFF_NOT_READ_ONLY,
			 NULL);
	if (old->write_only != now->write_only)
		diff_add(d, at,
			 now->write_only ? DIFF_WRITE_ONLY
					 : DIFF_NOT_WRITE_ONLY,
			 NULL);
	if (is_deprecated(at->old, old) != is_deprecated(at->now, now))
		diff_add(d, at,
			 is_deprecated(at->now, now) ? DIFF_MEMBER_DEPRECATED
						     : DIFF_MEMBER_REACTIVATED,
			 NULL);
}

/* Compares a member of both versions, which is met in at least one. */
static void field(struct diff *d, const struct diff_at *at,
		  const struct field *old, const struct field *now)
{
	bool before = old->required && met(old, at->direction);
	bool after = now->required && met(now, at->direction);

	field_marks(d, at, old, now);
	if (before != after && met(now, at->direction))
		diff_add(d, at,
			 after ? DIFF_MEMBER_REQUIRED : DIFF_MEMBER_OPTIONAL,
			 NULL);
	if (!met(old, at->direction) || !met(now, at->direction))
		return;
	diff_nullable(d, at, old->nullable, now->nullable);
	diff_default(d, at, old->fallback, now->fallback);
	diff_types(d, at, old->type, now->type);
}

static void field_removed(struct diff *d, const struct diff_at *at,
			  const struct field *old, const struct type *now)
{
	diff_add(d, at,
		 schema_is_closed(now)     ? DIFF_MEMBER_REMOVED_CLOSED
		 : now->kind == TYPE_TUPLE ? DIFF_ITEM_UNTYPED
		 : old->required           ? DIFF_MEMBER_REMOVED_REQUIRED
					   : DIFF_MEMBER_REMOVED,
		 NULL);
}

static void field_added(struct diff *d, const struct diff_at *at,
			const struct field *now, const struct type *old)
{
	if (old->kind == TYPE_TUPLE && !schema_is_closed(old))
		diff_add(d, at, DIFF_ITEM_TYPED, NULL);
	else if (now->required && at->direction == DIFF_SEND)
		diff_add(d, at, DIFF_MEMBER_ADDED_REQUIRED, NULL);
	else
		diff_add(d, at,
			 schema_is_closed(old) && at->direction == DIFF_RECEIVE
				 ? DIFF_MEMBER_ADDED_CLOSED
			 : now->required ? DIFF_MEMBER_ADDED_REQUIRED
					 : DIFF_MEMBER_ADDED,
			 NULL);
}

static void fields(struct diff *d, const struct diff_at *at,
		   const struct type *old, const struct type *now)
{
	const struct field *other;
	struct diff_at step;

	for (size_t i = 0; i < schema_field_count(old); i++) {
		other = schema_type_field(now, old->fields[i].name);
		step = diff_step(d, at, "/%s", old->fields[i].name.ptr);
		step.old = diff_member_node(at->old, &old->fields[i]);
		step.now = other ? diff_member_node(at->now, other) : NULL;
		step.inside = true;
		if (other)
			field(d, &step, &old->fields[i], other);
		else if (met(&old->fields[i], at->direction))
			field_removed(d, &step, &old->fields[i], now);
	}
	for (size_t i = 0; i < schema_field_count(now); i++) {
		step = diff_step(d, at, "/%s", now->fields[i].name.ptr);
		step.old = NULL;
		step.now = diff_member_node(at->now, &now->fields[i]);
		if (!schema_type_field(old, now->fields[i].name) &&
		    met(&now->fields[i], at->direction))
			field_added(d, &step, &now->fields[i], old);
	}
}

/* Returns the presences as text, so that equal ones compare equal. */
static str presences(struct diff *d, const struct type *type)
{
	struct buf buf = {d->arena, NULL, 0, 0};

	for (size_t i = 0; i < schema_presence_count(type); i++) {
		const struct presence *p = &type->presences[i];

		buf_add_format(&buf, "; %s", p->keyword);
		for (size_t k = 0; k < p->term_count; k++) {
			buf_add_format(&buf, " %zu%s", p->terms[k].branch,
				       p->terms[k].absent ? "-" : "");
			for (size_t n = 0; n < p->terms[k].name_count; n++)
				buf_add_format(&buf, " %s",
					       p->terms[k].names[n].ptr);
		}
	}
	return buf_str(&buf);
}

/*
 * Steps to the schemas under `keyword`. A type's own node serves only if there
 * are none, since it may be that of an equal type elsewhere.
 */
static void within(struct diff_at *step, const struct diff_at *at,
		   const char *keyword, const struct type *old,
		   const struct type *now)
{
	step->old = doc_node_find(at->old, keyword);
	step->now = doc_node_find(at->now, keyword);
	if (!step->old && old)
		step->old = old->node;
	if (!step->now && now)
		step->now = now->node;
	step->inside = true;
}

static void others(struct diff *d, const struct diff_at *at,
		   const struct type *old, const struct type *now)
{
	struct diff_at step = diff_step(d, at, "/*");

	if (schema_is_closed(old) != schema_is_closed(now))
		diff_add(d, at,
			 schema_is_closed(now) ? DIFF_CLOSED : DIFF_OPENED,
			 NULL);
	else if (!schema_entry(old) != !schema_entry(now))
		diff_add(d, &step,
			 schema_entry(now) ? DIFF_ENTRIES_TYPED
					   : DIFF_ENTRIES_UNTYPED,
			 NULL);
	within(&step, at, "additionalProperties", schema_entry(old),
	       schema_entry(now));
	if (schema_entry(old) && schema_entry(now)) {
		diff_nullable(d, &step, old->entry_nullable,
			      now->entry_nullable);
		diff_types(d, &step, schema_entry(old), schema_entry(now));
	}
	if (!str_equal(presences(d, old), presences(d, now)))
		diff_add(d, at, DIFF_TOGETHER, NULL);
	step = diff_step(d, at, " names");
	within(&step, at, "propertyNames", schema_names(old),
	       schema_names(now));
	if (schema_names(old) || schema_names(now))
		diff_types(d, &step, schema_names(old), schema_names(now));
}

/* ---- choices ---- */

static bool is_inline(const struct branch *branch, enum type_kind kind)
{
	return !branch->type->component.ptr && branch->type->kind == kind;
}

/* Returns the inline branch of the other choice that has the same text. */
static const struct branch *equal_of(const struct type *choice,
				     const struct branch *like)
{
	const struct branch *branch;

	for (size_t i = 0; i < schema_branch_count(choice); i++) {
		branch = &choice->branches[i];
		if (is_inline(branch, like->type->kind) &&
		    doc_node_equal(branch->node, like->node))
			return branch;
	}
	return NULL;
}

/*
 * Finds the branch of `choice` that corresponds to branch `index` of `of`: by
 * its component's name, or else by its text, or else by its position among the
 * changed branches of its kind.
 */
static const struct branch *branch_of(const struct type *choice,
				      const struct type *of, size_t index)
{
	const struct branch *like = &of->branches[index], *branch;
	size_t before = 0;

	for (size_t i = 0; i < schema_branch_count(choice); i++)
		if (like->type->component.ptr &&
		    str_equal(like->type->component,
			      choice->branches[i].type->component))
			return &choice->branches[i];
	if (like->type->component.ptr)
		return NULL;
	branch = equal_of(choice, like);
	if (branch)
		return branch;
	for (size_t i = 0; i < index; i++)
		before += is_inline(&of->branches[i], like->type->kind) &&
			  !equal_of(choice, &of->branches[i]);
	for (size_t i = 0; i < schema_branch_count(choice); i++) {
		branch = &choice->branches[i];
		if (is_inline(branch, like->type->kind) &&
		    !equal_of(of, branch) && !before--)
			return branch;
	}
	return NULL;
}

static bool has_tag(const struct type *choice, const struct branch *branch,
		    str value)
{
	size_t count;
	const str *values =
		schema_tag_values(choice, (size_t)(branch - choice->branches),
				  &count);

	for (size_t i = 0; i < count; i++)
		if (str_equal(values[i], value))
			return true;
	return false;
}

static void tags(struct diff *d, const struct diff_at *at, enum diff_kind kind,
		 const struct type *from, size_t index, const struct type *in,
		 const struct branch *branch)
{
	size_t count;
	const str *values = schema_tag_values(from, index, &count);

	for (size_t i = 0; i < count; i++)
		if (!has_tag(in, branch, values[i]))
			diff_add(d, at, kind, "%s", values[i].ptr);
}

static const char *branch_name(struct diff *d, const struct type *choice,
			       const struct branch *branch)
{
	size_t index = (size_t)(branch - choice->branches);

	return branch->type->component.ptr
		       ? branch->type->component.ptr
		       : arena_format(d->arena, "%s %zu",
				      diff_kind_name(branch->type), index + 1);
}

static void branches(struct diff *d, const struct diff_at *at,
		     const struct type *old, const struct type *now)
{
	const struct branch *other;
	struct diff_at step;

	if (!str_equal(schema_tag(old), schema_tag(now)))
		diff_add(d, at, DIFF_DISCRIMINATOR, "%s became %s",
			 diff_text(schema_tag(old)),
			 diff_text(schema_tag(now)));
	for (size_t i = 0; i < schema_branch_count(old); i++) {
		other = branch_of(now, old, i);
		step = diff_step(d, at, "/%s",
				 branch_name(d, old, &old->branches[i]));
		if (!other) {
			diff_add(d, at, DIFF_BRANCH_REMOVED, "%s",
				 branch_name(d, old, &old->branches[i]));
			continue;
		}
		step.old = old->branches[i].node;
		step.now = other->node;
		step.inside = true;
		diff_types(d, &step, old->branches[i].type, other->type);
		tags(d, at, DIFF_MAPPING_REMOVED, old, i, now, other);
		tags(d, at, DIFF_MAPPING_ADDED, now,
		     (size_t)(other - now->branches), old, &old->branches[i]);
	}
	for (size_t i = 0; i < schema_branch_count(now); i++)
		if (!branch_of(old, now, i))
			diff_add(d, at, DIFF_BRANCH_ADDED, "%s",
				 branch_name(d, now, &now->branches[i]));
}

/* ---- lists ---- */

static void items(struct diff *d, const struct diff_at *at,
		  const struct type *old, const struct type *now)
{
	struct diff_at step = diff_step(d, at, "/[]");

	if (!schema_item(old) && !schema_item(now))
		return;
	within(&step, at, "items", schema_item(old), schema_item(now));
	diff_nullable(d, &step, old->item_nullable, now->item_nullable);
	diff_types(d, &step, schema_item(old), schema_item(now));
}

/*
 * Equal inline types are one type that stands in many places, so the key
 * includes the nodes, and the body or parameter that they are in.
 */
static bool is_compared(struct diff *d, const struct diff_at *at,
			const struct type *old, const struct type *now)
{
	str key = str_format(d->arena, "%p %p %p %p %u %zu", (const void *)old,
			     (const void *)now, (const void *)at->old,
			     (const void *)at->now, at->direction, d->place);

	map_put(&d->pairs, str_format(d->arena, "%p", (const void *)old), d);
	return map_put(&d->pairs, key, d) != NULL;
}

static void compare(struct diff *d, const struct diff_at *at,
		    const struct type *old, const struct type *now)
{
	if (is_compared(d, at, old, now) || diff_kinds(d, at, old, now))
		return;
	diff_limits(d, at, old, now);
	diff_values(d, at, old, now);
	diff_keywords(d, at, old, now);
	if (old->kind != now->kind)
		return;
	if (old->kind == TYPE_OBJECT || old->kind == TYPE_TUPLE)
		fields(d, at, old, now);
	if (old->kind == TYPE_OBJECT)
		others(d, at, old, now);
	if (old->kind == TYPE_LIST || old->kind == TYPE_TUPLE)
		items(d, at, old, now);
	if (old->kind == TYPE_CHOICE)
		branches(d, at, old, now);
}

/* A component is reported once, by its name; an inline type where it stands. */
void diff_types(struct diff *d, const struct diff_at *at,
		const struct type *old, const struct type *now)
{
	struct diff_at here = *at;
	size_t place = d->place;

	if (!old && !now)
		return;
	if (!old || !now) {
		diff_add(d, at, now ? DIFF_TYPE_NARROWED : DIFF_TYPE_WIDENED,
			 now ? "it has a schema now" : "it has no schema now");
		return;
	}
	if (now->component.ptr && str_equal(old->component, now->component)) {
		here.where = now->component;
		d->place = 0;
	}
	if (here.where.ptr == now->component.ptr || !at->inside) {
		here.old = old->node;
		here.now = now->node;
	}
	compare(d, &here, old, now);
	d->place = place;
}

void diff_schemas(struct diff *d, const struct diff_at *at,
		  const struct node *old_schema, const struct node *now_schema,
		  const struct type *old, const struct type *now)
{
	struct diff_at step = *at;
	size_t place = d->place;

	if (old_schema && now_schema) {
		step.old = old_schema;
		step.now = now_schema;
		step.inside = true;
	}
	d->place = ++d->places;
	diff_types(d, &step, old, now);
	d->place = place;
}

/* SPDX-License-Identifier: MIT */
/*
 * Bodies that are one of several events: each branch of such a choice is an
 * event of its own, with the type of that branch.
 *
 * A branch becomes an event only if all branches do, each identified by its own
 * texts of the same member, or of the same member of a member.
 *
 * Invariant: the texts of the branches that are split are distinct.
 */
#include "event.h"

#include <assert.h>
#include <string.h>

/* The texts of one member that identify the branches. */
struct split {
	struct event_reader *r;
	const struct candidate *whole;
	str pointer; /* to that member */
	struct candidate *parts;
	size_t count;
};

static void add_part(struct split *s, struct type *branch, str value,
		     const struct enum_value *from)
{
	struct candidate *part;

	s->parts = arena_grow(s->r->b->arena, s->parts, s->count,
			      sizeof *s->parts);
	part = &s->parts[s->count++];
	*part = *s->whole;
	part->payload = branch;
	part->value = value;
	part->pointer = s->pointer;
	part->word = from ? schema_value_name(from) : (str){NULL, 0};
}

static bool is_member(str pointer, str name)
{
	return pointer.len == name.len + 1 &&
	       str_equal((str){pointer.ptr + 1, name.len}, name);
}

static bool has_mapping(const struct type *choice)
{
	size_t count = 0;

	for (size_t i = 0; i < schema_branch_count(choice) && !count; i++)
		schema_tag_values(choice, i, &count);
	return count > 0;
}

/* A branch is named by its constant, or by each value of its enum. */
static bool add_values(struct split *s, struct type *branch)
{
	str value = model_event_constant(s->r, branch, s->pointer);
	struct event_values values = {NULL, 0};

	if (value.ptr) {
		add_part(s, branch, value, NULL);
		return true;
	}
	values = model_event_values(s->r,
				    model_event_member(branch, s->pointer));
	for (size_t i = 0; i < values.count; i++)
		add_part(s, branch, values.items[i].text, &values.items[i]);
	return values.count > 0;
}

/*
 * By the mapping of the discriminator, or by what the branch says; one that a
 * mapping leaves out is called as its component (OAS, Discriminator Object).
 */
static bool add_branch(struct split *s, size_t index)
{
	const struct type *choice = s->whole->payload;
	struct type *branch = choice->branches[index].type;
	size_t count;
	const str *values = schema_tag_values(choice, index, &count);
	bool is_tag = is_member(s->pointer, schema_tag(choice));

	if (count && is_tag) {
		for (size_t i = 0; i < count; i++)
			add_part(s, branch, values[i], NULL);
		return true;
	}
	if (branch->kind != TYPE_OBJECT)
		return false;
	if (add_values(s, branch))
		return true;
	if (!is_tag || !branch->component.ptr || !has_mapping(choice))
		return false;
	add_part(s, branch, branch->component, NULL);
	return true;
}

static bool are_distinct(const struct split *s)
{
	struct map seen = {s->r->b->arena, NULL, 0, 0};

	for (size_t i = 0; i < s->count; i++)
		if (map_put(&seen, s->parts[i].value, s->r))
			return false;
	return true;
}

static bool split_by(struct split *s, str pointer)
{
	const struct type *choice = s->whole->payload;
	const struct type *itself = schema_parent_itself(choice);

	s->pointer = pointer;
	s->count = 0;
	for (size_t i = 0; i < schema_branch_count(choice); i++)
		if (choice->branches[i].type != itself && !add_branch(s, i))
			return false;
	return s->count > 1 && are_distinct(s);
}

static str step(struct split *s, str before, str name)
{
	return str_format(s->r->b->arena, "%.*s/%.*s", (int)before.len,
			  before.ptr ? before.ptr : "", (int)name.len,
			  name.ptr);
}

static bool split_by_any(struct split *s, const struct type *type, str before,
			 unsigned steps)
{
	str pointer;

	for (size_t i = 0;
	     type->kind == TYPE_OBJECT && i < schema_field_count(type); i++) {
		if (!model_event_is_plain(type->fields[i].name))
			continue;
		pointer = step(s, before, type->fields[i].name);
		if (steps == 0 ? split_by(s, pointer)
			       : split_by_any(s, type->fields[i].type, pointer,
					      steps - 1))
			return true;
	}
	return false;
}

/*
 * Tries the manifest's member, else the discriminator's and any that is
 * constant, first those one step deep, then two.
 */
static bool find_member(struct split *s)
{
	const struct event_source *source = &s->r->b->model->event_source;
	const struct type *choice = s->whole->payload;
	const struct type *first = choice->branches[0].type;
	const str none = {NULL, 0};
	str tag = schema_tag(choice);
	bool found = false;

	if (source->pointer[0].len > 1)
		return split_by(s, source->pointer[0]);
	if (tag.ptr && split_by(s, step(s, none, tag)))
		return true;
	/* Numbers are rarely names: texts come first, however deep. */
	for (unsigned tries = 0; tries < 4 && !found; tries++) {
		s->r->only_texts = tries < 2;
		found = split_by_any(s, first, none, tries % 2);
	}
	s->r->only_texts = false;
	return found;
}

static str pair_name(struct split *s, str first, str second)
{
	return str_format(s->r->b->arena, "%.*s.%.*s", (int)first.len,
			  first.ptr, (int)second.len,
			  second.ptr ? second.ptr : "");
}

/*
 * By the manifest's two members: each branch has the first as a constant, and
 * the second where a delivery of it has one.
 */
static bool split_by_two(struct split *s)
{
	const struct event_source *source = &s->r->b->model->event_source;
	const struct type *choice = s->whole->payload;
	struct type *branch;
	str first;

	for (size_t i = 0; i < schema_branch_count(choice); i++) {
		branch = choice->branches[i].type;
		first = model_event_constant(s->r, branch, source->pointer[0]);
		if (branch->kind != TYPE_OBJECT || !first.ptr)
			return false;
		add_part(s, branch,
			 pair_name(s, first,
				   model_event_constant(s->r, branch,
							source->pointer[1])),
			 NULL);
	}
	return are_distinct(s);
}

/* Each part is named by its own constants, as a webhook alone would be. */
static void unname_parts(struct split *s)
{
	for (size_t i = 0; i < s->count; i++)
		s->parts[i].value = (str){NULL, 0};
}

static str example_name(struct split *s, const struct node *example)
{
	const struct event_source *source = &s->r->b->model->event_source;

	if (!source->pointer[1].ptr)
		return model_event_text(s->r, doc_node_at(example, s->pointer));
	return pair_name(
		s,
		model_event_text(s->r,
				 doc_node_at(example, source->pointer[0])),
		model_event_text(s->r,
				 doc_node_at(example, source->pointer[1])));
}

/* Gives a part those examples of the whole that belong to it. */
static void share_examples(struct split *s, struct candidate *part)
{
	struct arena *arena = s->r->b->arena;
	part->examples = arena_alloc(arena, (s->whole->example_count + 1) *
						    sizeof *part->examples);
	part->example_count = 0;
	for (size_t i = 0; i < s->whole->example_count; i++)
		if (str_equal(example_name(s, s->whole->examples[i]),
			      part->value))
			part->examples[part->example_count++] =
				s->whole->examples[i];
}

static void add_parts(struct split *s, struct candidate **out, size_t *count)
{
	bool two = s->r->b->model->event_source.pointer[1].ptr;

	assert(s->count > 1 && are_distinct(s));
	for (size_t i = 0; i < s->count; i++)
		share_examples(s, &s->parts[i]);
	if (two)
		unname_parts(s);
	for (size_t i = 0; i < s->count; i++) {
		*out = arena_grow(s->r->b->arena, *out, *count, sizeof **out);
		(*out)[(*count)++] = s->parts[i];
	}
}

struct type *model_event_branch(struct event_reader *r, struct type *payload,
				str name)
{
	struct candidate whole = {.payload = payload};
	struct split split = {.r = r, .whole = &whole};

	if (payload->kind == TYPE_CHOICE && schema_branch_count(payload) > 1 &&
	    r->b->model->event_source.pointer[0].ptr && find_member(&split))
		for (size_t i = 0; i < split.count; i++)
			if (str_equal(split.parts[i].value, name))
				return split.parts[i].payload;
	return payload;
}

void model_event_choices(struct event_reader *r)
{
	const struct event_source *source = &r->b->model->event_source;
	const struct manifest_events *events = r->b->manifest->events;
	struct candidate *out = NULL;
	size_t count = 0;

	/* Where the manifest lists the events, it also says their payloads. */
	if (source->header[0].ptr || source->header[1].ptr ||
	    (events && events->types_count))
		return;
	for (size_t i = 0; i < r->count; i++) {
		struct split split = {.r = r, .whole = &r->candidates[i]};

		if (r->candidates[i].payload->kind == TYPE_CHOICE &&
		    schema_branch_count(r->candidates[i].payload) > 1 &&
		    (source->pointer[1].ptr ? split_by_two(&split)
					    : find_member(&split))) {
			add_parts(&split, &out, &count);
			continue;
		}
		out = arena_grow(r->b->arena, out, count, sizeof *out);
		out[count++] = r->candidates[i];
	}
	r->candidates = out;
	r->count = count;
}

/* SPDX-License-Identifier: MIT */
/*
 * Headers of a large provider that can be included by themselves: one for the
 * types of each part, one for each part's calls, one for each family of events.
 *
 * The header of a part includes those of which its structs hold something by
 * value, and no others, so that no two include each other. What they point to
 * is included by who reads it: the header of an event or a call.
 */
#include "internal.h"

#include <string.h>

/* ---- what stands in which part ---- */

/* The parts that hold one another by value are one header: the first one's. */
static struct view_part *leader(struct view_part *part)
{
	return part->leader ? part->leader : part;
}

static bool has(const struct view_list *list, const void *item)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i] == item)
			return true;
	return false;
}

static void add_held(struct maker *m, struct view_part *part,
		     const struct type *type)
{
	const struct view_type *view = type ? type->mark : NULL;

	if (!view || !view->part || view->part == part ||
	    type->kind == TYPE_OBJECT || type->kind == TYPE_TUPLE ||
	    (type->kind == TYPE_LIST && !view->self.own_struct))
		return;
	if (!has(&part->held, view->part))
		view_add(m, &part->held, view->part);
}

static void find_held(struct maker *m, const struct view_type *view)
{
	const struct type *type = view->type;

	for (size_t i = 0; i < schema_field_count(type); i++)
		add_held(m, view->part, type->fields[i].type);
	for (size_t i = 0; i < schema_branch_count(type); i++)
		add_held(m, view->part, type->branches[i].type);
	add_held(m, view->part, schema_entry(type));
}

/* Marks all parts that a part's header would include. */
static void reach(struct view_part *part, size_t mark)
{
	if (part->mark == mark)
		return;
	part->mark = mark;
	for (size_t i = 0; i < part->held.count; i++)
		reach(part->held.items[i], mark);
}

static bool reaches(struct maker *m, struct view_part *from,
		    const struct view_part *to)
{
	reach(from, ++m->marks);
	return to->mark == m->marks;
}

static void find_leaders(struct maker *m)
{
	const struct view_list *parts = &m->provider->parts;

	for (size_t i = 0; i < parts->count; i++)
		for (size_t k = 0; k < i; k++) {
			struct view_part *first = parts->items[k];
			struct view_part *part = parts->items[i];

			if (!first->leader && reaches(m, part, first) &&
			    reaches(m, first, part)) {
				part->leader = first;
				break;
			}
		}
}

/* ---- the headers of parts ---- */

static const char *file_name(struct maker *m, const struct view_part *part)
{
	return arena_format(m->arena, "%s%s.h", m->prefix, part->stem);
}

static void add_include(struct maker *m, struct view_list *list,
			const char *name)
{
	struct view_line *line = ARENA_NEW(m->arena, struct view_line);

	line->text = name;
	view_add(m, list, line);
}

/* Adds the headers of marked parts, in the order of the parts. */
static void add_marked(struct maker *m, struct view_list *list,
		       const struct view_part *but)
{
	const struct view_list *parts = &m->provider->parts;
	struct view_part *part;

	for (size_t i = 0; i < parts->count; i++) {
		part = parts->items[i];
		if (part->mark == m->marks && !part->leader && part != but)
			add_include(m, list, file_name(m, part));
	}
}

/* A guard that is no other name. */
static const char *guard_of(struct maker *m, const char *file)
{
	const char *name = arena_format(m->arena, "%s%s_H", m->PREFIX,
					view_name_upper(m->arena, file));

	while (map_find(&m->taken, str_from(name)))
		name = arena_format(m->arena, "%s_", name);
	map_put(&m->taken, str_from(name), m);
	return name;
}

/* "acme.h" and "acme_calls.h" are those that include all others. */
static void name_header(struct maker *m, struct view_part *part)
{
	bool whole = !*part->file || !strcmp(part->file, "_calls");

	part->stem = whole ? arena_format(m->arena, "%s_base", part->file)
			   : part->file;
	part->guard = guard_of(m, part->stem);
	part->stamp_name = view_stamp_name(m, part->stem, "h");
}

static void part_header(struct maker *m, struct view_part *part)
{
	const struct view_list *parts = &m->provider->parts;
	struct view_part *other, *held;

	m->marks++;
	if (part->leader)
		part->leader->mark = m->marks;
	for (size_t i = 0; i < parts->count && !part->leader; i++) {
		other = parts->items[i];
		for (size_t k = 0;
		     leader(other) == part && k < other->held.count; k++) {
			held = other->held.items[k];
			leader(held)->mark = m->marks;
		}
	}
	add_marked(m, &part->includes, part);
	add_include(m, &m->provider->includes, file_name(m, part));
}

/* By its type's name: the part whose words it begins with, or the first. */
static struct view_part *part_of(struct maker *m, const char *name)
{
	const struct view_list *parts = &m->provider->parts;
	struct view_part *part, *best = parts->items[0];
	size_t len, longest = 0;

	for (size_t i = 0; i < parts->count; i++) {
		part = parts->items[i];
		len = strlen(part->file);
		if (len > longest && len > 1 &&
		    !strncmp(name, part->file + 1, len - 1) &&
		    (name[len - 1] == '_' || !name[len - 1])) {
			best = part;
			longest = len;
		}
	}
	return best;
}

static void part_headers(struct maker *m)
{
	struct view_provider *p = m->provider;
	struct view_constant *constant;
	struct view_type *type;

	for (size_t i = 0; i < p->types.count; i++)
		find_held(m, p->types.items[i]);
	find_leaders(m);
	for (size_t i = 0; i < p->types.count; i++) {
		type = p->types.items[i];
		view_add(m, &leader(type->part)->declared, type);
	}
	for (size_t i = 0; i < p->constants.count; i++) {
		constant = p->constants.items[i];
		view_add(m, &leader(part_of(m, constant->type))->constants,
			 constant);
	}
	for (size_t i = 0; i < p->parts.count; i++)
		name_header(m, p->parts.items[i]);
	for (size_t i = 0; i < p->parts.count; i++)
		part_header(m, p->parts.items[i]);
}

/* ---- events and calls: all that can be read of them ---- */

static void mark_type(struct maker *m, const struct type *type)
{
	struct view_type *view = type ? type->mark : NULL;

	if (!view || view->seen == m->marks)
		return;
	view->seen = m->marks;
	if (view->part)
		leader(view->part)->mark = m->marks;
	for (size_t i = 0; i < schema_held_count(type); i++)
		mark_type(m, schema_held(type, i));
}

static void mark_contents(struct maker *m, const struct content *contents,
			  size_t count)
{
	for (size_t i = 0; i < count; i++)
		mark_type(m, contents[i].type);
}

static void mark_operation(struct maker *m, const struct operation *operation)
{
	for (size_t i = 0; i < operation->parameter_count; i++)
		mark_type(m, operation->parameters[i].type);
	mark_contents(m, operation->bodies, operation->body_count);
	for (size_t i = 0; i < operation->response_count; i++) {
		mark_type(m, operation->responses[i].headers.type);
		mark_contents(m, operation->responses[i].contents,
			      operation->responses[i].content_count);
	}
}

static void call_headers(struct maker *m)
{
	const struct view_list *parts = &m->provider->call_parts;
	const struct view_operation *operation;
	struct view_part *part;

	for (size_t i = 0; i < parts->count; i++) {
		part = parts->items[i];
		name_header(m, part);
		m->marks++;
		for (size_t k = 0; k < part->operations.count; k++) {
			operation = part->operations.items[k];
			mark_operation(m, operation->operation);
		}
		add_marked(m, &part->includes, NULL);
		add_include(m, &m->provider->call_includes, file_name(m, part));
	}
}

/* "pull_request.opened" is of the family "pull_request". */
static const char *family_of(struct maker *m, str event)
{
	size_t len = 0;

	while (len < event.len && !strchr("./:", event.ptr[len]))
		len++;
	return view_name_snake(m->arena, (str){event.ptr, len});
}

static struct view_part *family_part(struct maker *m, const char *words)
{
	struct view_list *families = &m->provider->families;
	struct view_part *part;

	for (size_t i = 0; i < families->count; i++) {
		part = families->items[i];
		if (!strcmp(part->words, words))
			return part;
	}
	part = ARENA_NEW(m->arena, struct view_part);
	view_part_of_provider(m, part);
	part->words = words;
	part->file = arena_format(m->arena, "_event_%s", words);
	name_header(m, part);
	view_add(m, families, part);
	return part;
}

/* Each type that a handler of the event sees. */
static void each_event_type(struct maker *m, const struct event *event,
			    void (*see)(struct maker *m,
					const struct type *type))
{
	see(m, event->payload);
	if (event->headers.type)
		see(m, event->headers.type);
	for (size_t i = 0; i < event->response_count; i++)
		for (size_t k = 0; k < event->responses[i].content_count; k++)
			if (event->responses[i].contents[k].type)
				see(m, event->responses[i].contents[k].type);
}

/* The receiver's own header names structs that others declare. */
static void add_payload(struct maker *m, const struct type *type)
{
	struct view_type *view = type->mark;

	if (view && view->self.own_struct && !has(&m->provider->payloads, view))
		view_add(m, &m->provider->payloads, view);
}

static void event_headers(struct maker *m)
{
	const struct model *model = m->model;
	struct view_part *part;

	for (size_t i = 0; i < model->event_count; i++) {
		part = family_part(m, family_of(m, model->events[i]->name));
		view_add(m, &part->events, m->provider->events.items[i]);
		each_event_type(m, model->events[i], add_payload);
	}
	for (size_t i = 0; i < m->provider->families.count; i++) {
		part = m->provider->families.items[i];
		m->marks++;
		for (size_t k = 0; k < model->event_count; k++)
			if (family_part(m,
					family_of(m, model->events[k]->name)) ==
			    part)
				each_event_type(m, model->events[k], mark_type);
		add_marked(m, &part->includes, NULL);
	}
}

void view_headers(struct maker *m)
{
	struct view_provider *p = m->provider;

	p->single = m->single;
	p->single_calls = p->single && p->call_parts.count > 0 &&
			  p->operations.count > 0;
	if (!p->single)
		return;
	part_headers(m);
	if (p->single_calls)
		call_headers(m);
	event_headers(m);
}

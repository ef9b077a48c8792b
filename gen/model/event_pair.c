/* SPDX-License-Identifier: MIT */
/*
 * Events that two members name together: "type" says what it is about and
 * "code" what happened, and neither alone is another one in each webhook.
 */
#include "event.h"

#define MEMBERS 8 /* that are looked at; more are no names */

/* Is it a constant text in every payload? */
static bool is_constant(struct event_reader *r, str pointer)
{
	for (size_t i = 0; i < r->count; i++)
		if (!model_event_constant(r, r->candidates[i].payload, pointer)
			     .ptr)
			return false;
	return true;
}

static size_t constant_members(struct event_reader *r, str *pointers)
{
	const struct type *type = r->candidates[0].payload;
	size_t count = 0;
	str name, pointer;

	for (size_t i = 0; type->kind == TYPE_OBJECT &&
			   i < schema_field_count(type) && count < MEMBERS;
	     i++) {
		name = type->fields[i].name;
		if (!model_event_is_plain(name))
			continue;
		pointer = str_format(r->b->arena, "/%.*s", (int)name.len,
				     name.ptr ? name.ptr : "");
		if (is_constant(r, pointer))
			pointers[count++] = pointer;
	}
	return count;
}

/* Do the two name each webhook differently? */
static bool are_apart(struct event_reader *r, str first, str second)
{
	struct map seen = {r->b->arena, NULL, 0, 0};
	const struct type *payload;
	str a, b;

	for (size_t i = 0; i < r->count; i++) {
		payload = r->candidates[i].payload;
		a = model_event_constant(r, payload, first);
		b = model_event_constant(r, payload, second);
		if (map_put(&seen,
			    str_format(r->b->arena, "%.*s.%.*s", (int)a.len,
				       a.ptr, (int)b.len, b.ptr),
			    r))
			return false;
	}
	return true;
}

static void take(struct event_reader *r, str first, str second)
{
	diag_remark(r->b->diag, doc_node_key_place(r->candidates[0].node),
		    "event-source-guessed",
		    "it is not said where a delivery names its event; '%s' and "
		    "'%s' are taken, which together are other constants in "
		    "each of %zu payloads",
		    first.ptr, second.ptr, r->count);
	r->b->model->event_source.pointer[0] = first;
	r->b->model->event_source.pointer[1] = second;
}

bool model_event_guess_pair(struct event_reader *r)
{
	str pointers[MEMBERS];
	size_t count;
	bool found = false;

	if (r->count < 2)
		return false;
	r->only_texts = true;
	count = constant_members(r, pointers);
	for (size_t i = 0; i < count && !found; i++)
		for (size_t k = i + 1; k < count && !found; k++) {
			found = are_apart(r, pointers[i], pointers[k]);
			if (found)
				take(r, pointers[i], pointers[k]);
		}
	r->only_texts = false;
	return found;
}

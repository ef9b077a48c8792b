/* SPDX-License-Identifier: MIT */
/*
 * The head of a response: its status, and its described headers as a struct;
 * the headers of a webhook, too.
 *
 * Only a header that is not plain has a form of its own.
 */
#include "internal.h"

void view_status_set(struct maker *m, str status, const char **one,
		     const char **range)
{
	if (str_is(status, "default"))
		return;
	if (status.len == 3 && (status.ptr[1] == 'X' || status.ptr[1] == 'x'))
		*range = arena_copy(m->arena, status.ptr, 1);
	else
		*one = view_comment(m->arena, status);
}

int view_status_rank(str status)
{
	if (str_is(status, "default"))
		return 2;
	return status.len == 3 &&
	       (status.ptr[1] == 'X' || status.ptr[1] == 'x');
}

struct view_head *view_head_of(struct maker *m, const struct headers *headers,
			       str status, const char *name)
{
	struct view_head *view = ARENA_NEW(m->arena, struct view_head);
	struct view_header_form *form;
	const struct header *header;

	view->name = name;
	if (status.ptr)
		view_status_set(m, status, &view->status, &view->range);
	view_type_of(headers->type)->root = true;
	view_type_of(headers->type)->of_headers = true;
	view->value = view_value_behind(headers->type);
	for (size_t i = 0; i < headers->count; i++) {
		header = &headers->items[i];
		if (!header->json && !header->explode)
			continue;
		form = ARENA_NEW(m->arena, struct view_header_form);
		form->json = view_literal_of(m->arena, header->name);
		form->as_json = header->json;
		form->explode = header->explode;
		view_add(m, &view->forms, form);
	}
	return view;
}

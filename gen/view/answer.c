/* SPDX-License-Identifier: MIT */
/*
 * What the handler of an event gets and gives beside the event: the headers
 * that its webhook has as parameters, and the answers that it declares.
 *
 * Invariant: a webhook that declares nothing but success without a body has no
 * answers: its handler says yes or no.
 */
#include "call.h"

static bool is_success(str status)
{
	return status.len && status.ptr[0] == '2';
}

/* More than that it was taken: another status, or a body. */
static bool says_more(const struct event *event)
{
	size_t i;

	for (i = 0; i < event->response_count; i++)
		if (event->responses[i].content_count ||
		    (!is_success(event->responses[i].status) &&
		     view_status_rank(event->responses[i].status) < 2))
			return true;
	return false;
}

static void answer_view(struct maker *m, struct view_event *event,
			const struct response *response)
{
	struct view_answer *view = ARENA_NEW(m->arena, struct view_answer);
	const struct content *content =
		response->content_count ? response->contents : NULL;
	const char *about = view_comment_brief(m->arena, response->description);

	view_status_set(m, response->status, &view->status, &view->range);
	view->name = arena_format(m->arena, "status_%s",
				  view_name_snake(m->arena, response->status));
	view->shown = view_literal_bare(m->arena,
					str_format(m->arena, "%.*s%s%s",
						   (int)response->status.len,
						   response->status.ptr,
						   about && *about ? ": " : "",
						   about ? about : ""));
	if (content) {
		view->media_type =
			view_literal_of(m->arena,
					str_starts(content->media_type, "*/*")
						? STR("application/json")
						: content->media_type);
		view->typed = content->media == MEDIA_JSON &&
			      view_is_root(content->type);
		view->as_text = !view->typed;
	}
	if (view->typed) {
		view_type_of(content->type)->root = true;
		view->value = view_value_behind(content->type);
		view->value.constant = true;
	}
	view_add(m, &event->answers, view);
}

void view_event_message(struct maker *m, const struct event *event,
			struct view_event *view)
{
	size_t i;
	int rank;

	if (event->headers.type) {
		view->head = view_head_of(m, &event->headers, NULL, view->name);
		view->head->value.constant = true;
		m->provider->any_headers = true;
	}
	if (!says_more(event))
		return;
	m->provider->any_answers = true;
	for (rank = 0; rank < 3; rank++)
		for (i = 0; i < event->response_count; i++)
			if (view_status_rank(event->responses[i].status) ==
			    rank)
				answer_view(m, view, &event->responses[i]);
}

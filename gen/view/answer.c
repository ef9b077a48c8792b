/* SPDX-License-Identifier: MIT */
/*
 * What the handler of an event gets and gives beside the event: the headers
 * that its webhook has as parameters, and the answers that it declares.
 *
 * A webhook that declares nothing but success without a body has no answers:
 * its handler says yes or no.
 */
#include "call.h"

static bool is_success(str status)
{
	return status.len && status.ptr[0] == '2';
}

/*
 * Does an answer say more than that the event was taken: another status, a
 * body, or headers?
 */
static bool says_more(const struct event *event)
{
	for (size_t i = 0; i < event->response_count; i++)
		if (event->responses[i].content_count ||
		    event->responses[i].headers.type ||
		    (!is_success(event->responses[i].status) &&
		     view_status_rank(event->responses[i].status) < 2))
			return true;
	return false;
}

/* "202: It is taken." */
static const char *about_of(struct maker *m, const struct response *response)
{
	const char *about = view_comment_brief(m->arena, response->description);

	return view_literal_bare(m->arena,
				 str_format(m->arena, "%.*s%s%s",
					    (int)response->status.len,
					    response->status.ptr,
					    about && *about ? ": " : "",
					    about ? about : ""));
}

static struct view_answer *add_answer(struct maker *m, struct view_event *event,
				      const struct response *response,
				      const char *name)
{
	struct view_answer *view = ARENA_NEW(m->arena, struct view_answer);

	view_status_set(m, response->status, &view->status, &view->range);
	view->name = name;
	view_add(m, &event->answers, view);
	return view;
}

/* JSON of a type that has a writer, else a text or bytes as they are sent. */
static void set_body(struct maker *m, struct view_answer *view,
		     const struct content *content)
{
	str type = content->media_type;

	/*
	 * Where the document leaves the media type open, it is JSON, which can
	 * be written.
	 */
	view->media_type =
		view_literal_of(m->arena, str_starts(type, "*/*")
						  ? STR("application/json")
						  : type);
	view->typed = content->media == MEDIA_JSON &&
		      view_is_root(content->type);
	view->as_text = !view->typed;
	if (!view->typed)
		return;
	view_type_of(content->type)->root = true;
	view->value = view_value_behind(content->type);
	view->value.constant = true;
}

static void answer_bodies(struct maker *m, struct view_event *event,
			  const struct response *response, const char *name)
{
	const char **words = view_media_words(m, response->contents,
					      response->content_count);
	struct view_answer *view = add_answer(m, event, response, name);

	view->shown = about_of(m, response);
	for (size_t i = 0; i < response->content_count; i++) {
		if (!words[i])
			continue;
		if (i)
			view = add_answer(m, event, response,
					  arena_format(m->arena, "%s_%s", name,
						       words[i]));
		set_body(m, view, &response->contents[i]);
	}
}

static void answer_view(struct maker *m, struct view_event *event,
			const struct response *response)
{
	const char *word = view_name_snake(m->arena, response->status);
	struct view_head *head;

	answer_bodies(m, event, response,
		      arena_format(m->arena, "status_%s", word));
	if (!response->headers.type)
		return;
	head = view_head_of(m, &response->headers, response->status,
			    arena_format(m->arena, "headers_%s", word));
	head->value.constant = true;
	view_add(m, &event->answer_heads, head);
	m->provider->any_answer_heads = true;
}

void view_event_message(struct maker *m, const struct event *event,
			struct view_event *view)
{
	if (event->headers.type) {
		view->head = view_head_of(m, &event->headers, (str){NULL, 0},
					  view->name);
		view->head->value.constant = true;
		m->provider->any_headers = true;
	}
	if (!says_more(event))
		return;
	m->provider->any_answers = true;
	view->local = arena_format(m->arena, "answer_of_%s", view->name);
	for (int rank = 0; rank < 3; rank++)
		for (size_t i = 0; i < event->response_count; i++)
			if (view_status_rank(event->responses[i].status) ==
			    rank)
				answer_view(m, view, &event->responses[i]);
}

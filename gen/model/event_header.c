/* SPDX-License-Identifier: MIT */
/*
 * A header that names the event, where nothing says which.
 *
 * A header that is another constant of each webhook may have any name; one that
 * has several values, or examples only, is called after what it holds.
 */
#include "event.h"

#include <string.h>
#include <strings.h>

/* A header that is another constant of most webhooks. */
static size_t count_headers(struct event_reader *r, str header)
{
	struct map seen = {r->b->arena, NULL, 0, 0};
	size_t count = 0;
	str value;

	for (size_t i = 0; i < r->count; i++) {
		value = model_event_header(r, &r->candidates[i], header);
		if (!value.ptr)
			continue;
		if (map_put(&seen, value, r->b))
			return 0;
		count++;
	}
	return count > r->count / 2 ? count : 0;
}

static bool is_word(str word, const char *const *list)
{
	for (; *list; list++)
		if (word.len == strlen(*list) &&
		    !strncasecmp(word.ptr, *list, word.len))
			return true;
	return false;
}

/*
 * Does its own name say that it names an event: X-GitHub-Event, X-Event-Key,
 * X-Shopify-Topic? X-Event-Id does not.
 */
static bool names_events(str header)
{
	static const char *const whole[] = {"event",     "events", "eventname",
					    "eventtype", "topic",  "trigger",
					    NULL};
	static const char *const about[] = {"event",        "events",
					    "hook",         "webhook",
					    "message",      "notification",
					    "subscription", NULL};
	static const char *const what[] = {"type", "name", "key",   "action",
					   "kind", "code", "topic", NULL};
	const char *at = header.ptr, *end = at + header.len;
	bool known = false;
	str word = {at, 0};

	for (; at < end; at += word.len + 1) {
		word = (str){at, 0};
		while (at + word.len < end && at[word.len] != '-' &&
		       at[word.len] != '_')
			word.len++;
		if (at + word.len < end)
			known = known || is_word(word, about);
	}
	return is_word(word, whole) || (known && is_word(word, what));
}

/*
 * Such a header may have several values, or examples only. Each webhook must
 * have values of its own, or a key that is one of them.
 */
static size_t count_header_values(struct event_reader *r, str header)
{
	struct map seen = {r->b->arena, NULL, 0, 0};
	struct event_values values;
	size_t count = 0, all = 0;
	bool known;

	if (!names_events(header))
		return 0;
	for (size_t i = 0; i < r->count; i++) {
		struct candidate *c = &r->candidates[i];

		values = model_event_header_values(r, c, header);
		known = model_event_is_key(c, values);
		for (size_t k = 0; k < values.count && !known; k++)
			if (map_put(&seen, values.items[k].text, c))
				return 0;
		count += values.count > 0;
		all += values.count;
	}
	return count > r->count / 2 && all > 1 ? count : 0;
}

/* One that the candidate has; by constants alone, or by other values. */
static bool guess_header_of(struct event_reader *r, const struct candidate *c,
			    bool constant)
{
	const struct operation *o = c->operation;
	const struct parameter *p;
	size_t count = 0;

	for (size_t i = 0; o && i < o->parameter_count; i++) {
		p = &o->parameters[i];
		if (p->where == WHERE_HEADER)
			count = constant ? count_headers(r, p->name)
					 : count_header_values(r, p->name);
		if (!count)
			continue;
		diag_remark(r->b->diag, p->node->place, "event-source-guessed",
			    constant ? "it is not said where a delivery names "
				       "its event; header %s is taken, which "
				       "is another constant of each of %zu "
				       "webhooks"
				     : "it is not said where a delivery names "
				       "its event; header %s is taken, of "
				       "which %zu webhooks say the values",
			    p->name.ptr, count);
		r->b->model->event_source.header[0] = p->name;
		return true;
	}
	return false;
}

/* The first webhook may have none: a ping, say. */
bool model_event_guess_header(struct event_reader *r, bool constant)
{
	for (size_t i = 0; (r->count > 1 || !constant) && i < r->count &&
			   i < EVENT_GUESSED_FROM;
	     i++)
		if (guess_header_of(r, &r->candidates[i], constant))
			return true;
	return false;
}

/* SPDX-License-Identifier: MIT */
/*
 * Events, where a delivery names its own, and its signature.
 *
 * An event is the same one by its name on the wire; one whose name changed is
 * known by its key under `webhooks`.
 */
#include "internal.h"

static const struct event *find(const struct model *model, str name)
{
	for (size_t i = 0; i < model->event_count; i++)
		if (str_equal(model->events[i]->name, name))
			return model->events[i];
	return NULL;
}

/* Finds the event that had this key, if no event has its name any more. */
static const struct event *renamed(const struct model *in,
				   const struct model *other,
				   const struct event *event)
{
	const struct event *found;

	for (size_t i = 0; event->key.ptr && i < in->event_count; i++) {
		found = in->events[i];
		if (str_equal(found->key, event->key) &&
		    !find(other, found->name))
			return found;
	}
	return NULL;
}

/* Returns the schema in a webhook's operation, or NULL if it is elsewhere. */
static const struct node *payload_in(const struct event *event)
{
	return diff_schema_in(doc_node_find(event->node, "requestBody"),
			      STR("application/json"));
}

/* ---- how an event is sent ---- */

/* JSON is read by its syntax, whatever media type it has. */
static bool is_same_way(const struct way *a, const struct way *b)
{
	return a->carrier == b->carrier &&
	       (a->carrier == CARRIER_JSON ||
		(str_equal(a->media_type, b->media_type) &&
		 str_equal(a->payload, b->payload)));
}

static bool has_way(const struct event *event, const struct way *way)
{
	size_t count;
	const struct way *own = model_event_ways(event, &count);

	for (size_t i = 0; i < count; i++)
		if (is_same_way(&own[i], way))
			return true;
	return false;
}

/* The ways of an event that the other one does not have. */
static void ways(struct diff *d, const struct diff_at *at, enum diff_kind kind,
		 const struct event *of, const struct event *other)
{
	size_t count;
	const struct way *own = model_event_ways(of, &count);

	for (size_t i = 0; i < count; i++) {
		const struct way *way = &own[i];

		if (has_way(other, way))
			continue;
		diff_add(d, at, kind, "%s%s%s",
			 way->media_type.ptr ? way->media_type.ptr : "none",
			 way->payload.ptr ? ", in parameter " : "",
			 way->payload.ptr ? way->payload.ptr : "");
	}
}

static void one(struct diff *d, const struct event *old,
		const struct event *now)
{
	struct diff_at at = {str_format(d->arena, "event %s", now->name.ptr),
			     DIFF_RECEIVE, old->node, now->node, false};

	if (!str_equal(old->name, now->name))
		diff_add(d, &at, DIFF_EVENT_RENAMED, "it was %s",
			 old->name.ptr);
	if (old->deprecated != now->deprecated)
		diff_add(d, &at,
			 now->deprecated ? DIFF_EVENT_DEPRECATED
					 : DIFF_EVENT_REACTIVATED,
			 NULL);
	if (!str_equal(old->methods, now->methods))
		diff_add(d, &at, DIFF_EVENT_METHOD, "%s became %s",
			 diff_text(old->methods), diff_text(now->methods));
	ways(d, &at, DIFF_EVENT_BODY_ADDED, now, old);
	ways(d, &at, DIFF_EVENT_BODY_REMOVED, old, now);
	diff_headers(d, &at, &old->headers, &now->headers);
	diff_responses(d, &at, DIFF_SEND, old->responses, old->response_count,
		       now->responses, now->response_count);
	diff_nullable(d, &at, old->nullable, now->nullable);
	diff_schemas(d, &at, payload_in(old), payload_in(now), old->payload,
		     now->payload);
}

static void sources(struct diff *d)
{
	const struct event_source *old = &d->old->model->event_source;
	const struct event_source *now = &d->now->model->event_source;
	struct diff_at at = {STR("events"), DIFF_RECEIVE, NULL, NULL, false};

	for (int i = 0; i < 2; i++) {
		if (!str_equal(old->header[i], now->header[i]))
			diff_add(d, &at, DIFF_EVENT_SOURCE,
				 "header %s became %s",
				 diff_text(old->header[i]),
				 diff_text(now->header[i]));
		if (!str_equal(old->pointer[i], now->pointer[i]))
			diff_add(d, &at, DIFF_EVENT_SOURCE, "%s became %s",
				 diff_text(old->pointer[i]),
				 diff_text(now->pointer[i]));
	}
	if (!str_equal(old->each, now->each))
		diff_add(d, &at, DIFF_EVENT_SOURCE, "each %s became %s",
			 diff_text(old->each), diff_text(now->each));
	if (!str_equal(old->id_header, now->id_header) ||
	    !str_equal(old->id_pointer, now->id_pointer) ||
	    !str_equal(old->time_pointer, now->time_pointer))
		diff_add(d, &at, DIFF_EVENT_ID, NULL);
}

void diff_events(struct diff *d)
{
	const struct model *old = d->old->model, *now = d->now->model;
	const struct event *event, *other;
	struct diff_at at = {.direction = DIFF_RECEIVE};

	if (old->event_count && now->event_count)
		sources(d);
	for (size_t i = 0; i < old->event_count; i++) {
		event = old->events[i];
		other = find(now, event->name);
		if (!other)
			other = renamed(now, old, event);
		at.where = str_format(d->arena, "event %s", event->name.ptr);
		at.old = event->node;
		if (other)
			one(d, event, other);
		else
			diff_add(d, &at, DIFF_EVENT_REMOVED, NULL);
	}
	at.old = NULL;
	for (size_t i = 0; i < now->event_count; i++) {
		event = now->events[i];
		at.where = str_format(d->arena, "event %s", event->name.ptr);
		at.now = event->node;
		if (!find(old, event->name) && !renamed(old, now, event))
			diff_add(d, &at, DIFF_EVENT_ADDED, NULL);
	}
}

/* ---- the signature ---- */

/*
 * Keys that say how sure a fact is and where it is from do not affect signing.
 */
static bool is_prose(const char *key)
{
	return !strcmp(key, "status") || !strcmp(key, "source") ||
	       !strcmp(key, "like");
}

static void member(struct diff *d, const struct diff_at *at, const char *key,
		   const char *old, const char *now)
{
	if (is_prose(key) || (!old && !now) ||
	    (old && now && !strcmp(old, now)))
		return;
	diff_add(d, at,
		 strcmp(key, "tolerance") ? DIFF_SIGNATURE_CHANGED
					  : DIFF_SIGNATURE_TOLERANCE,
		 "%s: %s became %s", key, old ? old : "none",
		 now ? now : "none");
}

static const char *joined(struct diff *d, char **texts, unsigned count)
{
	struct buf buf = {d->arena, NULL, 0, 0};

	for (unsigned i = 0; i < count; i++)
		buf_add_format(&buf, "%s%s", i ? ", " : "", texts[i]);
	return buf_str(&buf).ptr;
}

static const char *claims(struct diff *d, const struct manifest_signature *s)
{
	struct buf buf = {d->arena, NULL, 0, 0};

	for (unsigned i = 0; i < s->claims_count; i++)
		buf_add_format(&buf, "%s%s is %s", i ? ", " : "",
			       s->claims[i].name, s->claims[i].is);
	return buf_str(&buf).ptr;
}

static void signature(struct diff *d, const struct diff_at *at,
		      const struct manifest_signature *old,
		      const struct manifest_signature *now)
{
	struct diff_at also = diff_step(d, at, "/also");

	if (!old && !now)
		return;
	if (!old || !now) {
		diff_add(d, at,
			 now ? DIFF_SIGNATURE_ADDED : DIFF_SIGNATURE_REMOVED,
			 NULL);
		return;
	}
#define X(name, key, kind, help) member(d, at, key, old->name, now->name);
	MANIFEST_SIGNATURE_KEYS(X)
#undef X
	member(d, at, "headers", joined(d, old->headers, old->headers_count),
	       joined(d, now->headers, now->headers_count));
	member(d, at, "components",
	       joined(d, old->components, old->components_count),
	       joined(d, now->components, now->components_count));
	member(d, at, "claims", claims(d, old), claims(d, now));
	signature(d, &also, old->also, now->also);
}

static const char *handshakes(struct diff *d, const struct manifest *manifest)
{
	struct buf buf = {d->arena, NULL, 0, 0};

	for (unsigned i = 0; i < manifest->handshakes_count; i++) {
#define X(name, key, kind, help)                            \
	if (!is_prose(key) && manifest->handshakes[i].name) \
		buf_add_format(&buf, "%s: %s; ", key,       \
			       manifest->handshakes[i].name);
		MANIFEST_HANDSHAKE_KEYS(X)
#undef X
	}
	buf_add_text(&buf, "");
	return buf_str(&buf).ptr;
}

void diff_signatures(struct diff *d)
{
	const struct model *old = d->old->model, *now = d->now->model;
	struct diff_at at = {STR("signature"), DIFF_RECEIVE, NULL, NULL, false};
	const char *before, *after;

	at.old = doc_node_find(old->manifest->root, "signature");
	at.now = doc_node_find(now->manifest->root, "signature");
	signature(d, &at, old->signature, now->signature);
	before = handshakes(d, old->manifest);
	after = handshakes(d, now->manifest);
	at.where = STR("handshakes");
	at.old = doc_node_find(old->manifest->root, "handshakes");
	at.now = doc_node_find(now->manifest->root, "handshakes");
	if (before != after && (!before || !after || strcmp(before, after)))
		diff_add(d, &at, DIFF_HANDSHAKE, NULL);
}

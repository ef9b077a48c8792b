/* SPDX-License-Identifier: MIT */
/*
 * The receiver: the recipe as data, every event with its type.
 *
 * An event whose payload has no struct is handed on as raw JSON, never dropped.
 */
#include "internal.h"

#include <string.h>

static const char *if_there(struct maker *m, str text)
{
	return text.ptr ? view_literal_of(m->arena, text) : NULL;
}

static const char *maybe(struct maker *m, str text)
{
	return text.len ? view_literal_of(m->arena, text) : NULL;
}

static void add_header(struct maker *m, struct view_vector *vector,
		       const char *name, const char *value)
{
	struct view_header *header = ARENA_NEW(m->arena, struct view_header);

	header->header_name = view_literal_of(m->arena, str_from(name));
	header->header_value = view_literal_of(m->arena, str_from(value));
	view_add(m, &vector->headers, header);
}

static void vector_views(struct maker *m)
{
	const struct manifest *manifest = m->model->manifest;
	const struct manifest_vector *vector;
	struct view_vector *view;

	for (unsigned i = 0; i < manifest->vectors_count; i++) {
		vector = &manifest->vectors[i];
		view = ARENA_NEW(m->arena, struct view_vector);
		view->secret =
			view_literal_of(m->arena, str_from(vector->secret));
		view->body = view_literal_of(m->arena, str_from(vector->body));
		view->now = vector->now ? vector->now : "0";
		if (vector->signature && m->model->signature->recipe->header)
			add_header(m, view, m->model->signature->recipe->header,
				   vector->signature);
		for (unsigned k = 0; k < vector->headers_count; k++)
			add_header(m, view, vector->headers[k].name,
				   vector->headers[k].value);
		view->header_count =
			view_number(m, (int64_t)view->headers.count);
		if (view->headers.count)
			view_add(m, &m->provider->vectors, view);
	}
}

static void source_view(struct maker *m)
{
	const struct event_source *source = &m->model->event_source;
	struct view_provider *p = m->provider;

	p->header_0 = if_there(m, source->header[0]);
	p->header_1 = if_there(m, source->header[1]);
	p->pointer_0 = if_there(m, source->pointer[0]);
	p->pointer_1 = if_there(m, source->pointer[1]);
	p->each = maybe(m, source->each);
	p->id = maybe(m, source->id_pointer);
	p->id_header = maybe(m, source->id_header);
	p->time = maybe(m, source->time_pointer);
	p->alone = source->alone && m->model->event_count == 1;
}

/*
 * Is the pointer the name of a member of the very value that it is applied to?
 */
static bool names_member(str pointer)
{
	return pointer.len > 1 && *pointer.ptr == '/' &&
	       !memchr(pointer.ptr + 1, '/', pointer.len - 1) &&
	       !memchr(pointer.ptr + 1, '~', pointer.len - 1);
}

/* If all events have one payload type, it is read before the event is known. */
static void one_payload(struct maker *m)
{
	const struct event_source *source = &m->model->event_source;
	const struct model *model = m->model;
	const struct type *payload = model->events[0]->payload;

	if (payload->kind != TYPE_OBJECT || source->header[0].ptr ||
	    source->header[1].ptr || source->pointer[1].ptr ||
	    !names_member(source->pointer[0]) ||
	    !names_member(source->id_pointer) ||
	    (source->time_pointer.len && !names_member(source->time_pointer)))
		return;
	for (size_t i = 1; i < model->event_count; i++)
		if (model->events[i]->payload != payload)
			return;
	m->provider->one_payload = &view_type_of(payload)->self;
}

static const char *const carrier_names[] = {
	[CARRIER_JSON] = "JSON",           [CARRIER_FORM] = "FORM",
	[CARRIER_PARAMETER] = "PARAMETER", [CARRIER_PARTS] = "PARTS",
	[CARRIER_QUERY] = "QUERY",         [CARRIER_BYTES] = "BYTES",
};

static bool has_struct(const struct event *event)
{
	return event->payload->kind == TYPE_OBJECT ||
	       event->payload->kind == TYPE_CHOICE ||
	       event->payload->kind == TYPE_LIST;
}

/* Each kind of body once. */
static void own_ways(struct maker *m, const struct event *event,
		     struct view_event *view)
{
	struct view_way *way = NULL;
	unsigned seen = 0;
	size_t count;
	const struct way *own = model_event_ways(event, &count);

	for (size_t i = 0; i < count; i++)
		seen |= 1u << own[i].carrier;
	for (unsigned i = 0; i < sizeof carrier_names / sizeof *carrier_names;
	     i++) {
		if (!(seen & 1u << i))
			continue;
		if (way)
			way->more = true;
		way = ARENA_NEW(m->arena, struct view_way);
		way->carrier = carrier_names[i];
		view_add(m, &view->own_ways, way);
	}
}

/* What the handler gets, if it is no struct. */
static void carrier_view(struct maker *m, const struct event *event,
			 struct view_event *view)
{
	enum carrier carrier = model_carrier(event);

	view->carrier = carrier_names[carrier];
	own_ways(m, event, view);
	if (carrier == CARRIER_PARAMETER)
		view->parameter =
			view_literal_of(m->arena, event->ways[0].payload);
	view->bytes = carrier == CARRIER_BYTES;
	view->bare = carrier == CARRIER_QUERY && !has_struct(event);
	view->raw = !view->bytes && !view->bare && !has_struct(event);
}

static void event_view(struct maker *m, const struct event *event,
		       const char *name)
{
	struct view_event *view = ARENA_NEW(m->arena, struct view_event);
	struct view_type *of = view_type_of(event->payload);
	str about = event->summary.len ? event->summary : event->description;

	carrier_view(m, event, view);
	view->typed = has_struct(event);
	if (view->typed) {
		of->root = true;
		view->payload = of->self;
	}
	view->name = name;
	view->constant = view_name_constant(m,
					    arena_format(m->arena, "%s_EVENT",
							 m->PREFIX),
					    view_name_upper(m->arena, name));
	if (!view_comment_is_name(event->name, name))
		view->shown = view_literal_bare(m->arena, event->name);
	view->json = view_literal_of(m->arena, event->name);
	view->remark = view_comment_brief(
		m->arena,
		str_format(m->arena, "%s%s%s%.*s%s%.*s",
			   event->unconfirmed ? "Unconfirmed. " : "",
			   event->deprecated ? "Deprecated. " : "",
			   event->expression.ptr ? "Sent to " : "",
			   (int)event->expression.len,
			   event->expression.ptr ? event->expression.ptr : "",
			   event->expression.ptr && about.len ? ". " : "",
			   (int)about.len, about.ptr ? about.ptr : ""));
	view_event_message(m, event, view);
	view_add(m, &m->provider->events, view);
}

static bool has_word(const char *list, str word)
{
	const char *at = list ? strstr(list, word.ptr) : NULL;

	return at != NULL;
}

/* The methods that events are sent by, unless all of them are sent by POST. */
static void method_views(struct maker *m)
{
	const struct model *model = m->model;
	struct view_event *view;
	char *all = NULL;
	bool other = false;

	for (size_t i = 0; i < model->event_count; i++) {
		str methods = model->events[i]->methods;

		if (!methods.ptr)
			methods = STR("POST");
		other = other || !str_is(methods, "POST");
		view = m->provider->events.items[i];
		view->event_methods = view_literal_of(m->arena, methods);
		if (!has_word(all, methods))
			all = arena_format(m->arena, "%s%s%s", all ? all : "",
					   all ? ", " : "", methods.ptr);
	}
	if (other)
		m->provider->methods = view_literal_of(m->arena, str_from(all));
}

/* The ways in which events are sent, unless all of them are JSON. */
static void way_views(struct maker *m)
{
	struct shared_way *ways;
	struct view_way *view;
	size_t count;

	ways = model_ways(m->arena, m->model, &count);
	for (size_t i = 0; i < count; i++) {
		view = ARENA_NEW(m->arena, struct view_way);
		view->carrier = carrier_names[ways[i].way.carrier];
		view->methods = view_literal_of(m->arena, ways[i].methods);
		view->media_type = if_there(m, ways[i].way.media_type);
		view->payload = if_there(m, ways[i].way.payload);
		view->only = "-1";
		for (size_t k = 0; k < m->model->event_count; k++)
			if (m->model->events[k] == ways[i].event)
				view->only = view_number(m, (int64_t)k);
		view_add(m, &m->provider->ways, view);
	}
}

/* What programs call it: its name, unless that is a number. */
static str called(const struct event *event)
{
	return event->called.ptr ? event->called : event->name;
}

/* The names of the selected events, each unique among all events. */
static const char **event_names(struct maker *m)
{
	static const char *const own[] = {"otherwise", NULL};
	const struct model *model = m->model;
	str *texts = arena_alloc(m->arena,
				 (model->all_event_count + 1) * sizeof *texts);
	const char **names;
	size_t count = 0;

	for (size_t i = 0; i < model->all_event_count; i++)
		texts[i] = called(model->all_events[i]);
	names = view_name_scope(m->arena, texts, model->all_event_count, false);
	view_name_aside(m->arena, names, model->all_event_count, own, "event");
	for (size_t i = 0; i < model->all_event_count; i++)
		if (!model->all_events[i]->left_out)
			names[count++] = names[i];
	return names;
}

/* ---- callbacks ---- */

/* A callback that some events come to. */
struct callback {
	const char *name;
	struct view_callback *view; /* NULL: no selected event comes to it */
};

/* Those of all events, each once. */
struct callbacks {
	struct callback *items;
	size_t count;
	struct map by_node;
};

static str key_of(const struct event *event)
{
	return (str){(const char *)&event->callback, sizeof event->callback};
}

static struct callback *find_callback(const struct callbacks *all,
				      const struct event *event)
{
	return event->callback ? map_find(&all->by_node, key_of(event)) : NULL;
}

/* A callback is called by its key, a second one of that by its URL as well. */
static struct callbacks callbacks_of(struct maker *m)
{
	const struct model *model = m->model;
	size_t count = model->all_event_count;
	str *texts = arena_alloc(m->arena, (count + 1) * sizeof *texts);
	struct callbacks all = {NULL, 0, {m->arena, NULL, 0, 0}};
	struct map taken = {m->arena, NULL, 0, 0};
	const struct event *event;
	const char **names;

	all.items = arena_alloc(m->arena, (count + 1) * sizeof *all.items);
	for (size_t i = 0; i < count; i++) {
		event = model->all_events[i];
		if (!event->callback || find_callback(&all, event))
			continue;
		texts[all.count] = event->key;
		if (map_put(&taken, event->key, m))
			texts[all.count] = str_format(m->arena, "%s %s",
						      event->key.ptr,
						      event->expression.ptr);
		all.items[all.count] = (struct callback){NULL, NULL};
		map_put(&all.by_node, key_of(event), &all.items[all.count]);
		all.count++;
	}
	names = view_name_scope(m->arena, texts, all.count, false);
	for (size_t i = 0; i < all.count; i++)
		all.items[i].name = names[i];
	return all;
}

/* Those that a selected event comes to. */
static void callback_views(struct maker *m)
{
	struct callbacks all = callbacks_of(m);
	struct view_event *event;
	struct callback *to;

	for (size_t i = 0; i < m->model->event_count; i++) {
		to = find_callback(&all, m->model->events[i]);
		if (!to)
			continue;
		if (!to->view) {
			to->view = ARENA_NEW(m->arena, struct view_callback);
			view_add(m, &m->provider->callbacks, to->view);
			to->view->name = to->name;
			to->view->number = view_number(
				m, (int64_t)m->provider->callbacks.count);
		}
		event = m->provider->events.items[i];
		event->callback = to->view->number;
	}
}

/*
 * Each callback has a receive function of its own, and each event may have a
 * struct of answers.
 */
void view_callback_names(struct maker *m)
{
	struct callbacks all = callbacks_of(m);
	const char **names = event_names(m);
	const char *patterns[2] = {NULL, NULL};
	const struct name_family family = {patterns, NULL};

	for (size_t i = 0; i < m->model->event_count; i++) {
		if (m->model->events[i]->response_count) {
			patterns[0] =
				arena_format(m->arena, "*_%s_answer", names[i]);
			view_name_reserve(m, &family);
		}
	}
	for (size_t i = 0; i < all.count; i++) {
		patterns[0] = arena_format(m->arena, "*_receive_%s",
					   all.items[i].name);
		view_name_reserve(m, &family);
	}
}

void view_events(struct maker *m)
{
	const struct model *model = m->model;
	const char **names = event_names(m);
	str *texts =
		arena_alloc(m->arena, (model->event_count + 1) * sizeof *texts);

	if (!model->event_count)
		return;
	for (size_t i = 0; i < model->event_count; i++) {
		texts[i] = model->events[i]->name;
		event_view(m, model->events[i], names[i]);
	}
	m->provider->names = ARENA_NEW(m->arena, struct view_names);
	view_names_fill(m, m->provider->names, "event", texts,
			model->event_count);
	view_names_order(m, m->provider->names, texts, model->event_count);
	source_view(m);
	one_payload(m);
	method_views(m);
	way_views(m);
	callback_views(m);
	view_handshakes(m);
	if (model->signature) {
		view_recipe(m, model->signature);
		vector_views(m);
	}
}

/* SPDX-License-Identifier: MIT */
/*
 * Where a delivery names its event.
 *
 * The manifest's word stands; what is guessed is reported, in a note.
 */
#include "event.h"

#include <string.h>

static void set_source(str *header, str *pointer, const char *text)
{
	static const char prefix[] = "header:";

	if (!text)
		return;
	if (strncmp(text, prefix, sizeof prefix - 1) != 0) {
		*pointer = str_from(text);
		return;
	}
	text += sizeof prefix - 1;
	while (*text == ' ')
		text++;
	*header = str_from(text);
}

static const char *const usual_names[] = {"event_type", "eventType",
					  "type",       "event",
					  "event_name", "eventName",
					  "eventCode",  "action",
					  "topic",      "name"};

/*
 * Counts the payloads in which the member is a string. Where nothing has to be
 * named it is an enum: other texts may be anything, such as a user's name.
 */
static size_t count_texts(struct event_reader *r, str pointer, bool shown)
{
	const struct type *member;
	size_t count = 0;

	for (size_t i = 0; i < r->count; i++) {
		member = model_event_member(r->candidates[i].payload, pointer);
		count += member && (model_event_values(r, member).count ||
				    (!shown && member->kind == TYPE_STRING));
	}
	return count;
}

/* The text that stands at the pointer in every delivery of a candidate. */
static str constant_of(struct event_reader *r, const struct candidate *c,
		       str pointer)
{
	return c->value.ptr && str_equal(c->pointer, pointer)
		       ? c->value
		       : model_event_constant(r, c->payload, pointer);
}

/*
 * Counts the payloads in which the member has one constant value; returns 0 if
 * two webhooks have the same.
 */
static size_t count_constants(struct event_reader *r, str pointer)
{
	struct map seen = {r->b->arena, NULL, 0, 0};
	size_t count = 0, missing = 0;
	str value;

	for (size_t i = 0; i < r->count; i++) {
		value = constant_of(r, &r->candidates[i], pointer);
		/*
		 * More than half of the payloads must have a constant: most
		 * guesses end here.
		 */
		if (!value.ptr && ++missing > r->count / 2)
			return 0;
		if (!value.ptr)
			continue;
		if (map_put(&seen, value, r->b))
			return 0;
		count++;
	}
	return count;
}

/* Is it known by the way in which it is sent, since nothing else is sent so? */
static bool is_shown(const struct event_reader *r, const struct candidate *c)
{
	const struct candidate *other;
	bool others = false;

	for (size_t i = 0; i < r->count; i++) {
		other = &r->candidates[i];
		others = others || (other->way_count &&
				    other->ways[0].carrier != CARRIER_JSON);
		if (other != c && model_event_same_way(c, other))
			return false;
	}
	return others;
}

/* `constants`: payloads in which it is one; 0: it is a text in all. */
static void set_guess(struct event_reader *r, str pointer, size_t constants)
{
	struct place place = doc_node_key_place(r->candidates[0].node);

	if (constants)
		diag_remark(r->b->diag, place, "event-source-guessed",
			    "it is not said where a delivery names its event; "
			    "'%s' is taken, which is another constant in each "
			    "of %zu payloads",
			    pointer.ptr, constants);
	else
		diag_remark(r->b->diag, place, "event-source-guessed",
			    "it is not said where a delivery names its event; "
			    "'%s' is taken, a text in all payloads",
			    pointer.ptr);
	r->b->model->event_source.pointer[0] = pointer;
	for (size_t i = 0; i < r->count; i++)
		if (r->candidates[i].payload->kind == TYPE_OBJECT &&
		    !model_event_member(r->candidates[i].payload, pointer) &&
		    !is_shown(r, &r->candidates[i]))
			diag_warning(
				r->b->diag,
				doc_node_key_place(r->candidates[i].node),
				"event-source-unknown",
				"others name their "
				"event at '%s', webhook %s does not; it will "
				"reach 'otherwise'",
				pointer.ptr, r->candidates[i].key.ptr);
}

/* ---- a pointer of any name, at most two steps deep ---- */

struct guess {
	struct event_reader *r;
	struct map tried;
	str best;
	size_t count;
};

static void try_pointer(struct guess *g, str pointer)
{
	size_t count;

	if (map_put(&g->tried, pointer, g))
		return;
	count = count_constants(g->r, pointer);
	if (count > g->r->count / 2 && count > g->count) {
		g->best = pointer;
		g->count = count;
	}
}

static void try_members(struct guess *g, const struct type *type, str before,
			unsigned steps)
{
	str pointer, name;

	for (size_t i = 0;
	     type->kind == TYPE_OBJECT && i < schema_field_count(type); i++) {
		name = type->fields[i].name;
		if (!model_event_is_plain(name))
			continue;
		pointer = str_format(g->r->b->arena, "%.*s/%.*s",
				     (int)before.len,
				     before.ptr ? before.ptr : "",
				     (int)name.len, name.ptr);
		if (steps == 0)
			try_pointer(g, pointer);
		else
			try_members(g, type->fields[i].type, pointer,
				    steps - 1);
	}
}

/* A member that is another constant in most payloads; the upper one. */
static bool guess_any(struct event_reader *r)
{
	struct guess g = {.r = r, .tried = {r->b->arena, NULL, 0, 0}};

	for (unsigned steps = 0; steps < 2 && r->count > 1; steps++)
		for (size_t i = 0; i < r->count && i < EVENT_GUESSED_FROM; i++)
			try_members(&g, r->candidates[i].payload,
				    (str){NULL, 0}, steps);
	if (!g.count)
		return false;
	set_guess(r, g.best, g.count);
	return true;
}

/* The only event there is needs no name. */
static bool guess_alone(struct event_reader *r, size_t all)
{
	if (all != 1 || r->is_item)
		return false;
	r->b->model->event_source.alone = true;
	diag_remark(r->b->diag, doc_node_key_place(r->candidates[0].node),
		    "event-source-guessed",
		    "it is not said where a delivery names its event; every "
		    "one is taken for %s, the only one that there is",
		    r->candidates[0].key.ptr);
	return true;
}

static str key_of(const struct candidate *c)
{
	return (str){(const char *)&c->callback, sizeof c->callback};
}

/* The callbacks, each with its only event, or with the reader. */
static struct map callbacks_of(struct event_reader *r)
{
	struct map map = {r->b->arena, NULL, 0, 0};

	for (size_t i = 0; i < r->count; i++)
		if (r->candidates[i].callback &&
		    map_put(&map, key_of(&r->candidates[i]), &r->candidates[i]))
			map_put(&map, key_of(&r->candidates[i]), r);
	return map;
}

/* Is it the only event of its callback, whose URL says all? */
static bool is_alone(const struct event_reader *r, const struct map *callbacks,
		     const struct candidate *c)
{
	return c->callback && map_find(callbacks, key_of(c)) != r;
}

/*
 * Keeps those whose deliveries hold members, by which they may be named, and of
 * these those that need a name, if there are several.
 */
static void keep_members(struct event_reader *r)
{
	struct candidate *kept =
		arena_alloc(r->b->arena, (r->count + 1) * sizeof *kept);
	struct candidate *named =
		arena_alloc(r->b->arena, (r->count + 1) * sizeof *named);
	struct map callbacks = callbacks_of(r);
	size_t count = 0, needed = 0;

	for (size_t i = 0; i < r->count; i++)
		if (model_event_has_members(&r->candidates[i]))
			kept[count++] = r->candidates[i];
	for (size_t i = 0; i < count; i++)
		if (!is_alone(r, &callbacks, &kept[i]))
			named[needed++] = kept[i];
	r->candidates = needed > 1 ? named : kept;
	r->count = needed > 1 ? needed : count;
}

static bool are_shown(const struct event_reader *r)
{
	for (size_t i = 0; i < r->count; i++)
		if (!is_shown(r, &r->candidates[i]))
			return false;
	return true;
}

/* One of the usual members, which is a text in all payloads. */
static bool guess_texts(struct event_reader *r, bool shown)
{
	str pointer;

	for (size_t i = 0; i < sizeof usual_names / sizeof *usual_names; i++) {
		pointer = str_format(r->b->arena, "/%s", usual_names[i]);
		if (count_texts(r, pointer, shown) != r->count)
			continue;
		set_guess(r, pointer, 0);
		return true;
	}
	return false;
}

/* One of the usual members, which is constant in most payloads; else any. */
static bool guess_constants(struct event_reader *r, bool only_texts)
{
	size_t constants = 0;
	bool found = false;
	str pointer;

	r->only_texts = only_texts;
	for (size_t i = 0;
	     i < sizeof usual_names / sizeof *usual_names && !found; i++) {
		pointer = str_format(r->b->arena, "/%s", usual_names[i]);
		constants = count_constants(r, pointer);
		found = constants > r->count / 2;
	}
	if (found)
		set_guess(r, pointer, constants);
	else
		found = guess_any(r);
	r->only_texts = false;
	return found;
}

/*
 * A member that is constant in most payloads, a header, two members together,
 * or a member that is a text in all payloads; `all` counts those without
 * members, too.
 */
static void guess_members(struct event_reader *r, size_t all)
{
	bool shown = are_shown(r);

	if (guess_constants(r, true) || model_event_guess_header(r, true) ||
	    guess_constants(r, false) || model_event_guess_pair(r) ||
	    guess_texts(r, true) || model_event_guess_header(r, false) ||
	    guess_texts(r, shown) || guess_alone(r, all) || shown ||
	    (r->count < 2 && all > 1))
		return;
	diag_warning(r->b->diag, doc_node_key_place(r->candidates[0].node),
		     "event-source-unknown",
		     "it is not said where a delivery "
		     "names its event; every one will reach 'otherwise' (see "
		     "events: type in the manifest)");
}

/* Warns of webhooks that only their way of being sent could tell apart. */
static void check_ways(const struct event_reader *r)
{
	const struct candidate *c, *other;

	for (size_t i = 0; i < r->count; i++) {
		c = &r->candidates[i];
		if (c->expression.ptr || model_event_has_members(c))
			continue;
		for (size_t k = 0; k < r->count; k++) {
			other = &r->candidates[k];
			if (k == i || !model_event_same_way(c, other))
				continue;
			diag_warning(r->b->diag, doc_node_key_place(c->node),
				     "event-source-unknown",
				     "webhook %s is sent as webhook %s is, and "
				     "names no event; it will reach "
				     "'otherwise'",
				     c->key.ptr, other->key.ptr);
			break;
		}
	}
}

/*
 * What has no members is named by a header, or else is known by the way in
 * which it is sent.
 */
static void guess_source(struct event_reader *r)
{
	struct event_reader named = *r;

	keep_members(&named);
	if (named.count < r->count &&
	    (model_event_guess_header(r, true) ||
	     model_event_guess_header(r, false) || guess_alone(r, r->count)))
		return;
	check_ways(r);
	if (named.count)
		guess_members(&named, r->count);
}

/* Warns about a pointer that leads to a member in no payload. */
static void check_source(struct event_reader *r, str pointer, const char *place)
{
	if (!pointer.len || !r->count)
		return;
	for (size_t i = 0; i < r->count; i++)
		if (model_event_member(r->candidates[i].payload, pointer) ||
		    r->candidates[i].payload->kind == TYPE_ANY)
			return;
	diag_warning(r->b->diag, manifest_place(r->b->manifest, place),
		     "event-source-missing",
		     "no payload has a member at '%.*s'", (int)pointer.len,
		     pointer.ptr);
}

void model_event_source(struct event_reader *r)
{
	const struct manifest_events *events = r->b->manifest->events;
	struct event_source *source = &r->b->model->event_source;

	if (events) {
		set_source(&source->header[0], &source->pointer[0],
			   events->type);
		set_source(&source->header[1], &source->pointer[1],
			   events->type2);
		set_source(&source->id_header, &source->id_pointer, events->id);
		source->each = str_from(events->each);
		/* "/events" alone means each item of that list. */
		if (events->each && !strchr(events->each, '*'))
			source->each =
				str_format(r->b->arena, "%s/*", events->each);
		source->time_pointer = str_from(events->time);
		model_event_each(r);
		model_event_choices(r);
		check_source(r, source->pointer[0], "/events/type");
		check_source(r, source->pointer[1], "/events/type2");
		check_source(r, source->id_pointer, "/events/id");
		check_source(r, source->time_pointer, "/events/time");
	}
	if (!events)
		model_event_choices(r);
	if (r->count && !source->header[0].ptr && !source->pointer[0].ptr)
		guess_source(r);
}

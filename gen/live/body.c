/* SPDX-License-Identifier: MIT */
/*
 * The body of an event's delivery: its document's example, or a value made from
 * its schema, with the event's name, an id and the time filled in.
 */
#include "internal.h"

#include "hook_look.h"

#include <string.h>
#include <sys/random.h>

enum { KNOWN_SHOWN = 40, ITEMS = 1000 };

/* ---- which event ---- */

/* Lists the nearest name first, the others in the order of the document. */
static void print_known(const struct live *live, const char *name)
{
	size_t count = live->model->event_count, i;
	const char **words =
		arena_alloc(live->arena, (count + 1) * sizeof *words);
	const char *near;

	for (i = 0; i < count; i++)
		words[i] = live->model->events[i]->name.ptr;
	near = str_nearest(str_from(name), words, count);
	if (near) {
		fputs("did you mean '", stderr);
		str_print(stderr, str_from(near));
		fputs("'?\n", stderr);
	}
	fputs("its events are:\n", stderr);
	for (size_t shown = 0; count > 0 && shown < KNOWN_SHOWN; shown++) {
		near = str_nearest(str_from(name), words, count);
		for (i = 0; near && words[i] != near; i++)
			;
		fputs("  ", stderr);
		str_print(stderr, str_from(words[i]));
		putc('\n', stderr);
		count--;
		memmove(words + i, words + i + 1, (count - i) * sizeof *words);
	}
	if (count)
		fprintf(stderr, "  and %zu more (see hookc list)\n", count);
}

const struct event *live_event_named(const struct live *live, const char *name)
{
	const struct model *model = live->model;

	for (size_t i = 0; i < model->event_count; i++)
		if (str_is(model->events[i]->name, name))
			return model->events[i];
	fprintf(stderr, "hookc: %s has no event '%s'\n", live->provider, name);
	if (model->event_count)
		print_known(live, name);
	return NULL;
}

/* ---- bodies that hold many events ---- */

/* Given "/items/<star>/X" and 3, returns the node at "/items/3/X". */
static struct node *item_at(const struct live *live, struct node *root,
			    const char *each, size_t index)
{
	const char *star = each ? strchr(each, '*') : NULL;

	if (!star)
		return index == 0 ? root : NULL;
	return doc_node_at(root, str_format(live->arena, "%.*s%zu%s",
					    (int)(star - each), each, index,
					    star + 1));
}

/* Wraps one event into a body of one, from the inside out. */
static struct node *wrap(struct arena *arena, struct node *item, str each)
{
	struct node *holder;
	str name;

	while (each.len > 0) {
		each = live_node_parent(arena, each, &name);
		holder = live_node(arena,
				   str_is(name, "*") ? NODE_LIST : NODE_MAP,
				   (str){NULL, 0}, false);
		if (holder->kind == NODE_MAP)
			item->key = live_node_text(arena, name);
		live_node_add(arena, holder, item);
		item = holder;
	}
	return item;
}

/* ---- values that are filled in ---- */

str live_fresh_id(struct arena *arena)
{
	unsigned char b[16] = {0};

	if (getrandom(b, sizeof b, 0) != (ssize_t)sizeof b)
		return (str){NULL, 0};
	b[6] = (unsigned char)(0x40 | (b[6] & 15)); /* RFC 4122, version 4 */
	b[8] = (unsigned char)(0x80 | (b[8] & 63));
	return str_format(arena,
			  "%02x%02x%02x%02x-%02x%02x-%02x%02x-"
			  "%02x%02x-%02x%02x%02x%02x%02x%02x",
			  b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8],
			  b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

static struct node *fresh_number(struct arena *arena)
{
	uint32_t number = 0;

	if (getrandom(&number, sizeof number, 0) != (ssize_t)sizeof number)
		return NULL;
	return live_node(arena, NODE_SCALAR,
			 str_format(arena, "%u", (unsigned)(number >> 1)),
			 true);
}

/*
 * Puts a text or a number, whichever fits the schema; else keeps the old value.
 */
static void put_id(const struct live *live, const struct event *event,
		   struct node *item, const char *pointer)
{
	struct node *before = doc_node_at(item, str_from(pointer));
	struct node *tries[] = {live_node_text(live->arena,
					       live_fresh_id(live->arena)),
				fresh_number(live->arena), before};
	bool fitted = live_fits(live, event->payload, item);

	for (size_t i = before && doc_node_is_number(before); i < 3; i++)
		if (tries[i] &&
		    live_node_put(live->arena, item, str_from(pointer),
				  tries[i]) &&
		    (!fitted || live_fits(live, event->payload, item)))
			return;
}

static str text_at(struct node *item, str pointer)
{
	struct node *node = pointer.ptr ? doc_node_at(item, pointer) : NULL;

	return node && node->kind == NODE_SCALAR ? node->text : (str){NULL, 0};
}

/*
 * Splits "first.second" in two, by what the body already holds where possible.
 */
void live_event_parts(const struct live *live, const struct event *event,
		      struct node *item, str parts[2])
{
	const struct event_source *source = &live->model->event_source;
	str name = event->name, first = {NULL, 0}, second = {NULL, 0};
	const char *dot = strchr(name.ptr, '.');
	size_t split;

	parts[0] = name;
	parts[1] = second;
	if (!source->header[1].ptr && !source->pointer[1].ptr)
		return;
	if (item) {
		first = text_at(item, source->pointer[0]);
		second = text_at(item, source->pointer[1]);
	}
	if (first.ptr && str_equal(first, name))
		return;
	split = dot ? (size_t)(dot - name.ptr) : name.len;
	if (second.len &&
	    str_ends(name, arena_format(live->arena, ".%s", second.ptr)))
		split = name.len - second.len - 1;
	else if (first.len &&
		 str_starts(name, arena_format(live->arena, "%s.", first.ptr)))
		split = first.len;
	if (split == name.len)
		return;
	parts[0] = str_copy(live->arena, (str){name.ptr, split});
	parts[1] = (str){name.ptr + split + 1, name.len - split - 1};
}

/*
 * Puts the name in as a text, or as the number or boolean that the schema asks
 * for; one that is there stays.
 */
static bool put_name(const struct live *live, const struct event *event,
		     struct node *item, str pointer, str name)
{
	struct node *before = doc_node_at(item, pointer);
	struct node *plain;
	int64_t number;
	bool truth;

	if (!live_node_put(live->arena, item, pointer,
			   live_node_text(live->arena, name)))
		return false;
	plain = live_node(live->arena, NODE_SCALAR, name, true);
	if ((!doc_node_is_integer(plain, &number) &&
	     !doc_node_is_bool(plain, &truth)) ||
	    (before && doc_node_is_string(before)) ||
	    (!before && live_fits(live, event->payload, item)))
		return true;
	return live_node_put(live->arena, item, pointer, plain);
}

static bool put_event(const struct live *live, const struct event *event,
		      struct node *item)
{
	const struct event_source *source = &live->model->event_source;
	str parts[2];

	live_event_parts(live, event, item, parts);
	for (size_t i = 0; i < 2 && !live_is_shown(live, event); i++)
		if (source->pointer[i].ptr && parts[i].ptr &&
		    !put_name(live, event, item, source->pointer[i],
			      parts[i])) {
			fprintf(stderr,
				"hookc: the event's name cannot be "
				"put at %s of its example\n",
				source->pointer[i].ptr);
			return false;
		}
	if (source->id_pointer.len)
		put_id(live, event, item, source->id_pointer.ptr);
	return true;
}

/* Puts into the body what the signature needs there. */
static void put_signed(const struct live *live, const struct event *event,
		       struct node *item, int64_t now)
{
	const struct hook_recipe *recipe = live->recipe;
	struct node *before, *time;
	size_t len;
	char *text;

	if (recipe->id_json &&
	    (!live->source.id || strcmp(live->source.id, recipe->id_json) != 0))
		put_id(live, event, item, recipe->id_json);
	if (recipe->timestamp_json) {
		before = doc_node_at(item, str_from(recipe->timestamp_json));
		text = arena_alloc(live->arena, HOOK_TIME_TEXT);
		len = hook_look_time(now, recipe->timestamp_unit, text);
		time = live_node(live->arena, NODE_SCALAR, (str){text, len},
				 recipe->timestamp_unit <= HOOK_MILLISECONDS &&
					 (!before ||
					  !doc_node_is_string(before)));
		live_node_put(live->arena, item,
			      str_from(recipe->timestamp_json), time);
	}
	if (recipe->pointer && recipe->container == HOOK_CONTAINER_BARE)
		live_node_put(live->arena, item, str_from(recipe->pointer),
			      live_node_text(live->arena, STR("")));
}

/* ---- whole bodies ---- */

/*
 * Returns a value made from the type. A value with all members may still break
 * the schema, mostly for an optional member; then one with only the required
 * members is tried.
 */
static struct node *made(const struct live *live, const struct type *type)
{
	struct node *whole = schema_sample(live->arena, type, true);
	struct node *least;

	if (whole && live_fits(live, type, whole))
		return whole;
	least = schema_sample(live->arena, type, false);
	return least && (!whole || live_fits(live, type, least)) ? least
								 : whole;
}

/* Returns an example that fits its schema, any example, or a made value. */
static struct node *find_value(const struct live *live,
			       const struct event *event)
{
	for (size_t i = 0; i < event->example_count; i++)
		if (live_fits(live, event->payload, event->examples[i]))
			return event->examples[i];
	if (event->example_count)
		return event->examples[0];
	return made(live, event->payload);
}

/* Puts the event's name into all its items; false after a message. */
static bool put_names(const struct live *live, const struct event *event,
		      struct node *root)
{
	struct node *item;

	for (size_t i = 0;
	     i < ITEMS && (item = item_at(live, root, live->source.each, i));
	     i++)
		if (!put_event(live, event, item))
			return false;
	return true;
}

static struct node *body_of(const struct live *live, struct node *value)
{
	struct node *root = live_node_copy(live->arena, value);

	return item_at(live, root, live->source.each, 0)
		       ? root
		       : wrap(live->arena, root, str_from(live->source.each));
}

/* The webhook's example; without one, any text. */
static str bytes_of(const struct live *live, const struct event *event)
{
	return event->example_count
		       ? live_carry(live, event, event->examples[0])
		       : STR("an example of these bytes");
}

str live_body_make(const struct live *live, const struct event *event,
		   int64_t now, str *query)
{
	struct node *value = find_value(live, event), *root, *item;
	const char *each;

	*query = (str){NULL, 0};
	if (live_carrier(live, event) == CARRIER_BYTES)
		return bytes_of(live, event);

	if (!value) {
		fprintf(stderr,
			"hookc: no value was found that the schema "
			"of '%s' takes; give one with --data\n",
			event->name.ptr);
		return (str){NULL, 0};
	}
	root = body_of(live, value);
	if (!put_names(live, event, root))
		return (str){NULL, 0};
	each = live->recipe ? live->recipe->each : NULL;
	if (live->recipe && !item_at(live, root, each, 0))
		put_signed(live, event, root, now);
	for (size_t i = 0;
	     live->recipe && i < ITEMS && (item = item_at(live, root, each, i));
	     i++)
		put_signed(live, event, item, now);
	if (live_carrier(live, event) == CARRIER_QUERY)
		*query = live_query(live->arena, root);
	return live_carry(live, event, root);
}

/* ---- the document's own example ---- */

/* Does a body say by itself that it is this event? */
static bool is_named(const struct live *live, const struct event *event,
		     struct node *root)
{
	const struct event_source *source = &live->model->event_source;
	struct node *item = item_at(live, root, live->source.each, 0);
	str parts[2];

	live_event_parts(live, event, item, parts);
	for (size_t i = 0; item && i < 2 && !live_is_shown(live, event); i++)
		if (source->pointer[i].ptr && parts[i].ptr &&
		    !str_equal(text_at(item, source->pointer[i]), parts[i]))
			return false;
	return item != NULL;
}

str live_body_example(const struct live *live, const struct event *event,
		      bool *example, bool *fits)
{
	struct node *root = NULL, *value, *item;
	size_t i;

	*example = *fits = true;
	if (model_carrier(event) == CARRIER_BYTES)
		return doc_node_json(live->arena,
				     live_node_text(live->arena,
						    bytes_of(live, event)));
	for (i = 0; i < event->example_count; i++) {
		root = body_of(live, event->examples[i]);
		if (is_named(live, event, root))
			break;
	}
	if (i == event->example_count) {
		*example = false;
		value = find_value(live, event);
		root = value ? body_of(live, value) : NULL;
		if (!root || !(is_named(live, event, root) ||
			       put_names(live, event, root)))
			return (str){NULL, 0};
	}
	item = item_at(live, root, live->source.each, 0);
	*fits = item && live_fits(live, event->payload, item);
	return doc_node_json(live->arena, root);
}

/* SPDX-License-Identifier: MIT */
/*
 * A model as the tables that a receiver is made of.
 *
 * These tables hold what the emitted tables of the same provider do.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

hook_str live_text(str text)
{
	return (hook_str){text.ptr, text.len};
}

static const char *given(const char *text)
{
	return text && *text ? text : NULL;
}

struct numbered {
	struct hook_name name;
	uint16_t index;
};

static int by_length(const void *a, const void *b)
{
	const struct numbered *x = a, *y = b;

	if (x->name.len != y->name.len)
		return x->name.len < y->name.len ? -1 : 1;
	return memcmp(x->name.ptr, y->name.ptr, x->name.len);
}

static struct hook_names make_names(struct arena *arena,
				    const struct model *model)
{
	size_t count = model->event_count < UINT16_MAX ? model->event_count
						       : UINT16_MAX;
	struct numbered *sorted =
		arena_alloc(arena, (count + 1) * sizeof *sorted);
	struct hook_name *names =
		arena_alloc(arena, (count + 1) * sizeof *names);
	uint16_t *order = arena_alloc(arena, (count + 1) * sizeof *order);

	for (size_t i = 0; i < count; i++) {
		names[i] = (struct hook_name){model->events[i]->name.ptr,
					      model->events[i]->name.len};
		sorted[i] = (struct numbered){names[i], (uint16_t)i};
	}
	qsort(sorted, count, sizeof *sorted, by_length);
	for (size_t i = 0; i < count; i++)
		order[i] = sorted[i].index;
	return (struct hook_names){.names = names,
				   .order = order,
				   .count = (uint32_t)count};
}

static struct hook_handshake *make_handshakes(struct arena *arena,
					      const struct manifest *manifest)
{
	struct hook_handshake *made =
		arena_alloc(arena,
			    (manifest->handshakes_count + 1) * sizeof *made);

	for (unsigned i = 0; i < manifest->handshakes_count; i++)
		made[i] = manifest->handshakes[i].shake;
	return made;
}

/* All methods that events are sent by, each once. */
static const char *make_methods(struct arena *arena, const struct model *model)
{
	char *all = NULL;
	str one;

	for (size_t i = 0; i < model->event_count; i++) {
		one = model->events[i]->methods;
		if (!one.ptr)
			one = STR("POST");
		if (!all || !strstr(all, one.ptr))
			all = arena_format(arena, "%s%s%s", all ? all : "",
					   all ? ", " : "", one.ptr);
	}
	return all;
}

static const char *given_text(struct arena *arena, str text)
{
	return text.ptr ? arena_copy(arena, text.ptr, text.len) : NULL;
}

static const struct hook_way *make_ways(struct arena *arena,
					const struct model *model,
					size_t *count)
{
	static const enum hook_carrier carriers[] = {
		[CARRIER_JSON] = HOOK_IN_JSON,
		[CARRIER_FORM] = HOOK_IN_FORM,
		[CARRIER_PARAMETER] = HOOK_IN_PARAMETER,
		[CARRIER_PARTS] = HOOK_IN_PARTS,
		[CARRIER_QUERY] = HOOK_IN_QUERY,
		[CARRIER_BYTES] = HOOK_IN_BYTES,
	};
	struct shared_way *shared = model_ways(arena, model, count);
	struct hook_way *ways = arena_alloc(arena, (*count + 1) * sizeof *ways);

	for (size_t i = 0; i < *count; i++) {
		ways[i] = (struct hook_way){
			carriers[shared[i].way.carrier],
			given_text(arena, shared[i].methods),
			given_text(arena, shared[i].way.media_type),
			given_text(arena, shared[i].way.payload), -1};
		for (size_t k = 0; k < model->event_count; k++)
			if (model->events[k] == shared[i].event)
				ways[i].event = (int)k;
	}
	return ways;
}

struct live live_tables(struct arena *arena, const struct model *model)
{
	const struct event_source *source = &model->event_source;
	struct live live = {.arena = arena,
			    .model = model,
			    .provider = model->manifest->provider};

	if (model->signature)
		live.recipe = model->signature->recipe;
	live.source = (struct hook_event_source){
		.header = {source->header[0].ptr, source->header[1].ptr},
		.pointer = {source->pointer[0].ptr, source->pointer[1].ptr},
		.each = given(source->each.ptr),
		.id = given(source->id_pointer.ptr),
		.id_header = given(source->id_header.ptr),
		.time = given(source->time_pointer.ptr),
	};
	live.names = make_names(arena, model);
	live.methods = make_methods(arena, model);
	live.ways = make_ways(arena, model, &live.way_count);
	if (source->alone && model->event_count == 1)
		live.alone = (hook_str){model->events[0]->name.ptr,
					model->events[0]->name.len};
	live.handshakes = make_handshakes(arena, model->manifest);
	live.handshake_count = model->manifest->handshakes_count;
	return live;
}

bool live_is_shown(const struct live *live, const struct event *event)
{
	for (size_t i = 0; i < live->way_count; i++)
		if (live->ways[i].event >= 0 &&
		    live->model->events[live->ways[i].event] == event)
			return true;
	return false;
}

bool live_has_time(const struct hook_recipe *recipe)
{
	for (const struct hook_term *term = recipe->format;
	     term && term->is != HOOK_TERM_END; term++)
		if (term->is == HOOK_TERM_TIMESTAMP)
			return true;
	return recipe->timestamp_header || recipe->timestamp_json ||
	       recipe->container == HOOK_CONTAINER_JWS ||
	       recipe->container == HOOK_CONTAINER_HTTP_MESSAGE;
}

hook_str live_secret(const char *variable)
{
	const char *secret = getenv(variable);

	if (secret && *secret)
		return hook_text(secret);
	fprintf(stderr,
		"hookc: the secret is not set: put it into the "
		"environment variable %s, or name another one with "
		"--secret-env\n",
		variable);
	return (hook_str){NULL, 0};
}

#define SETTING "HOOKC_SETTING_"

const struct hook_setting *live_settings(struct arena *arena, size_t *count)
{
	size_t len = sizeof SETTING - 1, all = 0, i;
	struct hook_setting *settings;
	char *name;

	while (environ[all])
		all++;
	settings = arena_alloc(arena, (all + 1) * sizeof *settings);
	for (*count = 0, i = 0; i < all; i++) {
		if (strncmp(environ[i], SETTING, len) != 0 ||
		    !strchr(environ[i], '='))
			continue;
		name = arena_copy(arena, environ[i] + len,
				  strcspn(environ[i] + len, "="));
		for (char *at = name; *at; at++)
			*at = (char)(*at >= 'A' && *at <= 'Z' ? *at + 32 : *at);
		settings[*count].name = name;
		settings[(*count)++].value =
			hook_text(strchr(environ[i], '=') + 1);
	}
	return settings;
}

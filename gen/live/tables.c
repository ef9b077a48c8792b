/* SPDX-License-Identifier: MIT */
/*
 * A model as the tables that a receiver is made of.
 *
 * Invariant: what stands here is what the emitted tables of the same provider
 * hold.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

hook_str live_text(str text)
{
	return (hook_str){text.ptr, text.len};
}

static bool is(const char *text, const char *word)
{
	return text && !strcmp(text, word);
}

static const char *given(const char *text)
{
	return text && *text ? text : NULL;
}

static enum hook_algorithm algorithm(const char *word)
{
	if (is(word, "hmac-sha1"))
		return HOOK_HMAC_SHA1;
	if (is(word, "hmac-sha512"))
		return HOOK_HMAC_SHA512;
	return is(word, "ed25519") ? HOOK_ED25519 : HOOK_HMAC_SHA256;
}

static enum hook_encoding encoding(const char *word,
				   enum hook_encoding otherwise)
{
	if (is(word, "base64"))
		return HOOK_BASE64;
	if (is(word, "hex"))
		return HOOK_HEX;
	return is(word, "utf8") ? HOOK_UTF8 : otherwise;
}

static const struct hook_recipe *make_recipe(struct arena *arena,
					     const struct manifest_signature *s)
{
	struct hook_recipe *recipe = ARENA_NEW(arena, struct hook_recipe);

	recipe->header = given(s->header);
	recipe->pointer = given(s->pointer);
	recipe->each = given(s->each);
	recipe->format = s->format ? s->format : "{sig}";
	recipe->separator = given(s->separator);
	recipe->covers = s->signed_ ? s->signed_ : "{body}";
	recipe->algorithm = algorithm(s->algorithm);
	recipe->encoding = encoding(s->encoding, HOOK_HEX);
	recipe->key = encoding(s->key, HOOK_UTF8);
	recipe->key_prefix = given(s->key_prefix);
	recipe->timestamp_header = given(s->timestamp_header);
	recipe->timestamp_json = given(s->timestamp_json);
	recipe->timestamp_ms = is(s->timestamp_unit, "ms");
	recipe->tolerance = s->tolerance ? atoi(s->tolerance) : 0;
	recipe->id_header = given(s->id_header);
	recipe->id_json = given(s->id_json);
	return recipe;
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
	size_t i;

	for (i = 0; i < count; i++) {
		names[i] = (struct hook_name){model->events[i]->name.ptr,
					      model->events[i]->name.len};
		sorted[i] = (struct numbered){names[i], (uint16_t)i};
	}
	qsort(sorted, count, sizeof *sorted, by_length);
	for (i = 0; i < count; i++)
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
	const struct manifest_handshake *shake;
	unsigned i;

	for (i = 0; i < manifest->handshakes_count; i++) {
		shake = &manifest->handshakes[i];
		made[i] = (struct hook_handshake){
			.pointer = given(shake->at),
			.value = given(shake->is),
			.query = given(shake->query),
			.echo = given(shake->echo),
			.member = given(shake->member),
			.answer = given(shake->answer),
			.unsigned_ = shake->query || is(shake->signed_, "no"),
		};
	}
	return made;
}

struct live live_tables(struct arena *arena, const struct model *model)
{
	const struct event_source *source = &model->event_source;
	struct live live = {.arena = arena,
			    .model = model,
			    .provider = model->manifest->provider};

	if (model->signature)
		live.recipe = make_recipe(arena, model->signature);
	live.source = (struct hook_event_source){
		.header = {source->header[0].ptr, source->header[1].ptr},
		.pointer = {source->pointer[0].ptr, source->pointer[1].ptr},
		.each = given(source->each.ptr),
		.id = given(source->id_pointer.ptr),
		.id_header = given(source->id_header.ptr),
		.time = given(source->time_pointer.ptr),
	};
	live.names = make_names(arena, model);
	live.handshakes = make_handshakes(arena, model->manifest);
	live.handshake_count = model->manifest->handshakes_count;
	return live;
}

bool live_has_time(const struct hook_recipe *recipe)
{
	return recipe->timestamp_header || recipe->timestamp_json ||
	       strstr(recipe->format, "{timestamp}");
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

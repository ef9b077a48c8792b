/* SPDX-License-Identifier: MIT */
/* A delivery that was signed by its scheme, to be looked at and spoilt. */
#ifndef HOOK_DELIVERY_H
#define HOOK_DELIVERY_H

#include "hook_run.h"
#include "hook_schemes.h"

struct delivery {
	const struct scheme *scheme;
	struct hook_arena arena;
	struct hook_header start[2]; /* what Moov covers */
	struct hook_request request;
	struct hook_key *key;
	struct hook_signed result;
	struct hook_error error;
};

static inline struct hook_key *key_of(const struct hook_recipe *recipe,
				      const char *secret)
{
	struct hook_error error = {0};
	struct hook_key *key = hook_key_new(recipe, hook_text(secret), &error);

	ck_assert_msg(key != NULL, "%s", error.reason);
	return key;
}

static inline void deliver_text(struct delivery *d, const struct scheme *scheme,
				hook_str body)
{
	struct hook_key *signer;

	memset(d, 0, sizeof *d);
	d->scheme = scheme;
	hook_arena_init(&d->arena, 1u << 20);
	d->start[0].name = STR("X-Nonce");
	d->start[0].value = STR("n");
	d->start[1].name = STR("X-Webhook-ID");
	d->start[1].value = STR("w");
	d->request.method = STR("POST");
	d->request.url = STR("https://example.com/hooks");
	d->request.headers.items = d->start;
	d->request.headers.count = 2;
	d->request.body = body;
	d->key = key_of(&scheme->recipe, scheme->secret);
	signer = key_of(&scheme->recipe,
			scheme->signer ? scheme->signer : scheme->secret);
	ck_assert_msg(hook_sign(&scheme->recipe, signer, STR("msg_1"), NOW,
				&d->request, &d->arena, &d->error),
		      "%s: %s", scheme->name, d->error.reason);
	hook_key_free(signer);
}

static inline void deliver(struct delivery *d, const struct scheme *scheme)
{
	deliver_text(d, scheme, hook_text(scheme->body));
}

static inline void finish(struct delivery *d)
{
	hook_key_free(d->key);
	hook_arena_free(&d->arena);
}

static inline int verify_with(struct delivery *d, struct hook_key *const *keys,
			      size_t count, int64_t now)
{
	int status;

	memset(&d->error, 0, sizeof d->error);
	status = hook_verify(&d->scheme->recipe, keys, count, &d->request, now,
			     &d->arena, &d->result, &d->error);
	if (status == 0) {
		ck_assert_int_eq(d->error.code, HOOK_OK);
		return 0;
	}
	ck_assert_int_eq(d->error.code, HOOK_REFUSED);
	ck_assert_ptr_nonnull(d->error.reason);
	return status;
}

static inline int verify_at(struct delivery *d, int64_t now)
{
	return verify_with(d, &d->key, 1, now);
}

static inline int verify(struct delivery *d)
{
	return verify_at(d, NOW);
}

/* The header of that name, which is there. */
static inline struct hook_header *header_of(struct delivery *d,
					    const char *name)
{
	size_t i;

	for (i = 0; i < d->request.headers.count; i++)
		if (strcmp(d->request.headers.items[i].name.ptr, name) == 0)
			return &d->request.headers.items[i];
	ck_abort_msg("no header %s", name);
	return NULL;
}

/* Bytes that may be written to, in place of `text`. */
static inline char *own(struct delivery *d, hook_str *text)
{
	char *copy = hook_alloc(&d->arena, text->len + 1);

	ck_assert_ptr_nonnull(copy);
	memcpy(copy, text->ptr, text->len);
	text->ptr = copy;
	return copy;
}

static inline void add_header(struct delivery *d, const char *name,
			      const char *value)
{
	struct hook_headers *headers = &d->request.headers;
	struct hook_header *items =
		hook_alloc(&d->arena, (headers->count + 1) * sizeof *items);

	ck_assert_ptr_nonnull(items);
	memcpy(items, headers->items, headers->count * sizeof *items);
	items[headers->count].name = hook_text(name);
	items[headers->count].value = hook_text(value);
	headers->items = items;
	headers->count++;
}

/* Where `text` stands in the body. */
static inline size_t place_of(const struct delivery *d, const char *text)
{
	const char *at = memmem(d->request.body.ptr, d->request.body.len, text,
				strlen(text));

	ck_assert_msg(at != NULL, "%s: no %s", d->scheme->name, text);
	return (size_t)(at - d->request.body.ptr);
}

/* The body with one text in place of another. */
static inline void replace(struct delivery *d, const char *old, const char *new)
{
	size_t at = place_of(d, old), width = strlen(new);
	hook_str body = d->request.body;
	size_t rest = body.len - at - strlen(old);
	char *text = hook_alloc(&d->arena, at + width + rest + 1);

	ck_assert_ptr_nonnull(text);
	memcpy(text, body.ptr, at);
	memcpy(text + at, new, width);
	memcpy(text + at + width, body.ptr + body.len - rest, rest);
	d->request.body.ptr = text;
	d->request.body.len = at + width + rest;
}

static inline const struct scheme *scheme_of(const char *name)
{
	size_t i;

	for (i = 0; i < ALL_SCHEMES; i++)
		if (strcmp(schemes[i].name, name) == 0)
			return &schemes[i];
	ck_abort_msg("no scheme %s", name);
	return NULL;
}

#endif

/* SPDX-License-Identifier: MIT */
/*
 * For documents that carry their own recipe: a delivery that another
 * implementation signed is accepted, one that differs by a byte is not, and
 * what we sign is that delivery.
 */
#ifndef SIGNED_H
#define SIGNED_H

#include "case.h"
#include "t_events.h"

#define BODY "{\"type\":\"made\"}"
#define HEADERS 4

struct signed_case {
	const char *secret;
	int64_t now;
	const char *names[HEADERS], *values[HEADERS]; /* the signature first */
};

static int64_t signed_now(void *user)
{
	return ((const struct signed_case *)user)->now;
}

static int signed_deliver(struct signed_case *c, hook_str secret,
	struct hook_request *request)
{
	struct t_receiver receiver = {.base = {.now = signed_now,
		.now_user = c}};
	struct hook_arena arena;
	struct hook_error error;
	int status;

	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	hook_arena_init(&arena, 1u << 16);
	status = t_receive(&receiver, request, &arena, &error);
	hook_arena_free(&arena);
	t_receiver_close(&receiver);
	return status;
}

/* What we add ourselves is what came. */
static void signed_by_us(struct signed_case *c)
{
	struct hook_header headers[] = {{hook_text("Content-Type"),
		hook_text("application/json")}};
	struct hook_request request = {.method = hook_text("POST"),
		.url = hook_text("/"), .headers = {headers, 1},
		.body = hook_text(BODY)};
	struct hook_arena arena;
	struct hook_error error;
	int i;

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_sign(hook_text(c->secret), hook_text("msg_1"), c->now,
		&request, &arena, &error));
	for (i = 0; i < HEADERS && c->names[i]; i++)
		CHECK(hook_str_equal(hook_header_find(&request.headers,
			c->names[i], NULL), hook_text(c->values[i])));
	hook_arena_free(&arena);
}

static void check_signed(struct signed_case *c)
{
	struct hook_header headers[HEADERS + 1] = {{
		hook_text("Content-Type"), hook_text("application/json")}};
	struct hook_request request = {.method = hook_text("POST"),
		.url = hook_text("/"), .headers = {headers, 1},
		.body = hook_text(BODY)};
	hook_str secret = hook_text(c->secret);
	int64_t now = c->now;

	for (; c->names[request.headers.count - 1];
		request.headers.count++) {
		struct hook_header *h = &headers[request.headers.count];

		h->name = hook_text(c->names[request.headers.count - 1]);
		h->value = hook_text(c->values[request.headers.count - 1]);
	}
	CHECK(signed_deliver(c, secret, &request) == 200);
	request.body = hook_text("{\"type\":\"Made\"}");
	CHECK(signed_deliver(c, secret, &request) == 401);
	request.body = hook_text(BODY);
	CHECK(signed_deliver(c, hook_text("whsec_b3RoZXI="), &request) ==
		401);
	if (t_recipe.tolerance > 0) {
		c->now = now + t_recipe.tolerance + 1;
		CHECK(signed_deliver(c, secret, &request) == 401);
		c->now = now - t_recipe.tolerance - 1;
		CHECK(signed_deliver(c, secret, &request) == 401);
		c->now = now;
	}
	request.headers.count = 1;
	CHECK(signed_deliver(c, secret, &request) == 401);
	signed_by_us(c);
}

#endif

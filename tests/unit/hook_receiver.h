/* SPDX-License-Identifier: MIT */
/* A receiver and a delivery that it accepts, for its tests. */
#ifndef HOOK_RECEIVER_H
#define HOOK_RECEIVER_H

#include "hook_receive.h"
#include "hook_delivery.h"

#include <time.h>

static inline int64_t at_now(void *user)
{
	return NOW + (user ? *(const int32_t *)user : 0);
}

/* A receiver, and a delivery that it accepts. */
struct receive {
	const struct hook_recipe *recipe;
	struct hook_receiver receiver;
	struct hook_header headers[2];
	struct hook_request request;
	struct hook_delivery delivery;
	struct hook_arena arena;
	struct hook_error error;
};

static inline void sign(struct receive *t)
{
	t->request.headers.items = t->headers;
	t->request.headers.count = 1;
	ck_assert(hook_sign(t->recipe, t->receiver.keys[0], STR("msg_1"), NOW,
			    &t->request, &t->arena, &t->error));
}

static inline void start(struct receive *t, const char *scheme,
			 const char *body)
{
	const struct scheme *s = scheme_of(scheme);
	hook_str secret = hook_text(s->secret);

	memset(t, 0, sizeof *t);
	hook_arena_init(&t->arena, 8u << 20);
	t->recipe = &s->recipe;
	t->receiver.now = at_now;
	ck_assert(hook_receiver_open(&t->receiver, t->recipe, &secret, 1,
				     &t->error));
	t->headers[0].name = STR("Content-Type");
	t->headers[0].value = STR("application/json");
	t->request.method = STR("POST");
	t->request.url = STR("/hooks");
	t->request.body = hook_text(body);
	sign(t);
}

static inline void stop(struct receive *t)
{
	hook_receiver_close(&t->receiver);
	hook_arena_free(&t->arena);
}

static inline int receive(struct receive *t)
{
	int status = hook_receive(&t->receiver, t->recipe, &t->request,
				  &t->arena, &t->delivery, &t->error);

	ck_assert_int_eq(t->error.code == HOOK_OK, status == 0);
	if (status != 0)
		ck_assert_ptr_nonnull(t->error.reason);
	return status;
}

#endif

/* SPDX-License-Identifier: MIT */
/* A request while it is built, for its tests. */
#ifndef HOOK_BUILD_H
#define HOOK_BUILD_H

#include "hook_run.h"

struct build {
	struct hook_arena arena;
	struct hook_builder b;
	struct hook_request request;
	struct hook_error error;
};

static const hook_str none = {NULL, 0};

static inline void start(struct build *t, const char *server)
{
	memset(t, 0, sizeof *t);
	hook_arena_init(&t->arena, 1u << 20);
	hook_builder_start(&t->b, &t->arena, &t->request, "POST",
			   hook_text(server), &t->error);
}

static inline void stop(struct build *t)
{
	hook_arena_free(&t->arena);
}

static inline void good(struct build *t, const char *url)
{
	ck_assert_msg(hook_builder_finish(&t->b), "%s", t->error.reason);
	ck_assert_int_eq(t->error.code, HOOK_OK);
	IS(t->request.method, "POST");
	IS(t->request.url, url);
	stop(t);
}

static inline void bad(struct build *t, enum hook_code code)
{
	ck_assert(!hook_builder_finish(&t->b));
	ck_assert_int_eq(t->error.code, code);
	ck_assert_ptr_nonnull(t->error.reason);
	stop(t);
}

static inline hook_str header(const struct build *t, const char *name)
{
	return hook_header_find(&t->request.headers, name, NULL);
}

#endif

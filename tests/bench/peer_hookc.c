/* SPDX-License-Identifier: MIT */
/* What hookc emitted for the same schemas. */
#include "peer.h"

#include <stdio.h>

#include "hookc_payloads.h"

static struct hook_arena arena, written;
static struct hook_error error;

static void *of(bool fine, void *value)
{
	return fine ? value : NULL;
}

#define DOOR(name, type)                                                  \
	static struct type value_##name;                                  \
	static void *do_read_##name(const char *json, size_t len)         \
	{                                                                 \
		hook_arena_reset(&arena);                                 \
		return of(READ(type, &value_##name, json, len),           \
			  &value_##name);                                 \
	}                                                                 \
	static void *do_read_checked_##name(const char *json, size_t len) \
	{                                                                 \
		hook_arena_reset(&arena);                                 \
		return of(READ_CHECKED(type, &value_##name, json, len),   \
			  &value_##name);                                 \
	}                                                                 \
	static int do_check_##name(const void *value)                     \
	{                                                                 \
		return CHECK(type, (const struct type *)value);           \
	}                                                                 \
	static size_t do_write_##name(const void *value, char *out,       \
				      size_t room)                        \
	{                                                                 \
		hook_str text;                                            \
                                                                          \
		hook_arena_reset(&written);                               \
		text = WRITE(type, (const struct type *)value);           \
		if (text.ptr && text.len < room)                          \
			memcpy(out, text.ptr, text.len);                  \
		return text.len;                                          \
	}

#ifdef HOOK_FUNCTIONS
static const struct hook_options checked = {.check = true};
static const struct hook_options unchecked = {.unchecked = true};
#define READ(type, out, json, len) \
	type##_read(out, &arena, json, len, NULL, &error)
#define READ_CHECKED(type, out, json, len) \
	type##_read(out, &arena, json, len, &checked, &error)
#define CHECK(type, value) type##_check(value, NULL, &error)
#define WRITE(type, value) type##_write(value, &written, &unchecked, &error)
#else
#define READ(type, out, json, len) type##_read(out, &arena, json, len, &error)
#define READ_CHECKED(type, out, json, len) \
	(READ(type, out, json, len) && CHECK(type, out))
#define CHECK(type, value) type##_check(value, HOOK_RESPONSE, &error)
#define WRITE(type, value) \
	type##_write_unchecked(value, HOOK_RESPONSE, &written, &error)
#endif
HOOKC_PAYLOADS(DOOR)

#define LINE(name, type)                          \
	{"hookc",         #name,                  \
	 do_read_##name,  NULL,                   \
	 do_check_##name, do_read_checked_##name, \
	 do_write_##name, NULL},
static const struct contender contenders[] = {HOOKC_PAYLOADS(LINE)};

const struct contender *peer_hookc(size_t *count)
{
	if (!arena.ceiling) {
		hook_arena_init(&arena, (size_t)64 << 20);
		hook_arena_init(&written, (size_t)64 << 20);
	}
	*count = sizeof contenders / sizeof *contenders;
	return contenders;
}

const char *peer_hookc_error(void)
{
	static char text[512];

	snprintf(text, sizeof text, "%s %s", error.path, error.reason);
	return text;
}

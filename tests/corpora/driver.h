/* SPDX-License-Identifier: MIT */
/*
 * What is emitted with templates/fuzz.tmpl.c, and driver.c, know of each
 * other: a provider's types as a table of functions that try a payload.
 */
#ifndef DRIVER_H
#define DRIVER_H

#include "hook_json.h"

struct trial {
	struct hook_arena arena;
	const char *json;
	size_t len;
	enum hook_direction direction;
	struct hook_report report;
	struct hook_error error;
	bool read, strict;
	hook_str written;
};

struct root {
	void (*try_)(struct trial *t);
	const char *name, *component;
};

/* Who speaks of a type: an event, or an operation's request or response. */
struct use {
	const char *kind, *name, *beside, *function;
};

extern const struct root roots[];
extern const struct use uses[];

/* Leniently, and once more strictly: both must come to the same verdict. */
#define TRIAL(name, type)                                                     \
	static void try_##name(struct trial *t)                               \
	{                                                                     \
		struct hook_error error;                                      \
		type value;                                                   \
                                                                              \
		t->strict = name##_read(&value, &t->arena, t->json, t->len,   \
					&error) &&                            \
			    name##_check(&value, t->direction, &error);       \
		t->read = name##_read_lenient(&value, &t->arena, t->json,     \
					      t->len, &t->error, &t->report); \
		if (!t->read)                                                 \
			return;                                               \
		name##_check_all(&value, t->direction, &t->report);           \
		t->written = name##_write_unchecked(&value, HOOK_BOTH,        \
						    &t->arena, &t->error);    \
	}

#endif

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
	bool read, strict, checked, sent;
	hook_str written, going; /* all of it; what the direction has of it */
};

struct root {
	void (*try_)(struct trial *t);
	const char *name, *component, *schema;
};

/* Who speaks of a type: an event, or an operation's request or response. */
struct use {
	const char *kind, *name, *beside, *function;
};

extern const struct root roots[];
extern const struct use uses[];

/* Leniently, and once more strictly: both must come to the same verdict. */
#define TRIAL(name, type)                                                      \
	static void try_##name(struct trial *t)                                \
	{                                                                      \
		struct hook_options strict = {.direction = t->direction,       \
					      .check = true};                  \
		struct hook_options lenient = {.direction = t->direction,      \
					       .lenient = true,                \
					       .check = true,                  \
					       .report = &t->report};          \
		struct hook_options as_it_is = {.unchecked = true};            \
		struct hook_options sent = {.direction = t->direction};        \
		struct hook_options going = {.direction = t->direction,        \
					     .unchecked = true};               \
		struct hook_error error;                                       \
		type value;                                                    \
                                                                               \
		t->strict = name##_read(&value, &t->arena, t->json, t->len,    \
					&strict, &error);                      \
		t->read = name##_read(&value, &t->arena, t->json, t->len,      \
				      &lenient, &t->error);                    \
		if (!t->read)                                                  \
			return;                                                \
		t->written =                                                   \
			name##_write(&value, &t->arena, &as_it_is, &t->error); \
		t->going = name##_write(&value, &t->arena, &going, &error);    \
		t->checked = name##_check(&value, &sent, &error);              \
		t->sent =                                                      \
			name##_write(&value, &t->arena, &sent, &error).ptr !=  \
			NULL;                                                  \
	}

#endif

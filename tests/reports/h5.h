/* SPDX-License-Identifier: MIT */
/*
 * What the programs of ../shared/reports are written with, over the emitted
 * functions as they are: V(type, direction, json) reads, checks and writes.
 */
#ifndef REPORTS_H5_H
#define REPORTS_H5_H

#include "t.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INL static inline

static inline void report_error(const char *what, const struct hook_error *e)
{
	printf("    %s %s: %s at %s\n", what, e->keyword ? e->keyword : "-",
	       e->reason ? e->reason : "-", e->path);
}

static inline void report_value(const struct hook_type *type, const char *name,
				enum hook_direction direction, const char *json)
{
	struct hook_options options;
	struct hook_arena arena;
	struct hook_error error;
	hook_str text;
	void *value = calloc(1, hook_type_size(type));

	memset(&options, 0, sizeof options);
	memset(&error, 0, sizeof error);
	options.direction = direction;
	hook_arena_init(&arena, 1u << 20);
	printf("%-18s %s\n", name, json);
	if (!hook_read(type, value, &arena, json, strlen(json), &options,
		       &error)) {
		report_error("READ FAILS ", &error);
	} else {
		if (hook_check(type, value, &options, &error))
			puts("    OK");
		else
			report_error("CHECK FAILS", &error);
		options.unchecked = true;
		text = hook_write(type, value, &arena, &options, &error);
		if (text.ptr == NULL)
			printf("    WRITE FAILS %s\n", error.reason);
		else if (strcmp(text.ptr, json) != 0)
			printf("    WRITES %s\n", text.ptr);
	}
	free(value);
	hook_arena_free(&arena);
}

#define V(type, direction, json) \
	report_value(&t_##type##_schema, #type, direction, json)
#define B(type, json)  V(type, HOOK_BOTH, json)
#define RQ(type, json) V(type, HOOK_REQUEST, json)
#define RS(type, json) V(type, HOOK_RESPONSE, json)

#endif

/* SPDX-License-Identifier: MIT */
/*
 * How fast JSON is read: the three files of nativejson-benchmark, in MB/s and
 * as a part of what memcpy does to the same bytes in the same run.
 *
 *	json [seconds for each measurement]
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hook_json.h"

#define CEILING ((size_t)1 << 28)

struct text {
	const char *name;
	char *bytes;
	size_t len;
	void (*read)(struct hook_reader *r); /* into types */
};

static char *copy;
static double patience = 0.5;

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* ---- as emitted readers do it ---- */

static void read_point(struct hook_reader *r, hook_num_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		hook_read_num(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

struct ring {
	hook_num_list *items;
	size_t count;
};

static void read_ring(struct hook_reader *r, struct ring *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_point(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

/* Every member of `names` is of the same type, which `read` reads. */
struct shape {
	const struct hook_names *names;
	const struct shape *const *shapes; /* NULL: a scalar */
	void (*const *scalars)(struct hook_reader *r);
	bool list;
};

static void read_shape(struct hook_reader *r, const struct shape *shape)
{
	struct hook_member *additional = NULL;
	struct hook_object o;
	struct hook_list l;
	size_t count;

	if (shape->list) {
		static const struct shape *item;
		struct shape one = *shape;

		(void)item;
		one.list = false;
		hook_list_begin(r, &l, sizeof(void *));
		while (hook_list_next(r, &l))
			read_shape(r, &one);
		hook_list_end(r, &l, &count);
		return;
	}
	hook_object_begin(r, &o, shape->names, &additional);
	while (hook_object_next(r, &o))
		if (shape->shapes[o.member])
			read_shape(r, shape->shapes[o.member]);
		else
			shape->scalars[o.member](r);
}

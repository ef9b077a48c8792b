/* SPDX-License-Identifier: 0BSD */
/*
 * Writing by rows, in the order of the specification; each value is checked
 * where it is written.
 *
 * Invariant: what is absent is not written, but as null in a list or a map.
 */
#include "hook_engine.h"

#include <string.h>

static void write_type(struct hook_writer *w, const struct hook_type *type,
		       const char *value);

/* ---- objects ---- */

static void write_member(struct hook_writer *w, const struct hook_row *row,
			 struct hook_frame *frame, const char *value)
{
	bool null = hook_row_is_null(row, value);

	if (hook_row_unsent(row, w->direction) ||
	    (!null && !hook_row_is_there(row, value + row->at)))
		return;
	frame->name = row->name;
	frame->index = row->length;
	hook_write_name(w, row->name, row->length);
	if (null)
		hook_write_null(w);
	else
		hook_write_value(w, row, value + row->at);
}

/* An item or entry: one that is absent is null. */
static void write_item(struct hook_writer *w, const struct hook_row *row,
		       const char *at)
{
	if (row->nullable && !hook_row_is_there(row, at))
		hook_write_null(w);
	else if (!hook_quick_write_item(w, row, at))
		hook_write_value(w, row, at);
}

static void write_entries(struct hook_writer *w, const struct hook_each *each,
			  struct hook_frame *frame, const char *value)
{
	struct hook_items entries = hook_items_of(each, value);
	const char *at;
	hook_str name;
	size_t i;

	for (i = 0; i < entries.count && !w->failed; i++) {
		at = entries.items + i * each->size;
		memcpy(&name, at, sizeof name);
		frame->name = name.ptr;
		frame->index = name.len;
		hook_write_name(w, name.ptr, name.len);
		write_item(w, &each->value, at + each->value.at);
	}
}

static void write_object(struct hook_writer *w, const struct hook_type *type,
			 struct hook_frame *frame, const char *value)
{
	const struct hook_member *additional;
	uint32_t i;

	hook_write_object(w);
	for (i = 0; i < type->count && !w->failed; i++) {
		i = hook_quick_write(w, type, value, i);
		if (i < type->count)
			write_member(w, &type->rows[i], frame, value);
	}
	if (type->of.each)
		write_entries(w, type->of.each, frame, value);
	memcpy(&additional, value + type->additional, sizeof additional);
	hook_write_additional(w, additional);
	hook_write_object_end(w);
}

/* ---- lists and tuples ---- */

static void write_items(struct hook_writer *w, const struct hook_type *type,
			struct hook_frame *frame, const char *value)
{
	const struct hook_each *each = type->of.each;
	struct hook_items list = hook_items_of(each, value);
	size_t count = type->count ? hook_tuple_count(type, value) : 0, i;
	const struct hook_row *row;

	hook_write_list(w);
	for (i = 0; i < type->count && i < count; i++) {
		frame->index = i;
		row = &type->rows[i];
		if (hook_row_is_there(row, value + row->at))
			hook_write_value(w, row, value + row->at);
		else
			hook_write_null(w);
	}
	for (i = 0; i < list.count && !w->failed; i++) {
		frame->index = type->count + i;
		write_item(w, &each->value, list.items + i * each->size);
	}
	hook_write_list_end(w);
}

void hook_write_items(struct hook_writer *w, const struct hook_type *type,
		      const void *list)
{
	struct hook_frame frame;

	write_items(w, type, &frame, (const char *)list);
}

/* ---- any of them ---- */

static void write_choice(struct hook_writer *w, const struct hook_type *type,
			 const char *value)
{
	const struct hook_row *branch = hook_choice_branch(type, value);
	hook_raw raw;

	if (branch) {
		hook_write_value(w, branch, value + branch->at);
	} else {
		memcpy(&raw, value + type->additional, sizeof raw);
		hook_write_raw(w, raw);
	}
}

/* What holds others is a step of an error's path. */
static void write_holder(struct hook_writer *w, const struct hook_type *type,
			 const char *value)
{
	bool object = type->kind == HOOK_IS_OBJECT;
	struct hook_frame frame;

	if (w->check &&
	    !hook_check_down(w->check, &frame, object ? type : NULL)) {
		w->failed = true;
		return;
	}
	if (object)
		write_object(w, type, &frame, value);
	else
		write_items(w, type, &frame, value);
	if (w->check)
		hook_check_up(w->check);
}

static void write_type(struct hook_writer *w, const struct hook_type *type,
		       const char *value)
{
	if (w->check && !(type->kind == HOOK_IS_OBJECT &&
			  hook_quick_complete(type, value, w->direction)))
		hook_check_type(w->check, type, value, HOOK_ITSELF);
	if (type->kind == HOOK_IS_ENUM)
		hook_write_str(w, *(const hook_str *)(const void *)value);
	else if (type->kind == HOOK_IS_CHOICE)
		write_choice(w, type, value);
	else
		write_holder(w, type, value);
}

static void write_scalar(struct hook_writer *w, const struct hook_row *row,
			 const void *at)
{
	if (w->check)
		hook_check_limits(w->check, row, at);
	if (row->kind == HOOK_IS_RAW)
		hook_write_raw(w, *(const hook_raw *)at);
	else if (row->kind == HOOK_IS_NUMBER)
		hook_write_num(w, *(const hook_num *)at);
	else if (row->kind == HOOK_IS_BOOL)
		hook_write_bool(w, *(const hook_bool *)at);
	else if (row->kind == HOOK_IS_INT)
		hook_write_int(w, *(const hook_int *)at);
	else if (row->kind == HOOK_IS_UINT)
		hook_write_uint(w, *(const hook_uint *)at);
	else
		hook_write_str(w, *(const hook_str *)at);
}

void hook_write_value(struct hook_writer *w, const struct hook_row *row,
		      const void *at)
{
	const void *value;

	if (row->kind < HOOK_IS_ENUM) {
		write_scalar(w, row, at);
		return;
	}
	value = hook_row_struct(row, at);
	if (value)
		write_type(w, row->of.type, (const char *)value);
	else
		hook_write_null(w);
}

hook_str hook_write(const struct hook_type *type, const void *value,
		    struct hook_arena *arena,
		    const struct hook_options *options,
		    struct hook_error *error)
{
	struct hook_check check;
	struct hook_writer w;
	hook_str text = {NULL, 0};

	hook_writer_start(&w, arena, options ? options->direction : HOOK_BOTH,
			  error);
	if (options == NULL || !options->unchecked) {
		hook_check_start(&check, options, error);
		check.lenient = false;
		w.check = &check;
	}
	write_type(&w, type, (const char *)value);
	if (w.check && check.failures > 0)
		return text;
	return hook_writer_finish(&w);
}

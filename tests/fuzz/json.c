/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: all that reads JSON says the same of any bytes. A line break
 * parts two texts, which are compared.
 *
 * Invariant: what is valid is read, by every reader, and equals itself.
 */
#include "hook_http.h"
#include "hook_engine.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool what)
{
	if (!what)
		abort();
}

static bool read_copy(struct hook_arena *arena, const char *json, size_t len,
		      hook_raw *raw)
{
	struct hook_error error;
	struct hook_reader r;

	hook_reader_start(&r, arena, json, len, NULL, &error);
	hook_read_raw(&r, raw);
	return hook_reader_finish(&r);
}

static bool read_in_place(struct hook_arena *arena, const char *json,
			  size_t len)
{
	char *room = hook_alloc(arena, len + HOOK_PADDING);
	struct hook_options options = {.in_place = NULL};
	struct hook_error error;
	struct hook_reader r;
	hook_raw raw;

	must(room != NULL);
	memcpy(room, json, len);
	options.in_place = room;
	hook_reader_start(&r, arena, json, len, &options, &error);
	hook_read_raw(&r, &raw);
	return hook_reader_finish(&r);
}

static hook_str write_raw(struct hook_arena *arena, hook_raw raw)
{
	struct hook_error error;
	struct hook_writer w;

	hook_writer_start(&w, arena, HOOK_BOTH, &error);
	hook_write_raw(&w, raw);
	return hook_writer_finish(&w);
}

/* Text that is read, written and read again is the same text. */
static void try_text(struct hook_arena *arena, hook_raw raw)
{
	hook_str text = hook_raw_text(arena, raw), again, written;
	struct hook_error error;
	struct hook_reader r;
	struct hook_writer w;

	must((text.ptr != NULL) == (hook_raw_type(raw) == HOOK_STRING));
	if (text.ptr == NULL)
		return;
	hook_reader_start(&r, arena, raw.ptr, raw.len, NULL, &error);
	hook_read_str(&r, &again);
	must(hook_reader_finish(&r) && hook_str_equal(text, again));
	hook_writer_start(&w, arena, HOOK_BOTH, &error);
	hook_write_str(&w, text);
	written = hook_writer_finish(&w);
	must(written.ptr != NULL);
	must(hook_json_valid(written.ptr, written.len, &error));
	hook_reader_start(&r, arena, written.ptr, written.len, NULL, &error);
	hook_read_str(&r, &again);
	must(hook_reader_finish(&r) && hook_str_equal(text, again));
}

static void try_number(struct hook_arena *arena, hook_raw raw)
{
	struct hook_error error;
	struct hook_reader r;
	hook_int integer;
	hook_num number;

	if (!(hook_raw_type(raw) & HOOK_NUMBER))
		return;
	hook_reader_start(&r, arena, raw.ptr, raw.len, NULL, &error);
	hook_read_num(&r, &number);
	if (!hook_reader_finish(&r)) {
		must(error.code == HOOK_RANGE);
		return;
	}
	must(hook_compare_numbers(number.text, number.text) == 0);
	hook_reader_start(&r, arena, raw.ptr, raw.len, NULL, &error);
	hook_read_int(&r, &integer);
	if (hook_reader_finish(&r))
		must(hook_compare_numbers(number.text,
					  hook_int_text(arena, integer)) == 0);
}

static bool try_one(struct hook_arena *arena, const char *json, size_t len,
		    hook_raw *raw)
{
	struct hook_error error;
	bool valid = hook_json_valid(json, len, &error);
	hook_raw found;
	hook_str text;

	must(read_copy(arena, json, len, raw) == valid);
	must(read_in_place(arena, json, len) == valid);
	if (!valid)
		return false;
	must(hook_raw_type(*raw) != 0);
	must(hook_json_find(json, len, "", &found));
	must(found.len == raw->len && !memcmp(found.ptr, raw->ptr, raw->len));
	text = write_raw(arena, *raw);
	must(text.len == raw->len && !memcmp(text.ptr, raw->ptr, text.len));
	must(hook_json_equal(*raw, found, arena));
	try_text(arena, *raw);
	try_number(arena, *raw);
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *json = (const char *)data;
	const char *cut = size ? memchr(json, '\n', size) : NULL;
	struct hook_arena arena;
	hook_raw a, b;
	size_t len;

	hook_arena_init(&arena, 8u << 20);
	try_one(&arena, json, size, &a);
	len = cut ? (size_t)(cut - json) : size;
	if (cut && try_one(&arena, json, len, &a) &&
	    try_one(&arena, cut + 1, size - len - 1, &b))
		must(hook_json_equal(a, b, &arena) ==
		     hook_json_equal(b, a, &arena));
	hook_arena_free(&arena);
	return 0;
}

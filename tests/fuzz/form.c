/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: forms, multipart bodies and deep queries of any names and
 * values; lines of the input are names and values by turns.
 *
 * Invariant: no byte of them ends a pair, a part or a header; what is built
 * holds all of them, or nothing is built.
 */
#include "hook_http.h"
#include "hook_json.h"

#include <stdlib.h>
#include <string.h>

#define PAIRS 8

struct pair {
	hook_str name, value;
};

struct build {
	struct hook_arena arena;
	struct hook_builder b;
	struct hook_request request;
	struct hook_error error;
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool what)
{
	if (!what)
		abort();
}

static void start(struct build *t, size_t ceiling)
{
	memset(t, 0, sizeof *t);
	hook_arena_init(&t->arena, ceiling);
	hook_builder_start(&t->b, &t->arena, &t->request, "POST",
			   hook_text("https://a.test"), &t->error);
}

/* True: it was built, and no header has a line break. */
static bool built(struct build *t)
{
	const struct hook_headers *headers = &t->request.headers;
	bool fine = hook_builder_finish(&t->b);
	hook_str value;
	size_t i;

	must(fine == (t->error.code == HOOK_OK));
	for (i = 0; fine && i < headers->count; i++) {
		value = headers->items[i].value;
		must(!memchr(value.ptr, '\n', value.len));
		must(!memchr(value.ptr, '\r', value.len));
	}
	return fine;
}

static size_t count_of(hook_str text, const char *what, size_t len)
{
	const char *at = text.ptr, *end = at + text.len;
	size_t count = 0;

	while ((at = memmem(at, (size_t)(end - at), what, len))) {
		count++;
		at += len;
	}
	return count;
}

static void is_encoded(hook_str text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		must(text.ptr[i] > ' ' && text.ptr[i] < 127 &&
		     !strchr("\"<>\\^`{}|#", text.ptr[i]));
}

static void try_form(const struct pair *pairs, size_t count, size_t ceiling)
{
	struct build t;
	size_t i;

	start(&t, ceiling);
	for (i = 0; i < count; i++)
		hook_build_form(&t.b, pairs[i].name.ptr, pairs[i].value);
	hook_build_form_end(&t.b, "application/x-www-form-urlencoded");
	if (built(&t)) {
		is_encoded(t.request.body);
		must(count_of(t.request.body, "=", 1) == count);
		must(count_of(t.request.body, "&", 1) ==
		     (count ? count - 1 : 0));
	}
	hook_arena_free(&t.arena);
}

/* Passes `text`, which must stand there. */
static const char *pass(const char *at, const char *end, hook_str text)
{
	must((size_t)(end - at) >= text.len && !memcmp(at, text.ptr, text.len));
	return at + text.len;
}

/* Each part has the lines that it was given, and its value, and no more. */
static void is_multipart(hook_str body, const char *boundary,
			 const struct pair *pairs, size_t count)
{
	const char *at = body.ptr, *end = at + body.len, *stop;
	hook_str lines;
	size_t i;

	for (i = 0; i < count; i++) {
		must(!count_of(pairs[i].value, boundary, strlen(boundary)));
		at = pass(at, end, hook_text("--"));
		at = pass(at, end, hook_text(boundary));
		at = pass(at, end,
			  hook_text("\r\nContent-Disposition: "
				    "form-data; name=\""));
		stop = memmem(at, (size_t)(end - at), "\r\n\r\n", 4);
		must(stop != NULL);
		lines.ptr = at;
		lines.len = (size_t)(stop - at);
		must(count_of(lines, "\n", 1) == (i % 2 || i % 3));
		must(count_of(lines, "\r", 1) == (i % 2 || i % 3));
		must(count_of(lines, "\"", 1) == (i % 2 ? 3 : 1));
		at = pass(stop + 4, end, pairs[i].value);
		at = pass(at, end, hook_text("\r\n"));
	}
	at = pass(at, end, hook_text("--"));
	at = pass(at, end, hook_text(boundary));
	at = pass(at, end, hook_text("--\r\n"));
	must(at == end);
}

static void try_parts(const struct pair *pairs, size_t count, size_t ceiling)
{
	const char *boundary;
	hook_str type;
	struct build t;
	size_t i;

	start(&t, ceiling);
	for (i = 0; i < count; i++)
		if (i % 2)
			hook_build_file(&t.b, pairs[i].name.ptr,
					i % 3 ? "text/plain" : NULL, NULL,
					pairs[i].value);
		else
			hook_build_part(&t.b, pairs[i].name.ptr,
					i % 3 ? "text/plain" : NULL,
					pairs[i].value);
	hook_build_parts_end(&t.b, "multipart/form-data");
	if (built(&t)) {
		type = hook_header_find(&t.request.headers, "Content-Type",
					NULL);
		boundary = type.ptr ? strstr(type.ptr, "boundary=") : NULL;
		must(boundary != NULL);
		boundary += strlen("boundary=");
		must(strlen(boundary) <= 70);
		is_multipart(t.request.body, boundary, pairs, count);
	}
	hook_arena_free(&t.arena);
}

static void try_deep(const struct pair *pairs, size_t count, size_t ceiling)
{
	static struct hook_parameter parameter = {"", HOOK_QUERY,
						  HOOK_DEEP_OBJECT, true,
						  false};
	struct hook_error error;
	struct build t;
	size_t i;

	start(&t, ceiling);
	for (i = 0; i < count; i++) {
		parameter.in = i % 2 ? HOOK_QUERY : HOOK_BODY_IN;
		parameter.name = pairs[i].name.ptr;
		if (hook_json_valid(pairs[i].value.ptr, pairs[i].value.len,
				    &error))
			hook_build_json(&t.b, &parameter, pairs[i].value);
	}
	hook_build_form_end(&t.b, "application/x-www-form-urlencoded");
	if (built(&t)) {
		is_encoded(t.request.url);
		is_encoded(t.request.body);
	}
	hook_arena_free(&t.arena);
}

/* A value that is left out for want of memory would be another message. */
static void try_others(const struct pair *pairs, size_t count, size_t ceiling)
{
	struct hook_member members[PAIRS] = {{NULL, {NULL, 0}, {NULL, 0}}};
	hook_str whole = {NULL, 0};
	struct hook_error error;
	struct build t;
	size_t i, made = 0, room;

	for (i = 0; i < count; i++) {
		if (!hook_json_valid(pairs[i].value.ptr, pairs[i].value.len,
				     &error))
			continue;
		members[made].name = pairs[i].name;
		members[made].value.ptr = pairs[i].value.ptr;
		members[made].value.len = pairs[i].value.len;
		if (made++)
			members[made - 2].next = &members[made - 1];
	}
	for (room = 1u << 20; made && room;
	     room = room == ceiling ? 0 : ceiling) {
		start(&t, room);
		hook_build_parts_others(&t.b, members);
		hook_build_parts_end(&t.b, "multipart/form-data");
		if (built(&t) && !whole.ptr) {
			whole.ptr =
				strndup(t.request.body.ptr, t.request.body.len);
			whole.len = t.request.body.len;
		} else if (t.error.code == HOOK_OK) {
			must(hook_str_equal(whole, t.request.body));
		}
		hook_arena_free(&t.arena);
	}
	free((char *)whole.ptr);
}

/* The line from `*at` on, which is moved behind it. */
static hook_str line_of(struct hook_arena *arena, const char **at,
			const char *end)
{
	const char *from = *at,
		   *stop = from < end
				   ? memchr(from, '\x1e', (size_t)(end - from))
				   : NULL;

	*at = stop ? stop + 1 : end;
	return hook_copy(arena, from, (size_t)((stop ? stop : end) - from));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *at = (const char *)data, *end = at + size;
	struct pair pairs[PAIRS];
	struct hook_arena arena;
	size_t count, ceiling;

	if (size < 2)
		return 0;
	ceiling = data[0] & 1 ? 256 + (size_t)data[1] * 32 : 1u << 20;
	at += 2;
	hook_arena_init(&arena, 1u << 20);
	for (count = 0; count < PAIRS && at < end; count++) {
		pairs[count].name = line_of(&arena, &at, end);
		pairs[count].value = line_of(&arena, &at, end);
	}
	try_form(pairs, count, ceiling);
	try_parts(pairs, count, ceiling);
	try_deep(pairs, count, ceiling);
	try_others(pairs, count, ceiling);
	hook_arena_free(&arena);
	return 0;
}

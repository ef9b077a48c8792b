/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: any multipart body, behind a line that is its Content-Type.
 *
 * Invariant: what is read has each part's bytes as they stand in the body, in
 * their order, and no boundary in them; written again, it is read as the same.
 */
#include "hook_parts.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool what)
{
	if (!what)
		abort();
}

static bool same(hook_str a, hook_str b)
{
	return a.len == b.len && (!a.ptr == !b.ptr) &&
	       (a.len == 0 || !memcmp(a.ptr, b.ptr, a.len));
}

/* Each part's bytes stand in the body behind those of the part before. */
static void are_within(const struct hook_form_parts *parts, hook_str body)
{
	const char *at = body.ptr, *end = at + body.len;
	size_t i;

	for (i = 0; i < parts->count; i++) {
		hook_str bytes = parts->items[i].bytes;

		must(bytes.ptr != NULL && bytes.ptr[bytes.len] == '\0');
		must(parts->items[i].name.ptr != NULL);
		if (bytes.len == 0)
			continue;
		at = memmem(at, (size_t)(end - at), bytes.ptr, bytes.len);
		must(at != NULL);
		at += bytes.len;
	}
}

static void build(struct hook_builder *b, const struct hook_form_parts *parts)
{
	struct hook_part_label label;
	size_t i;

	for (i = 0; i < parts->count; i++) {
		const struct hook_form_part *p = &parts->items[i];

		label.filename = p->filename;
		label.media_type = hook_text("a/b");
		if (p->filename.ptr)
			hook_build_file(b, p->name.ptr, NULL, &label, p->bytes);
		else
			hook_build_part(b, p->name.ptr, NULL, p->bytes);
	}
	hook_build_parts_end(b, "multipart/form-data");
}

/* A backslash before a quote or another one is read as an escape. */
static bool has_escape(const struct hook_form_parts *parts)
{
	size_t i;

	for (i = 0; i < parts->count; i++)
		if (strchr(parts->items[i].name.ptr, '\\') ||
		    strchr(parts->items[i].name.ptr, '%') ||
		    strlen(parts->items[i].name.ptr) !=
			    parts->items[i].name.len ||
		    (parts->items[i].filename.ptr &&
		     (strchr(parts->items[i].filename.ptr, '\\') ||
		      strchr(parts->items[i].filename.ptr, '%'))))
			return true;
	return false;
}

static void read_again(const struct hook_form_parts *parts,
		       struct hook_arena *arena)
{
	struct hook_form_parts again;
	struct hook_request request;
	struct hook_error error;
	struct hook_builder b;
	size_t i;

	hook_builder_start(&b, arena, &request, "POST",
			   hook_text("https://a.test"), &error);
	build(&b, parts);
	if (has_escape(parts) || !hook_builder_finish(&b))
		return;
	if (!hook_parts_read(hook_header_find(&request.headers, "Content-Type",
					      NULL),
			     request.body, arena, &again, &error)) {
		must(error.code == HOOK_NO_MEMORY);
		return;
	}
	must(again.count == parts->count);
	for (i = 0; i < again.count; i++)
		must(same(again.items[i].name, parts->items[i].name) &&
		     same(again.items[i].filename, parts->items[i].filename) &&
		     same(again.items[i].bytes, parts->items[i].bytes));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	const char *line = size ? memchr(text, '\n', size) : NULL;
	size_t len = line ? (size_t)(line - text) : 0;
	struct hook_form_parts parts;
	struct hook_arena arena;
	struct hook_error error;
	hook_str body, type;
	char *copy;

	if (!line)
		return 0;
	/* Its own memory, so that reading beyond the end is seen. */
	body.len = size - len - 1;
	body.ptr = copy = malloc(body.len ? body.len : 1);
	must(copy != NULL);
	memcpy(copy, line + 1, body.len);
	type.ptr = text;
	type.len = len;
	hook_arena_init(&arena, len % 7 ? 1u << 20 : 600);
	hook_fail(&error, HOOK_OK, "");
	if (hook_parts_read(type, body, &arena, &parts, &error)) {
		must(error.code == HOOK_OK);
		are_within(&parts, body);
		read_again(&parts, &arena);
	} else {
		must(error.code == HOOK_SYNTAX ||
		     error.code == HOOK_TOO_LARGE ||
		     error.code == HOOK_NO_MEMORY);
	}
	hook_arena_free(&arena);
	free(copy);
	return 0;
}

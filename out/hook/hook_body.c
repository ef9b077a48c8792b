/* SPDX-License-Identifier: 0BSD */
/*
 * Multipart bodies (RFC 2046 section 5.1, RFC 7578).
 *
 * Invariant: a name or value of the caller's cannot end a part or a header,
 * whatever bytes it has.
 */
#include "hook_private.h"
#include "hook_walk.h"

#include <string.h>

struct hook_part {
	const char *name;
	hook_str filename, media_type; /* absent: it has none */
	hook_str headers;              /* lines, each behind a line break */
	hook_str value;
};

/* ---- multipart ---- */

static struct hook_part *add_part(struct hook_builder *b, const char *name,
				  hook_str value)
{
	size_t room = b->part_room ? b->part_room * 2 : 8;
	struct hook_part *larger;

	if (value.ptr == NULL && b->error->code == HOOK_OK)
		hook_build_fail(b, HOOK_INVALID, "a part's value is missing");
	/* Otherwise writing it failed, and the error is set already. */
	if (value.ptr == NULL)
		b->failed = true;
	if (b->failed)
		return NULL;
	if (b->part_count == b->part_room) {
		larger = (struct hook_part *)hook_alloc(b->arena,
							room * sizeof *larger);
		if (larger == NULL) {
			b->failed = true;
			hook_no_memory(b->error);
			return NULL;
		}
		if (b->part_count > 0)
			memcpy(larger, b->parts,
			       b->part_count * sizeof *larger);
		b->parts = larger;
		b->part_room = room;
	}
	larger = &b->parts[b->part_count++];
	memset(larger, 0, sizeof *larger);
	larger->name = name;
	larger->value = value;
	return larger;
}

/* Takes the next of "image/png, image/jpeg"; returns false at the end. */
static bool next_type(const char **at, hook_str *type)
{
	size_t len;

	*at += strspn(*at, ", \t");
	len = strcspn(*at, ",");
	*type = hook_trim(hook_slice(*at, len));
	*at += len;
	return type->len > 0;
}

/* Is `type` what the list allows: itself, or one of a range as "image/ *"? */
static bool type_is(hook_str type, hook_str allowed)
{
	size_t len = allowed.len;

	if (len == 3 && memcmp(allowed.ptr, "*/*", 3) == 0)
		return true;
	if (len > 2 && memcmp(allowed.ptr + len - 2, "/*", 2) == 0)
		return type.len >= len &&
		       hook_same_text(type.ptr, allowed.ptr, len - 1);
	return type.len >= len && (type.len == len || type.ptr[len] == ';') &&
	       hook_same_text(type.ptr, allowed.ptr, len);
}

/*
 * The media type of a part: the caller's, if the list of the specification
 * has it, else the first of the list that is one and no range.
 */
static hook_str choose_type(struct hook_builder *b, const char *types,
			    hook_str wanted)
{
	hook_str type, none = {NULL, 0};
	const char *at = types;

	if (types == NULL)
		return wanted;
	while (next_type(&at, &type)) {
		if (wanted.ptr != NULL && type_is(wanted, type))
			return wanted;
		if (wanted.ptr == NULL && !memchr(type.ptr, '*', type.len))
			return hook_copy(b->arena, type.ptr, type.len);
	}
	hook_build_fail(b, HOOK_INVALID,
			wanted.ptr ? "a part has a media type that is not "
				     "one of its list"
				   : "the media type of a part is missing");
	return none;
}

/* Of a multipart nobody can tell the parts without it (RFC 2046, 5.1.1). */
static bool lacks_boundary(hook_str type)
{
	size_t i;

	if (type.len < 10 || !hook_same_text(type.ptr, "multipart/", 10))
		return false;
	for (i = 10; i + 10 <= type.len; i++)
		if (hook_same_text(type.ptr + i, "boundary=", 9))
			return false;
	return true;
}

void hook_build_body_open(struct hook_builder *b, const char *range,
			  hook_str media_type, hook_str body)
{
	hook_str type;

	if (media_type.ptr == NULL)
		hook_build_fail(b, HOOK_INVALID,
				"the media type of the body is missing");
	else if (!type_is(media_type, hook_text(range)) ||
		 !hook_field_value_fits(media_type))
		hook_build_fail(b, HOOK_INVALID,
				"the media type of the body is not the one "
				"that is described");
	else if (lacks_boundary(media_type))
		hook_build_fail(b, HOOK_INVALID,
				"the media type of the body has no boundary");
	if (b->failed)
		return;
	type = hook_copy(b->arena, media_type.ptr, media_type.len);
	if (type.ptr == NULL) {
		b->failed = true;
		hook_no_memory(b->error);
		return;
	}
	hook_build_body(b, type.ptr, body);
}

void hook_build_file(struct hook_builder *b, const char *name,
		     const char *types, const struct hook_part_label *label,
		     hook_str bytes)
{
	struct hook_part *part = add_part(b, name, bytes);
	hook_str none = {NULL, 0};

	if (part == NULL)
		return;
	part->filename = label && label->filename.ptr ? label->filename
						      : hook_text(name);
	part->media_type =
		choose_type(b, types, label ? label->media_type : none);
	if (part->media_type.ptr == NULL)
		part->media_type = hook_text("application/octet-stream");
	if (!hook_field_value_fits(part->media_type) ||
	    memchr(part->filename.ptr, '\0', part->filename.len))
		hook_build_fail(b, HOOK_INVALID,
				"the name or media type of a file holds what "
				"no header may");
}

void hook_build_part(struct hook_builder *b, const char *name,
		     const char *types, hook_str value)
{
	struct hook_part *part = add_part(b, name, value);
	hook_str none = {NULL, 0};

	if (part != NULL)
		part->media_type = choose_type(b, types, none);
}

/* Adds one value: a list or an object as JSON, anything else as text. */
static void json_part(struct hook_builder *b, const char *name,
		      const char *types, hook_raw value)
{
	hook_str text = {value.ptr, value.len};

	if ((hook_raw_type(value) & (HOOK_ARRAY | HOOK_OBJECT)) == 0)
		text = hook_build_plain(b, value);
	else if (types == NULL)
		types = "application/json";
	hook_build_part(b, name, types, text);
}

void hook_build_part_json(struct hook_builder *b, const char *name,
			  const char *types, hook_str json)
{
	struct hook_walk walk;
	hook_raw value;

	if (!hook_build_written(b, json, &value))
		return;
	if (hook_raw_type(value) != HOOK_ARRAY) {
		json_part(b, name, types, value);
		return;
	}
	hook_walk_enter(&walk, value);
	while (!b->failed && hook_walk_next(&walk))
		json_part(b, name, types, walk.value);
	hook_build_walked(b, &walk);
}

void hook_build_part_header(struct hook_builder *b, size_t first,
			    const char *header, hook_str value)
{
	struct hook_text_builder lines;
	size_t i;

	if (value.ptr == NULL || !hook_field_value_fits(value))
		hook_build_fail(b, HOOK_INVALID,
				"a header of a part holds what no header may");
	for (i = first; !b->failed && i < b->part_count; i++) {
		memset(&lines, 0, sizeof lines);
		hook_build_put(b, &lines, b->parts[i].headers.ptr,
			       b->parts[i].headers.len);
		hook_build_text(b, &lines, "\r\n");
		hook_build_text(b, &lines, header);
		hook_build_text(b, &lines, ": ");
		hook_build_put(b, &lines, value.ptr, value.len);
		b->parts[i].headers = hook_built(&lines);
	}
}

static void other_part(struct hook_builder *b, hook_str name, hook_raw value)
{
	hook_str json = {value.ptr, value.len};

	if (name.ptr != NULL && memchr(name.ptr, '\0', name.len))
		hook_build_fail(b, HOOK_INVALID,
				"the name of a part holds a NUL");
	if (!b->failed)
		hook_build_part_json(b, name.ptr, NULL, json);
}

void hook_build_parts_others(struct hook_builder *b,
			     const struct hook_member *members)
{
	for (; members != NULL; members = members->next)
		other_part(b, members->name, members->value);
}

#define BOUNDARY      "hook-part-"
#define BOUNDARY_ROOM (sizeof BOUNDARY + HOOK_DIGITS)

/* Counts which digits follow `start` in `text`. */
static void count_digits(hook_str text, const char *start, size_t len,
			 size_t counts[10])
{
	const char *at = text.ptr, *end = at ? at + text.len : at;

	while ((size_t)(end - at) > len &&
	       (at = (const char *)memchr(at, *start,
					  (size_t)(end - at) - len)) != NULL) {
		if (memcmp(at, start, len) == 0 && at[len] >= '0' &&
		    at[len] <= '9')
			counts[at[len] - '0']++;
		at++;
	}
}

/* Does no part hold it? */
static bool is_apart(const struct hook_builder *b, const char *boundary)
{
	size_t len = strlen(boundary), i, at;

	for (i = 0; i < b->part_count; i++)
		for (at = 0; at + len <= b->parts[i].value.len; at++)
			if (memcmp(b->parts[i].value.ptr + at, boundary, len) ==
			    0)
				return false;
	return true;
}

/*
 * Chooses a boundary that no part holds (RFC 2046 section 5.1.1). Each digit is
 * the one that follows least often in the parts, so that few digits are needed:
 * what others wrote cannot make this slow.
 */
static void choose_boundary(const struct hook_builder *b, char *boundary)
{
	size_t len = sizeof BOUNDARY - 1, counts[10], least, i;

	memcpy(boundary, BOUNDARY, len);
	do {
		memset(counts, 0, sizeof counts);
		for (i = 0; i < b->part_count; i++)
			count_digits(b->parts[i].value, boundary, len, counts);
		least = 0;
		for (i = 1; i < 10; i++)
			if (counts[i] < counts[least])
				least = i;
		boundary[len++] = (char)('0' + least);
	} while (counts[least] > 0);
	boundary[len] = '\0';
	HOOK_ASSERT(len < BOUNDARY_ROOM && is_apart(b, boundary));
}

/* Puts a quoted name, escaped as browsers do it (HTML, multipart form data). */
static void put_quoted(struct hook_builder *b, struct hook_text_builder *t,
		       hook_str text)
{
	size_t i;

	hook_build_text(b, t, "\"");
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] == '"')
			hook_build_text(b, t, "%22");
		else if (text.ptr[i] == '\r')
			hook_build_text(b, t, "%0D");
		else if (text.ptr[i] == '\n')
			hook_build_text(b, t, "%0A");
		else
			hook_build_put(b, t, text.ptr + i, 1);
	}
	hook_build_text(b, t, "\"");
}

/* In a form every part has a name; in other bodies only files have one. */
static void put_disposition(struct hook_builder *b, struct hook_text_builder *t,
			    const struct hook_part *part, bool is_form)
{
	if (is_form) {
		hook_build_text(b, t,
				"\r\nContent-Disposition: form-data; name=");
		put_quoted(b, t, hook_text(part->name));
	} else if (part->filename.ptr) {
		hook_build_text(b, t, "\r\nContent-Disposition: attachment");
	}
	if (part->filename.ptr) {
		hook_build_text(b, t, "; filename=");
		put_quoted(b, t, part->filename);
	}
}

static void put_part(struct hook_builder *b, struct hook_text_builder *t,
		     const struct hook_part *part, const char *boundary,
		     bool is_form)
{
	hook_build_text(b, t, "--");
	hook_build_text(b, t, boundary);
	put_disposition(b, t, part, is_form);
	if (part->media_type.ptr) {
		hook_build_text(b, t, "\r\nContent-Type: ");
		hook_build_put(b, t, part->media_type.ptr,
			       part->media_type.len);
	}
	hook_build_put(b, t, part->headers.ptr, part->headers.len);
	hook_build_text(b, t, "\r\n\r\n");
	hook_build_put(b, t, part->value.ptr, part->value.len);
	hook_build_text(b, t, "\r\n");
}

void hook_build_parts_end(struct hook_builder *b, const char *media_type)
{
	bool is_form = hook_media_type_is(hook_text(media_type),
					  "multipart/form-data");
	char boundary[BOUNDARY_ROOM];
	struct hook_text_builder body = {NULL, 0, 0}, type = {NULL, 0, 0};
	hook_str text;
	size_t i;

	if (b->failed)
		return;
	choose_boundary(b, boundary);
	for (i = 0; i < b->part_count; i++)
		put_part(b, &body, &b->parts[i], boundary, is_form);
	hook_build_text(b, &body, "--");
	hook_build_text(b, &body, boundary);
	hook_build_text(b, &body, "--\r\n");
	hook_build_text(b, &type, media_type);
	hook_build_text(b, &type, "; boundary=");
	hook_build_text(b, &type, boundary);
	if (b->failed)
		return;
	text.ptr = body.ptr;
	text.len = body.len;
	hook_build_body(b, type.ptr, text);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_body_c != 0x1a3eb7e1
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

/* SPDX-License-Identifier: 0BSD */
/*
 * Reading a multipart/form-data body (RFC 7578; RFC 2046 section 5.1.1).
 *
 * Invariant: what could be read in two ways is refused, so that nobody who
 * looked at the same body before saw other parts in it.
 */
#include "hook_engine.h"
#include "hook_parts.h"

#include <string.h>

enum {
	BOUNDARY_MOST = 70, /* RFC 2046 section 5.1.1 */
	HEAD_MOST = 8192    /* bytes of the headers of one part */
};

/* What is still to be read. */
struct span {
	const char *at, *end;
};

static size_t left(const struct span *s)
{
	return (size_t)(s->end - s->at);
}

static bool malformed(struct hook_error *error, const char *reason)
{
	return hook_fail(error, HOOK_SYNTAX, reason);
}

/* ---- the parameters of a header ---- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void skip_blanks(struct span *s)
{
	while (s->at < s->end && is_blank(*s->at))
		s->at++;
}

static hook_str take_until(struct span *s, const char *stops)
{
	const char *begin = s->at;

	for (; s->at < s->end; s->at++)
		if (*s->at <= ' ' || *s->at >= 127 || strchr(stops, *s->at))
			break;
	return hook_slice(begin, (size_t)(s->at - begin));
}

/*
 * Browsers escape a quote and line breaks in percent (HTML, "multipart form
 * data"), others a quote with a backslash. A backslash before anything else is
 * itself: it stands in paths.
 */
static size_t unescape(const char *at, const char *end, char *c)
{
	static const char codes[] = "220D0A", chars[] = "\"\r\n";
	size_t i;

	*c = *at;
	if (*at == '\\' && end - at > 1 && (at[1] == '"' || at[1] == '\\')) {
		*c = at[1];
		return 2;
	}
	for (i = 0; *at == '%' && end - at > 2 && i < 3; i++)
		if (at[1] == codes[2 * i] &&
		    (at[2] == codes[2 * i + 1] ||
		     at[2] == (codes[2 * i + 1] | 32))) {
			*c = chars[i];
			return 3;
		}
	return 1;
}

/* Copies what stands between quotes. */
static bool take_quoted(struct span *s, struct hook_arena *arena,
			hook_str *value, struct hook_error *error)
{
	const char *begin = ++s->at;
	char *out;
	size_t len = 0;

	while (s->at < s->end && *s->at != '"')
		s->at += *s->at == '\\' && left(s) > 1 &&
					 (s->at[1] == '"' || s->at[1] == '\\')
				 ? 2
				 : 1;
	if (s->at >= s->end)
		return malformed(error, "a quote of a header does not end");
	out = (char *)hook_alloc(arena, (size_t)(s->at - begin) + 1);
	if (out == NULL)
		return hook_no_memory(error);
	while (begin < s->at)
		begin += unescape(begin, s->at, &out[len++]);
	out[len] = '\0';
	s->at++;
	*value = hook_slice(out, len);
	return true;
}

/*
 * Takes the next "; name=value"; the name is absent at the end. After a failure
 * it returns false.
 */
static bool next_parameter(struct span *s, struct hook_arena *arena,
			   hook_str *name, hook_str *value,
			   struct hook_error *error)
{
	*name = hook_slice(NULL, 0);
	skip_blanks(s);
	if (s->at == s->end)
		return true;
	if (*s->at++ != ';')
		return malformed(error, "a header's parameter has no semicolon "
					"before it");
	skip_blanks(s);
	if (s->at == s->end)
		return true;
	*name = take_until(s, "=;\"");
	if (name->len == 0 || s->at == s->end || *s->at++ != '=')
		return malformed(error, "a header's parameter has no value");
	if (s->at < s->end && *s->at == '"')
		return take_quoted(s, arena, value, error);
	*value = take_until(s, ";\"");
	*value = hook_copy(arena, value->ptr, value->len);
	return value->ptr != NULL || hook_no_memory(error);
}

/* Puts a parameter that may stand once. */
static bool set_once(hook_str *to, hook_str value, struct hook_error *error)
{
	if (to->ptr != NULL)
		return malformed(error, "a header's parameter stands twice");
	*to = value;
	return true;
}

/* ---- the boundary ---- */

static bool is_boundary(hook_str text)
{
	size_t i;

	if (text.len == 0 || text.len > BOUNDARY_MOST ||
	    text.ptr[text.len - 1] == ' ')
		return false;
	for (i = 0; i < text.len; i++)
		if (memchr("'()+_,-./:=? ", text.ptr[i], 13) == NULL &&
		    !(text.ptr[i] >= '0' && text.ptr[i] <= '9') &&
		    !((text.ptr[i] | 32) >= 'a' && (text.ptr[i] | 32) <= 'z'))
			return false;
	return true;
}

static bool find_boundary(hook_str type, struct hook_arena *arena,
			  hook_str *boundary, struct hook_error *error)
{
	const char *semicolon =
		type.len ? (const char *)memchr(type.ptr, ';', type.len) : NULL;
	struct span s = {semicolon ? semicolon : type.ptr, type.ptr + type.len};
	hook_str name, value;

	*boundary = hook_slice(NULL, 0);
	if (semicolon == NULL)
		return malformed(error, "the multipart has no boundary");
	while (next_parameter(&s, arena, &name, &value, error)) {
		if (name.ptr == NULL)
			return is_boundary(*boundary) ||
			       malformed(error, "the multipart's boundary is "
						"none");
		if (hook_same_name(name, "boundary") &&
		    !set_once(boundary, value, error))
			return false;
	}
	return false;
}

/* ---- the body ---- */

/* The body while its parts are read; `delimiter` begins with a line break. */
struct body {
	struct span rest;
	char delimiter[BOUNDARY_MOST + 5];
	size_t length; /* of the delimiter */
	struct hook_arena *arena;
	struct hook_error *error;
};

/* Returns where the delimiter's first `length` bytes stand next, or NULL. */
static const char *find(const struct body *b, size_t length)
{
	const char *at = b->rest.at;

	while (b->rest.end - at >= (ptrdiff_t)length &&
	       (at = (const char *)memchr(at, '\r',
					  (size_t)(b->rest.end - at) - length +
						  1)) != NULL) {
		if (memcmp(at, b->delimiter, length) == 0)
			return at;
		at++;
	}
	return NULL;
}

static const char *find_delimiter(const struct body *b)
{
	return find(b, b->length);
}

/* Behind a delimiter: "--" says that no part follows; then the line ends. */
static bool end_delimiter(struct body *b, bool *last)
{
	struct span *s = &b->rest;

	*last = left(s) >= 2 && memcmp(s->at, "--", 2) == 0;
	if (*last)
		s->at += 2;
	while (s->at < s->end && (*s->at == ' ' || *s->at == '\t'))
		s->at++;
	/* Some end the last line as they like. */
	if (*last && (s->at == s->end || *s->at == '\r' || *s->at == '\n'))
		return true;
	if (left(s) < 2 || memcmp(s->at, "\r\n", 2) != 0)
		return malformed(b->error, "a line begins as the boundary, and "
					   "is none");
	s->at += 2;
	return true;
}

/*
 * What precedes the first delimiter is ignored, unless a line of it may be the
 * delimiter of others: few signatures cover the Content-Type, and whoever sends
 * a body again must not choose another boundary for it.
 */
static bool skip_preamble(struct body *b, bool *last)
{
	const char *at = b->rest.at;

	if (left(&b->rest) >= b->length - 2 &&
	    memcmp(at, b->delimiter + 2, b->length - 2) == 0) {
		b->rest.at += b->length - 2;
		return end_delimiter(b, last);
	}
	at = find_delimiter(b);
	if (at == NULL)
		return malformed(b->error, "the multipart has no part");
	if (memcmp(b->rest.at, "--", 2) == 0 || find(b, 4) != at)
		return malformed(b->error, "another boundary precedes the "
					   "first part");
	b->rest.at = at + b->length;
	return end_delimiter(b, last);
}

/* ---- one part ---- */

static bool read_disposition(struct body *b, struct hook_form_part *part,
			     struct span s)
{
	hook_str type = take_until(&s, ";"), name, value;

	if (!hook_same_name(type, "form-data") || part->name.ptr != NULL)
		return malformed(b->error, "a part is none of a form");
	while (next_parameter(&s, b->arena, &name, &value, b->error)) {
		if (name.ptr == NULL)
			return part->name.ptr != NULL ||
			       malformed(b->error, "a part has no name");
		if (hook_same_name(name, "name") &&
		    !set_once(&part->name, value, b->error))
			return false;
		if (hook_same_name(name, "filename") &&
		    !set_once(&part->filename, value, b->error))
			return false;
	}
	return false;
}

/* RFC 7578 section 4.7 has none of these encodings. */
static bool is_identity(hook_str encoding)
{
	return hook_same_name(encoding, "7bit") ||
	       hook_same_name(encoding, "8bit") ||
	       hook_same_name(encoding, "binary");
}

static bool read_header(struct body *b, struct hook_form_part *part,
			struct span line)
{
	hook_str name = take_until(&line, ":"), value;

	if (name.len == 0 || line.at == line.end || *line.at++ != ':')
		return malformed(b->error, "a header of a part is none");
	skip_blanks(&line);
	value = hook_trim(hook_slice(line.at, left(&line)));
	if (hook_same_name(name, "Content-Disposition"))
		return read_disposition(b, part, line);
	if (hook_same_name(name, "Content-Transfer-Encoding") &&
	    !is_identity(value))
		return malformed(b->error, "a part is encoded, and is not "
					   "taken so");
	if (!hook_same_name(name, "Content-Type"))
		return true;
	value = hook_copy(b->arena, value.ptr, value.len);
	return value.ptr ? set_once(&part->media_type, value, b->error)
			 : hook_no_memory(b->error);
}

/* A line ends where no blank follows it: else it goes on in the next one. */
static bool find_line(const struct body *b, struct span *line)
{
	const char *at = b->rest.at;
	size_t most = left(&b->rest);

	*line = b->rest;
	for (; most > 1; at++, most--) {
		if (*at == '\0' || *at == '\n')
			return false;
		if (*at != '\r')
			continue;
		if (at[1] != '\n')
			return false;
		if (most < 3 || at == line->at ||
		    (at[2] != ' ' && at[2] != '\t')) {
			line->end = at;
			return true;
		}
		at++, most--;
	}
	return false;
}

static bool read_head(struct body *b, struct hook_form_part *part)
{
	const char *begin = b->rest.at;
	struct span line;

	for (;;) {
		if (!find_line(b, &line) || line.end - begin > HEAD_MOST)
			return malformed(b->error, "the headers of a part do "
						   "not end");
		b->rest.at = line.end + 2;
		if (line.at == line.end)
			break;
		if (!read_header(b, part, line))
			return false;
	}
	if (part->name.ptr == NULL)
		return malformed(b->error, "a part has no name");
	if (hook_utf8_bad(part->name.ptr, part->name.ptr + part->name.len) !=
	    part->name.ptr + part->name.len)
		return malformed(b->error, "a part's name is no UTF-8");
	return true;
}

static bool read_part(struct body *b, struct hook_form_part *part, bool *last)
{
	const char *begin, *end;

	memset(part, 0, sizeof *part);
	if (!read_head(b, part))
		return false;
	begin = b->rest.at;
	/* The delimiter of an empty part begins with the head's line break. */
	b->rest.at -= 2;
	end = find_delimiter(b);
	if (end == NULL)
		return malformed(b->error, "the multipart does not end");
	b->rest.at = end + b->length;
	part->bytes =
		end < begin ? hook_copy(b->arena, "", 0)
			    : hook_copy(b->arena, begin, (size_t)(end - begin));
	if (part->bytes.ptr == NULL)
		return hook_no_memory(b->error);
	return end_delimiter(b, last);
}

static struct hook_form_part *add_part(struct body *b,
				       struct hook_form_parts *parts,
				       size_t *room)
{
	struct hook_form_part *larger = parts->items;

	if (parts->count == HOOK_MAX_PARTS) {
		hook_fail(b->error, HOOK_TOO_LARGE, "there are too many parts");
		return NULL;
	}
	if (parts->count == *room) {
		*room = *room ? *room * 2 : 8;
		larger = (struct hook_form_part *)
			hook_new(b->arena, *room * sizeof *larger, b->error);
		if (larger == NULL)
			return NULL;
		if (parts->count > 0)
			memcpy(larger, parts->items,
			       parts->count * sizeof *larger);
		parts->items = larger;
	}
	return &larger[parts->count++];
}

bool hook_parts_read(hook_str type, hook_str body, struct hook_arena *arena,
		     struct hook_form_parts *parts, struct hook_error *error)
{
	struct body b = {{body.ptr, body.ptr + body.len}, "", 0, arena, error};
	struct hook_form_part *part;
	hook_str boundary;
	size_t room = 0;
	bool last;

	memset(parts, 0, sizeof *parts);
	if (!find_boundary(type, arena, &boundary, error))
		return false;
	memcpy(b.delimiter, "\r\n--", 4);
	memcpy(b.delimiter + 4, boundary.ptr, boundary.len);
	b.length = boundary.len + 4;
	if (body.len == 0)
		return malformed(error, "the multipart has no part");
	if (!skip_preamble(&b, &last))
		return false;
	while (!last) {
		part = add_part(&b, parts, &room);
		if (part == NULL || !read_part(&b, part, &last))
			return false;
	}
	HOOK_ASSERT(b.rest.at <= b.rest.end && parts->count <= HOOK_MAX_PARTS);
	return true;
}

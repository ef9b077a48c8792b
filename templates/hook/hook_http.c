/* SPDX-License-Identifier: 0BSD */
/*
 * Building requests: URLs (RFC 3986), headers (RFC 9110), parameters as
 * OpenAPI serializes them.
 *
 * Invariant: sticky; a request is complete or was never given.
 */
#include "hook_http.h"
#include "hook_private.h"

#include <string.h>

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool same_name(hook_str a, const char *b)
{
	size_t i, len = strlen(b);

	if (a.len != len)
		return false;
	for (i = 0; i < len; i++)
		if (lower(a.ptr[i]) != lower(b[i]))
			return false;
	return true;
}

hook_str hook_public_url(struct hook_arena *arena, const char *base,
			 hook_str target)
{
	hook_str url = {NULL, 0};
	size_t len = base ? strlen(base) : 0;
	char *text = (char *)hook_alloc(arena, len + target.len + 1);

	if (text == NULL)
		return url;
	if (len > 0 && base[len - 1] == '/')
		len--;
	if (len > 0)
		memcpy(text, base, len);
	if (target.len > 0)
		memcpy(text + len, target.ptr, target.len);
	url.ptr = text;
	url.len = len + target.len;
	text[url.len] = '\0';
	return url;
}

hook_str hook_header_find(const struct hook_headers *headers, const char *name,
			  bool *again)
{
	hook_str found = {NULL, 0};
	size_t i;

	if (again)
		*again = false;
	for (i = 0; i < headers->count; i++) {
		if (!same_name(headers->items[i].name, name))
			continue;
		if (found.ptr && again)
			*again = true;
		if (found.ptr == NULL)
			found = headers->items[i].value;
	}
	return found;
}

/* RFC 9110 section 8.3.1: parameters follow a semicolon. */
bool hook_media_type_is(hook_str value, const char *type)
{
	size_t len = 0, i, wanted = strlen(type);
	const char *slash;
	hook_str bare;

	while (len < value.len && value.ptr[len] != ';')
		len++;
	while (len > 0 &&
	       (value.ptr[len - 1] == ' ' || value.ptr[len - 1] == '\t'))
		len--;
	bare.ptr = value.ptr;
	bare.len = len;
	if (value.ptr == NULL)
		return false;
	if (same_name(bare, type))
		return true;
	/* application/vnd.acme+json is JSON, too. */
	slash = strchr(type, '/');
	if (slash == NULL)
		return false;
	wanted = strlen(slash + 1);
	if (len < wanted + 2 || bare.ptr[len - wanted - 1] != '+')
		return false;
	for (i = 0; i < wanted; i++)
		if (lower(bare.ptr[len - wanted + i]) != slash[1 + i])
			return false;
	/* "text/plain, x+json" is no media type at all. */
	for (i = 0; i < len; i++)
		if (bare.ptr[i] == ' ' || bare.ptr[i] == ',')
			return false;
	return true;
}

/* ---- growing text ---- */

static void fail(struct hook_builder *b, enum hook_code code,
		 const char *reason)
{
	if (!b->failed)
		hook_fail(b->error, code, reason);
	b->failed = true;
}

void hook_build_fail(struct hook_builder *b, enum hook_code code,
		     const char *reason)
{
	fail(b, code, reason);
}

void hook_build_put(struct hook_builder *b, struct hook_text_builder *t,
		    const char *bytes, size_t len)
{
	size_t room = t->room ? t->room : 128;
	char *larger;

	if (b->failed)
		return;
	while (room <= t->len + len && room <= SIZE_MAX / 2)
		room *= 2;
	if (room != t->room) {
		larger = (char *)hook_alloc(b->arena, room);
		if (larger == NULL) {
			b->failed = true;
			hook_no_memory(b->error);
			return;
		}
		if (t->len > 0)
			memcpy(larger, t->ptr, t->len);
		t->ptr = larger;
		t->room = room;
	}
	if (len > 0)
		memcpy(t->ptr + t->len, bytes, len);
	t->len += len;
	t->ptr[t->len] = '\0';
}

static void put(struct hook_builder *b, struct hook_text_builder *t,
		const char *bytes, size_t len)
{
	hook_build_put(b, t, bytes, len);
}

static void put_text(struct hook_builder *b, struct hook_text_builder *t,
		     const char *text)
{
	put(b, t, text, strlen(text));
}

static bool is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') ||
	       (c != '\0' && strchr("-._~", c) != NULL);
}

/* RFC 3986 section 2.1; `also` may stand as it is. */
void hook_build_encoded(struct hook_builder *b, struct hook_text_builder *t,
			hook_str value, const char *also)
{
	static const char digits[] = "0123456789ABCDEF";
	char code[3] = {'%', '0', '0'};
	size_t i;

	for (i = 0; i < value.len; i++) {
		char c = value.ptr[i];

		if (is_unreserved(c) || (c != '\0' && strchr(also, c))) {
			put(b, t, &c, 1);
			continue;
		}
		code[1] = digits[(unsigned char)c >> 4];
		code[2] = digits[(unsigned char)c & 15];
		put(b, t, code, 3);
	}
}

static void put_encoded(struct hook_builder *b, struct hook_text_builder *t,
			hook_str value, const char *also)
{
	hook_build_encoded(b, t, value, also);
}

static hook_str text_of(const struct hook_text_builder *t)
{
	hook_str text;

	text.ptr = t->ptr;
	text.len = t->len;
	return text;
}

/* ---- begin ---- */

void hook_builder_start(struct hook_builder *b, struct hook_arena *arena,
			struct hook_request *request, const char *method,
			hook_str server, struct hook_error *error)
{
	memset(b, 0, sizeof *b);
	memset(request, 0, sizeof *request);
	hook_fail(error, HOOK_OK, "");
	b->arena = arena;
	b->request = request;
	b->error = error;
	request->method = hook_text(method);
	if (server.ptr == NULL || server.len == 0)
		fail(b, HOOK_INVALID, "no server is set");
	while (server.len > 0 && server.ptr[server.len - 1] == '/')
		server.len--;
	if (server.len > 0)
		put(b, &b->url, server.ptr, server.len);
}

static bool is_value(const struct hook_variable *variable, hook_str value)
{
	const char *const *at = variable->values;

	for (; at != NULL && *at != NULL; at++)
		if (strlen(*at) == value.len &&
		    memcmp(*at, value.ptr, value.len) == 0)
			return true;
	return at == NULL;
}

/* The variable that begins at `at`, "{name}"; `*end` is behind it. */
static void put_variable(struct hook_builder *b, const char *at,
			 const char *end, const struct hook_variable *variables,
			 size_t count)
{
	size_t i, len = (size_t)(end - at);
	hook_str value;

	for (i = 0; i < count; i++)
		if (strlen(variables[i].name) == len &&
		    memcmp(variables[i].name, at, len) == 0)
			break;
	if (i == count)
		return;
	value = variables[i].value;
	if (value.ptr == NULL)
		value = hook_text(variables[i].fallback);
	if (!is_value(&variables[i], value))
		fail(b, HOOK_INVALID,
		     "a server variable has a value that is "
		     "not one of its values");
	put(b, &b->url, value.ptr, value.len);
}

hook_str hook_server_url(struct hook_arena *arena, const char *url,
			 const struct hook_variable *variables, size_t count,
			 struct hook_error *error)
{
	hook_str none = {NULL, 0};
	struct hook_builder b;
	const char *end;

	memset(&b, 0, sizeof b);
	hook_fail(error, HOOK_OK, "");
	b.arena = arena;
	b.error = error;
	for (; *url; url = end) {
		end = *url == '{' ? strchr(url, '}') : NULL;
		if (end != NULL) {
			put_variable(&b, url + 1, end, variables, count);
			end++;
		} else {
			end = url + 1;
			put(&b, &b.url, url, 1);
		}
	}
	return b.failed ? none : text_of(&b.url);
}

void hook_build_path(struct hook_builder *b, const char *text)
{
	put_text(b, &b->url, text);
}

/* ---- headers ---- */

static bool is_token(const char *name)
{
	if (*name == '\0')
		return false;
	for (; *name; name++)
		if (!((*name >= 'a' && *name <= 'z') ||
		      (*name >= 'A' && *name <= 'Z') ||
		      (*name >= '0' && *name <= '9') ||
		      strchr("!#$%&'*+-.^_`|~", *name)))
			return false;
	return true;
}

static bool is_field_value(hook_str value)
{
	size_t i;

	for (i = 0; i < value.len; i++)
		if (((unsigned char)value.ptr[i] < ' ' &&
		     value.ptr[i] != '\t') ||
		    value.ptr[i] == 0x7f)
			return false;
	return true;
}

/* RFC 9110, 5.5: what has one of these is refused, wherever it stands. */
bool hook_headers_fit(const struct hook_headers *headers)
{
	size_t i, k;

	for (i = 0; i < headers->count; i++)
		for (k = 0; k < headers->items[i].value.len; k++)
			switch (headers->items[i].value.ptr[k]) {
			case '\0':
			case '\r':
			case '\n':
				return false;
			default:
				break;
			}
	return true;
}

static void add_header(struct hook_builder *b, const char *name, hook_str value)
{
	struct hook_headers *headers = &b->request->headers;
	struct hook_header *larger;
	size_t room = b->header_room ? b->header_room * 2 : 8;

	if (b->failed)
		return;
	if (headers->count == b->header_room) {
		larger =
			(struct hook_header *)hook_alloc(b->arena,
							 room * sizeof *larger);
		if (larger == NULL) {
			b->failed = true;
			hook_no_memory(b->error);
			return;
		}
		if (headers->count > 0)
			memcpy(larger, headers->items,
			       headers->count * sizeof *larger);
		headers->items = larger;
		b->header_room = room;
	}
	headers->items[headers->count].name = hook_text(name);
	headers->items[headers->count].value = value;
	headers->count++;
}

void hook_build_header(struct hook_builder *b, const char *name, hook_str value)
{
	if (!is_token(name) || value.ptr == NULL || !is_field_value(value)) {
		fail(b, HOOK_INVALID,
		     "a header's name or value holds what "
		     "no header may");
		return;
	}
	add_header(b, name, value);
}

void hook_build_authorization(struct hook_builder *b, const char *prefix,
			      hook_str value)
{
	struct hook_text_builder text = {NULL, 0, 0};

	if (value.ptr == NULL || value.len == 0) {
		fail(b, HOOK_CREDENTIALS, "a credential is empty");
		return;
	}
	put_text(b, &text, prefix);
	put(b, &text, value.ptr, value.len);
	if (!b->failed)
		hook_build_header(b, "Authorization", text_of(&text));
}

static void put_base64(struct hook_builder *b, struct hook_text_builder *t,
		       const unsigned char *bytes, size_t len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	char group[4];
	size_t i;
	unsigned bits;

	for (i = 0; i < len; i += 3) {
		bits = (unsigned)bytes[i] << 16;
		if (i + 1 < len)
			bits |= (unsigned)bytes[i + 1] << 8;
		if (i + 2 < len)
			bits |= bytes[i + 2];
		group[0] = digits[bits >> 18];
		group[1] = digits[bits >> 12 & 63];
		group[2] = i + 1 < len ? digits[bits >> 6 & 63] : '=';
		group[3] = i + 2 < len ? digits[bits & 63] : '=';
		put(b, t, group, 4);
	}
}

/* RFC 7617: a user with a colon cannot be told from a password. */
void hook_build_basic(struct hook_builder *b, hook_str user, hook_str password)
{
	struct hook_text_builder plain = {NULL, 0, 0}, text = {NULL, 0, 0};

	if (user.len > 0 && memchr(user.ptr, ':', user.len))
		fail(b, HOOK_INVALID, "a user's name holds no colon");
	put(b, &plain, user.ptr, user.len);
	put_text(b, &plain, ":");
	put(b, &plain, password.ptr, password.len);
	put_text(b, &text, "Basic ");
	if (b->failed)
		return;
	put_base64(b, &text, (const unsigned char *)plain.ptr, plain.len);
	if (!b->failed)
		hook_build_header(b, "Authorization", text_of(&text));
}

/* ---- parameters ---- */

/* What may stand unencoded beside RFC 3986's unreserved characters. */
static const char *also(const struct hook_parameter *p)
{
	return p->allow_reserved && p->in == HOOK_QUERY ? ":/?@!$'()*,;=[]"
							: "";
}

static void put_value(struct hook_builder *b, hook_str value)
{
	/* A header is not a URL: its values stand as they are. */
	if (b->parameter->in == HOOK_HEADER)
		put(b, &b->value, value.ptr, value.len);
	else
		put_encoded(b, &b->value, value, also(b->parameter));
}

static bool is_named_style(const struct hook_parameter *p)
{
	return p->style == HOOK_FORM || p->style == HOOK_MATRIX;
}

static const char *separator(const struct hook_builder *b)
{
	const struct hook_parameter *p = b->parameter;

	if (p->style == HOOK_DEEP_OBJECT)
		return "&";
	if (p->explode) {
		if (p->style == HOOK_LABEL)
			return ".";
		if (p->style == HOOK_MATRIX)
			return ";";
		if (p->style == HOOK_SIMPLE)
			return ",";
		return p->in == HOOK_COOKIE ? "; " : "&";
	}
	if (p->style == HOOK_SPACE_DELIMITED)
		return "%20";
	return p->style == HOOK_PIPE_DELIMITED ? "%7C" : ",";
}

static void begin(struct hook_builder *b, const struct hook_parameter *p,
		  int shape)
{
	b->parameter = p;
	b->values = 0;
	memset(&b->value, 0, sizeof b->value);
	b->shape = shape == 0   ? HOOK_SCALAR
		   : shape == 1 ? HOOK_ITEMS
				: HOOK_MEMBERS;
}

void hook_build_items(struct hook_builder *b, const struct hook_parameter *p)
{
	begin(b, p, 1);
}

void hook_build_members(struct hook_builder *b, const struct hook_parameter *p)
{
	begin(b, p, 2);
}

static void put_name(struct hook_builder *b, const char *after)
{
	put_encoded(b, &b->value, hook_text(b->parameter->name), "");
	put_text(b, &b->value, after);
}

/* What stands before one value: a separator, a name. */
static void put_lead(struct hook_builder *b, hook_str name)
{
	const struct hook_parameter *p = b->parameter;
	bool repeats = p->explode && b->shape == HOOK_ITEMS &&
		       (is_named_style(p) || p->style == HOOK_SPACE_DELIMITED ||
			p->style == HOOK_PIPE_DELIMITED);

	if (b->values > 0)
		put_text(b, &b->value, separator(b));
	if (p->style == HOOK_DEEP_OBJECT) {
		put_name(b, "%5B");
		put_encoded(b, &b->value, name, "");
		put_text(b, &b->value, "%5D=");
	} else if (b->shape == HOOK_MEMBERS) {
		put_value(b, name);
		put_text(b, &b->value, p->explode ? "=" : separator(b));
	} else if (repeats) {
		put_name(b, "=");
	}
}

void hook_build_value(struct hook_builder *b, hook_str name, hook_str value)
{
	if (b->failed)
		return;
	if (value.ptr == NULL) {
		/* What made it may have said why already. */
		if (b->error->code == HOOK_OK)
			fail(b, HOOK_INVALID, "a parameter's value is missing");
		b->failed = true;
		return;
	}
	put_lead(b, name);
	put_value(b, value);
	b->values++;
}

/* The name in front of all values, where the style has one. */
static bool has_leading_name(const struct hook_builder *b)
{
	const struct hook_parameter *p = b->parameter;

	if (p->style == HOOK_DEEP_OBJECT || p->style == HOOK_SIMPLE ||
	    p->style == HOOK_LABEL)
		return false;
	return b->shape == HOOK_SCALAR || !p->explode;
}

static void end_path(struct hook_builder *b)
{
	const struct hook_parameter *p = b->parameter;
	hook_str value = text_of(&b->value);

	if (value.len == 0 || (value.len == 1 && *value.ptr == '.') ||
	    (value.len == 2 && memcmp(value.ptr, "..", 2) == 0)) {
		fail(b, HOOK_INVALID,
		     "a path parameter is empty, or a step "
		     "to another path");
		return;
	}
	if (p->style == HOOK_LABEL)
		put_text(b, &b->url, ".");
	if (p->style == HOOK_MATRIX)
		put_text(b, &b->url, ";");
	if (has_leading_name(b)) {
		put_encoded(b, &b->url, hook_text(p->name), "");
		put_text(b, &b->url, "=");
	}
	put(b, &b->url, value.ptr, value.len);
}

static void end_named(struct hook_builder *b, struct hook_text_builder *t,
		      const char *between)
{
	/* An empty array or object has no form in a query. */
	if (b->values == 0)
		return;
	if (t->len > 0)
		put_text(b, t, between);
	if (has_leading_name(b)) {
		put_encoded(b, t, hook_text(b->parameter->name), "");
		put_text(b, t, "=");
	}
	put(b, t, b->value.ptr, b->value.len);
}

void hook_build_end(struct hook_builder *b)
{
	if (b->failed)
		return;
	switch (b->parameter->in) {
	case HOOK_PATH_IN:
		end_path(b);
		break;
	case HOOK_QUERY:
		end_named(b, &b->query, "&");
		break;
	case HOOK_COOKIE:
		end_named(b, &b->cookie, "; ");
		break;
	case HOOK_BODY_IN:
		end_named(b, &b->form, "&");
		break;
	case HOOK_HEADER:
	default:
		hook_build_header(b, b->parameter->name,
				  b->value.ptr ? text_of(&b->value)
					       : hook_text(""));
		break;
	}
}

void hook_build_scalar(struct hook_builder *b, const struct hook_parameter *p,
		       hook_str value)
{
	hook_str none = {NULL, 0};

	if (b->failed)
		return;
	begin(b, p, 0);
	hook_build_value(b, none, value);
	hook_build_end(b);
}

/* ---- bodies ---- */

void hook_build_body(struct hook_builder *b, const char *media_type,
		     hook_str body)
{
	/* Absent: writing it failed, and the error stands already. */
	if (body.ptr == NULL) {
		b->failed = true;
		return;
	}
	b->request->body = body;
	hook_build_header(b, "Content-Type", hook_text(media_type));
}

bool hook_builder_finish(struct hook_builder *b)
{
	if (b->query.len > 0) {
		put_text(b, &b->url, "?");
		put(b, &b->url, b->query.ptr, b->query.len);
	}
	if (b->cookie.len > 0)
		hook_build_header(b, "Cookie", text_of(&b->cookie));
	b->request->url = text_of(&b->url);
	return !b->failed;
}

/* ---- values as text ---- */

static hook_str digits_text(struct hook_arena *arena, bool negative,
			    uint64_t value)
{
	char digits[24];
	size_t i = sizeof digits;

	do {
		digits[--i] = (char)('0' + value % 10);
		value /= 10;
	} while (value > 0);
	if (negative)
		digits[--i] = '-';
	return hook_copy(arena, digits + i, sizeof digits - i);
}

hook_str hook_int_text(struct hook_arena *arena, hook_int value)
{
	hook_str none = {NULL, 0};

	if (!value.set)
		return none;
	if (value.value < 0)
		return digits_text(arena, true,
				   (uint64_t) - (value.value + 1) + 1);
	return digits_text(arena, false, (uint64_t)value.value);
}

hook_str hook_uint_text(struct hook_arena *arena, hook_uint value)
{
	hook_str none = {NULL, 0};

	return value.set ? digits_text(arena, false, value.value) : none;
}

hook_str hook_bool_text(hook_bool value)
{
	return hook_text(!value.set ? NULL : value.value ? "true" : "false");
}

/* SPDX-License-Identifier: 0BSD */
/*
 * Building requests: URLs (RFC 3986) and headers (RFC 9110). Parameters are in
 * hook_parameter.c, a call's table of them in hook_request.c, bodies that are
 * not JSON in hook_body.c.
 *
 * Invariant: sticky; a request is complete or was never given.
 */
#include "hook_base64.h"
#include "hook_private.h"
#include "hook_wide.h"

#include <string.h>

/* ---- growing text ---- */

void hook_build_fail(struct hook_builder *b, enum hook_code code,
		     const char *reason)
{
	if (!b->failed)
		hook_fail(b->error, code, reason);
	b->failed = true;
}

bool hook_text_add(struct hook_text_builder *t, struct hook_arena *arena,
		   const char *bytes, size_t len)
{
	size_t room = t->room ? t->room : 128;
	char *larger;

	while (room <= t->len + len && room <= SIZE_MAX / 2)
		room *= 2;
	if (room != t->room) {
		larger = (char *)hook_alloc(arena, room);
		if (larger == NULL)
			return false;
		if (t->len > 0)
			memcpy(larger, t->ptr, t->len);
		t->ptr = larger;
		t->room = room;
	}
	if (len > 0)
		memcpy(t->ptr + t->len, bytes, len);
	t->len += len;
	HOOK_ASSERT(t->len < t->room);
	t->ptr[t->len] = '\0';
	return true;
}

void hook_build_put(struct hook_builder *b, struct hook_text_builder *t,
		    const char *bytes, size_t len)
{
	if (b->failed || hook_text_add(t, b->arena, bytes, len))
		return;
	b->failed = true;
	hook_no_memory(b->error);
}

void hook_build_text(struct hook_builder *b, struct hook_text_builder *t,
		     const char *text)
{
	hook_build_put(b, t, text, strlen(text));
}

static bool is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') ||
	       (c != '\0' && strchr("-._~", c) != NULL);
}

/*
 * Percent-encodes a value (RFC 3986 section 2.1); the characters of `also` may
 * stand as they are.
 */
void hook_build_encoded(struct hook_builder *b, struct hook_text_builder *t,
			hook_str value, const char *also)
{
	static const char digits[] = "0123456789ABCDEF";
	char code[3] = {'%', '0', '0'};
	size_t i;

	for (i = 0; i < value.len; i++) {
		char c = value.ptr[i];

		if (is_unreserved(c) || (c != '\0' && strchr(also, c))) {
			hook_build_put(b, t, &c, 1);
			continue;
		}
		code[1] = digits[(unsigned char)c >> 4];
		code[2] = digits[(unsigned char)c & 15];
		hook_build_put(b, t, code, 3);
	}
}

hook_str hook_built(const struct hook_text_builder *t)
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
		hook_build_fail(b, HOOK_INVALID, "no server is set");
	while (server.len > 0 && server.ptr[server.len - 1] == '/')
		server.len--;
	if (server.len > 0)
		hook_build_put(b, &b->url, server.ptr, server.len);
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

/*
 * Puts the value of the variable "{name}" that begins at `at`; `end` is behind
 * it.
 */
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
		hook_build_fail(b, HOOK_INVALID,
				"a server variable has a value that is "
				"not one of its values");
	hook_build_put(b, &b->url, value.ptr, value.len);
}

/* Returns how much of "https://a.example/v1" comes before its path. */
static size_t root_of(hook_str server)
{
	const char *slashes = server.ptr ? strstr(server.ptr, "://") : NULL;
	const char *path = slashes ? strchr(slashes + 3, '/') : NULL;

	return path ? (size_t)(path - server.ptr) : server.len;
}

void hook_builder_start_at(struct hook_builder *b, struct hook_arena *arena,
			   struct hook_request *request, const char *method,
			   hook_str server, hook_str own, const char *url,
			   struct hook_error *error)
{
	bool whole = own.len > 0 || strstr(url, "://") != NULL;
	hook_str base = own.len > 0 ? own : hook_text(url);
	size_t len = base.len;

	if (whole) {
		hook_builder_start(b, arena, request, method, base, error);
		return;
	}
	if (*url == '/')
		server.len = root_of(server);
	hook_builder_start(b, arena, request, method, server, error);
	while (len > 0 && url[len - 1] == '/')
		len--;
	if (len > 0 && *url != '/')
		hook_build_put(b, &b->url, "/", 1);
	hook_build_put(b, &b->url, url, len);
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
			hook_build_put(&b, &b.url, url, 1);
		}
	}
	return b.failed ? none : hook_built(&b.url);
}

void hook_build_path(struct hook_builder *b, const char *text)
{
	hook_build_text(b, &b->url, text);
}

/*
 * RFC 6265 section 4.1.1 forbids quotes and commas, but these are common and
 * end nothing.
 */
bool hook_cookie_fits(hook_str value)
{
	size_t i;

	for (i = 0; i < value.len; i++)
		if ((unsigned char)value.ptr[i] <= ' ' ||
		    (unsigned char)value.ptr[i] >= 0x7f || value.ptr[i] == ';')
			return false;
	return true;
}

void hook_build_cookie(struct hook_builder *b, const char *name, hook_str value)
{
	if (!hook_cookie_fits(value))
		hook_build_fail(b, HOOK_INVALID,
				"a cookie holds what none may");
	if (value.len == 0)
		hook_build_fail(b, HOOK_CREDENTIALS, "a credential is empty");
	if (b->cookie.len > 0)
		hook_build_text(b, &b->cookie, "; ");
	hook_build_text(b, &b->cookie, name);
	hook_build_text(b, &b->cookie, "=");
	hook_build_put(b, &b->cookie, value.ptr, value.len);
}

/* ---- headers ---- */

bool hook_field_value_fits(hook_str value)
{
	size_t i;

	for (i = 0; i < value.len; i++)
		if (((unsigned char)value.ptr[i] < ' ' &&
		     value.ptr[i] != '\t') ||
		    value.ptr[i] == 0x7f)
			return false;
	return true;
}

void hook_build_header(struct hook_builder *b, const char *name, hook_str value)
{
	if (!hook_is_header_name(name) || value.ptr == NULL ||
	    !hook_field_value_fits(value)) {
		hook_build_fail(b, HOOK_INVALID,
				"a header's name or value holds what "
				"no header may");
		return;
	}
	if (!b->failed &&
	    !hook_headers_add(&b->request->headers, &b->header_room, b->arena,
			      hook_text(name), value)) {
		b->failed = true;
		hook_no_memory(b->error);
	}
}

void hook_build_authorization(struct hook_builder *b, const char *prefix,
			      hook_str value)
{
	struct hook_text_builder text = {NULL, 0, 0};

	if (value.ptr == NULL || value.len == 0) {
		hook_build_fail(b, HOOK_CREDENTIALS, "a credential is empty");
		return;
	}
	hook_build_text(b, &text, prefix);
	hook_build_put(b, &text, value.ptr, value.len);
	if (!b->failed)
		hook_build_header(b, "Authorization", hook_built(&text));
}

/* RFC 7617 section 2: the first colon ends the user's name. */
void hook_build_basic(struct hook_builder *b, hook_str user, hook_str password)
{
	struct hook_text_builder plain = {NULL, 0, 0};
	hook_str value;
	char *encoded;

	if (user.len > 0 && memchr(user.ptr, ':', user.len))
		hook_build_fail(b, HOOK_INVALID,
				"a user's name holds no colon");
	hook_build_put(b, &plain, user.ptr, user.len);
	hook_build_text(b, &plain, ":");
	hook_build_put(b, &plain, password.ptr, password.len);
	if (b->failed)
		return;
	encoded =
		(char *)hook_take(b->arena, HOOK_BASE64_LENGTH(plain.len) + 1);
	if (encoded == NULL) {
		b->failed = true;
		hook_no_memory(b->error);
		return;
	}
	value.ptr = encoded;
	value.len = hook_base64_encode((const unsigned char *)plain.ptr,
				       plain.len, false, encoded);
	encoded[value.len] = '\0';
	hook_build_authorization(b, "Basic ", value);
}

/* ---- what the caller adds ---- */

static struct hook_header *header_of(const struct hook_builder *b,
				     const char *name)
{
	const struct hook_headers *headers = &b->request->headers;
	size_t i;

	for (i = 0; i < headers->count; i++)
		if (hook_same_name(headers->items[i].name, name))
			return &headers->items[i];
	return NULL;
}

/*
 * Does the transport or the body set this header? Another value would make it
 * another message.
 */
bool hook_header_frames(hook_str name)
{
	static const char *const names[] = {"Connection", "Content-Length",
					    "Host",       "TE",
					    "Trailer",    "Transfer-Encoding",
					    "Upgrade"};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (hook_same_name(name, names[i]))
			return true;
	return false;
}

static void add_own(struct hook_builder *b, const struct hook_header *own)
{
	struct hook_header *before;

	if (own->name.ptr == NULL || strlen(own->name.ptr) != own->name.len ||
	    hook_header_frames(own->name)) {
		hook_build_fail(b, HOOK_INVALID,
				"this header is not the caller's to set");
		return;
	}
	before = header_of(b, own->name.ptr);
	hook_build_header(b, own->name.ptr, own->value);
	if (before != NULL && !b->failed) {
		before = header_of(b, own->name.ptr);
		before->value = own->value;
		b->request->headers.count--;
	}
}

void hook_build_caller(struct hook_builder *b, hook_str user_agent,
		       const struct hook_headers *headers)
{
	size_t i;

	hook_build_header(b, "User-Agent",
			  user_agent.ptr ? user_agent : hook_text("hookc"));
	for (i = 0; headers != NULL && i < headers->count; i++)
		add_own(b, &headers->items[i]);
}

/* ---- bodies ---- */

void hook_build_body(struct hook_builder *b, const char *media_type,
		     hook_str body)
{
	/* If it is absent, writing it failed, and the error is set already. */
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
		hook_build_text(b, &b->url, "?");
		hook_build_put(b, &b->url, b->query.ptr, b->query.len);
	}
	if (b->cookie.len > 0)
		hook_build_header(b, "Cookie", hook_built(&b->cookie));
	b->request->url = hook_built(&b->url);
	/* Whatever failed has set the error, since no one else can. */
	HOOK_ASSERT(!b->failed || b->error == NULL ||
		    b->error->code != HOOK_OK);
	return !b->failed;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_http_c != 0x09658ebf
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

/* SPDX-License-Identifier: MIT */
/*
 * Makes one change, after signing, to what the signature protects.
 *
 * A receiver with the right secret refuses what was changed, or a message says
 * that none of the changes that were tried would be noticed.
 */
#include "internal.h"

#include <string.h>

#define TRIES 400

struct change {
	struct arena *arena;
	struct hook_request *request;
	const struct hook_verifier *verifier; /* NULL: nothing is signed */
	int64_t now;
	unsigned tries;
};

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z');
}

/*
 * Letters stay letters and digits stay digits, so that JSON, times and URLs
 * stay valid.
 */
static char other(char c)
{
	return c == '0'   ? '1'
	       : c == 'a' ? 'b'
	       : c == 'A' ? 'B'
	       : c <= '9' ? '0'
	       : c >= 'a' ? 'a'
			  : 'A';
}

static int status_of(struct change *c)
{
	struct hook_arena arena;
	struct hook_signed result;
	struct hook_error error;
	int status;

	hook_arena_init(&arena, (size_t)64 << 20);
	status = hook_verify_with(c->verifier, c->request, c->now, &arena,
				  &result, &error);
	hook_arena_free(&arena);
	return status;
}

/*
 * Changes the last character whose change is noticed; in a JSON body only one
 * before a quote. If there is none, returns false and leaves the text
 * unchanged.
 */
static bool change_text(struct change *c, hook_str *text, bool json)
{
	hook_str before = *text;
	char *copy = arena_copy(c->arena, text->ptr, text->len), was;

	text->ptr = copy;
	for (size_t i = text->len; i-- > 0 && c->tries < TRIES;) {
		if (!is_word(copy[i]) ||
		    (json && (i + 1 == text->len || copy[i + 1] != '"')))
			continue;
		was = copy[i];
		copy[i] = other(was);
		c->tries++;
		if (!c->verifier || status_of(c) == 401)
			return true;
		copy[i] = was;
	}
	*text = before;
	return false;
}

static bool change_body(struct change *c)
{
	hook_str *body = &c->request->body;
	struct hook_error error;

	return body->len > 0 &&
	       change_text(c, body,
			   hook_json_valid(body->ptr, body->len, &error));
}

/* Appends a blank to a body that has no character to change. */
static bool append_blank(struct change *c)
{
	hook_str *body = &c->request->body, before = *body;
	char *copy = arena_alloc(c->arena, body->len + 2);

	memcpy(copy, body->ptr ? body->ptr : "", body->len);
	memcpy(copy + body->len, " ", 2);
	body->ptr = copy;
	body->len++;
	if (!c->verifier || status_of(c) == 401)
		return true;
	*body = before;
	return false;
}

/* A token covers nothing but its own header, so that is what is changed. */
static bool change_header(struct change *c)
{
	struct hook_headers *headers = &c->request->headers;

	for (size_t i = headers->count; i-- > 0;) {
		c->tries = 0;
		if (change_text(c, &headers->items[i].value, false)) {
			fputs("hookc: the body is not what is signed: the "
			      "header ",
			      stderr);
			fprintf(stderr, "%s is changed\n",
				headers->items[i].name.ptr);
			return true;
		}
	}
	return false;
}

bool live_tamper(struct arena *arena, struct hook_request *request,
		 const struct hook_verifier *verifier, int64_t now)
{
	struct change c = {arena, request, verifier, now, 0};
	struct hook_headers copy = request->headers;

	if (change_body(&c) || append_blank(&c) || !verifier)
		return true;
	copy.items = arena_alloc(arena, (copy.count + 1) * sizeof *copy.items);
	memcpy(copy.items, request->headers.items,
	       copy.count * sizeof *copy.items);
	request->headers = copy;
	c.tries = 0;
	if (change_header(&c))
		return true;
	c.tries = 0;
	if (change_text(&c, &request->url, false)) {
		fputs("hookc: the body is not what is signed: the URL is "
		      "changed\n",
		      stderr);
		return true;
	}
	fputs("hookc: --tamper: no change that was tried would be noticed\n",
	      stderr);
	return false;
}

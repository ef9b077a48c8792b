/* SPDX-License-Identifier: 0BSD */
/*
 * Handshakes: how a provider tries a new URL, and what it wants to hear.
 *
 * Nothing is echoed where a token is asked for and is not ours, and an answer
 * is never HTML to a browser.
 */
#include "hook_look.h"
#include "hook_receive.h"

#include <string.h>

/* One request that may be a handshake. */
struct shake {
	struct hook_look look;
	const struct hook_handshake *as;
	const struct hook_receiver *receiver;
	const struct hook_request *request;
	struct hook_arena *arena;
	struct hook_error *error;
};

static bool is_method(hook_str method, const char *name)
{
	return method.len == strlen(name) &&
	       memcmp(method.ptr, name, method.len) == 0;
}

/* ---- is it one? ---- */

static bool query_fits(struct shake *s)
{
	hook_str text;

	if (s->as->query == NULL)
		return true;
	return hook_look_parameter(&s->look, false, s->as->query, &text) == 0 &&
	       text.ptr != NULL &&
	       (s->as->query_value == NULL ||
		hook_str_equal(text, hook_text(s->as->query_value)));
}

static bool header_fits(const struct shake *s)
{
	return s->as->header == NULL ||
	       hook_header_find(&s->request->headers, s->as->header, NULL)
			       .ptr != NULL;
}

/* Compares a text, or a number or boolean as JSON writes it. */
static bool body_fits(struct shake *s)
{
	hook_str text;

	if (s->as->pointer == NULL)
		return true;
	return hook_look_text(&s->look, s->as->pointer, &text) == 0 &&
	       text.ptr != NULL &&
	       (s->as->value == NULL ||
		hook_str_equal(text, hook_text(s->as->value)));
}

static bool needs_json(const struct hook_handshake *as)
{
	return as->pointer || as->token_pointer ||
	       hook_terms_hold(as->answer, HOOK_TERM_JSON, NULL) ||
	       hook_terms_hold(as->confirm, HOOK_TERM_JSON, NULL);
}

static bool is_meant(struct shake *s)
{
	struct hook_error unused;

	if (!is_method(s->request->method, s->as->method) || !query_fits(s) ||
	    !header_fits(s))
		return false;
	if (needs_json(s->as) &&
	    !hook_json_valid(s->look.item.ptr, s->look.item.len, &unused))
		return false;
	return body_fits(s);
}

/* ---- the token that was agreed on ---- */

static hook_str token_of(const struct hook_receiver *receiver)
{
	hook_str none = {NULL, 0};
	size_t i;

	for (i = 0; i < receiver->setting_count; i++)
		if (strcmp(receiver->settings[i].name, "verify_token") == 0)
			return receiver->settings[i].value;
	return none;
}

/* Compares digests, in constant time. Returns 0, or the status. */
static int check_token(struct shake *s)
{
	unsigned char ours[32], theirs[32];
	hook_str token = token_of(s->receiver), text;
	struct hook_piece pieces[2] = {{NULL, 0, false, false},
				       {NULL, 0, false, false}};
	int status;

	if (s->as->token_query == NULL && s->as->token_pointer == NULL)
		return 0;
	if (token.len == 0)
		return hook_refuse(s->error, 500, HOOK_CREDENTIALS,
				   "the setting verify_token is not set");
	status =
		s->as->token_query
			? hook_look_parameter(&s->look, false,
					      s->as->token_query, &text)
			: hook_look_text(&s->look, s->as->token_pointer, &text);
	if (status != 0)
		return status;
	pieces[0].ptr = token.ptr;
	pieces[0].len = token.len;
	pieces[1].ptr = text.ptr;
	pieces[1].len = text.len;
	if (!hook_digest(&pieces[0], 1, ours) ||
	    !hook_digest(&pieces[1], 1, theirs))
		return hook_refuse(s->error, 500, HOOK_CREDENTIALS,
				   "the crypto library made no digest");
	return hook_same_bytes(ours, theirs, sizeof ours)
		       ? 0
		       : hook_refuse(s->error, 403, HOOK_REFUSED,
				     "the verify token is wrong");
}

/* ---- the answer ---- */

static bool is_asked(enum hook_term_id is)
{
	return is == HOOK_TERM_JSON || is == HOOK_TERM_QUERY ||
	       is == HOOK_TERM_FORM || is == HOOK_TERM_HEADER;
}

static size_t escape(const char *from, size_t len, char *out)
{
	char text[HOOK_ESCAPE];
	size_t i, n = 0, more;

	for (i = 0; i < len; i++) {
		more = hook_escape(from[i], text);
		if (more == 0)
			text[more++] = from[i];
		memcpy(out + n, text, more);
		n += more;
	}
	return n;
}

/* In JSON, what the request asked for stands in quotes, escaped. */
static int write_terms(struct shake *s, const struct hook_term *terms,
		       bool json, hook_str *text)
{
	struct hook_look *l = &s->look;
	char *out, *to;
	size_t room = 1, i;
	int status = hook_look_terms(l, terms);

	if (status != 0)
		return status;
	for (i = 0; i < l->piece_count; i++)
		room += l->pieces[i].len * HOOK_ESCAPE;
	out = to = (char *)hook_alloc(s->arena, room);
	if (out == NULL) {
		hook_no_memory(s->error);
		return 500;
	}
	for (i = 0; i < l->piece_count; i++) {
		const char *from = (const char *)l->pieces[i].ptr;

		if (json && l->pieces[i].asked)
			to += escape(from, l->pieces[i].len, to);
		else {
			memcpy(to, from, l->pieces[i].len);
			to += l->pieces[i].len;
		}
	}
	*text = hook_slice(out, (size_t)(to - out));
	return 0;
}

/* What is to be echoed must be there. */
static bool has_challenge(struct shake *s, const struct hook_term *terms)
{
	const struct hook_term *term;
	hook_str text = {NULL, 0};
	int status = 0;

	for (term = terms; term && term->is != HOOK_TERM_END; term++) {
		if (!is_asked(term->is))
			continue;
		if (term->is == HOOK_TERM_JSON)
			status = hook_look_text(&s->look, term->text, &text);
		else if (term->is == HOOK_TERM_HEADER)
			status = hook_look_header(&s->look, term->text, &text);
		else
			status = hook_look_parameter(&s->look,
						     term->is == HOOK_TERM_FORM,
						     term->text, &text);
		if (status != 0 || text.ptr == NULL)
			return false;
	}
	return true;
}

static void add_header(struct hook_headers *headers, const char *name,
		       hook_str value)
{
	headers->items[headers->count].name = hook_text(name);
	headers->items[headers->count++].value = value;
}

#define HEADERS 3

static int write_reply(struct shake *s)
{
	struct hook_response *reply = s->request->reply;
	hook_str text = {"", 0}, value;
	int status = 0;

	reply->headers.count = 0;
	reply->headers.items = (struct hook_header *)
		hook_alloc(s->arena, HEADERS * sizeof *reply->headers.items);
	if (reply->headers.items == NULL) {
		hook_no_memory(s->error);
		return 500;
	}
	if (s->as->answer) {
		status = write_terms(s, s->as->answer, s->as->json, &text);
		add_header(&reply->headers, "Content-Type",
			   hook_text(s->as->json ? "application/json"
						 : "text/plain"));
		add_header(&reply->headers, "X-Content-Type-Options",
			   hook_text("nosniff"));
	}
	if (status == 0 && s->as->answer_header) {
		status = write_terms(s, s->as->answer_value, false, &value);
		if (status == 0)
			add_header(&reply->headers, s->as->answer_header,
				   value);
	}
	if (status == 0 && !hook_headers_fit(&reply->headers)) {
		reply->headers.count = 0;
		return hook_refuse(s->error, 400, HOOK_REFUSED,
				   "a challenge holds NUL, CR or LF, which no "
				   "header can");
	}
	reply->body = text;
	return status;
}

static int hand_over(struct shake *s)
{
	hook_str text;
	int status = write_terms(s, s->as->confirm, false, &text);

	if (status != 0)
		return status;
	if (s->receiver->confirm == NULL)
		return hook_refuse(s->error, 500, HOOK_REFUSED,
				   "nothing takes what has to be confirmed");
	return s->receiver->confirm(s->receiver->confirm_user, text)
		       ? 0
		       : hook_refuse(s->error, 500, HOOK_REFUSED,
				     "it was not confirmed");
}

static int answer(struct shake *s)
{
	const struct hook_handshake *as = s->as;
	int status = check_token(s);

	if (status != 0)
		return status;
	if (!has_challenge(s, as->answer) ||
	    !has_challenge(s, as->answer_value) ||
	    !has_challenge(s, as->confirm))
		return hook_refuse(s->error, 400, HOOK_REFUSED,
				   "a handshake lacks its challenge");
	if (as->confirm)
		status = hand_over(s);
	if (status == 0 && (as->answer || as->answer_header))
		status = s->request->reply
				 ? write_reply(s)
				 : hook_refuse(s->error, 500, HOOK_TRANSPORT,
					       "a handshake has no room for "
					       "its answer");
	if (status != 0)
		return status;
	return as->status ? as->status : 200;
}

int hook_shake(const struct hook_handshake *list, size_t count, bool verified,
	       const struct hook_receiver *receiver,
	       const struct hook_recipe *recipe,
	       const struct hook_request *request, struct hook_arena *arena,
	       struct hook_error *error)
{
	static const struct hook_recipe none;
	size_t most = receiver->max_body ? receiver->max_body : HOOK_MAX_BODY;
	struct shake s;
	size_t i;

	hook_fail(error, HOOK_OK, "");
	if (request->body.len > most)
		return 0;
	hook_look_start(&s.look, recipe ? recipe : &none, request, arena,
			error);
	s.look.settings = receiver->settings;
	s.look.setting_count = receiver->setting_count;
	if (receiver->key_count > 0)
		s.look.key = receiver->keys[0];
	s.receiver = receiver;
	s.request = request;
	s.arena = arena;
	s.error = error;
	for (i = 0; i < count; i++) {
		s.as = &list[i];
		if (s.as->unsigned_ != verified && is_meant(&s))
			return answer(&s);
	}
	return 0;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_shake_c != 0xf70a1765
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

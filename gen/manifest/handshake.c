/* SPDX-License-Identifier: MIT */
/*
 * Resolves handshakes to the runtime's structs.
 *
 * Invariant: the short forms (`query`, `echo`, `member`) are spelled out as an
 * answer here, so that the runtime knows one form.
 */
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct shaker {
	struct arena *arena;
	struct diag *diag;
	const struct manifest_handshake *from;
	struct hook_handshake *to;
	const struct node *node;
	bool failed;
};

static void fail(struct shaker *s, const char *key, const char *message)
{
	const struct node *node = doc_node_find(s->node, key);

	diag_error(s->diag, node ? node->place : s->node->place,
		   "manifest-form", "%s", message);
	s->failed = true;
}

static const struct hook_term *terms(struct shaker *s, const char *key,
				     const char *text)
{
	const char *why;
	struct hook_term *made;

	if (!text)
		return NULL;
	made = manifest_terms(s->arena, text, HOOK_IN_ANSWER, &why);
	if (!made)
		fail(s, key, why);
	return made;
}

/* Rewrites "/pointer", "query: NAME" or "header: NAME" as a part in braces. */
static const char *part_of(struct shaker *s, const char *key, const char *text)
{
	static const char *const places[] = {"query:", "header:", "form:"};
	size_t len;

	if (!text)
		return NULL;
	if (*text == '/')
		return arena_format(s->arena, "{json:%s}", text);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		len = strlen(places[i]);
		if (!strncmp(text, places[i], len))
			return arena_format(s->arena, "{%s%s}", places[i],
					    text + len +
						    strspn(text + len, " "));
	}
	fail(s, key,
	     "this is a JSON Pointer (\"/a/b\"), \"query: NAME\", "
	     "\"header: NAME\" or \"form: NAME\"");
	return NULL;
}

static void set_token(struct shaker *s)
{
	const char *text = s->from->verify;

	if (!text)
		return;
	if (!strncmp(text, "query:", 6))
		s->to->token_query = text + 6 + strspn(text + 6, " ");
	else if (*text == '/')
		s->to->token_pointer = text;
	else
		fail(s, "verify",
		     "this is \"query: NAME\" or a JSON Pointer (\"/a/b\")");
}

/* Sets the answer from `answer` or `echo`, or from the query of a GET. */
static void set_answer(struct shaker *s)
{
	const struct manifest_handshake *from = s->from;
	const char *text = from->answer;
	bool get = !strcmp(s->to->method, "GET");

	if (from->answer && (from->echo || from->member))
		fail(s, "answer",
		     "a handshake has one answer: `echo` or `answer`");
	if (!text && from->echo)
		text = part_of(s, "echo", from->echo);
	else if (!text && from->query && get)
		text = arena_format(s->arena, "{query:%s}", from->query);
	if (from->member && text)
		text = arena_format(s->arena, "{\"%s\":\"%s\"}", from->member,
				    text);
	s->to->answer = terms(s, "answer", text);
	assert(s->failed || !from->echo || s->to->answer);
	s->to->json = text && strchr("{[", *text) &&
		      (from->member || from->answer) && s->to->answer &&
		      s->to->answer->is == HOOK_TERM_LITERAL;
	if (!from->answer_header != !from->answer_value)
		fail(s, "answer_header",
		     "`answer_header` and `answer_value` go together");
	s->to->answer_header = from->answer_header;
	s->to->answer_value = terms(s, "answer_value", from->answer_value);
	if (from->confirm)
		s->to->confirm = terms(s, "confirm",
				       part_of(s, "confirm", from->confirm));
}

static bool is_method(const char *text)
{
	size_t i;

	for (i = 0; text[i]; i++)
		if (text[i] < 'A' || text[i] > 'Z')
			return false;
	return i > 0;
}

static void check(struct shaker *s)
{
	const struct manifest_handshake *from = s->from;

	if (!is_method(s->to->method))
		fail(s, "method", "a method is of capital letters");
	if (from->is && !from->at)
		fail(s, "is", "`is` says what stands `at` a pointer");
	if (from->query_value && !from->query)
		fail(s, "query_value", "this is the value of a `query`");
	if (!from->at && !from->query && !from->header && !from->method)
		fail(s, "",
		     "a handshake is known by `at` and `is`, by `query`, by "
		     "`header` or by `method`");
	if (from->answer_status && (s->to->status < 200 || s->to->status > 299))
		fail(s, "answer_status", "a handshake succeeds with 2xx");
	if (from->query && !strcmp(s->to->method, "GET") && !from->answer &&
	    !from->verify && !s->failed)
		diag_warning(s->diag, s->node->place, "handshake-open",
			     "any GET with this parameter is echoed; where "
			     "the provider sends a token that was agreed on, "
			     "say so with `verify`");
}

bool manifest_handshake_check(struct arena *arena, struct diag *diag,
			      struct manifest_handshake *handshake,
			      const struct node *node)
{
	struct shaker s = {arena, diag, handshake, &handshake->shake,
			   node,  false};
	struct hook_handshake *to = s.to;

	to->method = handshake->method ? handshake->method
		     : handshake->query || (handshake->header && !handshake->at)
			     ? "GET"
			     : "POST";
	to->pointer = handshake->at;
	to->value = handshake->is;
	to->query = handshake->query;
	to->query_value = handshake->query_value;
	to->header = handshake->header;
	to->status = handshake->answer_status ? atoi(handshake->answer_status)
					      : 0;
	to->unsigned_ =
		strcmp(to->method, "POST") != 0 ||
		(handshake->signed_ && !strcmp(handshake->signed_, "no"));
	set_token(&s);
	set_answer(&s);
	check(&s);
	return !s.failed;
}

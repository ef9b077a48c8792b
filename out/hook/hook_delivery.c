/* SPDX-License-Identifier: 0BSD */
/*
 * A verified delivery's life: handshakes, claims, and being taken away.
 *
 * Invariant: a claim ends once, by being committed or given back, whichever
 * thread the handler ends on.
 */
#include "hook_crypto.h"
#include "hook_engine.h"
#include "hook_private.h"
#include "hook_receive.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static int64_t clock_of(const struct hook_ticket *ticket)
{
	if (ticket->now)
		return ticket->now(ticket->now_user);
	return (int64_t)time(NULL);
}

/* ---- claims ---- */

static bool no_digest(struct hook_error *error)
{
	return hook_fail(error, HOOK_CREDENTIALS,
			 "the crypto library made no digest");
}

/*
 * By what is covered. Events of one body have that in common: where they
 * stand in it tells them apart. Without the body that may be changed.
 */
static bool digest_covered(const struct hook_recipe *recipe,
			   const char *provider, struct hook_delivery *d,
			   struct hook_error *error)
{
	struct hook_piece pieces[4] = {{provider, strlen(provider) + 1},
				       {"covered", 8},
				       {NULL, 32},
				       {NULL, 0}};
	unsigned char covered[32];
	char place[24];
	size_t at = 0;

	if (!hook_signed_digest(recipe, d->request, d->body, d->arena, covered,
				error))
		return false;
	if (d->body_covered && d->body.ptr != NULL)
		at = (size_t)(d->body.ptr - d->request->body.ptr);
	pieces[2].ptr = covered;
	pieces[3].ptr = place;
	pieces[3].len = (size_t)snprintf(place, sizeof place, "%zu", at);
	return hook_digest(pieces, 4, d->ticket->key.bytes) || no_digest(error);
}

/*
 * Only what the MAC covers may decide: else whoever caught one delivery could
 * send it again under another id. The provider is in it because a store may
 * serve several, whose ids may be the same.
 */
static bool make_key(const struct hook_recipe *recipe, const char *provider,
		     struct hook_delivery *d, struct hook_error *error)
{
	struct hook_piece pieces[3] = {{provider, strlen(provider) + 1},
				       {"id", 3},
				       {d->id.ptr, d->id.len}};

	if (d->id.ptr == NULL || d->id.len == 0 || !d->id_covered)
		return digest_covered(recipe, provider, d, error);
	return hook_digest(pieces, 3, d->ticket->key.bytes) || no_digest(error);
}

int hook_event_claim(const struct hook_receiver *receiver,
		     const struct hook_recipe *recipe, const char *provider,
		     struct hook_delivery *delivery, struct hook_error *error)
{
	const struct hook_seen *seen = receiver->seen;

	memset(&delivery->own_ticket, 0, sizeof delivery->own_ticket);
	delivery->ticket = &delivery->own_ticket;
	delivery->ticket->now = receiver->now;
	delivery->ticket->now_user = receiver->now_user;
	if (seen == NULL)
		return 0;
	if (!make_key(recipe, provider, delivery, error))
		return 500;
	switch (seen->claim(seen->user, &delivery->ticket->key,
			    clock_of(delivery->ticket), error)) {
	case HOOK_CLAIMED:
		delivery->ticket->seen = seen;
		delivery->ticket->held = true;
		return 0;
	case HOOK_SEEN:
		return hook_refuse(error, 200, HOOK_OK,
				   "it was handled before");
	case HOOK_BUSY:
		return hook_refuse(error, 409, HOOK_REFUSED,
				   "another receiver is handling it");
	case HOOK_CLAIM_FAILED:
	default:
		return 500;
	}
}

static bool end_claim(struct hook_ticket *ticket, bool handled,
		      struct hook_error *error)
{
	const struct hook_seen *seen = ticket->seen;

	if (!ticket->held)
		return true;
	ticket->held = false;
	if (handled)
		return seen->commit(seen->user, &ticket->key, clock_of(ticket),
				    error);
	seen->release(seen->user, &ticket->key);
	return true;
}

int hook_event_settle(struct hook_delivery *delivery, int status,
		      struct hook_error *error)
{
	if (!delivery->ticket->taken)
		end_claim(delivery->ticket, status / 100 == 2, error);
	return status;
}

/* ---- answering at once, working later ---- */

/* It stands in the arena that it owns. */
struct hook_taken {
	struct hook_arena arena;
	struct hook_delivery delivery;
};

static bool copy_text(struct hook_arena *arena, hook_str *text)
{
	if (text->ptr)
		*text = hook_copy(arena, text->ptr, text->len);
	return text->ptr != NULL || text->len == 0;
}

/* What stood in the request, which ends with its answer. */
static bool copy_request(struct hook_delivery *d)
{
	hook_str body = {d->body.ptr, d->body.len};

	if (!copy_text(d->arena, &body) || !copy_text(d->arena, &d->id) ||
	    !copy_text(d->arena, &d->type) ||
	    !copy_text(d->arena, &d->time.text))
		return false;
	d->body.ptr = body.ptr;
	return true;
}

struct hook_taken *hook_delivery_take(const struct hook_delivery *delivery,
				      struct hook_error *error)
{
	struct hook_arena *from = delivery->arena;
	struct hook_taken *taken =
		(struct hook_taken *)hook_alloc(from, sizeof *taken);

	if (taken != NULL) {
		taken->delivery = *delivery;
		taken->delivery.request = NULL;
		if (!copy_request(&taken->delivery))
			taken = NULL;
	}
	if (taken == NULL) {
		hook_no_memory(error);
		return NULL;
	}
	taken->delivery.report.errors = taken->delivery.errors;
	taken->delivery.own_ticket = *delivery->ticket;
	taken->delivery.ticket = &taken->delivery.own_ticket;
	delivery->ticket->taken = true;
	taken->arena = *from;
	taken->delivery.arena = &taken->arena;
	from->block = NULL;
	from->next = from->end = NULL;
	from->used = 0;
	return taken;
}

const struct hook_delivery *hook_taken_delivery(const struct hook_taken *taken)
{
	return &taken->delivery;
}

bool hook_taken_renew(struct hook_taken *taken, struct hook_error *error)
{
	struct hook_ticket *ticket = &taken->delivery.own_ticket;
	const struct hook_seen *seen = ticket->seen;

	if (!ticket->held || seen->renew == NULL ||
	    seen->renew(seen->user, &ticket->key, clock_of(ticket), error) ||
	    error->code != HOOK_REFUSED)
		return true;
	ticket->held = false;
	return false;
}

bool hook_taken_finish(struct hook_taken *taken, bool handled,
		       struct hook_error *error)
{
	struct hook_arena arena;
	bool fine = end_claim(&taken->delivery.own_ticket, handled, error);

	arena = taken->arena;
	hook_arena_free(&arena);
	return fine;
}

/* ---- handshakes ---- */

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Form encoding: '+' is a blank, "%41" an 'A'; a broken escape stays. */
static hook_str decode_form(struct hook_arena *arena, const char *ptr,
			    size_t len)
{
	char *out = (char *)hook_alloc(arena, len + 1);
	hook_str text = {NULL, 0};
	size_t i, n = 0;

	for (i = 0; out && i < len; i++) {
		out[n] = ptr[i] == '+' ? ' ' : ptr[i];
		if (ptr[i] == '%' && len - i > 2 &&
		    hex_value(ptr[i + 1]) >= 0 && hex_value(ptr[i + 2]) >= 0) {
			out[n] = (char)(hex_value(ptr[i + 1]) << 4 |
					hex_value(ptr[i + 2]));
			i += 2;
		}
		n++;
	}
	text.ptr = out;
	text.len = n;
	return text;
}

/* The first value of a parameter in a URL's query; absent: none. */
static hook_str query_value(struct hook_arena *arena, hook_str url,
			    const char *name)
{
	hook_str none = {NULL, 0};
	const char *at = (const char *)memchr(url.ptr ? url.ptr : "", '?',
					      url.len),
		   *end = url.ptr + url.len, *stop;
	size_t len = strlen(name);

	while (at != NULL && at < end) {
		at++;
		stop = (const char *)memchr(at, '&', (size_t)(end - at));
		stop = stop ? stop : end;
		if ((size_t)(stop - at) > len && at[len] == '=' &&
		    memcmp(at, name, len) == 0)
			return decode_form(arena, at + len + 1,
					   (size_t)(stop - at) - len - 1);
		at = stop;
	}
	return none;
}

static hook_str echoed(const struct hook_handshake *shake,
		       const struct hook_request *request,
		       struct hook_arena *arena)
{
	hook_str none = {NULL, 0};
	hook_raw value;

	if (shake->query)
		return query_value(arena, request->url, shake->query);
	if (!hook_json_find(request->body.ptr, request->body.len, shake->echo,
			    &value))
		return none;
	return hook_raw_text(arena, value);
}

static bool write_reply(const struct hook_handshake *shake, hook_str text,
			struct hook_response *reply, struct hook_arena *arena)
{
	struct hook_writer w;
	struct hook_error error;

	reply->headers.items =
		(struct hook_header *)hook_alloc(arena,
						 sizeof *reply->headers.items);
	if (reply->headers.items == NULL)
		return false;
	reply->headers.items[0].name = hook_text("Content-Type");
	reply->headers.items[0].value = hook_text(
		shake->member || (shake->answer && strchr("{[", *shake->answer))
			? "application/json"
			: "text/plain");
	reply->headers.count = 1;
	reply->body = text;
	if (shake->member == NULL)
		return text.ptr != NULL;
	hook_writer_start(&w, arena, HOOK_REQUEST, &error);
	hook_write_object(&w);
	hook_write_name(&w, shake->member, strlen(shake->member));
	hook_write_str(&w, text);
	hook_write_object_end(&w);
	reply->body = hook_writer_finish(&w);
	return reply->body.ptr != NULL;
}

static bool is_method(hook_str method, const char *name)
{
	return method.len == strlen(name) &&
	       memcmp(method.ptr, name, method.len) == 0;
}

static bool is_meant(const struct hook_handshake *shake,
		     const struct hook_request *request,
		     struct hook_arena *arena)
{
	hook_raw value;
	hook_str text;

	if (shake->query)
		return is_method(request->method, "GET") &&
		       query_value(arena, request->url, shake->query).ptr !=
			       NULL;
	if (!is_method(request->method, "POST") ||
	    !hook_json_find(request->body.ptr, request->body.len,
			    shake->pointer, &value))
		return false;
	text = hook_raw_text(arena, value);
	return hook_str_equal(text, hook_text(shake->value));
}

static int answer(const struct hook_handshake *shake,
		  const struct hook_request *request, struct hook_arena *arena,
		  struct hook_error *error)
{
	hook_str text;

	if (shake->answer == NULL && shake->echo == NULL &&
	    shake->query == NULL)
		return 200;
	if (request->reply == NULL)
		return hook_refuse(error, 500, HOOK_TRANSPORT,
				   "a handshake has no room for its answer");
	text = shake->answer ? hook_text(shake->answer)
			     : echoed(shake, request, arena);
	if (text.ptr == NULL)
		return hook_refuse(error, 400, HOOK_REFUSED,
				   "a handshake lacks its challenge");
	if (write_reply(shake, text, request->reply, arena))
		return 200;
	hook_no_memory(error);
	return 500;
}

int hook_shake(const struct hook_handshake *list, size_t count, bool verified,
	       const struct hook_receiver *receiver,
	       const struct hook_request *request, struct hook_arena *arena,
	       struct hook_error *error)
{
	size_t most = receiver->max_body ? receiver->max_body : HOOK_MAX_BODY;
	bool json = false;
	size_t i;

	if (request->body.len > most)
		return 0;
	for (i = 0; i < count; i++) {
		if (list[i].unsigned_ == verified)
			continue;
		if (list[i].query == NULL && !json)
			json = hook_json_valid(request->body.ptr
						       ? request->body.ptr
						       : "",
					       request->body.len, error);
		if ((list[i].query || json) &&
		    is_meant(&list[i], request, arena))
			return answer(&list[i], request, arena, error);
	}
	return 0;
}

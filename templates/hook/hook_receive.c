/* SPDX-License-Identifier: 0BSD */
/*
 * From a request to a delivery.
 *
 * A check that needs less comes before one that needs more.
 */
#include "hook_look.h"
#include "hook_engine.h"
#include "hook_carrier.h"
#include "hook_receive.h"

#include <string.h>
#include <time.h>

int hook_refuse(struct hook_error *error, int status, enum hook_code code,
		const char *reason)
{
	hook_fail(error, code, reason);
	return status;
}

struct hook_verifier hook_receiver_verifier(
	const struct hook_receiver *receiver, const struct hook_recipe *recipe)
{
	struct hook_verifier verifier;

	verifier.recipe = recipe;
	verifier.keys = receiver->keys;
	verifier.key_count = receiver->key_count;
	verifier.find_key = receiver->find_key;
	verifier.find_user = receiver->find_user;
	verifier.roots = receiver->roots;
	verifier.settings = receiver->settings;
	verifier.setting_count = receiver->setting_count;
	verifier.id_later = false;
	return verifier;
}

/* ---- the request ---- */

/* Methods are words whose case counts (RFC 9110 section 9.1). */
static bool is_among(hook_str method, const char *methods)
{
	size_t len;

	if (methods == NULL)
		return method.len == 4 && memcmp(method.ptr, "POST", 4) == 0;
	for (; *methods; methods += len) {
		methods += strspn(methods, ", ");
		len = strcspn(methods, ",");
		if (len > 0 && method.len == len &&
		    memcmp(method.ptr, methods, len) == 0)
			return true;
	}
	return false;
}

/* The answer says which methods are allowed (RFC 9110 section 15.5.6). */
static int refuse_method(const struct hook_request *request,
			 const char *methods, struct hook_arena *arena,
			 struct hook_error *error)
{
	struct hook_header *allow;

	if (request->reply != NULL && request->reply->headers.count == 0) {
		allow = (struct hook_header *)hook_alloc(arena, sizeof *allow);
		if (allow != NULL) {
			allow->name = hook_text("Allow");
			allow->value = hook_text(methods ? methods : "POST");
			request->reply->headers.items = allow;
			request->reply->headers.count = 1;
		}
	}
	return hook_refuse(error, 405, HOOK_REFUSED,
			   "nothing is sent by this method");
}

int hook_event_method(const struct hook_delivery *delivery, const char *methods,
		      struct hook_error *error)
{
	return is_among(delivery->request->method, methods)
		       ? 0
		       : refuse_method(delivery->request, methods,
				       delivery->arena, error);
}

static int64_t clock_of(const struct hook_receiver *receiver)
{
	if (receiver->now)
		return receiver->now(receiver->now_user);
	return (int64_t)time(NULL);
}

static void begin(struct hook_delivery *delivery,
		  const struct hook_request *request, struct hook_arena *arena)
{
	static const hook_str none = {NULL, 0};

	/*
	 * Errors have many bytes, and `report` says which are set, so they are
	 * not cleared. What was just stored is not copied: that would wait for
	 * it.
	 */
	delivery->type = none;
	delivery->id = none;
	delivery->time.text = none;
	delivery->time.seconds = 0;
	delivery->time.nanos = 0;
	delivery->id_at = NULL;
	delivery->id_covered = delivery->body_covered = false;
	delivery->has_timestamp = false;
	delivery->carrier = HOOK_IN_JSON;
	delivery->way = NULL;
	delivery->parts.items = NULL;
	delivery->parts.count = 0;
	delivery->content.media_type = none;
	delivery->content.bytes = request->body;
	delivery->timestamp = 0;
	delivery->report.count = 0;
	delivery->read_as = NULL;
	delivery->own_ticket.seen = NULL;
	delivery->own_ticket.held = delivery->own_ticket.taken = false;
	delivery->request = request;
	delivery->arena = arena;
	delivery->body.ptr = request->body.ptr;
	delivery->body.len = request->body.len;
	delivery->whole.ptr = request->body.ptr;
	delivery->whole.len = request->body.len;
	delivery->report.errors = delivery->errors;
	delivery->report.room =
		sizeof delivery->errors / sizeof *delivery->errors;
	delivery->ticket = &delivery->own_ticket;
}

/* Is it the media type, or one of a range such as "text" and any subtype? */
static bool is_within(hook_str type, const char *range)
{
	size_t len = strlen(range);

	if (strcmp(range, "*/*") == 0)
		return true;
	if (len > 2 && strcmp(range + len - 2, "/*") == 0)
		return type.len >= len &&
		       hook_same_text(type.ptr, range, len - 1);
	return hook_media_type_is(type, range);
}

/* Returns the way in which a request comes; NULL: none of the receiver's. */
static const struct hook_way *way_of(const struct hook_receiver *receiver,
				     const struct hook_request *request,
				     const struct hook_sight *sight)
{
	const struct hook_sought *type = &sight->headers[HOOK_SEEN_TYPE];
	const struct hook_way *way = receiver->ways;
	size_t i;

	for (i = 0; i < receiver->way_count; i++, way++) {
		if (!is_among(request->method, way->methods))
			continue;
		if (way->media_type == NULL
			    ? request->body.len == 0
			    : !type->again &&
				      is_within(type->value, way->media_type))
			return way;
	}
	return NULL;
}

/* Returns 0, or a status for why a body of this type is refused. */
static int check_type(const struct hook_recipe *recipe,
		      const struct hook_way *way,
		      const struct hook_sight *sight, struct hook_error *error)
{
	const struct hook_sought *encoding =
		&sight->headers[HOOK_SEEN_ENCODING];
	const struct hook_sought *type = &sight->headers[HOOK_SEEN_TYPE];
	bool form = recipe && recipe->body == HOOK_BODY_FORM;

	if (encoding->value.len > 0 &&
	    (encoding->again ||
	     !hook_media_type_is(encoding->value, "identity")))
		return hook_refuse(error, 415, HOOK_REFUSED,
				   "the body is compressed, and is not "
				   "taken so");
	if (way != NULL)
		return 0;
	if (!type->again &&
	    ((recipe && (recipe->body == HOOK_BODY_ANY_JSON ||
			 recipe->body == HOOK_BODY_TEXT)) ||
	     hook_media_type_is(type->value,
				form ? "application/x-www-form-urlencoded"
				     : "application/json")))
		return 0;
	return hook_refuse(error, 415, HOOK_REFUSED,
			   form ? "the content type is not a form's"
				: "the content type is not JSON");
}

/*
 * What a query holds stands in no body: it is covered with the URL, or not at
 * all, and so is an id in it.
 */
static void uncover_query(const struct hook_recipe *recipe,
			  struct hook_delivery *d)
{
	if (d->way == NULL || d->way->carrier != HOOK_IN_QUERY)
		return;
	d->body_covered = hook_look_covers_query(recipe);
	if (d->id_at != NULL)
		d->id_covered = d->body_covered;
}

static int fill(const struct hook_receiver *receiver,
		const struct hook_recipe *recipe,
		const struct hook_signed *result, struct hook_delivery *d,
		struct hook_error *error)
{
	d->has_timestamp = result->has_timestamp;
	d->timestamp = result->timestamp;
	d->id = result->id;
	d->id_at = result->id_at;
	d->id_covered = result->id_covered;
	d->body_covered = result->body_covered;
	if (result->payload.ptr) {
		d->body = d->whole = result->payload;
		d->way = NULL;
	}
	uncover_query(recipe, d);
	if (recipe->body == HOOK_BODY_FORM && d->way == NULL)
		return hook_carrier_form(d, recipe->payload, error);
	return hook_carrier_read(receiver, d, error);
}

int hook_receive(const struct hook_receiver *receiver,
		 const struct hook_recipe *recipe,
		 const struct hook_request *request, struct hook_arena *arena,
		 struct hook_delivery *delivery, struct hook_error *error)
{
	size_t most = receiver->max_body ? receiver->max_body : HOOK_MAX_BODY;
	struct hook_verifier verifier =
		hook_receiver_verifier(receiver, recipe);
	struct hook_signed result;
	struct hook_sight sight;
	int status;

	begin(delivery, request, arena);
	hook_fail(error, HOOK_OK, "");
	if (!is_among(request->method, receiver->methods))
		return refuse_method(request, receiver->methods, arena, error);
	if (request->body.len > most)
		return hook_refuse(error, 413, HOOK_TOO_LARGE,
				   "the body is too large");
	hook_sight_take(&sight, &verifier, request);
	delivery->way = way_of(receiver, request, &sight);
	delivery->content.media_type = sight.headers[HOOK_SEEN_TYPE].value;
	status = check_type(recipe, delivery->way, &sight, error);
	if (status != 0)
		return status;
	if (recipe == NULL)
		return hook_refuse(error, 500, HOOK_CREDENTIALS,
				   "no signature scheme is declared");
	/* hook_event_find() walks over the body and finds it. */
	verifier.id_later = true;
	status = hook_verify_seen(&verifier, request, &sight,
				  clock_of(receiver), arena, &result, error);
	return status ? status
		      : fill(receiver, recipe, &result, delivery, error);
}

int hook_handled(bool handled, struct hook_error *error)
{
	return handled ? 200
		       : hook_refuse(error, 500, HOOK_REFUSED,
				     "the handler did not take it");
}

int hook_status(const struct hook_error *error)
{
	switch (error->code) {
	case HOOK_TOO_LARGE:
		return 413;
	case HOOK_INVALID:
	case HOOK_TYPE:
	case HOOK_RANGE:
		return 422;
	case HOOK_NO_MEMORY:
	case HOOK_CREDENTIALS:
	case HOOK_TRANSPORT:
		return 500;
	case HOOK_OK:
	case HOOK_SYNTAX:
	case HOOK_DUPLICATE:
	case HOOK_TOO_DEEP:
	case HOOK_REFUSED:
	default:
		return 400;
	}
}

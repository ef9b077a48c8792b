/* SPDX-License-Identifier: MIT */
/*
 * Being the provider: sends one delivery, signed as the provider signs it, and
 * shows the answers.
 *
 * What is shown is what was sent, byte for byte except for escapes.
 */
#include "internal.h"

#include "hook_look.h"
#include "http.h"

#include <string.h>
#include <time.h>

#define CEILING  ((size_t)256 << 20)
#define TOO_LONG 3600 /* seconds, beyond any undeclared tolerance */

struct delivery {
	const struct live *live;
	const struct live_send *how;
	const struct event *event; /* NULL: the body decides */
	struct hook_arena arena;
	struct hook_request request;
	struct hook_error error;
	int64_t now;
	str query; /* of the URL, if the event is sent in it */
};

static bool fail(const char *what, const char *reason)
{
	fprintf(stderr, "hookc: %s: %s\n", what, reason);
	return false;
}

/* ---- the body ---- */

static bool read_data(struct delivery *d)
{
	struct buf data = {.arena = d->live->arena};
	FILE *file = fopen(d->how->data, "rb");
	char bytes[4096];
	size_t len;

	if (!file)
		return fail(d->how->data, "it cannot be read");
	buf_add_text(&data, "");
	while ((len = fread(bytes, 1, sizeof bytes, file)) > 0)
		buf_add(&data, bytes, len);
	len = (size_t)ferror(file);
	fclose(file);
	if (len)
		return fail(d->how->data, "it cannot be read");
	d->request.body = live_text(buf_str(&data));
	return true;
}

/* If the document has no events, a body from a file may have any name. */
static bool find_event(struct delivery *d)
{
	if (d->how->data && !d->live->model->event_count) {
		fprintf(stderr,
			"hookc: %s describes no events; the file is "
			"sent as it is\n",
			d->live->provider);
		return true;
	}
	d->event = live_event_named(d->live, d->how->event);
	return d->event != NULL;
}

static bool make_body(struct delivery *d)
{
	if (d->how->data)
		return read_data(d);
	d->request.body =
		live_text(live_body_make(d->live, d->event, d->now, &d->query));
	return d->request.body.ptr != NULL;
}

/* ---- headers ---- */

static void name_event(struct delivery *d, struct hook_builder *b)
{
	const struct hook_event_source *source = &d->live->source;
	str parts[2];

	if (!d->event)
		return;
	live_event_parts(d->live, d->event, NULL, parts);
	for (size_t i = 0; i < 2; i++)
		if (source->header[i] && parts[i].ptr)
			hook_build_header(b, source->header[i],
					  live_text(parts[i]));
	if (!source->header[0] && !source->pointer[0])
		fputs("hookc: it is not said where a delivery names its "
		      "event (see events: type in the manifest)\n",
		      stderr);
}

/* Adds the headers that the webhook's parameters require, with any value. */
static void add_required(struct delivery *d, struct hook_builder *b)
{
	const struct header *header;
	const struct node *value;

	for (size_t i = 0; d->event && i < d->event->headers.count; i++) {
		header = &d->event->headers.items[i];
		if (!header->required ||
		    hook_header_find(&d->request.headers, header->name.ptr,
				     NULL)
			    .ptr)
			continue;
		value = schema_sample(d->live->arena, header->type, false);
		if (value && value->kind == NODE_SCALAR)
			hook_build_header(b, header->name.ptr,
					  live_text(value->text));
	}
}

/* Adds headers that are signed and made by nothing else: a nonce, an id. */
static void add_signed(struct delivery *d, struct hook_builder *b)
{
	const struct hook_recipe *recipe = d->live->recipe;
	const struct hook_term *term = recipe ? recipe->covers : NULL;

	for (; term && term->is != HOOK_TERM_END; term++)
		if (term->is == HOOK_TERM_HEADER &&
		    strcasecmp(term->text, "Content-Type") != 0 &&
		    !hook_header_find(&d->request.headers, term->text, NULL)
			     .ptr)
			hook_build_header(b, term->text,
					  live_text(live_fresh_id(
						  d->live->arena)));
}

/* The first of the methods that the event is sent by. */
static const char *method_of(const struct delivery *d)
{
	str methods = d->event ? d->event->methods : (str){NULL, 0};

	return methods.ptr ? arena_copy(d->live->arena, methods.ptr,
					strcspn(methods.ptr, ","))
			   : "POST";
}

/* The query joins the one that the URL may have. */
static const char *url_of(const struct delivery *d)
{
	const char *to = d->how->to;

	return d->query.len
		       ? arena_format(d->live->arena, "%s%c%s", to,
				      strchr(to, '?') ? '&' : '?', d->query.ptr)
		       : to;
}

static bool make_headers(struct delivery *d)
{
	const str *id = &d->live->model->event_source.id_header;
	const struct hook_recipe *recipe = d->live->recipe;
	const char *type = live_media_type(d->live, d->event);
	hook_str body = d->request.body;
	struct hook_builder b;

	hook_builder_start(&b, &d->arena, &d->request, method_of(d),
			   hook_text(url_of(d)), &d->error);
	if (type)
		hook_build_body(&b, type, body);
	hook_build_header(&b, "User-Agent", hook_text("hookc"));
	name_event(d, &b);
	if (id->len && !(recipe && recipe->id_header &&
			 !strcasecmp(recipe->id_header, id->ptr)))
		hook_build_header(&b, id->ptr,
				  live_text(live_fresh_id(d->live->arena)));
	add_signed(d, &b);
	add_required(d, &b);
	if (!hook_builder_finish(&b))
		return fail("the request", d->error.reason);
	d->request.url = hook_text(url_of(d));
	return true;
}

/* ---- the signature ---- */

/* The time is in data that is sent unchanged, so it cannot be made stale. */
static bool own_time(const char *where)
{
	fprintf(stderr,
		"hookc: --stale: the time stands in the body, at %s; give a "
		"body with an old one (--data FILE)\n",
		where);
	return false;
}

static bool set_clock(struct delivery *d)
{
	const struct hook_recipe *recipe = d->live->recipe;

	d->now = (int64_t)time(NULL);
	if (!d->how->stale)
		return true;
	if (!recipe || !live_has_time(recipe))
		return fail("--stale", "this provider's signatures hold no "
				       "time, so none is ever too old");
	if (d->how->data && recipe->timestamp_json)
		return own_time(recipe->timestamp_json);
	if (hook_jws_holds_event(recipe))
		return own_time("/iat or /exp");
	if (recipe->tolerance == 0)
		fprintf(stderr,
			"hookc: %s declares no tolerance: an old "
			"signature may be accepted\n",
			d->live->provider);
	d->now -= recipe->tolerance + TOO_LONG;
	return true;
}

static bool sign(struct delivery *d)
{
	const struct hook_recipe *recipe = d->live->recipe;
	struct hook_key *key;
	struct hook_verifier signer = {.recipe = recipe, .key_count = 1};
	hook_str secret, id = {NULL, 0};
	bool done;

	if (!recipe) {
		fprintf(stderr,
			"hookc: %s declares no signature: this is "
			"sent unsigned\n",
			d->live->provider);
		return !d->how->tamper ||
		       live_tamper(d->live->arena, &d->request, NULL, d->now);
	}
	secret = live_secret(d->how->secret_env);
	if (!secret.ptr)
		return false;
	key = hook_key_new(recipe, secret, &d->error);
	if (!key)
		return fail(d->how->secret_env, d->error.reason);
	if (recipe->id_header)
		id = live_text(live_fresh_id(d->live->arena));
	signer.keys = &key;
	signer.settings = live_settings(d->live->arena, &signer.setting_count);
	done = hook_sign_with(&signer, id, d->now, &d->request, &d->arena,
			      &d->error) ||
	       fail("signing", d->error.reason);
	if (done && d->how->tamper)
		done = live_tamper(d->live->arena, &d->request, &signer,
				   d->now);
	hook_key_free(key);
	return done;
}

/* ---- sending ---- */

static void show_request(const struct delivery *d)
{
	live_show_text(d->request.method);
	putchar(' ');
	live_show_text(d->request.url);
	putchar('\n');
	live_show_headers(&d->request.headers);
	putchar('\n');
	live_show_body(d->request.body);
}

static void show_response(const struct delivery *d, size_t index,
			  const struct hook_response *response)
{
	printf("\n%d", response->status);
	if (d->how->repeat > 1)
		printf(" (%zu of %zu)", index + 1, d->how->repeat);
	putchar('\n');
	live_show_headers(&response->headers);
	if (response->body.len)
		putchar('\n');
	live_show_body(response->body);
}

static enum live_end carry(struct delivery *d)
{
	const struct live_http *http = live_http();
	struct hook_curl curl = {0};
	struct hook_transport transport;
	struct hook_response response;
	enum live_end end = LIVE_FINE;
	struct hook_arena arena;

	if (!http)
		return LIVE_FAILED;
	transport = http->transport(&curl);
	hook_arena_init(&arena, CEILING);
	for (size_t i = 0; i < d->how->repeat && end != LIVE_FAILED; i++) {
		hook_arena_reset(&arena);
		if (!transport.send(transport.user, &d->request, &arena,
				    &response, &d->error)) {
			fail(d->how->to, d->error.reason);
			end = LIVE_FAILED;
			break;
		}
		show_response(d, i, &response);
		if (response.status / 100 != 2)
			end = LIVE_REFUSED;
	}
	http->close(&curl);
	hook_arena_free(&arena);
	return end;
}

enum live_end live_send(struct arena *arena, const struct model *model,
			const struct live_send *how)
{
	struct live live = live_tables(arena, model);
	struct delivery d = {.live = &live, .how = how};
	enum live_end end = LIVE_FAILED;

	setvbuf(stdout, NULL, _IOLBF, 0);
	hook_arena_init(&d.arena, CEILING);
	if (find_event(&d) && set_clock(&d) && make_body(&d) &&
	    make_headers(&d) && sign(&d)) {
		show_request(&d);
		end = carry(&d);
	}
	hook_arena_free(&d.arena);
	return end;
}

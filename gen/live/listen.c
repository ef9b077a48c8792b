/* SPDX-License-Identifier: MIT */
/*
 * Being the receiver: every delivery is verified and shown, or refused with the
 * reason.
 *
 * When a delivery is refused, no byte of its body is shown.
 */
#include "internal.h"

#include "http.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* How many handled events are remembered, and for how many seconds. */
enum { ENTRIES = 4096, KEEP = 86400, LEASE = 60 };

struct listener {
	struct live live;
	struct hook_receiver receiver;
	struct hook_roots *roots; /* for certificates in a JWS */
	struct hook_seen_table *table;
	struct hook_seen seen;
	struct hook_server server;
	pthread_mutex_t lock; /* one delivery is shown at a time */
};

/* ---- what is shown ---- */

static void show_head(int status)
{
	time_t now = time(NULL);
	char text[16] = "";
	struct tm at;

	if (localtime_r(&now, &at))
		strftime(text, sizeof text, "%H:%M:%S", &at);
	printf("\n%s  %d  ", text, status);
}

static void show_expected(const char *where, const char *what)
{
	fputs("    expected  ", stdout);
	live_show_text(hook_text(where));
	fputs(": ", stdout);
	live_show_text(hook_text(what));
	putchar('\n');
}

/* Shows which components Signature-Input must list: RFC 9421. */
static void show_components(const struct hook_recipe *recipe)
{
	const char *const *one = recipe->components;

	fputs("    expected  Signature-Input: (", stdout);
	if (!one)
		fputs("\"content-digest\"", stdout);
	for (; one && *one; one++) {
		size_t name = strcspn(*one, ";");

		printf("%s\"%.*s\"%s", one == recipe->components ? "" : " ",
		       (int)name, *one, *one + name);
	}
	puts(")");
}

static void show_refused(const struct listener *l, int status,
			 const struct hook_request *request,
			 const struct hook_error *error)
{
	static const char *const units[] = {
#define X(name, word, help) help,
		HOOK_TIME_UNITS(X)
#undef X
	};
	const struct hook_recipe *recipe = l->live.recipe;
	const char *format = recipe ? l->live.model->signature->format : NULL;

	show_head(status);
	printf("refused: %s\n    ", error->reason ? error->reason : "");
	live_show_text(request->method);
	putchar(' ');
	live_show_text(request->url);
	printf(", %zu bytes\n", request->body.len);
	if (!recipe || error->code != HOOK_REFUSED ||
	    (status != 400 && status != 401))
		return;
	if (recipe->container == HOOK_CONTAINER_HTTP_MESSAGE)
		show_components(recipe);
	else if (recipe->header)
		show_expected(recipe->header, format ? format : "{sig}");
	if (recipe->timestamp_header)
		show_expected(recipe->timestamp_header,
			      units[recipe->timestamp_unit]);
	else if (recipe->timestamp_json)
		show_expected("in the body", recipe->timestamp_json);
}

/* Shows a response that the server gave by itself. */
static void show_answered(void *user, int status, const char *reason)
{
	struct listener *l = user;

	pthread_mutex_lock(&l->lock);
	show_head(status);
	printf("refused: %s\n", reason);
	pthread_mutex_unlock(&l->lock);
}

static void show_age(const struct hook_delivery *d)
{
	int64_t now = (int64_t)time(NULL);

	if (d->has_timestamp)
		printf("    signed  %lld s ago\n",
		       (long long)(now - d->timestamp));
	else if (d->time.text.ptr)
		printf("    event   %lld s ago (by its own time; the "
		       "signature has none)\n",
		       (long long)(now - d->time.seconds));
}

static void show_handshake(int status, const struct hook_request *request)
{
	if (status / 100 != 2)
		return;
	show_head(status);
	puts("handshake, answered with:");
	if (request->reply)
		live_show_body(request->reply->body);
}

/*
 * A lenient receiver accepts such a body, so this is only shown. A form has no
 * JSON to check.
 */
static void show_fit(const struct listener *l, const struct hook_delivery *d,
		     int index)
{
	if (index >= 0 && d->body.len > 0 &&
	    (d->carrier == HOOK_IN_JSON || d->carrier == HOOK_IN_PARAMETER) &&
	    (*d->body.ptr == '{' || *d->body.ptr == '[') &&
	    !live_fits_json(&l->live, l->live.model->events[index]->payload,
			    d->body.ptr, d->body.len))
		puts("    body    does not fit the event's schema");
}

static void show_event(const struct listener *l, const struct hook_delivery *d,
		       int index, bool again)
{
	show_head(200);
	if (d->type.ptr)
		live_show_text(d->type);
	else
		fputs("(it names no event)", stdout);
	if (d->type.ptr && index < 0)
		printf("  (unknown to %s)", l->live.provider);
	puts(again ? "  (again: it was handled before)" : "");
	if (d->id.ptr) {
		fputs("    id      ", stdout);
		live_show_text(d->id);
		puts(d->id_covered ? "" : "  (not covered by the signature)");
	}
	show_age(d);
	show_fit(l, d, index);
	if (!again)
		live_show_body((hook_str){d->body.ptr, d->body.len});
}

/* ---- receiving ---- */

/* Returns the URL as this server is reached, unless a public one was given. */
static hook_str whole_url(const struct listener *l,
			  const struct hook_request *request,
			  struct hook_arena *arena)
{
	char base[32];

	if (l->server.public_url)
		return request->url;
	snprintf(base, sizeof base, "http://127.0.0.1:%u",
		 (unsigned)l->server.port);
	return hook_public_url(arena, base, request->url);
}

static int take_event(struct listener *l, struct hook_delivery *d,
		      struct hook_error *error)
{
	const void *json;
	int index, status;

	index = hook_event_find(&l->live.source, &l->live.names, d, error);
	if (index == -2)
		return hook_status(error);
	/* A delivery without a name is the only event, if there is just one. */
	if (index < 0 && l->live.alone.ptr) {
		d->type = l->live.alone;
		index = 0;
	}
	if (index >= 0 && !d->type.ptr)
		d->type = live_text(l->live.model->events[index]->name);
	status = hook_event_read(&l->receiver, NULL, d, &json, error);
	if (status != 0)
		return status;
	status = hook_event_claim(&l->receiver, l->live.recipe, "listen", d,
				  error);
	if (status != 0 && status != 200)
		return status;
	show_event(l, d, index, status == 200);
	return hook_event_settle(d, 200, error);
}

static int take_delivery(struct listener *l, const struct hook_request *request,
			 struct hook_arena *arena, struct hook_error *error)
{
	const struct live *live = &l->live;
	struct hook_delivery delivery;
	size_t at = 0;
	int status = hook_receive(&l->receiver, live->recipe, request, arena,
				  &delivery, error);

	if (status != 0)
		return status;
	status = hook_shake(live->handshakes, live->handshake_count, true,
			    &l->receiver, l->live.recipe, request, arena,
			    error);
	if (status != 0) {
		show_handshake(status, request);
		return status;
	}
	status = 200;
	while (status == 200 &&
	       hook_event_next(&live->source, request, &at, &delivery, error))
		status = take_event(l, &delivery, error);
	return status;
}

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	struct listener *l = user;
	struct hook_request whole = *request;
	int status;

	pthread_mutex_lock(&l->lock);
	whole.url = whole_url(l, request, arena);
	status = hook_shake(l->live.handshakes, l->live.handshake_count, false,
			    &l->receiver, l->live.recipe, request, arena,
			    error);
	if (status != 0)
		show_handshake(status, request);
	else
		status = take_delivery(l, &whole, arena, error);
	if (status / 100 != 2)
		show_refused(l, status, request, error);
	pthread_mutex_unlock(&l->lock);
	return status;
}

/* ---- the server ---- */

static bool unusable(const char *what, const struct hook_error *error)
{
	fprintf(stderr, "hookc: %s: %s\n", what, error->reason);
	return false;
}

#define ROOTS "HOOKC_ROOTS"

/* Reads root certificates in PEM, which those of a JWS must lead to. */
static bool open_roots(struct listener *l)
{
	const struct hook_recipe *recipe = l->live.recipe;
	const char *pem = getenv(ROOTS);
	struct hook_error error;

	if (!pem || !*pem)
		return true;
	if (recipe->container != HOOK_CONTAINER_JWS &&
	    recipe->container != HOOK_CONTAINER_JWS_DETACHED) {
		fprintf(stderr,
			"hookc: " ROOTS ": only a JWS holds certificates\n");
		return false;
	}
	l->receiver.roots = l->roots = hook_roots_new(hook_text(pem), &error);
	return l->roots || unusable(ROOTS, &error);
}

/*
 * There are two secrets while one is being replaced. They are tried one at a
 * time, so that a message can name the one that is wrong.
 */
static bool open_keys(struct listener *l, const struct live_listen *how)
{
	hook_str *secrets =
		arena_alloc(l->live.arena, how->secret_count * sizeof *secrets);
	struct hook_error error;

	/* With root certificates, no key is needed. */
	if (l->roots && how->secret_count == 1 && !getenv(how->secret_envs[0]))
		return hook_receiver_open(&l->receiver, l->live.recipe, NULL, 0,
					  &error) ||
		       unusable(ROOTS, &error);
	for (size_t i = 0; i < how->secret_count; i++) {
		secrets[i] = live_secret(how->secret_envs[i]);
		if (!secrets[i].ptr)
			return false;
		if (!hook_receiver_open(&l->receiver, l->live.recipe,
					&secrets[i], 1, &error))
			return unusable(how->secret_envs[i], &error);
	}
	return hook_receiver_open(&l->receiver, l->live.recipe, secrets,
				  how->secret_count, &error) ||
	       unusable("secrets", &error);
}

static bool open_receiver(struct listener *l, const struct live_listen *how)
{
	struct hook_error error;

	if (!l->live.recipe) {
		fprintf(stderr,
			"hookc: %s declares no signature: every "
			"delivery is refused\n",
			l->live.provider);
		return true;
	}
	l->receiver.methods = l->live.methods;
	l->receiver.ways = l->live.ways;
	l->receiver.way_count = l->live.way_count;
	l->receiver.settings =
		live_settings(l->live.arena, &l->receiver.setting_count);
	if (!open_roots(l) || !open_keys(l, how))
		return false;
	l->table = hook_seen_table_new(ENTRIES, KEEP, LEASE, &error);
	if (!l->table)
		return unusable("what was seen", &error);
	l->seen = hook_seen_table_store(l->table);
	l->receiver.seen = &l->seen;
	return true;
}

/*
 * Block the signals before the server creates threads, which inherit the mask.
 */
static bool serve(struct listener *l)
{
	const struct live_http *http = live_http();
	struct hook_server *server = &l->server;
	struct hook_error error;
	sigset_t ends;
	bool started;
	int signal, why;

	if (!http)
		return false;
	sigemptyset(&ends);
	sigaddset(&ends, SIGINT);
	sigaddset(&ends, SIGTERM);
	pthread_sigmask(SIG_BLOCK, &ends, NULL);
	server->receive = receive;
	server->told = show_answered;
	server->user = l;
	/* Deliveries that arrive at once wait until the port is printed. */
	pthread_mutex_lock(&l->lock);
	started = http->start(server, &error);
	why = errno;
	pthread_mutex_unlock(&l->lock);
	if (!started) {
		fprintf(stderr, "hookc: port %u: %s%s%s\n",
			(unsigned)server->port, error.reason, why ? ": " : "",
			why ? strerror(why) : "");
		return false;
	}
	printf("listening on http://127.0.0.1:%u/\n", (unsigned)server->port);
	sigwait(&ends, &signal);
	http->stop(server);
	return true;
}

enum live_end live_listen(struct arena *arena, const struct model *model,
			  const struct live_listen *how)
{
	struct listener l = {.live = live_tables(arena, model),
			     .server = {.port = (uint16_t)how->port,
					.public_url = how->public_url}};
	bool served;

	setvbuf(stdout, NULL, _IOLBF, 0);
	pthread_mutex_init(&l.lock, NULL);
	served = open_receiver(&l, how) && serve(&l);
	pthread_mutex_destroy(&l.lock);
	hook_receiver_close(&l.receiver);
	hook_roots_free(l.roots);
	hook_seen_table_free(l.table);
	return served ? LIVE_FINE : LIVE_FAILED;
}

/* SPDX-License-Identifier: MIT */
/*
 * A delivery's life: handshakes before it, one claim while it is handled, a
 * handler that answers at once and works later.
 */
#include "../case.h"
#include "t_events.h"

#define NOW 1700000000

static const char order[] = "{\"type\":\"order\",\"id\":\"o-1\","
	"\"created\":\"2023-11-14T22:00:00Z\",\"amount\":0}";

/* ---- a store that remembers one key, and what was asked of it ---- */

struct store {
	struct hook_seen_key key;
	enum { FREE, CLAIMED, COMMITTED, BROKEN } state;
	int claims, commits, releases, renewals;
};

static enum hook_claim claim(void *user, struct hook_seen_key *key,
	int64_t now, struct hook_error *error)
{
	struct store *s = user;
	bool same = memcmp(s->key.bytes, key->bytes, 32) == 0;

	CHECK(now == NOW || now == NOW + 60);
	s->claims++;
	if (s->state == BROKEN) {
		hook_fail(error, HOOK_TRANSPORT, "the store is away");
		return HOOK_CLAIM_FAILED;
	}
	if (same && s->state == CLAIMED)
		return HOOK_BUSY;
	if (same && s->state == COMMITTED)
		return HOOK_SEEN;
	key->token = 7;
	s->key = *key;
	s->state = CLAIMED;
	return HOOK_CLAIMED;
}

static bool commit(void *user, const struct hook_seen_key *key, int64_t now,
	struct hook_error *error)
{
	struct store *s = user;

	(void)error;
	CHECK(now == NOW || now == NOW + 60);
	CHECK(memcmp(s->key.bytes, key->bytes, 32) == 0 && key->token == 7);
	s->commits++;
	s->state = COMMITTED;
	return true;
}

static void release(void *user, const struct hook_seen_key *key)
{
	struct store *s = user;

	CHECK(memcmp(s->key.bytes, key->bytes, 32) == 0 && key->token == 7);
	s->releases++;
	s->state = FREE;
}

static bool renew(void *user, const struct hook_seen_key *key, int64_t now,
	struct hook_error *error)
{
	struct store *s = user;

	CHECK(now == NOW + 60);
	CHECK(memcmp(s->key.bytes, key->bytes, 32) == 0 && key->token == 7);
	s->renewals++;
	if (s->state == CLAIMED)
		return true;
	return s->state == BROKEN ?
		hook_fail(error, HOOK_TRANSPORT, "the store is away") :
		hook_fail(error, HOOK_REFUSED, "another has it");
}

/* ---- handlers ---- */

struct shop {
	bool fine, take;
	int handled;
	struct hook_taken *taken;
	const struct t_order *event;
};

static bool on_order(void *user, const struct t_order *event,
	const struct hook_delivery *delivery)
{
	struct shop *shop = user;
	struct hook_error error;

	shop->handled++;
	shop->event = event;
	CHECK(hook_str_equal(delivery->id, hook_text("o-1")));
	CHECK(delivery->id_covered && delivery->time.seconds == 1699999200);
	if (shop->take) {
		shop->taken = hook_delivery_take(delivery, &error);
		CHECK(shop->taken != NULL);
	}
	return shop->fine;
}

static int64_t clock_now(void *user)
{
	return *(int64_t *)user;
}

static int64_t now = NOW;
static struct store store;
static struct shop shop = {true, false, 0, NULL, NULL};
static struct hook_seen seen = {claim, commit, release, renew, &store};
static struct t_receiver receiver;
static struct hook_response reply;
static struct hook_arena arena;
static struct hook_error error;

static int post(const char *method, const char *url, const char *body,
	bool sign)
{
	struct hook_header type = {{"Content-Type", 12},
		{"application/json", 16}};
	struct hook_request request;

	memset(&request, 0, sizeof request);
	memset(&reply, 0, sizeof reply);
	request.method = hook_text(method);
	request.url = hook_text(url);
	request.body = hook_text(body);
	request.headers.items = &type;
	request.headers.count = 1;
	request.reply = &reply;
	if (sign)
		CHECK(t_sign(hook_text("k"), hook_text(NULL), now, &request,
			&arena, &error));
	return t_receive(&receiver, &request, &arena, &error);
}

static bool replied(const char *text, const char *type)
{
	hook_str found = hook_header_find(&reply.headers, "Content-Type",
		NULL);

	return hook_str_equal(reply.body, hook_text(text)) &&
		hook_str_equal(found, hook_text(type));
}

static void claims(void)
{
	receiver.base.seen = &seen;
	CHECK(post("POST", "/", order, true) == 200 && shop.handled == 1);
	CHECK(store.claims == 1 && store.commits == 1);
	/* Again, signed anew a minute later: the id decides. */
	now = NOW + 60;
	CHECK(post("POST", "/", order, true) == 200 && shop.handled == 1);
	now = NOW;
	/* A handler that fails gives the claim back; the retry is served. */
	store.state = FREE;
	shop.fine = false;
	CHECK(post("POST", "/", order, true) == 500 && shop.handled == 2);
	CHECK(store.releases == 1);
	shop.fine = true;
	CHECK(post("POST", "/", order, true) == 200 && shop.handled == 3);
	store.state = CLAIMED;
	CHECK(post("POST", "/", order, true) == 409 && shop.handled == 3);
	store.state = BROKEN;
	CHECK(post("POST", "/", order, true) == 500 && shop.handled == 3);
	CHECK(strcmp(error.reason, "the store is away") == 0);
	/* Nothing is claimed for one that is not verified. */
	store.claims = 0;
	CHECK(post("POST", "/", order, false) == 401 && store.claims == 0);
}

static bool same_key(const struct hook_delivery *a,
	const struct hook_delivery *b)
{
	return memcmp(a->ticket->key.bytes, b->ticket->key.bytes, 32) == 0;
}

/* The next event of `body`, claimed in a store without end. */
static void claim_next(const struct hook_request *request, size_t *at,
	const char *provider, struct hook_delivery *d)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
		.each = "/orders/*", .id = "/id"};
	static const struct hook_names none;
	const int64_t before = store.claims;

	CHECK(hook_receive(&receiver.base, &t_recipe, request, &arena, d,
		&error) == 0);
	CHECK(hook_event_next(&source, request, at, d, &error));
	CHECK(hook_event_find(&source, &none, d, &error) == -1);
	store.state = FREE;
	CHECK(hook_event_claim(&receiver.base, &t_recipe, provider, d,
		&error) == 0 && store.claims == before + 1);
}

/* What makes two events one. */
static void keys(void)
{
	struct hook_header items[2] = {{{"Content-Type", 12},
		{"application/json", 16}}};
	struct hook_request request = {.method = {"POST", 4},
		.headers = {items, 1}};
	struct hook_delivery a, b, c;
	size_t at = 0, again = 0;

	request.body = hook_text("{\"orders\":[{\"n\":1},{\"n\":1},"
		"{\"id\":\"\"},{\"id\":\"\"},{\"id\":\"x\"},"
		"{\"id\":\"x\"}]}");
	CHECK(t_sign(hook_text("k"), hook_text(NULL), NOW, &request, &arena,
		&error));
	claim_next(&request, &at, "t", &a);
	claim_next(&request, &again, "t", &b);
	CHECK(same_key(&a, &b));
	/* Another of the same body, though it says the same. */
	claim_next(&request, &at, "t", &b);
	CHECK(!same_key(&a, &b));
	/* The same of another provider. */
	claim_next(&request, &again, "u", &c);
	CHECK(!same_key(&c, &b));
	/* An empty id is none. */
	claim_next(&request, &at, "t", &a);
	claim_next(&request, &at, "t", &b);
	CHECK(!same_key(&a, &b));
	claim_next(&request, &at, "t", &a);
	again = at;
	claim_next(&request, &at, "t", &b);
	CHECK(same_key(&a, &b));
	claim_next(&request, &again, "u", &c);
	CHECK(!same_key(&c, &b));
}

/* The same signed bytes under another id, as a replay would have it. */
static void replayed(void)
{
	static const struct hook_event_source source = {.pointer = {"/type"},
		.id_header = "X-Id"};
	static const char *const ids[] = {"one", "two", ""};
	static const struct hook_names none;
	struct hook_header items[2] = {{{"Content-Type", 12},
		{"application/json", 16}}, {{"X-Id", 4}, {NULL, 0}}};
	struct hook_request request = {.method = {"POST", 4},
		.headers = {items, 2}};
	struct hook_delivery d;
	size_t i;
	int status;

	request.body = hook_text("{\"type\":\"x\"}");
	CHECK(t_sign(hook_text("k"), hook_text(NULL), NOW, &request, &arena,
		&error));
	store.state = FREE;
	for (i = 0; i < sizeof ids / sizeof *ids; i++) {
		request.headers.items[1].value = hook_text(ids[i]);
		CHECK(hook_receive(&receiver.base, &t_recipe, &request,
			&arena, &d, &error) == 0);
		CHECK(hook_event_find(&source, &none, &d, &error) == -1);
		CHECK(hook_str_equal(d.id, hook_text(ids[i])));
		CHECK(!d.id_covered);
		status = hook_event_claim(&receiver.base, &t_recipe, "t", &d,
			&error);
		CHECK(status == (i == 0 ? 0 : 200));
		if (status == 0)
			CHECK(hook_event_settle(&d, 200, &error) == 200);
		else
			CHECK(strcmp(error.reason,
				"it was handled before") == 0);
	}
}

/* Nothing that is taken stands where the request or its frame stood. */
static void copied(void)
{
	char text[] = "type id time body";
	struct hook_delivery d;
	const struct hook_delivery *copy;
	struct hook_taken *it;

	memset(&d, 0, sizeof d);
	d.arena = &arena;
	d.ticket = &d.own_ticket;
	d.type.ptr = text, d.type.len = 4;
	d.id.ptr = text + 5, d.id.len = 2;
	d.time.text.ptr = text + 8, d.time.text.len = 4;
	d.body.ptr = text + 13, d.body.len = 4;
	d.report.errors = d.errors;
	d.report.room = 8;
	d.report.count = 1;
	d.errors[0].reason = "odd";
	it = hook_delivery_take(&d, &error);
	CHECK(it != NULL && d.own_ticket.taken);
	memset(text, '?', sizeof text);
	memset(&d, 0, sizeof d);
	copy = hook_taken_delivery(it);
	CHECK(hook_str_equal(copy->type, hook_text("type")));
	CHECK(hook_str_equal(copy->id, hook_text("id")));
	CHECK(hook_str_equal(copy->time.text, hook_text("time")));
	CHECK(copy->body.len == 4 && memcmp(copy->body.ptr, "body", 4) == 0);
	CHECK(copy->report.errors == copy->errors);
	CHECK(copy->report.count == 1 && copy->report.room == 8);
	CHECK(strcmp(copy->report.errors[0].reason, "odd") == 0);
	CHECK(hook_taken_finish(it, true, &error));
}

static void taken(void)
{
	const struct hook_delivery *delivery;

	store.state = FREE;
	store.commits = 0;
	shop.take = true;
	CHECK(post("POST", "/", order, true) == 200 && store.commits == 0);
	CHECK(store.state == CLAIMED && arena.used == 0);
	CHECK(post("POST", "/", order, true) == 409);
	hook_arena_free(&arena);
	/* The request is answered and gone; the event stands. */
	delivery = hook_taken_delivery(shop.taken);
	CHECK(delivery->request == NULL && delivery->body.len ==
		strlen(order));
	CHECK(memcmp(delivery->body.ptr, order, strlen(order)) == 0);
	CHECK(hook_str_equal(delivery->type, hook_text("order")));
	CHECK(shop.event->amount.set && shop.event->amount.value == 0);
	CHECK(hook_taken_finish(shop.taken, true, &error));
	CHECK(store.commits == 1 && store.state == COMMITTED);
	store.state = FREE;
	CHECK(post("POST", "/", order, true) == 200);
	CHECK(hook_taken_finish(shop.taken, false, &error));
	CHECK(store.state == FREE);
	shop.take = false;
}

static void take(void)
{
	store.state = FREE;
	store.renewals = store.commits = store.releases = 0;
	now = NOW;
	CHECK(post("POST", "/", order, true) == 200);
	hook_arena_free(&arena);
	now = NOW + 60; /* it waits */
}

static void renewed(void)
{
	shop.take = true;
	take();
	CHECK(hook_taken_renew(shop.taken, &error) && store.renewals == 1);
	CHECK(hook_taken_finish(shop.taken, true, &error));
	CHECK(store.commits == 1);
	/* A store that is away holds nothing up. */
	take();
	store.state = BROKEN;
	CHECK(hook_taken_renew(shop.taken, &error));
	CHECK(error.code == HOOK_TRANSPORT);
	CHECK(hook_taken_finish(shop.taken, true, &error));
	CHECK(store.commits == 1);
	/* Another has it: whatever is said now, it is left alone. */
	take();
	store.state = FREE;
	CHECK(!hook_taken_renew(shop.taken, &error));
	CHECK(hook_taken_finish(shop.taken, false, &error));
	CHECK(store.commits == 0 && store.releases == 0);
	/* A store that cannot, and a receiver without one. */
	take();
	seen.renew = NULL;
	CHECK(hook_taken_renew(shop.taken, &error) && store.renewals == 0);
	CHECK(hook_taken_finish(shop.taken, true, &error));
	seen.renew = renew;
	receiver.base.seen = NULL;
	take();
	CHECK(hook_taken_renew(shop.taken, &error));
	CHECK(hook_taken_finish(shop.taken, true, &error));
	CHECK(store.renewals == 0 && store.commits == 0);
	receiver.base.seen = &seen;
	shop.take = false;
	now = NOW;
}

static void handshakes(void)
{
	static const char hello[] =
		"{\"type\":\"url_verification\",\"challenge\":\"a\\u0062\"}";
	static const char wrapped[] =
		"{\"type\":\"wrapped\",\"challenge\":\"q\\\"\"}";

	shop.handled = 0;
	CHECK(post("POST", "/", hello, false) == 200);
	CHECK(replied("ab", "text/plain"));
	/* This one is only taken signed. */
	CHECK(post("POST", "/", wrapped, false) == 401);
	CHECK(reply.body.ptr == NULL);
	CHECK(post("POST", "/", wrapped, true) == 200);
	CHECK(replied("{\"challenge\":\"q\\\"\"}", "application/json"));
	CHECK(post("POST", "/", "{\"type\":\"PING\"}", true) == 200);
	CHECK(replied("{\"type\":\"PONG\"}", "application/json"));
	CHECK(post("POST", "/", "{\"type\":\"quiet\"}", true) == 200);
	CHECK(reply.body.ptr == NULL);
	CHECK(post("GET", "/h?x=1&hub.challenge=a%20b+c%zz"
		"&hub.verify_token=ours", "", false) ==
		200);
	CHECK(replied("a b c%zz", "text/plain"));
	CHECK(post("GET", "/h?hub.challenge=a&hub.verify_token=x", "", false) ==
		403);
	CHECK(post("GET", "/h?x=1", "", false) == 405);
	CHECK(post("POST", "/", "{\"type\":\"url_verification\"}", false) ==
		400);
	CHECK(shop.handled == 0);
}

int main(void)
{
	hook_str secret = hook_text("k");
	struct hook_setting token = {"verify_token", {"ours", 4}};

	hook_arena_init(&arena, 1u << 20);
	receiver.base.now = clock_now;
	receiver.base.now_user = &now;
	receiver.base.settings = &token;
	receiver.base.setting_count = 1;
	receiver.user = &shop;
	receiver.on.order = on_order;
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	claims();
	keys();
	replayed();
	copied();
	taken();
	renewed();
	handshakes();
	t_receiver_close(&receiver);
	hook_arena_free(&arena);
	return 0;
}

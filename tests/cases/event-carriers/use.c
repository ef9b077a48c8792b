/* SPDX-License-Identifier: MIT */
/*
 * Events that are sent in a query, in text, in other bytes, in the parts of a
 * multipart body, in a form and in a parameter of a form: each reaches its own
 * handler, which no name in the delivery tells where nothing else is sent so.
 */
#include "../deliver.h"

#define FORM "application/x-www-form-urlencoded"
#define PARTS "multipart/form-data; boundary=\"a b\""
#define PART(name) "--a b\r\nContent-Disposition: form-data; name=" name

static int challenged, pinged, noted, exported, mailed, others;
static int created, commanded, acted, freed;
static size_t wrong;

static bool is(hook_str text, const char *bytes, size_t len)
{
	return text.len == len && !memcmp(text.ptr, bytes, len + 1);
}

static bool on_challenge(void *user, const struct t_challenge_query *event,
	struct t_challenge_answer *answer, const struct hook_delivery *d)
{
	(void)user;
	wrong = d->report.count;
	challenged += is(event->hub_mode, "subscribe", 9) &&
		(!event->lease.set || event->lease.value == 90);
	answer->status_200 = event->hub_challenge;
	return true;
}

static bool on_ping(void *user, const struct t_ping_headers *headers,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	pinged += headers->x_attempt.value == 2;
	return true;
}

static bool on_note(void *user, const struct hook_content *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	noted += is(event->bytes, "a note, no JSON", 15) &&
		is(event->media_type, "text/plain;charset=utf-8", 24);
	return true;
}

static bool on_export(void *user, const struct hook_content *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	exported += is(event->bytes, "\x89PNG\xff", 5);
	return true;
}

static bool on_mail(void *user, const struct t_mail *event,
	const struct hook_delivery *d)
{
	(void)user;
	wrong = d->report.count;
	mailed += is(event->from, "a@b.example", 11) &&
		event->count.value == 7 && event->live.value &&
		event->envelope->to.count == 1 && event->tags.count == 2 &&
		is(event->tags.items[1], "two", 3) &&
		is(event->upload, "\xff\xfe", 2) && event->scans.count == 2 &&
		is(event->scans.items[0], "1", 1) &&
		is(event->scans.items[1], "\x01", 1) &&
		is(event->photo, "\xffP", 2) &&
		event->additional != NULL && d->parts.count == 12 &&
		is(d->parts.items[11].filename, "a\"b.bin", 7) &&
		is(d->parts.items[11].media_type, "image/png", 9) &&
		is(d->parts.items[11].bytes, "other", 5);
	return true;
}

static bool on_created(void *user, const struct t_created *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	created += event->id.value == 3;
	return true;
}

static bool on_command(void *user, const struct t_command *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	commanded += is(event->text, "hi", 2);
	return true;
}

static bool on_action(void *user, const struct t_action_payload *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	acted += event->id.value == 4;
	return true;
}

static bool on_free(void *user, const hook_raw *event,
	const struct hook_delivery *d)
{
	(void)user, (void)d;
	freed += event->len == 4;
	return true;
}

static bool on_other(void *user, const struct hook_delivery *d)
{
	(void)user, (void)d;
	others++;
	return true;
}

static int send(const struct t_receiver *receiver, const char *method,
	const char *url, const char *type, const char *body, size_t len)
{
	struct hook_header header[2] = {
		{hook_text("X-Attempt"), hook_text("2")},
		{hook_text("Content-Type"), hook_text(type)}};
	struct hook_response reply = {0, {NULL, 0}, {NULL, 0}};
	struct hook_request request = {hook_text(method), hook_text(url),
		{header, type ? 2 : 1}, {body, len}, &reply};
	struct hook_arena arena;
	struct hook_error error;
	int status;

	hook_arena_init(&arena, 1u << 20);
	CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, &request, &arena,
		&error));
	status = t_receive(receiver, &request, &arena, &error);
	if (reply.body.ptr && strstr(url, "challenge"))
		CHECK(is(reply.body, "c 1", 3));
	hook_arena_free(&arena);
	return status;
}

static int text(const struct t_receiver *receiver, const char *method,
	const char *type, const char *body)
{
	return send(receiver, method, "/", type, body, strlen(body));
}

static void bodiless(const struct t_receiver *r)
{
	CHECK(send(r, "GET",
		"/x?hub.mode=subscribe&hub.challenge=c+1&lease=90#y", NULL, "",
		0) == 200);
	CHECK(challenged == 1 && wrong == 0);
	CHECK(send(r, "GET", "/?hub.mode=subscribe&hub.challenge=c%201", NULL,
		"", 0) == 200);
	CHECK(challenged == 2 && wrong == 0);
	/* What is missing in it is reported, as it is in JSON. */
	CHECK(send(r, "GET", "/?hub.mode=subscribe", NULL, "", 0) == 200);
	CHECK(challenged == 3 && wrong == 1);
	/* Nothing tells one from the next: none was handled before. */
	CHECK(send(r, "HEAD", "/", NULL, "", 0) == 200);
	CHECK(send(r, "HEAD", "/", NULL, "", 0) == 200);
	CHECK(pinged == 2);
	CHECK(send(r, "DELETE", "/", NULL, "", 0) == 405);
}

static void bytes(const struct t_receiver *r)
{
	CHECK(text(r, "POST", "text/plain;charset=utf-8",
		"a note, no JSON") == 200);
	CHECK(noted == 1);
	CHECK(send(r, "PUT", "/", "image/png", "\x89PNG\xff", 5) == 200);
	CHECK(exported == 1);
	/* It was handled before. */
	CHECK(send(r, "PUT", "/", "application/xml", "\x89PNG\xff", 5) == 200);
	CHECK(exported == 1);
	CHECK(text(r, "POST", "image/png", "x") == 415);
	CHECK(text(r, "PUT", "application/json", "{\"type\":\"export\"}") ==
		415);
	CHECK(text(r, "PUT", "text/plain", "x") == 415);
}

/* No limit measures a file, but the texts beside it are checked. */
static void parts(struct t_receiver *r)
{
	static const char body[] = "ignored\r\n"
		PART("from\r\n\r\na@b.example\r\n")
		PART("\"count\"\r\nContent-Type: text/plain\r\n\r\n7\r\n")
		PART("live\r\n\r\ntrue\r\n")
		PART("envelope\r\n\r\n{\"to\":[\"c@d.example\"]}\r\n")
		PART("tags\r\n\r\none\r\n")
		PART("tags\r\n\r\ntwo\r\n")
		PART("scans; filename=1\r\n\r\n1\r\n")
		PART("scans; filename=2\r\n\r\n\x01\r\n")
		PART("upload; filename=up\r\n\r\n\xff\xfe\r\n")
		PART("photo\r\n\r\n\xff" "P\r\n")
		PART("subject\r\n\r\nhi\r\n")
		PART("more;\r\n filename=\"a\\\"b.bin\"\r\n"
			"content-type: image/png\r\n\r\nother\r\n")
		"--a b--\r\nignored";

	CHECK(send(r, "POST", "/", PARTS, body, sizeof body - 1) == 200);
	CHECK(mailed == 1 && wrong == 0);
	r->base.strict = true;
	CHECK(text(r, "POST", PARTS, PART("from\r\n\r\na@b.example\r\n")
		PART("upload\r\n\r\n\r\n")
		PART("scans; filename=1\r\n\r\n1\r\n")
		PART("scans; filename=2\r\n\r\n2\r\n") "--a b--") == 200);
	CHECK(mailed == 1 && wrong == 0);
	CHECK(text(r, "POST", PARTS, PART("from\r\n\r\na@b.example\r\n")
		PART("upload\r\n\r\n\r\n") PART("scans\r\n\r\n1\r\n")
		"--a b--") == 422);
	CHECK(text(r, "POST", PARTS, PART("from\r\n\r\na@b.example\r\n")
		PART("upload\r\n\r\n\r\n") PART("photo\r\n\r\nQ\r\n")
		"--a b--") == 422);
	r->base.strict = false;
	CHECK(text(r, "POST", "multipart/mixed; boundary=x", "--x--") == 415);
	CHECK(text(r, "POST", PARTS, "--a b\r\n\r\nx\r\n--a b--") == 400);
}

static void named(const struct t_receiver *r)
{
	CHECK(text(r, "POST", "application/json",
		"{\"type\":\"created\",\"id\":3}") == 200);
	CHECK(text(r, "POST", FORM, "type=command&text=hi") == 200);
	CHECK(text(r, "POST", FORM, "text=hi") == 200);
	CHECK(text(r, "POST", FORM,
		"payload=%7B%22type%22:%22action%22,%22id%22:4%7D") == 200);
	CHECK(created == 1 && commanded == 2 && acted == 1);
	/* A form with such a parameter may be the other event all the same. */
	CHECK(text(r, "POST", FORM,
		"text=hi&payload=%7B%22type%22:%22command%22%7D") == 200);
	CHECK(commanded == 3);
	/* What names an event that is sent in another way is none. */
	CHECK(text(r, "POST", FORM, "type=created&id=3") == 415);
	CHECK(text(r, "POST", "application/json", "{\"type\":\"command\"}") ==
		415);
	CHECK(text(r, "POST", PARTS, PART("type\r\n\r\ncreated\r\n")
		"--a b--") == 415);
	CHECK(created == 1 && commanded == 3);
	CHECK(text(r, "PATCH", "application/json", "[1] ") == 200);
	CHECK(freed == 1);
	CHECK(text(r, "POST", "application/json", "{\"type\":\"x\"}") == 200);
	CHECK(text(r, "POST", "application/json", "{}") == 200);
	CHECK(others == 2);
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct hook_seen_table *table;
	struct t_receiver receiver;
	struct hook_seen store;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	receiver.on.challenge = on_challenge;
	receiver.on.ping = on_ping;
	receiver.on.note = on_note;
	receiver.on.export_ = on_export;
	receiver.on.mail = on_mail;
	receiver.on.created = on_created;
	receiver.on.command = on_command;
	receiver.on.action = on_action;
	receiver.on.free = on_free;
	receiver.on.otherwise = on_other;
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	table = hook_seen_table_new(100, 60, 60, &error);
	CHECK(table != NULL);
	store = hook_seen_table_store(table);
	receiver.base.seen = &store;
	bodiless(&receiver);
	bytes(&receiver);
	parts(&receiver);
	named(&receiver);
	t_receiver_close(&receiver);
	hook_seen_table_free(table);
	return 0;
}

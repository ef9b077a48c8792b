/* SPDX-License-Identifier: MIT */
/*
 * Attacks on emitted receivers over a socket: the table of them is in
 * attack_list.c, those that need time or many connections in attack_slow.c.
 */
#include "attacks.h"
#include "hook_microhttpd.h"
#include "qonto_business_events.h"
#include "qonto_onboarding_events.h"

#include <microhttpd.h>
#include <openssl/hmac.h>
#include <signal.h>

/* ---- the receivers ---- */

static struct qonto_business_receiver business, unset;
static struct qonto_onboarding_receiver onboarding;
static struct hook_server server;
static int64_t clock_is = NOW;
static int handled;

static int64_t tell(void *user)
{
	(void)user;
	return __atomic_load_n(&clock_is, __ATOMIC_SEQ_CST);
}

void attack_clock(int64_t seconds)
{
	__atomic_store_n(&clock_is, seconds, __ATOMIC_SEQ_CST);
}

int attack_handled(void)
{
	return __atomic_load_n(&handled, __ATOMIC_SEQ_CST);
}

unsigned attack_port(void)
{
	return server.port;
}

static bool count(void)
{
	__atomic_add_fetch(&handled, 1, __ATOMIC_SEQ_CST);
	return true;
}

static bool on_card(void *user, const struct qonto_business_card_event *event,
		    const struct hook_delivery *delivery)
{
	(void)user;
	(void)event;
	(void)delivery;
	return count();
}

static bool on_other(void *user, const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	return count();
}

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	(void)user;
	if (strcmp(request->url.ptr, "/slow") == 0)
		pause_ms(DEADLINE * 1000 + 500);
	if (strcmp(request->url.ptr, "/onboarding") == 0)
		return qonto_onboarding_receive(&onboarding, request, arena,
						error);
	return qonto_business_receive(strcmp(request->url.ptr, "/unset")
					      ? &business
					      : &unset,
				      request, arena, error);
}

void attack_serve(void)
{
	hook_str secret = STR(SECRET), empty = STR("");
	struct hook_error error;

	attack_clock(NOW);
	business.base.now = unset.base.now = onboarding.base.now = tell;
	business.on.v1_cards = unset.on.v1_cards = on_card;
	business.on.otherwise = unset.on.otherwise = on_other;
	onboarding.on.otherwise = on_other;
	ck_assert(qonto_business_receiver_open(&business, &secret, 1, &error));
	ck_assert(qonto_onboarding_receiver_open(&onboarding, &secret, 1,
						 &error));
	ck_assert(!qonto_business_receiver_open(&unset, &empty, 1, &error));
	server = (struct hook_server){.receive = receive, .deadline = DEADLINE};
	ck_assert_msg(hook_server_start(&server, &error), "%s", error.reason);
}

void attack_end(void)
{
	hook_server_stop(&server);
	qonto_business_receiver_close(&business);
	qonto_onboarding_receiver_close(&onboarding);
}

/* ---- the bytes of a request ---- */

struct piece {
	const char *name, *bytes;
	size_t len;
};

struct pieces {
	struct piece items[10];
	size_t count;
	char hex[65], upper[65], base64[64], len[24], hex_len[24];
};

static void add(struct pieces *p, const char *name, const char *bytes,
		size_t len)
{
	p->items[p->count++] = (struct piece){name, bytes, len};
}

/* By the crypto library alone: not by what is tested. */
static void make_mac(struct pieces *p, const char *secret, const char *t,
		     const char *body, size_t len)
{
	size_t head = t ? strlen(t) : 0, room = head + 1 + len, i;
	unsigned char *all = malloc(room + 1), mac[32];
	unsigned size = sizeof mac;

	memcpy(all, t ? t : "", head);
	all[head] = '.';
	memcpy(all + head + (t != NULL), body, len);
	ck_assert_ptr_nonnull(HMAC(EVP_sha256(), secret, (int)strlen(secret),
				   all, t ? room : len, mac, &size));
	for (i = 0; i < sizeof mac; i++) {
		sprintf(p->hex + 2 * i, "%02x", mac[i]);
		sprintf(p->upper + 2 * i, "%02X", mac[i]);
	}
	EVP_EncodeBlock((unsigned char *)p->base64, mac, sizeof mac);
	free(all);
}

static void make_pieces(struct pieces *p, const struct attack *a)
{
	const char *body = a->body ? a->body : EVENT;
	size_t len = a->body_len ? a->body_len : strlen(body);
	const char *t = a->t ? a->t : "1800000000";
	const char *over = a->signed_body ? a->signed_body : body;
	const char *secret = a->secret ? a->secret : SECRET;
	bool with_time = !a->raw || !strstr(a->raw, "/onboarding");

	p->count = 0;
	make_mac(p, secret,
		 !with_time    ? NULL
		 : a->signed_t ? a->signed_t
			       : t,
		 over, a->signed_body ? strlen(over) : len);
	add(p, "{sig}", p->hex, 64);
	add(p, "{SIG}", p->upper, 64);
	add(p, "{part}", p->hex, 62);
	add(p, "{base64}", p->base64, strlen(p->base64));
	add(p, "{t}", t, strlen(t));
	add(p, "{body}", body, len);
	add(p, "{len}", p->len, (size_t)sprintf(p->len, "%zu", len));
	add(p, "{hexlen}", p->hex_len, (size_t)sprintf(p->hex_len, "%zx", len));
}

static const struct piece *piece_at(const struct pieces *p, const char *at,
				    size_t left)
{
	size_t i, len;

	for (i = 0; *at == '{' && i < p->count; i++) {
		len = strlen(p->items[i].name);
		if (left >= len && memcmp(at, p->items[i].name, len) == 0)
			return &p->items[i];
	}
	return NULL;
}

char *attack_bytes(const struct attack *attack, const char *raw, size_t raw_len,
		   size_t *len)
{
	struct pieces p;
	const struct piece *piece;
	size_t room, i = 0;
	char *out;

	make_pieces(&p, attack);
	raw = raw ? raw : GOOD;
	raw_len = raw_len ? raw_len : strlen(raw);
	/* No request has its body more than twice. */
	room = raw_len + 2 * p.items[5].len + 2048;
	out = malloc(room);
	*len = 0;
	while (i < raw_len) {
		piece = piece_at(&p, raw + i, raw_len - i);
		ck_assert_uint_lt(*len + (piece ? piece->len : 1), room);
		if (piece == NULL) {
			out[(*len)++] = raw[i++];
			continue;
		}
		memcpy(out + *len, piece->bytes, piece->len);
		*len += piece->len;
		i += strlen(piece->name);
	}
	return out;
}

/* ---- one attack ---- */

struct answers {
	char text[8192];
	size_t len;
	int status[2], count;
	bool closed;
};

static void count_answers(struct answers *a)
{
	const char *at = a->text;

	a->count = 0;
	while ((at = strstr(at, "HTTP/1.")) != NULL && a->count < 2) {
		if (!strstr(at, "\r\n\r\n"))
			break;
		a->status[a->count++] = atoi(at + 9);
		at += 9;
	}
}

/* Until `wanted` answers are there, the end is, or time is over. */
static void listen_to(int fd, struct answers *a, int wanted)
{
	double end = now() + PATIENCE;

	while (!a->closed && (wanted < 0 || a->count < wanted)) {
		struct pollfd p = {fd, POLLIN, 0};
		int left = (int)((end - now()) * 1000);
		ssize_t n;

		if (left <= 0 || poll(&p, 1, left) <= 0)
			return;
		n = recv(fd, a->text + a->len, sizeof a->text - 1 - a->len, 0);
		a->closed = n <= 0;
		a->len += n > 0 ? (size_t)n : 0;
		a->text[a->len] = '\0';
		count_answers(a);
	}
}

/* A server that refuses early may close before all is said. */
static void say_all(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = send(fd, bytes, len, MSG_NOSIGNAL);
		if (n <= 0)
			return;
		bytes += n;
		len -= (size_t)n;
	}
}

static void say_attack(int fd, const struct attack *a)
{
	size_t len, more = 0;
	char *bytes = attack_bytes(a, a->raw, a->raw_len, &len);
	char *then = a->then ? attack_bytes(a, a->then, 0, &more) : NULL;

	bytes = realloc(bytes, len + more);
	if (then)
		memcpy(bytes + len, then, more);
	say_all(fd, bytes, len + more);
	if (a->half)
		shutdown(fd, SHUT_WR);
	free(bytes);
	free(then);
}

static bool is_met(const struct attack *a, const struct answers *got)
{
	int status = got->count > 0 ? got->status[0] : CLOSED;

	if (status == CLOSED && !got->closed)
		return false;
	if (a->status == REFUSED)
		return status == CLOSED || status / 100 == 4;
	return status == a->status;
}

static bool is_met_after(const struct attack *a, const struct answers *got)
{
	if (a->after)
		return got->count == 2 && got->status[1] == a->after;
	return got->closed;
}

/* What the server's library refuses, reaches no handler, and ends there. */
static bool is_refused_by_library(const struct attack *a,
				  const struct answers *got)
{
	return a->fragile && strncmp(MHD_get_version(), "1.0.", 4) == 0 &&
	       got->count == 1 && got->status[0] == 400;
}

void attack_run(const struct attack *a)
{
	int before = attack_handled(), fd = call_port(attack_port());
	int calls = (a->status == 200) + (a->after == 200);
	int wanted = a->status == CLOSED || (a->then && !a->after) ? -1
		     : a->then                                     ? 2
								   : 1;
	struct answers got = {.count = 0};

	say_attack(fd, a);
	listen_to(fd, &got, wanted);
	close(fd);
	if (is_refused_by_library(a, &got))
		calls = 0;
	else
		ck_assert_msg(is_met(a, &got), "%s: not %d, but \"%s\"",
			      a->name, a->status, got.text);
	if (a->then)
		ck_assert_msg(is_met_after(a, &got),
			      "%s: then not %d, but \"%s\"", a->name, a->after,
			      got.text);
	ck_assert_msg(attack_handled() - before == calls,
		      "%s: handled %d times, not %d", a->name,
		      attack_handled() - before, calls);
}

START_TEST(table)
{
	attack_run(&attack_list[_i]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("attacks");
	TCase *rows = tcase_create("rows"), *slow = tcase_create("slow");

	signal(SIGPIPE, SIG_IGN);
	attack_prepare();
	tcase_add_unchecked_fixture(rows, attack_serve, attack_end);
	tcase_add_loop_test(rows, table, 0, (int)attack_count);
	suite_add_tcase(suite, rows);
	tcase_add_unchecked_fixture(slow, attack_serve, attack_end);
	attack_slow(slow);
	suite_add_tcase(suite, slow);
	return run_suite(suite);
}

/* SPDX-License-Identifier: MIT */
/*
 * Every form of handshake, and what a handler answers, over HTTP: through
 * libmicrohttpd, and through FastCGI. The receiver is that of
 * tests/cases/handshakes.
 */
#include "fastcgi.h"
#include "hook_fastcgi.h"
#include "hook_microhttpd.h"
#include "t_events.h"
#include "../unit/suite_run.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <fcgiapp.h>
#include <netinet/in.h>
#include <pthread.h>

#define ANSWER 4096

static struct t_receiver receiver;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char confirmed[128];

static bool confirm(void *user, hook_str value)
{
	(void)user;
	pthread_mutex_lock(&lock);
	snprintf(confirmed, sizeof confirmed, "%.*s", (int)value.len,
		 value.ptr);
	pthread_mutex_unlock(&lock);
	return true;
}

/* Answers what the webhook declares: a status, and its body. */
static bool on_order(void *user, const struct t_order *event,
		     const struct t_order_headers *headers,
		     struct t_order_answer *answer,
		     const struct hook_delivery *delivery)
{
	static struct t_problem problem;

	(void)user;
	(void)event;
	(void)delivery;
	if (!headers->x_attempt.set)
		return true;
	problem.attempt = headers->x_attempt;
	answer->status = 409;
	answer->status_409 = &problem;
	return true;
}

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	(void)user;
	return t_receive(&receiver, request, arena, error);
}

/* ---- what is asked, and what must be answered ---- */

#define URL_VALIDATION                                        \
	"{\"event\":\"endpoint.url_validation\",\"payload\":" \
	"{\"plainToken\":\"abc\"}}"
#define MAC                                \
	"342e519ce0ad6c03a36b98eeb3f1d130" \
	"db4813b9df4d1160eda488d712dc78ee"
#define SUBSCRIPTION                                               \
	"{\"Type\":\"SubscriptionConfirmation\",\"SubscribeURL\":" \
	"\"https://sns.example/?Action=ConfirmSubscription&Token=1\"}"
#define META "/hooks?hub.mode=subscribe&hub.challenge=7"

static const struct row {
	const char *name, *method, *target, *header, *value, *body;
	bool sign;
	int status;
	const char *says;    /* the answer's body; NULL: whatever it is */
	const char *holds;   /* a line of its head */
	const char *confirm; /* what the program was handed */
} rows[] = {
	{"an HMAC of the challenge", "POST", "/hooks", NULL, NULL,
	 URL_VALIDATION, true, 200,
	 "{\"plainToken\":\"abc\",\"encryptedToken\":\"" MAC "\"}",
	 "Content-Type: application/json", NULL},
	{"it is signed", "POST", "/hooks", NULL, NULL, URL_VALIDATION, false,
	 401, NULL, NULL, NULL},
	{"an HMAC of a parameter", "GET", "/hooks?crc_token=abc", NULL, NULL,
	 NULL, false, 200,
	 "{\"response_token\":\"sha256="
	 "NC5RnOCtbAOja5jus/HRMNtIE7nfTRFg7aSI1xLceO4=\"}",
	 "X-Content-Type-Options: nosniff", NULL},
	{"a verify token", "GET", META "&hub.verify_token=ours", NULL, NULL,
	 NULL, false, 200, "7", "Content-Type: text/plain", NULL},
	{"names percent-encoded", "GET",
	 "/hooks?hub%2Emode=subscribe&hub%2echallenge=7&hub.verify%5ftoken="
	 "o%75rs",
	 NULL, NULL, NULL, false, 200, "7", NULL, NULL},
	{"in another order", "GET",
	 "/hooks?hub.verify_token=ours&hub.challenge=7&x&hub.mode=subscribe",
	 NULL, NULL, NULL, false, 200, "7", NULL, NULL},
	{"another token", "GET", META "&hub.verify_token=theirs", NULL, NULL,
	 NULL, false, 403, NULL, NULL, NULL},
	{"no token", "GET", META, NULL, NULL, NULL, false, 403, NULL, NULL,
	 NULL},
	{"any GET", "GET", "/hooks?hub.challenge=7", NULL, NULL, NULL, false,
	 405, NULL, NULL, NULL},
	{"header to header", "POST", "/hooks", "X-Hook-Secret", "s3cret", "",
	 false, 204, "", "X-Hook-Secret: s3cret", "s3cret"},
	{"header to body", "GET", "/hooks", "X-Okta-Verification-Challenge",
	 "a\"b", NULL, false, 200, "{\"verification\":\"a\\\"b\"}", NULL, NULL},
	{"a POST's query", "POST", "/hooks?validationToken=a%20b%3Cc+d", NULL,
	 NULL, "", false, 200, "a b<c d", "Content-Type: text/plain", NULL},
	{"HEAD", "HEAD", "/hooks", NULL, NULL, NULL, false, 200, "", NULL,
	 NULL},
	{"OPTIONS", "OPTIONS", "/hooks", "WebHook-Request-Origin",
	 "eventemitter.example.com", NULL, false, 200, "",
	 "WebHook-Allowed-Origin: eventemitter.example.com", NULL},
	{"OPTIONS of a browser", "OPTIONS", "/hooks", "Origin",
	 "https://a.example", NULL, false, 405, NULL, NULL, NULL},
	{"a number", "POST", "/hooks", NULL, NULL, "{\"type\":1}", true, 200,
	 "{\"type\":1}", NULL, NULL},
	{"a boolean", "POST", "/hooks", NULL, NULL, "{\"live\":true}", true,
	 200, "{\"ok\":true}", NULL, NULL},
	{"a URL to confirm", "POST", "/hooks", NULL, NULL, SUBSCRIPTION, true,
	 200, "", NULL,
	 "https://sns.example/?Action=ConfirmSubscription&Token=1"},
	{"that nobody signed", "POST", "/hooks", NULL, NULL, SUBSCRIPTION,
	 false, 401, NULL, NULL, ""},
	{"a handler that says yes", "POST", "/hooks", NULL, NULL,
	 "{\"type\":\"order\",\"id\":\"1\"}", true, 200, "", NULL, NULL},
	{"a handler's own answer", "POST", "/hooks", "X-Attempt", "7",
	 "{\"type\":\"order\",\"id\":\"1\"}", true, 409, "{\"attempt\":7}",
	 "Content-Type: application/problem+json", NULL},
	{"no other line of the head", "POST", "/hooks", NULL, NULL,
	 "{\"echo\":\"a\\r\\nSet-Cookie: b\"}", true, 400, NULL, NULL, NULL},
};
#define ROWS ((int)(sizeof rows / sizeof *rows))

static void signature_of(const char *body, char *out, size_t room)
{
	struct hook_request request = {.method = hook_text("POST"),
				       .body = hook_text(body)};
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 16);
	ck_assert(t_sign(hook_text("k"), hook_text("i"), 1, &request, &arena,
			 &error));
	snprintf(out, room, "%s", request.headers.items[0].value.ptr);
	hook_arena_free(&arena);
}

static bool holds_line(const char *head, const char *line)
{
	size_t len = strlen(line);

	for (; *head; head++)
		if (strncasecmp(head, line, len) == 0 && head[len] == '\r')
			return true;
	return false;
}

static void check(const struct row *row, int status, const char *answer)
{
	const char *body = strstr(answer, "\r\n\r\n");

	ck_assert_msg(status == row->status, "%s: %d", row->name, status);
	ck_assert_msg(body != NULL, "%s: %s", row->name, answer);
	if (row->says)
		ck_assert_str_eq(body + 4, row->says);
	if (row->holds)
		ck_assert_msg(holds_line(answer, row->holds), "%s: %s",
			      row->name, answer);
	ck_assert(!holds_line(answer, "Set-Cookie: b"));
	pthread_mutex_lock(&lock);
	if (row->confirm)
		ck_assert_str_eq(confirmed, row->confirm);
	*confirmed = '\0';
	pthread_mutex_unlock(&lock);
}

/* ---- libmicrohttpd ---- */

static int call(uint16_t port)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_port = htons(port)};
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	ck_assert_int_eq(connect(fd, (struct sockaddr *)&address,
				 sizeof address),
			 0);
	return fd;
}

static void read_answer(int fd, char *out)
{
	size_t len = 0;
	ssize_t n = 1;

	while (n > 0 && len < ANSWER - 1) {
		n = read(fd, out + len, ANSWER - 1 - len);
		len += n > 0 ? (size_t)n : 0;
	}
	out[len] = '\0';
	close(fd);
}

START_TEST(over_microhttpd)
{
	const struct row *row = &rows[_i];
	struct hook_server server = {.receive = receive};
	struct hook_error error;
	char text[2048], answer[ANSWER], signature[128];
	int fd;
	size_t n;

	signature_of(row->body ? row->body : "", signature, sizeof signature);
	ck_assert(hook_server_start(&server, &error));
	n = (size_t)snprintf(text, sizeof text,
			     "%s %s HTTP/1.1\r\nHost: a.example\r\n"
			     "Connection: close\r\n%s%s%s%s",
			     row->method, row->target,
			     row->header ? row->header : "",
			     row->header ? ": " : "",
			     row->header ? row->value : "",
			     row->header ? "\r\n" : "");
	if (row->body)
		n += (size_t)snprintf(text + n, sizeof text - n,
				      "Content-Type: application/json\r\n"
				      "Content-Length: %zu\r\n",
				      strlen(row->body));
	snprintf(text + n, sizeof text - n, "%s%s\r\n\r\n%s",
		 row->sign ? "X-Signature: " : "X-Other: ",
		 row->sign ? signature : "x", row->body ? row->body : "");
	fd = call(server.port);
	fastcgi_send(fd, text, strlen(text));
	read_answer(fd, answer);
	hook_server_stop(&server);
	ck_assert_int_eq(strncmp(answer, "HTTP/1.1 ", 9), 0);
	check(row, atoi(answer + 9), answer);
}
END_TEST

/* ---- FastCGI ---- */

static struct hook_fastcgi server = {.receive = receive};
static char socket_path[64];

static void *serve(void *unused)
{
	struct hook_error error = {0};

	(void)unused;
	hook_fastcgi_serve(&server, &error);
	return NULL;
}

static void name_header(const char *name, char *out)
{
	strcpy(out, "HTTP_");
	for (out += 5; *name; name++)
		*out++ = (char)(*name == '-' ? '_'
					     : toupper((unsigned char)*name));
	*out = '\0';
}

START_TEST(over_fastcgi)
{
	const struct row *row = &rows[_i];
	char signature[128], length[24], name[64], answer[ANSWER];
	const char *body = row->body ? row->body : "";
	struct fastcgi_param params[8] = {{"REQUEST_METHOD", row->method},
					  {"REQUEST_URI", row->target}};
	size_t n = 2;
	int fd;

	signature_of(body, signature, sizeof signature);
	snprintf(length, sizeof length, "%zu", strlen(body));
	params[n++] =
		(struct fastcgi_param){"CONTENT_TYPE",
				       row->body ? "application/json" : ""};
	params[n++] = (struct fastcgi_param){"CONTENT_LENGTH", length};
	if (row->sign)
		params[n++] =
			(struct fastcgi_param){"HTTP_X_SIGNATURE", signature};
	if (row->header) {
		name_header(row->header, name);
		params[n++] = (struct fastcgi_param){name, row->value};
	}
	fd = fastcgi_call(socket_path);
	fastcgi_begin(fd, params);
	fastcgi_body(fd, body, strlen(body), 65535);
	fastcgi_answer(fd, answer, sizeof answer);
	close(fd);
	ck_assert_int_eq(strncmp(answer, "Status: ", 8), 0);
	check(row, atoi(answer + 8), answer);
}
END_TEST

static pthread_t thread;

static void open_all(void)
{
	static const struct hook_setting token = {"verify_token", {"ours", 4}};
	hook_str secret = hook_text("k");
	struct hook_error error;

	receiver.base.settings = &token;
	receiver.base.setting_count = 1;
	receiver.base.confirm = confirm;
	receiver.on.order = on_order;
	ck_assert(t_receiver_open(&receiver, &secret, 1, &error));
	snprintf(socket_path, sizeof socket_path, "/tmp/test_handshakes.%d",
		 (int)getpid());
	ck_assert_int_eq(FCGX_Init(), 0);
	server.socket = FCGX_OpenSocket(socket_path, 8);
	ck_assert_int_gt(server.socket, 0);
	ck_assert_int_eq(pthread_create(&thread, NULL, serve, NULL), 0);
}

static void close_all(void)
{
	hook_fastcgi_stop(&server);
	pthread_join(thread, NULL);
	close(server.socket);
	unlink(socket_path);
	t_receiver_close(&receiver);
}

/* One server for all of a loop: its tests are not forked. */
int main(void)
{
	Suite *suite = suite_create("handshakes");
	TCase *all = tcase_create("adapters");

	tcase_set_timeout(all, 60);
	tcase_add_unchecked_fixture(all, open_all, close_all);
	tcase_add_loop_test(all, over_microhttpd, 0, ROWS);
	tcase_add_loop_test(all, over_fastcgi, 0, ROWS);
	suite_add_tcase(suite, all);
	return suite_run(suite);
}

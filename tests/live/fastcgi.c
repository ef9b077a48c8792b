/* SPDX-License-Identifier: MIT */
/*
 * An emitted receiver behind FastCGI on a unix socket, and as a CGI program:
 * this one, when it is started with a word.
 */
#include "fastcgi.h"
#include "hook_fastcgi.h"
#include "qonto_onboarding_events.h"

#include <fcgiapp.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>

#define SECRET  "1qA+9OSwfnm0NuhF+b8CJA=="
#define MOST    4096
#define THREADS 2
#define EVENT                                                       \
	"{\"id\":\"75341dcb-0376-474d-97d7-d2c03ff3973c\","         \
	"\"event_type\":\"registrations.pending\","                 \
	"\"resource_type\":\"registration\","                       \
	"\"resource_id\":\"525817f7-93e8-4f31-a83d-20319778b4b0\"," \
	"\"created_at\":\"2022-08-29T13:17:32Z\"}"
#define ZEROS                              \
	"00000000000000000000000000000000" \
	"00000000000000000000000000000000"

/* ---- the receiver ---- */

static struct qonto_onboarding_receiver receiver;
static int handled;

static bool on_pending(void *user, const struct qonto_onboarding_event *event,
		       const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	if (strcmp(event->event_type.ptr, "registrations.pending") == 0)
		__atomic_add_fetch(&handled, 1, __ATOMIC_SEQ_CST);
	return true;
}

static int handled_since(int before)
{
	return __atomic_load_n(&handled, __ATOMIC_SEQ_CST) - before;
}

/* What came, said back: names of headers, and the target. */
static int echo(const struct hook_request *request, struct hook_arena *arena)
{
	static struct hook_header type[1];
	char *text = hook_alloc(arena, 4096);
	size_t i, at;

	type[0].name = hook_text("Content-Type");
	type[0].value = hook_text("text/plain");
	request->reply->headers.items = type;
	request->reply->headers.count = 1;
	at = (size_t)sprintf(text, "%s %s\n", request->method.ptr,
			     request->url.ptr);
	for (i = 0; i < request->headers.count; i++)
		at += (size_t)sprintf(text + at, "%s: %s\n",
				      request->headers.items[i].name.ptr,
				      request->headers.items[i].value.ptr);
	request->reply->body.ptr = text;
	request->reply->body.len = at;
	return 202;
}

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	(void)user;
	if (strstr(request->url.ptr, "/echo"))
		return echo(request, arena);
	return qonto_onboarding_receive(&receiver, request, arena, error);
}

static struct hook_fastcgi server = {.receive = receive,
				     .max_body = MOST,
				     .public_url = "https://shop.example"};

static bool open_receiver(void)
{
	hook_str secret = STR(SECRET);
	struct hook_error error;

	receiver.on.registrations_pending = on_pending;
	return qonto_onboarding_receiver_open(&receiver, &secret, 1, &error);
}

/* ---- this program as the server ---- */

static void end_serving(int signal)
{
	(void)signal;
	hook_fastcgi_stop(&server);
}

/* Says on standard error how many deliveries were handled. */
static int serve(void)
{
	struct hook_error error = {0};
	bool fine;

	signal(SIGTERM, end_serving);
	fine = open_receiver() && hook_fastcgi_serve(&server, &error);
	qonto_onboarding_receiver_close(&receiver);
	fprintf(stderr, "handled %d%s", handled,
		error.reason ? error.reason : "");
	return !fine;
}

struct child {
	pid_t id;
	int in, out, error; /* our ends; in: -1 if it has another */
};

/* `input`: its standard input; -1: a pipe to it. */
static void start_child(struct child *c, char **environment, int input)
{
	char *const arguments[] = {(char[]){"test_fastcgi"}, (char[]){"serve"},
				   NULL};
	int in[2] = {input, -1}, out[2], error[2];

	ck_assert(input >= 0 || pipe(in) == 0);
	ck_assert(pipe(out) == 0 && pipe(error) == 0);
	c->id = fork();
	ck_assert_int_ge(c->id, 0);
	if (c->id == 0) {
		dup2(in[0], 0);
		dup2(out[1], 1);
		dup2(error[1], 2);
		close(in[1]);
		close(out[0]);
		close(error[0]);
		execve("/proc/self/exe", arguments, environment);
		_exit(127);
	}
	if (input < 0)
		close(in[0]);
	close(out[1]);
	close(error[1]);
	c->in = in[1];
	c->out = out[0];
	c->error = error[0];
}

static void read_all(int fd, char *out, size_t room)
{
	size_t len = 0;
	ssize_t n;

	while (len < room - 1 && (n = read(fd, out + len, room - 1 - len)) > 0)
		len += (size_t)n;
	out[len] = '\0';
	close(fd);
}

static void end_child(struct child *c, const char *wanted)
{
	char said[4096];
	int status;

	read_all(c->error, said, sizeof said);
	close(c->out);
	ck_assert_int_eq(waitpid(c->id, &status, 0), c->id);
	ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "%s",
		      said);
	ck_assert_str_eq(said, wanted);
}

/* ---- requests ---- */

#define METHOD                          \
	{"REQUEST_METHOD", "POST"},     \
	{                               \
		"REQUEST_URI", "/hooks" \
	}
#define TYPE                                       \
	{                                          \
		"CONTENT_TYPE", "application/json" \
	}
#define LENGTH                            \
	{                                 \
		"CONTENT_LENGTH", "{len}" \
	}
#define SIGNED                                         \
	{                                              \
		"HTTP_QONTO_SHA256_SIGNATURE", "{sig}" \
	}

struct request {
	const char *name;
	int status; /* 200: and it is handled */
	struct fastcgi_param
		params[12]; /* {sig}: the signature; {len}: the length */
	const char *body;   /* NULL: EVENT */
};

static char large[MOST + 2];

static const struct request requests[] = {
	{"right", 200, {METHOD, TYPE, LENGTH, SIGNED}, NULL},
	{"the type and length are repeated",
	 200,
	 {METHOD,
	  TYPE,
	  LENGTH,
	  SIGNED,
	  {"HTTP_CONTENT_TYPE", "application/json"},
	  {"HTTP_CONTENT_LENGTH", "{len}"}},
	 NULL},
	{"no length: to the end", 200, {METHOD, TYPE, SIGNED}, NULL},
	{"an empty length: to the end",
	 200,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", ""}},
	 NULL},
	{"a wrong signature",
	 401,
	 {METHOD, TYPE, LENGTH, {"HTTP_QONTO_SHA256_SIGNATURE", ZEROS}},
	 NULL},
	{"no signature", 401, {METHOD, TYPE, LENGTH}, NULL},
	{"an empty signature",
	 401,
	 {METHOD, TYPE, LENGTH, {"HTTP_QONTO_SHA256_SIGNATURE", ""}},
	 NULL},
	{"two signatures, joined",
	 400,
	 {METHOD,
	  TYPE,
	  LENGTH,
	  {"HTTP_QONTO_SHA256_SIGNATURE", "{sig}, {sig}"}},
	 NULL},
	{"two signatures, each on its own",
	 400,
	 {METHOD, TYPE, LENGTH, SIGNED, SIGNED},
	 NULL},
	{"a signature that is no header",
	 401,
	 {METHOD, TYPE, LENGTH, {"QONTO_SHA256_SIGNATURE", "{sig}"}},
	 NULL},
	{"announced too large",
	 413,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", "4097"}},
	 NULL},
	{"too large", 413, {METHOD, TYPE, LENGTH, SIGNED}, large},
	{"too large, and no length", 413, {METHOD, TYPE, SIGNED}, large},
	{"less than announced",
	 400,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", "999"}},
	 NULL},
	{"more than announced",
	 400,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", "20"}},
	 NULL},
	{"more than none",
	 400,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", "0"}},
	 NULL},
	{"a length that is none",
	 400,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", "{len}x"}},
	 NULL},
	{"a negative length",
	 400,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", "-1"}},
	 NULL},
	{"two lengths, joined",
	 400,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", "{len}, {len}"}},
	 NULL},
	{"a length beyond 2^64",
	 413,
	 {METHOD, TYPE, SIGNED, {"CONTENT_LENGTH", "18446744073709551999"}},
	 NULL},
	{"no type", 415, {METHOD, LENGTH, SIGNED}, NULL},
	{"two types, joined",
	 415,
	 {METHOD,
	  LENGTH,
	  SIGNED,
	  {"CONTENT_TYPE", "application/json, text/plain"}},
	 NULL},
	{"a type that is only repeated",
	 415,
	 {METHOD, LENGTH, SIGNED, {"HTTP_CONTENT_TYPE", "application/json"}},
	 NULL},
	{"GET",
	 405,
	 {{"REQUEST_METHOD", "GET"},
	  TYPE,
	  LENGTH,
	  SIGNED,
	  {"REQUEST_URI", "/hooks"}},
	 NULL},
	{"no method",
	 405,
	 {{"REQUEST_URI", "/hooks"}, TYPE, LENGTH, SIGNED},
	 NULL},
	{"signed, and yet no JSON", 400, {METHOD, TYPE, LENGTH, SIGNED}, "{"},
};

/* One that is made: its parameters, and where they are kept. */
struct made {
	struct fastcgi_param params[12];
	char environment[12][512];
	const char *body;
	size_t len;
};

static void sign(const char *body, char *signature, size_t room)
{
	struct hook_request request = {.body = hook_text(body)};
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 20);
	ck_assert(qonto_onboarding_sign(STR(SECRET), (hook_str){NULL, 0}, 0,
					&request, &arena, &error));
	snprintf(signature, room, "%s", request.headers.items[0].value.ptr);
	hook_arena_free(&arena);
}

static void fill(char *out, size_t room, const char *from, const char *sig,
		 size_t len)
{
	size_t at = 0;

	for (*out = '\0'; *from; at += strlen(out + at)) {
		if (strncmp(from, "{sig}", 5) == 0 ||
		    strncmp(from, "{len}", 5) == 0) {
			if (from[1] == 's')
				snprintf(out + at, room - at, "%s", sig);
			else
				snprintf(out + at, room - at, "%zu", len);
			from += 5;
		} else {
			snprintf(out + at, room - at, "%c", *from++);
		}
	}
}

static void make(struct made *m, const struct request *r)
{
	char sig[128], value[400];
	size_t i;

	memset(m, 0, sizeof *m);
	m->body = r->body ? r->body : EVENT;
	m->len = strlen(m->body);
	sign(m->body, sig, sizeof sig);
	for (i = 0; r->params[i].name; i++) {
		fill(value, sizeof value, r->params[i].value, sig, m->len);
		snprintf(m->environment[i], sizeof m->environment[i], "%s=%s",
			 r->params[i].name, value);
		m->params[i].name = r->params[i].name;
		m->params[i].value = strchr(m->environment[i], '=') + 1;
	}
}

static int status_in(const char *answer)
{
	return strncmp(answer, "Status: ", 8) == 0 && strstr(answer, "\r\n\r\n")
		       ? atoi(answer + 8)
		       : -1;
}

/* ---- FastCGI ---- */

static char path[64];
static pthread_t threads[THREADS];

static void *run(void *user)
{
	struct hook_error error = {0};

	(void)user;
	ck_assert_msg(hook_fastcgi_serve(&server, &error), "%s", error.reason);
	return NULL;
}

static void start_serving(void)
{
	int i;

	snprintf(path, sizeof path, "/tmp/test_fastcgi.%d", (int)getpid());
	ck_assert(open_receiver());
	ck_assert_int_eq(FCGX_Init(), 0);
	server.socket = FCGX_OpenSocket(path, 16);
	ck_assert_int_gt(server.socket, 0);
	for (i = 0; i < THREADS; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, run, NULL),
				 0);
}

/* Threads that wait for a request end at once, and say that it was no fault. */
static void stop_serving(void)
{
	struct hook_error error = {0};
	int i;

	hook_fastcgi_stop(&server);
	for (i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	close(server.socket);
	unlink(path);
	ck_assert(!hook_fastcgi_serve(&server, &error));
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
	server.socket = 0;
	qonto_onboarding_receiver_close(&receiver);
}

static int exchange(const char *to, const struct made *m, size_t each)
{
	char answer[4096];
	int fd = fastcgi_call(to);

	fastcgi_begin(fd, m->params);
	fastcgi_body(fd, m->body, m->len, each);
	fastcgi_answer(fd, answer, sizeof answer);
	close(fd);
	return status_in(answer);
}

START_TEST(over_fastcgi)
{
	const struct request *r = &requests[_i];
	int before = handled_since(0), status;
	struct made m;

	make(&m, r);
	status = exchange(path, &m, 60000);
	ck_assert_msg(status == r->status, "%s: %d, not %d", r->name, status,
		      r->status);
	ck_assert_msg(handled_since(before) == (r->status == 200), "%s",
		      r->name);
}
END_TEST

START_TEST(in_pieces)
{
	int before = handled_since(0);
	struct made m;

	make(&m, &requests[0]);
	ck_assert_int_eq(exchange(path, &m, 1), 200);
	make(&m, &requests[2]);
	ck_assert_int_eq(exchange(path, &m, 7), 200);
	ck_assert_int_eq(handled_since(before), 2);
}
END_TEST

/* One that is slow holds its own thread only; one that goes is forgotten. */
START_TEST(two_at_once)
{
	int before = handled_since(0), slow = fastcgi_call(path), gone;
	char answer[4096];
	struct made m;

	make(&m, &requests[0]);
	fastcgi_begin(slow, m.params);
	ck_assert_int_eq(exchange(path, &m, 60000), 200);
	gone = fastcgi_call(path);
	fastcgi_begin(gone, m.params);
	fastcgi_record(gone, FASTCGI_STDIN, m.body, m.len / 2);
	close(gone);
	make(&m, &requests[2]);
	gone = fastcgi_call(path);
	fastcgi_begin(gone, m.params);
	fastcgi_record(gone, FASTCGI_STDIN, m.body, m.len);
	close(gone);
	ck_assert_int_eq(exchange(path, &m, 60000), 200);
	ck_assert_int_eq(handled_since(before), 2);
	fastcgi_body(slow, m.body, m.len, 60000);
	fastcgi_answer(slow, answer, sizeof answer);
	ck_assert_int_eq(status_in(answer), 200);
	ck_assert_int_eq(handled_since(before), 3);
	close(slow);
}
END_TEST

START_TEST(names_and_replies)
{
	static const struct fastcgi_param params[] = {{"REQUEST_METHOD", "PUT"},
						      {"REQUEST_URI",
						       "/echo?a=%20"},
						      {"CONTENT_TYPE", "a/b"},
						      {"HTTP_X_EVENT_ID",
						       "1, 2"},
						      {"HTTP_WEBHOOK_ID", ""},
						      {"HTTPS", "on"},
						      {NULL, NULL}};
	int fd = fastcgi_call(path);
	char answer[4096];

	fastcgi_begin(fd, params);
	fastcgi_body(fd, "", 0, 1);
	ck_assert_str_eq(
		fastcgi_answer(fd, answer, sizeof answer),
		"Status: 202\r\nContent-Type: text/plain\r\n\r\n"
		"PUT https://shop.example/echo?a=%20\nContent-Type: a/b\nX-Event-Id: 1, 2\n"
		"Webhook-Id: \n");
	close(fd);
}
END_TEST

START_TEST(allowed)
{
	static const struct fastcgi_param params[] = {{"REQUEST_METHOD", "GET"},
						      {"REQUEST_URI", "/hooks"},
						      {NULL, NULL}};
	int fd = fastcgi_call(path);
	char answer[4096];

	fastcgi_begin(fd, params);
	fastcgi_body(fd, "", 0, 1);
	ck_assert_str_eq(fastcgi_answer(fd, answer, sizeof answer),
			 "Status: 405\r\nAllow: POST\r\n\r\n");
	close(fd);
}
END_TEST

/* ---- a program of its own ---- */

/* As spawn-fcgi starts it: standard input listens. */
START_TEST(standard_input)
{
	char *environment[] = {NULL}, own[80];
	struct child c;
	struct made m;
	int fd;

	snprintf(own, sizeof own, "%s.own", path);
	fd = FCGX_OpenSocket(own, 16);
	ck_assert_int_gt(fd, 0);
	start_child(&c, environment, fd);
	close(fd);
	make(&m, &requests[0]);
	ck_assert_int_eq(exchange(own, &m, 60000), 200);
	ck_assert_int_eq(exchange(own, &m, 60000), 200);
	kill(c.id, SIGTERM);
	end_child(&c, "handled 2");
	unlink(own);
}
END_TEST

/* Without a length CGI has no body; more than it says is not looked at. */
static int status_as_cgi(const struct request *r)
{
	bool length = false;
	size_t i;

	for (i = 0; r->params[i].name; i++)
		length |= strcmp(r->params[i].name, "CONTENT_LENGTH") == 0 &&
			  *r->params[i].value;
	if (!length && (r->status == 200 || r->status == 413))
		return 401;
	return strncmp(r->name, "more than", 9) == 0 ? 401 : r->status;
}

START_TEST(as_cgi)
{
	const struct request *r = &requests[_i];
	int wanted = status_as_cgi(r);
	char *environment[14] = {NULL}, answer[4096];
	struct child c;
	struct made m;
	size_t i;

	make(&m, r);
	for (i = 0; m.params[i].name; i++)
		environment[i] = m.environment[i];
	environment[i] = (char[]){"GATEWAY_INTERFACE=CGI/1.1"};
	start_child(&c, environment, -1);
	ck_assert_int_eq(write(c.in, m.body, m.len), (ssize_t)m.len);
	close(c.in);
	read_all(c.out, answer, sizeof answer);
	c.out = -1;
	ck_assert_msg(status_in(answer) == wanted, "%s: %d, not %d", r->name,
		      status_in(answer), wanted);
	end_child(&c, wanted == 200 ? "handled 1" : "handled 0");
}
END_TEST

static int run_tests(void)
{
	Suite *suite = suite_create("fastcgi");
	TCase *fastcgi = tcase_create("fastcgi"), *own = tcase_create("own");

	signal(SIGPIPE, SIG_IGN);
	memset(large, ' ', sizeof large - 1);
	tcase_add_unchecked_fixture(fastcgi, start_serving, stop_serving);
	tcase_add_loop_test(fastcgi, over_fastcgi, 0, (int)COUNT(requests));
	tcase_add_test(fastcgi, in_pieces);
	tcase_add_test(fastcgi, two_at_once);
	tcase_add_test(fastcgi, names_and_replies);
	tcase_add_test(fastcgi, allowed);
	suite_add_tcase(suite, fastcgi);
	tcase_add_test(own, standard_input);
	tcase_add_loop_test(own, as_cgi, 0, (int)COUNT(requests));
	suite_add_tcase(suite, own);
	return run_suite(suite);
}

int main(int argc, char **argv)
{
	(void)argv;
	return argc > 1 ? serve() : run_tests();
}

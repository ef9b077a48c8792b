/* SPDX-License-Identifier: MIT */
/*
 * Every allocation of an adapter fails: each once, and each with all that come
 * after it, those of libcurl, libmicrohttpd and hiredis included. Either the
 * work is done, or the error says that memory ended; nothing is lost.
 *
 * libfcgi, and hiredis before 1.0, end the program by themselves when memory
 * ends: there only our own allocations fail.
 */
#include "hook_curl.h"
#include "hook_fastcgi.h"
#include "hook_microhttpd.h"
#include "hook_redis.h"
#include "memory.h"

#include "../unit/hook_peer.h"
#include "fastcgi.h"
#include "../unit/suite_run.h"

#include <curl/curl.h>
#include <errno.h>
#include <hiredis/hiredis.h>
#include <signal.h>
#include <sys/wait.h>

enum outcome { DONE, NO_MEMORY, WRONG };

static struct hook_error error;

static enum outcome outcome_of(bool done)
{
	return done ? DONE : error.code == HOOK_NO_MEMORY ? NO_MEMORY : WRONG;
}

/* Another thread may be about to give back its own. */
static bool gives_back(long held)
{
	double end = now() + PATIENCE;

	while (memory_held() > held && now() < end)
		pause_ms(1);
	return memory_held() <= held;
}

/* Until so many may fail that none does. */
static void fail_each(enum outcome (*scenario)(void), bool own)
{
	enum outcome outcome;
	bool failed = true;
	long nth, held;
	int for_ever;

	/* What is made once stays. */
	ck_assert_int_eq(scenario(), DONE);
	for (for_ever = 0; for_ever < 2; for_ever++, failed = true)
		for (nth = 1; failed; nth++) {
			memset(&error, 0, sizeof error);
			held = memory_held();
			memory_arm(nth, for_ever, own);
			outcome = scenario();
			failed = memory_disarm();
			ck_assert_msg(outcome == NO_MEMORY || outcome == DONE,
				      "the %ldth%s: %d, %s", nth,
				      for_ever ? " and all after it" : "",
				      (int)error.code, error.reason);
			ck_assert_msg(failed || outcome == DONE,
				      "%ld: it failed, and nothing before it",
				      nth);
			ck_assert_msg(gives_back(held),
				      "the %ldth: %ld blocks are lost", nth,
				      memory_held() - held);
		}
	ck_assert_int_eq(scenario(), DONE);
}

/* ---- a process that answers, and whose memory is its own ---- */

static uint16_t answering_port;
static pid_t answering;

static void answer(int fd, const char *(*say_to)(const char *), bool once)
{
	char asked[4096];
	ssize_t n;

	while ((n = recv(fd, asked, sizeof asked - 1, 0)) > 0) {
		asked[n] = '\0';
		if (!say(fd, say_to(asked)) || once)
			break;
	}
	close(fd);
}

static void answer_start(const char *(*say_to)(const char *), bool once)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_addr = {htonl(INADDR_LOOPBACK)}};
	socklen_t len = sizeof address;
	int door = socket(AF_INET, SOCK_STREAM, 0);

	ck_assert_int_eq(bind(door, (struct sockaddr *)&address, len), 0);
	ck_assert_int_eq(listen(door, 64), 0);
	ck_assert_int_eq(getsockname(door, (struct sockaddr *)&address, &len),
			 0);
	answering_port = ntohs(address.sin_port);
	answering = fork();
	ck_assert_int_ge(answering, 0);
	while (answering == 0)
		answer(accept(door, NULL, NULL), say_to, once);
	close(door);
}

static void answer_stop(void)
{
	kill(answering, SIGKILL);
	waitpid(answering, NULL, 0);
}

/* ---- libcurl ---- */

static const char *say_http(const char *asked)
{
	(void)asked;
	return "HTTP/1.1 200 OK\r\nConnection: close\r\nX-A: b\r\n"
	       "Content-Length: 4\r\n\r\nfine";
}

static bool send_twice(struct hook_curl *curl, struct hook_request *request,
		       struct hook_arena *arena)
{
	struct hook_transport transport = hook_curl_transport(curl);
	struct hook_response response;
	int i;

	for (i = 0; i < 2; i++)
		if (!transport.send(transport.user, request, arena, &response,
				    &error) ||
		    response.status != 200 || response.body.len != 4 ||
		    response.headers.count != 3)
			return false;
	return true;
}

/* The second time by a handle that was used. */
static enum outcome call(void)
{
	struct hook_header items[] = {{STR("X-A"), STR("b")},
				      {STR("X-Empty"), STR("")}};
	struct hook_curl curl = {.deadline_ms = PATIENCE * 1000};
	struct hook_request request = {.method = STR("POST"),
				       .body = STR("{}"),
				       .headers = {items, COUNT(items)}};
	struct hook_arena arena;
	char url[64];
	bool done;

	snprintf(url, sizeof url, "http://127.0.0.1:%u/", answering_port);
	request.url = hook_text(url);
	hook_arena_init(&arena, 1u << 20);
	done = send_twice(&curl, &request, &arena);
	hook_curl_close(&curl);
	hook_arena_free(&arena);
	return outcome_of(done);
}

START_TEST(with_curl)
{
	answer_start(say_http, true);
	fail_each(call, false);
	answer_stop();
}
END_TEST

/* ---- libmicrohttpd ---- */

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *why)
{
	(void)user;
	if (hook_alloc(arena, 100) == NULL) {
		hook_no_memory(why);
		return 500;
	}
	return request->body.len == 2 ? 200 : 400;
}

/* 500, or no answer at all, from a server that goes on. */
static enum outcome serve(void)
{
	struct hook_server server = {.receive = receive, .deadline = PATIENCE};
	char text[1000];
	int fd, status;

	if (!hook_server_start(&server, &error))
		return outcome_of(false);
	memory_spare(true);
	fd = call_port(server.port);
	say(fd, "POST /a HTTP/1.1\r\nHost: a\r\nX-A: b\r\n"
		"Connection: close\r\nContent-Length: 2\r\n\r\n{}");
	hear(fd, text, sizeof text, PATIENCE);
	close(fd);
	memory_spare(false);
	status = strlen(text) > 12 ? atoi(text + 9) : 0;
	hook_server_stop(&server);
	error.code = status == 500 || status == 0 ? HOOK_NO_MEMORY
						  : HOOK_REFUSED;
	error.reason = "this status";
	return outcome_of(status == 200);
}

START_TEST(with_microhttpd)
{
	fail_each(serve, false);
}
END_TEST

/* ---- hiredis ---- */

static const char *say_redis(const char *asked)
{
	return strstr(asked, "EVAL") ? ":1\r\n" : "+OK\r\n";
}

static enum outcome claim(void)
{
	struct hook_redis redis = {.port = answering_port,
				   .password = "p",
				   .timeout_ms = PATIENCE * 1000};
	struct hook_seen store;
	struct hook_seen_key key = {.token = 0};
	bool done = hook_redis_open(&redis, &error);

	if (done) {
		store = hook_redis_store(&redis);
		done = store.claim(store.user, &key, 0, &error) ==
			       HOOK_CLAIMED &&
		       store.renew(store.user, &key, 0, &error) &&
		       store.commit(store.user, &key, 0, &error);
		store.release(store.user, &key);
	}
	hook_redis_close(&redis);
	return outcome_of(done);
}

START_TEST(with_redis)
{
	answer_start(say_redis, false);
	fail_each(claim, HIREDIS_MAJOR < 1);
	answer_stop();
}
END_TEST

/* ---- libfcgi ---- */

static const char *socket_path;

static void *serve_fastcgi(void *user)
{
	static struct hook_error why;

	hook_fastcgi_serve(user, &why);
	return NULL;
}

static enum outcome ask_fastcgi(void)
{
	static const struct fastcgi_param params[] = {{"REQUEST_METHOD",
						       "POST"},
						      {"REQUEST_URI", "/hooks"},
						      {"CONTENT_TYPE",
						       "application/json"},
						      {"HTTP_X_A", "b"},
						      {"CONTENT_LENGTH", "2"},
						      {NULL, NULL}};
	char text[70000];
	int fd, status;

	memory_spare(true);
	fd = fastcgi_call(socket_path);
	fastcgi_begin(fd, params);
	fastcgi_body(fd, "{}", 2, 2);
	fastcgi_answer(fd, text, sizeof text);
	close(fd);
	memory_spare(false);
	status = strncmp(text, "Status: ", 8) == 0 ? atoi(text + 8) : 0;
	error.code = status == 500 ? HOOK_NO_MEMORY : HOOK_REFUSED;
	error.reason = "this status";
	return outcome_of(status == 200);
}

START_TEST(with_fastcgi)
{
	char folder[] = "/tmp/hook-memory-XXXXXX";
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	struct hook_fastcgi server = {.receive = receive};
	pthread_t thread;

	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(address.sun_path, sizeof address.sun_path, "%s/s", folder);
	socket_path = address.sun_path;
	server.socket = socket(AF_UNIX, SOCK_STREAM, 0);
	ck_assert_int_eq(bind(server.socket, (struct sockaddr *)&address,
			      sizeof address),
			 0);
	ck_assert_int_eq(listen(server.socket, 8), 0);
	ck_assert_int_eq(pthread_create(&thread, NULL, serve_fastcgi, &server),
			 0);
	fail_each(ask_fastcgi, true);
	hook_fastcgi_stop(&server);
	pthread_join(thread, NULL);
	close(server.socket);
	unlink(address.sun_path);
	rmdir(folder);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("memory");
	TCase *tcase = tcase_create("memory");

	signal(SIGPIPE, SIG_IGN);
	curl_global_init(CURL_GLOBAL_DEFAULT);
	tcase_add_test(tcase, with_curl);
	tcase_add_test(tcase, with_redis);
	tcase_add_test(tcase, with_microhttpd);
	tcase_add_test(tcase, with_fastcgi);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}

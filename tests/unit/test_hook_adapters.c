/* SPDX-License-Identifier: MIT */
/*
 * The two adapters against one another, and the server against peers that are
 * slow, large or wrong. All on loopback, on any port that is free.
 */
#include "hook_exchange.h"

/* ---- against one another ---- */

START_TEST(there_and_back)
{
	static const char bytes[] = "a\0b\r\n\xff";
	struct hook_header headers[] = {{STR("X-A"), STR("1")},
					{STR("Content-Type"),
					 STR("application/json")},
					{STR("x-a"), STR("2, 3")},
					{STR("X-Empty"), STR("")},
					{STR("X-A"), STR("\xc3\xa4")}};
	struct target t = {.status = 201, .says = STR("{\"fine\":true}")};
	struct exchange x;

	target_start(&t);
	begin(&x, "PUT", t.url, (hook_str){bytes, sizeof bytes - 1});
	x.request.headers.items = headers;
	x.request.headers.count = COUNT(headers);
	ck_assert(perform(&x));
	ck_assert_int_eq(x.response.status, 201);
	IS(x.response.body, "{\"fine\":true}");
	IS(hook_header_find(&x.response.headers, "content-length", NULL), "13");
	ck_assert_str_eq(t.method, "PUT");
	ck_assert_str_eq(t.path, "/hooks");
	ck_assert_uint_eq(t.body_len, sizeof bytes - 1);
	ck_assert_mem_eq(t.body, bytes, sizeof bytes - 1);
	ck_assert_ptr_nonnull(
		strstr(t.headers,
		       "X-A: 1\n"
		       "Content-Type: application/json\nx-a: 2, 3\nX-Empty: \n"
		       "X-A: \xc3\xa4\n"));
	ck_assert_ptr_null(strstr(t.headers, "Expect"));
	end(&x);
	target_stop(&t);
}
END_TEST

/* One handle for requests of every kind: nothing of one is in the next. */
START_TEST(one_handle)
{
	static const char *const methods[] = {"POST",   "GET",   "HEAD", "GET",
					      "DELETE", "PATCH", "POST"};
	struct target t = {.says = STR("[]")};
	struct exchange x;
	size_t i;

	target_start(&t);
	begin(&x, "GET", t.url, none);
	for (i = 0; i < COUNT(methods); i++) {
		bool with = methods[i][0] == 'P', head = methods[i][0] == 'H';

		x.request.method = hook_text(methods[i]);
		x.request.body = with ? STR("{}") : none;
		ck_assert_msg(perform(&x), "%s", x.error.reason);
		ck_assert_int_eq(x.response.status, 200);
		IS(x.response.body, head ? "" : "[]");
		ck_assert_str_eq(t.method, methods[i]);
		ck_assert_uint_eq(t.body_len, with ? 2 : 0);
		ck_assert_int_eq(t.calls, (int)i + 1);
		hook_arena_reset(&x.arena);
	}
	end(&x);
	target_stop(&t);
}
END_TEST

START_TEST(statuses)
{
	static const int all[] = {200, 202, 204, 400, 401, 405,
				  413, 415, 422, 500, 503};
	struct target t = {0};
	struct exchange x;
	size_t i;

	target_start(&t);
	for (i = 0; i < COUNT(all); i++) {
		t.status = all[i];
		begin(&x, "POST", t.url, STR("{}"));
		ck_assert(perform(&x));
		ck_assert_int_eq(x.response.status, all[i]);
		IS(x.response.body, "");
		end(&x);
	}
	target_stop(&t);
}
END_TEST

static void *post_often(void *url)
{
	struct exchange x;
	int i;

	begin(&x, "POST", url, STR("{\"some\":\"body\"}"));
	for (i = 0; i < 20; i++) {
		ck_assert(perform(&x));
		ck_assert_int_eq(x.response.status, 200);
		hook_arena_reset(&x.arena);
	}
	end(&x);
	return NULL;
}

static int count(void *user, const struct hook_request *request,
		 struct hook_arena *arena, struct hook_error *error)
{
	(void)arena;
	(void)error;
	__atomic_fetch_add((int *)user, 1, __ATOMIC_RELAXED);
	return request->body.len == 15 ? 200 : 500;
}

START_TEST(many_at_once)
{
	int calls = 0;
	struct hook_server server = {.receive = count, .user = &calls};
	struct hook_error error;
	pthread_t threads[8];
	char url[64];
	size_t i;

	ck_assert(hook_server_start(&server, &error));
	snprintf(url, sizeof url, "http://127.0.0.1:%u/", server.port);
	for (i = 0; i < COUNT(threads); i++)
		pthread_create(&threads[i], NULL, post_often, url);
	for (i = 0; i < COUNT(threads); i++)
		pthread_join(threads[i], NULL);
	hook_server_stop(&server);
	ck_assert_int_eq(calls, 160);
}
END_TEST

/* ---- the server's bounds ---- */

START_TEST(too_large)
{
	static const hook_str body = {"0123456789", 10};
	struct target t = {.server = {.max_body = 10}};
	hook_str more = STR("0123456789a");

	target_start(&t);
	ck_assert_int_eq(status_of("POST", t.url, body), 200);
	ck_assert_uint_eq(t.body_len, 10);
	ck_assert_int_eq(status_of("POST", t.url, more), 413);
	ck_assert_int_eq(t.calls, 1);
	target_stop(&t);
}
END_TEST

#define CHUNKED                                                    \
	"POST /hooks HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" \
	"Transfer-Encoding: chunked\r\n\r\n"

START_TEST(too_large_in_chunks)
{
	struct target t = {.server = {.max_body = 10}};
	char text[2000];
	int fd;

	target_start(&t);
	fd = call_port(t.server.port);
	ck_assert(say(fd, CHUNKED "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n"));
	ck_assert_ptr_nonnull(
		strstr(hear(fd, text, sizeof text, 5), "HTTP/1.1 200"));
	close(fd);
	ck_assert_uint_eq(t.body_len, 10);
	fd = call_port(t.server.port);
	ck_assert(say(fd, CHUNKED "5\r\n01234\r\n6\r\n56789a\r\n0\r\n\r\n"));
	ck_assert_ptr_nonnull(
		strstr(hear(fd, text, sizeof text, 5), "HTTP/1.1 413"));
	close(fd);
	ck_assert_int_eq(t.calls, 1);
	target_stop(&t);
}
END_TEST

/* A length that is announced is refused before any of it comes. */
START_TEST(announced)
{
	static const char *const lengths[] = {"11", "18446744073709551615",
					      "4294967297"};
	struct target t = {.server = {.max_body = 10}};
	char text[2000];
	size_t i;

	target_start(&t);
	for (i = 0; i < COUNT(lengths); i++) {
		int fd = call_port(t.server.port);

		snprintf(text, sizeof text,
			 "POST / HTTP/1.1\r\nHost: h\r\n"
			 "Content-Length: %s\r\n\r\n",
			 lengths[i]);
		ck_assert(say(fd, text));
		ck_assert_ptr_nonnull(
			strstr(hear(fd, text, sizeof text, 3), "HTTP/1.1 4"));
		close(fd);
	}
	ck_assert_int_eq(t.calls, 0);
	target_stop(&t);
}
END_TEST

/* The receiver's memory is its own: the body is not in it. */
START_TEST(body_beside_memory)
{
	struct target t = {.server = {.max_body = 100000, .memory = 20000}};
	char *body = malloc(50000);

	memset(body, 'x', 50000);
	target_start(&t);
	ck_assert_int_eq(status_of("POST", t.url, (hook_str){body, 50000}),
			 200);
	ck_assert_uint_eq(t.body_len, 50000);
	ck_assert_uint_eq(t.ceiling, 20000);
	target_stop(&t);
	free(body);
}
END_TEST

START_TEST(two_on_one_connection)
{
	struct target t = {0};
	char text[4000];
	int fd;

	target_start(&t);
	fd = call_port(t.server.port);
	ck_assert(say(
		fd,
		"POST /1 HTTP/1.1\r\nHost: h\r\nX-One: 1\r\n"
		"Content-Length: 3\r\n\r\nabcPOST /2 HTTP/1.1\r\nHost: h\r\n"
		"Connection: close\r\nContent-Length: 2\r\n\r\nde"));
	hear(fd, text, sizeof text, 5);
	ck_assert_ptr_nonnull(
		strstr(strstr(text, "HTTP/1.1 200") + 1, "HTTP/1.1 200"));
	close(fd);
	ck_assert_int_eq(t.calls, 2);
	ck_assert_uint_eq(t.body_len, 2);
	ck_assert_ptr_null(strstr(t.headers, "X-One"));
	target_stop(&t);
}
END_TEST

/* One that says nothing, and one whose body drips. */
START_TEST(slow_bodies)
{
	struct target t = {.server = {.deadline = 1}};
	char text[2000];
	int fd;

	target_start(&t);
	fd = call_port(t.server.port);
	ck_assert_str_eq(hear(fd, text, sizeof text, PATIENCE), "");
	close(fd);
	fd = call_port(t.server.port);
	ck_assert(say(fd, "POST / HTTP/1.1\r\nHost: h\r\n"
			  "Content-Length: 1000\r\n\r\n"));
	ck_assert(drip(fd, "", 100, PATIENCE) < PATIENCE);
	close(fd);
	ck_assert_int_eq(t.calls, 0);
	target_stop(&t);
}
END_TEST

START_TEST(ports)
{
	struct target t = {0};
	struct hook_server other = {.receive = take};
	struct hook_error error = {0};

	target_start(&t);
	other.port = t.server.port;
	ck_assert(!hook_server_start(&other, &error));
	ck_assert_int_eq(errno, EADDRINUSE);
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
	target_stop(&t);
	ck_assert_int_eq(status_of("POST", t.url, none), 0);
	hook_server_stop(&other);
}
END_TEST

/* ---- corners ---- */

/* "a connection never beyond the deadline": not while headers drip, either. */
START_TEST(slow_headers)
{
	struct target t = {.server = {.deadline = 1}};
	int fd;

	target_start(&t);
	fd = call_port(t.server.port);
	ck_assert_int_gt(send(fd, "POST / HTTP/1.1\r\n", 17, 0), 0);
	ck_assert(drip(fd, "X: ", 200, PATIENCE) < PATIENCE);
	close(fd);
	target_stop(&t);
	ck_assert_int_eq(t.told, 408);
}
END_TEST

/* What a signature over {url} covers has its query. */
START_TEST(url_has_its_query)
{
	static const char *const bases[][2] = {{NULL, ""},
					       {"https://shop.example",
						"https://shop.example"},
					       {"https://shop.example/",
						"https://shop.example"}};
	char url[128], wanted[64];
	size_t i;

	for (i = 0; i < COUNT(bases); i++) {
		struct target t = {.server.public_url = bases[i][0]};

		target_start(&t);
		snprintf(url, sizeof url, "%s?a=1&b=%%20", t.url);
		ck_assert_int_eq(status_of("POST", url, none), 200);
		target_stop(&t);
		snprintf(wanted, sizeof wanted, "%s/hooks?a=1&b=%%20",
			 bases[i][1]);
		ck_assert_str_eq(t.path, wanted);
	}
}
END_TEST

/* RFC 9110 section 15.5.6: 405 says what is allowed. */
START_TEST(allowed)
{
	struct target t = {.status = 405};
	struct exchange x;

	target_start(&t);
	begin(&x, "GET", t.url, none);
	ck_assert(perform(&x));
	target_stop(&t);
	IS(hook_header_find(&x.response.headers, "Allow", NULL), "POST");
	end(&x);
}
END_TEST

static void add_bounds(TCase *tcase)
{
	tcase_add_test(tcase, too_large);
	tcase_add_test(tcase, too_large_in_chunks);
	tcase_add_test(tcase, announced);
	tcase_add_test(tcase, body_beside_memory);
	tcase_add_test(tcase, two_on_one_connection);
	tcase_add_test(tcase, slow_bodies);
	tcase_add_test(tcase, ports);
}

static void add_corners(TCase *corners)
{
	tcase_add_test(corners, slow_headers);
	tcase_add_test(corners, url_has_its_query);
	tcase_add_test(corners, allowed);
}

int main(void)
{
	Suite *suite = suite_create("hook_adapters");
	TCase *tcase = tcase_create("both"), *bounds = tcase_create("bounds");
	TCase *corners = tcase_create("corners");

	tcase_add_test(tcase, there_and_back);
	tcase_add_test(tcase, one_handle);
	tcase_add_test(tcase, statuses);
	tcase_add_test(tcase, many_at_once);
	suite_add_tcase(suite, tcase);
	add_bounds(bounds);
	suite_add_tcase(suite, bounds);
	add_corners(corners);
	suite_add_tcase(suite, corners);
	return run_adapters(suite);
}

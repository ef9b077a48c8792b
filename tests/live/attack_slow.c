/* SPDX-License-Identifier: MIT */
/* Attacks with time, and with many connections. */
#include "attacks.h"

#define CROWD 300 /* more than the server has connections */

static const struct attack good = {"others are served", 200, .raw = GOOD};

static void *run_good(void *user)
{
	(void)user;
	attack_run(&good);
	return NULL;
}

/* One that drips is cut off; another is served in the meantime. */
static void check_drip(const char *head, const char *text)
{
	int before = attack_handled(), fd;
	double begun = now(); /* before the server has heard of it */
	pthread_t other;

	fd = call_port(attack_port());
	ck_assert(say(fd, head));
	ck_assert_int_eq(pthread_create(&other, NULL, run_good, NULL), 0);
	ck_assert_double_lt(drip(fd, text, 100, PATIENCE), PATIENCE);
	ck_assert_double_gt(now() - begun, DEADLINE - 0.5);
	pthread_join(other, NULL);
	close(fd);
	ck_assert_int_eq(attack_handled() - before, 1);
}

START_TEST(dripping_line)
{
	check_drip("P", "OST /business/");
}
END_TEST

START_TEST(dripping_headers)
{
	check_drip(POST("/business"), "X-A: a\r\nX-B: b\r\nX-C: c\r\nX-D: ");
}
END_TEST

START_TEST(dripping_body)
{
	check_drip(TO_BUSINESS "Content-Length: 1000\r\n\r\n", "{\"a\":");
}
END_TEST

START_TEST(dripping_chunks)
{
	check_drip(TO_BUSINESS "Transfer-Encoding: chunked\r\n\r\n",
		   "1\r\n{\r\n1\r\n}\r\n1\r\n \r\n1\r\n \r\n1\r\n \r\n1\r\n ");
}
END_TEST

/* An answer that has no body, and not a byte more. */
static void hear_head(int fd, char *out, size_t room)
{
	size_t len = 0;

	do {
		ck_assert_uint_lt(len, room - 1);
		ck_assert_int_eq(recv(fd, out + len, 1, 0), 1);
		out[++len] = '\0';
	} while (!strstr(out, "\r\n\r\n"));
}

/* After a request that was answered: the next has no more time than it. */
START_TEST(dripping_second)
{
	int fd = call_port(attack_port());
	size_t len;
	char *bytes = attack_bytes(&good, NULL, 0, &len), answer[1024];

	ck_assert_int_eq(send(fd, bytes, len, 0), (ssize_t)len);
	free(bytes);
	/* All of it: what is left unread would look like an end to drip(). */
	hear_head(fd, answer, sizeof answer);
	ck_assert_ptr_nonnull(strstr(answer, " 200 OK"));
	ck_assert_ptr_nonnull(strstr(answer, "Content-Length: 0\r\n"));
	ck_assert_double_lt(drip(fd, POST("/business") "X-A: a\r\nX-B: ", 100,
				 PATIENCE),
			    PATIENCE);
	close(fd);
}
END_TEST

/* The deadline is for who asks: a handler, and who waits for it, has more. */
START_TEST(slow_handler)
{
	static const struct attack slow = {"a slow handler", 200,
					   .raw = POST("/slow")
						   JSON LENGTH SIGNED END,
					   .then = GOOD, .after = 200};

	attack_run(&slow);
}
END_TEST

/* Connections that say nothing take every place, but not for good. */
START_TEST(crowd)
{
	int fds[CROWD], i;
	double begun = now();

	for (i = 0; i < CROWD; i++)
		fds[i] = call_port(attack_port());
	while (now() - begun < DEADLINE + 2)
		pause_ms(100);
	attack_run(&good);
	for (i = 0; i < CROWD; i++)
		close(fds[i]);
	attack_run(&good);
}
END_TEST

/* A delivery is as good twice as once while it is young, and never later. */
START_TEST(replay)
{
	static const struct attack again = {"again", 200, .raw = GOOD};
	static const struct attack stale = {"after the tolerance", 401,
					    .raw = GOOD};

	attack_run(&again);
	attack_clock(NOW + 300);
	attack_run(&again);
	attack_clock(NOW + 301);
	attack_run(&stale);
	attack_clock(NOW - 301);
	attack_run(&stale);
	attack_clock(NOW);
}
END_TEST

void attack_slow(TCase *tcase)
{
	tcase_set_timeout(tcase, 0);
	tcase_add_test(tcase, replay);
	tcase_add_test(tcase, dripping_line);
	tcase_add_test(tcase, dripping_headers);
	tcase_add_test(tcase, dripping_body);
	tcase_add_test(tcase, dripping_chunks);
	tcase_add_test(tcase, dripping_second);
	tcase_add_test(tcase, slow_handler);
	tcase_add_test(tcase, crowd);
}

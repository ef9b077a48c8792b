/* SPDX-License-Identifier: MIT */
/*
 * The store on Redis: what all stores do, receivers that race, and a Redis
 * that hangs, dies and comes back.
 */
#include "clock.h"
#include "../unit/seen_cases.h"
#include "hook_redis.h"
#include "redis_server.h"

#include <hiredis/hiredis.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Patient, but where Redis is made to hang. */
#define TIMEOUT_MS 120000
#define SHORT_MS   1000

static struct hook_error error;
static struct hook_redis redis;
static struct place place;
static redisContext *side; /* what is asked behind the store's back */

/* ---- the store ---- */

static long long ask_side(const char *format, const char *name, long long n)
{
	redisReply *reply = redisCommand(side, format, name, n);
	long long value;

	ck_assert_ptr_nonnull(reply);
	value = reply->integer;
	freeReplyObject(reply);
	return value;
}

/* Time passes by taking it from every key: the leases stay long. */
static void pass(struct place *p, int seconds)
{
	redisReply *keys = redisCommand(side, "KEYS *");
	size_t i;

	ck_assert_ptr_nonnull(keys);
	for (i = 0; i < keys->elements; i++) {
		const char *name = keys->element[i]->str;
		long long left = ask_side("PTTL %s", name, 0);

		ck_assert_int_gt(left, 0);
		ask_side("PEXPIRE %s %lld", name, left - 1000LL * seconds);
	}
	freeReplyObject(keys);
	p->now += seconds;
}

static struct hook_redis settings(void)
{
	return (struct hook_redis){.unix_path = redis_server.socket,
				   .prefix = "hook:acme:",
				   .keep = KEEP,
				   .lease = LEASE,
				   .timeout_ms = TIMEOUT_MS};
}

static void set_up(void)
{
	if (redis_server.pid == 0)
		ck_assert(redis_server_start());
	side = redisConnectUnix(redis_server.socket);
	ck_assert(side && !side->err);
	freeReplyObject(redisCommand(side, "FLUSHALL"));
	redis = settings();
	ck_assert_msg(hook_redis_open(&redis, &error), "%s", error.reason);
	place.store = hook_redis_store(&redis);
	place.pass = pass;
}

static void tear_down(void)
{
	/* Where a test failed it may still be stopped. */
	if (redis_server.pid)
		kill(redis_server.pid, SIGCONT);
	hook_redis_close(&redis);
	hook_redis_close(&redis);
	redisFree(side);
}

static enum hook_claim claim_in(struct hook_redis *r, uint64_t number)
{
	struct hook_seen store = hook_redis_store(r);
	struct hook_seen_key key = numbered(0, number);

	return store.claim(store.user, &key, 0, &error);
}

START_TEST(cases)
{
	check_cases(&place);
}
END_TEST

START_TEST(threads)
{
	check_hammered(&place);
}
END_TEST

/* Redis does what pass() pretends. */
START_TEST(real_time)
{
	struct hook_redis brief = settings();

	brief.keep = brief.lease = 1;
	ck_assert(hook_redis_open(&brief, &error));
	ck_assert_int_eq(claim_in(&brief, 1), HOOK_CLAIMED);
	nap(1100);
	ck_assert_int_eq(claim_in(&brief, 1), HOOK_CLAIMED);
	hook_redis_close(&brief);
}
END_TEST

START_TEST(names)
{
	static const char name[] = "hook:acme:0700000000000000"
				   "00000000000000000000000000000000"
				   "0000000000000000";
	struct hook_redis other = settings();

	ck_assert_int_eq(claim_in(&redis, 7), HOOK_CLAIMED);
	ck_assert_int_eq(ask_side("EXISTS %s", name, 0), 1);
	other.prefix = "hook: 100%s:";
	ck_assert(hook_redis_open(&other, &error));
	ck_assert_int_eq(claim_in(&other, 7), HOOK_CLAIMED);
	ck_assert_int_eq(claim_in(&other, 7), HOOK_BUSY);
	hook_redis_close(&other);
	other = (struct hook_redis){.port = redis_server.port};
	ck_assert(hook_redis_open(&other, &error));
	ck_assert_int_eq(claim_in(&other, 7), HOOK_CLAIMED);
	hook_redis_close(&other);
	other = (struct hook_redis){.port = redis_server.port, .lease = -1};
	ck_assert(!hook_redis_open(&other, &error));
	ck_assert_int_eq(error.code, HOOK_INVALID);
}
END_TEST

START_TEST(passwords)
{
	struct hook_redis r = settings();

	freeReplyObject(redisCommand(side, "CONFIG SET requirepass %s", "a b"));
	ck_assert(hook_redis_open(&r, &error));
	ck_assert_int_eq(claim_in(&r, 1), HOOK_CLAIM_FAILED);
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
	hook_redis_close(&r);
	r.password = "a";
	ck_assert(!hook_redis_open(&r, &error));
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
	r.password = "a b";
	ck_assert(hook_redis_open(&r, &error));
	ck_assert_int_eq(claim_in(&r, 1), HOOK_CLAIMED);
	hook_redis_close(&r);
	r.username = "default";
	ck_assert(hook_redis_open(&r, &error));
	ck_assert_int_eq(claim_in(&r, 1), HOOK_BUSY);
	hook_redis_close(&r);
	freeReplyObject(redisCommand(side, "CONFIG SET requirepass %s", ""));
}
END_TEST

/* ---- two processes ---- */

#define DELIVERIES 500

struct race {
	pthread_barrier_t start;
	atomic_int handled[DELIVERIES];
	atomic_int failed;
};

/* As a provider does: again until it is told 200. Some handlers fail. */
static void deliver(struct race *race, const struct hook_seen *store, size_t at)
{
	struct hook_seen_key key = numbered(2, at);
	bool fails = at % 3 == 0;

	for (;;) {
		enum hook_claim claim =
			store->claim(store->user, &key, 0, &error);

		if (claim == HOOK_CLAIM_FAILED)
			++race->failed;
		if (claim == HOOK_CLAIM_FAILED || claim == HOOK_SEEN)
			return;
		if (claim == HOOK_CLAIMED && fails) {
			store->release(store->user, &key);
			fails = false;
		} else if (claim == HOOK_CLAIMED) {
			++race->handled[at];
			race->failed +=
				!store->commit(store->user, &key, 0, &error);
		}
	}
}

static void receive(struct race *race, struct hook_redis r)
{
	struct hook_seen store;
	size_t i;

	race->failed += !hook_redis_open(&r, &error);
	pthread_barrier_wait(&race->start);
	store = hook_redis_store(&r);
	for (i = 0; r.link && i < DELIVERIES; i++)
		deliver(race, &store, i);
	hook_redis_close(&r);
}

START_TEST(processes)
{
	struct race *race = mmap(NULL, sizeof *race, PROT_READ | PROT_WRITE,
				 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pthread_barrierattr_t shared;
	struct hook_redis r = settings();
	pid_t child;
	int status;
	size_t i;

	ck_assert_ptr_ne(race, MAP_FAILED);
	pthread_barrierattr_init(&shared);
	pthread_barrierattr_setpshared(&shared, PTHREAD_PROCESS_SHARED);
	pthread_barrier_init(&race->start, &shared, 2);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		r.unix_path = NULL;
		r.port = redis_server.port;
	}
	receive(race, r);
	if (child == 0)
		_exit(0);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	ck_assert_int_eq(race->failed, 0);
	for (i = 0; i < DELIVERIES; i++)
		ck_assert_int_eq(race->handled[i], 1);
	munmap(race, sizeof *race);
}
END_TEST

/* ---- a Redis in trouble ---- */

static void check_fails(struct hook_redis *r)
{
	struct hook_seen store = hook_redis_store(r);
	struct hook_seen_key key = numbered(0, 1);
	double start = seconds_now();

	error.code = HOOK_OK;
	ck_assert_int_eq(store.claim(store.user, &key, 0, &error),
			 HOOK_CLAIM_FAILED);
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
	error.code = HOOK_OK;
	ck_assert(!store.commit(store.user, &key, 0, &error));
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
	store.release(store.user, &key);
	/* Of each a connection and a command, and as much for a busy machine:
	 * less than what another time-out than this one would take. */
	ck_assert_double_lt(seconds_now() - start, 3 * 5.0 * SHORT_MS / 1e3);
}

static void check_death(struct hook_redis *r, uint64_t number)
{
	sigset_t pending;

	ck_assert_int_eq(claim_in(r, number), HOOK_CLAIMED);
	redis_server_stop();
	check_fails(r);
	sigpending(&pending);
	ck_assert_int_eq(sigismember(&pending, SIGPIPE), 0);
	ck_assert(redis_server_start());
	ck_assert_int_eq(claim_in(r, number), HOOK_CLAIMED);
	ck_assert_int_eq(claim_in(r, number), HOOK_BUSY);
	/* Back before it is missed: nobody notices. */
	redis_server_stop();
	ck_assert(redis_server_start());
	ck_assert_int_eq(claim_in(r, number), HOOK_CLAIMED);
}

START_TEST(dies)
{
	struct hook_redis tcp = settings();

	check_death(&redis, 1);
	tcp.unix_path = NULL;
	tcp.host = "127.0.0.1";
	tcp.port = redis_server.port;
	ck_assert(hook_redis_open(&tcp, &error));
	check_death(&tcp, 2);
	redis_server_stop();
	hook_redis_close(&tcp);
	ck_assert(!hook_redis_open(&tcp, &error));
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
}
END_TEST

static void be_impatient(void)
{
	hook_redis_close(&redis);
	redis.timeout_ms = SHORT_MS;
	ck_assert(hook_redis_open(&redis, &error));
}

START_TEST(hangs)
{
	be_impatient();
	kill(redis_server.pid, SIGSTOP);
	check_fails(&redis);
	kill(redis_server.pid, SIGCONT);
	nap(SHORT_MS); /* it is left in peace so long */
	ck_assert_int_eq(claim_in(&redis, 2), HOOK_CLAIMED);
	ck_assert_int_eq(claim_in(&redis, 2), HOOK_BUSY);
}
END_TEST

/* What comes once the time is up answers nothing that is asked later. */
START_TEST(late_answers)
{
	int i;

	be_impatient();
	for (i = 0; i < 4; i++) {
		kill(redis_server.pid, SIGSTOP);
		ck_assert_int_eq(claim_in(&redis, 10), HOOK_CLAIM_FAILED);
		kill(redis_server.pid, SIGCONT);
		nap(SHORT_MS);
		ck_assert_int_eq(claim_in(&redis, 100 + (uint64_t)i),
				 HOOK_CLAIMED);
	}
}
END_TEST

/* ---- many in line ---- */

#define LINE 10

struct asker {
	struct hook_redis *redis;
	uint64_t number;
	enum hook_claim outcome;
	double taken; /* seconds */
};

static void *be_asker(void *user)
{
	struct asker *asker = user;
	struct hook_seen store = hook_redis_store(asker->redis);
	struct hook_seen_key key = numbered(3, asker->number);
	struct hook_error own;
	double start = seconds_now();

	asker->outcome = store.claim(store.user, &key, 0, &own);
	asker->taken = seconds_now() - start;
	return NULL;
}

/* They all ask at once. Returns how many claimed; `longest`: one's wait. */
static int ask_in_line(struct hook_redis *r, double *longest)
{
	struct asker askers[LINE];
	pthread_t others[LINE];
	static uint64_t last; /* what failed may be claimed all the same */
	int claimed = 0;
	size_t i;

	*longest = 0;
	for (i = 0; i < LINE; i++) {
		askers[i] = (struct asker){.redis = r, .number = ++last};
		ck_assert_int_eq(pthread_create(&others[i], NULL, be_asker,
						&askers[i]),
				 0);
	}
	for (i = 0; i < LINE; i++) {
		pthread_join(others[i], NULL);
		claimed += askers[i].outcome == HOOK_CLAIMED;
		if (askers[i].taken > *longest)
			*longest = askers[i].taken;
	}
	return claimed;
}

START_TEST(hangs_for_many)
{
	double longest;

	be_impatient();
	kill(redis_server.pid, SIGSTOP);
	ck_assert_int_eq(ask_in_line(&redis, &longest), 0);
	ck_assert_double_lt(longest, LINE / 2 * SHORT_MS / 1e3);
	/* Who comes now need not try for himself. */
	ck_assert_int_eq(ask_in_line(&redis, &longest), 0);
	ck_assert_double_lt(longest, SHORT_MS / 1e3);
	kill(redis_server.pid, SIGCONT);
	nap(SHORT_MS);
	ck_assert_int_eq(ask_in_line(&redis, &longest), LINE);
}
END_TEST

/* Says yes to everything, each time when half of the time is up. */
static void *be_slow(void *user)
{
	int door = *(int *)user, end = accept(door, NULL, NULL);
	char question[1024];

	while (end >= 0 && read(end, question, sizeof question) > 0) {
		nap(SHORT_MS / 2);
		if (write(end, "+OK\r\n", 5) != 5)
			break;
	}
	close(end);
	return NULL;
}

START_TEST(slow_for_many)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_addr.s_addr =
					      htonl(INADDR_LOOPBACK)};
	socklen_t len = sizeof address;
	int door = socket(AF_INET, SOCK_STREAM, 0), claimed;
	struct hook_redis r = {.timeout_ms = SHORT_MS};
	pthread_t server;
	double longest;

	ck_assert_int_eq(bind(door, (struct sockaddr *)&address, len), 0);
	ck_assert_int_eq(listen(door, 1), 0);
	ck_assert_int_eq(getsockname(door, (struct sockaddr *)&address, &len),
			 0);
	ck_assert_int_eq(pthread_create(&server, NULL, be_slow, &door), 0);
	r.port = ntohs(address.sin_port);
	ck_assert(hook_redis_open(&r, &error));
	claimed = ask_in_line(&r, &longest);
	hook_redis_close(&r);
	pthread_join(server, NULL);
	close(door);
	ck_assert_int_ge(claimed, 1);
	ck_assert_int_lt(claimed, LINE);
	ck_assert_double_lt(longest, 0.8 * LINE / 2 * SHORT_MS / 1e3);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {cases,        threads,
				      real_time,    names,
				      passwords,    processes,
				      dies,         hangs,
				      late_answers, hangs_for_many,
				      slow_for_many};
	Suite *suite = suite_create("redis");
	TCase *tcase = tcase_create("redis");
	int failed;
	size_t i;

	signal(SIGPIPE, SIG_DFL);
	if (!redis_server_start()) {
		redis_server_remove();
		puts("skipped: no redis-server");
		return EXIT_SUCCESS;
	}
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	for (i = 0; i < COUNT(tests); i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	failed = run_suite(suite);
	redis_server_remove();
	return failed;
}

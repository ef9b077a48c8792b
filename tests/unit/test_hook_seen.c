/* SPDX-License-Identifier: MIT */
/*
 * Deduplication and order in memory: the table's own bounds, what all stores
 * do, and the digest their keys are made with. Built with each crypto library.
 */
#include "hook_crypto.h"
#include "hook_order.h"
#include "seen_cases.h"

static struct hook_error error;
static struct hook_seen_table *table;
static struct place place;

static void pass(struct place *p, int seconds)
{
	p->now += seconds;
}

static void open_table(size_t entries)
{
	table = hook_seen_table_new(entries, KEEP, LEASE, &error);
	ck_assert_ptr_nonnull(table);
	place.store = hook_seen_table_store(table);
	place.now = 1700000000;
	place.pass = pass;
}

static void close_table(void)
{
	hook_seen_table_free(table);
	table = NULL;
}

static enum hook_claim claim(uint64_t number)
{
	struct hook_seen_key key = numbered(0, number);

	return place.store.claim(table, &key, place.now, &error);
}

static void handle(uint64_t number)
{
	struct hook_seen_key key = numbered(0, number);

	ck_assert_int_eq(place.store.claim(table, &key, place.now, &error),
			 HOOK_CLAIMED);
	ck_assert(place.store.commit(table, &key, place.now, &error));
}

/* ---- the table ---- */

START_TEST(cases)
{
	open_table(1000);
	check_cases(&place);
	close_table();
	/* Also in the least room that is enough. */
	open_table(COUNT(seen_cases));
	check_cases(&place);
	close_table();
}
END_TEST

START_TEST(threads)
{
	int i;

	for (i = 0; i < 10; i++) {
		open_table(HAMMERED);
		check_hammered(&place);
		close_table();
	}
}
END_TEST

START_TEST(oldest_makes_way)
{
	uint64_t i;

	open_table(10);
	for (i = 0; i < 10; i++)
		handle(i);
	ck_assert_int_eq(claim(10), HOOK_CLAIMED);
	for (i = 1; i < 10; i++)
		ck_assert_int_eq(claim(i), HOOK_SEEN);
	ck_assert_int_eq(claim(0), HOOK_CLAIMED);
	ck_assert_int_eq(claim(1), HOOK_CLAIMED);
	ck_assert_int_eq(claim(2), HOOK_CLAIMED);
	ck_assert_int_eq(claim(3), HOOK_CLAIMED);
	ck_assert_int_eq(claim(10), HOOK_BUSY);
	ck_assert_int_eq(claim(9), HOOK_SEEN);
	close_table();
}
END_TEST

START_TEST(ended_claims_make_way)
{
	open_table(3);
	handle(0);
	ck_assert_int_eq(claim(1), HOOK_CLAIMED);
	place.now += LEASE;
	ck_assert_int_eq(claim(2), HOOK_CLAIMED);
	/* 1 is worth nothing any more, 0 still is. */
	ck_assert_int_eq(claim(3), HOOK_CLAIMED);
	ck_assert_int_eq(claim(0), HOOK_SEEN);
	ck_assert_int_eq(claim(1), HOOK_CLAIMED);
	ck_assert_int_eq(claim(0), HOOK_CLAIM_FAILED);
	close_table();
}
END_TEST

START_TEST(full_of_claims)
{
	struct hook_seen_key late = numbered(0, 100);
	struct hook_seen_key first = numbered(0, 0);
	uint64_t i;

	open_table(4);
	ck_assert_int_eq(place.store.claim(table, &first, place.now, &error),
			 HOOK_CLAIMED);
	for (i = 1; i < 4; i++)
		ck_assert_int_eq(claim(i), HOOK_CLAIMED);
	error.code = HOOK_OK;
	ck_assert_int_eq(claim(4), HOOK_CLAIM_FAILED);
	ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
	ck_assert_ptr_nonnull(error.reason);
	ck_assert(!place.store.commit(table, &late, place.now, &error));
	for (i = 0; i < 4; i++)
		ck_assert_int_eq(claim(i), HOOK_BUSY);
	/* Room is had by a release, by a commit, and by time. */
	place.store.release(table, &first);
	ck_assert_int_eq(claim(4), HOOK_CLAIMED);
	ck_assert_int_eq(claim(5), HOOK_CLAIM_FAILED);
	place.now += LEASE;
	ck_assert_int_eq(claim(5), HOOK_CLAIMED);
	close_table();
}
END_TEST

/* A thrown out claim whose holder comes late neither harms nor is harmed. */
START_TEST(late_and_thrown_out)
{
	struct hook_seen_key late = numbered(0, 1);

	open_table(1);
	ck_assert_int_eq(place.store.claim(table, &late, place.now, &error),
			 HOOK_CLAIMED);
	place.now += LEASE;
	ck_assert_int_eq(claim(2), HOOK_CLAIMED);
	ck_assert(!place.store.commit(table, &late, place.now, &error));
	place.store.release(table, &late);
	ck_assert_int_eq(claim(2), HOOK_BUSY);
	place.now += LEASE;
	ck_assert(place.store.commit(table, &late, place.now, &error));
	ck_assert_int_eq(claim(1), HOOK_SEEN);
	close_table();
}
END_TEST

/* Keys that begin alike, as someone may have searched for. */
static struct hook_seen_key alike(uint64_t number)
{
	struct hook_seen_key key = numbered(number, 7);

	key.token = 0;
	return key;
}

START_TEST(hostile_keys)
{
	struct hook_seen_key key;
	uint64_t i, held;

	open_table(200000);
	handle(8);
	for (i = 0; i < 200000; i++) {
		key = alike(i);
		place.now += i % 1000 == 0;
		ck_assert_int_eq(place.store.claim(table, &key, place.now,
						   &error),
				 HOOK_CLAIMED);
		ck_assert(place.store.commit(table, &key, place.now, &error));
	}
	/* They threw each other out, nobody else, and the oldest first. */
	ck_assert_int_eq(claim(8), HOOK_SEEN);
	for (; i < 200016; i++) {
		key = alike(i);
		place.now++;
		ck_assert_int_eq(place.store.claim(table, &key, place.now,
						   &error),
				 HOOK_CLAIMED);
		ck_assert(place.store.commit(table, &key, place.now, &error));
	}
	for (i = 200000; i < 200016; i++) {
		key = alike(i);
		ck_assert_int_eq(place.store.claim(table, &key, place.now,
						   &error),
				 HOOK_SEEN);
	}
	for (held = 0, i = 300000; held < 1000; i++, held++) {
		key = alike(i);
		if (place.store.claim(table, &key, place.now, &error) !=
		    HOOK_CLAIMED)
			break;
	}
	ck_assert_uint_eq(held, 16);
	ck_assert_int_eq(claim(9), HOOK_CLAIMED);
	place.now += LEASE;
	ck_assert_int_eq(place.store.claim(table, &key, place.now, &error),
			 HOOK_CLAIMED);
	close_table();
}
END_TEST

/* A clock that was a day fast, and is set right. */
START_TEST(clock_set_back)
{
	const int64_t right = 1700000000, fast = right + 24 * 3600;

	open_table(3);
	place.now = fast;
	handle(0);
	ck_assert_int_eq(claim(1), HOOK_CLAIMED);
	ck_assert_int_eq(claim(2), HOOK_CLAIMED);
	/* What was handled is not forgotten, nor remembered for a day. */
	place.now = right;
	ck_assert_int_eq(claim(0), HOOK_SEEN);
	ck_assert_int_eq(claim(1), HOOK_BUSY);
	place.now = right + LEASE - 1;
	ck_assert_int_eq(claim(1), HOOK_BUSY);
	ck_assert_int_eq(claim(0), HOOK_SEEN);
	place.now = right + LEASE;
	ck_assert_int_eq(claim(1), HOOK_CLAIMED);
	place.now = right + KEEP - 1;
	ck_assert_int_eq(claim(0), HOOK_SEEN);
	place.now = right + KEEP;
	ck_assert_int_eq(claim(0), HOOK_CLAIMED);
	close_table();
}
END_TEST

/* One that is full of claims for a day that never comes. */
START_TEST(clock_set_back_full)
{
	open_table(2);
	place.now = 1700000000 + 24 * 3600;
	ck_assert_int_eq(claim(0), HOOK_CLAIMED);
	ck_assert_int_eq(claim(1), HOOK_CLAIMED);
	place.now = 1700000000;
	ck_assert_int_eq(claim(2), HOOK_CLAIM_FAILED);
	place.now += LEASE;
	ck_assert_int_eq(claim(2), HOOK_CLAIMED);
	close_table();
}
END_TEST

START_TEST(arguments)
{
	ck_assert_ptr_null(hook_seen_table_new(0, 1, 1, &error));
	ck_assert_ptr_null(hook_seen_table_new(1, 0, 1, &error));
	ck_assert_ptr_null(hook_seen_table_new(1, 1, -1, &error));
	ck_assert_int_eq(error.code, HOOK_INVALID);
	ck_assert_ptr_null(hook_seen_table_new(SIZE_MAX, 1, 1, &error));
	ck_assert_ptr_null(hook_seen_table_new(SIZE_MAX / 64, 1, 1, &error));
	ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
	hook_seen_table_free(NULL);
	/* No sum overflows, at any time. */
	open_table(2);
	place.now = INT64_MAX;
	handle(1);
	place.now = INT64_MIN;
	handle(2);
	close_table();
}
END_TEST

/* ---- order ---- */

static struct hook_order *order;

static enum hook_order_says see(const char *resource, const char *time,
				const char *id)
{
	return hook_order_see(order, hook_text(resource),
			      hook_time_from(hook_text(time)), hook_text(id));
}

static void open_order(size_t resources)
{
	order = hook_order_new(resources, &error);
	ck_assert_ptr_nonnull(order);
}

#define T1 "2024-05-01T10:00:00Z"
#define T2 "2024-05-01T10:00:00.000000001Z"
#define T3 "2024-05-01T10:00:01Z"

START_TEST(order_of_events)
{
	open_order(10);
	ck_assert_int_eq(see("a", T2, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("a", T2, "1"), HOOK_SAME);
	ck_assert_int_eq(see("a", T1, "0"), HOOK_OLDER);
	ck_assert_int_eq(see("b", T1, "0"), HOOK_NEWER);
	ck_assert_int_eq(see("a", T3, "2"), HOOK_NEWER);
	ck_assert_int_eq(see("a", T2, "1"), HOOK_OLDER);
	ck_assert_int_eq(see("a", T3, "2"), HOOK_SAME);
	ck_assert_int_eq(see("a", "2024-05-01T12:00:01+02:00", "2"), HOOK_SAME);
	ck_assert_int_eq(see("a", T3, "3"), HOOK_NEWER);
	ck_assert_int_eq(see("a", T3, "3"), HOOK_SAME);
	hook_order_free(order);
}
END_TEST

START_TEST(order_unknown)
{
	open_order(10);
	ck_assert_int_eq(see("a", T3, NULL), HOOK_NEWER);
	ck_assert_int_eq(see("a", T3, NULL), HOOK_NEWER);
	ck_assert_int_eq(see("a", T1, NULL), HOOK_OLDER);
	ck_assert_int_eq(see("a", "yesterday", "1"), HOOK_NEWER);
	ck_assert_int_eq(see("a", NULL, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("a", T1, NULL), HOOK_OLDER);
	ck_assert_int_eq(see(NULL, T3, "1"), HOOK_NEWER);
	ck_assert_int_eq(see(NULL, T1, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("", T3, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("", T1, "1"), HOOK_OLDER);
	hook_order_free(order);
	ck_assert_ptr_null(hook_order_new(0, &error));
	ck_assert_int_eq(error.code, HOOK_INVALID);
	ck_assert_ptr_null(hook_order_new(SIZE_MAX, &error));
	ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
	hook_order_free(NULL);
}
END_TEST

START_TEST(order_forgets)
{
	open_order(3);
	ck_assert_int_eq(see("a", T3, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("b", T3, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("c", T3, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("a", T1, "1"), HOOK_OLDER);
	ck_assert_int_eq(see("d", T3, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("a", T1, "1"), HOOK_OLDER);
	ck_assert_int_eq(see("c", T1, "1"), HOOK_OLDER);
	ck_assert_int_eq(see("b", T1, "1"), HOOK_NEWER);
	ck_assert_int_eq(see("d", T3, "1"), HOOK_NEWER);
	hook_order_free(order);
}
END_TEST

static void *see_many(void *user)
{
	char name[16], time[32];
	int i;

	pthread_barrier_wait((pthread_barrier_t *)user);
	for (i = 0; i < 5000; i++) {
		snprintf(name, sizeof name, "r%d", i % 70);
		snprintf(time, sizeof time, "2024-05-01T10:%02d:00Z", i % 60);
		see(name, time, "1");
	}
	return NULL;
}

START_TEST(order_threads)
{
	pthread_t others[THREADS];
	pthread_barrier_t start;
	size_t i;

	open_order(50);
	pthread_barrier_init(&start, NULL, THREADS);
	for (i = 0; i < THREADS; i++)
		ck_assert_int_eq(pthread_create(&others[i], NULL, see_many,
						&start),
				 0);
	for (i = 0; i < THREADS; i++)
		pthread_join(others[i], NULL);
	pthread_barrier_destroy(&start);
	ck_assert_int_eq(see("r69", "2024-05-01T11:00:00Z", "1"), HOOK_NEWER);
	ck_assert_int_eq(see("r69", T1, "1"), HOOK_OLDER);
	hook_order_free(order);
}
END_TEST

/* ---- the digest: FIPS 180-4's examples ---- */

static void check_digest(const struct hook_piece *pieces, size_t count,
			 const char *wanted)
{
	unsigned char out[32];
	char hex[65];
	size_t i;

	ck_assert(hook_digest(pieces, count, out));
	for (i = 0; i < sizeof out; i++)
		snprintf(hex + 2 * i, 3, "%02x", out[i]);
	ck_assert_str_eq(hex, wanted);
}

START_TEST(digest)
{
	static const struct hook_piece pieces[] = {
		{.ptr = "abcdbcdecdefdefgefghfghighij", .len = 28},
		{.len = 0},
		{.ptr = "hijkijkljklmklmnlmnomnopnopq", .len = 28}};
	static const struct hook_piece abc = {.ptr = "abc", .len = 3};

	check_digest(NULL, 0,
		     "e3b0c44298fc1c149afbf4c8996fb924"
		     "27ae41e4649b934ca495991b7852b855");
	check_digest(&abc, 1,
		     "ba7816bf8f01cfea414140de5dae2223"
		     "b00361a396177a9cb410ff61f20015ad");
	check_digest(pieces, 3,
		     "248d6a61d20638b8e5c026930c3e6039"
		     "a33ce45964ff2167f6ecedd419db06c1");
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {cases,
				      threads,
				      oldest_makes_way,
				      ended_claims_make_way,
				      full_of_claims,
				      late_and_thrown_out,
				      hostile_keys,
				      clock_set_back,
				      clock_set_back_full,
				      arguments,
				      order_of_events,
				      order_unknown,
				      order_forgets,
				      order_threads,
				      digest};
	Suite *suite = suite_create("hook_seen");
	TCase *tcase = tcase_create("hook_seen");
	size_t i;

	for (i = 0; i < COUNT(tests); i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}

/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: memory, of which every allocation may fail, and
 * its ceiling.
 */
#include "hook_pet.h"

/* ---- memory ---- */

struct meter {
	size_t taken, most, calls, fail_at;
	size_t sizes[64];
	void *blocks[64];
};

static void *metered(void *user, size_t size)
{
	struct meter *m = user;
	size_t i = 0;

	if (++m->calls == m->fail_at || size > CEILING)
		return NULL;
	while (m->blocks[i])
		i++;
	ck_assert_uint_lt(i, 63);
	m->blocks[i] = malloc(size);
	m->sizes[i] = size;
	m->taken += size;
	if (m->taken > m->most)
		m->most = m->taken;
	/* What is not zeroed by us must not look so. */
	memset(m->blocks[i], 0xa5, size);
	return m->blocks[i];
}

static void unmetered(void *user, void *block)
{
	struct meter *m = user;
	size_t i = 0;

	while (m->blocks[i] != block)
		ck_assert_uint_lt(++i, 64);
	m->taken -= m->sizes[i];
	m->blocks[i] = NULL;
	free(block);
}

static void meter(struct hook_arena *a, struct meter *m, size_t ceiling)
{
	memset(m, 0, sizeof *m);
	hook_arena_init(a, ceiling);
	a->allocate = metered;
	a->release = unmetered;
	a->user = m;
}

START_TEST(alignment)
{
	static const char zeros[600];
	size_t size, i;

	for (size = 0; size < 600; size++) {
		char *memory = hook_alloc(&arena, size);

		ck_assert_ptr_nonnull(memory);
		ck_assert_uint_eq((uintptr_t)memory % _Alignof(max_align_t), 0);
		ck_assert_mem_eq(memory, zeros, size);
		for (i = 0; i < size; i++)
			memory[i] = 'x';
	}
}
END_TEST

START_TEST(sizes_that_overflow)
{
	struct hook_arena a;
	struct meter m;

	ck_assert_ptr_null(hook_alloc(&arena, SIZE_MAX));
	ck_assert_ptr_null(hook_alloc(&arena, SIZE_MAX - 15));
	ck_assert_ptr_null(hook_alloc(&arena, SIZE_MAX / 2));
	ck_assert_ptr_null(hook_copy(&arena, "", SIZE_MAX).ptr);
	ck_assert_ptr_null(hook_alloc(&arena, CEILING));
	ck_assert_uint_eq(arena.used, 0);
	meter(&a, &m, SIZE_MAX);
	ck_assert_ptr_null(hook_alloc(&a, SIZE_MAX));
	ck_assert_ptr_null(hook_alloc(&a, SIZE_MAX - 64));
	ck_assert_ptr_nonnull(hook_alloc(&a, 1));
	ck_assert_ptr_null(hook_alloc(&a, SIZE_MAX - 64));
	hook_arena_free(&a);
}
END_TEST

START_TEST(copies)
{
	hook_str copy = hook_copy(&arena, "a\0b", 3);

	check_str(copy, "a\0b", 3);
	CHECK_STR(hook_copy(&arena, NULL, 0), "");
	ck_assert(hook_str_equal(copy, copy));
	ck_assert(!hook_str_equal(copy, hook_text("a")));
	ck_assert_ptr_null(hook_text(NULL).ptr);
	ck_assert(hook_boolean(false).set && hook_integer(-1).value == -1 &&
		  hook_unsigned(1).set);
	ck_assert_ptr_null(hook_number("1.").text.ptr);
	ck_assert_ptr_null(hook_number("").text.ptr);
	ck_assert_ptr_null(hook_number(NULL).text.ptr);
	ck_assert_ptr_null(hook_number(" 1").text.ptr);
	ck_assert(hook_number("0.5").value == 0.5);
}
END_TEST

START_TEST(growing)
{
	char *first = hook_alloc(&arena, 100), *moved;
	char *again = hook_grow(&arena, first, 100, 1000);

	/* The last stays where it is; what is given back is used again. */
	ck_assert_ptr_eq(first, again);
	hook_give_back(&arena, first, 1000, 10);
	ck_assert_ptr_eq(hook_alloc(&arena, 1), first + 16);
	memcpy(first, "0123456789", 10);
	moved = hook_grow(&arena, first, 10, 20);
	ck_assert_ptr_ne(moved, first);
	ck_assert_mem_eq(moved, "0123456789", 10);
	moved = hook_grow(&arena, moved, 20, 100000);
	ck_assert_mem_eq(moved, "0123456789", 10);
	ck_assert_ptr_null(hook_grow(&arena, moved, 100000, CEILING * 2));
	ck_assert_ptr_null(hook_grow(&arena, moved, 100000, SIZE_MAX));
}
END_TEST

START_TEST(one_block)
{
	static const char json[] =
		"{\"name\":\"Rex\",\"tags\":[\"a\",\"b\"],"
		"\"owner\":{\"name\":\"Ann\"},\"weight\":1.5,\"x\":1}";
	struct hook_arena a;
	struct hook_reader r;
	struct meter m;
	size_t i;

	meter(&a, &m, CEILING);
	ck_assert_uint_eq(m.calls, 0);
	for (i = 0; i < 3; i++) {
		hook_reader_start(&r, &a, json, strlen(json), NULL, &error);
		read_pet(&r, &pet);
		ck_assert(hook_reader_finish(&r));
		ck_assert_uint_eq(m.calls, 1);
		ck_assert_uint_eq(m.taken, a.used);
		hook_arena_reset(&a);
	}
	/* Of many blocks the last is kept, and makes way for a larger one. */
	for (i = 0; i < 10; i++)
		ck_assert_ptr_nonnull(hook_alloc(&a, 5000));
	ck_assert_uint_gt(m.calls, 2);
	hook_arena_reset(&a);
	ck_assert_uint_eq(m.taken, a.used);
	ck_assert_ptr_nonnull(hook_alloc(&a, CEILING - 100));
	ck_assert_uint_eq(m.taken, a.used);
	ck_assert_uint_le(m.taken, CEILING);
	hook_arena_free(&a);
	ck_assert_uint_eq(m.taken, 0);
	ck_assert_uint_eq(a.used, 0);
	ck_assert_ptr_nonnull(hook_alloc(&a, 1));
	hook_arena_free(&a);
}
END_TEST

static hook_str wide_json;

/* Many members, long lists, text, numbers: something of everything. */
static void make_wide_json(void)
{
	static char json[40000];
	size_t at = 0;
	int i;

	at += (size_t)sprintf(json, "{\"tags\":[\"a\"");
	for (i = 0; i < 300; i++)
		at += (size_t)sprintf(json + at, ",\"\\u0041%d\"", i);
	at += (size_t)sprintf(json + at, "],\"weight\":1.5,\"owners\":[{}");
	for (i = 0; i < 100; i++)
		at += (size_t)sprintf(
			json + at,
			",{\"age\":%d,\"name\":\"x\",\"y\":[\"\\n\"]}", i);
	at += (size_t)sprintf(json + at, "]");
	for (i = 0; i < 100; i++)
		at += (size_t)sprintf(json + at, ",\"z%d\":{\"a\":[%d]}", i, i);
	at += (size_t)sprintf(json + at, ",\"owner\":[\"\\u0042\"]}");
	wide_json.ptr = json;
	wide_json.len = at;
}

/* Everything that takes memory; false: HOOK_NO_MEMORY, as the error says. */
static bool use_memory(struct hook_arena *a)
{
	struct hook_reader r;
	struct hook_writer w;
	hook_raw raw;
	hook_str text;
	size_t i;

	report.count = 0;
	memset(&error, 0, sizeof error);
	hook_reader_start(&r, a, wide_json.ptr, wide_json.len, &mildly, &error);
	read_pet(&r, &pet);
	if (!hook_reader_finish(&r))
		return false;
	ck_assert_uint_eq(pet.tags.count, 301);
	ck_assert_uint_eq(report.count, 1);
	hook_writer_start(&w, a, HOOK_BOTH, &error);
	hook_write_list(&w);
	for (i = 0; i < pet.tags.count; i++)
		hook_write_str(&w, pet.tags.items[i]);
	hook_write_list_end(&w);
	text = hook_writer_finish(&w);
	if (text.ptr == NULL)
		return false;
	raw.ptr = wide_json.ptr;
	raw.len = wide_json.len;
	if (!hook_json_equal(raw, raw, a)) {
		hook_no_memory(&error);
		return false;
	}
	return true;
}

START_TEST(every_allocation_fails)
{
	struct hook_arena a;
	struct meter m;
	size_t n;
	bool done;

	make_wide_json();
	for (n = 1; n < 100; n++) {
		meter(&a, &m, CEILING);
		m.fail_at = n;
		done = use_memory(&a);
		ck_assert(done == (m.calls < n));
		if (!done)
			ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
		hook_arena_free(&a);
		ck_assert_uint_eq(m.taken, 0);
		if (done)
			break;
	}
	ck_assert_uint_gt(n, 2);
	ck_assert_uint_lt(n, 100);
}
END_TEST

START_TEST(ceiling_is_never_passed)
{
	struct hook_arena a;
	struct meter m;
	size_t ceiling, done = 0, failed = 0;

	make_wide_json();
	for (ceiling = 0; ceiling < 400000; ceiling += 997) {
		meter(&a, &m, ceiling);
		if (use_memory(&a)) {
			done++;
		} else {
			failed++;
			ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
		}
		ck_assert_uint_le(m.most, ceiling);
		ck_assert_uint_eq(m.taken, a.used);
		hook_arena_free(&a);
	}
	ck_assert_uint_gt(done, 10);
	ck_assert_uint_gt(failed, 10);
}
END_TEST

/* Also one that is lowered, and what a letter takes beside the reader. */
START_TEST(lowered_ceiling)
{
	struct hook_arena a;
	struct meter m;

	meter(&a, &m, 100000);
	ck_assert_ptr_nonnull(hook_alloc(&a, 8000));
	a.ceiling = 100;
	ck_assert_ptr_null(hook_alloc(&a, 20000));
	ck_assert_uint_lt(m.most, 20000);
	hook_arena_free(&a);
}
END_TEST

static bool judge(const struct hook_letter *letter, const char *json,
		  size_t len, enum hook_direction direction,
		  struct hook_arena *memory, struct hook_violations *found)
{
	(void)json, (void)len, (void)direction;
	if (hook_alloc(memory, 20000) == NULL)
		return hook_no_memory(&found->error);
	hook_fail(&found->error, HOOK_INVALID, "it does not fit");
	return letter->schema == 0;
}

START_TEST(letters_have_the_same_ceiling)
{
	static const struct hook_letter fits = {.judge = judge};
	static const struct hook_letter fails = {.judge = judge, .schema = 1};
	static const struct hook_more more[] = {{NULL, &fits}, {NULL, &fails}};
	const struct hook_options options = {.check = true, .lenient = true};
	char *text = malloc(30000);
	size_t ceiling, refused, done = 0, i;
	hook_raw_list list;

	for (i = 0; i < 30000; i++)
		text[i] = i == 29999 ? ']' : i == 0 ? '[' : i % 2 ? '1' : ',';
	text[29998] = ' ';
	for (i = 0; i < 2; i++) {
		const struct hook_type type = {LIST_OF(hook_raw, RAW),
					       .more = &more[i]};
		struct hook_arena a;
		struct meter m;

		refused = 0;
		for (ceiling = 20000; ceiling < 1000000; ceiling += 9997) {
			meter(&a, &m, ceiling);
			if (hook_read(&type, &list, &a, text, 30000, &options,
				      &error))
				done++;
			else
				refused++;
			ck_assert_uint_le(m.most, ceiling);
			ck_assert_uint_eq(m.taken, a.used);
			hook_arena_free(&a);
			ck_assert_uint_eq(a.used, 0);
		}
		ck_assert_uint_gt(refused, 0);
	}
	ck_assert_uint_gt(done, 50);
	free(text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_arena");

	ADD(suite, "memory", alignment, sizes_that_overflow, copies, growing,
	    one_block, every_allocation_fails, ceiling_is_never_passed,
	    lowered_ceiling, letters_have_the_same_ceiling);
	return suite_run(suite);
}

/* SPDX-License-Identifier: MIT */
/*
 * What is checked the short way: where it finds no fault, the long way finds
 * none; and what is usual is not left to the long way.
 */
#include "hook_quick.h"
#include "hook_random.h"
#include "hook_suite.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const enum hook_format formats[] = {HOOK_UUID, HOOK_URI,
					   HOOK_URI_TEMPLATE, HOOK_EMAIL};

/* One of each format, and then others. */
static const char *const texts[] = {
	"6d1f6f2e-30a8-4b0c-9a56-6c0f3e1b9d27",
	"https://api.github.com/repos/a/b?c=d%20e&f=~g",
	"https://api.github.com/users/a/starred{/owner}{/repo}{?q,r}",
	"first.last+tag@mail.example-one.org",
	"http://localhost",
	"https://user@example.com:80/#top",
	"urn:a:b",
	"{a:3}{+b*}",
	"a..b@c",
	".a@b",
	"a@b-.c",
	"a@-b",
	"a@xn--bcher-kva.example",
	"\"a b\"@[127.0.0.1]",
};

static void set_up(void)
{
	hook_arena_init(&arena, 1 << 20);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

static bool fits(const char *text, size_t len, enum hook_format format)
{
	struct hook_row row = {.kind = HOOK_IS_TEXT, .format = (uint8_t)format};
	hook_str exact = {text, len};

	return hook_quick_text_fits(&row, exact);
}

START_TEST(usual_ones)
{
	size_t i;

	for (i = 0; i < COUNT(formats); i++)
		ck_assert(fits(texts[i], strlen(texts[i]), formats[i]));
}
END_TEST

/* Bytes are dropped, doubled, changed; nothing behind a text is looked at. */
START_TEST(changed_ones)
{
	static const char bytes[] = "-.:/@{},*%?#+[]\"\\ ~_^|<aZ09gG=&\x7f";
	char text[128], *exact;
	size_t i, k, at, len, fine = 0;

	for (i = 0; i < 200000; i++) {
		strcpy(text, texts[below(COUNT(texts))]);
		for (k = below(3); k > 0; k--) {
			len = strlen(text);
			at = below(len);
			if (below(3) == 0)
				memmove(text + at, text + at + 1, len - at);
			else if (below(2) == 0 && len < 100)
				memmove(text + at + 1, text + at, len - at + 1);
			else
				text[at] = bytes[below(sizeof bytes - 1)];
		}
		len = strlen(text);
		exact = malloc(len ? len : 1);
		REQUIRE(exact);
		memcpy(exact, text, len);
		for (k = 0; k < COUNT(formats); k++)
			if (fits(exact, len, formats[k])) {
				fine++;
				if (!hook_is_format(text, len, formats[k]))
					ck_abort_msg("%s", text);
			} else if (hook_is_format(text, len, formats[k])) {
				ck_abort_msg("%s is no %u", text,
					     (unsigned)formats[k]);
			}
		free(exact);
	}
	ck_assert_uint_gt(fine, 10000);
}
END_TEST

static const struct hook_row some = {.kind = HOOK_IS_TEXT,
				     ONE_OF("\"a\"" OR "\"\\u00e9\"" OR
					    "\"\"" OR "7")};
static const struct hook_row same = {.kind = HOOK_IS_TEXT, EQUALS("\"a\"")};

/* A text that reads as an escape is not what the escape stands for. */
START_TEST(enums)
{
	ck_assert(hook_quick_text_fits(&some, hook_text("a")));
	ck_assert(hook_quick_text_fits(&some, hook_text("")));
	ck_assert(!hook_quick_text_fits(&some, hook_text("\\u00e9")));
	ck_assert(!hook_quick_text_fits(&some, hook_text("7")));
	ck_assert(!hook_quick_text_fits(&some, hook_text("ab")));
	ck_assert(hook_quick_text_fits(&same, hook_text("a")));
	ck_assert(!hook_quick_text_fits(&same, hook_text("b")));
	ck_assert(!hook_quick_text_fits(&same, hook_text("=\"a\"")));
}
END_TEST

START_TEST(unique_texts)
{
	static const char *const words[] = {"",
					    "a",
					    "b",
					    "ab",
					    "abcdefgh",
					    "abcdefghi",
					    "abcdefghijklmnopqrstuvwxyz"};
	struct hook_check c;
	hook_str items[40];
	size_t i, k, count, n, met[2] = {0, 0};
	bool unique;

	for (i = 0; i < 50000; i++) {
		count = below(i % 9 ? 6 : 40);
		unique = true;
		for (k = 0; k < count; k++) {
			items[k] = hook_text(words[below(COUNT(words))]);
			for (n = 0; n < k; n++)
				unique &= !hook_str_equal(items[n], items[k]);
		}
		hook_check_start(&c, NULL, NULL);
		hook_check_unique_str(&c, items, count, sizeof *items);
		ck_assert_int_eq(c.failures == 0, unique);
		met[unique]++;
	}
	ck_assert_uint_gt(met[0], 1000);
	ck_assert_uint_gt(met[1], 1000);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_quick_check");

	take_seed();
	ADD(suite, "usual ones", usual_ones);
	ADD(suite, "changed ones", changed_ones);
	ADD(suite, "enums", enums);
	ADD(suite, "unique texts", unique_texts);
	return suite_run(suite);
}

/* SPDX-License-Identifier: MIT */
/*
 * What differs between machines: the order of bytes, the width of pointers,
 * how text is scanned. Prints nothing and ends with 0, or says what is wrong.
 */
#include "hook_private.h"
#include "qonto_onboarding.h"

#include <stdio.h>
#include <string.h>

static int failed;

static void check(bool fine, const char *what)
{
	if (!fine) {
		printf("target: %s\n", what);
		failed = 1;
	}
}

/* A text whose n-th byte is what the scan must stop at. */
static void try_text(struct hook_arena *arena, size_t len, size_t at,
		     const char *special)
{
	static char json[400];
	struct qonto_onboarding_event event;
	struct hook_error error = {HOOK_OK, NULL, NULL, "", 0, ""};
	hook_str out;
	size_t n;

	n = (size_t)sprintf(json, "{\"id\":\"");
	for (size_t i = 0; i < len; i++)
		n += (size_t)sprintf(json + n, "%s", i == at ? special : "x");
	n += (size_t)sprintf(json + n, "\",\"event_type\":\"e\"}");
	check(qonto_onboarding_event_read(&event, arena, json, n, NULL, &error),
	      "a text is not read");
	check(event.id.ptr && event.id.len >= len, "a text is cut");
	out = hook_copy(arena, json, n);
	check(out.ptr && hook_json_valid(out.ptr, out.len, NULL), "JSON");
	hook_arena_reset(arena);
}

static void numbers(struct hook_arena *arena)
{
	static const double values[] = {0.1, 1e21, 5e-324, 123456789.125,
					1.7976931348623157e308};
	hook_num number;

	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		number = hook_number_of(arena, values[i]);
		check(number.text.ptr &&
			      hook_number(number.text.ptr).value >= values[i] &&
			      hook_number(number.text.ptr).value <= values[i],
		      "a number does not read back");
	}
	check(hook_time_from(hook_text("2022-08-29T13:17:32.5Z")).seconds ==
		      1661779052,
	      "a time");
}

int main(void)
{
	struct hook_arena arena;

	hook_arena_init(&arena, 200000);
	for (size_t len = 1; len < 70; len++)
		for (size_t at = 0; at <= len; at++) {
			try_text(&arena, len, at, "\\u00e9");
			try_text(&arena, len, at, "\xc3\xa9");
		}
	numbers(&arena);
	hook_arena_free(&arena);
	return failed;
}

/* SPDX-License-Identifier: MIT */
/* Reading, checking and writing refuse what rows alone would take. */
#include "case.h"

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* Its path and offset are those of the whole text; nothing is told twice. */
static void place(void)
{
	static const char json[] = "{\"ways\":[{\"card\":\"1\"},{\"card\":"
		"\"1\",\"iban\":\"2\"}],\"map\":{\"ab\":12}}";
	struct hook_error errors[4], error;
	struct hook_report report = HOOK_REPORT(errors);
	struct hook_options options = {.lenient = true, .check = true,
		.report = &report};
	struct hook_arena arena;
	struct t_holder x;
	char copy[sizeof json + HOOK_PADDING];

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_holder_read(&x, &arena, json, strlen(json), &options, &error));
	CHECK(report.count == 2);
	CHECK(!strcmp(errors[0].keyword, "oneOf"));
	CHECK(!strcmp(errors[0].path, "/ways/1"));
	CHECK(errors[0].offset == 22);
	CHECK(!strcmp(errors[1].keyword, "maximum"));
	CHECK(!strcmp(errors[1].path, "/map/ab"));
	report.count = 0;
	memcpy(copy, json, sizeof json);
	options.in_place = copy;
	CHECK(t_holder_read(&x, &arena, copy, strlen(json), &options, &error));
	CHECK(report.count == 2 && errors[1].offset == 59);
	hook_arena_free(&arena);
}

/* An id that the server gives is not asked for in a request. */
static void directions(void)
{
	static const char json[] = "{\"amount\":5}";
	struct hook_options options = {.direction = HOOK_REQUEST,
		.check = true};
	struct hook_arena arena;
	struct hook_error error;
	struct t_payment x;

	hook_arena_init(&arena, 1u << 16);
	CHECK(t_payment_read(&x, &arena, json, strlen(json), &options, &error));
	x.id = hook_text("none");
	CHECK(t_payment_check(&x, &hook_as_request, &error));
	CHECK(t_payment_write(&x, &arena, &hook_as_request, &error).ptr);
	CHECK(!t_payment_check(&x, NULL, &error));
	CHECK(!strcmp(error.keyword, "not") && !strcmp(error.path, "/id"));
	CHECK(!t_payment_write(&x, &arena, NULL, &error).ptr);
	CHECK(!strcmp(error.keyword, "not"));
	hook_arena_free(&arena);
}

/* What a letter needs counts towards the ceiling, and is given back. */
static void memory(void)
{
	static const char json[] = "{\"card\":\"1\"}";
	struct hook_options options = {.check = true};
	struct hook_arena arena;
	struct hook_error error;
	struct t_way x;
	size_t ceiling;

	for (ceiling = 0;; ceiling += 8) {
		hook_arena_init(&arena, ceiling);
		if (t_way_read(&x, &arena, json, strlen(json), &options,
			    &error))
			break;
		CHECK(error.code == HOOK_NO_MEMORY);
		hook_arena_free(&arena);
	}
	CHECK(arena.used <= ceiling);
	hook_arena_free(&arena);
}

int main(void)
{
	VERDICT(payment, "{\"id\":\"1\",\"amount\":5}", NULL);
	VERDICT(payment, "{\"id\":\"none\",\"amount\":5}", "not");
	VERDICT(payment, "{\"id\":\"1\",\"amount\":0}", "minimum");
	VERDICT(payment, "{\"id\":\"1\",\"amount\":5,\"tags\":[]}", "contains");
	VERDICT(payment, "{\"id\":\"1\",\"amount\":5,\"tags\":[\"audited\","
		"\"audited\"]}", "maxContains");
	VERDICT(payment, "{\"id\":\"1\",\"amount\":1000}", "required");
	VERDICT(payment, "{\"id\":\"1\",\"amount\":60,\"plain\":{\"id\":\"a\"}}",
		"maximum");
	VERDICT(payment, "{\"id\":\"1\",\"amount\":5,\"plain\":{\"id\":"
		"\"abcdef\"}}", "maxLength");
	VERDICT(holder, "{\"way\":{\"card\":\"1\"}}", NULL);
	VERDICT(holder, "{\"way\":{\"card\":\"1\",\"iban\":\"2\"}}", "oneOf");
	VERDICT(holder, "{\"kind\":{\"of\":\"a\",\"n\":1}}", NULL);
	VERDICT(holder, "{\"map\":{\"ab\":9,\"cb\":1,\"d\":12}}", NULL);
	VERDICT(holder, "{\"map\":{\"cb\":10}}", "maximum");
	/* Types refuse what is no object, though the letter does not. */
	VERDICT(holder, "{\"loose\":1}", "type");
	place();
	directions();
	memory();
	return 0;
}

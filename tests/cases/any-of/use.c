/* SPDX-License-Identifier: MIT */
#include "case.h"

static struct hook_arena arena;
static struct hook_error error;
static struct t_x x;

static void read_x(const char *json)
{
	CHECK(t_x_read(&x, &arena, json, strlen(json), NULL, &error));
}

#define SHOWN(member, what, json) do { \
	hook_arena_init(&arena, 1u << 16); \
	read_x("{\"" #member "\":" json "}"); \
	CHECK(x.member.kind == what); \
	hook_arena_free(&arena); \
} while (0)

/* An open object may hold what another requires: it is still itself. */
static void keys(void)
{
	SHOWN(owner, T_X_OWNER_PERSON,
		"{\"login\":\"a\",\"followers\":\"url\"}");
	SHOWN(owner, T_X_OWNER_GROUP, "{\"login\":\"a\",\"members\":1}");
	SHOWN(owner, T_X_OWNER_GROUP,
		"{\"followers\":7,\"login\":\"a\",\"members\":1}");
	SHOWN(owner, T_X_OWNER_PERSON,
		"{\"followers\":\"url\",\"login\":\"a\",\"members\":\"many\"}");
	SHOWN(owner, T_X_OWNER_ROBOT, "{\"serial\":\"s\"}");
	SHOWN(owner, T_X_OWNER_GROUP,
		"{\"serial\":\"s\",\"login\":\"a\",\"members\":1}");
	VERDICT(x, "{\"owner\":{\"followers\":7,\"login\":\"a\","
		"\"members\":1}}", NULL);
	VERDICT(x, "{\"owner\":{\"login\":\"a\",\"l\\u006fgins\":1}}",
		"anyOf");
	VERDICT(x, "{\"owner\":{\"followers\":\"url\"}}", "required");
	VERDICT(x, "{\"owner\":{\"members\":1}}", "required");
	VERDICT(x, "{\"owner\":{\"serial\":\"s\",\"more\":1}}",
		"additionalProperties");
}

static void discriminated(void)
{
	SHOWN(user, T_USER_PLAIN, "{\"view\":\"plain\",\"id\":1}");
	SHOWN(user, T_USER_PAID,
		"{\"view\":\"paid\",\"id\":1,\"plan\":\"\"}");
	SHOWN(user, T_USER_PLAIN, "{\"id\":1}");
	SHOWN(user, T_USER_PAID, "{\"id\":1,\"plan\":\"pro\"}");
	SHOWN(user, T_USER_PLAIN, "{\"id\":1,\"plan\":2}");
	SHOWN(user, T_USER_PLAIN, "{\"id\":1,\"view\":\"inner\"}");
	SHOWN(user, T_USER_UNKNOWN, "{\"view\":\"inner\"}");
	VERDICT(x, "{\"user\":{\"id\":1}}", NULL);
	SHOWN(user, T_USER_PAID, "{\"view\":\"paid\",\"id\":1}");
	VERDICT(x, "{\"user\":{\"view\":\"paid\",\"id\":1}}", "required");
	VERDICT(x, "{\"user\":{\"view\":\"inner\"}}", "oneOf");
}

static void constants(void)
{
	SHOWN(options, T_X_OPTIONS_LATER, "{\"capture\":\"later\"}");
	SHOWN(options, T_X_OPTIONS_ONCE, "{\"capture\":\"never\"}");
	SHOWN(options, T_X_OPTIONS_OBJECT, "{\"capture\":\"manual\"}");
	SHOWN(options, T_X_OPTIONS_OBJECT,
		"{\"capture\":\"later\",\"days\":\"x\"}");
	VERDICT(x, "{\"options\":{\"capture\":\"later\"}}", NULL);
	VERDICT(x, "{\"options\":{}}", NULL);
	SHOWN(thing, T_X_THING_GONE, "{\"id\":\"1\",\"deleted\":true}");
	SHOWN(thing, T_X_THING_HERE, "{\"id\":\"1\",\"name\":\"n\"}");
	SHOWN(thing, T_X_THING_HERE,
		"{\"id\":\"1\",\"name\":\"n\",\"deleted\":false}");
	SHOWN(ref, T_X_REF_TAG, "{\"label\":\"v1\"}");
	SHOWN(ref, T_X_REF_BRANCH, "{\"label\":\"v1\",\"head\":\"a\"}");
	SHOWN(ref, T_X_REF_TAG,
		"{\"label\":\"v1\",\"head\":\"a\",\"kind\":\"tag\"}");
	VERDICT(x, "{\"ref\":{\"label\":\"v1\"}}", NULL);
	VERDICT(x, "{\"ref\":{\"kind\":\"branch\",\"label\":\"v1\"}}",
		"const");
}

/* Branches that differ in what need not be there. */
static void alike(void)
{
	SHOWN(fruit, T_X_FRUIT_APPLE, "{\"hue\":\"r\",\"crisp\":true}");
	SHOWN(fruit, T_X_FRUIT_BANANA, "{\"hue\":\"y\",\"bend\":1}");
	VERDICT(x, "{\"fruit\":{\"hue\":\"y\"}}", NULL);
	VERDICT(x, "{\"fruit\":{\"bend\":1}}", "required");
	VERDICT(x, "{\"fruit\":{\"crisp\":true}}", "required");
	SHOWN(pair, T_X_PAIR_FIRST, "{\"a\":\"\",\"b\":\"\"}");
	SHOWN(pair, T_X_PAIR_SECOND, "{\"b\":\"\",\"c\":\"\"}");
	SHOWN(pair, T_X_PAIR_THIRD, "{\"a\":\"\",\"c\":\"\",\"b\":1}");
	/* What the undecided share is enforced, and others are not raw. */
	SHOWN(place, T_X_PLACE_ROBOT, "{\"serial\":\"s\"}");
	VERDICT(x, "{\"place\":{\"name\":\"n\",\"at\":[1]}}", NULL);
	VERDICT(x, "{\"place\":{\"at\":[1]}}", "required");
	VERDICT(x, "{\"place\":{\"name\":1}}", "type");
	SHOWN(less, T_X_LESS_SUM, "{\"type\":\"SUM\",\"off\":1}");
	SHOWN(less, T_X_LESS_UNIT, "{\"type\":\"UNIT\",\"off\":\"1\"}");
	VERDICT(x, "{\"less\":{\"type\":\"SUM\",\"off\":\"1\"}}", "type");
}

#define OPEN_FRUIT "{\"fruit\":{\"hue\":\"r\\n\",\"crisp\":[1,\"\\n\"]}}"

/* What a rule names, and does not fit, is of a branch that it does fit. */
static void likely(void)
{
	static char body[128];
	struct hook_error errors[4];
	struct hook_report report = HOOK_REPORT(errors);
	struct hook_options options = {.check = true, .report = &report};
	hook_str text;

	SHOWN(fruit, T_X_FRUIT_BANANA, "{\"hue\":\"r\",\"crisp\":\"yes\"}");
	VERDICT(x, OPEN_FRUIT, NULL);
	VERDICT(x, "{\"fruit\":{\"hue\":1,\"crisp\":[1]}}", "type");
	VERDICT(x, "{\"fruit\":{\"crisp\":[1],\"bend\":[1]}}", "type");
	ROUND_TRIP(x, OPEN_FRUIT);
	for (int lenient = 0; lenient < 2; lenient++) {
		hook_arena_init(&arena, 1u << 16);
		options.lenient = lenient;
		strcpy(body, OPEN_FRUIT);
		options.in_place = body;
		CHECK(t_x_read(&x, &arena, body, strlen(body), &options,
			&error));
		CHECK(x.fruit.kind == T_X_FRUIT_BANANA);
		CHECK(strcmp(x.fruit.banana->hue.ptr, "r\n") == 0);
		CHECK(report.count == 0 && error.code == HOOK_OK);
		text = t_x_write(&x, &arena, NULL, &error);
		CHECK(strcmp(text.ptr, OPEN_FRUIT) == 0);
		hook_arena_free(&arena);
	}
	options.in_place = NULL;
	hook_arena_init(&arena, 1u << 16);
	strcpy(body, "{\"fruit\":{\"hue\":1,\"crisp\":[1]}}");
	CHECK(t_x_read(&x, &arena, body, strlen(body), &options, &error));
	CHECK(x.fruit.kind == T_X_FRUIT_APPLE && report.count > 0);
	CHECK(strcmp(errors[0].path, "/fruit/hue") == 0);
	hook_arena_free(&arena);
}

int main(void)
{
	keys();
	likely();
	alike();
	discriminated();
	constants();
	ROUND_TRIP(x, "{\"owner\":{\"followers\":7,\"login\":\"a\","
		"\"members\":1},\"options\":{\"capture\":\"manual\"}}");
	return 0;
}

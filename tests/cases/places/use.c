/* SPDX-License-Identifier: MIT */
/* Where errors say that the specification describes what is wrong. */
#include "case.h"

static struct hook_arena arena;
static struct hook_error error;

#define SCHEMAS "#/components/schemas/"
#define INVOICE SCHEMAS "invoice"

/* Read with checks, and checked alone: both name the place. */
#define PLACE(type, json, keyword_, place) \
	do { \
		const char *place_ = place; \
		struct t_##type value_; \
		struct hook_options checks_ = {.check = true}; \
		hook_arena_init(&arena, 1u << 20); \
		CHECK(!t_##type##_read(&value_, &arena, json, strlen(json), \
			&checks_, &error)); \
		same(keyword_, place_); \
		if (t_##type##_read(&value_, &arena, json, strlen(json), \
			NULL, &error)) \
			CHECK(!t_##type##_check(&value_, NULL, &error)); \
		same(keyword_, place_); \
		hook_arena_free(&arena); \
	} while (0)

static void same(const char *keyword, const char *place)
{
	if (strcmp(error.schema, place) != 0)
		printf("%s, and not %s\n", error.schema, place);
	CHECK(strcmp(error.schema, place) == 0);
	CHECK(error.keyword && strcmp(error.keyword, keyword) == 0);
}

static void its_own(void)
{
	PLACE(invoice, "{\"amount\":101}", "maximum",
		INVOICE "/properties/amount");
	PLACE(invoice, "{\"amount\":\"1\"}", "type",
		INVOICE "/properties/amount");
	PLACE(invoice, "{\"note\":{}}", "required", INVOICE);
	PLACE(invoice, "{\"amount\":1,\"a/b~c\":2}", "maximum",
		INVOICE "/properties/a~1b~0c");
	PLACE(invoice, "{\"amount\":1,\"address\":{\"city\":\"\"}}",
		"minLength", INVOICE "/properties/address/properties/city");
	PLACE(invoice, "{\"amount\":1,\"lines\":[{},{\"count\":0}]}",
		"minimum", INVOICE "/properties/lines/items/properties/count");
	PLACE(invoice, "{\"amount\":1,\"lines\":[{\"more\":0}]}",
		"additionalProperties", INVOICE "/properties/lines/items");
	PLACE(invoice, "{\"amount\":1,\"prices\":{\"abc\":[-1]}}", "minimum",
		INVOICE "/properties/prices/additionalProperties/items");
	PLACE(invoice, "{\"amount\":1,\"prices\":{\"abcd\":[1]}}", "maxLength",
		INVOICE "/properties/prices/propertyNames");
	PLACE(invoice, "{}", "minProperties", INVOICE);
}

/* A reference stands where it stands, and what is there has its own place. */
static void elsewhere(void)
{
	PLACE(invoice, "{\"amount\":1,\"parts\":[{},{},{}]}", "maxItems",
		INVOICE "/properties/parts");
	PLACE(invoice, "{\"amount\":1,\"parts\":[{\"serial\":\"abc\"}]}",
		"maxLength", SCHEMAS "parts/items/properties/serial");
	PLACE(invoice, "{\"amount\":1,\"note\":{\"text\":\"abc\"}}",
		"maxLength", SCHEMAS "note/properties/text");
	PLACE(invoice, "{\"amount\":1,\"of_another\":{\"size\":2}}",
		"maximum", INVOICE "/properties/of_another");
	PLACE(invoice, "{\"amount\":1,\"either\":{\"deep\":2}}", "maximum",
		INVOICE "/properties/either");
	PLACE(invoice, "{\"amount\":1,\"either\":\"ab\"}", "maxLength",
		INVOICE "/properties/either");
	PLACE(invoice, "{\"amount\":1,\"pair\":[{\"deep\":2},\"\"]}",
		"maximum", INVOICE "/properties/pair");
	PLACE(invoice, "{\"amount\":1,\"by_pattern\":{\"x\":2}}", "maximum",
		INVOICE "/properties/by_pattern");
	PLACE(invoice, "{\"amount\":1,\"all\":{\"right\":2}}", "maximum",
		INVOICE "/properties/all");
	PLACE(receipt, "{\"text\":\"abc\"}", "maxLength", SCHEMAS "receipt");
	PLACE(receipt, "{\"number\":10}", "maximum", SCHEMAS "receipt");
	PLACE(choice, "{\"z\":2}", "maximum", SCHEMAS "choice");
}

/* What does not fit is left out from a whole step on. */
static void too_long(void)
{
	PLACE(long, "{\"a\":2}", "maximum", SCHEMAS
		"a-name-of-ninety-letters-so-that-only-the-pointers-of-its-"
		"members-do-not-fit-into-an-error/properties/a");
	PLACE(long, "{\"a_long_member\":2}", "maximum", SCHEMAS
		"a-name-of-ninety-letters-so-that-only-the-pointers-of-its-"
		"members-do-not-fit-into-an-error");
	PLACE(longest, "{\"x\":2}", "maximum", "#/components/schemas");
}

int main(void)
{
	its_own();
	elsewhere();
	too_long();
	return 0;
}

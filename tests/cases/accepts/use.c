/* SPDX-License-Identifier: MIT */
#include "t_accepts.h"

#include "case.h"

static struct hook_arena arena;
static struct hook_violation items[4];
static struct hook_violations report = HOOK_VIOLATIONS(items);

#define ACCEPTS(type, json) \
	t_##type##_accepts(json, strlen(json), &arena, &report)

/* The first violation: its keyword, of which value, where it stands. */
static bool refused(bool accepted, const char *keyword, const char *path,
	const char *schema)
{
	return !accepted && report.error.code == HOOK_INVALID &&
		strcmp(items[0].keyword, keyword) == 0 &&
		strcmp(items[0].path.ptr, path) == 0 &&
		strcmp(items[0].schema.ptr, schema) == 0;
}

#define TEN "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9Z"
#define FIFTY TEN TEN TEN TEN TEN

static const struct {
	const char *json;
	bool fits;
} labels[] = {
	{"{\"name\":\"" FIFTY "\"}", true},
	{"{\"name\":\"" FIFTY "x\"}", false},
	{"{\"name\":\"\"}", false},
	{"{\"name\":\"a_b\"}", false},
	{"{\"title\":\"\xc3\x89" FIFTY FIFTY "\"}", true},
	{"{\"title\":\"\xc3\x89" FIFTY FIFTY "a\"}", false},
	{"{\"title\":\"\xc3\xa9" FIFTY "\"}", false},
	{"{\"title\":\"\xf0\x90\x90\x80\xf0\x90\x90\xa8\"}", true},
	{"{\"slug\":\"a-b.c_\"}", true},
	{"{\"slug\":\"a b\"}", false},
};

static void test_payments(void)
{
	CHECK(ACCEPTS(payment, "{\"amount\":\"1.00\",\"by\":{\"iban\":\"x\"}}"));
	CHECK(report.count == 0);
	CHECK(refused(ACCEPTS(payment, "{\"amount\":\"1\",\"by\":{\"iban\":\"\"}}"),
		"pattern", "/amount", "/properties/amount/pattern"));
	CHECK(strcmp(items[0].document, "spec.yaml") == 0);
	CHECK(items[0].line == 10 && items[0].offset == 10);
	/* Two branches of a oneOf may not both fit. */
	CHECK(refused(ACCEPTS(payment, "{\"amount\":\"1.00\",\"made\":\"2026-01-31\","
		"\"by\":{\"iban\":\"x\",\"card\":\"y\"}}"), "oneOf", "/by",
		"/properties/by/oneOf"));
	CHECK(refused(ACCEPTS(payment, "{\"amount\":\"1.00\",\"by\":{\"card\":\"\"}}"),
		"required", "/made", "/then/required"));
	CHECK(refused(ACCEPTS(payment, "{\"amount\":\"1.00\",\"by\":{\"card\":\"\"},"
		"\"made\":\"2026-02-30\"}"), "format", "/made",
		"/properties/made/format"));
	CHECK(!ACCEPTS(payment, "{\"amount\":\"1.00\",\"by\":{\"iban\":\"\"},"
		"\"draft\":1}"));
	CHECK(report.count == 1 && strcmp(items[0].keyword, "not") == 0);
	CHECK(refused(ACCEPTS(payment, "{\"amount\":\"1.00\",\"by\":{\"iban\":\"\"},"
		"\"colour\":1}"), "unevaluatedProperties", "/colour",
		"/unevaluatedProperties"));
	CHECK(refused(ACCEPTS(payment, "{\"amount\":\"1.00\",\"by\":{\"iban\":\"\"},"
		"\"tags\":[\"audited\",1,\"audited\"]}"), "maxContains",
		"/tags", "/properties/tags/maxContains"));
}

static void test_references(void)
{
	/* All of them, through a reference too, as far as there is room. */
	CHECK(refused(ACCEPTS(payment, "{\"refund_of\":{\"amount\":1,\"by\":2}}"),
		"type", "/refund_of/amount",
		"/properties/refund_of/properties/amount/type"));
	CHECK(report.count == 5);
	CHECK(strcmp(items[1].path.ptr, "/refund_of/by") == 0);
	CHECK(strcmp(items[2].path.ptr, "/amount") == 0);
	CHECK(strcmp(items[3].path.ptr, "/by") == 0);
	CHECK(ACCEPTS(way, "{\"iban\":\"x\"}"));
	CHECK(!ACCEPTS(other_way, "{\"iban\":\"x\",\"card\":\"y\"}"));
}

/* Counted classes, judged alike by the type and by the letter. */
static void test_labels(void)
{
	size_t i;

	for (i = 0; i < sizeof labels / sizeof *labels; i++) {
		CHECK(ACCEPTS(label, labels[i].json) == labels[i].fits);
		VERDICT(label, labels[i].json,
			labels[i].fits ? NULL : "pattern");
	}
}

static void test_types(void)
{
	/* A type's own check takes `properties` for an object; the letter not. */
	CHECK(ACCEPTS(loose, "7") && ACCEPTS(loose, "{}"));
	CHECK(!ACCEPTS(loose, "{\"id\":\"7\"}"));
	/* The schema `false` stands where the one does that holds it. */
	CHECK(refused(ACCEPTS(loose, "{\"_a\":7}"), "patternProperties", "/_a",
		"/patternProperties/^_"));
	CHECK(items[0].document && items[0].line == 48);
	/* What a closed object requires and does not declare. */
	CHECK(refused(ACCEPTS(barred, "{\"id\":7}"), "additionalProperties",
		"/id", "/additionalProperties"));
	CHECK(!ACCEPTS(barred, "{}"));
	VERDICT(barred, "{\"id\":7,\"name\":\"a\"}", NULL);
	VERDICT(barred, "{\"name\":\"a\"}", "required");
	VERDICT(barred, "{\"id\":7,\"more\":1}", "additionalProperties");
}

static void test_no_verdict(void)
{
	CHECK(!ACCEPTS(loose, "{\"id\":7,\"id\":7}"));
	CHECK(report.error.code == HOOK_DUPLICATE && report.count == 0);
	CHECK(!ACCEPTS(loose, "{\"id\":7") && report.error.code == HOOK_SYNTAX);
}

int main(void)
{
	hook_arena_init(&arena, 1u << 20);
	test_payments();
	test_references();
	test_labels();
	test_types();
	test_no_verdict();
	hook_arena_free(&arena);
	return 0;
}

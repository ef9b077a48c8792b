/* SPDX-License-Identifier: MIT */
/*
 * Branches that a member of a member tells apart: {"benefit":{"type":...}}.
 * Of which branch a value is does not depend on where the member stands in it,
 * how it is spelled, or how it is read.
 */
#include "case.h"

static struct hook_arena arena;
static struct hook_error error;

/* The kind that each way of reading finds; -1: they differ. */
#define KIND(type, json) kind_of_##type(json)
#define KIND_OF(type) \
	static int kind_of_##type(const char *json) \
	{ \
		struct hook_options only = {.unchecked = true}; \
		struct hook_report report = {0}; \
		struct hook_options lenient = leniently(report); \
		struct t_##type a, b; \
		CHECK(t_##type##_read(&a, &arena, json, strlen(json), &only, \
			&error)); \
		CHECK(t_##type##_read(&b, &arena, json, strlen(json), \
			&lenient, &error)); \
		return a.kind == b.kind ? (int)a.kind : -1; \
	}
KIND_OF(grant)
KIND_OF(loose)
KIND_OF(nullable)

static void decides(void)
{
	const int repository = T_GRANT_REPOSITORY, custom = T_GRANT_CUSTOM;

	CHECK(KIND(grant, "{\"benefit\":{\"type\":\"discord\"}}") ==
		T_GRANT_DISCORD);
	CHECK(KIND(grant, "{\"benefit\":{\"type\":\"organization\"}}") ==
		repository);
	CHECK(KIND(grant, "{\"benefit\":{\"access\":1,\"x\":{\"type\":"
		"\"discord\"},\"type\":\"repository\"},\"invited\":true}") ==
		repository);
	CHECK(KIND(grant, "{\"x\":[{\"benefit\":{\"type\":\"discord\"}}],"
		" \"b\\u0065nefit\" : {\"t\\u0079pe\" : \"cust\\u006fm\"}}") ==
		custom);
	CHECK(KIND(grant, "{\"benefit\":{\"type\":null}}") == custom);
	/* Not there, no object, of no branch: kept as it came. */
	CHECK(KIND(grant, "{}") == 0);
	CHECK(KIND(grant, "{\"benefit\":{}}") == 0);
	CHECK(KIND(grant, "{\"benefit\":\"discord\"}") == 0);
	CHECK(KIND(grant, "{\"benefit\":[{\"type\":\"discord\"}]}") == 0);
	CHECK(KIND(grant, "{\"benefit\":{\"type\":{\"type\":\"discord\"}}}") ==
		0);
	CHECK(KIND(grant, "{\"benefit\":{\"type\":\"other\"}}") == 0);
	CHECK(KIND(grant, "{\"type\":\"discord\"}") == 0);
}

static const char *twice(const char *json)
{
	struct t_grant grant;

	CHECK(!t_grant_read(&grant, &arena, json, strlen(json), NULL, &error));
	CHECK(strstr(error.reason, "twice"));
	return error.path;
}

static void checks(void)
{
	ROUND_TRIP(grant, "{\"benefit\":{\"type\":\"discord\",\"role\":\"a\"},"
		"\"account\":\"b\",\"more\":1}");
	ROUND_TRIP(grant, "{\"benefit\":{\"type\":null,\"note\":\"n\"}}");
	ROUND_TRIP(grant, "{\"benefit\":{\"type\":\"other\"}}");
	VERDICT(grant, "{\"benefit\":{\"type\":\"discord\"}}", NULL);
	VERDICT(grant, "{\"benefit\":{\"type\":null}}", NULL);
	VERDICT(grant, "{\"benefit\":{\"type\":\"repository\",\"access\":"
		"\"1\"}}", "type");
	VERDICT(grant, "{\"benefit\":{\"type\":\"other\"}}", "oneOf");
	VERDICT(grant, "{\"benefit\":7}", "oneOf");
	VERDICT(grant, "{}", "oneOf");
	/* A name twice is refused, whichever of them is of which branch. */
	CHECK(strcmp(twice("{\"benefit\":{\"type\":\"discord\"},"
		"\"benefit\":{\"type\":\"custom\"}}"), "/benefit") == 0);
	CHECK(strcmp(twice("{\"benefit\":{\"type\":\"custom\","
		"\"type\":\"discord\"}}"), "/benefit/type") == 0);
}

static void optional(void)
{
	CHECK(KIND(loose, "{\"the kind\":{\"number\":1}}") == T_LOOSE_NUMBER_1);
	CHECK(KIND(loose, "{\"b\":1,\"the kind\":{\"number\":20e-1}}") ==
		T_LOOSE_NUMBER_2);
	CHECK(KIND(loose, "{\"b\":\"x\",\"the kind\":{\"number\":1}}") ==
		T_LOOSE_NUMBER_1);
	CHECK(KIND(loose, "{\"c\":true}") == T_LOOSE_C);
	CHECK(KIND(loose, "{\"a\":\"x\"}") == T_LOOSE_NUMBER_1);
	VERDICT(loose, "{\"the kind\":{\"number\":2},\"b\":1}", NULL);
	VERDICT(loose, "{\"the kind\":{\"number\":2},\"b\":\"x\"}", "type");
	CHECK(KIND(nullable, "{\"type\":null,\"since\":1}") ==
		T_NULLABLE_ON);
	CHECK(KIND(nullable, "{\"type\":\"off\"}") == T_NULLABLE_OFF);
	VERDICT(nullable, "{\"type\":null}", NULL);
	VERDICT(nullable, "{\"type\":\"neither\"}", "oneOf");
}

static void writes(void)
{
	struct t_grant_repository_benefit benefit;
	struct t_grant_repository branch;
	struct t_grant grant;
	hook_str text;

	memset(&benefit, 0, sizeof benefit);
	memset(&branch, 0, sizeof branch);
	memset(&grant, 0, sizeof grant);
	benefit.type = t_grant_repository_benefit_type_of(
		T_GRANT_REPOSITORY_BENEFIT_TYPE_ORGANIZATION);
	branch.benefit = &benefit;
	grant.set = true;
	grant.kind = T_GRANT_REPOSITORY;
	grant.repository = &branch;
	text = t_grant_write(&grant, &arena, NULL, &error);
	CHECK(text.ptr);
	CHECK(strcmp(text.ptr, "{\"benefit\":{\"type\":\"organization\"}}") ==
		0);
	branch.benefit = NULL;
	text = t_grant_write(&grant, &arena, NULL, &error);
	CHECK(text.ptr == NULL && strcmp(error.keyword, "required") == 0);
}

int main(void)
{
	hook_arena_init(&arena, 1u << 20);
	decides();
	checks();
	optional();
	writes();
	hook_arena_free(&arena);
	return 0;
}

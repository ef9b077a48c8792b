/* SPDX-License-Identifier: MIT */
/*
 * A provider's files in a folder of their own, and the model made of them; for
 * the tests of model's document half.
 */
#ifndef MODEL_RUN_H
#define MODEL_RUN_H

#include <check.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model.h"
#include "suite_run.h"

struct run {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	struct model *model;
	char folder[64];
	FILE *out;
	char *told;
	size_t told_len;
};

static struct run run;

static inline void begin(void)
{
	struct doc_limits limits = DOC_LIMITS;

	memset(&run, 0, sizeof run);
	run.arena = arena_new();
	run.out = open_memstream(&run.told, &run.told_len);
	run.diag = diag_new(run.arena, run.out, DIAG_COLOUR_NEVER);
	run.doc = doc_open(run.arena, run.diag, &limits);
	strcpy(run.folder, "/tmp/hookc-model-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(run.folder));
}

static inline int remove_one(const char *path, const struct stat *status,
			     int type, struct FTW *ftw)
{
	(void)status;
	(void)type;
	(void)ftw;
	return remove(path);
}

static inline void end(void)
{
	nftw(run.folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	fclose(run.out);
	free(run.told);
	arena_free(run.arena);
}

static inline void put(const char *name, const char *text)
{
	char *path = arena_format(run.arena, "%s/%s", run.folder, name);
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	ck_assert_int_eq(fclose(file), 0);
}

/* NULL after errors; run.told has them. */
static inline struct model *build_at(const char *path)
{
	struct manifest *manifest =
		manifest_read(run.arena, run.diag, run.doc, path);

	if (manifest)
		run.model = model_build(run.arena, run.diag, run.doc, manifest);
	fflush(run.out);
	return run.model;
}

static inline struct model *build(const char *manifest)
{
	put("provider.yaml",
	    arena_format(run.arena, "provider: t\nprefix: t\n%s", manifest));
	return build_at(
		arena_format(run.arena, "%s/provider.yaml", run.folder));
}

#define HEAD(version) "openapi: " version "\ninfo: {title: T, version: '1'}\n"

/* One document, without a manifest. */
static inline struct model *build_api(const char *version, const char *text)
{
	char *path = arena_format(run.arena, "%s/api.yaml", run.folder);

	put("api.yaml", arena_format(run.arena,
				     "openapi: %s\n"
				     "info: {title: T, version: '1'}\n%s",
				     version, text));
	run.model = model_build(run.arena, run.diag, run.doc,
				manifest_bare(run.arena, path, "t"));
	fflush(run.out);
	return run.model;
}

static inline const char *told(void)
{
	return run.told ? run.told : "";
}

static inline size_t told_times(const char *text)
{
	const char *at = told();
	size_t count = 0;

	while ((at = strstr(at, text))) {
		count++;
		at += strlen(text);
	}
	return count;
}

#define MUST(model) ck_assert_msg((model) != NULL, "%s", told())
#define TOLD(text)                                                            \
	ck_assert_msg(strstr(told(), text) != NULL, "not told: %s\n%s", text, \
		      told())
/* Notes may be: they say what was understood. */
#define SILENT()                                            \
	ck_assert_msg(!strstr(told(), ": warning: ") &&     \
			      !strstr(told(), ": error: "), \
		      "%s", told())
#define IS(actual, text)                                                     \
	do {                                                                 \
		str is_actual = (actual);                                    \
		ck_assert_msg(str_is(is_actual, text), "'%.*s' is not '%s'", \
			      (int)is_actual.len,                            \
			      is_actual.ptr ? is_actual.ptr : "", text);     \
	} while (0)

static inline const struct operation *operation(const char *id)
{
	for (size_t i = 0; i < run.model->operation_count; i++)
		if (str_is(run.model->operations[i]->id, id))
			return run.model->operations[i];
	ck_abort_msg("there is no operation %s", id);
	return NULL;
}

static inline const struct event *event(const char *name)
{
	for (size_t i = 0; i < run.model->event_count; i++)
		if (str_is(run.model->events[i]->name, name))
			return run.model->events[i];
	ck_abort_msg("there is no event %s", name);
	return NULL;
}

static inline const struct type *component(const char *name)
{
	for (size_t i = 0; i < run.model->type_count; i++)
		if (str_is(run.model->types[i]->component, name))
			return run.model->types[i];
	return NULL;
}

/* A webhook `key` whose payload has the members in `fields`. */
static inline char *hook(const char *key, const char *fields)
{
	return arena_format(
		run.arena,
		"  %s:\n    post:\n"
		"      summary: about %s\n"
		"      requestBody: {content: {application/json: {schema:\n"
		"        {type: object, properties: {%s}}}}}\n"
		"      responses: {'200': {description: d}}\n",
		key, key, fields);
}

static inline char *hooks(const char *first, const char *second)
{
	return arena_format(run.arena, "webhooks:\n%s%s", first, second);
}

#define LISTED                                      \
	"documents: [api.yaml]\nevents:\n"          \
	"  payload: '#/components/schemas/Event'\n" \
	"  type: /event_type\n  id: /id\n"

static inline void put_listed(void)
{
	put("api.yaml",
	    HEAD("3.0.3") "components: {schemas: {Event:\n"
			  "  {type: object, properties: {id: {type: string},\n"
			  "  event_type: {type: string, enum: [a.one, a.two]}}},\n"
			  "  Other: {type: object, properties: {x:\n"
			  "  {type: string}}}}}\n");
}

static inline const char *source_folder(void)
{
	const char *folder = getenv("HOOKC_SOURCE");

	return folder ? folder : "../..";
}

/* A group of tests, each in a folder of its own. */
static inline TCase *group(Suite *suite, const char *name)
{
	TCase *tests = tcase_create(name);

	tcase_add_checked_fixture(tests, begin, end);
	suite_add_tcase(suite, tests);
	return tests;
}

#endif

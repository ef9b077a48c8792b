/* SPDX-License-Identifier: MIT */
/*
 * Dialects by the URI of their metaschema, and what a metaschema's
 * vocabularies switch on.
 *
 * A vocabulary that is required and not known is an error.
 */
#include "internal.h"

#include <string.h>

static const struct {
	const char *uri;
	enum accept_dialect dialect;
} dialects[] = {
	{"http://json-schema.org/draft-04/schema", ACCEPT_DRAFT4},
	{"http://json-schema.org/draft-06/schema", ACCEPT_DRAFT6},
	{"http://json-schema.org/draft-07/schema", ACCEPT_DRAFT7},
	{"https://json-schema.org/draft/2019-09/schema", ACCEPT_2019_09},
	{"https://json-schema.org/draft/2020-12/schema", ACCEPT_2020_12},
	{"https://spec.openapis.org/oas/3.1/dialect/base", ACCEPT_2020_12},
};

static const struct {
	const char *name; /* the last segment of its URI */
	unsigned vocabulary;
} vocabularies[] = {
	{"core", ACCEPT_CORE},
	{"applicator", ACCEPT_APPLICATOR | ACCEPT_UNEVALUATED},
	{"unevaluated", ACCEPT_UNEVALUATED},
	{"validation", ACCEPT_VALIDATION},
	{"meta-data", ACCEPT_COMMENTS},
	{"content", ACCEPT_COMMENTS},
	{"format", ACCEPT_FORMAT},
	{"format-annotation", ACCEPT_FORMAT},
	{"format-assertion", ACCEPT_FORMAT_ASSERTION},
};

enum accept_dialect accept_dialect_find(str uri)
{
	if (str_ends(uri, "#"))
		uri.len--;
	for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++)
		if (uri.len == strlen(dialects[i].uri) &&
		    !memcmp(uri.ptr, dialects[i].uri, uri.len))
			return dialects[i].dialect;
	return (enum accept_dialect)0;
}

str accept_dialect_uri(enum accept_dialect dialect)
{
	for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++)
		if (dialects[i].dialect == dialect)
			return str_from(dialects[i].uri);
	return STR("");
}

enum accept_dialect accept_dialect_of(str openapi)
{
	return str_starts(openapi, "3.0") ? ACCEPT_OPENAPI_3_0 : ACCEPT_2020_12;
}

/* In 2019-09 the applicator vocabulary has the unevaluated keywords, too. */
static unsigned vocabulary_of(str uri)
{
	bool newer = strstr(uri.ptr, "/2020-12/vocab/") != NULL;
	const char *word = strrchr(uri.ptr, '/');

	if (!newer && !strstr(uri.ptr, "/2019-09/vocab/"))
		return 0;
	for (size_t i = 0; i < sizeof vocabularies / sizeof *vocabularies; i++)
		if (!strcmp(word + 1, vocabularies[i].name))
			return vocabularies[i].vocabulary &
			       ~(newer && i == 1 ? (unsigned)ACCEPT_UNEVALUATED
						 : 0);
	return 0;
}

unsigned accept_vocabularies_read(struct accept *a, const struct node *list)
{
	unsigned known, all = ACCEPT_CORE;
	bool needed;

	for (size_t i = 0; i < list->count; i++) {
		known = vocabulary_of(list->items[i]->key->text);
		all |= known;
		needed = false;
		if (known || !doc_node_is_bool(list->items[i], &needed) ||
		    !needed)
			continue;
		diag_error(a->diag, doc_node_key_place(list->items[i]),
			   "vocabulary-unknown",
			   "this vocabulary is required, and not known");
		a->failed = !a->options.tolerant;
	}
	return all;
}

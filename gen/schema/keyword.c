/* SPDX-License-Identifier: MIT */
/*
 * What is known of a keyword by its name alone.
 *
 * Invariant: all of it comes from the list in keyword.h.
 */
#include "internal.h"

struct keyword_row {
	const char *name;
	enum keyword keyword;
	enum treatment how;
};

#define ROW(id, name, how, family, value) {name, KEYWORD_##id, how},
#define ALIAS_ROW(id, name, how)          {name, KEYWORD_##id, how},
#define OTHER_ROW(name, how)              {name, KEYWORD_OTHER, how},

static const struct keyword_row keywords[] = {
	SCHEMA_KEYWORDS(ROW, ALIAS_ROW, OTHER_ROW)};
enum { KEYWORDS = sizeof keywords / sizeof *keywords };

#define NAME(id, name, treatment, family, value) [KEYWORD_##id] = name,

const char *schema_keyword_name(enum keyword keyword)
{
	static const char *const names[KEYWORD_OTHER] = {
		SCHEMA_KEYWORDS(NAME, KEYWORD_NO_ALIAS, KEYWORD_NO_OTHER)};

	assert(keyword < KEYWORD_OTHER);
	return names[keyword];
}

#define KIND(id, name, treatment, family, value) [KEYWORD_##id] = VALUE_##value,

const char *schema_keyword_misuse(enum keyword keyword,
				  const struct node *value)
{
	static const enum keyword_value kinds[KEYWORD_OTHER] = {
		SCHEMA_KEYWORDS(KIND, KEYWORD_NO_ALIAS, KEYWORD_NO_OTHER)};

	bool boolean;

	switch (kinds[keyword]) {
	case VALUE_SCHEMAS:
		return value->kind == NODE_LIST && value->count
			       ? NULL
			       : "a list of one schema or more";
	case VALUE_SCHEMA:
		return value->kind == NODE_MAP ||
				       doc_node_is_bool(value, &boolean)
			       ? NULL
			       : "a schema";
	case VALUE_BOOL:
		return doc_node_is_bool(value, &boolean) ? NULL
							 : "true or false";
	case VALUE_LIST:
		return value->kind == NODE_LIST ? NULL : "a list";
	case VALUE_VALUES:
		return value->kind == NODE_LIST && value->count
			       ? NULL
			       : "a list of one value or more";
	case VALUE_OBJECT:
		return value->kind == NODE_MAP ? NULL : "an object";
	case VALUE_TEXT:
		return value->kind == NODE_SCALAR ? NULL : "a string";
	case VALUE_NAMES:
		return value->kind == NODE_MAP ? "a string or a list of strings"
					       : NULL;
	case VALUE_ANY:
		break;
	}
	return NULL;
}

bool schema_keywords_in_order(void)
{
	for (size_t i = 1; i < KEYWORDS; i++)
		if (str_compare(str_from(keywords[i - 1].name),
				str_from(keywords[i].name)) >= 0)
			return false;
	return true;
}

enum keyword schema_keyword_find(str name, enum treatment *how)
{
	size_t low = 0, high = KEYWORDS;

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = str_compare(name, str_from(keywords[middle].name));

		if (order == 0) {
			*how = keywords[middle].how;
			return keywords[middle].keyword;
		}
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	*how = str_starts(name, "x-") ? ANNOTATION : NOT_ENFORCED;
	return KEYWORD_OTHER;
}

const char *schema_keyword_nearest(str name)
{
	const char *names[KEYWORDS];

	for (size_t i = 0; i < KEYWORDS; i++)
		names[i] = keywords[i].name;
	return str_nearest(name, names, KEYWORDS);
}

/* SPDX-License-Identifier: MIT */
/*
 * What is known of a keyword by its name alone.
 *
 * Invariant: every keyword has its name in the list of keyword.h.
 */
#include "internal.h"

#define ROW(id, name, how, family, value) \
	{name, KEYWORD_##id, how, VALUE_##value},
#define ALIAS_ROW(id, name, how, value) \
	{name, KEYWORD_##id, how, VALUE_##value},
#define OTHER_ROW(name, how, value) {name, KEYWORD_OTHER, how, VALUE_##value},

static const struct keyword_row keywords[] = {
	SCHEMA_KEYWORDS(ROW, ALIAS_ROW, OTHER_ROW)};
enum { KEYWORDS = sizeof keywords / sizeof *keywords, EXTENSION };

_Static_assert(EXTENSION <= UINT8_MAX, "struct said has a number in a byte");

static const struct keyword_row extension = {"x-", KEYWORD_OTHER, ANNOTATION,
					     VALUE_ANY};

#define NAME(id, name, treatment, family, value) [KEYWORD_##id] = name,

const char *schema_keyword_name(enum keyword keyword)
{
	static const char *const names[KEYWORD_OTHER] = {
		SCHEMA_KEYWORDS(NAME, KEYWORD_NO_ALIAS, KEYWORD_NO_OTHER)};

	assert(keyword < KEYWORD_OTHER && names[keyword]);
	return names[keyword];
}

bool schema_keywords_in_order(void)
{
	for (size_t i = 1; i < KEYWORDS; i++)
		if (str_compare(str_from(keywords[i - 1].name),
				str_from(keywords[i].name)) >= 0)
			return false;
	return true;
}

/* Most differ in their first letter. */
static int compare(str name, const struct keyword_row *row)
{
	int order =
		name.len ? (unsigned char)*name.ptr - (unsigned char)*row->name
			 : -1;

	return order ? order : str_compare(name, str_from(row->name));
}

unsigned schema_keyword_number(str name)
{
	unsigned low = 0, high = KEYWORDS;

	while (low < high) {
		unsigned middle = (low + high) / 2;
		int order = compare(name, &keywords[middle]);

		if (order == 0)
			return middle + 1;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return str_starts(name, "x-") ? EXTENSION : 0;
}

const struct keyword_row *schema_keyword_at(unsigned number)
{
	if (number == EXTENSION)
		return &extension;
	return number ? &keywords[number - 1] : NULL;
}

const struct keyword_row *schema_keyword_row(str name)
{
	return schema_keyword_at(schema_keyword_number(name));
}

const char *schema_keyword_nearest(str name)
{
	const char *names[KEYWORDS];

	for (size_t i = 0; i < KEYWORDS; i++)
		names[i] = keywords[i].name;
	return str_nearest(name, names, KEYWORDS);
}

/* SPDX-License-Identifier: MIT */
/*
 * What a keyword's value has to be. One of another kind is reported, and no
 * pass ever sees it.
 *
 * A value that counts is of the kind that keyword.h asks for, except
 * that a number or a boolean may stand for a text.
 */
#include "internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FEW = 16 }; /* names that are compared one by one */

static bool is_schema(const struct node *value)
{
	bool boolean;

	return value->kind == NODE_MAP || doc_node_is_bool(value, &boolean);
}

static bool is_text(const struct node *value)
{
	return value->kind == NODE_SCALAR && !doc_node_is_null(value);
}

static bool is_count(const struct node *value)
{
	int64_t count;
	bool exact;

	return doc_node_is_number(value) &&
	       schema_decimal_round(value->text, false, &count, &exact) == 0 &&
	       exact && count >= 0;
}

static bool is_above_zero(const struct node *value)
{
	return doc_node_is_number(value) &&
	       schema_decimal_compare(value->text, STR("0")) > 0;
}

static bool is_filled(const struct node *value)
{
	return value->kind == NODE_LIST && value->count;
}

/* JSON Schema 2020-12, section 8.2.2; drafts before it allow the colon. */
static bool is_anchor(const struct node *value)
{
	size_t i = 0;

	if (!doc_node_is_string(value) || !value->text.len ||
	    !(value->text.ptr[0] == '_' || ((value->text.ptr[0] | 32) >= 'a' &&
					    (value->text.ptr[0] | 32) <= 'z')))
		return false;
	while (i < value->text.len && value->text.ptr[i] > ' ' &&
	       !strchr("#/\"", value->text.ptr[i]))
		i++;
	return i == value->text.len;
}

/* What the value must be, if it is not that; else NULL. */
static const char *fault_of(enum keyword_value kind, const struct node *value)
{
	bool boolean;

	switch (kind) {
	case VALUE_ANY:
		return NULL;
	case VALUE_BOOL:
		return doc_node_is_bool(value, &boolean) ? NULL
							 : "true or false";
	case VALUE_TEXT:
		return is_text(value) ? NULL : "a string";
	case VALUE_ANCHOR:
		return is_anchor(value) ? NULL : "a name";
	case VALUE_COUNT:
		return is_count(value) ? NULL : "a count, 0 or more";
	case VALUE_BOUND:
		if (doc_node_is_bool(value, &boolean))
			return NULL;
		/* fall through */
	case VALUE_NUMBER:
		return doc_node_is_number(value) ? NULL : "a number";
	case VALUE_STEP:
		return is_above_zero(value) ? NULL : "a number above 0";
	case VALUE_LIST:
	case VALUE_REQUIRED:
		return value->kind == NODE_LIST ? NULL : "a list";
	case VALUE_VALUES:
		return is_filled(value) ? NULL : "a list of one value or more";
	case VALUE_TYPES:
		return value->kind == NODE_SCALAR || is_filled(value)
			       ? NULL
			       : "a string or a list of strings";
	case VALUE_OBJECT:
	case VALUE_REQUIRED_MAP:
	case VALUE_SCHEMA_MAP:
	case VALUE_DEPENDENCIES:
	case VALUE_TEXT_MAP:
		return value->kind == NODE_MAP ? NULL : "an object";
	case VALUE_SCHEMA:
		return is_schema(value) ? NULL : "a schema";
	case VALUE_SCHEMAS:
		return is_filled(value) ? NULL : "a list of one schema or more";
	case VALUE_ITEMS:
		return is_schema(value) || is_filled(value) ? NULL : "a schema";
	}
	return NULL;
}

bool schema_value_counts(const struct keyword_row *row,
			 const struct node *value)
{
	return !row || !fault_of(row->kind, value);
}

bool schema_is_empty_enum(const struct node *value)
{
	return value->key && value->kind == NODE_LIST && !value->count &&
	       str_is(value->key->text, schema_keyword_name(KEYWORD_ENUM));
}

/* ---- what stands in it ---- */

static void warn(struct schema_builder *b, const struct node *value,
		 const struct node *keyword, const char *what)
{
	diag_warning(b->diag, value->place, "keyword-kind", "'%.*s' %s",
		     (int)keyword->key->text.len, keyword->key->text.ptr, what);
}

static bool stands_before(struct map *seen, const struct node *list, size_t at)
{
	str name = list->items[at]->text;

	if (list->count > FEW)
		return map_put(seen, name, (void *)(uintptr_t)list) != NULL;
	for (size_t i = 0; i < at; i++)
		if (list->items[i]->kind == NODE_SCALAR &&
		    str_equal(list->items[i]->text, name))
			return true;
	return false;
}

/* `type: [string, null]` means "null". */
static bool is_null_type(const struct node *name, const struct node *keyword)
{
	return name->kind == NODE_SCALAR && str_is(keyword->key->text, "type");
}

/* Is there no member with an empty name, which JSON allows? */
static bool asks_for_nobody(const struct node *required)
{
	const struct node *properties =
		doc_node_find(required->parent, "properties");

	return str_is(required->key->text, "required") &&
	       !(properties && doc_node_find(properties, ""));
}

/* A list of names: each is a text, and stands once. */
static void check_names(struct schema_builder *b, const struct node *list,
			const struct node *keyword)
{
	struct map seen = {.arena = b->arena};

	for (size_t i = 0; i < list->count; i++) {
		const struct node *name = list->items[i];

		if (!is_text(name) && !is_null_type(name, keyword))
			warn(b, name, keyword,
			     "lists strings; this is left out");
		else if (!doc_node_is_string(name))
			warn(b, name, keyword,
			     "lists strings; this is taken as one");
		else if (stands_before(&seen, list, i))
			warn(b, name, keyword, "has this name already");
		else if (!name->text.len && keyword->parent &&
			 asks_for_nobody(keyword))
			warn(b, name, keyword,
			     "asks for a member whose name is empty");
	}
}

static void check_within(struct schema_builder *b, enum keyword_value kind,
			 struct node *value)
{
	if (kind == VALUE_REQUIRED ||
	    (kind == VALUE_TYPES && value->kind == NODE_LIST))
		check_names(b, value, value);
	for (size_t i = 0; i < value->count; i++) {
		struct node *item = value->items[i];

		if ((kind == VALUE_DEPENDENCIES && item->kind == NODE_LIST) ||
		    (kind == VALUE_REQUIRED_MAP && item->kind == NODE_LIST))
			check_names(b, item, value);
		else if (kind == VALUE_REQUIRED_MAP)
			warn(b, item, value,
			     "has a list of names for each member; this is "
			     "left out");
		else if (kind == VALUE_TEXT_MAP && !is_text(item))
			warn(b, item, value,
			     "leads to schemas by their names; this is left "
			     "out");
	}
}

/* ---- the door ---- */

static bool is_limit(enum keyword_value kind)
{
	return kind == VALUE_COUNT || kind == VALUE_NUMBER ||
	       kind == VALUE_BOUND || kind == VALUE_STEP;
}

static void report_misuse(struct schema_builder *b, enum keyword_value kind,
			  const struct node *value, const char *asked)
{
	if (schema_is_empty_enum(value) && !schema_is_30(b, value))
		warn(b, value, value, "has no value, so that nothing fits it");
	else if (is_limit(kind))
		diag_warning(b->diag, value->place, "limits-invalid",
			     "this must be %s; it is not enforced", asked);
	else
		warn(b, value, value,
		     arena_format(b->arena, "must be %s; it is ignored",
				  asked));
}

/* 1e400 is compared digit by digit, and no double ever reaches it. */
static void check_size(struct schema_builder *b, const struct node *value)
{
	double number = strtod(value->text.ptr, NULL);

	if (doc_node_is_number(value) &&
	    (isinf(number) ||
	     (number == 0 &&
	      schema_decimal_compare(value->text, STR("0")) != 0)))
		diag_warning(b->diag, value->place, "limits-huge",
			     "no double is this number; it is compared by its "
			     "digits");
}

/* A number or a boolean where letters were meant; YAML authors forget quotes.
 */
static bool is_unquoted(enum keyword_value kind, const struct node *value)
{
	return (kind == VALUE_TEXT ||
		(kind == VALUE_TYPES && value->kind == NODE_SCALAR)) &&
	       !doc_node_is_string(value);
}

/* OpenAPI 3.0 has `exclusiveMinimum: true`; it is read in 3.1, too. */
static bool is_old_bound(struct schema_builder *b, enum keyword_value kind,
			 const struct node *value)
{
	bool boolean;

	return kind == VALUE_BOUND && doc_node_is_bool(value, &boolean) &&
	       !schema_is_30(b, value);
}

/* Is the value within a schema that says it is of a draft before 2020-12? */
static bool is_of_old_draft(const struct node *value)
{
	const struct node *said;

	for (; value; value = value->parent) {
		said = doc_node_find(value, "$schema");
		if (!said)
			said = doc_node_find(value, "jsonSchemaDialect");
		if (said && said->kind == NODE_SCALAR && said->text.len)
			return strstr(said->text.ptr, "/draft-0") ||
			       strstr(said->text.ptr, "/2019-09/");
	}
	return false;
}

/* A list of schemas, as drafts before 2020-12 had it; 3.0 never did. */
static bool is_old_tuple(enum keyword_value kind, const struct node *value)
{
	return kind == VALUE_ITEMS && value->kind == NODE_LIST &&
	       !is_of_old_draft(value);
}

/*
 * `required: {$ref: ...}`, where a list is expected, can only mean what is
 * there; in a map, "$ref" would be a name with a text for a schema.
 */
static bool is_reference(enum keyword_value kind, const struct node *value)
{
	const struct node *ref =
		value->kind == NODE_MAP ? doc_node_find(value, "$ref") : NULL;

	if (!ref || ref->kind != NODE_SCALAR)
		return false;
	return fault_of(kind, value) || kind == VALUE_SCHEMA_MAP ||
	       kind == VALUE_REQUIRED_MAP || kind == VALUE_DEPENDENCIES ||
	       kind == VALUE_OBJECT || kind == VALUE_TEXT_MAP;
}

/* The value becomes what its $ref leads to; its own place and key stay. */
static void follow(struct schema_builder *b, enum keyword_value kind,
		   struct node *value)
{
	const struct node *ref = doc_node_find(value, "$ref");
	struct node *target = doc_resolve(b->doc, value), was = *value;

	if (!target || target == value || fault_of(kind, target))
		return;
	diag_warning(b->diag, ref->key->place, "ref-place",
		     "JSON Schema has no reference here; it is followed");
	*value = *target;
	value->place = was.place;
	value->parent = was.parent;
	value->key = was.key;
	value->index = was.index;
}

bool schema_kind_check(struct schema_builder *b, enum keyword_value kind,
		       struct node *value)
{
	const char *asked;

	if (is_reference(kind, value))
		follow(b, kind, value);
	asked = fault_of(kind, value);

	if (asked) {
		report_misuse(b, kind, value, asked);
		return false;
	}
	if (is_unquoted(kind, value))
		warn(b, value, value, "must be a string; it is taken as one");
	if (is_old_bound(b, kind, value))
		warn(b, value, value,
		     "is a number since OpenAPI 3.1; it is read as in 3.0");
	if (is_old_tuple(kind, value))
		warn(b, value, value,
		     "is one schema; a list of them is read as 'prefixItems'");
	if (is_limit(kind) && kind != VALUE_COUNT)
		check_size(b, value);
	if (kind == VALUE_TEXT && !value->text.len &&
	    str_is(value->key->text, "format"))
		warn(b, value, value, "is empty, and says nothing");
	check_within(b, kind, value);
	return true;
}

/* SPDX-License-Identifier: MIT */
/*
 * The interpreter: one function for each group of keywords, each as the
 * standard words it, and as slow as it likes.
 *
 * Invariant: nothing of hookc's is used.
 */
#include "judge.h"

#include <math.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Which members or items were evaluated, by name or index. */
struct marks {
	bool items[64];
	json_t *names; /* a set, as an object */
};

/* A schema that a value was given, or a branch of it that is tried. */
struct scope {
	const struct scope *up;
	json_t *schema;
	bool asks; /* `not` or `if` */
};

struct at {
	json_t *root;
	const char *unsent; /* the keyword of the direction, or NULL */
	const struct scope *scope;
};

static bool apply(const struct at *at, json_t *schema, json_t *value,
		  struct marks *marks);

/* The same of a member or an item. */
static bool inside(const struct at *at, json_t *schema, json_t *value)
{
	struct at inner = {at->root, at->unsent, NULL};

	return apply(&inner, schema, value, NULL);
}

static bool branch(const struct at *at, json_t *schema, json_t *value,
		   struct marks *marks, bool asks)
{
	struct scope scope = {at->scope, schema, asks || at->scope->asks};
	struct at inner = {at->root, at->unsent, &scope};

	return apply(&inner, schema, value, marks);
}

static bool is_type(json_t *value, const char *type)
{
	if (!strcmp(type, "null"))
		return json_is_null(value);
	if (!strcmp(type, "boolean"))
		return json_is_boolean(value);
	if (!strcmp(type, "number"))
		return json_is_number(value);
	if (!strcmp(type, "string"))
		return json_is_string(value);
	if (!strcmp(type, "array"))
		return json_is_array(value);
	if (!strcmp(type, "object"))
		return json_is_object(value);
	return json_is_number(value) &&
	       fmod(json_number_value(value), 1.0) == 0.0;
}

static bool equal(json_t *a, json_t *b)
{
	const char *name;
	json_t *item;
	size_t i;

	if (json_is_number(a) && json_is_number(b))
		return json_number_value(a) == json_number_value(b);
	if (json_typeof(a) != json_typeof(b))
		return false;
	if (json_is_array(a)) {
		if (json_array_size(a) != json_array_size(b))
			return false;
		json_array_foreach(
			a, i,
			item) if (!equal(item,
					 json_array_get(b, i))) return false;
		return true;
	}
	if (json_is_object(a)) {
		if (json_object_size(a) != json_object_size(b))
			return false;
		json_object_foreach(
			a, name,
			item) if (!json_object_get(b, name) ||
				  !equal(item,
					 json_object_get(b,
							 name))) return false;
		return true;
	}
	return json_equal(a, b);
}

static bool matches(const char *pattern, const char *text)
{
	regex_t regex;
	bool fits;

	if (regcomp(&regex, pattern, REG_EXTENDED | REG_NOSUB) != 0)
		abort();
	fits = regexec(&regex, text, 0, NULL, 0) == 0;
	regfree(&regex);
	return fits;
}

/* ---- one value ---- */

static bool values(json_t *schema, json_t *value)
{
	json_t *word = json_object_get(schema, "type"), *item;
	bool any = !word;
	size_t i;

	if (json_is_string(word))
		any = is_type(value, json_string_value(word));
	json_array_foreach(word, i, item)
		any = any || is_type(value, json_string_value(item));
	if (!any)
		return false;
	word = json_object_get(schema, "const");
	if (word && !equal(word, value))
		return false;
	word = json_object_get(schema, "enum");
	if (!word)
		return true;
	json_array_foreach(word, i, item) if (equal(item, value)) return true;
	return false;
}

static bool has(json_t *schema, const char *name, double *bound)
{
	json_t *word = json_object_get(schema, name);

	*bound = json_number_value(word);
	return word != NULL;
}

static bool numbers(json_t *schema, json_t *value)
{
	double n = json_number_value(value), bound;

	if (!json_is_number(value))
		return true;
	return !(has(schema, "minimum", &bound) && n < bound) &&
	       !(has(schema, "maximum", &bound) && n > bound) &&
	       !(has(schema, "exclusiveMinimum", &bound) && n <= bound) &&
	       !(has(schema, "exclusiveMaximum", &bound) && n >= bound) &&
	       !(has(schema, "multipleOf", &bound) && fmod(n, bound) != 0.0);
}

static bool texts(json_t *schema, json_t *value)
{
	const char *text = json_string_value(value), *at;
	json_t *pattern = json_object_get(schema, "pattern");
	double length = 0, bound;

	if (!text)
		return true;
	for (at = text; *at; at++)
		length += ((unsigned char)*at & 0xc0) != 0x80;
	return !(has(schema, "minLength", &bound) && length < bound) &&
	       !(has(schema, "maxLength", &bound) && length > bound) &&
	       (!pattern || matches(json_string_value(pattern), text));
}

/* ---- arrays ---- */

static bool unique(json_t *value)
{
	size_t i, k;

	for (i = 0; i < json_array_size(value); i++)
		for (k = 0; k < i; k++)
			if (equal(json_array_get(value, i),
				  json_array_get(value, k)))
				return false;
	return true;
}

static bool contains(const struct at *at, json_t *schema, json_t *value,
		     struct marks *marks)
{
	json_t *word = json_object_get(schema, "contains"), *item;
	double count = 0, min = 1, max = 1e9;
	size_t i;

	if (!word)
		return true;
	json_array_foreach(value, i, item) if (inside(at, word, item))
	{
		count++;
		marks->items[i] = true;
	}
	if (json_object_get(schema, "minContains"))
		has(schema, "minContains", &min);
	if (json_object_get(schema, "maxContains"))
		has(schema, "maxContains", &max);
	return count >= min && count <= max;
}

static bool arrays(const struct at *at, json_t *schema, json_t *value,
		   struct marks *marks)
{
	json_t *prefix = json_object_get(schema, "prefixItems");
	json_t *items = json_object_get(schema, "items"), *item, *word;
	double size = (double)json_array_size(value), bound;
	size_t i;

	if (!json_is_array(value))
		return true;
	if ((has(schema, "minItems", &bound) && size < bound) ||
	    (has(schema, "maxItems", &bound) && size > bound) ||
	    (json_is_true(json_object_get(schema, "uniqueItems")) &&
	     !unique(value)))
		return false;
	json_array_foreach(value, i, item)
	{
		word = i < json_array_size(prefix) ? json_array_get(prefix, i)
						   : items;
		if (!word)
			continue;
		if (!inside(at, word, item))
			return false;
		marks->items[i] = true;
	}
	return contains(at, schema, value, marks);
}

/* ---- members that are not sent ---- */

static json_t *target(json_t *root, const char *pointer)
{
	char *copy = strdup(pointer + 2), *word, *rest = NULL;

	for (word = strtok_r(copy, "/", &rest); word && root;
	     word = strtok_r(NULL, "/", &rest))
		root = json_object_get(root, word);
	free(copy);
	return root;
}

/* Does a member's schema say so, itself or by $ref and allOf? */
static bool is_unsent(const struct at *at, json_t *schema)
{
	json_t *word = json_object_get(schema, "$ref"), *item;
	size_t i;

	if (json_is_true(json_object_get(schema, at->unsent)) ||
	    (word && is_unsent(at, target(at->root, json_string_value(word)))))
		return true;
	json_array_foreach(json_object_get(schema, "allOf"), i,
			   item) if (is_unsent(at, item)) return true;
	return false;
}

/* Or does one that is applied with it, if it is a branch that fits? */
static bool says(const struct at *at, json_t *schema, json_t *value,
		 const char *name, bool branches)
{
	json_t *word = json_object_get(schema, "properties"), *item;
	size_t i, k;

	if (is_unsent(at, json_object_get(word, name)))
		return true;
	word = json_object_get(schema, "$ref");
	if (word && says(at, target(at->root, json_string_value(word)), value,
			 name, branches))
		return true;
	json_array_foreach(json_object_get(schema, "allOf"), i,
			   item) if (says(at, item, value, name,
					  branches)) return true;
	for (k = 0; branches && k < 2; k++) {
		word = json_object_get(schema, k ? "oneOf" : "anyOf");
		json_array_foreach(word, i, item)
		{
			struct scope scope = {at->scope, item, at->scope->asks};
			struct at inner = {at->root, at->unsent, &scope};

			if (says(&inner, item, value, name, true) &&
			    apply(&inner, item, value, NULL))
				return true;
		}
	}
	return false;
}

static bool unsent(const struct at *at, json_t *value, const char *name)
{
	const struct scope *scope = at->scope;
	bool found;

	found = at->unsent && says(at, scope->schema, value, name, true);
	while (at->unsent && !found && scope->up) {
		scope = scope->up;
		found = says(at, scope->schema, value, name, false);
	}
	return found;
}

static bool is_there(const struct at *at, json_t *value, const char *name)
{
	return json_object_get(value, name) && !unsent(at, value, name);
}

static bool is_missing(const struct at *at, json_t *value, json_t *item)
{
	const char *name = json_string_value(item);

	return !is_there(at, value, name) &&
	       (at->scope->asks || !unsent(at, value, name));
}

/* ---- objects ---- */

static bool sizes(const struct at *at, json_t *schema, json_t *value)
{
	double size = 0, bound;
	json_t *item, *list, *word;
	const char *name;
	size_t i;

	json_object_foreach(value, name, item) size += !unsent(at, value, name);
	json_array_foreach(json_object_get(schema, "required"), i,
			   item) if (is_missing(at, value, item)) return false;
	word = json_object_get(schema, "dependentRequired");
	json_object_foreach(word, name, list) json_array_foreach(
		list, i, item) if (is_there(at, value, name) &&
				   is_missing(at, value, item)) return false;
	return !(has(schema, "minProperties", &bound) && size < bound) &&
	       !(has(schema, "maxProperties", &bound) && size > bound);
}

/* Not of the standard: what is there is of these schemas, sent or not. */
static bool is_held(const struct at *at, json_t *schema, json_t *value)
{
	struct at inner = {at->root, NULL, NULL};
	const char *name;
	json_t *of, *item;

	json_object_foreach(json_object_get(schema, "held"), name, of)
	{
		item = json_object_get(value, name);
		if (item && !inside(&inner, of, item))
			return false;
	}
	return true;
}

static bool member(const struct at *at, json_t *schema, const char *name,
		   json_t *item, struct marks *marks)
{
	json_t *word = json_object_get(schema, "properties"), *of;
	json_t *text = json_string(name);
	const char *pattern;
	bool fits = true, seen = false;

	of = json_object_get(word, name);
	if (of) {
		seen = true;
		fits = inside(at, of, item);
	}
	word = json_object_get(schema, "patternProperties");
	json_object_foreach(word, pattern, of) if (matches(pattern, name))
	{
		seen = true;
		fits = inside(at, of, item) && fits;
	}
	word = json_object_get(schema, "additionalProperties");
	if (!seen && word) {
		seen = true;
		fits = inside(at, word, item) && fits;
	}
	word = json_object_get(schema, "propertyNames");
	if (word)
		fits = inside(at, word, text) && fits;
	if (seen)
		json_object_set_new(marks->names, name, json_true());
	json_decref(text);
	return fits;
}

static bool objects(const struct at *at, json_t *schema, json_t *value,
		    struct marks *marks)
{
	const char *name;
	json_t *item;

	if (!json_is_object(value))
		return true;
	if (!sizes(at, schema, value) || !is_held(at, schema, value))
		return false;
	json_object_foreach(value, name,
			    item) if (!unsent(at, value, name) &&
				      !member(at, schema, name, item,
					      marks)) return false;
	return true;
}

/* ---- in place ---- */

static bool branches(const struct at *at, json_t *schema, json_t *value,
		     struct marks *marks)
{
	static const char *const words[] = {"allOf", "anyOf", "oneOf"};
	json_t *list, *item;
	size_t i, k, fit;

	for (k = 0; k < 3; k++) {
		list = json_object_get(schema, words[k]);
		fit = 0;
		json_array_foreach(list, i, item)
			fit += k == 0 ? apply(at, item, value, marks)
				      : branch(at, item, value, marks, false);
		if (list && (k == 0   ? fit < json_array_size(list)
			     : k == 1 ? fit == 0
				      : fit != 1))
			return false;
	}
	return true;
}

static bool conditions(const struct at *at, json_t *schema, json_t *value,
		       struct marks *marks)
{
	json_t *word = json_object_get(schema, "not"), *of;
	const char *name;

	if (word && branch(at, word, value, NULL, true))
		return false;
	word = json_object_get(schema, "if");
	if (word) {
		of = json_object_get(schema,
				     branch(at, word, value, marks, true)
					     ? "then"
					     : "else");
		if (of && !branch(at, of, value, marks, false))
			return false;
	}
	word = json_object_get(schema, "dependentSchemas");
	json_object_foreach(word, name, of) if (json_is_object(value) &&
						is_there(at, value, name) &&
						!branch(at, of, value, marks,
							false)) return false;
	word = json_object_get(schema, "$ref");
	return !word || apply(at, target(at->root, json_string_value(word)),
			      value, marks);
}

static bool unevaluated(const struct at *at, json_t *schema, json_t *value,
			struct marks *marks)
{
	json_t *word = json_object_get(schema, "unevaluatedItems"), *item;
	const char *name;
	size_t i;

	json_array_foreach(word ? value : NULL, i, item)
	{
		if (!marks->items[i] && !inside(at, word, item))
			return false;
		marks->items[i] = true;
	}
	word = json_object_get(schema, "unevaluatedProperties");
	if (!word || !json_is_object(value))
		return true;
	json_object_foreach(value, name, item)
	{
		if (!json_object_get(marks->names, name) &&
		    !unsent(at, value, name) && !inside(at, word, item))
			return false;
		json_object_set_new(marks->names, name, json_true());
	}
	return true;
}

/* What a schema that does not fit evaluated, it did not. */
static bool apply(const struct at *outer, json_t *schema, json_t *value,
		  struct marks *marks)
{
	struct marks own = {{false}, NULL};
	struct scope scope = {NULL, schema, false};
	struct at here = *outer, *at = &here;
	bool fits;
	size_t i;

	if (!here.scope)
		here.scope = &scope;
	if (!json_is_object(schema))
		return json_is_true(schema);
	own.names = json_object();
	fits = values(schema, value) && numbers(schema, value) &&
	       texts(schema, value) && arrays(at, schema, value, &own) &&
	       objects(at, schema, value, &own) &&
	       branches(at, schema, value, &own) &&
	       conditions(at, schema, value, &own) &&
	       unevaluated(at, schema, value, &own);
	if (fits && marks) {
		json_object_update(marks->names, own.names);
		for (i = 0; i < 64; i++)
			marks->items[i] = marks->items[i] || own.items[i];
	}
	json_decref(own.names);
	return fits;
}

bool judge(json_t *root, json_t *schema, json_t *value, const char *unsent)
{
	struct at at = {root, unsent, NULL};

	return apply(&at, schema, value, NULL);
}

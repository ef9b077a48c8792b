/* SPDX-License-Identifier: MIT */
/*
 * What a schema says that no verdict depends on: unknown keywords, those that
 * its dialect does not have, and those that a $ref hides.
 *
 * A schema is looked at once, however many others refer to it.
 */
#include "internal.h"
#include "width.h"

#include <stdint.h>

#define DRAFTS                                                            \
	(ACCEPT_DRAFT4 | ACCEPT_DRAFT6 | ACCEPT_DRAFT7 | ACCEPT_2019_09 | \
	 ACCEPT_2020_12)

static const char *name_of(unsigned dialect)
{
	switch ((enum accept_dialect)dialect) {
	case ACCEPT_DRAFT4:
		return "draft 4";
	case ACCEPT_DRAFT6:
		return "draft 6";
	case ACCEPT_DRAFT7:
		return "draft 7";
	case ACCEPT_2019_09:
		return "draft 2019-09";
	case ACCEPT_2020_12:
		return "draft 2020-12";
	case ACCEPT_OPENAPI_3_0:
		break;
	}
	return "OpenAPI 3.0";
}

static unsigned lowest(unsigned bits)
{
	return bits & (~bits + 1);
}

static unsigned highest(unsigned bits)
{
	while (bits & (bits - 1))
		bits &= bits - 1;
	return bits;
}

/* The dialect nearest to this one that has the keyword. */
static const char *whose(const struct accept_keyword *keyword, unsigned dialect,
			 const char **what)
{
	unsigned drafts = keyword->dialects & DRAFTS;
	/* OpenAPI 3.0 changes draft 5, which validates as draft 4 does. */
	unsigned base = dialect == ACCEPT_OPENAPI_3_0 ? ACCEPT_DRAFT4 : dialect;
	unsigned later = drafts & ~(base * 2 - 1);

	*what = later ? "the first to have it" : "the last to have it";
	if (!drafts)
		*what = "the only one to have it";
	return name_of(later    ? lowest(later)
		       : drafts ? highest(drafts)
				: keyword->dialects);
}

/* Would it matter if it were heeded? Definitions are found all the same. */
static bool matters(const struct accept_keyword *keyword)
{
	return keyword->vocabulary != ACCEPT_COMMENTS &&
	       !(keyword->vocabulary == ACCEPT_CORE &&
		 keyword->shape == ACCEPT_MAP);
}

static void warn_unknown(struct accept *a, const struct node *item)
{
	str name = item->key->text;
	const char *near = schema_keyword_nearest(name);
	struct place place = doc_node_key_place(item);

	diag_warning(a->diag, place, "ignored-keyword",
		     "'%.*s' is not enforced: no draft has such a keyword",
		     (int)name.len, name.ptr);
	if (near)
		diag_note(a->diag, place, "did you mean '%s'?", near);
}

static void warn_inactive(struct accept *a, const struct node *item,
			  const struct accept_keyword *keyword,
			  const struct accept_resource *resource)
{
	struct place place = doc_node_key_place(item);
	const char *what, *nearest;

	if (keyword->dialects & resource->dialect) {
		diag_warning(a->diag, place, "ignored-keyword",
			     "'%s' is not enforced: the vocabularies of its "
			     "dialect do not have it",
			     keyword->name);
		return;
	}
	nearest = whose(keyword, resource->dialect, &what);
	diag_warning(a->diag, place, "ignored-keyword",
		     "'%s' is not enforced: %s does not have it (%s is %s)",
		     keyword->name, name_of(resource->dialect), nearest, what);
}

static void warn_sibling(struct accept *a, const struct node *item,
			 const struct node *ref, unsigned dialect)
{
	diag_warning(a->diag, doc_node_key_place(item), "ref-sibling",
		     "%s ignores what stands beside a $ref", name_of(dialect));
	diag_note(a->diag, doc_node_key_place(ref),
		  "the $ref; allOf with it and '%.*s' would do",
		  (int)item->key->text.len, item->key->text.ptr);
}

/* Formats that are no standard's are an author's own: nothing checks them. */
static void warn_format(struct accept *a, const struct node *item,
			const struct accept_resource *resource)
{
	str minimum, maximum;

	if (!accept_formats_assert(a, resource) || item->kind != NODE_SCALAR ||
	    schema_format_find(item->text) != FORMAT_NONE ||
	    schema_width_bounds(item->text, &minimum, &maximum))
		return;
	diag_warning(a->diag, item->place, "ignored-keyword",
		     "'format' is not enforced: nothing is known of '%.*s'",
		     (int)item->text.len, item->text.ptr);
}

static void look_at(struct accept *a, const struct node *item,
		    const struct node *ref,
		    const struct accept_resource *resource)
{
	str name = item->key->text;
	const struct accept_keyword *keyword = accept_keyword_find(a, name);

	if (item == ref ||
	    (keyword ? !matters(keyword) : schema_keyword_row(name) != NULL))
		return;
	if (!keyword)
		warn_unknown(a, item);
	else if (!accept_keyword_active(keyword, resource) &&
		 keyword->make != MAKE_FORMAT)
		warn_inactive(a, item, keyword, resource);
	else if (ref)
		warn_sibling(a, item, ref, resource->dialect);
	else if (keyword->make == MAKE_FORMAT)
		warn_format(a, item, resource);
}

void accept_ignored_tell(struct accept *a, const struct node *schema,
			 const struct accept_resource *resource)
{
	const struct node *ref = NULL;

	if (!a->options.ignored_told || schema->kind != NODE_MAP ||
	    map_put(&a->looked_at, accept_key(a->arena, schema, NULL),
		    (void *)(uintptr_t)schema))
		return;
	if ((resource->dialect & ACCEPT_TO_7) != 0)
		ref = doc_node_find(schema, "$ref");
	if (ref && ref->kind != NODE_SCALAR)
		ref = NULL;
	for (size_t i = 0; i < schema->count; i++)
		look_at(a, schema->items[i], ref, resource);
}

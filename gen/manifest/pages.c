/* SPDX-License-Identifier: MIT */
/*
 * Compares the prose of pages with the documents.
 *
 * A warning has both places.
 */
#include "internal.h"

#include <string.h>

/* ---- paths: `POST /x` ---- */

static const char *const methods[] = {"GET ",   "PUT ",  "POST ",   "DELETE ",
				      "PATCH ", "HEAD ", "OPTIONS "};

/* Returns the path of "POST /x"; absent if the code is something else. */
static str path_of(str code, str *method)
{
	size_t len;

	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
		len = strlen(methods[i]);
		if (str_starts(code, methods[i]) && code.len > len &&
		    code.ptr[len] == '/') {
			*method = (str){methods[i], len - 1};
			return (str){code.ptr + len, code.len - len};
		}
	}
	return (str){NULL, 0};
}

static struct node *find_path(struct node *const *documents, size_t count,
			      str path)
{
	struct node *found = NULL;

	for (size_t i = 0; i < count && !found; i++)
		found = doc_node_find_str(doc_node_find(documents[i], "paths"),
					  path);
	return found;
}

static str last_segment(str path)
{
	size_t i;

	for (i = path.len; i > 0 && path.ptr[i - 1] != '/'; i--)
		;
	return (str){path.ptr + i, path.len - i};
}

/* A path with the same last segment is probably the one that was meant. */
static const struct node *near_path(struct node *const *documents, size_t count,
				    str path)
{
	const struct node *paths, *item = NULL;

	for (size_t i = 0; i < count; i++) {
		paths = doc_node_find(documents[i], "paths");
		for (size_t k = 0; paths && k < paths->count; k++) {
			item = paths->items[k];
			if (str_equal(last_segment(item->key->text),
				      last_segment(path)))
				return item;
		}
	}
	return item;
}

static void check_code(struct diag *diag, const struct page_code *code,
		       struct node *const *documents, size_t count)
{
	const struct node *near;
	str method, path = path_of(code->text, &method);

	if (!path.ptr || find_path(documents, count, path))
		return;
	near = near_path(documents, count, path);
	if (!near)
		return;
	diag_warning(diag, code->place, "page-path",
		     "no document has the path %.*s", (int)path.len, path.ptr);
	diag_note(diag, doc_node_key_place(near), "a document has this one");
}

/* ---- events: bullets and enums ---- */

static const struct page_bullet *find_bullet(struct page *const *pages,
					     size_t count, str name)
{
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < pages[i]->bullet_count; k++)
			if (str_equal(pages[i]->bullets[k].name, name))
				return &pages[i]->bullets[k];
	return NULL;
}

static bool enum_has(const struct node *list, str name)
{
	for (size_t i = 0; i < list->count; i++)
		if (str_equal(list->items[i]->text, name))
			return true;
	return false;
}

/* Warns if all values of an enum are bullets of a page that has more. */
static void check_enum(struct diag *diag, const struct node *list,
		       struct page *const *pages, size_t count)
{
	const struct page_bullet *bullet = NULL, *other;
	const struct page *page = NULL;

	for (size_t i = 0; i < list->count; i++) {
		bullet = find_bullet(pages, count, list->items[i]->text);
		if (!bullet)
			return;
	}
	for (size_t i = 0; bullet && i < count; i++)
		if (pages[i]->source == bullet->place.source)
			page = pages[i];
	for (size_t k = 0; page && k < page->bullet_count; k++) {
		other = &page->bullets[k];
		if (enum_has(list, other->name) ||
		    !memchr(other->name.ptr, '.', other->name.len))
			continue;
		diag_warning(diag, list->place, "event-enum",
			     "this enum lacks events that a page names");
		diag_note(diag, other->place, "'%.*s', for one",
			  (int)other->name.len, other->name.ptr);
		return;
	}
}

static void check_enums(struct diag *diag, const struct node *node,
			struct page *const *pages, size_t count)
{
	const struct node *list = doc_node_find(node, "enum");

	if (list && list->kind == NODE_LIST && list->count)
		check_enum(diag, list, pages, count);
	for (size_t i = 0; i < node->count; i++)
		if (node->items[i]->kind != NODE_SCALAR)
			check_enums(diag, node->items[i], pages, count);
}

void manifest_check_pages(struct diag *diag, struct page *const *pages,
			  size_t page_count, struct node *const *documents,
			  size_t document_count)
{
	for (size_t i = 0; i < page_count; i++)
		for (size_t k = 0; k < pages[i]->code_count; k++)
			check_code(diag, &pages[i]->codes[k], documents,
				   document_count);
	for (size_t i = 0; page_count && i < document_count; i++)
		check_enums(diag, documents[i], pages, page_count);
}

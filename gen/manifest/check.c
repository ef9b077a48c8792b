/* SPDX-License-Identifier: MIT */
/*
 * Checks a manifest against the table of its keys, keys.c.
 *
 * Invariant: what passes has no unknown key, no wrong kind and no NUL.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

struct checker {
	struct arena *arena;
	struct diag *diag;
	bool failed;
};

static void fail(struct checker *c, const struct node *node,
		 const char *message, const char *what)
{
	diag_error(c->diag, node->place, "manifest-form", "%s%s%s", message,
		   what ? " " : "", what ? what : "");
	c->failed = true;
}

static void check_map(struct checker *c, const struct node *map,
		      const struct manifest_key *keys);

static bool is_name(str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] != '_' &&
		    (text.ptr[i] < 'a' || text.ptr[i] > 'z') &&
		    (i == 0 || text.ptr[i] < '0' || text.ptr[i] > '9'))
			return false;
	return text.len > 0 && text.len <= 64;
}

/* "hook" is the runtime's folder, and its prefix in C. */
static bool is_ours(str text)
{
	return str_is(text, "hook");
}

static bool is_digits(str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
	return text.len > 0 && text.len <= 18;
}

static bool text_is(const struct node *node, enum manifest_kind kind)
{
	switch (kind) {
	case MANIFEST_NAME:
		return is_name(node->text) && !is_ours(node->text);
	case MANIFEST_POINTER:
		return node->text.len == 0 || node->text.ptr[0] == '/';
	case MANIFEST_NUMBER:
		return is_digits(node->text);
	case MANIFEST_PARTS:
		return is_digits(node->text) && node->text.len <= 2 &&
		       node->text.ptr[0] != '0';
	case MANIFEST_STATUS:
		return str_is(node->text, "confirmed") ||
		       str_is(node->text, "unconfirmed");
	case MANIFEST_REFUSES:
		return str_is(node->text, "types") ||
		       str_is(node->text, "letter");
	case MANIFEST_FORMATS:
		return str_is(node->text, "assertion") ||
		       str_is(node->text, "annotation");
	case MANIFEST_SOURCE:
		return str_starts(node->text, "/") ||
		       str_starts(node->text, "header:");
	case MANIFEST_YES:
		return str_is(node->text, "yes") || str_is(node->text, "no");
	case MANIFEST_TEXT:
	case MANIFEST_TEXTS:
	case MANIFEST_MAP:
	case MANIFEST_MAPS:
	case MANIFEST_SIGNATURE:
	default:
		return true;
	}
}

/* Returns the seconds of a number with a unit, such as "5m", or -1. */
static long long seconds_of(str text)
{
	static const struct {
		const char *unit;
		long long seconds;
	} units[] = {{"s", 1},    {"sec", 1},  {"m", 60},
		     {"min", 60}, {"h", 3600}, {"d", 86400}};
	long long number = 0;
	size_t i = 0;

	for (;
	     i < text.len && i < 9 && text.ptr[i] >= '0' && text.ptr[i] <= '9';
	     i++)
		number = number * 10 + (text.ptr[i] - '0');
	while (i && i < text.len && text.ptr[i] == ' ')
		i++;
	for (size_t k = 0; i && k < sizeof units / sizeof *units; k++)
		if (!strcmp(text.ptr + i, units[k].unit))
			return number * units[k].seconds;
	return -1;
}

static void check_text(struct checker *c, const struct node *node,
		       enum manifest_kind kind)
{
	if (node->kind != NODE_SCALAR || doc_node_is_null(node))
		fail(c, node, "a text is expected here", NULL);
	else if (memchr(node->text.ptr, '\0', node->text.len))
		fail(c, node, "a text of a manifest holds no NUL", NULL);
	else if (kind == MANIFEST_NUMBER && seconds_of(node->text) >= 0)
		fail(c, node, "a number has no unit here; in seconds it is",
		     arena_format(c->arena, "%lld", seconds_of(node->text)));
	else if (!text_is(node, kind))
		fail(c, node, "expected here:", manifest_kind_text(kind));
}

static void check_list(struct checker *c, const struct node *list,
		       const struct manifest_key *key)
{
	if (list->kind != NODE_LIST) {
		fail(c, list, "a list is expected here", NULL);
		return;
	}
	if (key->required && !list->count)
		fail(c, list, "this list must not be empty", NULL);
	for (size_t i = 0; i < list->count; i++) {
		if (key->kind == MANIFEST_TEXTS)
			check_text(c, list->items[i], MANIFEST_TEXT);
		else
			check_map(c, list->items[i], key->keys);
	}
}

static void check_value(struct checker *c, const struct node *node,
			const struct manifest_key *key)
{
	if (key->kind == MANIFEST_SIGNATURE && node->kind == NODE_MAP)
		check_map(c, node, manifest_signature_keys);
	else if (key->kind == MANIFEST_MAP ||
		 (key->kind == MANIFEST_SIGNATURE && node->kind == NODE_LIST))
		check_map(c, node, key->keys);
	else if (key->kind == MANIFEST_MAPS || key->kind == MANIFEST_TEXTS)
		check_list(c, node, key);
	else
		check_text(c, node, key->kind);
}

#define MOST_KEYS 64

static void report_unknown(struct checker *c, const struct node *node,
			   const struct manifest_key *keys)
{
	const char *names[MOST_KEYS];
	size_t count = 0;
	const char *near;

	for (; keys[count].name && count < MOST_KEYS; count++)
		names[count] = keys[count].name;
	near = str_nearest(node->key->text, names, count);
	diag_error(c->diag, node->key->place, "manifest-key",
		   "there is no key '%s' here%s%s%s", node->key->text.ptr,
		   near ? "; did you mean '" : "", near ? near : "",
		   near ? "'?" : "");
	c->failed = true;
}

static void check_map(struct checker *c, const struct node *map,
		      const struct manifest_key *keys)
{
	const struct manifest_key *key;

	if (map->kind != NODE_MAP) {
		fail(c, map, "a mapping is expected here", NULL);
		return;
	}
	for (size_t i = 0; i < map->count; i++) {
		for (key = keys; key->name; key++)
			if (str_is(map->items[i]->key->text, key->name))
				break;
		if (key->name)
			check_value(c, map->items[i], key);
		else
			report_unknown(c, map->items[i], keys);
	}
	for (key = keys; key->name; key++)
		if (key->required && !doc_node_find(map, key->name))
			fail(c, map, "this key is missing here:", key->name);
}

/* A list in each item of a list would have no end that a receiver knows. */
static void check_each(struct checker *c, const struct node *events)
{
	const struct node *each = doc_node_find(events, "each");

	if (each && strchr(each->text.ptr, '*') &&
	    !manifest_is_each(each->text.ptr))
		fail(c, each,
		     "this holds one '*', which stands for a list's items, "
		     "as in \"/items/*/data\"",
		     NULL);
}

static void check_events(struct checker *c, const struct node *root)
{
	const struct node *types =
		doc_node_find(doc_node_find(root, "events"), "types");
	struct map seen = {c->arena, NULL, 0, 0};
	struct node *name, *before;

	for (size_t i = 0;
	     types && types->kind == NODE_LIST && i < types->count; i++) {
		name = doc_node_find(types->items[i], "name");
		if (!name || name->kind != NODE_SCALAR)
			continue;
		before = map_put(&seen, name->text, name);
		if (!before)
			continue;
		fail(c, name,
		     "this event stands here a second time:", name->text.ptr);
		diag_note(c->diag, before->place, "it stands here first");
	}
	check_each(c, doc_node_find(root, "events"));
}

static void check_documents(struct checker *c, const struct node *root)
{
	const struct node *list = doc_node_find(root, "documents");
	str path;

	for (size_t i = 0; list && i < list->count; i++) {
		path = list->items[i]->text;
		if (str_starts(path, "/") || str_starts(path, "../") ||
		    memmem(path.ptr, path.len, "/../", 4))
			fail(c, list->items[i],
			     "a document stands in the "
			     "manifest's folder, or below",
			     NULL);
	}
}

static bool has_nul(const struct node *node)
{
	for (size_t i = 0; i < node->count; i++)
		if (has_nul(node->items[i]))
			return true;
	return node->kind == NODE_SCALAR && node->text.len &&
	       memchr(node->text.ptr, '\0', node->text.len);
}

bool manifest_check(struct arena *arena, struct diag *diag,
		    const struct node *root)
{
	struct checker c = {arena, diag, false};

	if (doc_node_find(root, "openapi") || doc_node_find(root, "swagger")) {
		diag_error(diag, root->place, "manifest-form",
			   "this is an API's document and no manifest; name a "
			   "prefix for it with --prefix");
		return false;
	}
	check_map(&c, root, manifest_keys);
	if (!c.failed) {
		check_events(&c, root);
		check_documents(&c, root);
	}
	assert(c.failed || !has_nul(root));
	return !c.failed;
}

bool manifest_signature_keys_check(struct arena *arena, struct diag *diag,
				   const struct node *node)
{
	struct checker c = {arena, diag, false};

	check_map(&c, node, manifest_signature_keys);
	return !c.failed;
}

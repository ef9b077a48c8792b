/* SPDX-License-Identifier: MIT */
/*
 * A manifest's keys, in one table: what they are for is said here.
 *
 * Invariant: what passes has no unknown key, no wrong kind and no NUL.
 */
#include "internal.h"

#include <string.h>

enum kind {
	KIND_TEXT,
	KIND_NAME,    /* lower-case letters, digits, '_' */
	KIND_POINTER, /* JSON Pointer */
	KIND_NUMBER,  /* digits */
	KIND_PARTS,   /* digits, from 1 to 99 */
	KIND_STATUS,  /* confirmed | unconfirmed */
	KIND_YES,     /* yes | no */
	KIND_SOURCE,  /* JSON Pointer, or "header: NAME" */
	KIND_TEXTS,   /* a list of texts */
	KIND_MAP,
	KIND_MAPS,     /* a list of maps */
	KIND_SIGNATURE /* its keys, or the name of a known one */
};

struct key {
	const char *name;
	enum kind kind;
	bool required;
	const struct key *keys; /* of MAP and MAPS */
};

static const struct key claim_keys[] = {
	{"name", KIND_TEXT, true, NULL}, /* of the JWT */
	{"is", KIND_TEXT, true, NULL},   /* a text with {parts} */
	{NULL, KIND_TEXT, false, NULL},
};

#define X(member, key, kind, help) {key, KIND_##kind, false, NULL},
static const struct key signature_keys[] = {
	MANIFEST_SIGNATURE_KEYS(X){"headers", KIND_TEXTS, false, NULL},
	{"components", KIND_TEXTS, false, NULL}, /* of RFC 9421, covered */
	{"claims", KIND_MAPS, false, claim_keys},
	{"also", KIND_SIGNATURE, false, NULL}, /* where it has no header */
	{NULL, KIND_TEXT, false, NULL},
};
#undef X

static const struct key event_keys[] = {
	{"name", KIND_TEXT, true, NULL}, /* as on the wire */
	{"summary", KIND_TEXT, false, NULL},
	{"payload", KIND_TEXT, false, NULL}, /* its own schema */
	{"key", KIND_TEXT, false, NULL},     /* of `webhooks` */
	{"status", KIND_STATUS, false, NULL},
	{"source", KIND_TEXT, false, NULL},
	{NULL, KIND_TEXT, false, NULL},
};

static const struct key events_keys[] = {
	{"payload", KIND_TEXT, false, NULL}, /* "#/components/schemas/x" */
	{"type", KIND_SOURCE, false, NULL},  /* "/type" or "header: X-Y" */
	{"type2", KIND_SOURCE, false, NULL}, /* a second part of the name */
	{"name", KIND_POINTER, false, NULL}, /* in a webhook's operation */
	{"registration", KIND_TEXT, false, NULL}, /* "#/...": an enum */
	{"id", KIND_SOURCE, false, NULL},         /* "/id" or "header: X-Id" */
	{"time", KIND_POINTER, false, NULL},      /* "/created_at" */
	{"each", KIND_POINTER, false, NULL},      /* bodies of many events */
	{"schemas", KIND_TEXT, false, NULL},      /* "*Event": catalogues */
	{"status", KIND_STATUS, false, NULL},
	{"source", KIND_TEXT, false, NULL},
	{"types", KIND_MAPS, false, event_keys},
	{NULL, KIND_TEXT, false, NULL},
};

static const struct key rename_keys[] = {
	{"at", KIND_TEXT, true, NULL},
	{"to", KIND_NAME, true, NULL},
	{NULL, KIND_TEXT, false, NULL},
};

static const struct key header_keys[] = {
	{"name", KIND_TEXT, true, NULL},
	{"value", KIND_TEXT, true, NULL},
	{NULL, KIND_TEXT, false, NULL},
};

static const struct key vector_keys[] = {
	{"secret", KIND_TEXT, true, NULL},
	{"body", KIND_TEXT, true, NULL},
	{"signature", KIND_TEXT, false, NULL},
	{"now", KIND_NUMBER, false, NULL},
	{"headers", KIND_MAPS, false, header_keys},
	{"source", KIND_TEXT, false, NULL},
	{NULL, KIND_TEXT, false, NULL},
};

#define X(member, key, kind, help) {key, KIND_##kind, false, NULL},
static const struct key handshake_keys[] = {
	MANIFEST_HANDSHAKE_KEYS(X){NULL, KIND_TEXT, false, NULL},
};
#undef X

static const struct key note_keys[] = {
	{"about", KIND_TEXT, true, NULL},
	{"text", KIND_TEXT, true, NULL},
	{"status", KIND_STATUS, false, NULL},
	{"source", KIND_TEXT, false, NULL},
	{NULL, KIND_TEXT, false, NULL},
};

static const struct key acknowledge_keys[] = {
	{"id", KIND_TEXT, true, NULL}, /* of a warning */
	{"at", KIND_TEXT, true, NULL},
	{"reason", KIND_TEXT, true, NULL},
	{NULL, KIND_TEXT, false, NULL},
};

static const struct key conflict_keys[] = {
	{"at", KIND_TEXT, true, NULL},
	{"says", KIND_TEXT, true, NULL},
	{"source", KIND_TEXT, true, NULL},
	{NULL, KIND_TEXT, false, NULL},
};

static const struct key select_keys[] = {
	{"events", KIND_TEXTS, false, NULL},
	{"operations", KIND_TEXTS, false, NULL},
	{"tags", KIND_TEXTS, false, NULL},
	{"paths", KIND_TEXTS, false, NULL},
	{"schemas", KIND_TEXTS, false, NULL},
	{NULL, KIND_TEXT, false, NULL},
};

static const struct key manifest_keys[] = {
	{"provider", KIND_NAME, true, NULL}, /* the folder below out/ */
	{"prefix", KIND_NAME, false, NULL},  /* of every C name */
	{"title", KIND_TEXT, false, NULL},
	{"documents", KIND_TEXTS, true, NULL},
	{"root", KIND_TEXT, false, NULL}, /* $ref stays in this folder */
	{"overlays", KIND_TEXTS, false, NULL},
	{"signature", KIND_SIGNATURE, false, NULL},
	{"events", KIND_MAP, false, events_keys},
	{"rename", KIND_MAPS, false, rename_keys},
	{"vectors", KIND_MAPS, false, vector_keys},
	{"handshakes", KIND_MAPS, false, handshake_keys},
	{"notes", KIND_MAPS, false, note_keys},
	{"conflicts", KIND_MAPS, false, conflict_keys},
	{"acknowledge", KIND_MAPS, false, acknowledge_keys},
	{"select", KIND_MAP, false, select_keys},
	{"accepts", KIND_YES, false, NULL}, /* X_accepts() of every type */
	{"parts", KIND_PARTS, false, NULL}, /* so many files of types */
	{NULL, KIND_TEXT, false, NULL},
};

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
		      const struct key *keys);

static bool is_name(str text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.ptr[i] != '_' &&
		    (text.ptr[i] < 'a' || text.ptr[i] > 'z') &&
		    (i == 0 || text.ptr[i] < '0' || text.ptr[i] > '9'))
			return false;
	return text.len > 0 && text.len <= 64;
}

/* The runtime stands in the folder "hook", and is called so in C. */
static bool is_ours(str text)
{
	return str_is(text, "hook");
}

static bool is_digits(str text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
	return text.len > 0 && text.len <= 18;
}

static bool text_is(const struct node *node, enum kind kind)
{
	switch (kind) {
	case KIND_NAME:
		return is_name(node->text) && !is_ours(node->text);
	case KIND_POINTER:
		return node->text.len == 0 || node->text.ptr[0] == '/';
	case KIND_NUMBER:
		return is_digits(node->text);
	case KIND_PARTS:
		return is_digits(node->text) && node->text.len <= 2 &&
		       node->text.ptr[0] != '0';
	case KIND_STATUS:
		return str_is(node->text, "confirmed") ||
		       str_is(node->text, "unconfirmed");
	case KIND_SOURCE:
		return str_starts(node->text, "/") ||
		       str_starts(node->text, "header:");
	case KIND_YES:
		return str_is(node->text, "yes") || str_is(node->text, "no");
	case KIND_TEXT:
	case KIND_TEXTS:
	case KIND_MAP:
	case KIND_MAPS:
	case KIND_SIGNATURE:
	default:
		return true;
	}
}

static void check_text(struct checker *c, const struct node *node,
		       enum kind kind)
{
	static const char *const wanted[] = {
		"a text",
		"a name of lower-case letters, digits and '_'",
		"a JSON Pointer (\"/a/b\")",
		"a number of digits",
		"a number from 1 to 99",
		"\"confirmed\" or \"unconfirmed\"",
		"yes or no",
		"a JSON Pointer (\"/a/b\") or \"header: NAME\"",
		"",
		"",
		"",
		""};

	if (node->kind != NODE_SCALAR || doc_node_is_null(node))
		fail(c, node, "a text is expected here", NULL);
	else if (memchr(node->text.ptr, '\0', node->text.len))
		fail(c, node, "a text of a manifest holds no NUL", NULL);
	else if (!text_is(node, kind))
		fail(c, node, "expected here:", wanted[kind]);
}

static void check_list(struct checker *c, const struct node *list,
		       const struct key *key)
{
	size_t i;

	if (list->kind != NODE_LIST) {
		fail(c, list, "a list is expected here", NULL);
		return;
	}
	if (key->required && !list->count)
		fail(c, list, "this list must not be empty", NULL);
	for (i = 0; i < list->count; i++) {
		if (key->kind == KIND_TEXTS)
			check_text(c, list->items[i], KIND_TEXT);
		else
			check_map(c, list->items[i], key->keys);
	}
}

static void check_value(struct checker *c, const struct node *node,
			const struct key *key)
{
	if (key->kind == KIND_SIGNATURE && node->kind == NODE_MAP)
		check_map(c, node, signature_keys);
	else if (key->kind == KIND_MAP ||
		 (key->kind == KIND_SIGNATURE && node->kind == NODE_LIST))
		check_map(c, node, key->keys);
	else if (key->kind == KIND_MAPS || key->kind == KIND_TEXTS)
		check_list(c, node, key);
	else
		check_text(c, node, key->kind);
}

#define MOST_KEYS 64

static void tell_unknown(struct checker *c, const struct node *node,
			 const struct key *keys)
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
		      const struct key *keys)
{
	const struct key *key;
	size_t i;

	if (map->kind != NODE_MAP) {
		fail(c, map, "a mapping is expected here", NULL);
		return;
	}
	for (i = 0; i < map->count; i++) {
		for (key = keys; key->name; key++)
			if (str_is(map->items[i]->key->text, key->name))
				break;
		if (key->name)
			check_value(c, map->items[i], key);
		else
			tell_unknown(c, map->items[i], keys);
	}
	for (key = keys; key->name; key++)
		if (key->required && !doc_node_find(map, key->name))
			fail(c, map, "this key is missing here:", key->name);
}

static void check_events(struct checker *c, const struct node *root)
{
	const struct node *types =
		doc_node_find(doc_node_find(root, "events"), "types");
	struct map seen = {c->arena, NULL, 0, 0};
	struct node *name, *before;
	size_t i;

	for (i = 0; types && types->kind == NODE_LIST && i < types->count;
	     i++) {
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
}

static void check_documents(struct checker *c, const struct node *root)
{
	const struct node *list = doc_node_find(root, "documents");
	size_t i;
	str path;

	for (i = 0; list && i < list->count; i++) {
		path = list->items[i]->text;
		if (str_starts(path, "/") || str_starts(path, "../") ||
		    memmem(path.ptr, path.len, "/../", 4))
			fail(c, list->items[i],
			     "a document stands in the "
			     "manifest's folder, or below",
			     NULL);
	}
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
	return !c.failed;
}

bool manifest_signature_keys_check(struct arena *arena, struct diag *diag,
				   const struct node *node)
{
	struct checker c = {arena, diag, false};

	check_map(&c, node, signature_keys);
	return !c.failed;
}

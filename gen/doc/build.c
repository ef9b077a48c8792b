/* SPDX-License-Identifier: MIT */
/*
 * A tree from a reader's events, whatever the notation.
 *
 * Invariant: the limits of depth and of nodes hold while the tree grows, not
 * only when it is whole.
 */
#include <assert.h>

#include "internal.h"

#include <stdlib.h>
#include <string.h>

void doc_build_start(struct build *b, struct doc *doc,
		     struct document *document)
{
	memset(b, 0, sizeof *b);
	b->doc = doc;
	b->document = document;
}

void doc_build_fail(struct build *b, struct place place, const char *id,
		    const char *message)
{
	if (!b->failed)
		diag_error(b->doc->diag, place, id, "%s", message);
	b->failed = true;
}

/* Scratch stacks are not in the arena, which would keep every size they had. */
static void *widen(struct build *b, void *items, size_t *room, size_t size)
{
	*room = *room ? *room * 2 : 64;
	return arena_need(b->doc->arena, realloc(items, *room * size));
}

str doc_build_text(struct build *b, const char *bytes, size_t len)
{
	const uint64_t odd = 0x9e3779b97f4a7c15u;
	struct doc *doc = b->doc;
	uint64_t word, hash = len;
	str *seen;

	if (len > DOC_SHORT)
		return (str){arena_copy(doc->arena, bytes, len), len};
	for (size_t i = 0; i < len; i += sizeof word) {
		word = 0;
		memcpy(&word, bytes + i,
		       len - i < sizeof word ? len - i : sizeof word);
		hash = (hash ^ word) * odd;
		hash ^= hash >> 32;
	}
	seen = &doc->seen[hash % DOC_SEEN];
	if (!seen->ptr || seen->len != len || memcmp(seen->ptr, bytes, len))
		*seen = (str){arena_copy(doc->arena, bytes, len), len};
	return *seen;
}

static struct node *add_node(struct build *b, struct place place,
			     enum node_kind kind)
{
	struct node *node;

	if (b->failed)
		return NULL;
	if (++b->nodes > b->doc->limits.nodes || b->nodes > DOC_COUNT) {
		doc_build_fail(b, place, "too-many-nodes",
			       "the document has too many nodes (--max-nodes)");
		return NULL;
	}
	node = ARENA_NEW(b->doc->arena, struct node);
	node->kind = kind;
	node->place = place;
	return node;
}

/* Appends a finished node to the innermost open one. */
static void attach(struct build *b, struct node *node)
{
	struct node *parent;

	assert(b->depth <= b->doc->limits.depth &&
	       b->nodes <= b->doc->limits.nodes);
	if (!b->depth) {
		b->root = node;
		return;
	}
	parent = b->open[b->depth - 1];
	node->parent = parent;
	if (parent->kind == NODE_MAP) {
		node->key = b->key;
		b->key = NULL;
	}
	node->index = parent->count++;
	if (b->child_count == b->child_room)
		b->children = widen(b, b->children, &b->child_room,
				    sizeof *b->children);
	b->children[b->child_count++] = node;
}

static bool wants_key(const struct build *b)
{
	return b->depth && b->open[b->depth - 1]->kind == NODE_MAP && !b->key;
}

void doc_build_scalar(struct build *b, struct place place, str text, bool plain)
{
	struct node *node;

	if (wants_key(b) && text.len > b->doc->limits.name)
		doc_build_fail(b, place, "name-too-long",
			       "a key is too long (--max-name)");
	node = add_node(b, place, NODE_SCALAR);
	if (!node)
		return;
	node->text = text;
	node->plain = plain;
	if (wants_key(b)) {
		node->parent = b->open[b->depth - 1];
		b->key = node;
	} else {
		attach(b, node);
	}
}

void doc_build_open(struct build *b, struct place place, enum node_kind kind)
{
	struct node *node;

	assert(kind != NODE_SCALAR);
	if (wants_key(b))
		doc_build_fail(b, place, "complex-key",
			       "a key must be a scalar");
	if (b->depth >= b->doc->limits.depth)
		doc_build_fail(b, place, "too-deep",
			       "the document nests too deep (--max-depth)");
	node = add_node(b, place, kind);
	if (!node)
		return;
	attach(b, node);
	if (b->depth == b->depth_room)
		b->open = widen(b, b->open, &b->depth_room, sizeof *b->open);
	b->open[b->depth++] = node;
}

/*
 * A duplicate key is an error in a manifest. In a document the last one counts,
 * as it does for most readers of JSON and YAML.
 */
static void report_duplicate(struct build *b, const struct node *first,
			     const struct node *again)
{
	if (b->doc->strict)
		diag_error(b->doc->diag, again->key->place, "duplicate-key",
			   "the key '%s' stands here a second time",
			   again->key->text.ptr);
	else
		diag_warning(b->doc->diag, again->key->place, "duplicate-key",
			     "the key '%s' stands here a second time; the last "
			     "one counts",
			     again->key->text.ptr);
	diag_note(b->doc->diag, first->key->place, "it stands here first");
	b->failed = b->failed || b->doc->strict;
}

/* Removes an earlier member; the others keep their order. */
static void drop(struct node *node, size_t index)
{
	node->count--;
	memmove(&node->items[index], &node->items[index + 1],
		(node->count - index) * sizeof(struct node *));
}

/* doc_build_text() interns short texts, so most equal ones share an address. */
static bool is_same(str a, str b)
{
	return a.len == b.len &&
	       (a.ptr == b.ptr || !memcmp(a.ptr, b.ptr, a.len));
}

static void check_few(struct build *b, struct node *node)
{
	for (size_t i = 1; i < node->count; i++)
		for (size_t k = 0; k < i; k++) {
			if (!is_same(node->items[i]->key->text,
				     node->items[k]->key->text))
				continue;
			report_duplicate(b, node->items[k], node->items[i]);
			drop(node, k);
			i--;
			break;
		}
}

static void check_many(struct build *b, struct node *node)
{
	struct map *lookup = &doc_node_aside(b->doc->arena, node)->lookup;
	struct node *before;
	size_t kept = 0, count = node->count;

	for (size_t i = 0; i < count; i++) {
		before = map_put(lookup, node->items[i]->key->text,
				 node->items[i]);
		if (!before)
			continue;
		report_duplicate(b, before, node->items[i]);
		node->count--;
	}
	for (size_t i = 0; node->count < count && i < count; i++)
		if (map_find(lookup, node->items[i]->key->text) ==
		    node->items[i])
			node->items[kept++] = node->items[i];
}

void doc_build_close(struct build *b)
{
	struct node *node;
	uint32_t count;

	if (b->failed)
		return;
	assert(b->depth);
	node = b->open[--b->depth];
	if (node->count) {
		node->items = arena_alloc(b->doc->arena,
					  node->count * sizeof *node->items);
		b->child_count -= node->count;
		memcpy(node->items, b->children + b->child_count,
		       node->count * sizeof *node->items);
	}
	if (node->kind != NODE_MAP)
		return;
	doc_merge(b, node);
	count = node->count;
	if (count <= 8)
		check_few(b, node);
	else
		check_many(b, node);
	for (uint32_t i = 0; node->count < count && i < node->count; i++)
		node->items[i]->index = i;
}

void doc_build_copy(struct build *b, struct place place,
		    const struct node *from)
{
	if (from->kind == NODE_SCALAR) {
		doc_build_scalar(b, place, from->text, from->plain);
		return;
	}
	doc_build_open(b, place, from->kind);
	for (size_t i = 0; i < from->count && !b->failed; i++) {
		if (from->items[i]->key)
			doc_build_scalar(b, from->items[i]->key->place,
					 from->items[i]->key->text,
					 from->items[i]->key->plain);
		doc_build_copy(b, from->items[i]->place, from->items[i]);
	}
	doc_build_close(b);
}

void doc_build_end(struct build *b)
{
	free(b->open);
	free(b->children);
	b->open = b->children = NULL;
}

/* ---- the bytes ---- */

bool doc_encoding_check(struct doc *doc, const struct source *source)
{
	const char *at = source->bytes, *end = at + source->len, *from;
	const char *why = NULL;

	if (doc_guess_other(doc, source))
		return false;
	if (source->len >= 2 &&
	    (!memcmp(at, "\xff\xfe", 2) || !memcmp(at, "\xfe\xff", 2))) {
		diag_error(doc->diag, doc_build_place(source, 0),
			   "bad-encoding",
			   "this is UTF-16; please convert it to UTF-8");
		return false;
	}
	while (at < end && !why) {
		at += doc_ascii_length((str){at, (size_t)(end - at)});
		from = at;
		if (at == end)
			break;
		if (!*at)
			why = "a NUL byte: this is not a text file of UTF-8";
		else if (str_rune(&at, end) < 0)
			why = "this byte is not UTF-8";
	}
	if (!why)
		return true;
	diag_error(doc->diag,
		   doc_build_place(source, (size_t)(from - source->bytes)),
		   "bad-encoding", "%s", why);
	return false;
}

/* SPDX-License-Identifier: MIT */
/*
 * OpenAPI Overlay 1.0 and 1.1: a provider's fault is mended beside its
 * document.
 *
 * What an overlay adds is copied into the document.
 *
 * Invariant: a node that is replaced stands in its parent at its index, and by
 * a new one: the tree has neither cycles nor shared nodes.
 */
#include "jsonpath.h"

#include <assert.h>
#include <string.h>

/* ---- actions ---- */

/*
 * The overlay's file, as a part of the document that it changes: references
 * from there are those of the document.
 */
static const struct source *source_of(struct builder *b,
				      const struct node *from,
				      const struct node *parent)
{
	const struct source *source = from->place.source;
	struct document *document = parent ? doc_node_document(parent)
					   : doc_node_document(from);
	struct source *made;

	if (source->document == document)
		return source;
	if (parent && parent->place.source->bytes == source->bytes)
		return parent->place.source;
	made = ARENA_NEW(b->arena, struct source);
	*made = *source;
	made->document = document;
	return made;
}

static struct node *copy(struct builder *b, const struct node *from,
			 struct node *parent, size_t index)
{
	struct node *node = ARENA_NEW(b->arena, struct node);

	*node = *from;
	node->parent = parent;
	node->index = (uint32_t)index;
	node->place.source = source_of(b, from, parent);
	node->items =
		arena_alloc(b->arena, (from->count + 1) * sizeof *node->items);
	for (size_t i = 0; i < from->count; i++)
		node->items[i] = copy(b, from->items[i], node, i);
	return node;
}

static void append(struct builder *b, struct node *node,
		   const struct node *child)
{
	struct node **items =
		arena_alloc(b->arena, (node->count + 1) * sizeof *items);

	if (node->count)
		memcpy(items, node->items, node->count * sizeof *items);
	items[node->count] = copy(b, child, node, node->count);
	node->items = items;
	node->count++;
	doc_node_changed(node);
}

static void report_kinds(struct builder *b, const struct node *node,
			 const struct node *with)
{
	static const char *const kinds[] = {[NODE_SCALAR] = "a single value",
					    [NODE_LIST] = "a list",
					    [NODE_MAP] = "a mapping"};

	diag_error(b->diag, with->place, "overlay-form",
		   "%s cannot be merged with %s", kinds[with->kind],
		   kinds[node->kind]);
	diag_note(b->diag, node->place, "it stands here");
}

static void replace(struct builder *b, struct node *node,
		    const struct node *with)
{
	struct node *parent = node->parent, *new;

	if (!parent)
		return;
	new = copy(b, with, parent, node->index);
	new->key = node->key;
	assert(parent->items[node->index] == node && new != with);
	parent->items[node->index] = new;
	doc_node_changed(parent);
}

/* Lists are joined, by 1.0's "recursively merged" as 1.1 spells it out. */
static void join(struct builder *b, struct node *node, const struct node *with)
{
	for (size_t i = 0; i < with->count; i++)
		append(b, node, with->items[i]);
}

/* A member is merged with the one of the same name (1.1, 4.4.3). */
static void merge(struct builder *b, struct node *node, const struct node *with)
{
	struct node *old;

	for (size_t i = 0; i < with->count; i++) {
		old = doc_node_find_str(node, with->items[i]->key->text);
		if (!old)
			append(b, node, with->items[i]);
		else if (old->kind != NODE_SCALAR &&
			 doc_node_is_null(with->items[i]))
			diag_warning(b->diag, with->items[i]->key->place,
				     "overlay-form",
				     "null changes nothing of what is there");
		else if (old->kind != with->items[i]->kind)
			report_kinds(b, old, with->items[i]);
		else if (old->kind == NODE_SCALAR)
			replace(b, old, with->items[i]);
		else if (old->kind == NODE_LIST)
			join(b, old, with->items[i]);
		else
			merge(b, old, with->items[i]);
	}
}

/* A list gets another's items, or one more. */
static void update(struct builder *b, struct node *node,
		   const struct node *with)
{
	if (node->kind == NODE_LIST && with->kind != NODE_LIST)
		append(b, node, with);
	else if (node->kind != with->kind)
		report_kinds(b, node, with);
	else if (node->kind == NODE_LIST)
		join(b, node, with);
	else if (node->kind == NODE_MAP)
		merge(b, node, with);
	else
		replace(b, node, with);
}

static void remove_node(struct node *node)
{
	struct node *parent = node->parent;

	for (size_t i = node->index; i + 1 < parent->count; i++) {
		parent->items[i] = parent->items[i + 1];
		parent->items[i]->index = (uint32_t)i;
	}
	parent->count--;
	doc_node_changed(parent);
}

/* ---- what actions select ---- */

struct action {
	const struct node *node;
	struct jsonpath_query *target, *copy;
	const struct node *with; /* update; NULL: there is none */
	bool remove;
	size_t targets, sources; /* that were found, in all documents */
};

static struct jsonpath_query *read_path(struct builder *b,
					const struct node *node)
{
	struct jsonpath_query *query = NULL;
	struct place place = node->place;
	size_t at = 0;

	if (node->kind == NODE_SCALAR)
		query = model_jsonpath_read(b->arena, node->text, &at);
	if (query)
		return query;
	/* In quotes, the text begins one column later. */
	place.column += (unsigned)at + !node->plain;
	diag_error(b->diag, node->kind == NODE_SCALAR ? place : node->place,
		   "overlay-target", "this is no JSONPath (RFC 9535)");
	return NULL;
}

/* A node that is selected twice is changed once. */
static struct jsonpath_nodes find(struct builder *b,
				  const struct jsonpath_query *query,
				  struct node *root)
{
	struct jsonpath_nodes all = model_jsonpath_find(b->arena, query, root);
	struct map seen = {b->arena, NULL, 0, 0};
	size_t count = 0;

	for (size_t i = 0; i < all.count; i++) {
		str key = {(const char *)&all.items[i], sizeof all.items[i]};

		key = str_copy(b->arena, key);
		if (!map_put(&seen, key, b))
			all.items[count++] = all.items[i];
	}
	all.count = count;
	return all;
}

/* ---- actions ---- */

static void check_fields(struct builder *b, const struct node *node,
			 const char *const *known, const char *what)
{
	const struct node *member;
	size_t k;

	for (size_t i = 0; node->kind == NODE_MAP && i < node->count; i++) {
		member = node->items[i];
		for (k = 0; known[k]; k++)
			if (str_is(member->key->text, known[k]))
				break;
		if (!known[k] && !str_starts(member->key->text, "x-"))
			diag_error(b->diag, member->key->place, "overlay-form",
				   "%s has no '%s'", what,
				   member->key->text.ptr);
	}
}

/* False: it does nothing, which was reported. */
static bool read_action(struct builder *b, const struct node *node,
			struct action *action)
{
	static const char *const known[] = {"target", "description", "update",
					    "copy",   "remove",      NULL};
	const struct node *target = doc_node_find(node, "target");
	const struct node *from = doc_node_find(node, "copy");

	*action = (struct action){.node = node};
	check_fields(b, node, known, "an overlay's action");
	action->with = doc_node_find(node, "update");
	action->remove = model_member_true(node, "remove");
	if (!target) {
		diag_error(b->diag, node->place, "overlay-form",
			   "an overlay's action has a target");
		return false;
	}
	action->target = read_path(b, target);
	if (from && !action->remove && !action->with)
		action->copy = read_path(b, from);
	if (!action->with && !action->remove && !from)
		diag_error(b->diag, node->place, "overlay-form",
			   "this action neither updates, copies nor removes");
	return action->target &&
	       (!from || action->copy || action->with || action->remove);
}

/* The one node that `copy` selects: a copy, for the target may hold it. */
static const struct node *source(struct builder *b, struct action *action,
				 struct node *root)
{
	struct jsonpath_nodes found = find(b, action->copy, root);

	action->sources += found.count;
	if (found.count > 1)
		diag_error(b->diag, doc_node_find(action->node, "copy")->place,
			   "overlay-form",
			   "this selects %zu nodes; one can be copied",
			   found.count);
	return found.count == 1 ? copy(b, found.items[0], NULL, 0) : NULL;
}

static void act(struct builder *b, struct action *action, struct node *root)
{
	struct jsonpath_nodes nodes = find(b, action->target, root);
	const struct node *with = action->copy ? source(b, action, root)
					       : action->with;

	action->targets += nodes.count;
	for (size_t i = nodes.count; i > 0; i--) {
		struct node *node = nodes.items[i - 1];

		if (action->remove && node->parent)
			remove_node(node);
		else if (action->remove)
			diag_error(b->diag, action->node->place, "overlay-form",
				   "a whole document cannot be removed");
		else if (with)
			update(b, node, with);
	}
}

static str last_step(str path)
{
	size_t at = path.len;

	while (at > 0 && path.ptr[at - 1] != '/')
		at--;
	return (str){path.ptr + at, path.len - at};
}

static bool is_file(const struct node *root, const struct node *extends)
{
	return str_equal(last_step(str_from(root->place.source->path)),
			 last_step(extends->text));
}

/* `extends` names one document by its file, or by an address it once had. */
static bool extends_this(const struct documents *documents,
			 const struct node *root, const struct node *extends)
{
	if (!extends || extends->kind != NODE_SCALAR || is_file(root, extends))
		return true;
	for (size_t i = 0; i < documents->count; i++)
		if (is_file(documents->roots[i], extends))
			return false;
	return true;
}

static void apply(struct builder *b, const struct documents *documents,
		  const struct node *node, const struct node *extends)
{
	struct action action;

	if (!read_action(b, node, &action))
		return;
	for (size_t i = 0; i < documents->count; i++)
		if (extends_this(documents, documents->roots[i], extends))
			act(b, &action, documents->roots[i]);
	if (!action.targets)
		diag_warning(b->diag, doc_node_find(node, "target")->place,
			     "overlay-target", "this target matches nothing");
	else if (action.copy && !action.sources)
		diag_warning(b->diag, doc_node_find(node, "copy")->place,
			     "overlay-target",
			     "this matches nothing; nothing is copied");
}

/* ---- overlays ---- */

static void apply_all(struct builder *b, const struct documents *documents,
		      const struct node *root)
{
	static const char *const known[] = {"overlay", "info", "extends",
					    "actions", NULL};
	const struct node *version = doc_node_find(root, "overlay");
	const struct node *actions = model_member_list(b, root, "actions");

	if (!version || !actions) {
		diag_error(b->diag, root->place, "overlay-form",
			   "this is no overlay: it has 'overlay' and "
			   "'actions'");
		return;
	}
	check_fields(b, root, known, "an overlay");
	if (!str_starts(version->text, "1."))
		diag_warning(b->diag, version->place, "overlay-form",
			     "this version is read as 1.1");
	for (size_t i = 0; i < actions->count; i++)
		apply(b, documents, actions->items[i],
		      doc_node_find(root, "extends"));
}

void model_overlay_apply(struct builder *b, struct documents *documents)
{
	const struct manifest *manifest = b->manifest;
	const struct node *root;

	for (unsigned i = 0; i < manifest->overlays_count; i++) {
		root = doc_read(b->doc,
				arena_format(b->arena, "%s%s", manifest->folder,
					     manifest->overlays[i]),
				NULL);
		if (root)
			apply_all(b, documents, root);
	}
}

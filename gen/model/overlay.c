/* SPDX-License-Identifier: MIT */
/*
 * OpenAPI Overlay 1.0: a provider's fault is mended beside its document.
 *
 * Invariant: a document's tree stays one without cycles or shared nodes: what
 * an overlay adds is copied into it.
 */
#include "internal.h"

#include <string.h>

/* The nodes that a JSONPath matches. */
struct matches {
	struct arena *arena;
	struct node **items;
	size_t count;
};

static void add(struct matches *m, struct node *node)
{
	m->items = arena_grow(m->arena, m->items, m->count, sizeof *m->items);
	m->items[m->count++] = node;
}

static void add_children(struct matches *m, const struct node *node, str name)
{
	struct node *child;
	size_t i;

	if (name.ptr) {
		child = doc_node_find_str(node, name);
		if (child)
			add(m, child);
		return;
	}
	for (i = 0; i < node->count; i++)
		add(m, node->items[i]);
}

static void add_below(struct matches *m, struct node *node, str name)
{
	size_t i;

	add_children(m, node, name);
	for (i = 0; i < node->count; i++)
		if (node->items[i]->kind != NODE_SCALAR)
			add_below(m, node->items[i], name);
}

/* [?@.name == 'text'] */
static void add_where(struct matches *m, const struct node *node, str name,
		      str text)
{
	struct node *member;
	size_t i;

	for (i = 0; i < node->count; i++) {
		member = doc_node_find_str(node->items[i], name);
		if (member && member->kind == NODE_SCALAR &&
		    str_equal(member->text, text))
			add(m, node->items[i]);
	}
}

static bool is_word(char c)
{
	return c && !strchr(".[]'\"()*?@=! ", c);
}

static str word(const char **at)
{
	str out = {*at, 0};

	while (is_word(**at))
		++*at;
	out.len = (size_t)(*at - out.ptr);
	return out;
}

static bool take(const char **at, const char *text)
{
	size_t len = strlen(text);

	if (strncmp(*at, text, len) != 0)
		return false;
	*at += len;
	return true;
}

static bool quoted(const char **at, str *out)
{
	char quote = **at;
	const char *stop;

	if (quote != '\'' && quote != '"')
		return false;
	stop = strchr(*at + 1, quote);
	if (!stop)
		return false;
	*out = (str){*at + 1, (size_t)(stop - *at - 1)};
	*at = stop + 1;
	return true;
}

static void blanks(const char **at)
{
	while (**at == ' ')
		++*at;
}

/* One step of a JSONPath (RFC 9535), the part that overlays use. */
struct step {
	enum { STEP_CHILD, STEP_BELOW, STEP_INDEX, STEP_WHERE } kind;
	str name, text; /* no name: any */
	size_t index;
};

static bool read_filter(const char **at, struct step *step)
{
	step->kind = STEP_WHERE;
	blanks(at);
	take(at, "(");
	if (!take(at, "@."))
		return false;
	step->name = word(at);
	blanks(at);
	if (!take(at, "=="))
		return false;
	blanks(at);
	if (!quoted(at, &step->text))
		return false;
	take(at, ")");
	return take(at, "]");
}

static bool read_bracket(const char **at, struct step *step)
{
	if (take(at, "?"))
		return read_filter(at, step);
	if (take(at, "*]"))
		return true;
	if (quoted(at, &step->name))
		return take(at, "]");
	step->kind = STEP_INDEX;
	while (**at >= '0' && **at <= '9')
		step->index = step->index * 10 + (size_t)(*(*at)++ - '0');
	return take(at, "]");
}

static bool read_step(const char **at, struct step *step)
{
	memset(step, 0, sizeof *step);
	if (take(at, "..")) {
		step->kind = STEP_BELOW;
		if (!take(at, "*"))
			step->name = word(at);
		return step->name.ptr == NULL || step->name.len > 0;
	}
	if (take(at, "."))
		return take(at, "*") || (step->name = word(at)).len > 0;
	return take(at, "[") && read_bracket(at, step);
}

static struct matches follow(const struct matches *from,
			     const struct step *step)
{
	struct matches to = {from->arena, NULL, 0};
	size_t i;

	for (i = 0; i < from->count; i++) {
		struct node *node = from->items[i];

		if (step->kind == STEP_BELOW)
			add_below(&to, node, step->name);
		else if (step->kind == STEP_WHERE)
			add_where(&to, node, step->name, step->text);
		else if (step->kind == STEP_CHILD)
			add_children(&to, node, step->name);
		else if (step->index < node->count)
			add(&to, node->items[step->index]);
	}
	return to;
}

static bool find(struct builder *b, struct node *root,
		 const struct node *target, struct matches *out)
{
	const char *at = target->text.ptr;
	struct matches matches = {b->arena, NULL, 0};
	struct step step;

	add(&matches, root);
	if (!take(&at, "$"))
		return false;
	while (*at) {
		if (!read_step(&at, &step))
			return false;
		matches = follow(&matches, &step);
	}
	*out = matches;
	return true;
}

/* ---- actions ---- */

static struct node *copy(struct builder *b, const struct node *from,
			 struct node *parent, size_t index)
{
	struct node *node = ARENA_NEW(b->arena, struct node);
	size_t i;

	*node = *from;
	node->parent = parent;
	node->index = index;
	node->lookup = NULL;
	node->document = parent ? parent->document : from->document;
	node->items =
		arena_alloc(b->arena, (from->count + 1) * sizeof *node->items);
	for (i = 0; i < from->count; i++)
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
	node->lookup = NULL;
}

/* Section 4.4.3: maps merge, lists get one more, all else is replaced. */
static void update(struct builder *b, struct node *node,
		   const struct node *with)
{
	struct node *old;
	size_t i;

	if (node->kind == NODE_LIST) {
		append(b, node, with);
		return;
	}
	for (i = 0; node->kind == NODE_MAP && i < with->count; i++) {
		old = doc_node_find_str(node, with->items[i]->key->text);
		if (!old)
			append(b, node, with->items[i]);
		else if (old->kind == with->items[i]->kind &&
			 old->kind != NODE_SCALAR)
			update(b, old, with->items[i]);
		else
			node->items[old->index] =
				copy(b, with->items[i], node, old->index);
		node->lookup = NULL;
	}
}

static void remove_node(struct node *node)
{
	struct node *parent = node->parent;
	size_t i;

	if (!parent)
		return;
	for (i = node->index; i + 1 < parent->count; i++) {
		parent->items[i] = parent->items[i + 1];
		parent->items[i]->index = i;
	}
	parent->count--;
	parent->lookup = NULL;
}

static void act(struct builder *b, const struct node *action,
		struct matches *matches)
{
	const struct node *with = doc_node_find(action, "update");
	size_t i;

	for (i = matches->count; i > 0; i--) {
		if (model_member_true(action, "remove"))
			remove_node(matches->items[i - 1]);
		else if (with)
			update(b, matches->items[i - 1], with);
	}
}

/* An action's members (Overlay 1.0, section 4.4.3), and that it acts. */
static void check_action(struct builder *b, const struct node *action)
{
	static const char *const known[] = {"target", "description", "update",
					    "remove"};
	const size_t count = sizeof known / sizeof *known;
	const struct node *member;
	size_t i, k;

	for (i = 0; action->kind == NODE_MAP && i < action->count; i++) {
		member = action->items[i];
		for (k = 0; k < count; k++)
			if (str_is(member->key->text, known[k]))
				break;
		if (k == count && !str_starts(member->key->text, "x-"))
			diag_error(b->diag, member->key->place, "overlay-form",
				   "an overlay's action has no "
				   "'%s'",
				   member->key->text.ptr);
	}
	if (!doc_node_find(action, "update") &&
	    !model_member_true(action, "remove"))
		diag_error(b->diag, action->place, "overlay-form",
			   "this action neither updates nor removes");
}

static void apply(struct builder *b, const struct documents *documents,
		  const struct node *action)
{
	const struct node *target = doc_node_find(action, "target");
	struct matches matches;
	size_t i, count = 0;

	if (!target || target->kind != NODE_SCALAR) {
		diag_error(b->diag, action->place, "overlay-form",
			   "an overlay's action has a target");
		return;
	}
	check_action(b, action);
	for (i = 0; i < documents->count; i++) {
		if (!find(b, documents->roots[i], target, &matches)) {
			diag_error(b->diag, target->place, "overlay-target",
				   "this JSONPath is not understood");
			return;
		}
		act(b, action, &matches);
		count += matches.count;
	}
	if (!count)
		diag_warning(b->diag, target->place, "overlay-target",
			     "this target matches nothing");
}

void model_overlay_apply(struct builder *b, struct documents *documents)
{
	const struct manifest *manifest = b->manifest;
	const struct node *root, *actions;
	size_t k;
	unsigned i;

	for (i = 0; i < manifest->overlays_count; i++) {
		root = doc_read(b->doc,
				arena_format(b->arena, "%s%s", manifest->folder,
					     manifest->overlays[i]),
				NULL);
		if (!root)
			continue;
		actions = model_member_list(b, root, "actions");
		if (!doc_node_find(root, "overlay") || !actions) {
			diag_error(b->diag, root->place, "overlay-form",
				   "this is no overlay: it has 'overlay' and "
				   "'actions'");
			continue;
		}
		for (k = 0; k < actions->count; k++)
			apply(b, documents, actions->items[k]);
	}
}

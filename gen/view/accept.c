/* SPDX-License-Identifier: MIT */
/*
 * The tables of X_accepts() as text.
 *
 * A number in a table is the one that accept gave.
 */
#include "internal.h"

#include <string.h>

static const char *const keywords[HOOK_ACCEPT_KEYWORDS] = {
#define HOOK_MARK(name)           #name,
#define HOOK_KEYWORD(name, check) #name,
#include "hook_accept_keyword.h"
};

struct maker_accept {
	struct arena *arena;
	const struct accept_tables *tables;
	struct view_accept *view;
	char *stamp; /* of the tables */
};

static void add(struct maker_accept *m, struct view_list *list, void *item)
{
	list->items = arena_grow(m->arena, list->items, list->count,
				 sizeof *list->items);
	list->items[list->count++] = item;
}

static const char *number(struct maker_accept *m, size_t value)
{
	return arena_format(m->arena, "%zu", value);
}

static void add_literals(struct maker_accept *m, struct view_list *list,
			 const struct accept_texts *texts)
{
	struct view_literal *item;

	for (size_t i = 0; i < texts->count; i++) {
		item = ARENA_NEW(m->arena, struct view_literal);
		item->literal = view_literal_of(m->arena, texts->items[i]);
		add(m, list, item);
	}
}

static void add_row(struct maker_accept *m, struct view_list *list,
		    const struct accept_row *row)
{
	struct view_accept_row *view =
		ARENA_NEW(m->arena, struct view_accept_row);
	struct buf out = {m->arena, NULL, 0, 0};

	buf_add_format(&out, "%zu", row->count);
	for (size_t i = 0; i < row->count; i++)
		buf_add_format(&out, ", %u", row->operands[i].number);
	view->keyword = keywords[row->keyword];
	view->operands = out.ptr;
	add(m, list, view);
}

/* No path: the same document gives the same file wherever it stands. */
static str file_name(const struct source *source)
{
	const char *slash = strrchr(source->path, '/');

	return str_from(slash ? slash + 1 : source->path);
}

static void add_schema(struct maker_accept *m, size_t index)
{
	const struct accept_schema *schema = &m->tables->schemas[index];
	struct view_accept_schema *view =
		ARENA_NEW(m->arena, struct view_accept_schema);
	const struct place *place = &schema->node->place;

	view->number = number(m, index);
	view->document = number(m, schema->document);
	view->column = number(m, place->column > UINT16_MAX ? UINT16_MAX
							    : place->column);
	view->line = number(m, place->line);
	view->shown = index == HOOK_ACCEPT_TRUE    ? "true"
		      : index == HOOK_ACCEPT_FALSE ? "false"
						   : "";
	if (index > HOOK_ACCEPT_FALSE)
		view->shown = view_comment(
			m->arena, str_format(m->arena, "%.*s#%.*s",
					     (int)file_name(place->source).len,
					     file_name(place->source).ptr,
					     (int)schema->pointer.len,
					     schema->pointer.ptr));
	for (size_t i = 0; i < schema->count; i++)
		add_row(m, &view->rows, &schema->rows[i]);
	add(m, &m->view->schemas, view);
}

/* Where the rows of each schema begin: behind those of the ones before. */
static const char *first_rows(struct maker_accept *m)
{
	const struct accept_tables *t = m->tables;
	struct buf out = {m->arena, NULL, 0, 0};
	size_t at = 0;

	for (size_t i = 0; i < t->schema_count; i++) {
		buf_add_format(&out, "%s%zu", i ? ", " : "", at);
		for (size_t k = 0; k < t->schemas[i].count; k++)
			at += 2 + t->schemas[i].rows[k].count;
		at++;
	}
	return out.ptr;
}

static const char *slot_numbers(struct maker_accept *m)
{
	struct buf out = {m->arena, NULL, 0, 0};

	for (size_t i = 0; i < m->tables->slot_count; i++)
		buf_add_format(&out, "%s%u", i ? ", " : "",
			       m->tables->slots[i]);
	return out.ptr;
}

static void add_patterns(struct maker_accept *m)
{
	const struct accept_pattern *pattern;
	struct view_pattern *view;

	for (size_t i = 0; i < m->tables->pattern_count; i++) {
		pattern = &m->tables->patterns[i];
		view = ARENA_NEW(m->arena, struct view_pattern);
		view->name = arena_format(m->arena, "pattern_%zu", i);
		view_pattern_fill(m->arena, view, pattern->source,
				  pattern->regex);
		add(m, &m->view->patterns, view);
	}
}

static void add_sources(struct maker_accept *m)
{
	struct accept_texts names = {NULL, 0};
	struct buf all = {m->arena, NULL, 0, 0};

	names.items = arena_alloc(m->arena, (m->tables->document_count + 1) *
						    sizeof *names.items);
	for (size_t i = 0; i < m->tables->document_count; i++) {
		names.items[names.count] = file_name(m->tables->documents[i]);
		buf_add_format(&all, "%s%.*s", i ? ", " : "",
			       (int)names.items[i].len, names.items[i].ptr);
		names.count++;
	}
	if (!names.count)
		names.items[names.count++] = STR("");
	add_literals(m, &m->view->sources, &names);
	m->view->documents = all.ptr ? view_comment(m->arena, buf_str(&all))
				     : "a schema";
}

static void add_roots(struct maker_accept *m, const char *prefix,
		      const struct view_accepted *roots)
{
	size_t count = m->tables->root_count;
	str *texts = arena_alloc(m->arena, (count + 1) * sizeof *texts);
	struct view_accept_root *root;
	const char **names;

	for (size_t i = 0; i < count; i++)
		texts[i] = roots[i].name.ptr ? roots[i].name : STR("");
	names = view_name_scope(m->arena, texts, count, false);
	for (size_t i = 0; i < count; i++) {
		root = ARENA_NEW(m->arena, struct view_accept_root);
		root->name = roots[i].function;
		if (!root->name && roots[i].name.ptr)
			root->name = arena_format(m->arena, "%s_%s_accepts",
						  prefix, names[i]);
		if (!root->name)
			root->name =
				arena_format(m->arena, "%s_accepts", prefix);
		root->shown = view_comment(m->arena, roots[i].shown);
		root->number = number(m, m->tables->roots[i]);
		add(m, &m->view->roots, root);
	}
}

static void add_output(struct maker_accept *m, const char *prefix,
		       const char *end, const char *template,
		       struct view_outputs *outputs, char *stamp)
{
	struct view_output item = {NULL,    template, NULL, &view_accept_shape,
				   m->view, stamp};

	item.path =
		arena_format(m->arena, "%s/%s_accepts%s", prefix, prefix, end);
	view_output_add(m->arena, outputs, item);
}

static struct view_accept *build_tables(struct arena *arena,
					const struct accept_tables *tables,
					const char *prefix,
					struct maker_accept *m)
{
	*m = (struct maker_accept){arena, tables,
				   ARENA_NEW(arena, struct view_accept), NULL};
	m->view->hook_version = number(m, HOOK_VERSION);
	m->view->stamp = TEXT_STAMP;
	m->view->tables_stamp = m->stamp = arena_alloc(arena, TEXT_STAMP_ROOM);
	m->view->header = prefix;
	m->view->guard = view_name_upper(arena, prefix);
	m->view->first = first_rows(m);
	m->view->slots = slot_numbers(m);
	m->view->mask = number(m, tables->slot_count - 1);
	for (size_t i = 0; i < tables->schema_count; i++)
		add_schema(m, i);
	add_literals(m, &m->view->names, &tables->names);
	add_literals(m, &m->view->literals, &tables->literals);
	add_patterns(m);
	add_sources(m);
	return m->view;
}

/* The header comes last, because it contains the stamp of the tables. */
static void add_outputs(struct maker_accept *m, const char *prefix,
			struct view_outputs *outputs)
{
	m->view->any = m->view->roots.count || m->view->letters.count;
	add_output(m, prefix, ".c", "accepts.tmpl.c", outputs, m->stamp);
	add_output(m, prefix, ".h", "accepts.tmpl.h", outputs, NULL);
}

void view_accept_build(struct arena *arena, const char *prefix,
		       const struct accept_tables *tables,
		       const struct view_accepted *roots,
		       struct view_outputs *outputs)
{
	struct maker_accept m;

	build_tables(arena, tables, prefix, &m);
	add_roots(&m, prefix, roots);
	add_outputs(&m, prefix, outputs);
}

/* ---- of a provider: functions if they are asked for, and letters ---- */

static void add_function(struct maker *m, struct maker_accept *tables,
			 const struct view_type *type, size_t root)
{
	struct view_accept_root *item =
		ARENA_NEW(m->arena, struct view_accept_root);

	item->name = arena_format(m->arena, "%s_accepts", type->c_name);
	item->shown =
		view_comment(m->arena,
			     doc_node_pointer(m->arena, type->type->node));
	item->number = number(tables, tables->tables->roots[root]);
	add(tables, &tables->view->roots, item);
}

static void add_letter(struct maker *m, struct maker_accept *tables,
		       const struct view_type *type, size_t root)
{
	static const char *const rows[] = {
		[LETTER_BESIDE] = "ALL",
		[LETTER_TYPES] = "TYPES",
		[LETTER_ALONE] = "NONE",
	};
	struct view_accept_root *item =
		ARENA_NEW(m->arena, struct view_accept_root);

	item->name = type->letter;
	item->rows = rows[type->type->letter];
	item->number = number(tables, tables->tables->roots[root]);
	add(tables, &tables->view->letters, item);
}

static bool is_lettered(const struct view_type *type)
{
	return type->letter && type->used && !type->type->left_out;
}

void view_accepts(struct maker *m, struct accept *accept,
		  struct view_outputs *outputs)
{
	const struct view_list *types = &m->provider->roots;
	bool asked = manifest_accepts(m->model->manifest);
	const struct accept_tables *tables;
	struct maker_accept maker;
	size_t at = 0;

	for (size_t i = 0; asked && i < types->count; i++)
		accept_add(accept, ((const struct view_type *)types->items[i])
					   ->type->node);
	for (size_t i = 0; i < m->type_count; i++)
		if (is_lettered(m->order[i]))
			accept_add(accept, m->order[i]->type->node);
	tables = accept_finish(accept);
	if (!tables)
		return;
	build_tables(m->arena, tables, m->prefix, &maker);
	for (size_t i = 0; asked && i < types->count; i++)
		add_function(m, &maker, types->items[i], at++);
	for (size_t i = 0; i < m->type_count; i++)
		if (is_lettered(m->order[i]))
			add_letter(m, &maker, m->order[i], at++);
	add_outputs(&maker, m->prefix, outputs);
}

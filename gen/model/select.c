/* SPDX-License-Identifier: MIT */
/*
 * What the manifest wants of an API.
 *
 * Without a selection everything is wanted.
 */
#include "internal.h"

#include <string.h>

/* '*' is any text; all else is itself. Linear: the last star is enough. */
bool model_glob_matches(const char *glob, str text)
{
	const char *at = text.ptr, *end = at + text.len;
	const char *star = NULL, *resume = NULL;

	while (at < end) {
		if (*glob == '*') {
			star = ++glob;
			resume = at;
		} else if (*glob == *at) {
			glob++;
			at++;
		} else if (star) {
			glob = star;
			at = ++resume;
		} else {
			return false;
		}
	}
	while (*glob == '*')
		glob++;
	return *glob == '\0';
}

static bool any_glob(char **globs, unsigned count, str text)
{
	for (unsigned i = 0; i < count && text.ptr; i++)
		if (model_glob_matches(globs[i], text))
			return true;
	return false;
}

static bool select_any(const struct builder *b)
{
	const struct manifest_select *s = b->manifest->select;

	return s && (s->events_count || s->operations_count || s->tags_count ||
		     s->paths_count || s->schemas_count);
}

static bool select_operation(struct builder *b,
			     const struct operation *operation)
{
	const struct manifest_select *s = b->manifest->select;

	if (any_glob(s->operations, s->operations_count, operation->id) ||
	    any_glob(s->paths, s->paths_count, operation->path))
		return true;
	for (size_t i = 0; i < operation->tag_count; i++)
		if (any_glob(s->tags, s->tags_count, operation->tags[i]))
			return true;
	return false;
}

static bool select_event(struct builder *b, const struct event *event)
{
	const struct manifest_select *s = b->manifest->select;

	return any_glob(s->events, s->events_count, event->name) ||
	       any_glob(s->events, s->events_count, event->key);
}

static bool select_schema(struct builder *b, str name)
{
	const struct manifest_select *s = b->manifest->select;

	return any_glob(s->schemas, s->schemas_count, name);
}

/* ---- globs that match nothing ---- */

static bool matches_any(const struct model *model, const char *kind,
			const char *glob)
{
	const struct operation *o;

	for (size_t i = 0; i < model->operation_count; i++) {
		o = model->operations[i];
		if ((*kind == 'o' && o->id.ptr &&
		     model_glob_matches(glob, o->id)) ||
		    (*kind == 'p' && model_glob_matches(glob, o->path)))
			return true;
		for (size_t k = 0; *kind == 't' && k < o->tag_count; k++)
			if (model_glob_matches(glob, o->tags[k]))
				return true;
	}
	for (size_t i = 0; *kind == 'e' && i < model->event_count; i++)
		if (model_glob_matches(glob, model->events[i]->name) ||
		    (model->events[i]->key.ptr &&
		     model_glob_matches(glob, model->events[i]->key)))
			return true;
	for (size_t i = 0; *kind == 's' && i < model->type_count; i++)
		if (model->types[i]->component.ptr &&
		    model_glob_matches(glob, model->types[i]->component))
			return true;
	return false;
}

static void report_idle(struct builder *b, const char *kind, char **globs,
			unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (!matches_any(b->model, kind, globs[i]))
			diag_warning(
				b->diag,
				manifest_place(b->manifest,
					       arena_format(b->arena,
							    "/select/%s/%u",
							    kind, i)),
				"select-nothing", "this selects nothing");
}

/* ---- what is left ---- */

static void keep_operations(struct builder *b)
{
	struct model *model = b->model;
	struct operation **kept =
		arena_alloc(b->arena,
			    (model->operation_count + 1) * sizeof *kept);
	size_t count = 0;

	for (size_t i = 0; i < model->operation_count; i++)
		if (!model->operations[i]->left_out)
			kept[count++] = model->operations[i];
	model->operations = kept;
	model->operation_count = count;
}

static void keep_events(struct builder *b)
{
	struct model *model = b->model;
	struct event **kept =
		arena_alloc(b->arena, (model->event_count + 1) * sizeof *kept);
	size_t count = 0;

	for (size_t i = 0; i < model->event_count; i++)
		if (!model->events[i]->left_out)
			kept[count++] = model->events[i];
	model->events = kept;
	model->event_count = count;
}

static void keep_types(struct builder *b)
{
	struct model *model = b->model;
	struct type **kept =
		arena_alloc(b->arena, (model->type_count + 1) * sizeof *kept);
	size_t count = 0;

	for (size_t i = 0; i < model->type_count; i++)
		if (!model->types[i]->left_out)
			kept[count++] = model->types[i];
	model->types = kept;
	model->type_count = count;
}

/* The schemas that are selected, and what is left leads to. */
static void select_types(struct builder *b)
{
	struct model *model = b->model;
	struct schema_types types = {model->types, model->type_count};
	struct schema_uses uses = {0};

	for (size_t i = 0; i < model->type_count; i++)
		if (select_schema(b, model->types[i]->component))
			model_use_type(b, &uses, &model->types[i]);
	model_uses_add(b, &uses);
	schema_select(b->schemas, &types, &uses);
}

/*
 * A broken operation that is selected is an error here, not when the user
 * links.
 */
static void refuse_broken(struct builder *b)
{
	const struct manifest_select *s = b->manifest->select;

	for (size_t i = 0; i < b->broken_count; i++) {
		const struct operation *o = b->broken[i];

		if (o->is_event ? any_glob(s->events, s->events_count, o->path)
				: select_operation(b, o))
			diag_error(b->diag, doc_node_key_place(o->node),
				   "select-broken",
				   "%s %s is selected, and cannot be emitted",
				   o->method.ptr, o->path.ptr);
	}
}

void model_select(struct builder *b)
{
	const struct manifest_select *s = b->manifest->select;
	struct model *model = b->model;

	model->all_types = model->types;
	model->all_type_count = model->type_count;
	model->all_operations = model->operations;
	model->all_operation_count = model->operation_count;
	model->all_events = model->events;
	model->all_event_count = model->event_count;
	if (!select_any(b))
		return;
	refuse_broken(b);
	report_idle(b, "operations", s->operations, s->operations_count);
	report_idle(b, "paths", s->paths, s->paths_count);
	report_idle(b, "tags", s->tags, s->tags_count);
	report_idle(b, "events", s->events, s->events_count);
	report_idle(b, "schemas", s->schemas, s->schemas_count);
	for (size_t i = 0; i < model->operation_count; i++)
		model->operations[i]->left_out =
			!select_operation(b, model->operations[i]);
	for (size_t i = 0; i < model->event_count; i++)
		model->events[i]->left_out = !select_event(b, model->events[i]);
	select_types(b);
	keep_operations(b);
	keep_events(b);
	keep_types(b);
	if (!model->operation_count && !model->event_count &&
	    !model->type_count && !b->broken_count)
		diag_error(b->diag, manifest_place(b->manifest, "/select"),
			   "select-nothing",
			   "nothing at all is selected: no file would hold "
			   "anything");
}

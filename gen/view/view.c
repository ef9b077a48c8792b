/* SPDX-License-Identifier: MIT */
/*
 * One provider's view, and which templates say it into which files.
 *
 * Invariant: file names hold lower-case letters, digits and underscores.
 */
#include "hook.h"
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* "a.yaml, b.yaml": the origin of a file, without a folder or a date. */
static const char *documents(struct maker *m)
{
	const struct manifest *manifest = m->model->manifest;
	struct buf out = {m->arena, NULL, 0, 0};
	const char *name;

	for (unsigned i = 0; i < manifest->documents_count; i++) {
		name = strrchr(manifest->documents[i], '/');
		name = name ? name + 1 : manifest->documents[i];
		buf_add_format(&out, "%s%s", i ? ", " : "",
			       view_comment(m->arena, str_from(name)));
	}
	return out.ptr ? out.ptr : "a specification";
}

static void add_about(struct maker *m, const char *format, const char *about,
		      const char *text)
{
	view_comment_lines(m, &m->provider->about,
			   str_format(m->arena, format, about, text));
}

/* The title, then what the manifest says of deliveries. */
static void about(struct maker *m)
{
	const struct model *model = m->model;
	const struct manifest *manifest = model->manifest;
	const struct manifest_note *note;
	struct view_line *blank;
	const char *mark;

	m->provider->title = view_comment(
		m->arena,
		model->version.len
			? str_format(m->arena, "%.*s, version %.*s",
				     (int)model->title.len, model->title.ptr,
				     (int)model->version.len,
				     model->version.ptr)
			: model->title);
	if (!*m->provider->title)
		m->provider->title = m->prefix;
	for (unsigned i = 0; i < manifest->notes_count; i++) {
		note = &manifest->notes[i];
		mark = note->status && !strcmp(note->status, "unconfirmed")
			       ? "%s (unconfirmed): %s"
			       : "%s: %s";
		blank = ARENA_NEW(m->arena, struct view_line);
		blank->text = "";
		view_add(m, &m->provider->about, blank);
		add_about(m, mark, note->about ? note->about : "Note",
			  note->text ? note->text : "");
	}
}

/* The header names the stamp, which is known when the file is rendered. */
static char *add_stamp(struct maker *m, const char *name)
{
	struct view_stamp *stamp = ARENA_NEW(m->arena, struct view_stamp);
	char *value = arena_alloc(m->arena, TEXT_STAMP_ROOM);

	stamp->name = name;
	stamp->value = value;
	view_add(m, &m->provider->stamps, stamp);
	return value;
}

/* "test_" and "fuzz_" have names that no part has: "_TEST", not "_TEST_C". */
static const char *stamp_name(struct maker *m, const char *before,
			      const char *after)
{
	int len = (int)strlen(before);

	if (len)
		return view_name_upper(m->arena, arena_format(m->arena, "_%.*s",
							      len - 1, before));
	return view_stamp_name(m,
			       arena_format(m->arena, "%.*s",
					    (int)strlen(after) - 2, after),
			       after + strlen(after) - 1);
}

static bool is_file_name(const char *path)
{
	return path[strspn(path, "abcdefghijklmnopqrstuvwxyz0123456789_./")] ==
	       '\0';
}

static void output(struct maker *m, struct view_outputs *outputs,
		   const char *before, const char *after, const char *template)
{
	struct view_output item = {NULL,        template,
				   NULL,        &view_provider_shape,
				   m->provider, NULL};

	item.path = arena_format(m->arena, "%s/%s%s%s", m->prefix, before,
				 m->prefix, after);
	assert(is_file_name(item.path));
	/* The header that says the stamps of all others has none. */
	if (strcmp(after, m->provider->single ? "_stamps.h" : ".h") != 0)
		item.stamp = add_stamp(m, stamp_name(m, before, after));
	view_output_add(m->arena, outputs, item);
}

static void part_outputs(struct maker *m, struct view_outputs *outputs,
			 const struct view_list *parts, const char *template)
{
	struct view_output item = {NULL, template, NULL, &view_part_shape,
				   NULL, NULL};
	const char *ending = template + strlen(template) - 1;
	const struct view_part *part;
	const char *file;

	for (size_t i = 0; i < parts->count; i++) {
		part = parts->items[i];
		file = *ending == 'h' ? part->stem : part->file;
		item.view = part;
		item.path = arena_format(m->arena, "%s/%s%s.%s", m->prefix,
					 m->prefix, file, ending);
		item.stamp = add_stamp(m, view_stamp_name(m, file, ending));
		view_output_add(m->arena, outputs, item);
	}
}

static void type_outputs(struct maker *m, struct view_outputs *outputs)
{
	struct view_provider *p = m->provider;

	if (p->split)
		output(m, outputs, "", "_private.h", "private.tmpl.h");
	part_outputs(m, outputs, &p->parts, "types.tmpl.c");
	if (p->single)
		part_outputs(m, outputs, &p->parts, "part.tmpl.h");
}

static void call_outputs(struct maker *m, struct view_outputs *outputs)
{
	struct view_provider *p = m->provider;

	if (!p->operations.count && !m->parts)
		return;
	output(m, outputs, "", "_calls.h", "calls.tmpl.h");
	part_outputs(m, outputs, &p->call_parts, "calls.tmpl.c");
	if (!p->single_calls)
		return;
	output(m, outputs, "", "_client.h", "client.tmpl.h");
	part_outputs(m, outputs, &p->call_parts, "calls_part.tmpl.h");
}

static void event_outputs(struct maker *m, struct view_outputs *outputs)
{
	struct view_provider *p = m->provider;

	if (!p->events.count && !m->parts)
		return;
	output(m, outputs, "", "_events.h", "events.tmpl.h");
	output(m, outputs, "", "_events.c", "events.tmpl.c");
	if (!p->single)
		return;
	output(m, outputs, "", "_receiver.h", "receiver.tmpl.h");
	part_outputs(m, outputs, &p->families, "event.tmpl.h");
}

static void outputs_of(struct maker *m, struct view_outputs *outputs)
{
	struct view_provider *p = m->provider;

	type_outputs(m, outputs);
	call_outputs(m, outputs);
	event_outputs(m, outputs);
	output(m, outputs, "test_", ".c", "test.tmpl.c");
	if (p->roots.count || m->parts)
		output(m, outputs, "fuzz_", ".c", "fuzz.tmpl.c");
	output(m, outputs, "", ".h", "types.tmpl.h");
	/* Last: it says the stamps of all the others. */
	if (p->single)
		output(m, outputs, "", "_stamps.h", "stamps.tmpl.h");
}

/*
 * Reserves the names that every provider has, and those of one with a receiver.
 */
static void reserve(struct maker *m)
{
	static const char *const names[] = {"*_client", NULL};
	static const char *const constants[] = {"*_H",          "*_CALLS_H",
						"*_EVENTS_H",   "*_PRIVATE_H",
						"*_CLIENT_H",   "*_STAMPS_H",
						"*_RECEIVER_H", NULL};
	static const char *const receiver_names[] = {"*_handlers",
						     "*_receiver",
						     "*_event_id",
						     "*_receive",
						     "*_sign",
						     "*_self_test",
						     "*_event_text",
						     "*_receiver_open",
						     "*_recipe",
						     "*_receiver_close",
						     NULL};
	static const char *const receiver_constants[] = {"*_EVENT_UNKNOWN",
							 NULL};
	static const struct name_family all = {names, constants};
	static const struct name_family receiver = {receiver_names,
						    receiver_constants};

	view_name_reserve(m, &all);
	if (m->model->all_event_count)
		view_name_reserve(m, &receiver);
	view_callback_names(m);
}

bool view_build(struct arena *arena, struct diag *diag,
		const struct model *model, struct accept *accept,
		struct view_outputs *outputs)
{
	struct maker maker = {.arena = arena, .diag = diag, .model = model};
	struct maker *m = &maker;
	size_t errors = diag_errors(diag);

	m->taken.arena = m->patterns.arena = arena;
	m->schemes.arena = m->calls.arena = m->branches.arena = arena;
	m->provider = ARENA_NEW(arena, struct view_provider);
	m->prefix = model->manifest->prefix;
	m->PREFIX = view_name_upper(arena, m->prefix);
	if (model->manifest->parts)
		m->parts = strtoul(model->manifest->parts, NULL, 10);
	m->single = model->manifest->single_headers &&
		    !strcmp(model->manifest->single_headers, "yes");
	m->provider->prefix = m->provider->header = m->prefix;
	m->provider->PREFIX = m->provider->guard = m->PREFIX;
	m->provider->documents = documents(m);
	m->provider->hook_version = view_number(m, HOOK_VERSION);
	m->provider->stamp = TEXT_STAMP;
	m->provider->uses_names = true;
	reserve(m);
	about(m);
	view_servers(m);
	view_types(m);
	view_tests(m);
	outputs_of(m, outputs);
	if (accept && (m->provider->letters || m->parts ||
		       manifest_accepts(model->manifest)))
		view_accepts(m, accept, outputs);
	map_release(&m->taken);
	return diag_errors(diag) == errors;
}

/* "_hook_row_c": what its stamp is called. */
static struct view_stamp *runtime_stamp(struct arena *arena, const char *file,
					const char *value)
{
	struct view_stamp *stamp = ARENA_NEW(arena, struct view_stamp);
	size_t len = strlen(file);

	stamp->name = arena_format(arena, "_%.*s_%s", (int)len - 2, file,
				   file + len - 1);
	stamp->value = value;
	return stamp;
}

void view_runtime(struct arena *arena, const char *const *files,
		  struct view_outputs *outputs)
{
	struct view_output item = {.template = "hook_stamped.tmpl.c",
				   .shape = &view_stamp_shape};
	struct view_provider *all = ARENA_NEW(arena, struct view_provider);
	struct maker maker = {.arena = arena};

	for (size_t i = 0; files[i]; i++) {
		const char *name = files[i] + strlen("hook/");

		item.path = item.verbatim = files[i];
		item.view = runtime_stamp(arena, name, TEXT_STAMP);
		item.stamp = arena_alloc(arena, TEXT_STAMP_ROOM);
		view_output_add(arena, outputs, item);
		view_add(&maker, &all->stamps,
			 runtime_stamp(arena, name, item.stamp));
	}
	/* Last: it says the stamps of all the others. */
	item = (struct view_output){"hook/hook_stamp.h",
				    "hook_stamp.tmpl.h",
				    NULL,
				    &view_provider_shape,
				    all,
				    NULL};
	view_output_add(arena, outputs, item);
}

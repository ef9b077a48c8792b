/* SPDX-License-Identifier: MIT */
/*
 * hookc: from what webhook providers publish to plain C.
 *
 *	bytes --doc--> node --model--> model --view--> view --text--> file
 *	                  ^ provider.yaml --manifest-->
 *
 * Each stage takes what the one before gave. One that gives nothing has
 * reported to diag why. Nothing is written until all of it is made.
 *
 * The model has a second use: live sends and receives deliveries by it.
 *
 * A stage is a folder, and its internal.h says which file does what. What is
 * emitted stands in templates/, and what emitted code calls in templates/hook/,
 * whose map is in hook_private.h.
 */
#include "explain.h"
#include "live.h"
#include "main.h"
#include "step.h"

#include <string.h>

/* Documents and pages beside a prefix are one provider without a manifest. */
static struct manifest *bare_manifest(struct run *run, size_t index)
{
	const struct options *o = &run->options;
	struct manifest *manifest =
		manifest_bare(run->arena, o->paths[index], o->prefix);

	/* Two documents of diff are two providers. */
	if (o->command != COMMAND_DIFF) {
		manifest->documents = o->paths;
		manifest->documents_count = (unsigned)o->path_count;
	}
	if (o->accepts)
		manifest->accepts = arena_copy(run->arena, "yes", 3);
	return manifest;
}

static struct model *read_model(struct run *run, size_t index)
{
	const struct options *o = &run->options;
	struct manifest *manifest = NULL;
	struct model *model;
	char *path;

	if (o->prefix) {
		manifest = bare_manifest(run, index);
	} else {
		path = live_provider(run->arena, o->paths[index]);
		if (path)
			manifest = manifest_read(run->arena, run->diag,
						 run->doc, path);
	}
	if (!manifest)
		return NULL;
	if (o->parts && !manifest->parts)
		manifest->parts = arena_format(run->arena, "%zu", o->parts);
	manifest->remotes = o->remotes;
	arena_task(run->arena)->doing = " while compiling ";
	arena_task(run->arena)->name = o->paths[o->prefix ? 0 : index];
	model = model_build(run->arena, run->diag, run->doc, manifest);
	return model && live_prove(run->arena, run->diag, model) ? model : NULL;
}

/* All providers; NULL if any of them failed, after all were tried. */
static struct model **read_models(struct run *run, size_t *count)
{
	struct model **models;
	bool fine = true;

	*count = run->options.prefix && run->options.command != COMMAND_DIFF
			 ? 1
			 : run->options.path_count;
	models = arena_alloc(run->arena, *count * sizeof *models);
	for (size_t i = 0; i < *count; i++) {
		models[i] = read_model(run, i);
		fine = models[i] && fine;
	}
	return fine ? models : NULL;
}

/* Everything that can fail is done here: rendering cannot fail. */
static bool prepare(struct run *run, const struct view_outputs *outputs)
{
	const struct view_output *output;
	bool fine = true;

	for (size_t i = 0; fine && i < outputs->count; i++) {
		output = &outputs->items[i];
		fine = text_prepare(run->arena, run->diag, &run->templates,
				    output->template, output->shape) &&
		       (!output->verbatim ||
			text_verbatim(run->arena, run->diag, &run->templates,
				      output->verbatim)
				.ptr);
	}
	return fine && text_templates_used(run->diag, &run->templates);
}

static void render(struct run *run, const struct view_output *output,
		   struct output *out)
{
	str text;

	arena_task(run->arena)->doing = " while writing ";
	arena_task(run->arena)->name = output->path;
	text = output->verbatim
		       ? text_extended(run->arena, run->diag, &run->templates,
				       output->verbatim, output->template,
				       output->shape, output->view)
		       : text_render(run->arena, run->diag, &run->templates,
				     output->template, output->shape,
				     output->view);
	if (output->stamp)
		text_stamp(text, output->stamp);
	files_take(out, output->path, text);
}

/* Returns NULL if neither the manifest nor any type asks for tables. */
struct accept *accept_of(struct run *run, const struct model *model)
{
	const struct accept_options options = {
		.dialect = accept_dialect_of(model->openapi),
		.tolerant = !manifest_accepts(model->manifest),
		.formats = manifest_asserts_formats(model->manifest),
		.encodings = true,
		.remotes = model->manifest->remotes};
	bool asked = manifest_accepts(model->manifest);

	if (!asked && !model->letters && !model->manifest->parts)
		return NULL;
	/*
	 * The model has already reported on the schemas that letters are made
	 * of.
	 */
	return accept_new(run->arena,
			  asked ? run->diag : diag_silent(run->arena), run->doc,
			  &options);
}

static bool view_models(struct run *run, struct model **models, size_t count,
			struct view_outputs *outputs)
{
	bool fine = true;

	if (!run->options.no_runtime)
		view_runtime(run->arena, text_runtime(run->arena), outputs);
	for (size_t i = 0; i < count; i++)
		fine = view_build(run->arena, run->diag, models[i],
				  accept_of(run, models[i]), outputs) &&
		       fine;
	return fine;
}

/* Writes or checks what the views say. */
static enum status put_outputs(struct run *run,
			       const struct view_outputs *outputs)
{
	const struct options *o = &run->options;
	const bool check = o->command == COMMAND_CHECK;
	size_t changed = 0;
	const struct files_target target = {o->out, o->force, o->flat, o->diff,
					    &changed};
	struct output *out;

	if (!prepare(run, outputs) || diag_errors(run->diag))
		return STATUS_USAGE;
	out = files_begin(run->arena, run->diag, &target,
			  check ? FILES_CHECK : FILES_WRITE);
	for (size_t i = 0; i < outputs->count; i++)
		render(run, &outputs->items[i], out);
	if (!files_end(out, &run->memory))
		return check ? STATUS_FINDINGS : STATUS_USAGE;
	if (check)
		return STATUS_FINE;
	if (!step_serve(run->arena, run->diag, o, &run->memory))
		return STATUS_USAGE;
	if (o->summary)
		step_summary(o, outputs->count, changed);
	return STATUS_FINE;
}

/* Is everything as the last run with these options left it? */
static bool is_fresh(struct run *run)
{
	const struct options *o = &run->options;
	const struct files_target target = {.folder = o->out, .flat = o->flat};

	run->memory = step_memory(run->arena, o, &run->inputs);
	return o->command <= COMMAND_CHECK && !o->list_outputs &&
	       files_fresh(run->arena, &target, &run->memory);
}

/* Nothing that was read has changed since the last run. */
static enum status keep_outputs(struct run *run)
{
	const struct options *o = &run->options;
	str *paths;

	if (!step_serve(run->arena, run->diag, o, &run->memory))
		return STATUS_USAGE;
	if (o->summary)
		step_summary(o, files_made(run->arena, &run->memory, &paths),
			     0);
	return STATUS_FINE;
}

static enum status compile(struct run *run)
{
	const struct options *o = &run->options;
	struct view_outputs outputs = {NULL, 0};
	struct model **models = NULL;
	size_t count = 0;
	bool fine;

	run->fresh = is_fresh(run);
	if (run->fresh)
		return keep_outputs(run);
	if (!o->schemas.count) {
		models = read_models(run, &count);
		if (!models)
			return STATUS_USAGE;
	}
	if (o->command == COMMAND_LIST || o->command == COMMAND_DUMP)
		return print_models(run, models, count);
	fine = o->schemas.count ? view_schemas(run, &outputs)
				: view_models(run, models, count, &outputs);
	if (fine)
		diag_acknowledged_check(run->diag);
	if (!fine || diag_errors(run->diag))
		return STATUS_USAGE;
	if (o->list_outputs) {
		step_list(o, &outputs);
		return STATUS_FINE;
	}
	return put_outputs(run, &outputs);
}

/* ---- two versions ---- */

/* A document names no prefix, and needs none to be compared. */
static void name_prefix(struct run *run)
{
	struct options *o = &run->options;
	const struct node *root;
	const char *path = live_provider(run->arena, o->paths[0]);

	root = path && !o->prefix ? doc_read(run->doc, path, NULL) : NULL;
	if (root &&
	    (doc_node_find(root, "openapi") || str_ends(str_from(path), ".md")))
		o->prefix = "api";
}

/* Exits with findings if something breaks. */
static enum status diff(struct run *run)
{
	struct model **models;
	size_t count;

	name_prefix(run);
	models = read_models(run, &count);
	return models ? compare(run, models) : STATUS_USAGE;
}

static enum status status_of(enum live_end end)
{
	return end == LIVE_FINE      ? STATUS_FINE
	       : end == LIVE_REFUSED ? STATUS_FINDINGS
				     : STATUS_USAGE;
}

static enum status live(struct run *run)
{
	const struct options *o = &run->options;
	struct model *model = read_model(run, 0);

	if (!model)
		return STATUS_USAGE;
	return status_of(o->command == COMMAND_SEND
				 ? live_send(run->arena, model, &o->send)
				 : live_listen(run->arena, model, &o->listen));
}

static bool is_live(enum command command)
{
	return command == COMMAND_SEND || command == COMMAND_LISTEN;
}

static bool read_warnings(struct run *run)
{
	const struct options *o = &run->options;
	const char *near;

	/*
	 * Warnings about a specification are shown when it is compiled, not
	 * here.
	 */
	if (is_live(o->command) || o->command == COMMAND_DIFF)
		diag_option(run->diag, "no-all");
	for (size_t i = 0; i < o->warnings.count; i++) {
		if (diag_option(run->diag, o->warnings.items[i]))
			continue;
		near = diag_option_nearest(run->diag, o->warnings.items[i]);
		fprintf(stderr, "hookc: there is no such option: -W%s%s%s%s\n",
			o->warnings.items[i], near ? "; did you mean '-W" : "",
			near ? near : "", near ? "'?" : "");
		return false;
	}
	return true;
}

static enum status start(struct run *run, FILE *messages)
{
	const struct options *o = &run->options;
	struct diag_kinds kinds = explain_kinds(run->arena);
	enum status status;

	if (o->command == COMMAND_EXPLAIN)
		return explain(run->arena, &kinds, o->paths, o->path_count);
	run->diag = diag_new(run->arena, messages, o->colour);
	diag_style(run->diag, &o->style, &kinds);
	if (!read_warnings(run))
		return STATUS_USAGE;
	run->doc = doc_open(run->arena, run->diag, &o->limits);
	doc_watch(run->doc, &run->inputs);
	run->templates.folder = o->templates;
	run->templates.inputs = &run->inputs;
	if (is_live(o->command))
		status = live(run);
	else if (o->command == COMMAND_INIT)
		status = print_manifest(run);
	else if (o->command == COMMAND_DIFF)
		status = diff(run);
	else if (o->signatures)
		status = print_signatures(run);
	else if (o->documents)
		status = check_documents(run);
	else
		status = compile(run);
	if (!run->fresh)
		diag_finish(run->diag);
	return status;
}

/* Prints the messages of the run before, or keeps those of this one. */
static void remember(struct run *run)
{
	const struct files_target target = {.folder = run->options.out};
	str said = run->memory.said;

	if (run->fresh) {
		fwrite(said.ptr, 1, said.len, stderr);
	} else {
		run->memory.said = buf_str(&run->said);
		files_remember(run->arena, &target, &run->memory);
	}
}

int main(int argc, char **argv)
{
	struct run run = {.arena = arena_new()};
	enum status status;
	FILE *messages;

	run.inputs.arena = run.said.arena = run.arena;
	if (options_read(run.arena, argc, argv, &run.options, &status)) {
		run.options.colour = diag_colour_of(stderr, run.options.colour);
		messages = diag_tee(stderr, &run.said);
		status = start(&run, messages);
		if (messages != stderr)
			fclose(messages);
		if (status == STATUS_FINE)
			remember(&run);
	}
	if (fflush(stdout) != 0 || ferror(stdout))
		status = STATUS_USAGE;
	arena_free(run.arena);
	return (int)status;
}

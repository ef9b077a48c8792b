/* SPDX-License-Identifier: MIT */
/*
 * Bodies of a call: JSON, forms, multipart, bytes; one for each media type
 * that the specification lets the caller choose from.
 *
 * A body that no C type holds is handed over as bytes, never dropped.
 */
#include "call.h"

#include <string.h>

bool view_is_root(const struct type *type)
{
	return type && (type->kind == TYPE_OBJECT ||
			type->kind == TYPE_CHOICE || type->kind == TYPE_LIST);
}

/* ---- names ---- */

static const char *taken_name(struct call *c, str text)
{
	const char *name = view_name_snake(c->m->arena, text);

	while (map_put(&c->names, str_from(name), c))
		name = arena_format(c->m->arena, "%s_", name);
	return name;
}

/* "body", and of the others "body_form", "body_text_plain". */
static const char *body_name(struct call *c, const struct content *content,
			     bool first)
{
	const char *const words[] = {[MEDIA_JSON] = "json",
				     [MEDIA_FORM] = "form",
				     [MEDIA_MULTIPART] = "multipart"};
	str type = content->media_type;
	const char *end = memchr(type.ptr, ';', type.len);

	if (first)
		return "body";
	if (end)
		type.len = (size_t)(end - type.ptr);
	if (content->media == MEDIA_FORM || content->media == MEDIA_MULTIPART ||
	    str_is(type, "application/json"))
		return taken_name(c, str_format(c->m->arena, "body %s",
						words[content->media]));
	if (str_starts(type, "application/"))
		type = (str){type.ptr + 12, type.len - 12};
	return taken_name(c, str_format(c->m->arena, "body %.*s", (int)type.len,
					type.ptr));
}

/* ---- forms ---- */

static void describe_style(struct call *c, struct view_parameter *row,
			   const struct encoding *encoding)
{
	row->json = view_literal_of(c->m->arena, encoding->name);
	if (encoding->json)
		row->json_style = true;
	else
		view_parameter_style(row, encoding->style);
	row->explode = encoding->explode;
	row->allow_reserved = encoding->allow_reserved;
}

/* A row for each member whose form is said; the others need none. */
static void form_rows(struct call *c, const struct content *content,
		      struct view_body *body)
{
	struct view_parameter *row;

	for (size_t i = 0; i < content->encoding_count; i++) {
		const struct encoding *encoding = &content->encodings[i];

		if (!encoding->styled && !encoding->json)
			continue;
		row = ARENA_NEW(c->m->arena, struct view_parameter);
		describe_style(c, row, encoding);
		view_add(c->m, &body->members, row);
	}
}

/* ---- multipart ---- */

static struct view_extra *add_extra(struct call *c, str text,
				    const struct view_body *body,
				    const struct view_piece *piece)
{
	struct view_extra *extra = ARENA_NEW(c->m->arena, struct view_extra);

	extra->name = taken_name(c, text);
	extra->of = body->name;
	extra->part = piece->name;
	view_add(c->m, &c->view->extras, extra);
	return extra;
}

/* Adds the name of a file, beside its bytes. */
static void add_label(struct call *c, const struct view_body *body,
		      struct view_piece *view, bool many)
{
	struct view_extra *extra =
		add_extra(c, str_format(c->m->arena, "%s label", view->name),
			  body, view);

	view->label = extra->name;
	extra->label = !many;
	extra->labels = many;
}

static void add_headers(struct call *c, const struct view_body *body,
			const struct encoding *encoding,
			struct view_piece *view)
{
	struct arena *arena = c->m->arena;
	struct view_extra *header;

	for (size_t i = 0; encoding && i < encoding->header_count; i++) {
		header = add_extra(c,
				   str_format(arena, "%s %s", view->name,
					      encoding->headers[i].ptr),
				   body, view);
		header->json = view_literal_of(arena, encoding->headers[i]);
		header->shown = view_literal_bare(arena, encoding->headers[i]);
		view_add(c->m, &view->headers, header);
	}
}

/* Bytes that are no text have a type by default (3.1.1, 4.8.15.1.2). */
static const char *media_type_of(struct call *c, const struct type *item,
				 const struct encoding *encoding)
{
	if (encoding && encoding->content_type.len)
		return view_literal_of(c->m->arena, encoding->content_type);
	return item->kind == TYPE_STRING && item->limits.format == FORMAT_BYTE
		       ? "\"application/octet-stream\""
		       : NULL;
}

static void multipart_member(struct call *c, const struct content *content,
			     struct view_body *body, size_t index)
{
	const struct field *field = &content->type->fields[index];
	const struct view_field *of =
		view_type_of(content->type)->fields.items[index];
	const struct encoding *encoding = model_encoding(content, field->name);
	bool many = field->type->kind == TYPE_LIST;
	const struct type *item = many ? schema_item(field->type) : field->type;
	struct view_piece *view = ARENA_NEW(c->m->arena, struct view_piece);

	if (field->read_only)
		return;
	view->name = of->name;
	view->json = of->json;
	view->styled = encoding && encoding->styled && !model_is_file(item);
	if (view->styled)
		describe_style(c, &view->style, encoding);
	else
		view->media_type = media_type_of(c, item, encoding);
	/* A part that is JSON is read and written by itself. */
	if ((!view_has_text(item) || (many && view->styled)) &&
	    field->type->mark)
		view_type_of(field->type)->root = true;
	if (model_is_file(item))
		add_label(c, body, view, many);
	add_headers(c, body, encoding, view);
	if (view->media_type || view->label || view->styled ||
	    view->headers.count)
		view_add(c->m, &body->pieces, view);
}

/* ---- one body ---- */

static bool is_form(const struct content *content)
{
	return (content->media == MEDIA_FORM ||
		content->media == MEDIA_MULTIPART) &&
	       content->type && content->type->kind == TYPE_OBJECT;
}

static void form_view(struct call *c, const struct content *content,
		      struct view_body *body)
{
	struct view_type *type = view_type_of(content->type);

	type->root = true;
	body->form = content->media == MEDIA_FORM;
	body->multipart = !body->form;
	body->value = view_value_behind(content->type);
	body->value.constant = true;
	if (body->form)
		form_rows(c, content, body);
	for (size_t i = 0;
	     body->multipart && i < schema_field_count(content->type); i++)
		multipart_member(c, content, body, i);
}

static void json_view(struct call *c, const struct content *content,
		      struct view_body *body)
{
	if (view_is_root(content->type)) {
		view_type_of(content->type)->root = true;
		body->json = true;
		body->value = view_value_behind(content->type);
		body->value.constant = true;
		return;
	}
	body->value = view_value_of(content->type);
	body->row = view_call_row(c, content->type);
	body->plain_json = true;
}

/* A range, or a multipart whose boundary is the caller's. */
static bool is_open(const struct content *content)
{
	str type = content->media_type;

	return content->media == MEDIA_MULTIPART ||
	       memchr(type.ptr, '*', type.len);
}

static void add_media_type(struct call *c, struct view_body *body)
{
	struct arena *arena = c->m->arena;
	struct view_extra *extra = ARENA_NEW(arena, struct view_extra);

	extra->name = taken_name(c, str_format(arena, "%s type", body->name));
	extra->of = body->name;
	extra->media_type = true;
	body->type_name = extra->name;
	view_add(c->m, &c->view->extras, extra);
}

static void body_view(struct call *c, const struct content *content,
		      const char *name, bool form_is_free)
{
	struct maker *m = c->m;
	struct view_body *body = ARENA_NEW(m->arena, struct view_body);

	body->name = name;
	body->media_type = view_literal_of(m->arena, content->media_type);
	body->shown = view_literal_bare(m->arena, content->media_type);
	body->optional = !c->operation->body_required ||
			 c->operation->body_count > 1;
	if (is_form(content) && form_is_free) {
		form_view(c, content, body);
	} else if (content->media == MEDIA_JSON &&
		   (view_is_root(content->type) ||
		    (content->type && view_has_text(content->type)))) {
		json_view(c, content, body);
		if (is_open(content))
			body->media_type = "\"application/json\"";
	} else {
		body->bytes = true;
		body->value = (struct view_value){.text = true};
		if (is_open(content))
			add_media_type(c, body);
	}
	view_add(m, &c->view->bodies, body);
}

void view_body_of(struct call *c)
{
	const struct operation *o = c->operation;
	bool seen[2] = {false, false}, form;

	c->view->body_required = o->body_required;
	c->view->many_bodies = o->body_count > 1;
	for (size_t i = 0; i < o->body_count; i++) {
		/* The rows of a form are called after the call. */
		form = is_form(&o->bodies[i]);
		body_view(c, &o->bodies[i], body_name(c, &o->bodies[i], i == 0),
			  form && !seen[o->bodies[i].media == MEDIA_FORM]);
		if (form)
			seen[o->bodies[i].media == MEDIA_FORM] = true;
	}
}

/* SPDX-License-Identifier: MIT */
/*
 * Bodies of a call: JSON, forms, multipart, bytes.
 *
 * Invariant: a body that no C type holds is handed over as bytes, never
 * dropped.
 */
#include "call.h"

#include <string.h>

bool view_is_root(const struct type *type)
{
	return type && (type->kind == TYPE_OBJECT ||
			type->kind == TYPE_CHOICE || type->kind == TYPE_LIST);
}

/* Members that are known: a map of other values is the caller's to encode. */
static bool is_form(const struct content *content)
{
	return (content->media == MEDIA_FORM ||
		content->media == MEDIA_MULTIPART) &&
	       content->type && content->type->kind == TYPE_OBJECT &&
	       !content->type->entry;
}

static const struct encoding *encoding_of(const struct content *content,
					  str name)
{
	size_t i;

	for (i = 0; i < content->encoding_count; i++)
		if (str_equal(content->encodings[i].name, name))
			return &content->encodings[i];
	return NULL;
}

/*
 * A form's member is a parameter of style form, or of its encoding's; what is
 * no scalar nor a list of them is JSON (OpenAPI 3.1, section 4.8.15.1).
 */
static void form_member(struct call *c, const struct content *content,
			struct view_body *body, size_t index)
{
	const struct field *field = &content->type->fields[index];
	const struct view_field *of =
		view_type_of(content->type)->fields.items[index];
	const struct encoding *encoding = encoding_of(content, field->name);
	struct parameter parameter = {.name = field->name,
				      .style = STYLE_FORM,
				      .explode = true,
				      .type = field->type};
	struct view_parameter *view;
	const struct type *item = field->type->kind == TYPE_LIST
					  ? field->type->item
					  : field->type;

	if (field->read_only)
		return;
	if (encoding) {
		parameter.style = encoding->style;
		parameter.explode = encoding->explode;
		parameter.allow_reserved = encoding->allow_reserved;
	}
	parameter.json = !view_has_text(item) &&
			 field->type->kind != TYPE_ANY &&
			 (!encoding || parameter.style == STYLE_FORM);
	view = view_parameter_of(c->m, &parameter, of->name,
				 c->view->parameters.count +
					 body->members.count);
	view->in_path = view->in_query = view->in_header = false;
	view->in_cookie = false;
	view->in_body = true;
	view->nullable = of->row.nullable;
	if (field->type->kind == TYPE_ANY)
		view->value = of->row.value;
	view_add(c->m, &body->members, view);
}

static bool is_file(const struct type *type)
{
	return type->kind == TYPE_STRING &&
	       type->limits.format == FORMAT_BINARY;
}

/* RFC 7578: text, or a file of its member's name, or JSON. */
static void multipart_member(struct call *c, const struct content *content,
			     struct view_body *body, size_t index)
{
	const struct field *field = &content->type->fields[index];
	const struct view_field *of =
		view_type_of(content->type)->fields.items[index];
	const struct encoding *encoding = encoding_of(content, field->name);
	const struct type *item = field->type->kind == TYPE_LIST
					  ? field->type->item
					  : field->type;
	struct view_piece *view = ARENA_NEW(c->m->arena, struct view_piece);

	if (field->read_only)
		return;
	view->name = of->name;
	view->json = of->json;
	view->value = of->row.value;
	view->nullable = of->row.nullable;
	view->file = is_file(item);
	view->in_body = true;
	if (encoding && encoding->content_type.len)
		view->media_type =
			view_literal_of(c->m->arena, encoding->content_type);
	view->items = field->type->kind == TYPE_LIST && view_has_text(item);
	view->as_json = !view->items && !view_has_text(field->type);
	if (view->as_json && field->type->mark)
		view_type_of(field->type)->root = true;
	view_add(c->m, &body->pieces, view);
}

static void form_view(struct call *c, const struct content *content,
		      struct view_body *body)
{
	struct view_type *type = view_type_of(content->type);
	size_t i;

	type->root = true;
	body->form = content->media == MEDIA_FORM;
	body->multipart = !body->form;
	body->value = view_value_behind(content->type);
	body->value.constant = true;
	body->additional = type->additional;
	for (i = 0; i < content->type->field_count; i++) {
		if (body->form)
			form_member(c, content, body, i);
		else
			multipart_member(c, content, body, i);
	}
	c->view->table = c->view->table || body->members.count;
}

void view_body_of(struct call *c)
{
	const struct operation *o = c->operation;
	struct maker *m = c->m;
	const struct content *content = o->bodies;
	struct view_body *body;
	struct view_type *type;

	if (!o->body_count)
		return;
	body = ARENA_NEW(m->arena, struct view_body);
	body->optional = !o->body_required;
	body->media_type = view_literal_of(m->arena, content->media_type);
	if (is_form(content)) {
		form_view(c, content, body);
	} else if (content->media == MEDIA_JSON &&
		   view_is_root(content->type)) {
		type = view_type_of(content->type);
		type->root = true;
		body->json = true;
		body->value = view_value_behind(content->type);
		body->value.constant = true;
	} else {
		body->bytes = true;
		body->value.text = true;
		body->shown = view_literal_bare(m->arena, content->media_type);
	}
	c->view->body = body;
}

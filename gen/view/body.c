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
	const char *unused;
	bool plain = view_text_of(c->m, item, "", &unused);

	if (field->read_only)
		return;
	if (encoding) {
		parameter.style = encoding->style;
		parameter.explode = encoding->explode;
		parameter.allow_reserved = encoding->allow_reserved;
	}
	parameter.json = !plain && field->type->kind != TYPE_ANY &&
			 (!encoding || parameter.style == STYLE_FORM);
	view = view_parameter_of(c->m, &parameter,
				 arena_format(c->m->arena, "body->%s",
					      of->name),
				 c->view->parameters.count +
					 body->members.count);
	view->in = "HOOK_BODY_IN";
	if (of->nullable)
		view->null =
			arena_format(c->m->arena, "body->%s_is_null", of->name);
	if (field->type->kind == TYPE_ANY)
		view->text =
			view_json_of(c->m, field->type,
				     arena_format(c->m->arena, "p->body->%s",
						  of->name));
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
	const char *subject =
		arena_format(c->m->arena, "p->body->%s", of->name);
	struct view_piece *view = ARENA_NEW(c->m->arena, struct view_piece);

	if (field->read_only)
		return;
	view->name = arena_format(c->m->arena, "body->%s", of->name);
	view->json = of->json;
	view->presence = of->value.presence;
	view->filename = is_file(item) ? view->json : "NULL";
	view->media_type =
		encoding && encoding->content_type.len
			? view_literal_of(c->m->arena, encoding->content_type)
		: is_file(item) ? "\"application/octet-stream\""
				: "NULL";
	view->items =
		field->type->kind == TYPE_LIST &&
		view_text_of(c->m, item,
			     arena_format(c->m->arena, "%s.items[i]", subject),
			     &view->item_text);
	if (of->nullable)
		view->null =
			arena_format(c->m->arena, "body->%s_is_null", of->name);
	if (!view->items &&
	    !view_text_of(c->m, field->type, subject, &view->text)) {
		view->text = view_json_of(c->m, field->type, subject);
		if (!encoding || !encoding->content_type.len)
			view->media_type = "\"application/json\"";
	}
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
	body->type = arena_format(c->m->arena, "const %s *", type->struct_);
	body->space = "";
	body->additional = type->additional;
	body->c_name = type->c_name;
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
	body->beside = body->optional ? " /* optional */" : " /* required */";
	if (is_form(content)) {
		form_view(c, content, body);
	} else if (content->media == MEDIA_JSON &&
		   view_is_root(content->type)) {
		type = view_type_of(content->type);
		type->root = true;
		body->json = true;
		body->type =
			arena_format(m->arena, "const %s *", type->struct_);
		body->space = "";
		body->c_name = type->c_name;
	} else {
		body->bytes = true;
		body->type = "hook_str";
		body->space = " ";
		body->as_bytes = "p->body";
		body->beside =
			arena_format(m->arena, " /* %s%s */",
				     view_literal_bare(m->arena,
						       content->media_type),
				     body->optional ? "" : ", required");
	}
	c->view->body = body;
}

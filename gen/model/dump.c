/* SPDX-License-Identifier: MIT */
/*
 * The model for people: the whole of it as indented lines, and the tables of
 * `hookc list`.
 *
 * The same model gives the same text.
 */
#include "internal.h"

#include <string.h>

#define SUMMARY 72 /* bytes of a summary in a table */

static const char *const kinds[] = {"any",       "boolean", "integer",
				    "unsigned",  "number",  "string",
				    "date-time", "date",    "enum",
				    "object",    "list",    "tuple",
				    "choice"};

/* A document's text, in one line. */
#define TEXT(s) str_shown(out->arena, (s))

/* A name to be read by people: the component's, or where the type stands. */
static const char *name_below(struct arena *arena, const struct type *type,
			      unsigned depth)
{
	struct buf out = {arena, NULL, 0, 0};
	const struct origin *origin;

	if (type->component.ptr)
		return str_shown(arena, type->component);
	if (!type->origin_count || depth > 16)
		return kinds[type->kind];
	origin = &type->origins[0];
	if (origin->type)
		buf_add_text(&out, name_below(arena, origin->type, depth + 1));
	else if (origin->operation)
		buf_add_text(&out, str_shown(arena, origin->operation->id));
	else if (origin->event)
		buf_add_text(&out, str_shown(arena, origin->event->name));
	for (size_t i = 0; i < origin->word_count; i++)
		buf_add_format(&out, "/%s", str_shown(arena, origin->words[i]));
	return out.len ? out.ptr : kinds[type->kind];
}

static const char *name_of(struct arena *arena, const struct type *type)
{
	return name_below(arena, type, 0);
}

/* ---- limits ---- */

static void dump_count(struct buf *out, const char *name, int64_t value)
{
	if (value >= 0)
		buf_add_format(out, " %s=%lld", name, (long long)value);
}

static void dump_number(struct buf *out, const char *name, str value)
{
	if (value.ptr)
		buf_add_format(out, " %s=%s", name, TEXT(value));
}

static void dump_limits(struct buf *out, const struct type *type)
{
	const struct limits *l = &type->limits;

	dump_count(out, "minLength", l->min_length > 0 ? l->min_length : -1);
	dump_count(out, "maxLength", l->max_length);
	dump_count(out, "minItems", l->min_items > 0 ? l->min_items : -1);
	dump_count(out, "maxItems", l->max_items);
	dump_count(out, "minProperties",
		   l->min_properties > 0 ? l->min_properties : -1);
	dump_count(out, "maxProperties", l->max_properties);
	dump_number(out, "minimum", l->minimum);
	dump_number(out, "maximum", l->maximum);
	dump_number(out, "exclusiveMinimum", l->exclusive_minimum);
	dump_number(out, "exclusiveMaximum", l->exclusive_maximum);
	dump_number(out, "multipleOf", l->multiple_of);
	if (l->unique_items)
		buf_add_text(out, " uniqueItems");
	if (l->format)
		buf_add_format(out, " format=%s",
			       schema_format_name(l->format));
	for (size_t i = 0; i < l->pattern_count; i++)
		buf_add_format(out, " pattern=%s", TEXT(l->patterns[i].source));
	if (l->constant)
		buf_add_format(out, " const=%s",
			       TEXT(doc_node_json(out->arena, l->constant)));
	for (size_t i = 0; i < l->allowed_count; i++)
		buf_add_format(out, "%s%s", i ? "|" : " enum=",
			       TEXT(doc_node_json(out->arena, l->allowed[i])));
}

/* "string maxLength=3", or the name of a type with lines of its own. */
static void dump_use(struct buf *out, const struct type *type, bool nullable)
{
	if (schema_has_name(type)) {
		buf_add_text(out, name_of(out->arena, type));
	} else {
		buf_add_text(out, kinds[type->kind]);
		dump_limits(out, type);
	}
	if (nullable)
		buf_add_text(out, " or null");
}

/* ---- types ---- */

static void dump_field(struct buf *out, const struct field *field)
{
	buf_add_format(out, "  %s: ", TEXT(field->name));
	dump_use(out, field->type, field->nullable);
	if (field->required)
		buf_add_text(out, ", required");
	if (field->read_only)
		buf_add_text(out, ", readOnly");
	if (field->write_only)
		buf_add_text(out, ", writeOnly");
	if (field->deprecated)
		buf_add_text(out, ", deprecated");
	if (field->fallback)
		buf_add_format(out, ", default %s",
			       TEXT(doc_node_json(out->arena,
						  field->fallback)));
	buf_add_text(out, "\n");
}

static void dump_rule(struct buf *out, const struct rule *rule)
{
	static const char *const words[] = {"type", "key", "value",
					    "member type", "inner value"};

	buf_add_format(out, "  rule: by %s", words[rule->by]);
	if (rule->member.ptr)
		buf_add_format(out, " of %s", TEXT(rule->member));
	if (rule->inner.ptr)
		buf_add_format(out, ".%s", TEXT(rule->inner));
	if (rule->value.ptr)
		buf_add_format(out, " %s", TEXT(rule->value));
	if (rule->types)
		buf_add_format(out, " %#x", rule->types);
	buf_add_format(out, "%s -> %sbranch %zu\n",
		       rule->shaped ? " and shape" : "",
		       rule->likely ? "likely " : "", rule->branch);
}

static void dump_presence(struct buf *out, const struct presence *presence)
{
	size_t branch = 0;

	buf_add_format(out, "  %s:", presence->keyword);
	for (size_t i = 0; i < presence->term_count; i++) {
		const struct presence_term *term = &presence->terms[i];

		if (term->branch != branch)
			buf_add_text(out, presence->one ? " or else" : " or");
		branch = term->branch;
		if (term->absent)
			buf_add_text(out, " not");
		for (size_t k = 0; k < term->name_count; k++)
			buf_add_format(out, "%s %s", k ? " and" : "",
				       TEXT(term->names[k]));
	}
	buf_add_text(out, "\n");
}

static void dump_type(struct buf *out, const struct type *type)
{
	buf_add_format(out, "%s %s%s%s%s", kinds[type->kind],
		       name_of(out->arena, type),
		       schema_is_closed(type) ? ", closed" : "",
		       type->recursive ? ", recursive" : "",
		       type->deprecated ? ", deprecated" : "");
	dump_limits(out, type);
	buf_add_text(out, "\n");
	for (size_t i = 0; i < schema_field_count(type); i++)
		dump_field(out, &type->fields[i]);
	for (size_t i = 0; i < schema_presence_count(type); i++)
		dump_presence(out, &type->presences[i]);
	if (schema_entry(type)) {
		buf_add_text(out, "  *: ");
		dump_use(out, schema_entry(type), type->entry_nullable);
		buf_add_text(out, "\n");
	}
	if (schema_item(type)) {
		buf_add_text(out, "  items: ");
		dump_use(out, schema_item(type), type->item_nullable);
		buf_add_text(out, "\n");
	}
	for (size_t i = 0; i < schema_value_count(type); i++)
		buf_add_format(out, "  \"%s\"\n", TEXT(type->values[i].text));
	for (size_t i = 0; i < schema_branch_count(type); i++) {
		buf_add_format(out, "  branch %zu: ", i);
		dump_use(out, type->branches[i].type, false);
		buf_add_text(out, "\n");
	}
	for (size_t i = 0; i < schema_rule_count(type); i++)
		dump_rule(out, &type->rules[i]);
}

/* ---- operations and events ---- */

static void dump_contents(struct buf *out, const char *what,
			  const struct content *contents, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buf_add_format(out, "  %s %s: ", what,
			       TEXT(contents[i].media_type));
		if (contents[i].type)
			dump_use(out, contents[i].type, contents[i].nullable);
		buf_add_text(out, "\n");
	}
}

static void add_security(struct buf *out, const struct operation *o)
{
	for (size_t i = 0; i < o->security_count; i++) {
		if (i)
			buf_add_text(out, " or ");
		if (!o->security[i].demand_count)
			buf_add_text(out, "nothing");
		for (size_t k = 0; k < o->security[i].demand_count; k++)
			buf_add_format(
				out, "%s%s", k ? " and " : "",
				TEXT(o->security[i].demands[k].scheme->name));
	}
}

static void dump_operation(struct buf *out, const struct operation *o)
{
	static const char *const places[] = {"path", "query", "header",
					     "cookie"};

	buf_add_format(out, "operation %s: %s %s\n", TEXT(o->id),
		       TEXT(o->method), TEXT(o->path));
	for (size_t i = 0; i < o->parameter_count; i++) {
		buf_add_format(out, "  %s %s: ", places[o->parameters[i].where],
			       TEXT(o->parameters[i].name));
		dump_use(out, o->parameters[i].type, o->parameters[i].nullable);
		buf_add_text(out,
			     o->parameters[i].required ? ", required\n" : "\n");
	}
	dump_contents(out, o->body_required ? "body (required)" : "body",
		      o->bodies, o->body_count);
	for (size_t i = 0; i < o->response_count; i++) {
		buf_add_format(out, "  %s\n", TEXT(o->responses[i].status));
		dump_contents(out, "  body", o->responses[i].contents,
			      o->responses[i].content_count);
	}
	if (o->security_count) {
		buf_add_text(out, "  needs ");
		add_security(out, o);
		buf_add_text(out, "\n");
	}
}

str model_dump(struct arena *arena, const struct model *model)
{
	struct buf out = {arena, NULL, 0, 0};

	buf_add_format(&out, "%s %s (OpenAPI %s)\n\n",
		       str_shown(arena, model->title),
		       str_shown(arena, model->version),
		       str_shown(arena, model->openapi));
	for (size_t i = 0; i < model->server_count; i++)
		buf_add_format(&out, "server %s\n",
			       str_shown(arena, model->servers[i].url));
	for (size_t i = 0; i < model->operation_count; i++)
		dump_operation(&out, model->operations[i]);
	for (size_t i = 0; i < model->event_count; i++) {
		buf_add_format(&out, "event %s: ",
			       str_shown(arena, model->events[i]->name));
		dump_use(&out, model->events[i]->payload,
			 model->events[i]->nullable);
		buf_add_text(&out, model->events[i]->unconfirmed
					   ? ", unconfirmed\n"
					   : "\n");
	}
	for (size_t i = 0; i < model->type_count; i++)
		if (schema_has_name(model->types[i]) ||
		    model->types[i]->component.ptr)
			dump_type(&out, model->types[i]);
	return buf_str(&out);
}

/* ---- tables ---- */

struct table {
	struct arena *arena;
	const char **cells;
	size_t columns, count;
};

static void cell(struct table *table, const char *text)
{
	table->cells = arena_grow(table->arena, table->cells, table->count,
				  sizeof *table->cells);
	table->cells[table->count++] = text;
}

static void print(struct buf *out, const struct table *table)
{
	size_t width[8] = {0}, i, len;

	for (i = 0; i < table->count; i++) {
		len = strlen(table->cells[i]);
		if (len > width[i % table->columns])
			width[i % table->columns] = len;
	}
	for (i = 0; i < table->count; i++) {
		bool last = i % table->columns == table->columns - 1;

		buf_add_format(out, "%s%-*s%s", i % table->columns ? "" : "  ",
			       last ? 0 : (int)width[i % table->columns] + 2,
			       table->cells[i], last ? "\n" : "");
	}
}

static const char *plain(struct arena *arena, str text)
{
	return str_shown(arena, text);
}

static void list_operations(struct buf *out, const struct model *model)
{
	struct table table = {out->arena, NULL, 4, 0};
	const struct operation *o;

	for (size_t i = 0; i < model->operation_count; i++) {
		struct buf needs = {out->arena, NULL, 0, 0};

		o = model->operations[i];
		add_security(&needs, o);
		cell(&table, plain(out->arena, o->method));
		cell(&table, plain(out->arena, o->path));
		cell(&table, plain(out->arena, o->id));
		cell(&table, buf_str(&needs).ptr);
	}
	buf_add_format(out, "\nOperations (%zu)\n", model->operation_count);
	print(out, &table);
}

/* The first line, cut where a table would grow too wide. */
static const char *short_text(struct arena *arena, str text)
{
	const char *end = text.len ? memchr(text.ptr, '\n', text.len) : NULL;
	size_t len = end ? (size_t)(end - text.ptr) : text.len;

	if (len <= SUMMARY)
		return plain(arena, (str){text.ptr, len});
	for (len = SUMMARY; len > 0 && (text.ptr[len] & 0xc0) == 0x80; len--)
		;
	return arena_format(arena, "%s...", plain(arena, (str){text.ptr, len}));
}

static void list_events(struct buf *out, const struct model *model)
{
	struct table table = {out->arena, NULL, 3, 0};
	const struct event *event;
	const char *about;

	for (size_t i = 0; i < model->event_count; i++) {
		event = model->events[i];
		cell(&table, plain(out->arena, event->name));
		cell(&table, name_of(out->arena, event->payload));
		about = short_text(out->arena, event->summary);
		if (event->expression.ptr)
			about = arena_format(out->arena, "to %s%s%s",
					     plain(out->arena,
						   event->expression),
					     *about ? "; " : "", about);
		cell(&table,
		     event->unconfirmed
			     ? arena_format(out->arena, "unconfirmed%s%s",
					    *about ? "; " : "", about)
			     : about);
	}
	buf_add_format(out, "\nEvents (%zu)\n", model->event_count);
	print(out, &table);
}

static void list_types(struct buf *out, const struct model *model)
{
	struct table table = {out->arena, NULL, 3, 0};
	const struct type *type;
	size_t count = 0;

	for (size_t i = 0; i < model->type_count; i++) {
		type = model->types[i];
		if (!schema_has_name(type))
			continue;
		count++;
		cell(&table, name_of(out->arena, type));
		cell(&table, kinds[type->kind]);
		cell(&table, type->kind == TYPE_ENUM
				     ? arena_format(out->arena, "%zu values",
						    schema_value_count(type))
			     : type->kind == TYPE_OBJECT
				     ? arena_format(out->arena, "%zu members",
						    schema_field_count(type))
				     : "");
	}
	buf_add_format(out, "\nTypes (%zu)\n", count);
	print(out, &table);
}

static void list_signature(struct buf *out, const struct manifest_signature *s)
{
	struct table table = {out->arena, NULL, 2, 0};
	const char *const rows[] = {
		"header",
		s->recipe->header,
		"pointer",
		s->pointer,
		"format",
		s->format ? s->format : "{sig}",
		"algorithm",
		s->algorithm ? s->algorithm : "hmac-sha256",
		"encoding",
		s->encoding ? s->encoding : "hex",
		"signed",
		s->signed_ ? s->signed_ : "{body}",
		"timestamp",
		s->timestamp_header ? s->timestamp_header : s->timestamp_json,
		"tolerance",
		s->tolerance,
		"status",
		s->status,
		"source",
		s->source};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i += 2) {
		if (!rows[i + 1])
			continue;
		cell(&table, rows[i]);
		cell(&table, str_shown(out->arena, str_from(rows[i + 1])));
	}
	print(out, &table);
}

str model_list(struct arena *arena, const struct model *model)
{
	struct buf out = {arena, NULL, 0, 0};

	buf_add_format(&out, "%s: %s %s\n", model->manifest->provider,
		       str_shown(arena, model->title),
		       str_shown(arena, model->version));
	list_operations(&out, model);
	list_events(&out, model);
	list_types(&out, model);
	buf_add_text(&out, "\nSignature\n");
	if (model->signature)
		list_signature(&out, model->signature);
	else
		buf_add_text(&out, "  none is declared: receivers refuse\n");
	buf_add_text(&out, "\n");
	return buf_str(&out);
}

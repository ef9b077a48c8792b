/* SPDX-License-Identifier: MIT */
/*
 * Schemas to types, for their tests: each case is a handful of schemas, the
 * shape of the one named X, and the ids of what was told.
 */
#ifndef SCHEMA_SHAPE_H
#define SCHEMA_SHAPE_H

#include "schema_run.h"

/* ---- a type as a line ---- */

static inline void put(struct buf *out, const struct type *type,
		       unsigned depth);

static inline void put_text(struct buf *out, const char *before, str text)
{
	if (text.ptr)
		buf_add_format(out, "%s%.*s", before, (int)text.len, text.ptr);
}

static inline void put_count(struct buf *out, const char *before, int64_t count)
{
	if (count >= 0)
		buf_add_format(out, "%s%lld", before, (long long)count);
}

static inline void put_limits(struct buf *out, const struct limits *l)
{
	put_count(out, " minLength=", l->min_length);
	put_count(out, " maxLength=", l->max_length);
	put_count(out, " minItems=", l->min_items);
	put_count(out, " maxItems=", l->max_items);
	put_count(out, " minProperties=", l->min_properties);
	put_count(out, " maxProperties=", l->max_properties);
	put_text(out, " >=", l->minimum);
	put_text(out, " <=", l->maximum);
	put_text(out, " >", l->exclusive_minimum);
	put_text(out, " <", l->exclusive_maximum);
	put_text(out, " *", l->multiple_of);
	if (l->unique_items)
		buf_add_text(out, " unique");
	if (l->format != FORMAT_NONE)
		buf_add_format(out, " format%d", (int)l->format);
	for (size_t i = 0; i < l->pattern_count; i++)
		put_text(out, " ~", l->patterns[i].source);
	if (l->constant)
		put_text(out, " =", doc_node_json(out->arena, l->constant));
	for (size_t i = 0; i < l->allowed_count; i++)
		put_text(out, i ? "," : " in ",
			 doc_node_json(out->arena, l->allowed[i]));
}

static inline void put_presence(struct buf *out,
				const struct presence *presence)
{
	buf_add_format(out, "; %s", presence->keyword);
	for (size_t i = 0; i < presence->term_count; i++) {
		const struct presence_term *term = &presence->terms[i];

		buf_add_format(out, " %zu%s", term->branch,
			       term->absent ? "!" : ":");
		for (size_t k = 0; k < term->name_count; k++)
			put_text(out, k ? "&" : "", term->names[k]);
	}
}

static inline void put_object(struct buf *out, const struct type *type,
			      unsigned depth)
{
	buf_add_text(out, "{");
	for (size_t i = 0; i < schema_field_count(type); i++) {
		const struct field *f = &type->fields[i];

		put_text(out, i ? ", " : "", f->name);
		buf_add_format(out, "%s%s%s%s%s:", f->required ? "!" : "",
			       f->nullable ? "?" : "", f->read_only ? "r" : "",
			       f->write_only ? "w" : "",
			       f->deprecated ? "d" : "");
		put(out, f->type, depth + 1);
	}
	if (schema_entry(type)) {
		buf_add_text(out, schema_field_count(type) ? ", *" : "*");
		for (size_t i = 0; i < schema_entry_pattern_count(type); i++)
			put_text(out, "~", type->entry_patterns[i]->source);
		buf_add_text(out, type->entry_nullable ? "?:" : ":");
		put(out, schema_entry(type), depth + 1);
	}
	for (size_t i = 0; i < schema_presence_count(type); i++)
		put_presence(out, &type->presences[i]);
	buf_add_text(out, schema_is_closed(type) ? "}closed" : "}");
}

static inline void put_rules(struct buf *out, const struct type *type)
{
	static const char *const by[] = {"", "key ", "value ", "member ",
					 "inner "};

	for (size_t i = 0; i < schema_rule_count(type); i++) {
		const struct rule *rule = &type->rules[i];

		buf_add_format(out, "; %s", by[rule->by]);
		put_text(out, "", rule->member);
		put_text(out, ".", rule->inner);
		put_text(out, "=", rule->value);
		if (rule->types)
			buf_add_format(out, "%s%u",
				       rule->by == RULE_TYPE ? "type " : ":",
				       rule->types);
		buf_add_format(out, "%s->%zu", rule->shaped ? " & shape" : "",
			       rule->branch);
	}
}

static inline void put_choice(struct buf *out, const struct type *type,
			      unsigned depth)
{
	buf_add_text(out, "<");
	for (size_t i = 0; i < schema_branch_count(type); i++) {
		put_text(out, i ? " | " : "", type->branches[i].name);
		buf_add_text(out, type->branches[i].name.len ? "=" : "");
		put(out, type->branches[i].type, depth + 1);
	}
	put_rules(out, type);
	buf_add_text(out, ">");
}

static inline void put(struct buf *out, const struct type *type, unsigned depth)
{
	static const char *const kinds[] = {"any",      "boolean", "integer",
					    "unsigned", "number",  "string",
					    "time",     "date"};

	if (depth && type->component.ptr) {
		put_text(out, "", type->component);
		return;
	}
	if (type->kind == TYPE_OBJECT) {
		put_object(out, type, depth);
	} else if (type->kind == TYPE_LIST) {
		buf_add_text(out, "[");
		put(out, schema_item(type), depth + 1);
		buf_add_text(out, type->item_nullable ? "?]" : "]");
	} else if (type->kind == TYPE_TUPLE) {
		buf_add_text(out, "(");
		for (size_t i = 0; i < schema_field_count(type); i++) {
			put(out, type->fields[i].type, depth + 1);
			buf_add_text(out,
				     type->fields[i].nullable ? "?, " : ", ");
		}
		put(out, schema_item(type), depth + 1);
		buf_add_text(out, type->item_nullable ? "?...)" : "...)");
	} else if (type->kind == TYPE_ENUM) {
		buf_add_text(out, "enum");
		for (size_t i = 0; i < schema_value_count(type); i++)
			put_text(out, i ? "|" : " ", type->values[i].text);
	} else if (type->kind == TYPE_CHOICE) {
		put_choice(out, type, depth);
	} else {
		buf_add_text(out, kinds[type->kind]);
	}
	put_limits(out, &type->limits);
	if (!depth && type->nullable)
		buf_add_text(out, " null");
}

static inline const char *shape(struct arena *arena, const struct type *type)
{
	struct buf out = {.arena = arena};

	put(&out, type, 0);
	return buf_str(&out).ptr;
}

/* The ids of all messages, but those of the ledger: "a b". */
static inline const char *ids(struct run *r)
{
	struct buf out = {.arena = r->arena};
	const char *at = r->told;

	while ((at = strstr(at, "\n")) != NULL) {
		const char *close = at - 1, *open;

		at++;
		if (close <= r->told || *close != ']')
			continue;
		for (open = close; open > r->told && *open != '['; open--)
			;
		if (strncmp(open, "[ignored-keyword]", 17) == 0 ||
		    open[-1] != ' ')
			continue;
		if (out.len)
			buf_add_text(&out, " ");
		buf_add(&out, open + 1, (size_t)(close - open - 1));
	}
	return out.len ? buf_str(&out).ptr : "";
}

struct scenario {
	const char *version, *schemas, *shape, *told;
};

static inline void check_scenarios(const struct scenario *scenario)
{
	for (; scenario->schemas; scenario++) {
		struct run r;

		begin(&r, scenario->version, scenario->schemas);
		finish(&r);
		ck_assert_msg(strcmp(shape(r.arena, named(&r, "X")),
				     scenario->shape) == 0,
			      "%s\n  is   %s\n  want %s\n%s", scenario->schemas,
			      shape(r.arena, named(&r, "X")), scenario->shape,
			      r.told);
		ck_assert_msg(strcmp(ids(&r), scenario->told) == 0,
			      "%s\n  told %s\n  want %s\n%s", scenario->schemas,
			      ids(&r), scenario->told, r.told);
		end(&r);
	}
}

#endif

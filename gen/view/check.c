/* SPDX-License-Identifier: MIT */
/*
 * From a schema's limits to calls of the runtime's checks.
 *
 * Invariant: each enforced keyword is one line in the emitted check.
 */
#include "private.h"

#include <string.h>

struct checks {
	struct maker *m;
	struct view_list *list;
};

static void add(struct checks *c, const char *function, const char *subject,
		const char *argument)
{
	struct view_check *check = ARENA_NEW(c->m->arena, struct view_check);

	check->function = function;
	check->subject = subject;
	check->comma = argument ? ", " : "";
	check->argument = argument ? argument : "";
	view_add(c->m, c->list, check);
}

static const char *member(struct checks *c, const char *subject,
			  const char *name)
{
	return arena_format(c->m->arena, "%s.%s", subject, name);
}

/* ---- patterns ---- */

static const char *byte_list(struct arena *arena, const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	unsigned i;

	for (i = 0; i < 256; i++)
		buf_add_format(&out, "%s%u", i ? ", " : "", regex->class_of[i]);
	return out.ptr;
}

static const char *next_list(struct arena *arena, const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	size_t i, count = (size_t)regex->states * regex->classes;

	for (i = 0; i < count; i++)
		buf_add_format(&out, "%s%u", i ? ", " : "", regex->next[i]);
	return out.ptr;
}

static const char *accepting_list(struct arena *arena,
				  const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	unsigned i, bit, byte;

	for (i = 0; i < regex->states; i += 8) {
		byte = 0;
		for (bit = 0; bit < 8 && i + bit < regex->states; bit++)
			if (regex->accepting[i + bit])
				byte |= 1u << bit;
		buf_add_format(&out, "%s%u", i ? ", " : "", byte);
	}
	return out.ptr;
}

void pattern_words_of(struct arena *arena, struct view_pattern *view,
		      str source, const struct regex *regex)
{
	view->shown = literal_bare(arena, source);
	view->literal = literal_text(arena, source);
	view->states = arena_format(arena, "%u", regex->states);
	view->class_count = arena_format(arena, "%u", regex->classes);
	view->dead = arena_format(arena, "%u", regex->dead);
	view->sure = arena_format(arena, "%u", regex->sure);
	view->wide = regex->states > 256;
	view->width = view->wide ? "16" : "8";
	view->classes = byte_list(arena, regex);
	view->next = next_list(arena, regex);
	view->accepting = accepting_list(arena, regex);
}

/* After the first type that needs it; "_2" and so on for its others. */
static const char *pattern_word(struct maker *m)
{
	size_t count = m->filling->patterns.count;

	return arena_format(m->arena, count ? "%s_pattern_%zu" : "%s_pattern",
			    m->filling->name, count + 1);
}

const char *pattern_name(struct maker *m, const struct pattern *pattern)
{
	static const char *const locals[] = {"*", "*_class", "*_next",
					     "*_accepting", NULL};
	const struct regex *regex = pattern->regex;
	struct view_pattern *view = map_find(&m->patterns, pattern->source);

	if (view) {
		view_add(m, &m->filling->patterns, view);
		return view->name;
	}
	view = ARENA_NEW(m->arena, struct view_pattern);
	view->name = name_local(m, pattern_word(m), locals);
	pattern_words_of(m->arena, view, pattern->source, regex);
	map_put(&m->patterns, pattern->source, view);
	view_add(m, &m->filling->patterns, view);
	return view->name;
}

/* ---- text ---- */

static const char *format_constant(enum format format)
{
	static const char *const words[] = {NULL,
					    "HOOK_DATE_TIME",
					    "HOOK_DATE",
					    "HOOK_CLOCK",
					    "HOOK_DURATION",
					    "HOOK_UUID",
					    "HOOK_URI",
					    "HOOK_URI_REFERENCE",
					    "HOOK_EMAIL",
					    "HOOK_HOSTNAME",
					    "HOOK_IPV4",
					    "HOOK_IPV6",
					    "HOOK_BYTE",
					    "HOOK_JSON_POINTER",
					    "HOOK_DECIMAL",
					    NULL};

	return words[format];
}

static void text_checks(struct checks *c, const struct type *type,
			const char *subject)
{
	const struct limits *limits = &type->limits;
	struct maker *m = c->m;
	size_t i;

	if (limits->min_length > 0)
		add(c, "hook_check_min_length", subject,
		    view_number(m, limits->min_length));
	if (limits->max_length >= 0)
		add(c, "hook_check_max_length", subject,
		    view_number(m, limits->max_length));
	if (format_constant(limits->format))
		add(c, "hook_check_format", subject,
		    format_constant(limits->format));
	for (i = 0; i < limits->pattern_count; i++)
		if (limits->patterns[i].regex)
			add(c, "hook_check_pattern", subject,
			    arena_format(m->arena, "&%s",
					 pattern_name(m,
						      &limits->patterns[i])));
	if (limits->constant && limits->constant->kind == NODE_SCALAR)
		add(c, "hook_check_const_text", subject,
		    arena_format(m->arena, "HOOK_NAME(%s)",
				 literal_text(m->arena,
					      limits->constant->text)));
}

const char *match_any(struct maker *m, struct pattern *const *patterns,
		      size_t count, const char *subject)
{
	struct buf out = {m->arena, NULL, 0, 0};
	size_t i;

	for (i = 0; i < count; i++)
		buf_add_format(&out, "%shook_matches(&%s, %s.ptr, %s.len)",
			       i ? " || " : "", pattern_name(m, patterns[i]),
			       subject, subject);
	return out.ptr;
}

/* ---- numbers ---- */

static const char *integer_argument(struct maker *m, const struct type *type,
				    str number)
{
	int64_t value;
	struct node node = {0};

	node.kind = NODE_SCALAR;
	node.plain = true;
	node.text = number;
	if (!doc_node_is_integer(&node, &value))
		return NULL;
	if (type->kind == TYPE_UNSIGNED)
		return value < 0 ? NULL
				 : arena_format(m->arena, "UINT64_C(%lld)",
						(long long)value);
	if (value == INT64_MIN)
		return NULL;
	return arena_format(m->arena, "INT64_C(%lld)", (long long)value);
}

static void bound(struct checks *c, const struct type *type,
		  const char *subject, const char *keyword, str number)
{
	struct maker *m = c->m;
	const char *argument;

	if (!number.ptr)
		return;
	if (type->kind == TYPE_NUMBER) {
		add(c, arena_format(m->arena, "hook_check_num_%s", keyword),
		    subject, literal_text(m->arena, number));
		return;
	}
	argument = integer_argument(m, type, number);
	if (argument)
		add(c,
		    arena_format(m->arena, "hook_check_%s%s",
				 type->kind == TYPE_UNSIGNED ? "uint_" : "",
				 keyword),
		    member(c, subject, "value"), argument);
}

static void number_checks(struct checks *c, const struct type *type,
			  const char *subject)
{
	const struct limits *limits = &type->limits;

	bound(c, type, subject, "minimum", limits->minimum);
	bound(c, type, subject, "maximum", limits->maximum);
	bound(c, type, subject, "exclusive_minimum", limits->exclusive_minimum);
	bound(c, type, subject, "exclusive_maximum", limits->exclusive_maximum);
	bound(c, type, subject, "multiple_of", limits->multiple_of);
}

/* ---- const and enum of what has no enum of its own ---- */

/* Of a raw value null is one of the values; the model holds it apart. */
static const char *allowed_list(struct checks *c, struct node *const *nodes,
				size_t count, bool null)
{
	struct buf out = {c->m->arena, NULL, 0, 0};
	size_t i;

	for (i = 0; i < count; i++)
		buf_add_format(&out, "%s%s", i ? ", " : "",
			       literal_text(c->m->arena,
					    doc_node_json(c->m->arena,
							  nodes[i])));
	if (null)
		buf_add_text(&out, ", \"null\"");
	return out.ptr;
}

/* The value as JSON text beside the allowed ones. */
static void allowed_checks(struct checks *c, const struct type *type,
			   const char *subject, const char *noun)
{
	const struct limits *limits = &type->limits;
	struct node *constant = limits->constant;
	struct maker *m = c->m;
	bool null = type->kind == TYPE_ANY && type->nullable;

	if (constant && type->kind != TYPE_STRING)
		add(c, arena_format(m->arena, "hook_check_const_%s", noun),
		    subject,
		    literal_text(m->arena, doc_node_json(m->arena, constant)));
	if (limits->allowed_count)
		add(c, arena_format(m->arena, "hook_check_enum_%s", noun),
		    subject,
		    arena_format(m->arena, "(const char *const[]){%s}, %zu",
				 allowed_list(c, limits->allowed,
					      limits->allowed_count, null),
				 limits->allowed_count + null));
}

/* ---- lists ---- */

static const char *unique_word(const struct type *item)
{
	switch (item->kind) {
	case TYPE_STRING:
	case TYPE_ENUM:
	case TYPE_TIME:
	case TYPE_DATE:
		return "hook_check_unique_str";
	case TYPE_INTEGER:
		return "hook_check_unique_int";
	case TYPE_NUMBER:
		return "hook_check_unique_num";
	case TYPE_ANY:
		return "hook_check_unique_raw";
	case TYPE_BOOLEAN:
		return "hook_check_unique_bool";
	case TYPE_UNSIGNED:
		return "hook_check_unique_uint";
	/* As they are written: see `unique_json` in list.tmpl.c. */
	case TYPE_OBJECT:
	case TYPE_LIST:
	case TYPE_TUPLE:
	case TYPE_CHOICE:
	default:
		return NULL;
	}
}

bool unique_as_json(const struct type *type)
{
	return type->limits.unique_items &&
	       (type->kind == TYPE_TUPLE || !unique_word(type->item));
}

static void list_checks(struct checks *c, const struct type *type)
{
	const struct limits *limits = &type->limits;
	struct maker *m = c->m;
	const char *unique = unique_word(type->item);

	if (limits->min_items > 0)
		add(c, "hook_check_min_items", "v->count",
		    view_number(m, limits->min_items));
	if (limits->max_items >= 0)
		add(c, "hook_check_max_items", "v->count",
		    view_number(m, limits->max_items));
	if (!limits->unique_items || !unique)
		return;
	add(c, unique, "v->items",
	    strcmp(unique, "hook_check_unique_str")
		    ? "v->count"
		    : "v->count, sizeof *v->items");
}

/* A name is text alone, without an id of its enum. */
void check_name(struct maker *m, struct view_list *list,
		const struct type *type, const char *subject)
{
	struct checks c = {m, list};
	struct buf out = {m->arena, NULL, 0, 0};
	struct node text = {0};
	size_t i;

	text_checks(&c, type, subject);
	if (type->kind != TYPE_ENUM)
		return;
	text.kind = NODE_SCALAR;
	for (i = 0; i < type->value_count; i++) {
		text.text = type->values[i].text;
		buf_add_format(&out, "%s%s", i ? ", " : "",
			       literal_text(m->arena,
					    doc_node_json(m->arena, &text)));
	}
	add(&c, "hook_check_enum_str", subject,
	    arena_format(m->arena, "(const char *const[]){%s}, %zu", out.ptr,
			 type->value_count));
}

/*
 * The checks of one value. `subject` is how C names it; `pointer` says that
 * it is a pointer to the struct already. A list's own checks are asked for
 * with its own list as subject "v".
 */
void check_list(struct maker *m, struct view_list *list,
		const struct type *type, const char *subject, bool pointer)
{
	struct checks c = {m, list};
	const struct view_type *view = type->mark;

	switch (type->kind) {
	case TYPE_STRING:
		text_checks(&c, type, subject);
		allowed_checks(&c, type, subject, "str");
		return;
	case TYPE_TIME:
	case TYPE_DATE:
		text_checks(&c, type, member(&c, subject, "text"));
		return;
	case TYPE_INTEGER:
		number_checks(&c, type, subject);
		allowed_checks(&c, type, subject, "int");
		return;
	case TYPE_UNSIGNED:
		number_checks(&c, type, subject);
		return;
	case TYPE_NUMBER:
		number_checks(&c, type, subject);
		allowed_checks(&c, type, subject, "num");
		return;
	case TYPE_BOOLEAN:
		allowed_checks(&c, type, subject, "bool");
		return;
	case TYPE_ANY:
		allowed_checks(&c, type, subject, "raw");
		return;
	case TYPE_LIST:
		if (!strcmp(subject, "v")) {
			list_checks(&c, type);
			return;
		}
		if (!check_any(type))
			return;
		break;
	case TYPE_TUPLE:
		pointer = true;
		break;
	case TYPE_ENUM:
	case TYPE_OBJECT:
	case TYPE_CHOICE:
	default:
		break;
	}
	add(&c, view->checker,
	    arena_format(m->arena, "%s%s", pointer ? "" : "&", subject), NULL);
}

static bool limits_any(const struct type *type)
{
	const struct limits *l = &type->limits;
	size_t i;

	for (i = 0; i < l->pattern_count; i++)
		if (l->patterns[i].regex)
			return true;
	return l->min_length > 0 || l->max_length >= 0 || l->minimum.ptr ||
	       l->maximum.ptr || l->exclusive_minimum.ptr ||
	       l->exclusive_maximum.ptr || l->multiple_of.ptr ||
	       format_constant(l->format) || l->constant || l->allowed_count;
}

/* Will a list's check have anything to do? Nesting ends at an object. */
bool check_any(const struct type *type)
{
	unsigned depth;

	for (depth = 0; depth < 32; depth++) {
		if (type->kind == TYPE_ENUM || type->kind == TYPE_OBJECT ||
		    type->kind == TYPE_CHOICE || type->kind == TYPE_TUPLE)
			return true;
		if (type->kind != TYPE_LIST)
			return limits_any(type);
		if (type->limits.min_items > 0 || type->limits.max_items >= 0)
			return true;
		if (type->limits.unique_items)
			return true;
		type = type->item;
	}
	return true;
}

/* SPDX-License-Identifier: MIT */
/*
 * From any text to an identifier of C.
 *
 * Invariant: a name depends on the texts of its scope, never on their order.
 */
#include "private.h"

#include <stdlib.h>
#include <string.h>

/* Longer ones are cut and told apart by a hash. */
#define NAME_ROOM 96

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
	return is_lower(c) || is_upper(c) || is_digit(c);
}

static const char *symbol_name(int32_t rune)
{
	static const char symbols[] = "+-*/.@$#%&|!=<>~?:, ^'\"()[]{}\\;`";
	static const char *const words[] = {
		"plus",        "minus",       "star",         "slash",
		"dot",         "at",          "dollar",       "hash",
		"percent",     "and",         "or",           "not",
		"equal",       "less",        "greater",      "tilde",
		"question",    "colon",       "comma",        "space",
		"caret",       "quote",       "double_quote", "open",
		"close",       "open_square", "close_square", "open_brace",
		"close_brace", "backslash",   "semicolon",    "backquote"};
	const char *at = rune > 0 && rune < 128 ? strchr(symbols, (int)rune)
						: NULL;

	return at ? words[at - symbols] : NULL;
}

static void add_word(struct buf *out, const char *word)
{
	if (out->len > 0 && out->ptr[out->len - 1] != '_')
		buf_add_text(out, "_");
	buf_add_text(out, word);
	buf_add_text(out, "_");
}

/* What no snake can hold: symbols by name, other characters by number. */
static void spell(struct buf *out, int32_t rune)
{
	const char *word = symbol_name(rune);

	if (word)
		add_word(out, word);
	else if (rune == '_')
		buf_add_text(out, "_");
	else
		buf_add_format(out, "u%x_", (unsigned)rune);
}

static const char *finish(struct arena *arena, struct buf *out, str text)
{
	while (out->len > 0 && out->ptr[out->len - 1] == '_')
		out->ptr[--out->len] = '\0';
	if (out->len == 0)
		return text.len == 0 ? "empty" : "underscore";
	if (out->len > NAME_ROOM)
		return arena_format(arena, "%.*s_%08x", NAME_ROOM, out->ptr,
				    (unsigned)str_hash(text));
	return out->ptr;
}

/* A break before a capital that begins a word: fooBar, HTTPServer, v1Beta. */
static bool hump(const char *at, const char *start, const char *end)
{
	if (at == start || !is_upper(*at))
		return false;
	if (is_lower(at[-1]) || is_digit(at[-1]))
		return true;
	return is_upper(at[-1]) && at + 1 < end && is_lower(at[1]);
}

/* A sign before a digit means something: "+1" and "-1" are two names. */
static bool sign(const char *at, const char *start, const char *end)
{
	return (*at == '+' || *at == '-') && at == start && at + 1 < end &&
	       is_digit(at[1]);
}

static bool has_word(str text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (is_word(text.ptr[i]) || (unsigned char)text.ptr[i] > 127)
			return true;
	return false;
}

const char *name_snake(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	const char *at = text.ptr, *end = at + text.len;
	bool spelled = !has_word(text);
	char lower[2] = "";

	while (at < end) {
		if (spelled || sign(at, text.ptr, end) ||
		    (unsigned char)*at > 127) {
			spell(&out, str_rune(&at, end));
			continue;
		}
		if (is_word(*at)) {
			if (hump(at, text.ptr, end) && out.len > 0 &&
			    out.ptr[out.len - 1] != '_')
				buf_add_text(&out, "_");
			lower[0] = is_upper(*at) ? (char)(*at + 32) : *at;
			buf_add_text(&out, lower);
		} else if (out.len > 0 && out.ptr[out.len - 1] != '_') {
			buf_add_text(&out, "_");
		}
		at++;
	}
	return finish(arena, &out, text);
}

/* Every difference spelled out, for names that are alike as snakes. */
static const char *exact(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	const char *at = text.ptr, *end = at + text.len;
	int32_t rune;

	while (at < end) {
		rune = str_rune(&at, end);
		if (rune > 0 && rune < 128 && is_word((char)rune))
			buf_add(&out, at - 1, 1);
		else
			spell(&out, rune);
	}
	return finish(arena, &out, text);
}

const char *name_upper(struct arena *arena, const char *name)
{
	char *upper = arena_copy(arena, name, strlen(name));
	char *at;

	for (at = upper; *at; at++)
		if (is_lower(*at))
			*at = (char)(*at - 32);
	return upper;
}

/* Keywords of C and C++, and macros that common headers make of plain words. */
bool name_reserved(const char *name)
{
	static const char *const words[] = {"alignas",
					    "alignof",
					    "and",
					    "and_eq",
					    "asm",
					    "assert",
					    "auto",
					    "bitand",
					    "bitor",
					    "bool",
					    "break",
					    "case",
					    "catch",
					    "char",
					    "char16_t",
					    "char32_t",
					    "char8_t",
					    "class",
					    "co_await",
					    "co_return",
					    "co_yield",
					    "compl",
					    "complex",
					    "concept",
					    "const",
					    "const_cast",
					    "consteval",
					    "constexpr",
					    "constinit",
					    "continue",
					    "decltype",
					    "default",
					    "delete",
					    "do",
					    "double",
					    "dynamic_cast",
					    "else",
					    "enum",
					    "errno",
					    "explicit",
					    "export",
					    "extern",
					    "false",
					    "far",
					    "float",
					    "for",
					    "friend",
					    "getc",
					    "getchar",
					    "goto",
					    "huge",
					    "i386",
					    "if",
					    "imaginary",
					    "inline",
					    "int",
					    "interface",
					    "isfinite",
					    "isgreater",
					    "isinf",
					    "isless",
					    "isnan",
					    "isnormal",
					    "linux",
					    "long",
					    "major",
					    "makedev",
					    "minor",
					    "mips",
					    "mutable",
					    "namespace",
					    "near",
					    "new",
					    "noexcept",
					    "noreturn",
					    "not",
					    "not_eq",
					    "nullptr",
					    "offsetof",
					    "operator",
					    "or",
					    "or_eq",
					    "private",
					    "protected",
					    "public",
					    "putc",
					    "putchar",
					    "register",
					    "reinterpret_cast",
					    "requires",
					    "restrict",
					    "return",
					    "setjmp",
					    "short",
					    "signbit",
					    "signed",
					    "sizeof",
					    "small",
					    "static",
					    "static_assert",
					    "static_cast",
					    "stderr",
					    "stdin",
					    "stdout",
					    "struct",
					    "switch",
					    "template",
					    "this",
					    "thread_local",
					    "throw",
					    "true",
					    "try",
					    "typedef",
					    "typeid",
					    "typename",
					    "typeof",
					    "typeof_unqual",
					    "union",
					    "unix",
					    "unsigned",
					    "using",
					    "va_arg",
					    "va_copy",
					    "va_end",
					    "va_start",
					    "virtual",
					    "void",
					    "volatile",
					    "wchar_t",
					    "while",
					    "xor",
					    "xor_eq"};
	size_t low = 0, high = sizeof words / sizeof *words, middle;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		order = strcmp(name, words[middle]);
		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

/*
 * Two underscores, or one before a capital, are the compiler's; a digit
 * cannot begin a member.
 */
const char *name_not_reserved(struct arena *arena, const char *name)
{
	if (is_digit(*name))
		return arena_format(arena, "n%s", name);
	if (name_reserved(name))
		return arena_format(arena, "%s_", name);
	if (*name == '_')
		return arena_format(arena, "x%s", name);
	return name;
}

/* How often each spelling was chosen: the map holds counts as pointers. */
static uintptr_t count_in(const struct map *map, const char *name)
{
	return (uintptr_t)map_find(map, str_from(name));
}

static void count_up(struct map *map, const char *name)
{
	uintptr_t count = count_in(map, name) + 1;

	map_put(map, str_from(name), (void *)count);
}

static const char *cased(struct arena *arena, const char *name, bool upper)
{
	return upper ? name_upper(arena, name) : name_not_reserved(arena, name);
}

struct named {
	const char **name;
	str text;
};

static int by_name_and_text(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int order = strcmp(*x->name, *y->name);

	return order ? order : str_compare(x->text, y->text);
}

/*
 * Texts can be chosen so that a hash does not tell them apart, or makes of one
 * what another is called: those are numbered. True if there were any.
 */
static bool number_alike(struct arena *arena, const char **names,
			 const str *texts, size_t count)
{
	struct named *all = arena_alloc(arena, (count + 1) * sizeof *all);
	const char *before = "";
	size_t i, number = 1;
	bool any = false;

	for (i = 0; i < count; i++)
		all[i] = (struct named){&names[i], texts[i]};
	qsort(all, count, sizeof *all, by_name_and_text);
	for (i = 0; i < count; i++) {
		number = strcmp(before, *all[i].name) ? 1 : number + 1;
		before = *all[i].name;
		if (number == 1)
			continue;
		*all[i].name = arena_format(arena, "%s_%zu", before, number);
		any = true;
	}
	return any;
}

const char **name_scope(struct arena *arena, const str *texts, size_t count,
			bool upper)
{
	const char **names = arena_alloc(arena, (count + 1) * sizeof *names);
	struct map plain = {arena, NULL, 0, 0}, taken = {arena, NULL, 0, 0};
	size_t i;

	for (i = 0; i < count; i++) {
		names[i] = cased(arena, name_snake(arena, texts[i]), upper);
		count_up(&plain, names[i]);
	}
	for (i = 0; i < count; i++) {
		if (count_in(&plain, names[i]) == 1)
			continue;
		if (!str_is(texts[i], names[i]))
			names[i] = name_not_reserved(arena,
						     exact(arena, texts[i]));
	}
	for (i = 0; i < count; i++)
		count_up(&taken, names[i]);
	for (i = 0; i < count; i++)
		if (count_in(&taken, names[i]) > 1)
			names[i] = arena_format(arena, "%s_%08x", names[i],
						(unsigned)str_hash(texts[i]));
	while (number_alike(arena, names, texts, count))
		continue;
	return names;
}

/* ---- the provider's own scope ---- */

/* The tags that a type's declaration takes, by its kind. */
static const char *const *tags_of(const struct type *type)
{
	static const char *const plain[] = {"", NULL};
	static const char *const of_enum[] = {"", "_id", NULL};
	static const char *const of_choice[] = {"", "_kind", NULL};
	static const char *const of_map[] = {"", "_entry", NULL};

	if (type->kind == TYPE_ENUM)
		return of_enum;
	if (type->kind == TYPE_CHOICE)
		return of_choice;
	return type->entry ? of_map : plain;
}

/* And the functions. */
static const char *const *functions_of(const struct type *type)
{
	static const char *const of_enum[] = {
		"_text",        "_find",        "_of", "_read_value",
		"_write_value", "_check_value", NULL};
	static const char *const of_others[] = {
		"_read",       "_read_in_place", "_read_lenient",    "_check",
		"_check_all",  "_write",         "_write_unchecked", "_default",
		"_read_value", "_write_value",   "_check_value",     NULL};

	return type->kind == TYPE_ENUM ? of_enum : of_others;
}

static bool all_free(struct maker *m, const struct map *map, const char *name,
		     const char *const *suffixes)
{
	for (; *suffixes; suffixes++)
		if (map_find(map,
			     str_format(m->arena, "%s%s", name, *suffixes)))
			return false;
	return true;
}

static void take_all(struct maker *m, struct map *map, const char *name,
		     const char *const *suffixes)
{
	for (; *suffixes; suffixes++)
		map_put(map, str_format(m->arena, "%s%s", name, *suffixes), m);
}

const char *name_function(struct maker *m, const char *name,
			  const char *const *suffixes, const char *otherwise)
{
	if (!all_free(m, &m->functions, name, suffixes))
		name = arena_format(m->arena, "%s_%s", name, otherwise);
	while (!all_free(m, &m->functions, name, suffixes))
		name = arena_format(m->arena, "%s_", name);
	take_all(m, &m->functions, name, suffixes);
	return name;
}

/* "A_B" + "C" and "A" + "B_C" are one word: say where the value begins. */
const char *name_constant(struct maker *m, const char *scope, const char *value)
{
	const char *name = arena_format(m->arena, "%s_%s", scope, value);

	if (map_find(&m->constants, str_from(name)))
		name = arena_format(m->arena, "%s_IS_%s", scope, value);
	while (map_find(&m->constants, str_from(name)))
		name = arena_format(m->arena, "%s_", name);
	map_put(&m->constants, str_from(name), m);
	return name;
}

static const char *operation_name(struct maker *m,
				  const struct operation *operation)
{
	struct buf words = {m->arena, NULL, 0, 0};

	if (operation->id.ptr)
		return name_snake(m->arena, operation->id);
	buf_add_str(&words, operation->method);
	buf_add_str(&words, operation->path);
	return name_snake(m->arena, buf_str(&words));
}

static const char *type_name(struct maker *m, const struct type *type,
			     unsigned depth);

/* X_request is a function of the operation X: its body is X_body. */
static const char *origin_word(struct maker *m, const struct origin *origin,
			       size_t index)
{
	if (origin->operation && index == 0 &&
	    str_is(origin->words[0], "request"))
		return "body";
	return name_snake(m->arena, origin->words[index]);
}

/* Where an inline type stands, from its holder's name on. */
static const char *origin_name(struct maker *m, const struct origin *origin,
			       unsigned depth)
{
	struct buf name = {m->arena, NULL, 0, 0};
	size_t i;

	if (origin->type)
		buf_add_text(&name, type_name(m, origin->type, depth + 1));
	else if (origin->operation)
		buf_add_text(&name, operation_name(m, origin->operation));
	else if (origin->event)
		buf_add_format(&name, "%s_event",
			       name_snake(m->arena, origin->event->name));
	for (i = 0; i < origin->word_count; i++)
		buf_add_format(&name, "%s%s", name.len ? "_" : "",
			       origin_word(m, origin, i));
	return name.len ? name.ptr : "value";
}

/* Of several places the shortest name, then the first by letters. */
static const char *type_name(struct maker *m, const struct type *type,
			     unsigned depth)
{
	struct view_type *view = type->mark;
	const char *best = NULL, *name;
	size_t i;

	if (view && view->wanted)
		return view->wanted;
	if (type->rename.ptr)
		return name_snake(m->arena, type->rename);
	if (type->component.ptr)
		return name_snake(m->arena, type->component);
	if (depth > 32)
		return "deep";
	for (i = 0; i < type->origin_count; i++) {
		name = origin_name(m, &type->origins[i], depth);
		if (!best || strlen(name) < strlen(best) ||
		    (strlen(name) == strlen(best) && strcmp(name, best) < 0))
			best = name;
	}
	if (!best)
		best = "value";
	/* Asked for again by every type below it. */
	if (view && depth < 32)
		view->wanted = best;
	return best;
}

static str type_text(const struct type *type)
{
	if (type->rename.ptr)
		return type->rename;
	return type->component;
}

/* C++ has one scope for types and functions, so we use one as well. */
static bool is_free(struct maker *m, const struct view_type *view,
		    const char *full)
{
	return all_free(m, &m->tags, full, tags_of(view->type)) &&
	       all_free(m, &m->functions, full, tags_of(view->type)) &&
	       all_free(m, &m->functions, full, functions_of(view->type));
}

static void settle(struct maker *m, struct view_type *view, const char *name)
{
	const char *full;

	if (strlen(name) > NAME_ROOM)
		name = arena_format(m->arena, "%.*s_%08x", NAME_ROOM, name,
				    (unsigned)str_hash(str_from(name)));
	full = arena_format(m->arena, "%s_%s", m->prefix, name);
	if (!is_free(m, view, full)) {
		str text = type_text(view->type);

		name = text.ptr ? exact(m->arena, text)
				: arena_format(m->arena, "%s_type", name);
		full = arena_format(m->arena, "%s_%s", m->prefix, name);
	}
	while (!is_free(m, view, full)) {
		name = arena_format(m->arena, "%s_%08x", name,
				    (unsigned)str_hash(doc_node_pointer(
					    m->arena, view->type->node)));
		full = arena_format(m->arena, "%s_%s", m->prefix, name);
	}
	take_all(m, &m->tags, full, tags_of(view->type));
	take_all(m, &m->functions, full, tags_of(view->type));
	take_all(m, &m->functions, full, functions_of(view->type));
	view->name = name;
	view->c_name = full;
	view->C_NAME = name_upper(m->arena, full);
}

static int by_name(const void *a, const void *b)
{
	const struct view_type *x = *(struct view_type *const *)a;
	const struct view_type *y = *(struct view_type *const *)b;
	int order = str_compare(type_text(x->type), type_text(y->type));

	return order ? order : strcmp(x->name, y->name);
}

/*
 * Named components first, so that what stands inline gives way to them, each
 * sorted by its text: the order in the document decides nothing.
 */
void name_types(struct maker *m)
{
	struct view_type **views =
		arena_alloc(m->arena, (m->type_count + 1) * sizeof *views);
	const char **wanted;
	size_t i, pass;

	for (i = 0; i < m->type_count; i++)
		views[i] = m->order[i];
	wanted = arena_alloc(m->arena, (m->type_count + 1) * sizeof *wanted);
	for (i = 0; i < m->type_count; i++)
		wanted[i] = type_name(m, views[i]->type, 0);
	for (i = 0; i < m->type_count; i++)
		views[i]->name = wanted[i];
	qsort(views, m->type_count, sizeof *views, by_name);
	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < m->type_count; i++)
			if ((type_text(views[i]->type).ptr != NULL) ==
			    (pass == 0))
				settle(m, views[i], views[i]->name);
}

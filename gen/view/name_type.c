/* SPDX-License-Identifier: MIT */
/*
 * What each type is called: as the document calls it, or after where it
 * stands.
 *
 * Named components come before what stands inline, and each is sorted by its
 * text: the order of the document decides nothing.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* The longest name made for an inline type, in bytes and without the prefix. */
#define SHORT_NAME 64

/* All that templates make of a type's name, by its kind. */
#define FUNCTIONS                                                             \
	"*_read", "*_check", "*_write", "*_default", "*_schema", "*_accepts", \
		"*_letter"
#define LOCALS "try_*"

static const char *const names_of_enum[] = {"*",      "*_id", "*_text",
					    "*_find", "*_of", "*_schema",
					    NULL};
static const char *const names_of_choice[] = {"*", "*_kind", FUNCTIONS, NULL};
static const char *const names_of_map[] = {"*", "*_entry", FUNCTIONS, NULL};
static const char *const names_of_others[] = {"*", FUNCTIONS, NULL};
static const char *const constants_of_enum[] = {"*_UNKNOWN", "*_COUNT", NULL};
static const char *const constants_of_choice[] = {"*_UNKNOWN", NULL};
static const char *const locals_of_type[] = {LOCALS,    "*_list",
					     "*_order", "*_names",
					     "*_rows",  "*_defaults",
					     "*_rules", "*_patterns",
					     NULL};

static const struct name_family *family_of(const struct type *type)
{
	static const struct name_family of_enum = {names_of_enum,
						   constants_of_enum};
	static const struct name_family of_choice = {names_of_choice,
						     constants_of_choice};
	static const struct name_family of_map = {names_of_map, NULL};
	static const struct name_family of_others = {names_of_others, NULL};

	if (type->kind == TYPE_ENUM)
		return &of_enum;
	if (type->kind == TYPE_CHOICE)
		return &of_choice;
	return schema_entry(type) ? &of_map : &of_others;
}

const char *view_name_operation(struct maker *m,
				const struct operation *operation)
{
	struct buf words = {m->arena, NULL, 0, 0};

	if (operation->id.ptr)
		return view_name_snake(m->arena, operation->id);
	buf_add_str(&words, operation->method);
	buf_add_str(&words, operation->path);
	return view_name_snake(m->arena, buf_str(&words));
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
	return view_name_snake(m->arena, origin->words[index]);
}

/* What a webhook carries is called as it is: "user_created". */
static const char *event_word(struct maker *m, const struct operation *event)
{
	str key = event->path;
	const char *word;

	if (event->id.ptr)
		key = event->id;
	else if (key.len > 1 && key.ptr[0] == '/')
		key = (str){key.ptr + 1, key.len - 1};
	word = view_name_snake(m->arena, key);
	for (size_t i = 0; i < m->model->all_operation_count && !m->calls.count;
	     i++)
		map_put(&m->calls,
			str_from(view_name_operation(
				m, m->model->all_operations[i])),
			m);
	return map_find(&m->calls, str_from(word))
		       ? arena_format(m->arena, "%s_event", word)
		       : word;
}

/* The shortest is the best, whatever stands first in the document. */
static bool is_better_name(const char *name, const char *than)
{
	size_t len = strlen(name), other = strlen(than);

	return len < other || (len == other && strcmp(name, than) < 0);
}

static bool is_option(const struct origin *origin)
{
	return origin->type && origin->word_count == 2;
}

/* Does the text end with these first `len` bytes of a word, as words? */
static bool ends_with(const char *text, const char *word, size_t len)
{
	size_t room = strlen(text);

	return room > len + 1 && text[room - len - 1] == '_' &&
	       !strncmp(text + room - len, word, len);
}

/* "card_options" and "options_specs" are "card_options_specs". */
static size_t overlap_of(const char *holder, const char *word)
{
	size_t len = strlen(word);

	while (len > 0 && (word[len] != '_' || !ends_with(holder, word, len)))
		len--;
	return len;
}

/*
 * A branch that is a type of its own is called as in its union, but for words
 * that would stand there twice: "canceled" of "evidence_canceled" is its
 * "object".
 */
static const char *option_name(struct maker *m, const struct origin *origin,
			       const struct type *type, const char *holder)
{
	const char *word = NULL;
	size_t len, overlap;

	for (size_t i = 0; i < schema_branch_count(origin->type) && !word; i++)
		if (origin->type->branches[i].type == type)
			word = view_branch_names(m, origin->type)[i];
	if (!word)
		return NULL;
	len = strlen(word);
	while (len > 1 && word[len - 1] == '_')
		len--;
	if (ends_with(holder, word, len))
		return arena_format(m->arena, "%s_%s", holder,
				    view_name_snake(m->arena,
						    view_branch_kind(type)));
	overlap = overlap_of(holder, word);
	if (overlap)
		overlap++;
	return arena_format(m->arena, "%s_%.*s", holder, (int)(len - overlap),
			    word + overlap);
}

/* Have all branches that have the member the same type for it? */
static bool is_shared(struct maker *m, const struct type *choice, str member,
		      const struct type *type)
{
	const char *word = view_name_snake(m->arena, member);

	for (size_t i = 0; i < schema_branch_count(choice); i++) {
		const struct type *branch = choice->branches[i].type;

		if (!strcmp(view_branch_names(m, choice)[i], word))
			return false;
		for (size_t k = 0; k < schema_field_count(branch); k++)
			if (str_equal(branch->fields[k].name, member) &&
			    branch->fields[k].type != type)
				return false;
	}
	return schema_branch_count(choice) > 0;
}

/*
 * The type whose name a member's begins with: what stands beside a choice is in
 * each of its branches, and is called after the choice.
 */
static const struct type *holder_of(struct maker *m,
				    const struct origin *origin,
				    const struct type *type, unsigned depth)
{
	const struct type *holder = origin->type, *best = NULL;
	const char *name, *best_name = NULL;

	for (size_t i = 0; origin->word_count == 1 && i < holder->origin_count;
	     i++) {
		const struct origin *at = &holder->origins[i];

		if (!is_option(at) ||
		    !is_shared(m, at->type, origin->words[0], type))
			continue;
		name = type_name(m, at->type, depth);
		if (!best || is_better_name(name, best_name)) {
			best = at->type;
			best_name = name;
		}
	}
	return best ? best : holder;
}

/* Where an inline type stands, from its holder's name on. */
static const char *origin_name(struct maker *m, const struct origin *origin,
			       const struct type *type, unsigned depth)
{
	struct buf name = {m->arena, NULL, 0, 0};
	bool is_event = origin->operation && origin->operation->is_event;
	const char *holder = NULL, *option = NULL;

	if (origin->type)
		holder = type_name(m, holder_of(m, origin, type, depth + 1),
				   depth + 1);
	else if (is_event)
		holder = event_word(m, origin->operation);
	else if (origin->operation)
		holder = view_name_operation(m, origin->operation);
	else if (origin->event)
		holder = arena_format(m->arena, "%s_event",
				      view_name_snake(m->arena,
						      origin->event->name));
	if (holder && is_option(origin))
		option = option_name(m, origin, type, holder);
	if (option)
		return option;
	buf_add_text(&name, holder ? holder : "");
	for (size_t i = 0; i < origin->word_count; i++)
		if (!is_event || i > 0 || !str_is(origin->words[0], "request"))
			buf_add_format(&name, "%s%s", name.len ? "_" : "",
				       origin_word(m, origin, i));
	return name.len ? name.ptr : "value";
}

/* ---- what several events carry ---- */

/* How many bytes of whole words both begin with. */
static size_t common_start(const char *a, const char *b, size_t most)
{
	size_t i, words = 0;

	for (i = 0; i < most && a[i] && a[i] == b[i]; i++)
		if (a[i] == '_')
			words = i;
	if ((!a[i] || a[i] == '_') && (!b[i] || b[i] == '_'))
		words = i;
	return words;
}

static size_t common_end(const char *a, const char *b, size_t most)
{
	size_t a_len = strlen(a), b_len = strlen(b), i, words = 0;

	for (i = 0; i < most && i < a_len && i < b_len; i++) {
		if (a[a_len - i - 1] != b[b_len - i - 1])
			return words;
		if (a[a_len - i - 1] == '_')
			words = i;
	}
	if ((i == a_len || a[a_len - i - 1] == '_') &&
	    (i == b_len || b[b_len - i - 1] == '_'))
		words = i;
	return words;
}

/*
 * The payload of several webhooks is named after none of them, but by the
 * words that all begin or end with: "user_event", "deleted_event".
 */
static const char *family_name(struct maker *m, const struct type *type)
{
	const char *first = NULL, *name;
	size_t start = SIZE_MAX, end = SIZE_MAX, len;

	for (size_t i = 0; i < type->origin_count; i++) {
		const struct origin *origin = &type->origins[i];

		if (!origin->operation || !origin->operation->is_event)
			return NULL;
		name = origin_name(m, origin, type, 0);
		if (!first)
			first = name;
		start = common_start(first, name, start);
		end = common_end(first, name, end);
	}
	len = first ? strlen(first) : 0;
	if (type->origin_count > 1 &&
	    str_is(type->origins[0].words[0], "headers"))
		return start && start < len
			       ? arena_format(m->arena, "%.*s_headers",
					      (int)start, first)
			       : "event_headers";
	if (type->origin_count < 2 || start == len)
		return NULL;
	if (!start && !end)
		return "event_payload";
	return start >= end
		       ? arena_format(m->arena, "%.*s_event", (int)start, first)
		       : arena_format(m->arena, "%s_event", first + len - end);
}

/* Of several places the shortest name, then the first by letters. */
static const char *type_name(struct maker *m, const struct type *type,
			     unsigned depth)
{
	struct view_type *view = type->mark;
	const char *best = family_name(m, type), *name;
	bool is_family = best != NULL;

	if (view && view->wanted)
		return view->wanted;
	if (type->rename.ptr)
		return view_name_long(m->arena, type->rename);
	if (type->component.ptr)
		return view_name_long(m->arena, type->component);
	if (depth > 32)
		return "deep";
	for (size_t i = 0; i < type->origin_count && !is_family; i++) {
		name = origin_name(m, &type->origins[i], type, depth);
		if (!best || is_better_name(name, best))
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

/*
 * The name of an inline type is made of all its holders' words, and some
 * components have a sentence for a name. What is too long for a line keeps its
 * first word, and as many of the last words as fit.
 */
static const char *shorten(struct maker *m, const char *name)
{
	const char *rest = strchr(name, '_');
	size_t first = rest ? (size_t)(rest - name) : 0;

	while (rest && first + strlen(rest) > SHORT_NAME)
		rest = strchr(rest + 1, '_');
	return rest ? arena_format(m->arena, "%.*s%s", (int)first, name, rest)
		    : name;
}

static const char *cut(struct maker *m, const struct view_type *view)
{
	const char *name = view->name;

	if (strlen(name) > (type_text(view->type).ptr ? NAME_ROOM : SHORT_NAME))
		name = shorten(m, name);
	return view_name_cut(m->arena, name, str_from(name));
}

static void settle(struct maker *m, struct view_type *view, const char *stem)
{
	view->c_name = arena_format(m->arena, "%s_%s", m->prefix, stem);
	view->C_NAME = view_name_upper(m->arena, view->c_name);
	view->name = view_name_local(m, stem, locals_of_type);
}

/* Gives the type the name that it wants; returns true if that was free. */
static bool settle_first(struct maker *m, struct view_type *view)
{
	const char *name = cut(m, view);

	if (!view_name_try(m, name, family_of(view->type)))
		return false;
	settle(m, view, name);
	return true;
}

/*
 * Otherwise spells the name as the document does, or adds "type", or what kind
 * of type it is, or a hash of its place.
 */
static void settle_other(struct maker *m, struct view_type *view)
{
	str text = type_text(view->type);
	const char *name = cut(m, view), *stems[5] = {NULL};
	size_t count = 0;

	if (text.ptr)
		stems[count++] = view_name_exact(m->arena, text);
	stems[count++] = arena_format(m->arena, "%s_type", name);
	stems[count++] =
		arena_format(m->arena, "%s_%s", name,
			     view_name_snake(m->arena,
					     view_branch_kind(view->type)));
	stems[count] = arena_format(m->arena, "%s_%08x", name,
				    (unsigned)str_hash(doc_node_pointer(
					    m->arena, view->type->node)));
	settle(m, view, view_name_take(m, stems, family_of(view->type)));
}

static int by_name(const void *a, const void *b)
{
	const struct view_type *x = *(struct view_type *const *)a;
	const struct view_type *y = *(struct view_type *const *)b;
	str first = type_text(x->type), second = type_text(y->type);
	int order;

	if (!first.ptr != !second.ptr)
		return first.ptr ? 1 : -1;
	order = str_compare(first, second);
	return order ? order : strcmp(x->name, y->name);
}

/* A free name goes to a type that wants it, before it replaces another's. */
static void settle_all(struct maker *m, struct view_type **views, size_t count)
{
	size_t left = 0;

	for (size_t i = 0; i < count; i++)
		if (!settle_first(m, views[i]))
			views[left++] = views[i];
	for (size_t i = 0; i < left; i++)
		settle_other(m, views[i]);
}

void view_name_types(struct maker *m)
{
	struct view_type **views =
		arena_alloc(m->arena, (m->type_count + 1) * sizeof *views);
	const char **wanted;
	size_t unnamed = 0;

	for (size_t i = 0; i < m->type_count; i++)
		views[i] = m->order[i];
	wanted = arena_alloc(m->arena, (m->type_count + 1) * sizeof *wanted);
	for (size_t i = 0; i < m->type_count; i++)
		wanted[i] = type_name(m, views[i]->type, 0);
	for (size_t i = 0; i < m->type_count; i++)
		views[i]->name = wanted[i];
	qsort(views, m->type_count, sizeof *views, by_name);
	while (unnamed < m->type_count && !type_text(views[unnamed]->type).ptr)
		unnamed++;
	settle_all(m, views + unnamed, m->type_count - unnamed);
	settle_all(m, views, unnamed);
}

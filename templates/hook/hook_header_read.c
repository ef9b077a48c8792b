/* SPDX-License-Identifier: 0BSD */
/*
 * Typed headers: what a message has of those that are described, as one
 * object, which is read and checked as any other (OpenAPI 3.1, section 4.8.21;
 * style simple, of RFC 6570 section 3.2.2).
 *
 * A header's text is taken for what its type asks for and for nothing else;
 * where it is no such value it becomes a text, so that it is the check that
 * refuses it.
 *
 * Invariant: what headers are read into is an object.
 */
#include "hook_engine.h"
#include "hook_walk.h"

#include <string.h>

/* Returns the text before the next `separator`, and moves behind it. */
static hook_str cut(hook_str *rest, char separator)
{
	const char *end = rest->len ? memchr(rest->ptr, separator, rest->len)
				    : NULL;
	size_t len = end ? (size_t)(end - rest->ptr) : rest->len;
	hook_str first = hook_trim(hook_slice(rest->ptr, len));

	rest->ptr += end ? len + 1 : len;
	rest->len -= end ? len + 1 : len;
	return first;
}

/* ---- one value, as JSON ---- */

static void write_text(struct hook_writer *w, hook_str text)
{
	hook_str value = {text.len ? text.ptr : "", text.len};

	hook_write_str(w, value);
}

/*
 * Writes a number, true or false if the text is one and the types allow it,
 * else a text.
 */
static void write_as(struct hook_writer *w, hook_str text, unsigned types)
{
	hook_raw raw = {text.ptr, text.len};
	struct hook_error error;

	if (text.len > 0 && (hook_raw_type(raw) & types) &&
	    hook_json_valid(raw.ptr, raw.len, &error))
		hook_write_raw(w, raw);
	else
		write_text(w, text);
}

static void write_scalar(struct hook_writer *w, const struct hook_row *row,
			 hook_str text)
{
	switch ((enum hook_kind)row->kind) {
	case HOOK_IS_BOOL:
		write_as(w, text, HOOK_BOOLEAN);
		break;
	case HOOK_IS_INT:
	case HOOK_IS_UINT:
	case HOOK_IS_NUMBER:
		write_as(w, text, HOOK_NUMBER);
		break;
	case HOOK_IS_CHOICE:
		write_as(w, text, HOOK_NUMBER | HOOK_BOOLEAN);
		break;
	case HOOK_IS_RAW:
	case HOOK_IS_DATE:
	case HOOK_IS_TIME:
	case HOOK_IS_TEXT:
	case HOOK_IS_ENUM:
	case HOOK_IS_LIST:
	case HOOK_IS_OBJECT:
	case HOOK_IS_TUPLE:
	case HOOK_IS_STRUCT:
	default:
		write_text(w, text);
	}
}

/* ---- lists and objects: with commas in between ---- */

static void write_items(struct hook_writer *w, const struct hook_type *type,
			hook_str rest)
{
	static const struct hook_row text = {.kind = HOOK_IS_TEXT};
	size_t i;

	hook_write_list(w);
	for (i = 0; rest.len > 0; i++) {
		hook_str item = cut(&rest, ',');

		if (type->kind == HOOK_IS_TUPLE && i < type->count)
			write_scalar(w, &type->rows[i], item);
		else
			write_scalar(w,
				     type->of.each ? &type->of.each->value
						   : &text,
				     item);
	}
	hook_write_list_end(w);
}

/* Has each name a value? */
static bool is_members(hook_str rest, bool explode)
{
	size_t commas = 0;
	hook_str part;

	while (rest.len > 0) {
		commas += memchr(rest.ptr, ',', rest.len) != NULL;
		part = cut(&rest, ',');
		if (explode &&
		    (part.len == 0 || !memchr(part.ptr, '=', part.len)))
			return false;
	}
	return explode || commas % 2 == 1;
}

/* Reads "R=100,G=200", or "R,100,G,200". */
static void write_members(struct hook_writer *w, const struct hook_type *type,
			  hook_str rest, bool explode)
{
	static const struct hook_row text = {.kind = HOOK_IS_TEXT};
	const struct hook_row *row;
	hook_str name, value;
	int32_t index;

	hook_write_object(w);
	while (rest.len > 0) {
		value = cut(&rest, ',');
		name = explode ? cut(&value, '=') : value;
		if (!explode)
			value = cut(&rest, ',');
		index = hook_row_find(type, name.ptr, name.len);
		row = type->of.each ? &type->of.each->value : &text;
		hook_write_name(w, name.ptr, name.len);
		write_scalar(w, index < 0 ? row : &type->rows[index], value);
	}
	hook_write_object_end(w);
}

/* ---- one header ---- */

static bool has_name(const struct hook_header *header, const char *name,
		     size_t len)
{
	return header->name.len == len &&
	       hook_same_text(header->name.ptr, name, len);
}

/*
 * Joins several lines of a header with commas (RFC 9110 section 5.3), except
 * those of Set-Cookie, whose values have commas of their own. The result is
 * absent if there is no such header.
 */
static hook_str joined(const struct hook_headers *headers,
		       const struct hook_row *row, struct hook_writer *w)
{
	bool cookie = row->length == 10 &&
		      hook_same_text(row->name, "Set-Cookie", 10);
	hook_str found = {NULL, 0};
	size_t len, i;
	char *both;

	for (i = 0; i < headers->count; i++) {
		const hook_str next = headers->items[i].value;

		if (!has_name(&headers->items[i], row->name, row->length))
			continue;
		if (found.ptr == NULL) {
			found = next;
			continue;
		}
		if (cookie)
			break;
		len = found.len + 2 + next.len;
		both = (char *)hook_alloc(w->arena, len + 1);
		if (both == NULL) {
			hook_write_fail(w, HOOK_NO_MEMORY, "no memory");
			break;
		}
		memcpy(both, found.ptr, found.len);
		memcpy(both + found.len, ", ", 2);
		memcpy(both + found.len + 2, next.ptr, next.len);
		both[len] = '\0';
		found.ptr = both;
		found.len = len;
	}
	return found;
}

/* Writes each Set-Cookie as an item. */
static void write_lines(struct hook_writer *w, const struct hook_row *row,
			const struct hook_headers *headers)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < headers->count; i++)
		if (has_name(&headers->items[i], row->name, row->length))
			hook_write_str(w, headers->items[i].value);
	hook_write_list_end(w);
}

static const struct hook_header_form *form_of(
	const struct hook_header_form *forms, const struct hook_row *row)
{
	for (; forms && forms->name; forms++)
		if (strlen(forms->name) == row->length &&
		    memcmp(forms->name, row->name, row->length) == 0)
			return forms;
	return NULL;
}

static void write_header(struct hook_writer *w, const struct hook_row *row,
			 const struct hook_header_form *form,
			 const struct hook_headers *headers)
{
	hook_str found = joined(headers, row, w);
	hook_str text = hook_trim(found);

	if (found.ptr == NULL)
		return;
	hook_write_name(w, row->name, row->length);
	if (form && form->json)
		write_as(w, text, ~0u);
	else if (row->kind == HOOK_IS_LIST && row->length == 10 &&
		 hook_same_text(row->name, "Set-Cookie", 10))
		write_lines(w, row, headers);
	else if (row->kind == HOOK_IS_LIST || row->kind == HOOK_IS_TUPLE)
		write_items(w, row->of.type, text);
	else if (row->kind == HOOK_IS_OBJECT &&
		 (text.len == 0 || is_members(text, form && form->explode)))
		write_members(w, row->of.type, text, form && form->explode);
	else
		write_scalar(w, row, text);
}

/* ---- all headers ---- */

struct reading {
	const struct hook_type *type;
	const struct hook_header_form *forms;
	const struct hook_headers *headers;
	struct hook_arena *arena;
	struct hook_error **lost; /* of each row: why it is left out, or NULL */
	struct hook_error *error;
};

/* Writes those that are not left out; the last row is of one that cannot be. */
static hook_str as_object(const struct reading *r, int32_t *last)
{
	struct hook_writer w;
	const struct hook_row *row;
	uint32_t i;

	hook_writer_start(&w, r->arena, HOOK_RESPONSE, r->error);
	hook_write_object(&w);
	for (i = 0; i < r->type->count && !w.failed; i++) {
		row = &r->type->rows[i];
		*last = (int32_t)i;
		if (r->lost[i] == NULL)
			write_header(&w, row, form_of(r->forms, row),
				     r->headers);
	}
	hook_write_object_end(&w);
	return hook_writer_finish(&w);
}

/* If false, `row` is that of the header that cannot be read; -1: of none. */
static bool read_once(const struct reading *r, struct hook_report *report,
		      void *value, int32_t *row)
{
	struct hook_options options = {HOOK_RESPONSE, true, true,
				       false,         NULL, NULL};
	hook_str json = as_object(r, row);
	const char *name;
	uint32_t i;

	options.report = report;
	for (i = 0; report != NULL && i < r->type->count; i++)
		if (r->lost[i] != NULL)
			hook_report_add(report, r->lost[i]);
	if (json.ptr == NULL || hook_read(r->type, value, r->arena, json.ptr,
					  json.len, &options, r->error))
		return json.ptr != NULL;
	name = r->error->path + (r->error->path[0] == '/');
	*row = hook_row_find(r->type, name, strcspn(name, "/"));
	return false;
}

/* Leaves a header out, for what the error says. */
static bool lose(const struct reading *r, int32_t row)
{
	struct hook_error *why;
	size_t len;

	if (r->error->code == HOOK_NO_MEMORY || row < 0 || r->lost[row] != NULL)
		return false;
	why = (struct hook_error *)hook_new(r->arena, sizeof *why, r->error);
	if (why == NULL)
		return false;
	*why = *r->error;
	len = r->type->rows[row].length;
	if (why->path[0] == '\0' && len + 2 <= sizeof why->path) {
		why->path[0] = '/';
		memcpy(why->path + 1, r->type->rows[row].name, len);
		why->path[len + 1] = '\0';
	}
	r->lost[row] = why;
	return true;
}

void *hook_headers_read(const struct hook_type *type,
			const struct hook_header_form *forms,
			const struct hook_headers *headers,
			struct hook_arena *arena, struct hook_report *report,
			struct hook_error *error)
{
	struct reading r = {type, forms, headers, arena, NULL, error};
	void *value = hook_new(arena, type->size, error);
	size_t before = report ? report->count : 0;
	int32_t row = -1;

	HOOK_ASSERT(type->kind == HOOK_IS_OBJECT);
	if (value == NULL ||
	    (forms == NULL && hook_headers_copy(type, headers, arena, value)))
		return value;
	r.lost = (struct hook_error **)
		hook_new(arena, (type->count + 1) * sizeof *r.lost, error);
	if (r.lost == NULL)
		return NULL;
	while (!read_once(&r, report, value, &row)) {
		if (!lose(&r, row))
			return NULL;
		if (report)
			report->count = before;
	}
	return value;
}

/* ---- forms ---- */

static hook_str form_text(hook_raw value, struct hook_arena *arena,
			  struct hook_writer *w)
{
	hook_str text = hook_raw_plain(arena, value);

	if (text.ptr == NULL)
		hook_write_fail(w, HOOK_NO_MEMORY, "no memory");
	return text;
}

static bool is_list(const struct hook_row *row)
{
	return row->kind == HOOK_IS_LIST || row->kind == HOOK_IS_TUPLE;
}

static void write_form_value(struct hook_writer *w, const struct hook_row *row,
			     hook_str text)
{
	bool nullable = row->null_beside || row->nullable;

	if (text.len == 0 && nullable && row->kind != HOOK_IS_TEXT)
		hook_write_null(w);
	else if (row->kind == HOOK_IS_OBJECT || row->kind == HOOK_IS_STRUCT ||
		 is_list(row))
		write_as(w, text, HOOK_OBJECT | HOOK_ARRAY);
	else if (row->kind == HOOK_IS_CHOICE)
		write_as(w, text, ~(unsigned)HOOK_STRING);
	else
		write_scalar(w, row, text);
}

/* Returns the row that describes a name, or that of a text if there is none. */
static const struct hook_row *row_of(const struct hook_type *type,
				     hook_str name)
{
	static const struct hook_row text = {.kind = HOOK_IS_TEXT};
	int32_t index = hook_row_find(type, name.ptr, name.len);

	if (index >= 0)
		return &type->rows[index];
	return type->of.each ? &type->of.each->value : &text;
}

static const struct hook_row *item_of(const struct hook_type *list,
				      size_t index)
{
	static const struct hook_row text = {.kind = HOOK_IS_TEXT};

	if (list->kind == HOOK_IS_TUPLE && index < list->count)
		return &list->rows[index];
	return list->of.each ? &list->of.each->value : &text;
}

/* Writes a list, which in a form is a name that is repeated. */
static void write_form_list(struct hook_writer *w, const struct hook_row *row,
			    hook_raw form, struct hook_arena *arena)
{
	const struct hook_name name = {row->name, row->length};
	struct hook_walk walk;
	size_t count = 0;

	hook_walk_enter(&walk, form);
	while (hook_walk_next(&walk)) {
		if (!hook_is_name(walk.name, name))
			continue;
		if (count == 0) {
			hook_write_name(w, row->name, row->length);
			hook_write_list(w);
		}
		write_form_value(w, item_of(row->of.type, count++),
				 form_text(walk.value, arena, w));
	}
	if (count > 0)
		hook_write_list_end(w);
}

hook_raw hook_form_typed(const struct hook_type *type, hook_raw form,
			 struct hook_arena *arena, struct hook_error *error)
{
	const struct hook_row *row = type->rows;
	const struct hook_row *end = row + type->count;
	struct hook_writer w;
	struct hook_walk walk;
	hook_raw typed;
	hook_str json;

	hook_writer_start(&w, arena, HOOK_RESPONSE, error);
	hook_write_object(&w);
	hook_walk_enter(&walk, form);
	while (hook_walk_next(&walk)) {
		hook_str name = form_text(walk.name, arena, &w);
		const struct hook_row *of;

		if (name.ptr == NULL)
			break;
		of = row_of(type, name);
		if (of >= row && of < end && is_list(of))
			continue;
		hook_write_name(&w, name.ptr, name.len);
		write_form_value(&w, of, form_text(walk.value, arena, &w));
	}
	for (; row < end; row++)
		if (is_list(row))
			write_form_list(&w, row, form, arena);
	hook_write_object_end(&w);
	json = hook_writer_finish(&w);
	typed.ptr = json.ptr;
	typed.len = json.len;
	return typed;
}

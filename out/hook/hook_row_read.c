/* SPDX-License-Identifier: 0BSD */
/*
 * Reading by rows: each member into its place, checked there if that is asked
 * for, so that nothing is walked over twice.
 *
 * A value of the wrong type leaves its place absent.
 *
 * Invariant: a scalar is read by a kind that is before HOOK_IS_ENUM, and an
 * entry by the row that all entries have.
 */
#include "hook_engine.h"

#include <string.h>

static void read_type(struct hook_reader *r, const struct hook_type *type,
		      void *out);

/* ---- objects ---- */

static void read_member(struct hook_reader *r, const struct hook_row *row,
			char *out)
{
	if (!row->null_beside || !hook_read_null(r, hook_row_null(row, out)))
		hook_read_value(r, row, out + row->at);
}

static void read_entry(struct hook_reader *r, const struct hook_each *each,
		       struct hook_object *o)
{
	char *entry;

	HOOK_ASSERT(each != NULL);
	if (each->patterns && !hook_matches_any(each->patterns, o->name)) {
		hook_keep(r, o);
		return;
	}
	entry = (char *)hook_entries_add(r, o);
	if (entry && !(each->value.nullable && hook_read_null(r, NULL)))
		hook_read_value(r, &each->value, entry + each->value.at);
}

/* Returns true if the value of `o->member` is to be read. */
static bool next_member(struct hook_reader *r, struct hook_object *o, char *out)
{
	enum hook_quick quick = HOOK_QUICK_NAME;

	if (o->begun && r->stop == HOOK_GO)
		quick = hook_quick_members(r, o, out);
	if (quick == HOOK_QUICK_VALUE)
		return true;
	if (quick != HOOK_QUICK_END)
		return hook_object_next(r, o);
	hook_object_end(r, o);
	return false;
}

static void check_read(struct hook_reader *r, const struct hook_type *type,
		       const void *value, const char *from)
{
	r->check.offset = (size_t)(from - r->start);
	hook_check_type(&r->check, type, value, HOOK_WHAT_IS_READ);
}

void hook_read_object(struct hook_reader *r, const struct hook_type *type,
		      char *out)
{
	struct hook_member **additional =
		(struct hook_member **)(void *)(out + type->additional);
	const struct hook_each *each = type->of.each;
	const char *from = r->at;
	struct hook_list entries;
	struct hook_object o;
	size_t count;
	void *items;

	if (each) {
		memset(&entries, 0, sizeof entries);
		entries.size = each->size;
	}
	hook_object_begin(r, &o, type, each ? &entries : NULL, additional);
	while (next_member(r, &o, out))
		if (o.member < type->count) {
			o.forbidden |= type->rows[o.member].forbidden;
			read_member(r, &type->rows[o.member], out);
		} else {
			read_entry(r, each, &o);
		}
	if (each) {
		items = hook_list_end(r, &entries, &count);
		hook_items_set(each, out, items, count);
	}
	if (r->checks && r->stop == HOOK_GO && !hook_quick_whole(&o))
		check_read(r, type, out, from);
}

/* ---- lists and tuples ---- */

void hook_read_items(struct hook_reader *r, const struct hook_type *type,
		     char *out)
{
	const struct hook_each *each = type->of.each;
	struct hook_list l;
	const char *from = r->at;
	size_t count, index;
	char *items;

	hook_list_begin(r, &l, each->size);
	l.frame.type = type;
	if (l.begun && type->count == 0)
		hook_quick_items(r, &l, each);
	while (hook_list_next(r, &l)) {
		index = l.count - 1;
		if (index < type->count)
			read_member(r, &type->rows[index], out);
		else if (!(each->value.nullable && hook_read_null(r, NULL)))
			hook_read_value(r, &each->value, l.item);
	}
	items = (char *)hook_list_end(r, &l, &count);
	if (items == NULL || count > type->count || type->count == 0)
		hook_items_set(each, out,
			       items ? items + type->count * each->size : NULL,
			       items ? count - type->count : 0);
	if (r->checks && r->stop == HOOK_GO && hook_type_limits(type))
		check_read(r, type, out, from);
}

/* ---- any of them ---- */

static void read_enum(struct hook_reader *r, const struct hook_type *type,
		      void *out)
{
	struct hook_enum *value = (struct hook_enum *)out;

	value->id = hook_read_enum(r, &value->text, type);
}

static void read_rows(struct hook_reader *r, const struct hook_type *type,
		      void *out)
{
	const char *from;

	hook_first(r);
	from = r->at;
	switch (type->kind) {
	case HOOK_IS_OBJECT:
		hook_read_object(r, type, (char *)out);
		return;
	case HOOK_IS_LIST:
	case HOOK_IS_TUPLE:
		hook_read_items(r, type, (char *)out);
		return;
	case HOOK_IS_CHOICE:
		hook_read_choice(r, type, (char *)out);
		break;
	default:
		read_enum(r, type, out);
		break;
	}
	if (r->checks && r->stop == HOOK_GO)
		check_read(r, type, out, from);
}

/* The letter decides whether something is wrong; rows say what. */
static void read_by_letter(struct hook_reader *r, const struct hook_type *type,
			   void *out)
{
	struct hook_check *check = &r->check;
	const struct hook_letter *letter = hook_type_letter(type);
	struct hook_report *report = check->report;
	bool lenient = check->lenient;
	struct hook_verdict verdict;

	hook_letter_read(r, letter, &verdict);
	check->judged = true;
	if (letter->rows == HOOK_ROWS_NONE) {
		check->lenient = true;
		check->report = NULL;
	}
	r->checks = hook_letter_checks(letter, &verdict);
	read_rows(r, type, out);
	check->judged = false;
	check->lenient = lenient;
	check->report = report;
	r->checks = true;
	r->arena->used -= verdict.held;
	hook_letter_end(check, &verdict);
}

static void read_type(struct hook_reader *r, const struct hook_type *type,
		      void *out)
{
	if (hook_type_letter(type) && r->checks && !r->check.judged &&
	    r->stop == HOOK_GO)
		read_by_letter(r, type, out);
	else
		read_rows(r, type, out);
}

/* What is held by pointer is made where its value begins. */
static void read_new(struct hook_reader *r, const struct hook_row *row,
		     void *at)
{
	const struct hook_type *type = row->of.type;
	void *made = row->kind == HOOK_IS_TUPLE
			     ? hook_read_new_list(r, type->size)
			     : hook_read_new(r, type->size);

	if (made)
		read_type(r, type, made);
	if (row->kind == HOOK_IS_TUPLE && r->stop != HOOK_GO)
		made = NULL;
	memcpy(at, &made, sizeof made);
}

static void read_scalar(struct hook_reader *r, const struct hook_row *row,
			void *at)
{
	size_t from;

	hook_first(r);
	from = (size_t)(r->at - r->start);
	if (row->kind == HOOK_IS_RAW)
		hook_read_raw(r, (hook_raw *)at);
	else if (row->kind == HOOK_IS_TEXT)
		hook_read_str(r, (hook_str *)at);
	else if (row->kind == HOOK_IS_TIME)
		hook_read_time(r, (hook_time *)at);
	else if (row->kind == HOOK_IS_DATE)
		hook_read_date(r, (hook_date *)at);
	else if (row->kind == HOOK_IS_NUMBER)
		hook_read_num(r, (hook_num *)at);
	else if (row->kind == HOOK_IS_BOOL)
		hook_read_bool(r, (hook_bool *)at);
	else if (row->kind == HOOK_IS_INT)
		hook_read_int(r, (hook_int *)at);
	else
		hook_read_uint(r, (hook_uint *)at);
	HOOK_ASSERT(row->kind < HOOK_IS_ENUM);
	if (r->checks && r->stop == HOOK_GO) {
		r->check.offset = from;
		hook_check_limits(&r->check, row, at);
	}
}

/* A value that is not sent in this direction need not be right. */
void hook_read_value(struct hook_reader *r, const struct hook_row *row,
		     void *at)
{
	bool checks = r->checks;

	if (hook_row_unsent(row, r->check.direction))
		r->checks = false;
	if (row->kind < HOOK_IS_ENUM)
		read_scalar(r, row, at);
	else if (row->kind == HOOK_IS_OBJECT || row->kind == HOOK_IS_TUPLE)
		read_new(r, row, at);
	else
		read_type(r, row->of.type, at);
	r->checks = checks;
}

bool hook_read(const struct hook_type *type, void *out,
	       struct hook_arena *arena, const char *json, size_t len,
	       const struct hook_options *options, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, type->size);
	hook_reader_start(&r, arena, json, len, options, error);
	r.check.root = type;
	if (!type->nullable || !hook_read_null(&r, NULL))
		read_type(&r, type, out);
	if (hook_reader_finish(&r))
		return true;
	memset(out, 0, type->size);
	return false;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_row_read_c != 0x7a9c8ae1
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

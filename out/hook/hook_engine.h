/* SPDX-License-Identifier: 0BSD */
/*
 * What hook_read(), hook_check() and hook_write() are made of; nothing for
 * those who use them.
 *
 * Reader, writer and check are sticky: after the first failure every further
 * call does nothing, so that what is built of them needs no error branches.
 */
#ifndef HOOK_ENGINE_H
#define HOOK_ENGINE_H

#include "hook_accept.h"
#include "hook_private.h"
#include "hook_rows.h"

/* ---- where we are, and what is wrong there ---- */

/* An object or a list that we are in; the innermost comes first. */
struct hook_frame {
	struct hook_frame *up;
	const struct hook_type *type; /* of the object or list, or NULL */
	const char *name; /* of the current member; NULL in a list */
	size_t index;     /* length of the name, or index of the item; SIZE_MAX
			   * before the first */
};

struct hook_reader;

struct hook_check {
	struct hook_error *error;     /* the first, may be NULL */
	struct hook_report *report;   /* all of them, may be NULL */
	struct hook_frame *frame;     /* innermost object or list */
	const struct hook_type *root; /* of the whole value, or NULL */
	enum hook_direction direction;
	bool lenient;    /* what fails is reported, but is no error */
	bool judged;     /* a letter judges what we are in */
	bool types_only; /* and it fits, but for its types in C */
	bool names;      /* only names of members are checked, not values */
	size_t failures; /* of constraints */
	size_t offset;   /* of the value, while it is being read */
	unsigned depth;
};

void hook_check_start(struct hook_check *c, const struct hook_options *options,
		      struct hook_error *error);

/* Enters an object or a list; returns false if that is too deep. */
bool hook_check_down(struct hook_check *c, struct hook_frame *frame,
		     const struct hook_type *type);
void hook_check_up(struct hook_check *c);
/* Fills in an error for the current place. */
void hook_check_describe(const struct hook_check *c, struct hook_error *error,
			 enum hook_code code, const char *keyword,
			 const char *reason);
/* Notes a failure at the current place. `keyword` and `reason` are static. */
void hook_check_fail(struct hook_check *c, const char *keyword,
		     const char *reason);
void hook_check_fail_as(struct hook_check *c, enum hook_code code,
			const char *keyword, const char *reason);

/* Notes a value that has no form: it is not JSON, or memory ended. */
void hook_check_no_form(struct hook_check *c, const char *keyword,
			hook_raw value);

/* Notes an error that is filled in already. */
void hook_check_add(struct hook_check *c, const struct hook_error *error);

/*
 * The verdict of a type's letter on the value that begins where the reader is,
 * or on one in memory. Rows know better what is wrong, so the verdict is
 * reported at the end, and only if they reported nothing.
 */
#define HOOK_VERDICT_ROOM 16
struct hook_verdict {
	struct hook_violation items[HOOK_VERDICT_ROOM];
	struct hook_violations found;
	struct hook_arena arena;
	size_t offset, failures, reported; /* of the check, when it began */
	size_t held; /* by `arena`, in bytes; the reader counts them, too */
	bool fits;
};
void hook_letter_read(struct hook_reader *r, const struct hook_letter *letter,
		      struct hook_verdict *v);
void hook_letter_check(struct hook_check *c, const struct hook_type *type,
		       const void *value, struct hook_verdict *v);
/* Do rows say more than whether a value is of its type in C? */
static inline bool hook_letter_checks(const struct hook_letter *letter,
				      const struct hook_verdict *v)
{
	return letter->rows == HOOK_ROWS_ALL ||
	       (letter->rows == HOOK_ROWS_TYPES && !v->fits);
}
void hook_letter_end(struct hook_check *c, struct hook_verdict *v);

/* How far a check goes, beyond what a value's own keywords say of it. */
enum hook_reach {
	HOOK_ITSELF,       /* what it holds is checked elsewhere */
	HOOK_WHAT_IS_READ, /* the same; wrong types have been reported */
	HOOK_ALL_OF_IT     /* and everything that it holds */
};
void hook_check_limits(struct hook_check *c, const struct hook_row *row,
		       const void *at);
void hook_check_type(struct hook_check *c, const struct hook_type *type,
		     const void *value, enum hook_reach reach);
/* Checks the value and all that it holds. */
void hook_check_value(struct hook_check *c, const struct hook_row *row,
		      const void *at);

/* ---- rows ---- */

/*
 * Finds where the specification describes the current member or item: that goes
 * into an error's `schema` if `keyword` fails there.
 */
void hook_row_place(const struct hook_check *c, const char *keyword,
		    char *text);
/* Is a member, item or entry there? `at` is where it is kept. */
bool hook_row_is_there(const struct hook_row *row, const void *at);
/* Returns how many bytes a value takes in a struct. */
static inline size_t hook_row_width(const struct hook_row *row)
{
	/*
	 * These are the kinds up to lists; of the others a struct has a
	 * pointer.
	 */
	static const uint8_t widths[] = {
		sizeof(hook_raw),         sizeof(hook_bool),
		sizeof(hook_int),         sizeof(hook_uint),
		sizeof(hook_num),         sizeof(hook_date),
		sizeof(hook_time),        sizeof(hook_str),
		sizeof(struct hook_enum), sizeof(hook_str_list),
	};

	if (row->kind <= HOOK_IS_LIST)
		return widths[row->kind];
	return row->kind == HOOK_IS_CHOICE ? row->of.type->size
					   : sizeof(void *);
}
/* Returns the member's X_is_null in its struct; it must have one. */
static inline bool *hook_row_null(const struct hook_row *row, void *in)
{
	return (bool *)((char *)in + row->at + hook_row_width(row));
}
/* Is it null? */
static inline bool hook_row_is_null(const struct hook_row *row, const void *in)
{
	return row->null_beside &&
	       ((const char *)in)[row->at + hook_row_width(row)];
}
/* Is it left out of what is sent in that direction? */
static inline bool hook_row_unsent(const struct hook_row *row,
				   enum hook_direction direction)
{
	return (row->read_only && direction == HOOK_REQUEST) ||
	       (row->write_only && direction == HOOK_RESPONSE);
}
static inline const struct hook_limit *hook_type_limits(
	const struct hook_type *type)
{
	return type->more ? type->more->limits : NULL;
}
static inline const struct hook_letter *hook_type_letter(
	const struct hook_type *type)
{
	return type->more ? type->more->letter : NULL;
}
/* Returns the limits of a scalar. */
static inline const struct hook_limit *hook_row_limits(
	const struct hook_row *row)
{
	return row->listed ? NULL : row->of.limits;
}
/* Returns the index of a member's row, or -1. */
int32_t hook_row_find(const struct hook_type *type, const char *name,
		      size_t len);
/* Returns the struct of an object or tuple, which `at` holds or points to. */
const void *hook_row_struct(const struct hook_row *row, const void *at);

/* A list in a struct: entries, items, or the rest of a tuple. */
struct hook_items {
	const char *items; /* NULL: it is absent */
	size_t count;
};
struct hook_items hook_items_of(const struct hook_each *each, const void *in);
void hook_items_set(const struct hook_each *each, void *in, void *items,
		    size_t count);
/* Returns how many items a tuple has, up to the last that is there. */
size_t hook_tuple_count(const struct hook_type *type, const void *value);
bool hook_matches_any(const struct hook_pattern *const *patterns,
		      hook_str name);

/* The beginning of a choice's struct, before its union. */
struct hook_choice {
	bool set;
	int kind;
};
/* Returns the row of a choice's branch; NULL if it holds raw JSON. */
const struct hook_row *hook_choice_branch(const struct hook_type *type,
					  const void *value);

/* ---- reading ---- */

enum hook_stop { HOOK_GO, HOOK_MISMATCH, HOOK_FAILED };

struct hook_reader {
	char *at, *end, *start;
	char *altered;        /* nothing from here on was changed */
	const char *pristine; /* the caller's bytes; NULL when read in place */
	struct hook_arena *arena;
	struct hook_check check; /* its error is never NULL */
	bool checks;             /* what is read is checked */
	enum hook_stop stop;
	size_t misfits; /* values of a wrong type, in lenient reading */
	size_t again;   /* how many bytes may still be read as another branch */
	struct hook_ends *ends; /* of what choices have looked at; NULL: none */
	const char *kept; /* a copy of what is read in place; NULL: none, */
	char *kept_at;    /* where that stood, which may be altered since, */
	size_t kept_len;  /* and how long it is: see hook_choose.c */
};

/* How often, at most, a body is read to find the branches that fit. */
#define HOOK_READ_AGAIN 16

void hook_reader_start(struct hook_reader *r, struct hook_arena *arena,
		       const char *json, size_t len,
		       const struct hook_options *options,
		       struct hook_error *error);
/* Nothing may follow the value. Returns false if anything failed. */
bool hook_reader_finish(struct hook_reader *r);

#define HOOK_FEW_SEEN 256

struct hook_object {
	struct hook_frame frame;
	const struct hook_type *type;
	struct hook_list *entries;                /* of a typed map */
	struct hook_member **first, **additional; /* of others, and the next */
	hook_str name;                            /* of the current member */
	char *value;   /* where the current value begins */
	size_t others; /* how many were linked */
	unsigned member, guess;
	bool begun, entry; /* the current value is an entry's */
	bool forbidden;    /* a member stands here that must not be */
	uint8_t *seen;     /* of each row: 1, it stood here already, or 0 */
	uint8_t few_seen[HOOK_FEW_SEEN];
};

/*
 * next() moves to the next member that has a row and sets `member` to its
 * index. Others are kept raw in `additional` or, if the object is a map,
 * returned with `member == type->count`, to be added as an entry or kept. A
 * name that stands twice is HOOK_DUPLICATE, also among the additional ones. If
 * the value before had the wrong type and reading is lenient, next() reports
 * it, goes back and keeps it raw. `entries` is NULL if the object is no map.
 */
void hook_object_begin(struct hook_reader *r, struct hook_object *o,
		       const struct hook_type *type, struct hook_list *entries,
		       struct hook_member **additional);
bool hook_object_next(struct hook_reader *r, struct hook_object *o);
/* Called behind the closing bracket. */
void hook_object_end(struct hook_reader *r, struct hook_object *o);

/* Returns memory for an object; NULL after a mismatch if none begins here. */
void *hook_read_new(struct hook_reader *r, size_t size);
/* The same for a tuple, which is read from a list. */
void *hook_read_new_list(struct hook_reader *r, size_t size);

struct hook_list {
	struct hook_frame frame;
	void *item; /* the current one, zeroed */
	char *items;
	size_t size, count, room;
	bool begun;
};

/* end() returns NULL after a mismatch, but never for an empty list. */
void hook_list_begin(struct hook_reader *r, struct hook_list *l, size_t size);
bool hook_list_next(struct hook_reader *r, struct hook_list *l);
bool hook_list_add(struct hook_reader *r, struct hook_list *l);
void *hook_list_end(struct hook_reader *r, struct hook_list *l, size_t *count);

/*
 * Returns a zeroed entry for the current member, with its leading hook_str set
 * to the name; NULL when memory ends. If the value has the wrong type and
 * reading is lenient, the entry is dropped and the member is kept in
 * `additional`.
 */
void *hook_entries_add(struct hook_reader *r, struct hook_object *o);
/* Called instead of add() for a member that is additional, and no entry. */
void hook_keep(struct hook_reader *r, struct hook_object *o);

/* Returns true if null comes next, and takes it. `is_null` may be NULL. */
bool hook_read_null(struct hook_reader *r, bool *is_null);
/* Each leaves `out` absent (zeroed) on a mismatch. */
void hook_read_str(struct hook_reader *r, hook_str *out);
void hook_read_bool(struct hook_reader *r, hook_bool *out);
/* An integer as JSON Schema means it: 1.0 and 1e2 are integers. */
void hook_read_int(struct hook_reader *r, hook_int *out);
void hook_read_uint(struct hook_reader *r, hook_uint *out);
void hook_read_num(struct hook_reader *r, hook_num *out);
void hook_read_time(struct hook_reader *r, hook_time *out);
void hook_read_date(struct hook_reader *r, hook_date *out);
/* Skips any value; its grammar is checked, and nothing is altered. */
void hook_read_raw(struct hook_reader *r, hook_raw *out);
/*
 * Reads an enum of text; returns the index of its name + 1, or 0 for an unknown
 * text, which is kept as well.
 */
int hook_read_enum(struct hook_reader *r, hook_str *text,
		   const struct hook_type *type);
/* Reads a value by its row, into the place of that row. */
void hook_read_value(struct hook_reader *r, const struct hook_row *row,
		     void *at);
/* These read an object, or the items of a list, that begins at `at`. */
void hook_read_object(struct hook_reader *r, const struct hook_type *type,
		      char *out);
void hook_read_items(struct hook_reader *r, const struct hook_type *type,
		     char *out);
void hook_read_choice(struct hook_reader *r, const struct hook_type *type,
		      char *out);
/*
 * Returns the first rule from `from` on that fits what comes next, or `count`.
 */
size_t hook_choose(struct hook_reader *r, const struct hook_rule *rules,
		   size_t from, size_t count);

/* These read members and items, and stop before one that is a surprise. */
enum hook_quick {
	HOOK_QUICK_NAME,  /* hook_object_next() goes on */
	HOOK_QUICK_VALUE, /* it has been called: the value is to be read */
	HOOK_QUICK_STOP,  /* the last value has stopped the reader */
	HOOK_QUICK_END    /* the object has ended */
};
enum hook_quick hook_quick_members(struct hook_reader *r, struct hook_object *o,
				   char *out);
void hook_quick_items(struct hook_reader *r, struct hook_list *l,
		      const struct hook_each *each);
/* Would a check find nothing missing, and nothing wrong? */
bool hook_quick_whole(const struct hook_object *o);

/* A reader stops at its first error. */
void hook_syntax(struct hook_reader *r, const char *at, const char *reason);
void hook_reader_fail(struct hook_reader *r, enum hook_code code,
		      const char *keyword, const char *reason);
void hook_reader_no_memory(struct hook_reader *r);
/* JSON that is not what the schema says is an error only if strict. */
void hook_mismatch(struct hook_reader *r, enum hook_code code,
		   const char *reason);
/* Only what begins as a value does can be one of another type. */
void hook_wrong_type(struct hook_reader *r, const char *expected);

/* The padding ends every run of blanks, digits and text. */
static inline void hook_past_blank(struct hook_reader *r)
{
	if ((unsigned char)*r->at <= ' ')
		r->at += hook_skip_more_blank(r->at, r->end) - r->at;
}

/* Returns what begins the next value; 0 if nothing is to be read. */
static inline char hook_first(struct hook_reader *r)
{
	if (r->stop != HOOK_GO)
		return '\0';
	hook_past_blank(r);
	return *r->at;
}

/* `at` stands on the quote; the text is terminated where it ends. */
bool hook_reader_text(struct hook_reader *r, hook_str *out);
bool hook_reader_word(struct hook_reader *r, const char *word, size_t len);

/* ---- writing ---- */

struct hook_writer {
	struct hook_arena *arena;
	struct hook_error *error;
	char *ptr;
	char *limit; /* see hook_put.h */
	size_t len, room;
	enum hook_direction direction;
	unsigned depth;
	bool comma, failed, alone;
	bool checks; /* what is written is checked */
	bool wrong;  /* and something was found that does not check */
};

#define HOOK_FIRST_ROOM 256

void hook_writer_start(struct hook_writer *w, struct hook_arena *arena,
		       enum hook_direction direction, struct hook_error *error);
bool hook_write_reserve(struct hook_writer *w, size_t len);
void hook_write_fail(struct hook_writer *w, enum hook_code code,
		     const char *reason);
/* Returns the text, in the arena; absent if anything failed. */
hook_str hook_writer_finish(struct hook_writer *w);
/* Gives up what is written, and returns nothing. */
hook_str hook_writer_drop(struct hook_writer *w);

void hook_write_object(struct hook_writer *w);     /* { */
void hook_write_object_end(struct hook_writer *w); /* } */
void hook_write_list(struct hook_writer *w);       /* [ */
void hook_write_list_end(struct hook_writer *w);   /* ] */
void hook_write_name(struct hook_writer *w, const char *name, size_t len);
void hook_write_null(struct hook_writer *w);

/*
 * Turns a form, which is an object of texts in which a name may stand twice,
 * into what its type asks for: numbers, true and false, and lists of what is
 * repeated. What is no such value stays a text, so that the check refuses it.
 * If the result is absent, `error` says why.
 */
hook_raw hook_form_typed(const struct hook_type *type, hook_raw form,
			 struct hook_arena *arena, struct hook_error *error);
/* Each writes null for an absent value (an item of a list may be null). */
void hook_write_str(struct hook_writer *w, hook_str value);
void hook_write_bool(struct hook_writer *w, hook_bool value);
void hook_write_int(struct hook_writer *w, hook_int value);
void hook_write_uint(struct hook_writer *w, hook_uint value);
/*
 * Writes the number's text, which must be a JSON number. Of a value alone (not
 * 0, which is absent) it writes the shortest text that reads back as the value.
 * NaN is an error.
 */
void hook_write_num(struct hook_writer *w, hook_num value);
void hook_write_time(struct hook_writer *w, hook_time value); /* its text */
void hook_write_date(struct hook_writer *w, hook_date value);
void hook_write_raw(struct hook_writer *w, hook_raw value);
void hook_write_additional(struct hook_writer *w,
			   const struct hook_member *members);
/* Makes room for `len` more bytes and a NUL. */
static inline bool hook_write_room(struct hook_writer *w, size_t len)
{
	return (!w->failed && len < w->room - w->len) ||
	       hook_write_reserve(w, len);
}
void hook_write_items(struct hook_writer *w, const struct hook_type *type,
		      const void *list);

/* ---- the keywords ---- */

void hook_check_min_length(struct hook_check *c, hook_str v, size_t min);
void hook_check_max_length(struct hook_check *c, hook_str v, size_t max);
void hook_check_pattern(struct hook_check *c, hook_str v,
			const struct hook_pattern *pattern);
void hook_check_format(struct hook_check *c, hook_str v,
		       enum hook_format format);
void hook_check_minimum(struct hook_check *c, int64_t v, int64_t bound);
void hook_check_maximum(struct hook_check *c, int64_t v, int64_t bound);
void hook_check_multiple_of(struct hook_check *c, int64_t v, int64_t of);
void hook_check_exclusive_minimum(struct hook_check *c, int64_t v, int64_t b);
void hook_check_exclusive_maximum(struct hook_check *c, int64_t v, int64_t b);
void hook_check_uint_minimum(struct hook_check *c, uint64_t v, uint64_t b);
void hook_check_uint_maximum(struct hook_check *c, uint64_t v, uint64_t b);
void hook_check_uint_multiple_of(struct hook_check *c, uint64_t v, uint64_t of);
void hook_check_uint_exclusive_minimum(struct hook_check *c, uint64_t v,
				       uint64_t b);
void hook_check_uint_exclusive_maximum(struct hook_check *c, uint64_t v,
				       uint64_t b);
/* Exact comparisons, by decimal digits; `bound` is a JSON number. */
void hook_check_num_minimum(struct hook_check *c, hook_num v,
			    const char *bound);
void hook_check_num_maximum(struct hook_check *c, hook_num v,
			    const char *bound);
void hook_check_num_multiple_of(struct hook_check *c, hook_num v,
				const char *of);
void hook_check_num_exclusive_minimum(struct hook_check *c, hook_num v,
				      const char *bound);
void hook_check_num_exclusive_maximum(struct hook_check *c, hook_num v,
				      const char *bound);
/* const and enum: `values` are as those of struct hook_row. */
void hook_check_values_str(struct hook_check *c, hook_str v,
			   const char *values);
void hook_check_values_bool(struct hook_check *c, hook_bool v,
			    const char *values);
void hook_check_values_num(struct hook_check *c, hook_num v,
			   const char *values);
void hook_check_values_raw(struct hook_check *c, hook_raw v,
			   const char *values);
void hook_check_min_items(struct hook_check *c, size_t count, size_t min);
void hook_check_max_items(struct hook_check *c, size_t count, size_t max);
bool hook_has_member(const struct hook_member *members, const char *name,
		     size_t len);
/*
 * uniqueItems: items of `size` bytes that begin with a hook_str (text, enums),
 * or scalars, or hook_raw (compared as JSON values). Absent items are nulls.
 */
void hook_check_unique_str(struct hook_check *c, const void *items,
			   size_t count, size_t size);
void hook_check_unique_int(struct hook_check *c, const hook_int *items,
			   size_t count);
void hook_check_unique_uint(struct hook_check *c, const hook_uint *items,
			    size_t count);
void hook_check_unique_bool(struct hook_check *c, const hook_bool *items,
			    size_t count);
void hook_check_unique_num(struct hook_check *c, const hook_num *items,
			   size_t count);
void hook_check_unique_raw(struct hook_check *c, const hook_raw *items,
			   size_t count);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_engine_h != 0x0a961a1d
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

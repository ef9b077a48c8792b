/* SPDX-License-Identifier: 0BSD */
/*
 * What the parts of the runtime share; nothing for those who use it. The parts,
 * each below hook_ and in a file .c of that name:
 *
 * Memory and errors: hook. Text: utf8, and hook_wide.h for 16 bytes at once.
 *
 * JSON by a type's table (hook_rows.h, hook_engine.h)
 *	row         where a value is;  find  names in tables, values by pointer
 *	read        reading in place: reader, scalar, row_read; quick and
 *	            quick_check while nothing surprises;  choose  which branch
 *	skim        the grammar, for what is not read;  equal  equal values
 *	write       writing: row_write
 *	check       keywords: check_list, row_check, row_limit
 *	format      by name: format_idn for host names, format_net for
 *	            addresses and URIs, format_regex, format_text for URI
 *	            templates and pointers, format_time
 *	number      as JSON spells them: double, natural
 *
 * Verdicts by the letter of a schema (hook_accept.h)
 *	tape        a text as a list of items
 *	accept      the interpreter: accept_value, accept_inside for objects,
 *	            accept_items, accept_unsent;  accept_tell  violations
 *	letter      letters of types that are read, checked or written
 *
 * Requests and responses (hook_http.h)
 *	request     a call's tables: http for URLs and headers, parameter and
 *	            style for OpenAPI's styles, body for multipart bodies
 *	response    which row fits: header_read for typed headers
 *	field       names of headers, media types;  base64
 *
 * Deliveries (hook_receive.h)
 *	receive     a request's method, size and type, then the signature;
 *	            carrier and parts make an event's members of its body
 *	event       which event it is: pick;  answer  what the handler answers
 *	delivery    claims, and being taken away;  shake  handshakes
 *	seen, redis what was handled;  order  what is overtaken;  table
 *
 * Signatures by a recipe (hook_signature.h, hook_recipe.h)
 *	signature   the verifier: look for what a recipe names, header for its
 *	            grammar, cover for the bytes, listed for listed headers;
 *	            usual  the usual scheme in one pass
 *	sign        the signer
 *	jws         and jws_sign;  message  and message_base, message_component,
 *	            message_sign (RFC 9421): structured fields
 *	key         keys: der, code and crc32 for encodings
 *	prove       is a recipe right? prove_key, example
 *	openssl     with openssl_public and openssl_chain, or mbedtls:
 *	            hook_crypto.h
 *
 * Servers and transports: microhttpd with socket and watch, fastcgi, curl.
 */
#ifndef HOOK_PRIVATE_H
#define HOOK_PRIVATE_H

#include "hook_http.h"
#include "hook_json.h"

/* As hook_alloc(), but not zeroed. */
void *hook_take(struct hook_arena *arena, size_t size);
/*
 * Makes `memory` of `old` bytes larger, where it stands if nothing was taken
 * since; what is new is not zeroed. Returns NULL when the ceiling or memory
 * ends.
 */
void *hook_grow(struct hook_arena *arena, void *memory, size_t old,
		size_t size);
#ifdef __cplusplus
#define HOOK_ALIGN alignof(max_align_t)
#else
#define HOOK_ALIGN _Alignof(max_align_t)
#endif
#define HOOK_ROUND_UP(size) \
	(((size) + HOOK_ALIGN - 1) / HOOK_ALIGN * HOOK_ALIGN)
/*
 * Takes all that is left of the block, from `next` on, and returns how much
 * that is.
 */
static inline size_t hook_take_rest(struct hook_arena *arena)
{
	size_t left =
		(size_t)(arena->end - arena->next) / HOOK_ALIGN * HOOK_ALIGN;

	arena->next += left;
	return left;
}
/* Makes what was taken last smaller; does nothing if it was not the last. */
static inline void hook_give_back(struct hook_arena *arena, void *memory,
				  size_t old, size_t size)
{
	char *from = (char *)memory;

	HOOK_ASSERT(size <= old);
	if (arena->next == from + HOOK_ROUND_UP(old))
		arena->next = from + HOOK_ROUND_UP(size);
}
/* Gives back all that was taken since the mark was set. */
struct hook_mark {
	struct hook_block *block, *before;
	char *next;
};
struct hook_mark hook_arena_mark(const struct hook_arena *arena);
void hook_arena_rewind(struct hook_arena *arena, struct hook_mark mark);
/*
 * Makes room for `size` bytes in one block, and for `more` if the ceiling
 * allows it.
 */
bool hook_expect(struct hook_arena *arena, size_t size, size_t more);

/* Nothing failed. */
static inline void hook_clear(struct hook_error *error)
{
	error->code = HOOK_OK;
	error->reason = "";
	error->keyword = NULL;
	error->path[0] = error->schema[0] = '\0';
	error->offset = 0;
}

/* Heapsort: no input makes it slow, and it needs no memory of its own. */
typedef int hook_compare(const void *a, const void *b);
void hook_sort(const void **items, size_t count, hook_compare *compare);
int hook_order_texts(const void *a, const void *b); /* compares hook_str */

/*
 * Where the objects and arrays of a skimmed text end, in the order in which
 * they begin, so that looking into one of them does not skim it again.
 */
struct hook_ends {
	const char *start;  /* of the text: places count from here */
	const char *looked; /* nothing from here on was skimmed */
	struct hook_end {
		uint32_t from, to; /* 0: it did not end */
	} * list;
	size_t count, room;
	size_t open[HOOK_DEPTH]; /* the index of each, or SIZE_MAX */
};

/* A JSON text that is skimmed: no byte of it is changed. */
struct hook_skim {
	const char *at, *end;
	enum hook_code code; /* why it stopped, at `at` */
	const char *reason;
	struct hook_ends *ends; /* where ends are noted, or NULL */
};

/*
 * Moves over one value and the blanks before it. If it returns false, `code`
 * says why. `depth` levels are open already.
 */
bool hook_skim_value(struct hook_skim *s, unsigned depth);
bool hook_skim_string(struct hook_skim *s); /* `at` on the quote */
/* Returns a number's end, or NULL if none of RFC 8259 section 6 begins here. */
const char *hook_skim_number(const char *at, const char *end);

static inline bool hook_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline hook_str hook_slice(const char *ptr, size_t len)
{
	hook_str text;

	text.ptr = ptr;
	text.len = len;
	return text;
}

/*
 * Returns the index of a name in a table, or -1. `order` lists the indices
 * sorted by the names' length, then bytes, for a bisection. Without it the
 * names are few, and tried one by one. `compare` compares the name of an index
 * with the one that is looked for. See struct hook_names.
 */
typedef int hook_compare_name(const void *table, uint32_t index,
			      const char *name, size_t len);
static inline int32_t hook_bisect(const void *table, hook_compare_name *compare,
				  uint32_t count, const void *order,
				  const char *name, size_t len)
{
	const uint32_t *wide = (const uint32_t *)order;
	const uint16_t *narrow = (const uint16_t *)order;
	uint32_t low = 0, high = count, middle, index;
	int found;

	while (low < high) {
		middle = order ? low + (high - low) / 2 : low;
		index = order == NULL        ? middle
			: count > UINT16_MAX ? wide[middle]
					     : narrow[middle];
		HOOK_ASSERT(index < count);
		found = compare(table, index, name, len);
		if (found == 0)
			return (int32_t)index;
		if (found < 0 || !order)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}

/*
 * Returns a text without the blanks around it that a header allows (RFC 9110
 * section 5.6.3).
 */
static inline hook_str hook_trim(hook_str text)
{
	while (text.len > 0 && (*text.ptr == ' ' || *text.ptr == '\t')) {
		text.ptr++;
		text.len--;
	}
	while (text.len > 0 && (text.ptr[text.len - 1] == ' ' ||
				text.ptr[text.len - 1] == '\t'))
		text.len--;
	return text;
}

static inline bool hook_is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

const char *hook_skip_more_blank(const char *at, const char *end);

static inline const char *hook_skip_blank(const char *at, const char *end)
{
	if (at < end && (unsigned char)*at <= ' ')
		return hook_skip_more_blank(at, end);
	return at;
}

/*
 * Returns the first quote, backslash or control character, or `end`. `*high`
 * says that bytes of longer UTF-8 sequences stand before it, which are still to
 * be checked.
 */
const char *hook_scan_text(const char *at, const char *end, bool *high);

/* Returns the first byte that is not UTF-8 (RFC 3629), or `end`. */
const char *hook_utf8_bad(const char *at, const char *end);
/*
 * Returns the length of the well-formed UTF-8 sequence at `at`, or 0 (RFC
 * 3629).
 */
size_t hook_utf8_length(const char *at, const char *end);
/* Writes a code point, and returns how many bytes that took. */
size_t hook_utf8_put(char *out, uint32_t rune);
/*
 * Reads one escape; *at is behind its backslash. Writes it and returns how many
 * bytes that took, 0 if it is not well-formed (a lone surrogate is not).
 */
size_t hook_unescape(const char **at, const char *end, char *out);
/* Unescapes the inside of a string into `out`; it does not become longer. */
size_t hook_unescape_text(const char *from, const char *to, char *out);

/* Returns the double that is nearest to a JSON number, ties to even. */
double hook_double(const char *ptr, size_t len);
/*
 * Writes the shortest number of JSON that is nearest to no other double.
 * Returns its length, 0 if there is none: NaN, infinity.
 */
#define HOOK_DOUBLE_TEXT 32
size_t hook_double_text(double value, char *out);
/*
 * Returns false if it is no integer; sets `*range` if it is one that is too
 * large.
 */
bool hook_integer_of(const char *ptr, size_t len, bool *negative,
		     uint64_t *magnitude, bool *range);
/* Is number `a` a multiple of number `b`, exactly? */
bool hook_is_multiple(hook_str a, hook_str b);

/*
 * Looks up what a pointer leads to. Unclear is a name on the way that stands
 * twice, a scalar on the way, and what is not well-formed; null on the way is
 * nothing.
 */
enum hook_found { HOOK_MISSING, HOOK_FOUND, HOOK_UNCLEAR };
enum hook_found hook_json_look(hook_raw json, hook_str pointer,
			       hook_raw *value);

/*
 * Looks up several values by their pointers (NULL: none) in one walk, which
 * also checks that it all is JSON; returns false if it is not. At most
 * HOOK_PICKS; a value that is not there, or not clear, has ptr NULL.
 */
#define HOOK_PICKS 4
bool hook_json_pick(hook_raw json, const char *const *pointers, size_t count,
		    hook_raw *values, struct hook_error *error);
/*
 * Does the same in a text that is still to be read, of which only the members
 * are looked at. Returns false after a surprise; hook_json_pick() must be asked
 * then. No text that is found has an escape in it.
 */
bool hook_json_pick_short(hook_raw json, const char *const *pointers,
			  size_t count, hook_raw *values);

/*
 * Takes the items of an `each`: "/a/<star>/b" is the value at "/a/n/b" for all
 * n. `rest` is the list, and then what is left of it. Missing means that the
 * body has no such list, and may be one such value itself; unclear means that
 * it is no list.
 */
enum hook_found hook_each_list(const char *each, hook_raw body, hook_raw *list);
bool hook_each_next(hook_raw *rest, hook_raw *item);
enum hook_found hook_each_value(const char *each, hook_raw item,
				hook_raw *value);

/* Is this the text of a raw JSON string? */
bool hook_is_text(hook_raw string, hook_str text);
/*
 * Is it this token of a JSON Pointer, in which "~0" and "~1" stand for others?
 */
bool hook_is_token(hook_raw string, hook_str token);
/*
 * Returns one spelling for all that are equal as JSON values, and how long it
 * can be. For a value it is absent if there is no memory, or no JSON.
 */
#define HOOK_FORM_ROOM(len) ((len)*2 + 24)
size_t hook_number_form(const char *ptr, size_t len, char *out);
hook_str hook_json_form(struct hook_arena *arena, hook_raw value);

/* Writes decimal digits without a NUL, and returns how many. */
#define HOOK_DIGITS 20
size_t hook_digits(uint64_t value, char *out);
/*
 * Writes the escape of a byte in a JSON string; returns its length, or 0 if the
 * byte needs none.
 */
#define HOOK_ESCAPE 6
size_t hook_escape(char c, char *out);

/* These add bytes to a builder's text, as they are or percent-encoded. */
void hook_build_put(struct hook_builder *b, struct hook_text_builder *t,
		    const char *bytes, size_t len);
void hook_build_encoded(struct hook_builder *b, struct hook_text_builder *t,
			hook_str value, const char *also);
void hook_build_text(struct hook_builder *b, struct hook_text_builder *t,
		     const char *text);
/* Returns what was made so far, which stands in the builder's arena. */
hook_str hook_built(const struct hook_text_builder *t);
/* Returns the text of a scalar, "" for null; absent after an error. */
hook_str hook_build_plain(struct hook_builder *b, hook_raw value);
/* Does the transport set this header itself, such as Content-Length? */
bool hook_header_frames(hook_str name);
struct hook_walk;
/*
 * Takes JSON that was written as a value. Returns false if it is absent, since
 * writing it failed and the error is set already.
 */
bool hook_build_written(struct hook_builder *b, hook_str json, hook_raw *value);
/* Reports an error if a walk stopped before its end. */
void hook_build_walked(struct hook_builder *b, const struct hook_walk *walk);
/* May a header have this value (RFC 9110 section 5.5)? */
bool hook_field_value_fits(hook_str value);
bool hook_cookie_fits(hook_str value);
/* Are these bytes the same but for the case of letters? */
bool hook_same_text(const char *a, const char *b, size_t len);
/* Are they the same, whatever the case of letters? */
bool hook_same_name(hook_str a, const char *b);

struct hook_delivery;
/* Takes an id that was left for later; returns false if there is no memory. */
bool hook_delivery_id(struct hook_delivery *delivery);
struct hook_headers;
/* Are all values free of NUL, CR and LF? */
bool hook_headers_fit(const struct hook_headers *headers);
/* A header that is looked for, unless it has no name. */
struct hook_sought {
	hook_str name;
	hook_str value; /* the first that there is, or absent */
	bool again;     /* there are more */
};
/*
 * Looks for all of these headers in one walk, which also answers
 * hook_headers_fit().
 */
bool hook_headers_seek(const struct hook_headers *headers,
		       struct hook_sought *list, size_t count);
/* Sets the error and returns the status: `return hook_refuse(...)`. */
int hook_refuse(struct hook_error *error, int status, enum hook_code code,
		const char *reason);

void hook_report_add(struct hook_report *report, const struct hook_error *e);
/* Appends one token of a JSON Pointer to `path`. */
size_t hook_path_add(char *path, size_t at, const char *name, size_t len);
size_t hook_path_add_index(char *path, size_t at, size_t index);
/* Appends a JSON Pointer, which is escaped already. */
size_t hook_path_join(char *path, size_t at, hook_str pointer);
/*
 * Copies as many whole steps as an error's pointer holds; returns their length.
 */
size_t hook_pointer_copy(char *out, const char *pointer, size_t len);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_private_h != 0xecfef0ef
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

/* SPDX-License-Identifier: MIT */
/*
 * base: memory, text and diagnostics, for every other room.
 *
 * One arena holds a whole run; nothing in it is freed singly, and it is never
 * out of memory from a caller's point of view (the program says so and ends).
 */
#ifndef BASE_H
#define BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#if defined(__GNUC__)
#define BASE_FORMAT(at, from) __attribute__((format(printf, at, from)))
#else
#define BASE_FORMAT(at, from)
#endif

/* ---- arena ---- */

struct arena;

struct arena *arena_new(void);
/* An arena for memory that is freed before `of` is. */
struct arena *arena_aside(const struct arena *of);
void arena_free(struct arena *arena);

/* What is reported, and undone, when memory runs out. */
struct arena_task {
	const char *doing;           /* " while reading ", or "" */
	const char *name;            /* what is being read or made */
	void (*undo)(void *context); /* allocates nothing; or NULL */
	void *context;
};

struct arena_task *arena_task(struct arena *arena);
/* Reports that memory ran out, calls `undo`, and ends the program: status 2. */
_Noreturn void arena_ended(const struct arena *arena);
/* Checks memory of another allocator: NULL ends the program. */
void *arena_need(const struct arena *arena, void *memory);
/* What is allocated next, up to `size` bytes in all, cannot fail. */
void arena_reserve(struct arena *arena, size_t size);

/* Zeroed, aligned for pointers and 64-bit numbers, never NULL. */
void *arena_alloc(struct arena *arena, size_t size);
/*
 * Changes the size of memory that has `old` bytes, in place if possible. Added
 * bytes are zeroed. Pointers into the old memory become invalid.
 */
void *arena_resize(struct arena *arena, void *memory, size_t old, size_t size);
/* The same, but the added bytes of large memory are not set. */
void *arena_extend(struct arena *arena, void *memory, size_t old, size_t size);
/*
 * Frees the memory if it is large or was allocated last; otherwise it stays
 * until the arena goes.
 */
void arena_release(struct arena *arena, void *memory, size_t size);
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

/* A NUL-terminated copy of `len` bytes. */
char *arena_copy(struct arena *arena, const char *bytes, size_t len);
char *arena_format(struct arena *arena, const char *format, ...)
	BASE_FORMAT(2, 3);
char *arena_vformat(struct arena *arena, const char *format, va_list args)
	BASE_FORMAT(2, 0);
/* Like vsnprintf(), but several times as fast for texts and natural numbers. */
int arena_print(char *out, size_t room, const char *format, va_list args)
	BASE_FORMAT(3, 0);

/*
 * Returns `items` with room for one more; they move when `count` has reached a
 * power of two. The caller stores the item, counts it, and keeps no pointers to
 * items meanwhile:
 *
 *	items = arena_grow(arena, items, count, sizeof *items);
 *	items[count++] = item;
 */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t size);

/* ---- str: text with a length, which may hold NUL ---- */

typedef struct {
	const char *ptr; /* NULL is "no text"; otherwise a NUL follows */
	size_t len;
} str;

#define STR(literal) ((str){(literal), sizeof(literal) - 1})

/* NULL gives an absent str. Here, so that a literal's length is known. */
static inline str str_from(const char *text)
{
	return (str){text, text ? strlen(text) : 0};
}
str str_copy(struct arena *arena, str text);
/* The value of a hexadecimal digit; -1: it is none. */
int str_hex_digit(char c);
/* Decodes by RFC 3986 section 2.1; a malformed escape stays as it is. */
str str_percent_decode(struct arena *arena, str text);
str str_format(struct arena *arena, const char *format, ...) BASE_FORMAT(2, 3);
/*
 * Compares without regard to the case of ASCII letters, as header names need.
 */
bool str_same_header(str a, str b);
static inline bool str_equal(str a, str b)
{
	return a.len == b.len && (!a.len || !memcmp(a.ptr, b.ptr, a.len));
}
static inline bool str_is(str a, const char *text)
{
	return str_equal(a, str_from(text));
}
bool str_starts(str a, const char *prefix);
bool str_ends(str a, const char *suffix);
int str_compare(str a, str b); /* by bytes, then length */
/* FNV-1a with a fixed basis: for lookups only, never for an order. */
uint64_t str_hash(str text);

/*
 * One step through UTF-8: the code point at *at, which is moved past it;
 * -1 for an ill-formed sequence (moved by one byte). RFC 3629.
 */
int32_t str_rune(const char **at, const char *end);
/* Bytes written to `out` (at least 4): the UTF-8 of `rune`. */
size_t str_put_rune(char *out, int32_t rune);

/* ---- show: text from outside, for a person's eyes ---- */

/*
 * Text from documents, deliveries and file names is written in one line, and
 * characters that steer a terminal, or are invisible, are written as \xNN,
 * \uNNNN or \UNNNNNNNN. Every line that quotes such text must go through these
 * functions.
 */
void str_print(FILE *out, str text);
void str_print_lines(FILE *out, str text); /* line breaks and tabs stay */
const char *str_shown(struct arena *arena, str text);
/*
 * Writes one character to `out` and returns how many bytes it took; moves *at
 * past the character.
 */
#define STR_SHOWN 16
size_t str_show_rune(const char **at, const char *end, char *out);

/*
 * Returns the one of `words` with the smallest edit distance to `text`, or NULL
 * if none is near.
 */
const char *str_nearest(str text, const char *const *words, size_t count);

/* ---- buf: text that grows, in an arena ---- */

struct buf {
	struct arena *arena;
	char *ptr; /* NUL-terminated once anything was added */
	size_t len;
	size_t room;
};

void buf_add(struct buf *buf, const char *bytes, size_t len);
void buf_add_str(struct buf *buf, str text);
void buf_add_text(struct buf *buf, const char *text);
void buf_add_format(struct buf *buf, const char *format, ...) BASE_FORMAT(2, 3);
str buf_str(struct buf *buf); /* gives back the room that is not used */

/* ---- map: text to pointer, without an order ---- */

struct map {
	struct arena *arena;
	struct map_table *table;
	size_t count, room;
};

void *map_find(const struct map *map, str key); /* NULL: not there */
/* Stores; returns what stood there before, or NULL. `key` is not copied. */
void *map_put(struct map *map, str key, void *value);
void map_release(struct map *map); /* empties it; a large table is freed */

/* ---- hash: compares a text with one that is no longer at hand ---- */

struct hash {
	uint64_t first, second;
};
#define HASH_TEXT 33 /* bytes of one as text: 32 hexadecimal digits and NUL */

struct hash hash_of(str text);
/*
 * Hashes piece by piece from a zeroed state; each piece but the last has 16 N
 * bytes.
 */
struct hash_state {
	uint64_t a, b;
	size_t len;
};
void hash_add(struct hash_state *state, str text);
struct hash hash_end(const struct hash_state *state);
bool hash_equal(struct hash a, struct hash b);
void hash_print(char out[HASH_TEXT], struct hash hash);
bool hash_read(str text, struct hash *hash); /* false: it is no hash */

/* ---- inputs: which files a run read ---- */

struct inputs_file {
	const char *path; /* as it was opened */
	bool there;       /* else the run went on without it */
	struct hash hash;
};

struct inputs {
	struct arena *arena;
	struct inputs_file *items;
	size_t count;
};

/*
 * Records a file and its bytes; absent bytes mean that it does not exist.
 * `inputs` may be NULL.
 */
void inputs_add(struct inputs *inputs, const char *path, str bytes);

/* ---- diag: what is reported to the user ---- */

/* A file as it was read. `bytes` has a NUL behind it. */
struct source {
	const char *path; /* as the user named it, or relative to the root */
	const char *bytes;
	size_t len;
	struct document *document; /* what doc made of it; NULL: nothing */
};

/* Lines and columns count from 1; columns are bytes; 0 is "unknown". */
struct place {
	const struct source *source; /* NULL: no file, e.g. the command line */
	unsigned line, column;
};

enum diag_colour { DIAG_COLOUR_AUTO, DIAG_COLOUR_NEVER, DIAG_COLOUR_ALWAYS };

struct diag;

/*
 * Messages go to `out` in gcc's shape as they are found:
 *
 *	specs/x/api.yaml:31:9: error: no schema has this name [ref-missing]
 *	   31 |         $ref: '#/components/schemas/nobody'
 *	      |         ^
 *
 * AUTO colours a terminal, unless NO_COLOR is set and not empty, or TERM is
 * "dumb". Messages and source lines are shown as by str_print(); a source
 * line longer than a screen is cut around the column; tabs keep the caret
 * under its column.
 */
struct diag *diag_new(struct arena *arena, FILE *out, enum diag_colour colour);

/* Counts messages, but prints none. */
struct diag *diag_silent(struct arena *arena);

/* Whether AUTO means colour for this file. */
enum diag_colour diag_colour_of(FILE *out, enum diag_colour colour);

/*
 * Returns a stream that writes to `out` and keeps a copy; the caller closes it
 * before reading the copy.
 */
FILE *diag_tee(FILE *out, struct buf *copy);

/* ---- the manual of diagnostics: gen/diagnostics.md ---- */

struct diag_kind {
	str id;
	str sentence; /* what it is about */
	str text;     /* the whole entry, without its heading */
};

struct diag_kinds {
	struct diag_kind *items;
	size_t count;
};

struct diag_kinds diag_kinds_read(struct arena *arena, str manual);
/* Returns NULL if there is none. */
const struct diag_kind *diag_kind_find(const struct diag_kinds *kinds, str id);
const char *diag_kind_nearest(struct arena *arena,
			      const struct diag_kinds *kinds, str id);

/* ---- how much is reported, and in which form ---- */

enum diag_format {
	DIAG_TEXT,
	DIAG_JSON, /* as gcc's -fdiagnostics-format=json */
	DIAG_SARIF /* 2.1.0 */
};

struct diag_style {
	enum diag_format format;
	bool quiet;        /* errors alone, without notes and summary */
	bool verbose;      /* every place of a message that repeats */
	size_t max_errors; /* nothing is shown after so many; 0: all is */
	const char *version;
};

/* With `kinds`, -W takes no other ids than theirs. */
void diag_style(struct diag *diag, const struct diag_style *style,
		const struct diag_kinds *kinds);

/*
 * "-W" options, without the "-W": "error", "no-error", "ID", "no-ID",
 * "error=ID", "no-error=ID". The ID "all" means every one; the last option
 * that names an id wins. False if there is no such option.
 */
bool diag_option(struct diag *diag, const char *option);
/* The option that was probably meant; NULL: none is near. */
const char *diag_option_nearest(const struct diag *diag, const char *option);

/* `id` is stable and lower-case with hyphens; it is printed in brackets. */
void diag_error(struct diag *diag, struct place place, const char *id,
		const char *format, ...) BASE_FORMAT(4, 5);
void diag_warning(struct diag *diag, struct place place, const char *id,
		  const char *format, ...) BASE_FORMAT(4, 5);
/*
 * A note by itself, on what hookc assumed without being told. It is not
 * counted, unless -Werror=ID turns it into an error.
 */
void diag_remark(struct diag *diag, struct place place, const char *id,
		 const char *format, ...) BASE_FORMAT(4, 5);
/* Adds a note to the last message, and is silent if that message was. */
void diag_note(struct diag *diag, struct place place, const char *format, ...)
	BASE_FORMAT(3, 4);

/*
 * Warnings with this id at `at` or `key` are not reported: `by` is where the
 * user acknowledges them.
 */
void diag_acknowledge(struct diag *diag, const char *id, struct place at,
		      struct place key, struct place by);
/*
 * To be called after all warnings: reports acknowledgements that matched none.
 */
void diag_acknowledged_check(struct diag *diag);

/* To be called last: prints the summary, or the whole of JSON or SARIF. */
void diag_finish(struct diag *diag);

/*
 * How many there were, shown or not. A warning raised to an error counts as an
 * error.
 */
size_t diag_errors(const struct diag *diag);
size_t diag_warnings(const struct diag *diag);

#endif

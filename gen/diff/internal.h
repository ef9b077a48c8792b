/* SPDX-License-Identifier: MIT */
/*
 * What the files of diff share:
 *	diff.c    all parts, in order: read it first
 *
 *	list.c    the list of changes;   report.c  as text and as JSON
 *	event.c   events and signature;  call.c    operations
 *	message.c bodies, headers, answers;
 *	type.c    schemas;               limit.c   of one value
 *	kind.c    JSON types;            place.c   where a schema stands
 *	c.c       what the headers declare;  declare.c  read from them
 */
#ifndef DIFF_INTERNAL_H
#define DIFF_INTERNAL_H

#include "diff.h"
#include "kinds.h"

#include <string.h>

enum diff_effect { DIFF_FINE, DIFF_DIFFERS, DIFF_STRICT, DIFF_BREAKS };

enum { DIFF_SEND = 1, DIFF_RECEIVE = 2, DIFF_PROGRAM = 4 };

enum diff_kind {
#define X(name, id, send, receive, text) DIFF_##name,
	DIFF_KINDS(X)
#undef X
#define X(name, id, effect, text) DIFF_##name,
		DIFF_C_KINDS(X)
#undef X
			DIFF_KIND_COUNT
};

struct diff_about {
	const char *id;
	enum diff_effect send, receive; /* both are equal for changes in C */
	const char *text;
};
extern const struct diff_about diff_about[DIFF_KIND_COUNT];

struct diff_change {
	enum diff_kind kind;
	unsigned directions;
	str where;  /* "Payment/amount" */
	str detail; /* "maxLength 10 became 5", or absent */
	const struct node *old, *now;
};

struct diff {
	struct arena *arena;
	const struct diff_side *old, *now;
	struct diff_change *items;
	size_t count;
	struct map known;     /* changes by kind, place and detail */
	struct map pairs;     /* types and directions that were compared */
	size_t place, places; /* bodies and parameters; 0: a component */
};

/* Where a comparison is, and who uses the data: DIFF_SEND or DIFF_RECEIVE. */
struct diff_at {
	str where;
	unsigned direction;
	const struct node *old, *now;
	bool inside; /* nodes are schemas, not their holders */
};

/*
 * Adds a change; a change met in both directions is one. `format` may be NULL.
 */
void diff_add(struct diff *d, const struct diff_at *at, enum diff_kind kind,
	      const char *format, ...) BASE_FORMAT(4, 5);
/* Returns `at` one step further down. */
struct diff_at diff_step(struct diff *d, const struct diff_at *at,
			 const char *format, ...) BASE_FORMAT(3, 4);
/* For messages: the text, or "none". */
const char *diff_text(str text);
/* Returns the worst effect in the directions in which the change is met. */
enum diff_effect diff_worst(const struct diff_change *change);

/* message.c: `direction` says whether the program sends or receives answers. */
void diff_contents(struct diff *d, const struct diff_at *at,
		   const struct content *old, size_t old_count,
		   const struct content *now, size_t now_count);
void diff_headers(struct diff *d, const struct diff_at *at,
		  const struct headers *old, const struct headers *now);
void diff_responses(struct diff *d, const struct diff_at *at,
		    unsigned direction, const struct response *old,
		    size_t old_count, const struct response *now,
		    size_t now_count);
/* event.c, call.c */
void diff_events(struct diff *d);
void diff_signatures(struct diff *d);
void diff_operations(struct diff *d);

/*
 * type.c: the types of a body, parameter or header; the nodes are their
 * schemas, or NULL where they stand elsewhere. Either type may be NULL.
 */
void diff_schemas(struct diff *d, const struct diff_at *at,
		  const struct node *old_schema, const struct node *now_schema,
		  const struct type *old, const struct type *now);
/* place.c: the schema of a parameter or header; NULL if it is elsewhere. */
const struct node *diff_schema_of(const struct node *holder);
/* The schema of a member, within a schema that may be NULL. */
const struct node *diff_member_node(const struct node *schema,
				    const struct field *field);
/*
 * The schema under a media type in the `content` of `holder`; NULL if it is
 * elsewhere.
 */
const struct node *diff_schema_in(const struct node *holder, str media_type);
/* kind.c: "a choice", for messages. */
const char *diff_kind_name(const struct type *type);
/*
 * kind.c: reports a change of JSON types; false if there is none, so that the
 * details are compared.
 */
bool diff_kinds(struct diff *d, const struct diff_at *at,
		const struct type *old, const struct type *now);
/* type.c: either type may be NULL, which means "no schema". */
void diff_types(struct diff *d, const struct diff_at *at,
		const struct type *old, const struct type *now);
void diff_nullable(struct diff *d, const struct diff_at *at, bool old,
		   bool now);
void diff_default(struct diff *d, const struct diff_at *at,
		  const struct node *old, const struct node *now);

/* limit.c */
void diff_limits(struct diff *d, const struct diff_at *at,
		 const struct type *old, const struct type *now);
void diff_values(struct diff *d, const struct diff_at *at,
		 const struct type *old, const struct type *now);
void diff_keywords(struct diff *d, const struct diff_at *at,
		   const struct type *old, const struct type *now);

/* c.c */
void diff_declared(struct diff *d);

/* declare.c: what a header declares, in its order. */
struct diff_declared {
	str name;         /* "struct a", "struct a.b", "A_B", "a_read" */
	str owner;        /* the struct or enum that it is in; absent: none */
	str type;         /* what it is, spelled with one blank between words */
	bool is_constant; /* of an enum; `type` is its number */
	bool is_value;    /* of #define */
};
struct diff_declares {
	struct diff_declared *items;
	size_t count;
	struct map names;
};
struct diff_declares diff_declares_read(struct arena *arena, str header);

/* report.c */
str diff_report_text(const struct diff *d);
str diff_report_json(const struct diff *d, bool breaks);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What the files of view share: the views, and who makes them.
 *
 *	view.c       the passes, and which template makes which file: read it
 *	             first
 *
 *	types.c      views of types, names of enums' constants: object.c with
 *	             row.c, choice.c with branch.c, tuple.c;
 *	             constant.c  enums of one value
 *	call.c       views of calls: parameter.c, body.c with checked.c, head.c,
 *	             media.c, security.c, server.c
 *	event.c      views of events: answer.c, recipe.c;  test.c  of examples
 *	accept.c     tables of X_accepts();  pattern.c  automata;  hash.c hashes
 *	part.c       which file a type or a call stands in;  headers.c  headers
 *	order.c      what stands before what in a file
 *
 *	name.c       names that are settled: name_type.c, reserved.c, spell.c
 *	comment.c    a specification's text in comments and literals
 *	type.c       how C holds a type;  list.c  lists of views
 *	word.c       the words that a template may say: words*.h
 */
#ifndef VIEW_INTERNAL_H
#define VIEW_INTERNAL_H

#include "view.h"

/* ---- the views: see words.h ---- */

#define VIEW_CONCAT_(a, b) a##b
#define VIEW_CONCAT(a, b)  VIEW_CONCAT_(a, b)
#define VIEW_STRING_(name) #name
#define VIEW_STRING(name)  VIEW_STRING_(name)

/* clang-format off */
#define BEGIN struct VIEW_CONCAT(view_, HERE) {
#define TEXT(member)          const char *member;
#define FLAG(member)          bool member;
#define TEXT_AS(word, member) const char *member;
#define FLAG_AS(word, member) bool member;
#define EACH(member, view)    struct view_list member;
#define ONE(member, view)     struct view_##view *member;
#define IN(member, view)      struct view_##view member;
#define OWN(...)              __VA_ARGS__;
#define END                   }; \
	extern const struct shape VIEW_CONCAT(VIEW_CONCAT(view_, HERE), _shape);
#include "words.h"
#undef BEGIN
#undef TEXT
#undef FLAG
#undef TEXT_AS
#undef FLAG_AS
#undef EACH
#undef ONE
#undef IN
#undef OWN
#undef END
/* clang-format on */

/* ---- the maker ---- */

struct maker {
	struct arena *arena;
	struct diag *diag;
	const struct model *model;
	struct view_provider *provider;
	const char *prefix, *PREFIX;
	size_t parts;         /* how many the manifest wants; 0: any number */
	bool single;          /* it wants headers to be included singly */
	struct map taken;     /* every name that is emitted */
	struct map patterns;  /* source to struct view_pattern */
	struct map schemes;   /* the names in C of security schemes */
	struct map overrides; /* views of servers, by their URLs */
	struct map override_names; /* members of the client */
	struct map calls;          /* what operations would be called */
	struct map branches;       /* their names in C, by the choice */
	struct view_type *filling; /* the type whose checks are being made */
	struct view_type **order;  /* types, holders by value last */
	size_t type_count;
	size_t marks; /* the number of walks over parts and types */
};

void view_output_add(struct arena *arena, struct view_outputs *outputs,
		     struct view_output output);
void view_add(struct maker *m, struct view_list *list, void *item);
const char *view_number(struct maker *m, int64_t number);

/* Longer names are cut and told apart by a hash. */
#define NAME_ROOM 96

/* spell.c */
const char *view_name_snake(struct arena *arena, str text);
/* The same, however long. */
const char *view_name_long(struct arena *arena, str text);
/* Cuts a name behind a word, and adds a hash of the text that it is made of. */
const char *view_name_cut(struct arena *arena, const char *name, str text);
const char *view_name_upper(struct arena *arena, const char *name);
/* Spells out every difference, for texts of one view_name_snake(). */
const char *view_name_exact(struct arena *arena, str text);

/* reserved.c */
bool view_name_reserved(const char *name);
const char *view_name_not_reserved(struct arena *arena, const char *name);

/* name.c */
/*
 * Makes names for all texts of one scope, such as members or values. Their
 * order does not matter.
 */
const char **view_name_scope(struct arena *arena, const str *texts,
			     size_t count, bool upper);
const char *view_name_constant(struct maker *m, const char *scope,
			       const char *value);
/*
 * What templates make of one name: patterns, where '*' stands for it, each
 * list with NULL at its end. `names` (tags and functions) of prefix_name,
 * `constants` (and macros) of the same in capitals.
 */
struct name_family {
	const char *const *names, *const *constants;
};
/*
 * Takes the names of the family for prefix_stem; returns false if any of them
 * is taken already.
 */
bool view_name_try(struct maker *m, const char *stem,
		   const struct name_family *family);
/*
 * Returns the first of the stems (NULL ends them) that is free, or a numbered
 * one.
 */
const char *view_name_take(struct maker *m, const char *const *stems,
			   const struct name_family *family);
/* Takes the family's names of the prefix itself. */
void view_name_reserve(struct maker *m, const struct name_family *family);
/*
 * A name for one file: the stem, or one like it, of which no pattern is taken.
 */
const char *view_name_local(struct maker *m, const char *stem,
			    const char *const *patterns);
/* If a name is one of our `own` members, adds `word` to it. */
void view_name_aside(struct arena *arena, const char **names, size_t count,
		     const char *const *own, const char *word);

/* name_type.c */
const char *view_name_operation(struct maker *m,
				const struct operation *operation);
void view_name_types(struct maker *m);

/* branch.c: the names of a choice's branches, in order. */
const char **view_branch_names(struct maker *m, const struct type *choice);
/* A word for the kind of a type: "list", "object". */
str view_branch_kind(const struct type *type);

/* comment.c */
const char *view_comment(struct arena *arena, str text); /* one line */
/*
 * Does a name say all of the text, except for case and for what separates
 * words?
 */
bool view_comment_is_name(str text, const char *name);
/* Returns the first sentences in one line. */
const char *view_comment_brief(struct arena *arena, str text);
void view_comment_lines(struct maker *m, struct view_list *list, str text);
const char *view_literal_of(struct arena *arena, str text); /* with quotes */
const char *view_literal_bare(struct arena *arena,
			      str text); /* for a comment */

/* media.c */
/* A media type without its parameters. */
str view_media_bare(str type);
/* Returns a word for each, in order; NULL for one that stands there before. */
const char **view_media_words(struct maker *m, const struct content *contents,
			      size_t count);

/* type.c */
void view_types(struct maker *m);
/*
 * Returns how a value of the type is held; view_value_behind() holds it by a
 * pointer, whatever it is.
 */
struct view_value view_value_of(const struct type *type);
struct view_value view_value_behind(const struct type *type);
/* head.c: one status, or the first digit of many; or neither, of all. */
void view_status_set(struct maker *m, str status, const char **one,
		     const char **range);
/* Sorts exact codes before ranges, and ranges before the default. */
int view_status_rank(str status);
/* answer.c: what the handler of an event gets and may answer, beside it. */
void view_event_message(struct maker *m, const struct event *event,
			struct view_event *view);
/* server.c */
void view_servers(struct maker *m);
/* Returns NULL if the operation has no servers of its own. */
const struct view_override *view_override_of(struct maker *m,
					     const struct operation *operation);
/* head.c: `status` is absent of a webhook's own headers. */
struct view_head *view_head_of(struct maker *m, const struct headers *headers,
			       str status, const char *name);
/* Returns how many columns the value's type takes. */
size_t view_value_width(const struct view_value *value);
bool view_is_scalar(
	const struct type *type); /* is it one of the runtime's own? */
struct view_type *view_type_of(const struct type *type);
struct view_field *view_field_of(struct maker *m, const struct field *field,
				 const char *name);
/* So few names are compared one by one. */
enum { VIEW_FEW_NAMES = 8 };
void view_names_share(struct maker *m, struct view_names *names,
		      struct view_list *values, const char *name,
		      const str *texts);
void view_names_fill(struct maker *m, struct view_names *names,
		     const char *name, const str *texts, size_t count);
/* Names that are searched: the order by length, then bytes, if they are many.
 */
void view_names_order(struct maker *m, struct view_names *names,
		      const str *texts, size_t count);
/* Names that are found by one look; searched only if they are too many. */
void view_names_hash(struct maker *m, struct view_names *names,
		     const str *texts, size_t count);

/* pattern.c */
/* Fills in the words of an automaton, except for its name. */
void view_pattern_fill(struct arena *arena, struct view_pattern *view,
		       str source, const struct regex *regex);
const char *view_pattern_name(struct maker *m, const struct pattern *pattern);

/* accept.c: tables for every root, if `accept` has no error. */
void view_accepts(struct maker *m, struct accept *accept,
		  struct view_outputs *outputs);

/* constant.c: enums of one value are text from there on. */
void view_constants(struct maker *m);

/* object.c, choice.c, tuple.c */
void view_object_fill(struct maker *m, struct view_type *view);
void view_choice_fill(struct maker *m, struct view_type *view);
void view_tuple_fill(struct maker *m, struct view_type *view);

/* row.c */
struct view_row view_row_of_field(struct maker *m, const struct field *field);
/*
 * Returns the row of a value without a name; `held`: an object is held by
 * value.
 */
struct view_row view_row_of(struct maker *m, const struct type *type,
			    bool nullable, bool held);
/* Fills in the limits of a whole list or object. */
void view_row_limits(struct maker *m, struct view_type *view);

/* headers.c: what can be included by itself; the parts are known. */
void view_headers(struct maker *m);

/* part.c */
/* "_PULL_REQUEST_H", of a file's name behind the prefix. */
const char *view_stamp_name(struct maker *m, const char *file,
			    const char *ending);
/* Fills in what a file says of the provider. */
void view_part_of_provider(struct maker *m, struct view_part *part);
bool view_part_is_split(struct maker *m);
void view_part_types(struct maker *m);
void view_part_operations(struct maker *m);

/* hash.c */
/* Returns the slots of names as a literal; NULL if there are too many. */
const char *view_hash_names(struct maker *m, const str *names, size_t count,
			    const char **seed);

/* order.c */
void view_order_types(struct maker *m);

/* call.c, event.c, test.c */
void view_calls(struct maker *m);
void view_callback_names(struct maker *m);
void view_events(struct maker *m);
void view_recipe(struct maker *m, const struct manifest_signature *s);
void view_handshakes(struct maker *m);
void view_tests(struct maker *m);

#endif

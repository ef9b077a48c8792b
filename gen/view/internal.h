/* SPDX-License-Identifier: MIT */
/* What the parts of view say to one another: the views, and who makes them. */
#ifndef VIEW_INTERNAL_H
#define VIEW_INTERNAL_H

#include "view.h"

/* ---- the views: each member is a word, see word.c ---- */

struct view_line {
	const char *text;
};

/* How a value of some type is declared. */
struct view_value {
	const char *type, *space, *presence, *amp;
	bool object;
};

struct view_field {
	struct view_value value;
	const char *name, *json, *row;
	const char *above, *beside;
	bool nullable;
	bool escaped; /* JSON writes its name with escapes */
};

struct view_default {
	const char *name, *presence, *value;
	bool nullable;
};

struct view_enum_value {
	const char *constant, *shown, *json;
};

/* The one value of an enum. */
struct view_constant {
	const char *name, *literal;
};

struct view_branch {
	struct view_value value;
	const char *constant, *name, *row;
};

struct view_rule {
	const char *by, *types, *member, *value, *constant, *shape;
};

struct view_trait {
	const char *member, *types, *value, *needed;
};

struct view_shape {
	const char *name, *needed, *closed;
	size_t branch;
	struct view_list traits;
};

/* A name of what must be there together; see struct hook_together. */
struct view_presence {
	const char *branch, *term, *absent, *json;
};

struct view_together {
	const char *name, *keyword, *one;
	struct view_list names;
};

struct view_names {
	struct view_list names;
	const char *name, *order, *name_count, *width;
	const char *seed, *slots; /* a perfect hash, in place of the order */
	bool wide;
};

struct view_type {
	const struct type *type;
	const char *name, *c_name, *C_NAME, *struct_;
	const char *wanted;    /* its name, if it is free */
	const char *component; /* the document's name for it, as a literal */
	const char *schema;    /* where it is described, as a literal */
	const char *remark;    /* a comment of one line; or several: */
	struct view_list comment;
	bool enumeration, list, tuple, object, choice;
	bool root, used, own_struct, closed;
	bool called; /* a call's rows refer to its table */
	bool ahead;  /* another type's table mentions it before its own */
	struct view_names names;
	struct view_list values;
	const char *value_count;
	const char *limits; /* of the whole value */
	/* list, tuple */
	const char *item_type, *item_space, *item_row;
	/* object */
	struct view_list fields, defaults, togethers;
	const char *additional, *entries;
	bool entry;
	const char *entry_type, *entry_space, *entry_row;
	struct view_list entry_patterns; /* of an entry's name */
	/* choice */
	struct view_list branches, rules, shapes;
	const char *scope; /* of its table: "static ", or "" */
	struct view_list patterns;
	enum { NOT_VISITED, VISITING, VISITED } visit;
	size_t rank; /* of its table */
};

/* One file of code: of types, or of calls. */
struct view_part {
	const char *file, *documents, *prefix, *PREFIX, *header, *stamp;
	bool split, json_responses;
	bool checks; /* calls check their parameters by rows */
	struct view_list types, patterns, servers, security, operations;
};

/* What the header says of another file: "_calls_h". */
struct view_stamp {
	const char *name, *value;
};

struct view_pattern {
	const char *name, *shown, *literal;
	const char *states, *class_count, *dead, *sure;
	const char *width, *classes, *next, *accepting;
	const char *ranges, *range_count, *shortest, *longest;
	bool wide;
};

struct view_literal {
	const char *literal;
};

/* The tables of X_accepts(). */
struct view_accept_row {
	const char *keyword, *operands;
};

struct view_accept_schema {
	const char *number, *shown, *document, *column, *line;
	struct view_list rows;
};

struct view_accept_root {
	const char *name, *shown, *number;
};

struct view_accept {
	const char *guard, *header, *documents, *slots, *mask, *first;
	const char *hook_version, *stamp, *tables_stamp;
	struct view_list roots, schemas, names, literals, sources, patterns;
};

struct view_variable {
	const char *name, *json, *fallback, *local, *beside;
	struct view_list values;
};

struct view_server {
	const char *constant, *literal, *comment, *c_name;
	struct view_list variables;
};

struct view_scheme {
	const char *type, *space, *name, *beside;
};

struct view_demand {
	const char *name, *key, *in;
	bool bearer, basic, header, parameter;
};

struct view_alternative {
	const char *condition;
	struct view_list demands;
};

struct view_security {
	const char *function, *needs;
	bool must;
	struct view_list alternatives;
	struct view_part *part; /* the last that it was added to */
};

struct view_text_field {
	const char *name, *json, *presence, *text;
};

struct view_parameter {
	const char *name, *parameter, *json, *in, *style, *explode;
	const char *allow_reserved, *number, *presence, *text, *item_text;
	const char *missing, *type, *space, *above, *beside, *null, *deep;
	bool items, members, scalar, required;
	struct view_list fields;
};

/* One part of a multipart body. */
struct view_piece {
	const char *name, *json, *presence, *text, *item_text;
	const char *filename, *media_type, *null;
	bool items;
};

struct view_path {
	const char *literal;
	struct view_parameter *parameter;
};

struct view_body {
	const char *type, *space, *beside, *media_type, *c_name, *as_bytes;
	bool json, bytes, optional, form, multipart;
	const char *additional;
	struct view_list members, pieces;
};

struct view_response {
	const char *constant, *condition, *name, *type, *space, *read, *json;
	const char *beside;
};

struct view_operation {
	const char *c_name, *C_NAME, *local, *method, *method_literal,
		*path_text;
	const char *security_text, *security_function;
	const char *parameters_argument, *parameters_value;
	struct view_list comment, parameters, path, rest;
	struct view_list responses, typed_responses, response_headers;
	/* Rows of parameters, and what these refer to. */
	struct view_list checks, checked_types, patterns;
	struct view_body *body;
	bool parameters_struct, table, reads, accept;
};

struct view_header {
	const char *header_name, *header_value;
};

struct view_vector {
	const char *secret, *body, *now, *header_count;
	struct view_list headers;
};

struct view_term {
	const char *is, *text, *span, *digest, *as;
	bool inner; /* it is made of those that follow */
};

struct view_terms {
	const char *name;
	struct view_list terms;
};

struct view_text {
	const char *text;
};

struct view_texts {
	const char *name;
	struct view_list texts;
};

struct view_claim {
	const char *name, *terms;
};

struct view_recipe {
	const char *header, *more_headers, *pointer, *parameter, *place, *each;
	const char *format, *separator, *covers;
	const char *algorithm, *encoding, *key, *key_prefix, *key_digest;
	const char *timestamp_header, *timestamp_json, *timestamp_unit;
	const char *tolerance, *id_header, *id_json;
	const char *key_id_header, *key_id_json, *listed_header;
	const char *container, *components, *body, *payload, *malformed, *also;
	struct view_list claims;
	bool raw_ecdsa;
};

struct view_handshake {
	const char *method, *pointer, *value, *query, *query_value;
	const char *shake_header, *token_query, *token_pointer;
	const char *answer, *answer_header, *answer_value, *confirm;
	const char *answer_status;
	bool answers_json, unsigned_;
};

struct view_event {
	const char *constant, *shown, *name, *struct_, *payload, *json;
	const char *remark;
	bool raw; /* its handler gets JSON */
};

struct view_example {
	const char *shown, *literal, *struct_, *c_name;
	bool valid;
};

struct view_provider {
	const char *prefix, *PREFIX, *guard, *header, *title;
	const char *documents, *hook_version, *stamp;
	struct view_list stamps;
	bool uses_names, unconfirmed, alone, split;
	struct view_list about, constants, types, roots, parts, call_parts;
	const char *root_count;
	struct view_list servers, schemes, security, operations;
	struct view_list events, vectors, examples;
	struct view_recipe *recipe, *also;
	struct view_list term_lists, text_lists;
	struct view_names *names;
	const char *signature_source, *recipe_pointer;
	const char *header_0, *header_1, *pointer_0, *pointer_1, *each, *id;
	const char *id_header, *time;
	struct view_list handshakes;
};

extern const struct shape view_accept_shape;
extern const struct shape view_provider_shape, view_part_shape,
	view_accept_shape;

/* ---- the maker ---- */

struct maker {
	struct arena *arena;
	struct diag *diag;
	const struct model *model;
	struct view_provider *provider;
	const char *prefix, *PREFIX;
	size_t parts;              /* that the manifest wants; 0: any number */
	struct map taken;          /* every name that is emitted */
	struct map patterns;       /* source to struct view_pattern */
	struct map schemes;        /* of security: name to C name */
	struct map calls;          /* what operations would be called */
	struct view_type *filling; /* whose checks are being made */
	struct view_type **order;  /* types, holders by value last */
	size_t type_count;
};

void view_output_add(struct arena *arena, struct view_outputs *outputs,
		     struct view_output output);
void view_add(struct maker *m, struct view_list *list, void *item);
const char *view_number(struct maker *m, int64_t number);

/* Longer names are cut and told apart by a hash. */
#define NAME_ROOM 96

/* spell.c */
const char *view_name_snake(struct arena *arena, str text);
const char *view_name_upper(struct arena *arena, const char *name);
/* Every difference spelled out, for texts that are alike as snakes. */
const char *view_name_exact(struct arena *arena, str text);

/* reserved.c */
bool view_name_reserved(const char *name);
const char *view_name_not_reserved(struct arena *arena, const char *name);

/* name.c */
/* Names for all texts of one scope: members, values. Order does not matter. */
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
/* Takes the family of prefix_stem: false if any of it is taken already. */
bool view_name_try(struct maker *m, const char *stem,
		   const struct name_family *family);
/* The first of the stems (NULL ends them) that is free, or a numbered one. */
const char *view_name_take(struct maker *m, const char *const *stems,
			   const struct name_family *family);
/* Takes that of the prefix itself. */
void view_name_reserve(struct maker *m, const struct name_family *family);
/* For one file: the stem, or a like one, of which no pattern is taken. */
const char *view_name_local(struct maker *m, const char *stem,
			    const char *const *patterns);
/* Where a name is one of our `own` members, `word` goes behind it. */
void view_name_aside(struct arena *arena, const char **names, size_t count,
		     const char *const *own, const char *word);

/* name_type.c */
const char *view_name_operation(struct maker *m,
				const struct operation *operation);
void view_name_types(struct maker *m);

/* comment.c */
const char *view_comment(struct arena *arena, str text); /* one line */
/* Does a name say all of the text, but for case and what parts its words? */
bool view_comment_is_name(str text, const char *name);
/* Its first sentences, one line. */
const char *view_comment_brief(struct arena *arena, str text);
void view_comment_lines(struct maker *m, struct view_list *list, str text);
const char *view_literal_of(struct arena *arena, str text); /* with quotes */
const char *view_literal_bare(struct arena *arena,
			      str text); /* for a comment */

/* type.c */
void view_types(struct maker *m);
struct view_value view_value_of(struct maker *m, const struct type *type);
/* "str" of hook_str and so on, and what says that one is there; or NULL. */
const char *view_type_noun(enum type_kind kind, const char **presence);
struct view_type *view_type_of(const struct type *type);
struct view_field *view_field_of(struct maker *m, const struct field *field,
				 const char *name);
void view_items(struct maker *m, struct view_type *view);
void view_names_fill(struct maker *m, struct view_names *names,
		     const char *name, const str *texts, size_t count);

/* row.c: the words of an automaton, by that name. */
void view_pattern_fill(struct arena *arena, struct view_pattern *view,
		       str source, const struct regex *regex);

/* accept.c: tables for every root, if `accept` has no error. */
void view_accepts(struct maker *m, struct accept *accept,
		  struct view_outputs *outputs);

/* constant.c: enums of one value are text from there on. */
void view_constants(struct maker *m);

/* object.c, choice.c, tuple.c */
void view_object_fill(struct maker *m, struct view_type *view);
void view_choice_fill(struct maker *m, struct view_type *view);
void view_tuple_fill(struct maker *m, struct view_type *view);

/* row.c: what a table says of a value, in the words of hook_rows.h. */
const char *view_row_of_field(struct maker *m, const struct field *field,
			      const char *name);
/* Of what has no name; `held`: an object lies where it is. */
const char *view_row_of(struct maker *m, const struct type *type, bool nullable,
			bool held);
/* Of a whole list or object; NULL: nothing is said. */
const char *view_row_limits(struct maker *m, const struct type *type,
			    const struct view_list *togethers);
const char *view_pattern_name(struct maker *m, const struct pattern *pattern);

/* part.c */
bool view_part_is_split(struct maker *m);
void view_part_types(struct maker *m);
void view_part_operations(struct maker *m);

/* hash.c */
/* The slots of names as a literal; NULL: they are too many. */
const char *view_hash_names(struct maker *m, const str *names, size_t count,
			    const char **seed);

/* order.c */
void view_order_types(struct maker *m);

/* call.c, event.c, test.c */
void view_calls(struct maker *m);
void view_events(struct maker *m);
void view_recipe(struct maker *m, const struct manifest_signature *s);
void view_handshakes(struct maker *m);
void view_tests(struct maker *m);

#endif

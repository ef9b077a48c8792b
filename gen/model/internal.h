/* SPDX-License-Identifier: MIT */
/*
 * What the files of model share, in the order of the passes:
 *
 *	build.c      the passes, in order: read it first
 *
 *	document.c   documents merged into one API: overlay.c, graft.c
 *	operation.c  operations: parameter.c with style.c, content.c with
 *	             multipart.c and media.c, header.c, security.c, server.c
 *	event.c      events: event_candidate.c and event_catalogue.c find them,
 *	             event_carrier.c says what they are sent in, event_source.c
 *	             (with event_header.c, event_pair.c) and event_name.c name
 *	             them by what event_value.c finds, event_choice.c splits
 *	             those that share a schema
 *	use.c        which types they lead to;  select.c  what is asked for
 *	conflict.c   what contradicts itself;  acknowledge.c  known warnings
 *
 *	form.c       the fields that OpenAPI has;  member.c  reading them
 *	made.c       what is said outside of a schema, as schemas say it
 *	form_note.c  what a document has besides;  kind.c  and of another kind
 *	fault.c      what becomes of a part that is wrong
 *	ledger.c     parameters in the ledger;  dump.c  the model as text
 *	jsonpath.c   JSONPath of overlays: jsonpath_text.c, jsonpath_find.c
 */
#ifndef MODEL_INTERNAL_H
#define MODEL_INTERNAL_H

#include "model.h"

struct builder {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	struct manifest *manifest;
	struct model *model;        /* being filled; never NULL */
	struct node *home;          /* root of the first document; of files that
				     * are no whole document as well */
	struct map schemes_by_name; /* schemes by name */
	struct map operation_ids;   /* struct operation by operationId */
	struct map forms;        /* objects that were noted, see form_note.c */
	struct map misfits;      /* values that were reported, see kind.c */
	struct map header_names; /* spellings of header names, see media.c */
	struct operation **broken; /* left out, see fault.c */
	size_t broken_count;
	bool deliveries; /* what is read now is what a provider sends */
	struct schema_builder *schemas;
};

/* document.c: the manifest's documents, as one API. */
struct documents {
	struct node **roots;
	size_t count;
	struct page **pages; /* those that were Markdown, NULL if not */
	size_t page_count;
};
bool model_documents_read(struct builder *b, struct documents *out);

/* overlay.c: OpenAPI Overlay 1.0. */
void model_overlay_apply(struct builder *b, struct documents *documents);

/* form.c: the objects of OpenAPI, by the fields that each may have. */
enum form {
	FORM_NONE,
	FORM_ROOT,
	FORM_INFO,
	FORM_CONTACT,
	FORM_LICENSE,
	FORM_SERVER,
	FORM_VARIABLE,
	FORM_PATH_ITEM,
	FORM_OPERATION,
	FORM_DOCS,
	FORM_PARAMETER,
	FORM_HEADER,
	FORM_BODY,
	FORM_MEDIA,
	FORM_ENCODING,
	FORM_RESPONSE,
	FORM_EXAMPLE,
	FORM_LINK,
	FORM_TAG,
	FORM_SCHEME,
	FORM_FLOWS,
	FORM_FLOW,
	FORM_COMPONENTS,
	FORM_CALLBACK,
	FORM_REFERENCE
};
/* Is it a field of a path item that holds an operation? */
bool model_is_method(str key);
struct form_field {
	enum form form;
	const char *name;
	enum form of; /* the form of its value; FORM_NONE: it has none */
	enum form_kind {
		FORM_ANY,
		FORM_BOOL,
		FORM_TEXT,
		FORM_NAME, /* a text that is not empty */
		FORM_TEXTS,
		FORM_TEXT_MAP,
		FORM_OBJECT,
		FORM_ONE, /* an object of the form that `of` says */
		FORM_LIST,
		FORM_MAP,
		FORM_SCHEMA,
		FORM_SCHEMA_MAP,
		FORM_DEMANDS /* demands of security */
	} kind;
};
/* Returns NULL if the form has no such field. */
const struct form_field *model_form_field(enum form form, str name);
/* Returns the field with the most similar name, or NULL. */
const char *model_form_nearest(enum form form, str name);

/* kind.c */
bool model_kind_fits(const struct form_field *field, const struct node *node);
/* Notes that what is wrong with a node is told; was it before? */
bool model_told_before(struct builder *b, const struct node *node);
/* Reports a value of another kind; whoever reads it takes it as absent. */
void model_kind_check(struct builder *b, const struct form_field *field,
		      const struct node *node);
void model_kind_report(struct builder *b, const struct node *node,
		       const char *expected);
bool model_kind_reported(const struct builder *b, const struct node *node);

/* form_note.c */
/* Puts an object's members into the ledger, once; unknown ones are reported. */
void model_form_note(struct builder *b, const struct node *node,
		     enum form form);
/* Notes all objects of the documents. */
void model_forms_note(struct builder *b, const struct documents *documents);

/* fault.c: after a warning, what becomes of the part that it is about. */
void model_fault_leave_out(struct builder *b, const struct node *node,
			   const char *what);
/* Marks an operation that cannot be emitted. */
void model_fault_break(struct builder *b, struct operation *operation);
/*
 * Keeps a note of an operation that is left out, since a selection may want it.
 */
void model_fault_keep(struct builder *b, struct operation *operation);

/* operation.c */
void model_operations_read(struct builder *b,
			   const struct documents *documents);
/* Reads the operation at `node`; path items give it parameters. */
struct operation *model_operation_read(struct builder *b,
				       struct node *path_item,
				       struct node *node, str path);
/*
 * Reports an operationId that is taken; an event's gives no name in C, and
 * stays.
 */
void model_operation_id_check(struct builder *b, struct operation *operation,
			      bool is_event);
/* server.c, security.c, parameter.c, content.c: the parts of an operation. */
void model_server_list(struct builder *b, const struct node *list,
		       struct server **servers, size_t *count);
void model_security_schemes(struct builder *b, struct node *root);
void model_security_list(struct builder *b, const struct node *list,
			 struct operation *operation);
void model_path_check(struct builder *b, const struct node *named);
void model_parameter_list(struct builder *b, struct node *path_item,
			  struct node *node, struct operation *operation);
/*
 * header.c: the headers of a response, or those that a webhook has as
 * parameters.
 */
void model_headers_read(struct builder *b, struct node *map,
			const struct origin *origin, struct headers *out);
void model_headers_of(struct builder *b, struct operation *operation,
		      struct headers *out);
/* The parameters in its query as an object; NULL: it has none. */
struct type *model_query_of(struct builder *b, struct operation *operation);
/* media.c */
/*
 * Notes how a header's name is spelled, which may be chosen for all of that
 * name.
 */
void model_header_spelled(struct builder *b, const struct node *node,
			  enum form form);
/* One header has one name and one type, however its letters are spelled. */
str model_header_spelling(struct builder *b, str name);
enum media model_media_of(str media_type);
str model_media_bare(str media_type);
bool model_media_is(str media_type, const char *name);
bool model_media_is_json(str media_type);
/* May it be the name of a header? */
bool model_media_is_token(str name);
/* style.c */
enum style model_parameter_style(struct builder *b, const struct node *node,
				 enum where where);
struct examples {
	struct node **items;
	size_t count;
};

/* What `example` and `examples` of a body, a parameter or a header hold. */
struct examples model_examples_of(struct builder *b, const struct node *node);
/*
 * The media type in the `content` of a parameter or header, which may have one
 * alone (3.1.1, Parameter Object); NULL: there is none.
 */
struct node *model_content_one(struct builder *b, const struct node *node);
void model_content_list(struct builder *b, struct node *map,
			const struct origin *origin, struct content **out,
			size_t *count);

/* made.c: a node in `parent`, which does not have it yet */
struct node *model_made_node(struct builder *b, enum node_kind kind,
			     struct node *parent);
/* Each adds to a list or map that was made, or has made items. */
void model_made_item(struct builder *b, struct node *to, struct node *item);
void model_made_member(struct builder *b, struct node *map, str name,
		       struct node *value);
void model_made_text(struct builder *b, struct node *map, const char *name,
		     const char *text);
/* Gives `to` the items of `from`, in a list of its own that may grow. */
void model_made_items(struct builder *b, struct node *to,
		      const struct node *from);

/* multipart.c: how one more member of a form is sent. */
struct encoding *model_encoding_add(struct builder *b, struct content *content,
				    str name);

/* multipart.c: a part that is a file without saying so becomes one. */
void model_multipart_files(struct builder *b, struct content *content,
			   const struct node *schema);

/* event.c */
void model_events_read(struct builder *b, const struct documents *documents);

/* use.c: the types that operations and events lead to, and their examples. */
void model_uses_add(struct builder *b, struct schema_uses *uses);
/* Adds only those whose values emitted code checks. */
void model_uses_checked(struct builder *b, struct schema_uses *uses);
void model_use_type(struct builder *b, struct schema_uses *uses,
		    struct type **slot);
void model_examples_check(struct builder *b);

/* acknowledge.c: warnings that are known, and not reported. */
void model_acknowledge(struct builder *b, const struct documents *documents);

/* conflict.c: reports what contradicts something else. */
void model_conflicts_report(struct builder *b,
			    const struct documents *documents);

/* graft.c: references where OpenAPI has none become what they lead to. */
void model_refs_graft(struct builder *b, const struct documents *documents);

/* select.c: the manifest's choice, when all has been read. */
void model_select(struct builder *b);
bool model_glob_matches(const char *glob, str text);

/*
 * Finds a node by "file.yaml#/pointer" or "#/pointer"; NULL after an error,
 * which stands at `place` of the manifest, or without one if that is NULL.
 */
struct node *model_documents_find(struct builder *b,
				  const struct documents *documents,
				  const char *at, const char *place);

/* member.c: text of a scalar member, absent if there is none. */
str model_member_text(const struct node *map, const char *name);
bool model_member_true(const struct node *map, const char *name);
/*
 * Returns a member that must be a mapping, or a list: NULL if it is absent or
 * null, and after an error if it is something else.
 */
struct node *model_member_map(struct builder *b, const struct node *map,
			      const char *name);
struct node *model_member_list(struct builder *b, const struct node *map,
			       const char *name);

/* Is it one value of one JSON type? The type must be final. */
bool model_is_scalar(const struct type *type);
/* ledger.c: notes what calls do not check, once all types are final. */
void model_parameters_note(struct builder *b);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * model: what a provider's documents mean, in one form for OpenAPI 3.0 and
 * 3.1 (JSON Schema 2020-12), ready to be spelled in a language.
 *
 * Invariant: no identifier of any language stands here. Every type is
 * reachable from `types`, each once, in document order; equal inline schemas
 * are one type. What a schema demands and the model does not hold has a line
 * in the ledger.
 */
#ifndef MODEL_H
#define MODEL_H

#include "manifest.h"
#include "regex.h"

/* ---- types ---- */

enum type_kind {
	TYPE_ANY, /* kept as JSON text */
	TYPE_BOOLEAN,
	TYPE_INTEGER,  /* fits int64 */
	TYPE_UNSIGNED, /* format uint64 */
	TYPE_NUMBER,
	TYPE_STRING,
	TYPE_TIME, /* format date-time */
	TYPE_DATE, /* format date */
	TYPE_ENUM, /* of strings */
	TYPE_OBJECT,
	TYPE_LIST,
	TYPE_TUPLE, /* a list whose first items have schemas of their own */
	TYPE_CHOICE /* oneOf, anyOf, several types */
};

/* The formats that are enforced; all others are annotations. */
enum format {
	FORMAT_NONE,
	FORMAT_DATE_TIME,
	FORMAT_DATE,
	FORMAT_TIME,
	FORMAT_DURATION,
	FORMAT_UUID,
	FORMAT_URI,
	FORMAT_URI_REFERENCE,
	FORMAT_EMAIL,
	FORMAT_HOSTNAME,
	FORMAT_IPV4,
	FORMAT_IPV6,
	FORMAT_BYTE,
	FORMAT_JSON_POINTER,
	FORMAT_DECIMAL,
	FORMAT_BINARY /* any bytes: of a file in multipart */
};

struct pattern {
	str source;
	const struct regex *regex;
	struct node *node;
};

/* What is checked of a value. Numbers are JSON texts; absent: no bound. */
struct limits {
	int64_t min_length, max_length;         /* code points; -1: none */
	int64_t min_items, max_items;           /* -1: none */
	int64_t min_properties, max_properties; /* -1: none */
	str minimum, maximum, exclusive_minimum, exclusive_maximum;
	str multiple_of;
	bool unique_items;
	enum format format;
	struct pattern *patterns; /* all must match */
	size_t pattern_count;
	struct node *constant; /* const; NULL: none */
	struct node **allowed; /* enum of a type that is not */
	size_t allowed_count;  /* TYPE_ENUM: by JSON equality */
};

struct field {
	str name; /* the member's name, any text */
	struct type *type;
	bool required;
	bool nullable; /* null is a value of it */
	bool read_only, write_only, deprecated;
	bool forbidden;        /* its schema is `false`: it must not be there */
	struct node *fallback; /* default; NULL: none */
	str title, description; /* of the use, else of the type */
	struct node *node;      /* to blame */
};

struct enum_value {
	str text;
	str name;        /* x-enum-varnames; absent: none */
	str description; /* x-enum-descriptions */
	struct node *node;
};

/* How a branch of a choice is known; see enum hook_by. */
enum rule_by { RULE_TYPE, RULE_KEY, RULE_VALUE, RULE_MEMBER_TYPE };
enum { /* JSON types as bits, as in hook_json.h */
       JSON_NULL = 1,
       JSON_BOOLEAN = 2,
       JSON_NUMBER = 4,
       JSON_STRING = 8,
       JSON_ARRAY = 16,
       JSON_OBJECT = 32,
       JSON_INTEGER = 64
};

struct rule {
	enum rule_by by;
	unsigned types; /* of JSON_* */
	str member;
	str value;     /* a string's text, or another scalar's JSON */
	size_t branch; /* index */
	bool shaped;   /* and only what has the branch's shape */
};

/*
 * The shape of an object: what it requires is there, and what is there of
 * that and of what has constants, is of the JSON types and among these.
 */
struct trait {
	str name;
	unsigned types;
	bool needed;
	str *values; /* as in struct rule; NULL: any */
	size_t value_count;
};

/* `*closed`: it has no other members than these. */
struct trait *model_shape(struct arena *arena, const struct type *type,
			  size_t *count, bool *closed);

struct branch {
	struct type *type;
	str name; /* discriminator value or component; may be "" */
	struct node *node;
};

/*
 * What must be there of an object together: one of the branches, or exactly
 * one. A branch holds if all its terms do: all of these members are there, or
 * not all of them. Terms stand in the order of their branches.
 */
struct presence_term {
	size_t branch;
	bool absent;
	str *names;
	size_t name_count;
};

struct presence {
	const char *keyword;
	bool one;
	struct presence_term *terms;
	size_t term_count, branch_count;
};

struct type {
	enum type_kind kind;
	str component; /* its name in the document; absent: inline */
	/*
	 * Where an inline type stands: the type or operation that holds it and
	 * the words from there: a property's name, "item", "value" (of a map),
	 * "request", "response" "201", a parameter's name, "option" "1". All
	 * places are kept when equal inline types were merged.
	 */
	struct origin *origins;
	size_t origin_count;
	str rename;        /* by the manifest; absent: none */
	struct node *node; /* where it is described, to blame */
	str title, description;
	bool deprecated;
	bool nullable; /* the schema itself allows null */
	struct limits limits;
	struct node **examples;
	size_t example_count;

	struct field *fields; /* TYPE_OBJECT, document order */
	size_t field_count;
	bool closed; /* additionalProperties: false */
	struct presence *presences;
	size_t presence_count;
	struct type
		*entry; /* additionalProperties' or patternProperties' schema */
	bool entry_nullable;
	struct pattern *
		*entry_patterns;    /* an entry's name matches any; others */
	size_t entry_pattern_count; /* are no entries. 0: every name */
	struct type *names;         /* propertyNames: a text; NULL: any */

	/* TYPE_LIST; of a tuple, whose fields are its first items, the rest */
	struct type *item;
	bool item_nullable;

	struct enum_value *values; /* TYPE_ENUM */
	size_t value_count;

	struct branch *branches; /* TYPE_CHOICE */
	size_t branch_count;
	struct rule *rules; /* in the order they are tried */
	size_t rule_count;

	bool recursive; /* it holds itself, through any path */
	bool left_out;  /* nothing that was selected leads to it */
	void *mark;     /* for passes: NULL when not in use */
};

struct origin {
	struct type *type;           /* the holder, or */
	struct operation *operation; /* this one, or */
	struct event *event;
	str *words;
	size_t word_count;
};

/* ---- operations ---- */

enum where { WHERE_PATH, WHERE_QUERY, WHERE_HEADER, WHERE_COOKIE };
enum style {
	STYLE_SIMPLE,
	STYLE_LABEL,
	STYLE_MATRIX,
	STYLE_FORM,
	STYLE_SPACE_DELIMITED,
	STYLE_PIPE_DELIMITED,
	STYLE_DEEP_OBJECT
};

struct parameter {
	str name;
	enum where where;
	enum style style;
	bool explode, allow_reserved;
	bool required, nullable, deprecated;
	bool json; /* `content` application/json: a JSON text */
	struct type *type;
	struct node *fallback;
	str description;
	struct node *node;
};

enum media { MEDIA_JSON, MEDIA_FORM, MEDIA_MULTIPART, MEDIA_TEXT, MEDIA_BYTES };

/* How one member of a form or multipart body is sent. */
struct encoding {
	str name;
	str content_type; /* absent: by the member's type */
	enum style style;
	bool explode, allow_reserved;
};

struct content {
	str media_type;
	enum media media;
	struct type *type; /* NULL: no schema */
	bool nullable;
	struct node **examples;
	size_t example_count;
	struct encoding *encodings;
	size_t encoding_count;
};

struct response_header {
	str name;
	struct type *type;
	bool required;
	str description;
};

struct response {
	str status; /* "201", "4XX", "default" */
	str description;
	struct content *contents; /* the first JSON one first */
	size_t content_count;
	struct response_header *headers;
	size_t header_count;
	struct node *node;
};

enum scheme_kind {
	SCHEME_BEARER,
	SCHEME_BASIC,
	SCHEME_API_KEY,
	SCHEME_OAUTH2,
	SCHEME_OPENID,
	SCHEME_MUTUAL_TLS,
	SCHEME_HTTP /* another HTTP scheme */
};

struct scheme {
	str name; /* its key under securitySchemes */
	enum scheme_kind kind;
	enum where where; /* of an API key */
	str key;          /* header, query parameter or cookie; "Digest" */
	str description;
	struct node *node;
};

struct demand { /* one scheme of an alternative */
	struct scheme *scheme;
	str *scopes;
	size_t scope_count;
};

struct alternative { /* all demands together; none: anonymous */
	struct demand *demands;
	size_t demand_count;
};

struct server_variable {
	str name, fallback, description;
	str *values;
	size_t value_count;
};

struct server {
	str url, description;
	struct server_variable *variables;
	size_t variable_count;
	struct node *node;
};

struct operation {
	str id;     /* operationId; absent: none */
	str method; /* "POST" */
	str path;   /* "/v2/x/{id}" */
	str summary, description;
	str *tags;
	size_t tag_count;
	bool deprecated;
	struct parameter *parameters; /* path's first, in template order */
	size_t parameter_count;
	struct content *bodies; /* the first JSON one first */
	size_t body_count;
	bool body_required;
	struct response *responses; /* document order */
	size_t response_count;
	struct alternative *security; /* any one of them; 0: none needed */
	size_t security_count;
	struct server *servers; /* its own or the document's */
	size_t server_count;
	bool left_out;
	struct node *node;
};

/* ---- events ---- */

struct event {
	str name;       /* on the wire; two sources: "first.second" */
	str key;        /* of `webhooks`; absent: none */
	str expression; /* of a callback: where it is sent */
	str summary, description;
	struct type *payload; /* may be shared among events; never NULL */
	bool nullable;
	bool deprecated, unconfirmed, left_out;
	str source; /* where an unconfirmed one is said; may be absent */
	struct alternative *security; /* of its webhook */
	size_t security_count;
	struct node **examples;
	size_t example_count;
	struct node *node;
};

/* Where an event's name stands in a delivery. */
struct event_source {
	str header[2], pointer[2]; /* absent: not so */
	str each;                  /* "/items/ * /X" without blanks; absent */
	str id_header, id_pointer, time_pointer;
};

/* ---- the ledger ---- */

enum treatment { ENFORCED, STRUCTURAL, ANNOTATION, NOT_ENFORCED };

struct ledger_line {
	str keyword; /* "minLength", "format: phone" */
	enum treatment treatment;
	size_t count;
	struct place *places; /* the first few */
	size_t place_count;
};

/* ---- all of it ---- */

struct model {
	struct manifest *manifest;
	str title, version, openapi;
	str description;
	struct type **types;
	size_t type_count;
	struct operation **operations;
	size_t operation_count;
	struct event **events;
	size_t event_count;
	/*
	 * Those above are what the manifest selects; these are all, so that a
	 * name does not depend on what else is selected.
	 */
	struct type **all_types;
	size_t all_type_count;
	struct operation **all_operations;
	size_t all_operation_count;
	struct event **all_events;
	size_t all_event_count;
	struct event_source event_source;
	struct scheme **schemes;
	size_t scheme_count;
	struct server *servers;
	size_t server_count;
	struct manifest_signature
		*signature;         /* manifest's or document's; NULL */
	struct ledger_line *ledger; /* by keyword */
	size_t ledger_count;
};

/* NULL after errors, all of which diag has told. */
struct model *model_build(struct arena *arena, struct diag *diag,
			  struct doc *doc, struct manifest *manifest);

/*
 * A value of the type, made of its document's examples and, where there are
 * none, of its constraints; with what is optional as long as that is little.
 * NULL: none was found.
 */
struct node *model_sample(struct arena *arena, const struct type *type);
/* Is it a value of the type? As examples are checked, but nothing is told. */
bool model_takes(struct arena *arena, const struct type *type,
		 struct node *value);

/* The model as readable, stable text (--dump-model). */
str model_dump(struct arena *arena, const struct model *model);
/* hookc list: operations, events, types, signature as a table. */
str model_list(struct arena *arena, const struct model *model);
/* hookc list --ledger. */
str model_ledger(struct arena *arena, const struct model *model);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * model: what a provider's documents mean, in one form for OpenAPI 3.0 and
 * 3.1 (JSON Schema 2020-12), ready to be spelled in a language.
 *
 * No identifier of any language stands here. Every type is reachable from
 * `types`, each once, in document order; equal inline schemas are one type.
 * What a schema demands and the model does not hold has a line in the ledger.
 */
#ifndef MODEL_H
#define MODEL_H

#include "manifest.h"
#include "schema.h"

/* ---- operations ---- */

enum where { WHERE_PATH, WHERE_QUERY, WHERE_HEADER, WHERE_COOKIE };
enum style {
	STYLE_SIMPLE,
	STYLE_LABEL,
	STYLE_MATRIX,
	STYLE_FORM,
	STYLE_SPACE_DELIMITED,
	STYLE_PIPE_DELIMITED,
	STYLE_DEEP_OBJECT,
	STYLE_COOKIE /* since 3.2 */
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
	bool styled;      /* the document states its style, so it is no JSON */
	bool json;        /* its media type is, whatever its own type */
	enum style style;
	bool explode, allow_reserved;
	str *headers; /* the headers of its part, in multipart bodies */
	size_t header_count;
};

struct content {
	str media_type;
	enum media media;
	struct type *type; /* NULL: no schema */
	struct type *item; /* 3.2: a sequence's item, such as SSE's; or NULL */
	bool nullable;
	struct node **examples;
	size_t example_count;
	struct encoding *encodings;
	size_t encoding_count;
	struct node *node; /* the Media Type Object */
};

/* A header of a response, or of a webhook's delivery. */
struct header {
	str name;
	struct type *type;
	bool required;
	bool explode; /* an object is "R=100,G=200" */
	bool json;    /* `content` application/json: a JSON text */
	str description;
	struct node *node; /* the Header or Parameter Object */
};

struct headers {
	struct header *items;
	size_t count;
	struct type *type; /* an object with all of them; or NULL */
};

struct response {
	str status; /* "201", "4XX", "default" */
	str description;
	struct content *contents; /* the first JSON one first */
	size_t content_count;
	struct headers headers;
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
	enum where where; /* where an API key goes */
	str key;          /* header, query parameter or cookie; "Digest" */
	str description;
	struct node *node;
};

struct demand { /* one scheme of an alternative */
	struct scheme *scheme;
	str *scopes;
	size_t scope_count;
};

struct alternative { /* all demands must be met; none: anonymous */
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
	struct parameter *parameters; /* the path's first, in template order */
	size_t parameter_count;
	struct content *bodies; /* the first JSON one first */
	size_t body_count;
	bool body_required;
	struct response *responses; /* document order */
	size_t response_count;
	struct alternative *security; /* any of them will do; none: anonymous */
	size_t security_count;
	struct server *servers; /* its own or the document's */
	size_t server_count;
	bool own_servers; /* its path's or its own, not the document's */
	bool left_out;
	bool broken;   /* it cannot be emitted, which was reported */
	bool is_event; /* what a provider calls: `path` is the webhook's key */
	struct node *node;
};

/* ---- events ---- */

/* What an event is sent in. */
enum carrier {
	CARRIER_JSON,
	CARRIER_FORM,      /* a form, whose parameters are the members */
	CARRIER_PARAMETER, /* a form: one of its parameters is the event */
	CARRIER_PARTS,     /* multipart/form-data */
	CARRIER_QUERY,     /* no body; the URL's parameters are the members */
	CARRIER_BYTES      /* any other body, which is not looked at */
};

/* A way in which a webhook is sent. */
struct way {
	enum carrier carrier;
	str media_type; /* absent: there is no body */
	str payload;    /* the parameter of CARRIER_PARAMETER */
};

struct event {
	str name;   /* its name on the wire; of two sources: "first.second" */
	str called; /* in programs, where that is a number; or absent */
	str key;    /* its key under `webhooks`; absent: none */
	str expression; /* a callback's expression: where it is sent */
	const struct node *callback; /* what is sent there; NULL: a webhook */
	str summary, description;
	struct type *payload; /* may be shared among events; never NULL */
	struct type *unread; /* what a body is that is not looked at; or NULL */
	bool nullable;
	bool deprecated, unconfirmed, left_out;
	str source;       /* what documents an unconfirmed event; or absent */
	str methods;      /* "POST", or "POST, PUT" of several webhooks */
	struct way *ways; /* the leading one first; none: JSON */
	size_t way_count;
	struct headers headers; /* its webhook's parameters */
	struct response *responses;
	size_t response_count;
	struct alternative *security; /* its webhook's */
	size_t security_count;
	struct node **examples;
	size_t example_count;
	struct node *node;
};

/* Where an event's name stands in a delivery. */
struct event_source {
	str header[2], pointer[2]; /* absent: the name is not there */
	str each;                  /* "/items/ * /X" without blanks; absent */
	str id_header, id_pointer, time_pointer;
	bool alone; /* it is the only event, and nothing names it */
};

/* ---- all of it ---- */

struct accept;

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
	 * The members above hold what the manifest selects. These hold
	 * everything, so that a name in C does not depend on what else is
	 * selected.
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
		*signature;           /* manifest's or document's; NULL */
	const struct accept *letters; /* the types'; NULL: there are none */
	struct ledger_line *ledger;   /* by keyword */
	size_t ledger_count;
};

/* In what an event is sent; what its document leaves unsaid is JSON. */
const struct way *model_event_ways(const struct event *event, size_t *count);

/* What leads where an event is sent in several ways. */
enum carrier model_carrier(const struct event *event);

/* A way in which some events are sent. */
struct shared_way {
	struct way way;
	str methods;
	const struct event *event; /* the only one that is; NULL: several */
};
/*
 * All ways of a model's events, in the order in which a receiver tries them;
 * none if all are JSON. JSON shows its event only where nothing names it.
 */
struct shared_way *model_ways(struct arena *arena, const struct model *model,
			      size_t *count);

/* Returns NULL after errors, all of which were reported. */
struct model *model_build(struct arena *arena, struct diag *diag,
			  struct doc *doc, struct manifest *manifest);

/*
 * A parameter that has no text of its own is given as text by the caller, and
 * then its schema is not checked; the ledger says so.
 */
bool model_is_given_as_text(const struct parameter *parameter);
/* What the document says of how a member is sent, or NULL. */
struct encoding *model_encoding(const struct content *content, str name);
/* Is it sent as bytes in a part of its own, with a name? */
bool model_is_file(const struct type *type);

/* The model as readable, stable text (--dump-model). */
str model_dump(struct arena *arena, const struct model *model);
/* hookc list: operations, events, types, signature as a table. */
str model_list(struct arena *arena, const struct model *model);
/* hookc list --ledger; as JSON, a line for each place of each keyword. */
str model_ledger(struct arena *arena, const struct model *model, bool json);

#endif

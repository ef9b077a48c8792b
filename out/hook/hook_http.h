/* SPDX-License-Identifier: 0BSD */
/*
 * hook_http: requests and responses as plain data, without a socket.
 *
 * What is built here cannot carry a line break into a header, nor a reserved
 * character of a value into a path or query unencoded.
 */
#ifndef HOOK_HTTP_H
#define HOOK_HTTP_H

#include "hook.h"

#ifdef __cplusplus
extern "C" {
#endif

struct hook_header {
	hook_str name, value;
};

struct hook_headers {
	struct hook_header *items;
	size_t count;
};

struct hook_response {
	int status;
	struct hook_headers headers;
	hook_str body;
};

/*
 * A request, made by a call or received. The body is bytes. In a call the URL
 * is absolute. A receiver's adapter gives path and query as they came; if its
 * public_url is set, that stands before them. A scheme that signs {url} needs
 * the URL that the provider was given, which only those who deployed the
 * receiver know: behind a proxy, the Host header may be another.
 */
struct hook_request {
	hook_str method;
	hook_str url;
	struct hook_headers headers;
	hook_str body;
	/* Receivers: room for an answer with a body, or NULL; its memory is
	 * the arena's. The status is the receiver's result, not in here. */
	struct hook_response *reply;
};

/*
 * Returns the first value of that name, or an absent one; names compare without
 * case (RFC 9110 section 5.1). `*again` (may be NULL) says whether the name
 * stands there more than once.
 */
hook_str hook_header_find(const struct hook_headers *headers, const char *name,
			  bool *again);

/*
 * For an adapter: adds a header, whose texts live as long as the arena; `room`
 * is 0 before the first. Returns false if there is no memory.
 */
bool hook_headers_add(struct hook_headers *headers, size_t *room,
		      struct hook_arena *arena, hook_str name, hook_str value);

/*
 * For an adapter: returns the URL that a request's target has to the world.
 * `base` is scheme and authority, "https://shop.example" (a final slash does
 * not count), or NULL for the target alone. The result is absent if there is no
 * memory.
 */
hook_str hook_public_url(struct hook_arena *arena, const char *base,
			 hook_str target);

/* May a header have this name (RFC 9110 section 5.6.2)? */
bool hook_is_header_name(const char *name);

/* Is `value` of media type `type` ("application/json", or with +json)? */
bool hook_media_type_is(hook_str value, const char *type);

/* ---- a transport: who carries a request and brings the response ---- */

struct hook_transport {
	/*
	 * Returns false if there is no response, and `error` says why. Memory
	 * is the arena's.
	 */
	bool (*send)(void *user, const struct hook_request *request,
		     struct hook_arena *arena, struct hook_response *response,
		     struct hook_error *error);
	void *user;
};

/* ---- reading a response ---- */

struct hook_type;
struct hook_row;

/* What a response of one status, in one media type, is read as. */
struct hook_response_row {
	int status;             /* 404; 4 for 400 to 499; 0 for any */
	const char *media_type; /* "text/plain" or a range; NULL for any */
	int kind;               /* what the result's becomes */
	const struct hook_type *type; /* what it is, or */
	const struct hook_row *value; /* one scalar; neither: it is not read */
	size_t at;     /* where in the result it is, or the pointer to it */
	bool nullable; /* null stands for no value, if it is not of its type */
};

/* How a header that is not plain is written: see the style simple. */
struct hook_header_form {
	const char *name; /* NULL ends a list of them */
	bool explode;     /* an object is "R=100,G=200" */
	bool json;        /* it is a JSON text */
};

/* The headers that are described for a response of one status. */
struct hook_response_head {
	int status;                   /* as in a row */
	const struct hook_type *type; /* an object of them */
	size_t at; /* where in the result the pointer to it is */
	const struct hook_header_form *forms; /* or NULL: all are plain */
};

/*
 * The responses of a call. Those of one status stand together, before those of
 * a range, which stand before those of any status.
 */
struct hook_responses {
	const struct hook_response_row *rows;
	size_t count;
	size_t kind_at, problem_at; /* in the result, which is zeroed before */
	const struct hook_response_head *heads; /* in the same order */
	size_t head_count;
};

/*
 * Reads the headers that are described, and the body by the row that fits best.
 * If something does not fit or is missing, that is no error but the result's
 * problem, and if it is the body, the result's kind stays 0. Returns false if
 * memory ends.
 */
bool hook_response_read(const struct hook_responses *table,
			const struct hook_response *response,
			struct hook_arena *arena, void *result,
			struct hook_error *error);

/*
 * Returns the described headers of a message as a struct of that type, in the
 * arena. A header that is missing, does not check, or cannot be read and is
 * left absent, is reported, with its name as path. Returns NULL without memory.
 */
struct hook_report;
void *hook_headers_read(const struct hook_type *type,
			const struct hook_header_form *forms,
			const struct hook_headers *headers,
			struct hook_arena *arena, struct hook_report *report,
			struct hook_error *error);
/*
 * Copies them if each is any text, and there once if at all; returns false if
 * there is more to it.
 */
bool hook_headers_copy(const struct hook_type *type,
		       const struct hook_headers *headers,
		       struct hook_arena *arena, void *to);

/* ---- building a request; sticky, like a writer ---- */

/* OpenAPI's serialization of parameters (3.2.0, Style Values). */
enum hook_style {
	HOOK_SIMPLE,
	HOOK_LABEL,
	HOOK_MATRIX,
	HOOK_FORM,
	HOOK_SPACE_DELIMITED,
	HOOK_PIPE_DELIMITED,
	HOOK_DEEP_OBJECT,
	HOOK_COOKIE_STYLE, /* as form, and nothing is encoded */
	HOOK_JSON_STYLE    /* of a form's member: a list is JSON, too */
};

/* HOOK_BODY_IN: a member of a form (OpenAPI 3.1 section 4.8.15.1). */
enum hook_in {
	HOOK_PATH_IN,
	HOOK_QUERY,
	HOOK_HEADER,
	HOOK_COOKIE,
	HOOK_BODY_IN
};

struct hook_parameter {
	const char *name;
	enum hook_in in;
	enum hook_style style;
	bool explode;
	bool allow_reserved;
};

/* A parameter of a call: how it is sent, and the row of its value. */
struct hook_call_parameter {
	struct hook_parameter as;
	bool placed;         /* it goes where the path has its name */
	bool json;           /* its text is JSON */
	const char *missing; /* the message if it is required and absent */
	const struct hook_row *value;
};

/* More about a member of a multipart body than its type. */
struct hook_call_part {
	const char *name;
	const char *types; /* the media types that it may have, or NULL */
	bool file;
	size_t label_at; /* of a file: where the call's struct has its label */
	const struct hook_parameter *styled; /* how it is written, or NULL */
	const struct hook_part_header {
		const char *name; /* NULL ends a list of them */
		size_t at;        /* where the call's struct has its text */
	} * headers;              /* or NULL */
};

/* A body that a call may have: which member it is, and how it is written. */
struct hook_call_body {
	const char *media_type;
	enum hook_sent {
		HOOK_SENT_JSON,       /* of `type` */
		HOOK_SENT_URLENCODED, /* the same, with `styles` */
		HOOK_SENT_MULTIPART,  /* the same, with `parts` */
		HOOK_SENT_VALUE,      /* one scalar as JSON, by its row */
		HOOK_SENT_BYTES,      /* the caller's */
		HOOK_SENT_OPEN        /* and so is their media type */
	} as;
	size_t at; /* where the call's struct has it, or the pointer to it */
	size_t type_at; /* and its media type, where `media_type` is a range */
	const struct hook_type *type;
	const struct hook_row *value;
	const struct hook_parameter *styles;
	const struct hook_call_part *parts;
	size_t count; /* of styles or parts */
};

/* A text that grows in the arena. */
struct hook_text_builder {
	char *ptr;
	size_t len, room;
};

/* Adds bytes, and a NUL behind them; returns false if there is no memory. */
bool hook_text_add(struct hook_text_builder *t, struct hook_arena *arena,
		   const char *bytes, size_t len);

/* One part of a multipart body. */
struct hook_part;

struct hook_builder {
	struct hook_arena *arena;
	struct hook_request *request;
	struct hook_error *error;
	struct hook_text_builder url, query, cookie, form;
	struct hook_part *parts;
	size_t header_room, part_count, part_room;
	const struct hook_parameter *parameter; /* the one being built */
	struct hook_text_builder value;
	enum { HOOK_SCALAR, HOOK_ITEMS, HOOK_MEMBERS } shape;
	size_t values;
	bool failed;
};

/* `server` is a base URL; a final slash does not count. */
void hook_builder_start(struct hook_builder *b, struct hook_arena *arena,
			struct hook_request *request, const char *method,
			hook_str server, struct hook_error *error);
/*
 * The same for a call that has a server of its own: `own` if that is set, else
 * `url`, which may be relative to `server`: "/v2" begins at its root, and "v2"
 * behind it.
 */
void hook_builder_start_at(struct hook_builder *b, struct hook_arena *arena,
			   struct hook_request *request, const char *method,
			   hook_str server, hook_str own, const char *url,
			   struct hook_error *error);
/*
 * Returns a server's URL with its variables filled in (OpenAPI 3.1, section
 * 4.8.6), in the arena. If `value` is absent, `fallback` is taken. `values`
 * ends with NULL, or is NULL if any text will do. The result is absent if
 * `error` says why.
 */
struct hook_variable {
	const char *name;
	hook_str value;
	const char *fallback;
	const char *const *values;
};
hook_str hook_server_url(struct hook_arena *arena, const char *url,
			 const struct hook_variable *variables, size_t count,
			 struct hook_error *error);
/* Adds a literal part of the path, which is encoded already. */
void hook_build_path(struct hook_builder *b, const char *text);
/*
 * Adds all parameters of a call, after they have been checked. The path is
 * encoded already; if "{id}" stands in it, or in the query behind it, the
 * parameter of that name goes there. The others follow in the order of their
 * rows.
 */
void hook_build_call(struct hook_builder *b, const char *path,
		     const struct hook_call_parameter *rows, size_t count,
		     const void *parameters);
/*
 * Sets the one body that is given, checked and written; more than one is an
 * error.
 */
void hook_build_bodies(struct hook_builder *b,
		       const struct hook_call_body *bodies, size_t count,
		       bool required, const void *parameters);
/*
 * Adds what the caller adds to every request: a name (absent: "hookc"), and
 * headers, which replace those of the call. Headers that frame a message
 * (Content-Length, Host...) are refused.
 */
void hook_build_caller(struct hook_builder *b, hook_str user_agent,
		       const struct hook_headers *headers);
/* Adds a credential as a cookie, as it is, if it can be a cookie's value. */
void hook_build_cookie(struct hook_builder *b, const char *name,
		       hook_str value);
/*
 * These add one parameter; those of the path go where they are built. Begin,
 * add its values, and end. A scalar has one value without a name, an array
 * many, an object names and values. A path parameter that is empty is an error
 * (OpenAPI: path parameters are required), as are "." and "..".
 */
void hook_build_scalar(struct hook_builder *b, const struct hook_parameter *p,
		       hook_str value);
void hook_build_items(struct hook_builder *b, const struct hook_parameter *p);
void hook_build_members(struct hook_builder *b, const struct hook_parameter *p);
void hook_build_value(struct hook_builder *b, hook_str name, hook_str value);
void hook_build_end(struct hook_builder *b);
/* A line break or NUL in a value is an error (RFC 9110 section 5.5). */
void hook_build_header(struct hook_builder *b, const char *name,
		       hook_str value);
/* Adds "name: prefix + value", such as "Authorization" with "Bearer ". */
void hook_build_authorization(struct hook_builder *b, const char *prefix,
			      hook_str value);
/* Adds HTTP Basic credentials (RFC 7617): base64 of user:password. */
void hook_build_basic(struct hook_builder *b, hook_str user, hook_str password);
void hook_build_body(struct hook_builder *b, const char *media_type,
		     hook_str body);
/* The same, of the caller's media type, which has to be one of `range`. */
void hook_build_body_open(struct hook_builder *b, const char *range,
			  hook_str media_type, hook_str body);
/* Sets a body that is one JSON string. */
void hook_build_body_text(struct hook_builder *b, const char *media_type,
			  hook_str text);
/*
 * Adds a JSON value of any shape as a parameter. If it is deeper than its style
 * goes, the rest is JSON; in deepObject each scalar is "name[member][0]=value".
 * null is an empty value.
 */
void hook_build_json(struct hook_builder *b, const struct hook_parameter *p,
		     hook_str json);
/*
 * Builds application/x-www-form-urlencoded: add a pair, or all members of a
 * JSON object; then end, which sets the body. A row, in HOOK_BODY_IN, gives the
 * style of a member; without one a list is a repeated name, and an object is
 * JSON.
 */
void hook_build_form(struct hook_builder *b, const char *name, hook_str value);
void hook_build_form_json(struct hook_builder *b,
			  const struct hook_parameter *rows, size_t count,
			  hook_str json);
void hook_build_form_end(struct hook_builder *b, const char *media_type);
/*
 * The name of a file in a multipart body; if absent, its member's name is
 * taken.
 */
struct hook_part_label {
	hook_str filename, media_type;
};
/*
 * multipart (RFC 7578): a part is text, a file or JSON, of a list one part for
 * each item. `types` lists the media types it may have ("image/png, image/ *"
 * without the blank), or is NULL: the first is taken, or the label's, which has
 * to be one of them. end chooses a boundary that no part holds, and sets the
 * body; only the parts of multipart/form-data have names.
 */
void hook_build_part(struct hook_builder *b, const char *name,
		     const char *types, hook_str value);
void hook_build_file(struct hook_builder *b, const char *name,
		     const char *types, const struct hook_part_label *label,
		     hook_str bytes);
void hook_build_part_json(struct hook_builder *b, const char *name,
			  const char *types, hook_str json);
/*
 * Adds a value in a style of RFC 6570, by the name and the style of `p`
 * (OpenAPI 3.1.1, Encoding Object). Nothing is percent-encoded in a part, so a
 * value that holds what separates values is refused.
 */
void hook_build_part_styled(struct hook_builder *b,
			    const struct hook_parameter *p, hook_str json);
/* Adds a header to all the parts from number `first` on. */
void hook_build_part_header(struct hook_builder *b, size_t first,
			    const char *header, hook_str value);
void hook_build_parts_others(struct hook_builder *b,
			     const struct hook_member *members);
void hook_build_parts_end(struct hook_builder *b, const char *media_type);
/* Notes a failure of the caller's own, which is kept like any other. */
void hook_build_fail(struct hook_builder *b, enum hook_code code,
		     const char *reason);
bool hook_builder_finish(struct hook_builder *b);

/* These return values as text for parameters, in the arena. */
hook_str hook_int_text(struct hook_arena *arena, hook_int value);
hook_str hook_uint_text(struct hook_arena *arena, hook_uint value);
hook_str hook_bool_text(hook_bool value);
/* Returns a JSON string's text, else the JSON text itself. */
hook_str hook_raw_plain(struct hook_arena *arena, hook_raw value);

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_http_h != 0x7a12b1cc
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

/* SPDX-License-Identifier: 0BSD */
/*
 * hook_receive: from an HTTP request to a delivery that is known to be the
 * provider's, and which event it is.
 *
 * No byte of the body is parsed, and nothing is allocated for it, before the
 * signature over it is verified (but for schemes that sign inside the body).
 *
 * No argument `error` may be NULL, here or in any other function of the runtime
 * but hook_check(): it is only filled where something fails.
 */
#ifndef HOOK_RECEIVE_H
#define HOOK_RECEIVE_H

#include "hook_json.h"
#include "hook_seen.h"
#include "hook_signature.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The largest body in bytes, if no cap is set. */
#ifndef HOOK_MAX_BODY
#define HOOK_MAX_BODY ((size_t)1 << 20)
#endif

/* How many parts a multipart body may have. */
#ifndef HOOK_MAX_PARTS
#define HOOK_MAX_PARTS 1000
#endif

/*
 * What an event is sent in. A signature over the body alone says nothing of a
 * query: whoever has caught one delivery can send another query with it. Only
 * recipes that sign the URL keep that off.
 */
enum hook_carrier {
	HOOK_IN_JSON,
	HOOK_IN_FORM,      /* a form, whose parameters are the members */
	HOOK_IN_PARAMETER, /* a form: one of its parameters is the event */
	HOOK_IN_PARTS,     /* multipart/form-data: its parts are the members */
	HOOK_IN_QUERY,     /* no body: the URL's parameters are the members */
	HOOK_IN_BYTES      /* any other body, which is not looked at */
};

/* A way in which events are sent, beside JSON by POST. */
struct hook_way {
	enum hook_carrier carrier;
	const char *methods;    /* "POST, PUT" */
	const char *media_type; /* or a range, "text/plain"; NULL: no body */
	const char *payload;    /* the parameter of HOOK_IN_PARAMETER */
	int event; /* the one that is sent so, if nothing names it; or -1 */
};

/* A body as it came. */
struct hook_content {
	hook_str media_type; /* with its parameters; absent: it has none */
	hook_str bytes;
};

/* A part of multipart/form-data. */
struct hook_form_part {
	hook_str name;
	hook_str filename;   /* the sender's word, no path; absent: no file */
	hook_str media_type; /* absent: text/plain */
	hook_str bytes;
};

struct hook_form_parts {
	struct hook_form_part *items;
	size_t count;
};

/*
 * Says where the name of an event stands: in one or two places, joined by ".".
 */
struct hook_event_source {
	const char *header[2];
	const char *pointer[2];
	const char *each; /* JSON Pointer to many, a "*" for each; or NULL */
	const char *id;   /* JSON Pointer to the event's own id, or NULL */
	const char *id_header;
	const char *time; /* JSON Pointer to when it happened, or NULL */
	/*
	 * The type that the payload of every event is read as, if that is one
	 * object whose own members the pointers name; or NULL.
	 */
	const struct hook_type *type;
};

/* A delivery's claim in the store of deliveries that were seen. */
struct hook_ticket {
	const struct hook_seen *seen;
	struct hook_seen_key key;
	int64_t (*now)(void *user); /* the receiver's clock */
	void *now_user;
	bool held;  /* claimed, neither committed nor released */
	bool taken; /* hook_delivery_take() took it */
};

struct hook_delivery {
	const struct hook_request *request; /* NULL once it is taken */
	struct hook_arena *arena;
	hook_str type;     /* the event's wire name; absent: none */
	hook_str id;       /* the event's own; absent: none */
	const char *id_at; /* where it is still to be looked for, or NULL */
	bool id_covered;   /* by the signature */
	bool body_covered; /* all of it, or of the query */
	hook_time time;    /* the event's own; absent: none */
	bool has_timestamp;
	int64_t timestamp;          /* of the signature, Unix seconds */
	hook_raw body;              /* the event: the body, or one item of it */
	hook_raw whole;             /* what it stands in: the body, decoded */
	enum hook_carrier carrier;  /* what it came in */
	const struct hook_way *way; /* or NULL: as the recipe says */
	struct hook_content content;  /* the request's body */
	struct hook_form_parts parts; /* all of a multipart body's */
	struct hook_report report;    /* lenient: what was wrong with it */
	struct hook_error errors[8];
	const struct hook_type *read_as; /* set by hook_event_find(), or NULL */
	const void *read;
	struct hook_ticket *ticket;
	struct hook_ticket own_ticket;
};

/* What every provider's receiver needs. Zeroed members take the default. */
struct hook_receiver {
	struct hook_key **keys; /* see hook_receiver_open() */
	size_t key_count;
	size_t max_body;     /* bytes; default 1 MiB */
	bool strict;         /* refuse (422) what does not check */
	const char *methods; /* "POST, PUT"; NULL: "POST" */
	/* Other ways than JSON, or the recipe's, in which events are sent. */
	const struct hook_way *ways;
	size_t way_count;
	/*
	 * NULL: a delivery may come twice. It and its store outlive every
	 * delivery that is taken.
	 */
	const struct hook_seen *seen;
	int64_t (*now)(void *user); /* Unix seconds; default time() */
	void *now_user;
	/* Finds keys that a delivery names, if the recipe says that it does. */
	hook_key_find *find_key;
	void *find_user;
	const struct hook_roots *roots; /* trusted with a JWS */
	/* The values that recipe and handshakes name as {setting:NAME}. */
	const struct hook_setting *settings;
	size_t setting_count;
	/*
	 * Is called with what a handshake delivers: a URL to confirm, or a new
	 * secret.
	 */
	bool (*confirm)(void *user, hook_str value);
	void *confirm_user;
};

/*
 * Prepares every secret; rotation is having two. Empty ones are refused; a JWK
 * Set (RFC 7517 section 5) is as many as it has keys of the algorithm. Without
 * any, `find_key` or `roots` must be set before. The receiver was zeroed
 * before, or was open: then its old keys are closed. False: `error` says why,
 * and the receiver matches nothing (500).
 *
 * Neither may run while requests are received: they are served without a lock.
 * To rotate without a restart, open a second receiver, let the server's `user`
 * be a pointer that your `receive` loads (atomically) for each request, store
 * the second one there, and close the first when what it began has ended.
 */
bool hook_receiver_open(struct hook_receiver *receiver,
			const struct hook_recipe *recipe,
			const hook_str *secrets, size_t count,
			struct hook_error *error);
void hook_receiver_close(struct hook_receiver *receiver);

/* Returns what the receiver verifies with. */
struct hook_verifier hook_receiver_verifier(
	const struct hook_receiver *receiver, const struct hook_recipe *recipe);

/*
 * Checks a request: its method (405, with Allow in a reply), size (413),
 * content type (415; JSON, one of the receiver's ways, or the recipe's, and not
 * compressed), and then its signature (see hook_verify). If `recipe` is NULL,
 * the status is 500, and nothing is ever accepted. Returns 0 if all is right;
 * `delivery` is then filled in except for the event. An id in the body is found
 * by hook_event_find() or hook_event_claim().
 */
int hook_receive(const struct hook_receiver *receiver,
		 const struct hook_recipe *recipe,
		 const struct hook_request *request, struct hook_arena *arena,
		 struct hook_delivery *delivery, struct hook_error *error);

/*
 * Finds the event's name: fills in type and id, and returns its index in
 * `names`, or -1 if it is none of them (type then has what came). With two
 * sources "a.b" is looked up first, then "a". Returns -2 if the body is not
 * JSON (400). Only hook_event_read() says whether it all is, so nothing is to
 * be done before. If all events are read as one type, the event is read here.
 */
int hook_event_find(const struct hook_event_source *source,
		    const struct hook_names *names,
		    struct hook_delivery *delivery, struct hook_error *error);

/* Is the event sent by one of these methods, "POST, PUT"? Returns 0, or 405. */
int hook_event_method(const struct hook_delivery *delivery, const char *methods,
		      struct hook_error *error);

/*
 * Is the event sent as this delivery came? Returns 0, or 415. `ways` has a bit
 * for each enum hook_carrier that it may come in. A form is read in the event's
 * first way, `payload` is the parameter of HOOK_IN_PARAMETER.
 */
int hook_event_carrier(unsigned ways, enum hook_carrier first,
		       const char *payload, struct hook_delivery *delivery,
		       struct hook_error *error);

/*
 * Takes the next event of a body of many, for sources with `each`; returns
 * false at the end. `*at` starts at 0 and is then a place in the body. For
 * other sources, and if there is no list, the body is one event.
 */
bool hook_event_next(const struct hook_event_source *source,
		     const struct hook_request *request, size_t *at,
		     struct hook_delivery *delivery, struct hook_error *error);

/*
 * Reads the event as its type and checks it, or as JSON (hook_raw) if the type
 * is NULL; a body that is not looked at is the event itself (struct
 * hook_content). This comes before the claim. What is wrong stands in the
 * delivery's report, and is refused only by a strict receiver. Returns 0, or
 * the status to refuse with.
 */
int hook_event_read(const struct hook_receiver *receiver,
		    const struct hook_type *type,
		    struct hook_delivery *delivery, const void **event,
		    struct hook_error *error);

/* What a handler gets beside the delivery, and where it puts its answer. */
struct hook_heard {
	const void *event, *headers;
	void *answer;
};

/*
 * Reads the headers that the event's webhook describes (see
 * hook_headers_read()), with the same meaning: what is wrong with them is
 * reported by the header's name behind a slash.
 */
int hook_event_headers(const struct hook_receiver *receiver,
		       const struct hook_type *type,
		       const struct hook_header_form *forms,
		       struct hook_delivery *delivery, const void **headers,
		       struct hook_error *error);

/*
 * A status that a handler may answer with, and its body; one row for each of
 * its media types, which stand together.
 */
struct hook_answer_row {
	int status;             /* 404; 4 for 400 to 499; 0 for any; -1: end */
	const char *media_type; /* NULL: it has no body */
	const struct hook_type *type; /* NULL: the body is a hook_str */
	size_t at;                    /* of the body, or of a pointer to it */
};

/*
 * Writes the handler's answer, whose first member is the status, into the reply
 * of the request, if there is one. The first body of that status that is set,
 * and the headers that are described, are checked and written (`heads` ends
 * with the status -1, or is NULL). Headers that are the server's own, such as
 * Content-Length, are only checked. Returns the status, or 500 and `error` if
 * something is not declared or does not check.
 */
int hook_answer(const struct hook_answer_row *rows,
		const struct hook_response_head *heads, const void *answer,
		struct hook_delivery *delivery, struct hook_error *error);

/*
 * Claims an event of this provider for this receiver, by its id if the
 * signature covers that, else by all that is covered except the time. Returns 0
 * to handle it, 200 if it was handled before, 409 if another receiver is
 * handling it, and 500 if the store failed. Without a store it is always 0, and
 * so it is without a body and an id that is covered, as nothing tells it then.
 */
int hook_event_claim(const struct hook_receiver *receiver,
		     const struct hook_recipe *recipe, const char *provider,
		     struct hook_delivery *delivery, struct hook_error *error);

/*
 * Is called after the handler: a 2xx is remembered, anything else gives the
 * claim back, so that the provider's next attempt is served. A store that fails
 * now does not change the status, since the event was handled; `error` says so.
 */
int hook_event_settle(struct hook_delivery *delivery, int status,
		      struct hook_error *error);

/* ---- answering at once, working later ---- */

struct hook_taken;

/*
 * Is called within a handler: takes the delivery with its memory, and the event
 * in it, out of the request (an event without a type is the taken delivery's
 * body). The handler then returns true (200), and any thread works with the
 * event until hook_taken_finish(). The store, and the receiver's `now_user`,
 * must outlive what is taken; the receiver need not. Returns NULL if there is
 * no memory, and the handler then returns false.
 */
struct hook_taken *hook_delivery_take(const struct hook_delivery *delivery,
				      struct hook_error *error);
const struct hook_delivery *hook_taken_delivery(const struct hook_taken *taken);

/*
 * Is called right before work starts: the lease ran on while the delivery
 * waited, so this takes a new one, which must last until hook_taken_finish().
 * Returns false if another receiver has taken the delivery over, or handled it:
 * the work must not be done then, and only hook_taken_finish() remains. A store
 * that fails, or cannot renew, holds nothing up (true): better twice than
 * never.
 */
bool hook_taken_renew(struct hook_taken *taken, struct hook_error *error);

/*
 * Frees it. `handled` commits the claim; otherwise it is given back, but the
 * provider, who has its 200, may not try again. Returns false if the event may
 * be handled once more; see `error`.
 */
bool hook_taken_finish(struct hook_taken *taken, bool handled,
		       struct hook_error *error);

/* ---- handshakes ---- */

/*
 * How a provider tries a new URL, and what it expects as an answer. A handshake
 * is a request with this method and all that is given here. Names in a query
 * may arrive percent-encoded.
 */
struct hook_handshake {
	const char *method;
	const char *pointer, *value; /* the body's text, number or boolean */
	const char *query;           /* a parameter that is there */
	const char *query_value;     /* and is this; NULL: whatever it is */
	const char *header;          /* a header that is there */
	const char *token_query;     /* a parameter, or a text of the body, */
	const char *token_pointer;   /* that is the setting "verify_token" */
	const struct hook_term *answer; /* NULL: an empty body */
	bool json;                      /* the answer is JSON */
	const char *answer_header;      /* a header of the answer, and its */
	const struct hook_term *answer_value; /* value */
	const struct hook_term *confirm;      /* is handed to the program */
	int status;                           /* 0: 200 */
	bool unsigned_; /* it comes before a secret is agreed on */
};

/*
 * Answers a handshake into request->reply; returns its status, or 0 if the
 * request is no handshake. `verified` selects those that come signed, or the
 * others.
 */
int hook_shake(const struct hook_handshake *list, size_t count, bool verified,
	       const struct hook_receiver *receiver,
	       const struct hook_recipe *recipe,
	       const struct hook_request *request, struct hook_arena *arena,
	       struct hook_error *error);

/* Returns the status for what a handler returned: 200, or 500 and the error. */
int hook_handled(bool handled, struct hook_error *error);

/* Returns the status for a failed reading or check: 400, 413, 422 or 500. */
int hook_status(const struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_receive_h != 0x605098d6
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

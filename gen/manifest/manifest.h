/* SPDX-License-Identifier: MIT */
/*
 * manifest: provider.yaml, which adds what a specification leaves out.
 *
 * Every text is NUL-free and checked for form; a member that was not given is
 * NULL or 0. Places are found in `root` by pointer.
 */
#ifndef MANIFEST_H
#define MANIFEST_H

#include "doc.h"
#include "hook_receive.h"
#include "signature.h"

struct manifest_event {
	char *name; /* as on the wire; two sources: "first.second" */
	char *summary;
	char *payload; /* JSON Pointer to its schema, or the common one */
	char *key;     /* its key under webhooks, if names differ */
	char *status, *source;
};

struct manifest_events {
	char *payload;      /* JSON Pointer, "#/components/schemas/event" */
	char *type;         /* "/event_type" or "header: X-Event" */
	char *type2;        /* a second source */
	char *name;         /* pointer into a webhook's operation: its name */
	char *registration; /* pointer to the enum of events to subscribe to */
	char *id;           /* "/id" or "header: X-Id" */
	char *time;         /* "/created_at": a date-time, or Unix seconds */
	char *each;         /* "/items/ * /X" (no blanks) for bodies of many */
	char *schemas; /* component schemas that are events: "*Event" glob */
	char *status, *source;
	struct manifest_event *types;
	unsigned types_count;
};

struct manifest_rename {
	char *at; /* "#/components/schemas/x" or "api.yaml#/..." */
	char *to;
};

struct manifest_header {
	char *name, *value;
};

struct manifest_vector {
	char *secret, *body;
	char *signature; /* the value of the signature's header */
	char *now;       /* Unix seconds, digits; none: no clock needed */
	struct manifest_header *headers; /* other headers */
	unsigned headers_count;
	char *source;
};

/* How a provider tries a new URL: member, key, kind, help. */
#define MANIFEST_HANDSHAKE_KEYS(X)                                         \
	X(method, "method", TEXT, "GET where there is a query, else POST") \
	X(at, "at", POINTER, "a body that has this")                       \
	X(is, "is", TEXT, "and says this there")                           \
	X(query, "query", TEXT, "a request with this parameter")           \
	X(query_value, "query_value", TEXT, "and this value of it")        \
	X(header, "header", TEXT, "a request with this header")            \
	X(verify, "verify", TEXT,                                          \
	  "what must be the setting verify_token: "                        \
	  "\"query: NAME\" or a JSON Pointer")                             \
	X(echo, "echo", TEXT,                                              \
	  "a JSON Pointer, \"query: NAME\" or "                            \
	  "\"header: NAME\"")                                              \
	X(member, "member", TEXT, "echoed in an object under this name")   \
	X(answer, "answer", TEXT, "instead of an echo, with {parts}")      \
	X(answer_header, "answer_header", TEXT, "a header of the answer")  \
	X(answer_value, "answer_value", TEXT, "its value, with {parts}")   \
	X(answer_status, "answer_status", NUMBER, "of the answer; 200")    \
	X(confirm, "confirm", TEXT, "what the program is handed, as echo") \
	X(signed_, "signed", YES, "no: it comes without a signature")      \
	X(status, "status", STATUS, "confirmed or unconfirmed")            \
	X(source, "source", TEXT, "where this is said")

struct manifest_handshake {
#define X(member, key, kind, help) char *member;
	MANIFEST_HANDSHAKE_KEYS(X)
#undef X
	struct hook_handshake shake; /* resolved */
};

/* A fact from prose (retries, time limits), for the emitted header. */
struct manifest_note {
	char *about, *text, *status, *source;
};

/* Two sources that contradict each other; a warning shows both places. */
struct manifest_conflict {
	char *at;   /* JSON Pointer into a document, "api.yaml#/paths/..." */
	char *says; /* what the other source says */
	char *source;
};

/* A warning that the user acknowledges, so that it is not reported. */
struct manifest_acknowledge {
	char *id; /* "source-conflict" */
	char *at; /* as in a conflict; "provider.yaml#/..." is the manifest */
	char *reason;
};

struct manifest_select {
	char **events, **operations, **tags, **paths, **schemas; /* globs */
	unsigned events_count, operations_count, tags_count, paths_count,
		schemas_count;
};

struct manifest {
	struct node *root;  /* for messages; NULL for a bare document */
	const char *folder; /* `documents` are relative to it */
	char *provider, *prefix, *title;
	char *bound; /* `root`: the folder that $ref may not leave, relative to
		      * `folder`; NULL: that one */
	char **documents, **overlays;
	unsigned documents_count, overlays_count;
	struct manifest_signature *signature; /* NULL: none declared */
	struct manifest_events *events;       /* NULL: from the document */
	struct manifest_rename *rename;
	struct manifest_vector *vectors;
	struct manifest_handshake *handshakes;
	struct manifest_note *notes;
	struct manifest_conflict *conflicts;
	struct manifest_acknowledge *acknowledge;
	unsigned rename_count, vectors_count, handshakes_count, notes_count;
	unsigned conflicts_count, acknowledge_count;
	struct manifest_select *select; /* NULL: everything */
	/*
	 * Digits: how many files to make; their names depend on nothing else.
	 */
	char *parts;
	/*
	 * "letter": whatever JSON Schema accepts is accepted. Else ("types") a
	 * value must also fit its C type.
	 */
	char *refuses;
	const char *remotes;  /* not a key: the value of --remotes */
	char *formats;        /* "annotation": nothing is checked; else it is */
	char *accepts;        /* "yes": verdicts by the letter, too; else not */
	char *single_headers; /* "yes": a header for each part and event */
};

/* ---- the table of keys ---- */

enum manifest_kind {
	MANIFEST_TEXT,
	MANIFEST_NAME,    /* lower-case letters, digits, '_' */
	MANIFEST_POINTER, /* JSON Pointer */
	MANIFEST_NUMBER,  /* digits */
	MANIFEST_PARTS,   /* digits, from 1 to 99 */
	MANIFEST_STATUS,  /* confirmed | unconfirmed */
	MANIFEST_YES,     /* yes | no */
	MANIFEST_REFUSES, /* types | letter */
	MANIFEST_FORMATS, /* assertion | annotation */
	MANIFEST_SOURCE,  /* JSON Pointer, or "header: NAME" */
	MANIFEST_TEXTS,   /* a list of texts */
	MANIFEST_MAP,
	MANIFEST_MAPS,     /* a list of maps */
	MANIFEST_SIGNATURE /* its keys, or the name of a known signature */
};

struct manifest_key {
	const char *name; /* NULL: the end */
	enum manifest_kind kind;
	bool required;
	const struct manifest_key *keys; /* of MAP and MAPS */
	const char *help;
};

/* The keys of one mapping. */
struct manifest_section {
	const char *name; /* "events: types"; "": the manifest; NULL: the end */
	const struct manifest_key *keys;
};
extern const struct manifest_section manifest_sections[];
/* The words that a signature's values may be, in the form of keys. */
extern const struct manifest_section manifest_word_sections[];

/* Describes what is expected, such as "a JSON Pointer", for messages. */
const char *manifest_kind_text(enum manifest_kind kind);

/*
 * Returns examples of every key: YAML, with "# SECTION" above each. They belong
 * in a manifest that has `provider` and `documents`.
 */
str manifest_examples_text(void);
bool manifest_accepts(const struct manifest *manifest);
bool manifest_by_letter(const struct manifest *manifest);
bool manifest_asserts_formats(const struct manifest *manifest);

/* Returns NULL after errors, all of which were reported. */
struct manifest *manifest_read(struct arena *arena, struct diag *diag,
			       struct doc *doc, const char *path);

/*
 * Makes a manifest of just this document, for `hookc api.yaml --prefix acme`.
 */
struct manifest *manifest_bare(struct arena *arena, const char *document,
			       const char *prefix);

/*
 * Returns where a pointer ("/signature/header") stands in the manifest, or the
 * place of the manifest itself if there is no such node.
 */
struct place manifest_place(const struct manifest *manifest,
			    const char *pointer);

/* Returns the known signatures, which are built in, ordered by name. */
struct manifest_known *manifest_known(struct arena *arena, struct diag *diag,
				      size_t *count);

/* Lists them as a table: name, algorithm, status, title and source. */
str manifest_known_list(struct arena *arena, struct diag *diag);

/*
 * Reads a document's x-webhook-signature. Returns NULL after an error, or if it
 * has none.
 */
struct manifest_signature *manifest_signature_from(struct arena *arena,
						   struct diag *diag,
						   struct node *node);

/*
 * Warns about what pages mention and documents do not: paths, and values that
 * an enum lacks. Each warning has both places.
 */
void manifest_check_pages(struct diag *diag, struct page *const *pages,
			  size_t page_count, struct node *const *documents,
			  size_t document_count);

/* Makes the text of a provider.yaml to start from, from pages and documents. */
str manifest_init(struct arena *arena, struct diag *diag, struct doc *doc,
		  char **paths, size_t count, const char *like);

#endif

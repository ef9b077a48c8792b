/* SPDX-License-Identifier: MIT */
/*
 * manifest: provider.yaml, what a specification does not say of itself.
 *
 * Invariant: every text is NUL-free and checked for form; a member that was
 * not given is NULL or 0. Places are found in `root` by pointer.
 */
#ifndef MANIFEST_H
#define MANIFEST_H

#include "doc.h"

/* The recipe's own words, see hook_signature.h; numbers are checked. */
struct manifest_signature {
	char *header, *format, *separator, *algorithm, *encoding, *key;
	char *key_prefix, *signed_; /* `signed:` in the file */
	char *timestamp_header, *timestamp_json, *timestamp_unit;
	char *in, *pointer, *each;
	char *id_header, *id_json;
	char *tolerance; /* digits */
	char *status;    /* confirmed (default) | unconfirmed */
	char *source;    /* where this is said */
};

struct manifest_event {
	char *name; /* as on the wire; two sources: "first.second" */
	char *summary;
	char *payload; /* JSON Pointer to its schema, or the common one */
	char *key;     /* the webhooks key that it is, when names differ */
	char *status, *source;
};

struct manifest_events {
	char *payload;      /* JSON Pointer, "#/components/schemas/event" */
	char *type;         /* "/event_type" or "header: X-Event" */
	char *type2;        /* a second source */
	char *name;         /* pointer into a webhook's operation: its name */
	char *registration; /* pointer to the enum of what can be asked for */
	char *id;           /* "/id" or "header: X-Id" */
	char *time;         /* "/created_at": a date-time, or Unix seconds */
	char *each;         /* "/items/ * /X" (no blanks) for bodies of many */
	char *schemas; /* component schemas that are events: "*Event" glob */
	char *status, *source;
	struct manifest_event *types;
	unsigned types_count;
};

struct manifest_rename {
	char *at; /* "#/components/schemas/x", of file: "api.yaml#/..." */
	char *to;
};

struct manifest_header {
	char *name, *value;
};

struct manifest_vector {
	char *secret, *body;
	char *signature; /* the value of the signature's header */
	char *now;       /* Unix seconds, digits; none: no clock needed */
	struct manifest_header *headers; /* others */
	unsigned headers_count;
	char *source;
};

/* How a provider tries a new URL; see struct hook_handshake. */
struct manifest_handshake {
	char *at, *is; /* a POST whose text at this pointer is this, or */
	char *query;   /* a GET with this parameter, which is echoed */
	char *echo;    /* JSON Pointer to what is echoed */
	char *member;  /* echoed in an object under this name */
	char *answer;  /* instead of an echo: this JSON */
	char *signed_; /* `signed: no`: it comes without a signature */
	char *status, *source;
};

/* A fact of prose (retries, time limits), for the emitted header. */
struct manifest_note {
	char *about, *text, *status, *source;
};

/* Two sources that contradict each other; a warning shows both places. */
struct manifest_conflict {
	char *at;   /* JSON Pointer into a document, "api.yaml#/paths/..." */
	char *says; /* what the other source says */
	char *source;
};

/* A warning that is known, and therefore not told. */
struct manifest_acknowledge {
	char *id; /* "source-conflict" */
	char *at; /* as of a conflict; "provider.yaml#/..." is the manifest */
	char *reason;
};

struct manifest_select {
	char **events, **operations, **tags, **paths, **schemas; /* globs */
	unsigned events_count, operations_count, tags_count, paths_count,
		schemas_count;
};

struct manifest {
	struct node *root;  /* to blame; NULL when made for a bare document */
	const char *folder; /* that `documents` are relative to */
	char *provider, *prefix, *title;
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
	/* Digits: in so many files, whose names depend on nothing else. */
	char *parts;
	char *accepts; /* "yes": verdicts by the letter, too; else not */
};

/* Returns NULL after errors, all of which were reported. */
struct manifest *manifest_read(struct arena *arena, struct diag *diag,
			       struct doc *doc, const char *path);

/* For `hookc api.yaml --prefix acme`: one that names just this document. */
struct manifest *manifest_bare(struct arena *arena, const char *document,
			       const char *prefix);

/*
 * Where a pointer ("/signature/header") stands in the manifest; the manifest
 * itself when it has no such node.
 */
struct place manifest_place(const struct manifest *manifest,
			    const char *pointer);

/*
 * A document's own x-webhook-signature. NULL after an error, or when it says
 * nothing.
 */
struct manifest_signature *manifest_signature_from(struct arena *arena,
						   struct diag *diag,
						   struct node *node);

/*
 * Warns about what pages say and documents do not: paths, and events that an
 * enum lacks. Each warning has both places.
 */
void manifest_check_pages(struct diag *diag, struct page *const *pages,
			  size_t page_count, struct node *const *documents,
			  size_t document_count);

/* The text of a provider.yaml to start from, made of pages and documents. */
str manifest_init(struct arena *arena, struct diag *diag, struct doc *doc,
		  char **paths, size_t count);

#endif

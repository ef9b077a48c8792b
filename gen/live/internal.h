/* SPDX-License-Identifier: MIT */
/*
 * What the files of live share: a provider's events and recipe at run time.
 *
 *	send.c       hookc send: body.c, of node.c's nodes, and form.c make a
 *	             body, tamper.c changes it after signing
 *	listen.c     hookc listen: http.c finds the server's module.c
 *	deliveries.c hookc list --deliveries
 *
 *	provider.c   which provider.yaml is meant
 *	prove.c      does its recipe take what it signs?
 *	tables.c     a model as the runtime's tables;  fit.c  does a body fit?
 *	show.c       what a person sees;  absent.c  built without these
 */
#ifndef LIVE_INTERNAL_H
#define LIVE_INTERNAL_H

#include "hook_receive.h"
#include "live.h"

/*
 * A provider as the runtime's tables, which hold at run time what view emits.
 */
struct live {
	struct arena *arena;
	const struct model *model;
	const char *provider;             /* for messages */
	const struct hook_recipe *recipe; /* NULL: none is declared */
	struct hook_event_source source;
	hook_str alone;      /* the only event, if nothing names it */
	const char *methods; /* "POST, PUT": all that events are sent by */
	const struct hook_way *ways; /* as a receiver's */
	size_t way_count;
	struct hook_names names; /* of model->events, in their order */
	struct hook_handshake *handshakes;
	size_t handshake_count;
};

struct live live_tables(struct arena *arena, const struct model *model);
/* Is the event the only one that is sent in its way, so needs no name? */
bool live_is_shown(const struct live *live, const struct event *event);
/* Does the signature cover the time? */
bool live_has_time(const struct hook_recipe *recipe);
/* Returns the secret in a variable; absent after a message. */
hook_str live_secret(const char *variable);
hook_str live_text(str text);
/* The settings "name", from the variables HOOKC_SETTING_NAME. */
const struct hook_setting *live_settings(struct arena *arena, size_t *count);

/* ---- fit.c ---- */

/* Does the value fit? True if there is no type. */
bool live_fits(const struct live *live, const struct type *type,
	       struct node *value);
/* Does a JSON text fit? */
bool live_fits_json(const struct live *live, const struct type *type,
		    const char *json, size_t len);

/* ---- node.c: nodes that are no document's ---- */

struct node *live_node(struct arena *arena, enum node_kind kind, str text,
		       bool plain);
struct node *live_node_text(struct arena *arena, str text);
void live_node_add(struct arena *arena, struct node *to, struct node *child);
struct node *live_node_copy(struct arena *arena, const struct node *node);
/*
 * Returns the pointer without its last token, which goes to `last`, unescaped.
 */
str live_node_parent(struct arena *arena, str pointer, str *last);
/*
 * Puts a value at a pointer, making the objects on the way there; returns false
 * if a value that is no object is in the way.
 */
bool live_node_put(struct arena *arena, struct node *root, str pointer,
		   struct node *value);

/* ---- body.c: what an event's delivery holds ---- */

/* Returns NULL if no event has this name, after listing the known names. */
const struct event *live_event_named(const struct live *live, const char *name);
/*
 * Makes a body for the event, not yet signed, and the query of its URL if it is
 * sent so; absent after a message.
 */
str live_body_make(const struct live *live, const struct event *event,
		   int64_t now, str *query);
/*
 * Returns the event's own example that names it, untouched (`*example`), or
 * else what live_body_make() starts from; absent if there is none. Sets `*fits`
 * if that fits the schema.
 */
str live_body_example(const struct live *live, const struct event *event,
		      bool *example, bool *fits);
/* The parts of an event's name, in the order of its two sources. */
void live_event_parts(const struct live *live, const struct event *event,
		      struct node *body, str parts[2]);
str live_fresh_id(struct arena *arena);
/* What the event (NULL: any) is sent in, by the recipe or by its webhook. */
enum carrier live_carrier(const struct live *live, const struct event *event);
/* Returns the media type of its body; NULL: it has none. */
const char *live_media_type(const struct live *live, const struct event *event);
/* Makes the event's body of its members. */
str live_carry(const struct live *live, const struct event *event,
	       const struct node *root);
/* Makes the URL's query of them. */
str live_query(struct arena *arena, const struct node *root);

/*
 * Changes something that is signed, after signing. `verifier` has the key, and
 * is NULL where nothing is signed. Returns false after a message if nothing
 * could be changed.
 */
bool live_tamper(struct arena *arena, struct hook_request *request,
		 const struct hook_verifier *verifier, int64_t now);

/* ---- show.c: on standard output ---- */

void live_show_text(hook_str text); /* in one line */
void live_show_headers(const struct hook_headers *headers);
void live_show_body(hook_str body); /* indented; JSON by its members */

#endif

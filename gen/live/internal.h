/* SPDX-License-Identifier: MIT */
/* What the files of live share. */
#ifndef LIVE_PRIVATE_H
#define LIVE_PRIVATE_H

#include "hook_receive.h"
#include "live.h"

/* A provider, as the runtime's tables; made at run time what view emits. */
struct live {
	struct arena *arena;
	const struct model *model;
	const char *provider;             /* to speak of it */
	const struct hook_recipe *recipe; /* NULL: none is declared */
	struct hook_event_source source;
	hook_str alone; /* the only event, which nothing names; else absent */
	struct hook_names names; /* of model->events, in their order */
	struct hook_handshake *handshakes;
	size_t handshake_count;
};

struct live live_tables(struct arena *arena, const struct model *model);
/* Does the signature hold the time? */
bool live_has_time(const struct hook_recipe *recipe);
/* The secret of a variable; absent after a message. */
hook_str live_secret(const char *variable);
hook_str live_text(str text);
/* The variables HOOKC_SETTING_NAME, as the settings "name". */
const struct hook_setting *live_settings(struct arena *arena, size_t *count);

/* ---- fit.c ---- */

/* True without a type. */
bool live_fits(const struct live *live, const struct type *type,
	       struct node *value);
/* The same of a JSON text. */
bool live_fits_json(const struct live *live, const struct type *type,
		    const char *json, size_t len);

/* ---- body.c: what an event's delivery holds ---- */

/* Returns NULL if no event has this name, after listing the known names. */
const struct event *live_event_named(const struct live *live, const char *name);
/* A body for the event, without a signature in it; absent after a message. */
str live_body_make(const struct live *live, const struct event *event,
		   int64_t now);
/*
 * The event's own example that names it, untouched (`*example`), else what
 * live_body_make() begins with; absent: there is none. `*fits` its schema?
 */
str live_body_example(const struct live *live, const struct event *event,
		      bool *example, bool *fits);
/* The parts of an event's name, in the order of its two sources. */
void live_event_parts(const struct live *live, const struct event *event,
		      struct node *body, str parts[2]);
str live_fresh_id(struct arena *arena);
/* The same as a form, for recipes whose bodies are forms. */
str live_form(struct arena *arena, const struct hook_recipe *recipe,
	      const struct node *root);

/*
 * Changes what is signed after it was; `verifier` has the key, and is NULL
 * where nothing is signed. False: nothing is changed, after a message.
 */
bool live_tamper(struct arena *arena, struct hook_request *request,
		 const struct hook_verifier *verifier, int64_t now);

/* ---- show.c: on standard output ---- */

void live_show_text(hook_str text); /* in one line */
void live_show_headers(const struct hook_headers *headers);
void live_show_body(hook_str body); /* indented; JSON by its members */

#endif

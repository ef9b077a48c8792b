/* SPDX-License-Identifier: MIT */
/* Events while they are read: event.c finds them, event_name.c names them. */
#ifndef MODEL_EVENT_H
#define MODEL_EVENT_H

#include "internal.h"

#define EVENT_GUESSED_FROM 8 /* webhooks whose parts are tried as names */

/* A delivery that a document describes. */
struct candidate {
	str key;
	str expression;              /* of a callback: where it is sent */
	const struct node *callback; /* what is sent there; or NULL */
	struct node *node;           /* its operation, or its schema */
	struct operation *operation; /* NULL for a bare schema */
	struct type *payload;        /* one item's, if there is `each` */
	struct type *unread; /* of a body that is not looked at; or NULL */
	str value;           /* the text that identifies a branch; or absent */
	str pointer;         /* a pointer to that text */
	str word;            /* what the document calls that text; or absent */
	bool nullable;
	struct way *ways; /* the leading one first; none: JSON */
	size_t way_count;
	struct node **examples;
	size_t example_count;
};

struct event_reader {
	struct builder *b;
	const struct documents *documents;
	struct candidate *candidates;
	size_t count;
	struct map names;    /* event name to event */
	struct map examples; /* by value: the candidate that has it, or this
				reader if several do */
	struct map enums;    /* the same for enums, by all their values */
	bool examples_known, enums_known, keys_reported;
	bool is_item;    /* the one candidate is the manifest's payload */
	bool only_texts; /* no number and no boolean names an event, for now */
};

/* event_candidate.c: makes candidates of what documents describe. */
void model_event_candidates(struct event_reader *r);
/* event_carrier.c: what a webhook is sent in, and its payload; NULL: none. */
void model_event_carriers(struct event_reader *r, struct operation *o,
			  struct candidate *candidate);
/* Are both sent in one way, so that only a name tells them apart? */
bool model_event_same_way(const struct candidate *a, const struct candidate *b);
/*
 * Finds where a delivery names its event: from the manifest, or guessed from
 * the payloads.
 */
void model_event_source(struct event_reader *r);
/*
 * event_header.c: takes a header that is constant in most webhooks, or else one
 * that is called after an event; false: there is none.
 */
bool model_event_guess_header(struct event_reader *r, bool constant);
/* event_pair.c: takes two members that are texts; false: there are none. */
bool model_event_guess_pair(struct event_reader *r);
/* event_choice.c: bodies that are one of several become several candidates. */
void model_event_choices(struct event_reader *r);
/* Returns the branch of a payload for the event's name, or all of it. */
struct type *model_event_branch(struct event_reader *r, struct type *payload,
				str name);
/* Returns the payload, or what stands in it at the manifest's `each`. */
struct type *model_event_item(struct event_reader *r, struct type *payload);
/* May the name stand in a pointer as it is? */
bool model_event_is_plain(str name);
/*
 * Returns the one text of the member that a pointer leads to; absent if it may
 * be several, or none.
 */
str model_event_constant(struct event_reader *r, const struct type *type,
			 str pointer);
void model_event_add(struct event_reader *r, struct candidate candidate);
/* event_catalogue.c: a candidate for each schema whose name the glob matches.
 */
void model_event_catalogue(struct event_reader *r, const char *glob);
/* Is it only a part of other schemas of the catalogue? That is reported. */
bool model_event_is_helper(struct event_reader *r, const struct candidate *c);
/* Replaces each payload by what stands at the manifest's `each`. */
void model_event_each(struct event_reader *r);

/* The names of a candidate, one or several; never none. */
struct event_name {
	str text;
	str word; /* what the document calls that value; absent: nothing */
};
struct event_names {
	struct event_name *items;
	size_t count;
};
struct event_names model_event_names(struct event_reader *r,
				     const struct candidate *candidate);

/* event_value.c: what may stand where an event is named. */
struct event_values {
	struct enum_value *items;
	size_t count;
};
/* Returns the value as a delivery spells it; absent: it names no event. */
str model_event_text(struct event_reader *r, const struct node *value);
/* Returns all values of a member; none: it may be something else. */
struct event_values model_event_values(struct event_reader *r,
				       const struct type *type);
/* Returns the only one; absent if it may be several. */
str model_event_only(struct event_reader *r, const struct type *type);
/* Returns the examples that a parameter has, each value once. */
struct event_values model_event_examples(struct event_reader *r,
					 const struct parameter *parameter);
/* Is the webhook's key one of the values? */
bool model_event_is_key(const struct candidate *c, struct event_values values);
/* Is it more than a number or a boolean, so that a handler may be called so? */
bool model_event_is_word(str name);

/* Returns the only value of a header, which the webhook describes. */
str model_event_header(struct event_reader *r,
		       const struct candidate *candidate, str header);
/* Returns all that it may be, else its examples. */
struct event_values model_event_header_values(struct event_reader *r,
					      const struct candidate *candidate,
					      str header);

/*
 * Returns the type of a member, NULL if there is none; also of a choice's
 * branches.
 */
const struct type *model_event_member(const struct type *type, str pointer);
/* Does the delivery hold members, by which it may be named? */
bool model_event_has_members(const struct candidate *c);

#endif

/* SPDX-License-Identifier: MIT */
/* Events while they are read: event.c finds them, event_name.c names them. */
#ifndef MODEL_EVENT_H
#define MODEL_EVENT_H

#include "internal.h"

/* A delivery that a document describes. */
struct candidate {
	str key;
	str expression;              /* of a callback: where it is sent */
	struct node *node;           /* its operation, or its schema */
	struct operation *operation; /* NULL for a bare schema */
	struct type *payload;        /* with `each`: of one item */
	bool nullable;
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
	bool examples_known, enums_known, keys_told;
};

/*
 * Finds where a delivery names its event: from the manifest, or guessed from
 * the payloads.
 */
void model_event_source(struct event_reader *r);
/* Each payload becomes what stands at the manifest's `each`. */
void model_event_each(struct event_reader *r);

/* The names of a candidate, one or several; never none. */
struct event_names {
	str *items;
	size_t count;
};
struct event_names model_event_names(struct event_reader *r,
				     const struct candidate *candidate);

/* The type of a member, NULL if there is none; also of a choice's branches. */
const struct type *model_event_member(const struct type *type, str pointer);

#endif

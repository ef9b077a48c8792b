/* SPDX-License-Identifier: MIT */
/*
 * diff: what two versions of a provider's documents mean for a program that was
 * written for the first, and for the data that it exchanges.
 *
 * A change is reported once, with its effect on sending and its effect on
 * receiving: a narrower schema breaks senders, a wider one breaks receivers.
 * Events are received; of an operation, the request is sent and the answers are
 * received.
 */
#ifndef DIFF_H
#define DIFF_H

#include "model.h"

/* One version. */
struct diff_side {
	const struct model *model;
	str headers; /* the C that it declares, one header after the other */
};

enum diff_form { DIFF_TEXT, DIFF_JSON };

/*
 * Returns all changes as text or as JSON. Sets `*breaks` if something breaks;
 * with `strict`, also if only a strict receiver breaks.
 */
str diff_sides(struct arena *arena, const struct diff_side *old,
	       const struct diff_side *now, enum diff_form form, bool strict,
	       bool *breaks);

#endif

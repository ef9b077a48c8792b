/* SPDX-License-Identifier: MIT */
/* For cases of events: which handler heard a delivery, and what it was told. */
#ifndef HEAR_H
#define HEAR_H

#include "deliver.h"

/* Each handler writes it. */
static char heard[64];

static bool on_other(void *user, const struct hook_delivery *d)
{
	(void)user;
	snprintf(heard, sizeof heard, "other %s",
		d->type.ptr ? d->type.ptr : "none");
	return true;
}

static bool hears(const struct t_receiver *receiver, const char *body,
	const char *expected)
{
	CHECK(deliver(receiver, body) == 200);
	return strcmp(heard, expected) == 0;
}

#endif

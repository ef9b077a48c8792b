/* SPDX-License-Identifier: 0BSD */
/*
 * hook_carrier: the body of a verified delivery as the event that it holds;
 * nothing for those who use it.
 */
#ifndef HOOK_CARRIER_H
#define HOOK_CARRIER_H

#include "hook_receive.h"

/*
 * Makes the event's JSON of the body, by the way in which it came: of a form,
 * of parts and of a query an object of texts. Returns 0, or the status to
 * refuse with.
 */
int hook_carrier_read(const struct hook_receiver *receiver,
		      struct hook_delivery *d, struct hook_error *error);
/* Takes the form's parameter that holds the event; NULL: all parameters. */
int hook_carrier_form(struct hook_delivery *d, const char *payload,
		      struct hook_error *error);

/* Are the event's members the texts of a form, of parts or of a query? */
bool hook_carrier_texts(const struct hook_delivery *d);
/*
 * Reads the delivery's texts as the type's members, and puts the bytes of files
 * into those that are declared for them, which no limit measures. Returns
 * false, and `error` says why, as hook_read() does.
 */
bool hook_carrier_typed(struct hook_delivery *d, const struct hook_type *type,
			void *value, const struct hook_options *options,
			struct hook_error *error);

#endif

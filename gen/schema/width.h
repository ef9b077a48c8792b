/* SPDX-License-Identifier: MIT */
/* Bounds of numbers, and the formats of integers that are bounds. */
#ifndef SCHEMA_WIDTH_H
#define SCHEMA_WIDTH_H

#include "schema.h"

/* They return true if the bound becomes narrower. */
bool schema_narrow_minimum(str *bound, str value);
bool schema_narrow_maximum(str *bound, str value);
/* A format of integers: false if it is none, or the type is no number. */
bool schema_width_set(struct type *type, str name);
bool schema_width_is_known(str name);
/* The bounds that such a format sets; false if it sets none. */
bool schema_width_bounds(str name, str *minimum, str *maximum);
/* Does the format refuse nothing that the type of C can hold? */
bool schema_width_is_shape(str name);

#endif

/* SPDX-License-Identifier: MIT */
/* Schemas for libcyaml: short spellings, and the one call. */
#ifndef MANIFEST_MAP_H
#define MANIFEST_MAP_H

#include "internal.h"

#include <cyaml/cyaml.h>

#define TEXT(key, type, member)                                               \
	CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, \
			       type, member, 0, CYAML_UNLIMITED)
#define LIST(key, type, member, of)                                         \
	CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, \
			     type, member, of, 0, CYAML_UNLIMITED)
#define MAPPING(key, type, member, fields)                                     \
	CYAML_FIELD_MAPPING_PTR(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, \
				type, member, fields)

/* Maps a checked node to a struct in the arena; returns NULL after an error. */
void *manifest_map(struct arena *arena, struct diag *diag,
		   const struct node *root, const cyaml_schema_value_t *schema);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Maps signatures, and other nodes, to structs by libcyaml.
 *
 * Libcyaml sees only text that our own reader has accepted.
 */
#include "map.h"

#include <stdlib.h>
#include <string.h>

/* libcyaml allocates from the run's arena. */
static void *memory(void *context, void *old, size_t size)
{
	struct arena *arena = context;
	size_t *head;

	if (size == 0)
		return NULL;
	head = arena_alloc(arena, size + sizeof(max_align_t));
	*head = size;
	if (old) {
		size_t before =
			*(size_t *)(void *)((char *)old - sizeof(max_align_t));

		memcpy((char *)head + sizeof(max_align_t), old,
		       before < size ? before : size);
	}
	return (char *)head + sizeof(max_align_t);
}

/*
 * JSON is YAML, so libcyaml reads our node as compact text. It takes every
 * scalar as text; numbers and words are checked here.
 */
void *manifest_map(struct arena *arena, struct diag *diag,
		   const struct node *root, const cyaml_schema_value_t *schema)
{
	const cyaml_config_t config = {
		.mem_fn = memory,
		.mem_ctx = arena,
		.log_fn = NULL,
		.flags = CYAML_CFG_NO_ALIAS,
	};
	str text = doc_node_json(arena, root);
	void *out = NULL;
	cyaml_err_t status = cyaml_load_data((const uint8_t *)text.ptr,
					     text.len, &config, schema,
					     (cyaml_data_t **)&out, NULL);

	if (status == CYAML_OK)
		return out;
	/* We wrote the text, so libyaml can only fail for lack of memory. */
	if (status == CYAML_ERR_OOM ||
	    status == CYAML_ERR_LIBYAML_PARSER_INIT ||
	    status == CYAML_ERR_LIBYAML_PARSER)
		arena_ended(arena);
	diag_error(diag, root->place, "manifest-form",
		   "this manifest cannot be mapped: %s",
		   cyaml_strerror(status));
	return NULL;
}

static const cyaml_schema_value_t text_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 0, CYAML_UNLIMITED),
};

static const cyaml_schema_field_t claim_fields[] = {
	TEXT("name", struct manifest_claim, name),
	TEXT("is", struct manifest_claim, is), CYAML_FIELD_END};

static const cyaml_schema_value_t claim_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_claim,
			    claim_fields),
};

#define X(member, key, kind, help) TEXT(key, struct manifest_signature, member),
static const cyaml_schema_field_t signature_fields[] = {
	MANIFEST_SIGNATURE_KEYS(X) LIST("headers", struct manifest_signature,
					headers, &text_value),
	LIST("components", struct manifest_signature, components, &text_value),
	LIST("claims", struct manifest_signature, claims, &claim_value),
	CYAML_FIELD_IGNORE("also", CYAML_FLAG_OPTIONAL), CYAML_FIELD_END};
#undef X

static const cyaml_schema_value_t signature_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct manifest_signature,
			    signature_fields),
};

struct manifest_signature *manifest_signature_map(struct arena *arena,
						  struct diag *diag,
						  const struct node *node)
{
	return manifest_map(arena, diag, node, &signature_value);
}

/* Returns `base` with the keys that `over` has replaced. */
struct manifest_signature *manifest_signature_overlaid(
	struct arena *arena, const struct manifest_signature *base,
	const struct manifest_signature *over)
{
	struct manifest_signature *both =
		ARENA_NEW(arena, struct manifest_signature);

	*both = *base;
#define X(member, key, kind, help) \
	if (over->member)          \
		both->member = over->member;
	MANIFEST_SIGNATURE_KEYS(X)
#undef X
	if (over->headers_count) {
		both->headers = over->headers;
		both->headers_count = over->headers_count;
	}
	if (over->components_count) {
		both->components = over->components;
		both->components_count = over->components_count;
	}
	if (over->claims_count) {
		both->claims = over->claims;
		both->claims_count = over->claims_count;
	}
	if (over->also)
		both->also = over->also;
	return both;
}

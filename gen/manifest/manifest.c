/* SPDX-License-Identifier: MIT */
/*
 * provider.yaml, mapped to structs by libcyaml.
 *
 * Invariant: libcyaml sees only what our own reader took first (one document,
 * no aliases, no duplicate keys) and what check.c found to have known keys
 * and the right kinds, so that every mistake is told at its place.
 */
#include "internal.h"

#include <cyaml/cyaml.h>
#include <stdlib.h>
#include <string.h>

/* ---- the shapes, for libcyaml ---- */

#define TEXT(key, type, member)                                               \
	CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, \
			       type, member, 0, CYAML_UNLIMITED)
#define LIST(key, type, member, of)                                         \
	CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, \
			     type, member, of, 0, CYAML_UNLIMITED)
#define MAPPING(key, type, member, fields)                                     \
	CYAML_FIELD_MAPPING_PTR(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, \
				type, member, fields)

static const cyaml_schema_value_t text_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 0, CYAML_UNLIMITED),
};

static const cyaml_schema_field_t signature_fields[] = {
	TEXT("header", struct manifest_signature, header),
	TEXT("format", struct manifest_signature, format),
	TEXT("separator", struct manifest_signature, separator),
	TEXT("algorithm", struct manifest_signature, algorithm),
	TEXT("encoding", struct manifest_signature, encoding),
	TEXT("key", struct manifest_signature, key),
	TEXT("key_prefix", struct manifest_signature, key_prefix),
	TEXT("signed", struct manifest_signature, signed_),
	TEXT("timestamp_header", struct manifest_signature, timestamp_header),
	TEXT("timestamp_json", struct manifest_signature, timestamp_json),
	TEXT("timestamp_unit", struct manifest_signature, timestamp_unit),
	TEXT("in", struct manifest_signature, in),
	TEXT("pointer", struct manifest_signature, pointer),
	TEXT("each", struct manifest_signature, each),
	TEXT("id_header", struct manifest_signature, id_header),
	TEXT("id_json", struct manifest_signature, id_json),
	TEXT("tolerance", struct manifest_signature, tolerance),
	TEXT("status", struct manifest_signature, status),
	TEXT("source", struct manifest_signature, source),
	CYAML_FIELD_END};

static const cyaml_schema_field_t event_fields[] = {
	TEXT("name", struct manifest_event, name),
	TEXT("summary", struct manifest_event, summary),
	TEXT("payload", struct manifest_event, payload),
	TEXT("key", struct manifest_event, key),
	TEXT("status", struct manifest_event, status),
	TEXT("source", struct manifest_event, source),
	CYAML_FIELD_END};

static const cyaml_schema_value_t event_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_event,
			    event_fields),
};

static const cyaml_schema_field_t events_fields[] = {
	TEXT("payload", struct manifest_events, payload),
	TEXT("type", struct manifest_events, type),
	TEXT("type2", struct manifest_events, type2),
	TEXT("name", struct manifest_events, name),
	TEXT("registration", struct manifest_events, registration),
	TEXT("id", struct manifest_events, id),
	TEXT("time", struct manifest_events, time),
	TEXT("each", struct manifest_events, each),
	TEXT("schemas", struct manifest_events, schemas),
	TEXT("status", struct manifest_events, status),
	TEXT("source", struct manifest_events, source),
	LIST("types", struct manifest_events, types, &event_value),
	CYAML_FIELD_END};

static const cyaml_schema_field_t rename_fields[] = {
	TEXT("at", struct manifest_rename, at),
	TEXT("to", struct manifest_rename, to), CYAML_FIELD_END};

static const cyaml_schema_value_t rename_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_rename,
			    rename_fields),
};

static const cyaml_schema_field_t header_fields[] = {
	TEXT("name", struct manifest_header, name),
	TEXT("value", struct manifest_header, value), CYAML_FIELD_END};

static const cyaml_schema_value_t header_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_header,
			    header_fields),
};

static const cyaml_schema_field_t vector_fields[] = {
	TEXT("secret", struct manifest_vector, secret),
	TEXT("body", struct manifest_vector, body),
	TEXT("signature", struct manifest_vector, signature),
	TEXT("now", struct manifest_vector, now),
	LIST("headers", struct manifest_vector, headers, &header_value),
	TEXT("source", struct manifest_vector, source),
	CYAML_FIELD_END};

static const cyaml_schema_value_t vector_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_vector,
			    vector_fields),
};

static const cyaml_schema_field_t handshake_fields[] = {
	TEXT("at", struct manifest_handshake, at),
	TEXT("is", struct manifest_handshake, is),
	TEXT("query", struct manifest_handshake, query),
	TEXT("echo", struct manifest_handshake, echo),
	TEXT("member", struct manifest_handshake, member),
	TEXT("answer", struct manifest_handshake, answer),
	TEXT("signed", struct manifest_handshake, signed_),
	TEXT("status", struct manifest_handshake, status),
	TEXT("source", struct manifest_handshake, source),
	CYAML_FIELD_END};

static const cyaml_schema_value_t handshake_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_handshake,
			    handshake_fields),
};

static const cyaml_schema_field_t note_fields[] = {
	TEXT("about", struct manifest_note, about),
	TEXT("text", struct manifest_note, text),
	TEXT("status", struct manifest_note, status),
	TEXT("source", struct manifest_note, source), CYAML_FIELD_END};

static const cyaml_schema_value_t note_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_note,
			    note_fields),
};

static const cyaml_schema_field_t conflict_fields[] = {
	TEXT("at", struct manifest_conflict, at),
	TEXT("says", struct manifest_conflict, says),
	TEXT("source", struct manifest_conflict, source), CYAML_FIELD_END};

static const cyaml_schema_value_t conflict_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_conflict,
			    conflict_fields),
};

static const cyaml_schema_field_t acknowledge_fields[] = {
	TEXT("id", struct manifest_acknowledge, id),
	TEXT("at", struct manifest_acknowledge, at),
	TEXT("reason", struct manifest_acknowledge, reason), CYAML_FIELD_END};

static const cyaml_schema_value_t acknowledge_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_acknowledge,
			    acknowledge_fields),
};

static const cyaml_schema_field_t select_fields[] = {
	LIST("events", struct manifest_select, events, &text_value),
	LIST("operations", struct manifest_select, operations, &text_value),
	LIST("tags", struct manifest_select, tags, &text_value),
	LIST("paths", struct manifest_select, paths, &text_value),
	LIST("schemas", struct manifest_select, schemas, &text_value),
	CYAML_FIELD_END};

static const cyaml_schema_field_t manifest_fields[] = {
	TEXT("provider", struct manifest, provider),
	TEXT("prefix", struct manifest, prefix),
	TEXT("title", struct manifest, title),
	LIST("documents", struct manifest, documents, &text_value),
	LIST("overlays", struct manifest, overlays, &text_value),
	MAPPING("signature", struct manifest, signature, signature_fields),
	MAPPING("events", struct manifest, events, events_fields),
	LIST("rename", struct manifest, rename, &rename_value),
	LIST("vectors", struct manifest, vectors, &vector_value),
	LIST("handshakes", struct manifest, handshakes, &handshake_value),
	LIST("notes", struct manifest, notes, &note_value),
	LIST("conflicts", struct manifest, conflicts, &conflict_value),
	LIST("acknowledge", struct manifest, acknowledge, &acknowledge_value),
	MAPPING("select", struct manifest, select, select_fields),
	TEXT("accepts", struct manifest, accepts),
	TEXT("parts", struct manifest, parts),
	CYAML_FIELD_END};

static const cyaml_schema_value_t manifest_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct manifest,
			    manifest_fields),
};

static const cyaml_schema_value_t signature_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct manifest_signature,
			    signature_fields),
};

/* libcyaml's memory is the run's: everything it takes is in the arena. */
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
 * JSON is YAML, so libcyaml reads our node as compact text. Every scalar is
 * text to it: numbers and words are checked by us.
 */
static void *map_node(struct arena *arena, struct diag *diag,
		      const struct node *root,
		      const cyaml_schema_value_t *schema)
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
	diag_error(diag, root->place, "manifest-form",
		   "this manifest cannot be mapped: %s",
		   cyaml_strerror(status));
	return NULL;
}

struct manifest_signature *manifest_signature_map(struct arena *arena,
						  struct diag *diag,
						  const struct node *node)
{
	return map_node(arena, diag, node, &signature_value);
}

static const char *folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return "";
	return arena_copy(arena, path, (size_t)(slash + 1 - path));
}

/* If each item is signed, each item is an event. */
static void share_each(struct arena *arena, struct diag *diag,
		       struct manifest *manifest)
{
	char *each = manifest->signature ? manifest->signature->each : NULL;

	if (!each)
		return;
	if (!manifest->events)
		manifest->events = ARENA_NEW(arena, struct manifest_events);
	if (!manifest->events->each)
		manifest->events->each = each;
	if (strcmp(manifest->events->each, each) != 0)
		diag_error(diag, manifest_place(manifest, "/events/each"),
			   "manifest-form",
			   "what is signed, and what is an "
			   "event, are the same items: this is not the "
			   "signature's `each`");
}

struct manifest *manifest_read(struct arena *arena, struct diag *diag,
			       struct doc *doc, const char *path)
{
	size_t errors = diag_errors(diag);
	struct node *root = doc_read(doc, path, NULL);
	struct manifest *manifest;

	if (!root || !manifest_check(arena, diag, root))
		return NULL;
	manifest = map_node(arena, diag, root, &manifest_value);
	if (!manifest)
		return NULL;
	manifest->root = root;
	manifest->folder = folder_of(arena, path);
	if (!manifest->prefix)
		manifest->prefix = manifest->provider;
	share_each(arena, diag, manifest);
	if (manifest->signature)
		manifest_recipe_check(diag, manifest->signature,
				      doc_node_find(root, "signature"));
	return diag_errors(diag) == errors ? manifest : NULL;
}

struct manifest *manifest_bare(struct arena *arena, const char *document,
			       const char *prefix)
{
	struct manifest *manifest = ARENA_NEW(arena, struct manifest);

	manifest->folder = "";
	manifest->provider = arena_copy(arena, prefix, strlen(prefix));
	manifest->prefix = manifest->provider;
	manifest->documents = ARENA_NEW(arena, char *);
	manifest->documents[0] = arena_copy(arena, document, strlen(document));
	manifest->documents_count = 1;
	return manifest;
}

struct place manifest_place(const struct manifest *manifest,
			    const char *pointer)
{
	const struct node *node;

	if (!manifest->root)
		return (struct place){NULL, 0, 0};
	node = doc_node_at(manifest->root, str_from(pointer));
	return node ? node->place : manifest->root->place;
}

/* SPDX-License-Identifier: MIT */
/*
 * provider.yaml, mapped to structs by libcyaml.
 *
 * Libcyaml sees only what our own reader took first (one document, no aliases,
 * no duplicate keys) and what check.c found to have known keys and the right
 * kinds, so that every mistake is reported at its place.
 */
#include "map.h"

#include <stdlib.h>
#include <string.h>

/* ---- schemas for libcyaml ---- */

static const cyaml_schema_value_t text_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 0, CYAML_UNLIMITED),
};

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

#define X(member, key, kind, help) TEXT(key, struct manifest_handshake, member),
static const cyaml_schema_field_t handshake_fields[] = {
	MANIFEST_HANDSHAKE_KEYS(X) CYAML_FIELD_END};
#undef X

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
	TEXT("root", struct manifest, bound),
	LIST("overlays", struct manifest, overlays, &text_value),
	CYAML_FIELD_IGNORE("signature", CYAML_FLAG_OPTIONAL),
	MAPPING("events", struct manifest, events, events_fields),
	LIST("rename", struct manifest, rename, &rename_value),
	LIST("vectors", struct manifest, vectors, &vector_value),
	LIST("handshakes", struct manifest, handshakes, &handshake_value),
	LIST("notes", struct manifest, notes, &note_value),
	LIST("conflicts", struct manifest, conflicts, &conflict_value),
	LIST("acknowledge", struct manifest, acknowledge, &acknowledge_value),
	MAPPING("select", struct manifest, select, select_fields),
	TEXT("accepts", struct manifest, accepts),
	TEXT("refuses", struct manifest, refuses),
	TEXT("formats", struct manifest, formats),
	TEXT("parts", struct manifest, parts),
	TEXT("single_headers", struct manifest, single_headers),
	CYAML_FIELD_END};

static const cyaml_schema_value_t manifest_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct manifest,
			    manifest_fields),
};

bool manifest_accepts(const struct manifest *manifest)
{
	return manifest->accepts && strcmp(manifest->accepts, "yes") == 0;
}

bool manifest_by_letter(const struct manifest *manifest)
{
	return manifest->refuses && strcmp(manifest->refuses, "letter") == 0;
}

bool manifest_asserts_formats(const struct manifest *manifest)
{
	return !manifest->formats ||
	       strcmp(manifest->formats, "annotation") != 0;
}

static const char *folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return "";
	return arena_copy(arena, path, (size_t)(slash + 1 - path));
}

/* If each item is signed by itself, each item is an event. */
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

static void read_signature(struct arena *arena, struct diag *diag,
			   struct manifest *manifest)
{
	const struct node *node = doc_node_find(manifest->root, "signature");

	if (!node)
		return;
	manifest->signature = manifest_signature_read(arena, diag, node);
	if (manifest->signature)
		manifest_recipe_check(arena, diag, manifest->signature, node);
}

static void check_handshakes(struct arena *arena, struct diag *diag,
			     struct manifest *manifest)
{
	const struct node *list = doc_node_find(manifest->root, "handshakes");

	for (unsigned i = 0; i < manifest->handshakes_count; i++)
		manifest_handshake_check(arena, diag, &manifest->handshakes[i],
					 list->items[i]);
}

struct manifest *manifest_read(struct arena *arena, struct diag *diag,
			       struct doc *doc, const char *path)
{
	size_t errors = diag_errors(diag);
	struct node *root = doc_read_strict(doc, path);
	struct manifest *manifest;

	if (!root || !manifest_check(arena, diag, root))
		return NULL;
	manifest = manifest_map(arena, diag, root, &manifest_value);
	if (!manifest)
		return NULL;
	manifest->root = root;
	manifest->folder = folder_of(arena, path);
	if (!manifest->prefix)
		manifest->prefix = manifest->provider;
	read_signature(arena, diag, manifest);
	share_each(arena, diag, manifest);
	check_handshakes(arena, diag, manifest);
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

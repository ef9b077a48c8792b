/* SPDX-License-Identifier: MIT */
/*
 * Every key of a manifest: where it may stand, its kind, and its purpose. The
 * checker, hookc-manifest(5) and specs/README.md are made from this table.
 *
 * A key is one line, and each has an example (examples.yaml).
 */
#include "internal.h"

#define END                                            \
	{                                              \
		NULL, MANIFEST_TEXT, false, NULL, NULL \
	}
#define KEY(name, kind, help)                            \
	{                                                \
		name, MANIFEST_##kind, false, NULL, help \
	}
#define NEED(name, kind, help)                          \
	{                                               \
		name, MANIFEST_##kind, true, NULL, help \
	}
#define HOLDS(name, kind, keys, help)                    \
	{                                                \
		name, MANIFEST_##kind, false, keys, help \
	}

/* clang-format off */
static const struct manifest_key claim_keys[] = {
	NEED("name", TEXT, "of the JWT's claim"),
	NEED("is", TEXT, "what it must be, a text with {parts}"),
	END,
};

#define X(member, key, kind, help) KEY(key, kind, help),
const struct manifest_key manifest_signature_keys[] = {
	MANIFEST_SIGNATURE_KEYS(X)
	KEY("headers", TEXTS, "several, of which any may hold the signature"),
	KEY("components", TEXTS,
	    "what a signature of RFC 9421 must cover: @method, a header, "
	    "also with ;sf, ;bs or ;key=\"NAME\""),
	HOLDS("claims", MAPS, claim_keys, "what a token must claim"),
	KEY("also", SIGNATURE, "another signature, where this one's header is "
	    "missing"),
	END,
};
static const struct manifest_key handshake_keys[] = {
	MANIFEST_HANDSHAKE_KEYS(X)
	END,
};
#undef X

static const struct manifest_key event_keys[] = {
	NEED("name", TEXT, "as on the wire"),
	KEY("summary", TEXT, "what happened, for the emitted comment"),
	KEY("payload", TEXT, "its own schema, \"#/components/schemas/x\""),
	KEY("key", TEXT, "under `webhooks`, where names differ"),
	KEY("status", STATUS, "is it known to be so?"),
	KEY("source", TEXT, "where this is said"),
	END,
};

static const struct manifest_key events_keys[] = {
	KEY("payload", TEXT,
	    "the schema of all deliveries, \"#/components/schemas/event\""),
	KEY("type", SOURCE,
	    "where a delivery names its event: a text, integer or boolean"),
	KEY("type2", SOURCE, "a second part of the name: \"first.second\""),
	KEY("name", POINTER, "into a webhook's operation: the event's name"),
	KEY("registration", TEXT,
	    "to the enum of what can be asked for: these are the events"),
	KEY("id", SOURCE, "where a delivery has its id"),
	KEY("time", POINTER, "where it says when it happened"),
	KEY("each", POINTER, "to the events in a body that has many"),
	KEY("schemas", TEXT, "a pattern: component schemas that are events"),
	KEY("status", STATUS, "is all of this known to be so?"),
	KEY("source", TEXT, "where this is said"),
	HOLDS("types", MAPS, event_keys, "the events, one by one"),
	END,
};

static const struct manifest_key rename_keys[] = {
	NEED("at", TEXT, "a schema, \"api.yaml#/components/schemas/x\""),
	NEED("to", NAME, "what its type is called, behind the prefix"),
	END,
};

static const struct manifest_key header_keys[] = {
	NEED("name", TEXT, "of the header"),
	NEED("value", TEXT, "of the header"),
	END,
};

static const struct manifest_key vector_keys[] = {
	NEED("secret", TEXT, "as the provider shows it"),
	NEED("body", TEXT, "byte for byte"),
	KEY("signature", TEXT, "the value of the signature's header"),
	KEY("now", NUMBER, "the time of the check, in Unix seconds"),
	HOLDS("headers", MAPS, header_keys, "others that came with it"),
	KEY("source", TEXT, "where this is published"),
	END,
};

static const struct manifest_key note_keys[] = {
	NEED("about", TEXT, "a word: Retries"),
	NEED("text", TEXT, "the fact"),
	KEY("status", STATUS, "is it known to be so?"),
	KEY("source", TEXT, "where this is said"),
	END,
};

static const struct manifest_key acknowledge_keys[] = {
	NEED("id", TEXT, "of the warning: source-conflict"),
	NEED("at", TEXT, "where it is reported, \"api.yaml#/paths/~1x\"; "
	     "\"provider.yaml#/...\" is the manifest"),
	NEED("reason", TEXT, "why it may be so"),
	END,
};

static const struct manifest_key conflict_keys[] = {
	NEED("at", TEXT, "into a document, \"api.yaml#/paths/~1x\""),
	NEED("says", TEXT, "what the other source says"),
	NEED("source", TEXT, "which one it is"),
	END,
};

static const struct manifest_key select_keys[] = {
	KEY("events", TEXTS, "names on the wire"),
	KEY("operations", TEXTS, "operationIds"),
	KEY("tags", TEXTS, "operations with such a tag"),
	KEY("paths", TEXTS, "operations with such a path"),
	KEY("schemas", TEXTS, "components that nothing else leads to"),
	END,
};

const struct manifest_key manifest_keys[] = {
	NEED("provider", NAME, "the folder below out/"),
	KEY("prefix", NAME, "of every C name; the provider if absent"),
	KEY("title", TEXT, "what the emitted comment calls it"),
	NEED("documents", TEXTS,
	     "OpenAPI documents and pages, in this folder or below"),
	KEY("root", TEXT, "the folder that a $ref may not leave; absent: this"),
	KEY("overlays", TEXTS, "OpenAPI Overlays, which mend the documents"),
	KEY("signature", SIGNATURE, "how deliveries are signed; without it "
	    "every delivery is refused"),
	HOLDS("events", MAP, events_keys, "where a delivery says what it is"),
	HOLDS("rename", MAPS, rename_keys, "better names for types"),
	HOLDS("vectors", MAPS, vector_keys,
	      "published signatures, which the emitted self-test checks"),
	HOLDS("handshakes", MAPS, handshake_keys,
	      "how the provider tries a new URL"),
	HOLDS("notes", MAPS, note_keys, "facts of prose, for the header"),
	HOLDS("conflicts", MAPS, conflict_keys,
	      "two sources that disagree; both places are shown"),
	HOLDS("acknowledge", MAPS, acknowledge_keys,
	      "warnings that are known, and not reported"),
	HOLDS("select", MAP, select_keys,
	      "what of it is emitted, by patterns such as order.*; absent: all"),
	KEY("accepts", YES, "verdicts by the letter, X_accepts(), too"),
	KEY("refuses", REFUSES, "whose verdicts count: types also refuse what is "
	    "not of its type in C (the default); letter refuses nothing that "
	    "the schema accepts"),
	KEY("formats", FORMATS, "assertion checks them (the default), "
	    "annotation does not"),
	KEY("parts", PARTS, "the types in so many files, whose names depend on "
	    "nothing else"),
	KEY("single_headers", YES,
	    "a header for each family of events, for the types of each part and "
	    "for its calls, beside those that include them all"),
	END,
};

/* ---- the words of a signature's values ---- */

#define X(name, word, family, digest, bytes, jose, message, help) \
	KEY(word, TEXT, help),
static const struct manifest_key algorithm_words[] = {HOOK_ALGORITHMS(X) END};
#undef X
#define X(name, word, help) KEY(word, TEXT, help),
static const struct manifest_key encoding_words[] = {HOOK_ENCODINGS(X) END};
static const struct manifest_key unit_words[] = {HOOK_TIME_UNITS(X) END};
static const struct manifest_key place_words[] = {HOOK_PLACES(X) END};
static const struct manifest_key container_words[] = {HOOK_CONTAINERS(X) END};
static const struct manifest_key body_words[] = {HOOK_BODIES(X) END};
#undef X
#define X(name, word, argument, where, help) KEY(word, TEXT, help),
static const struct manifest_key part_words[] = {HOOK_TERMS(X) END};
#undef X

const struct manifest_section manifest_word_sections[] = {
	{"algorithm", algorithm_words},
	{"encoding and key", encoding_words},
	{"{parts} of signed, format and answers", part_words},
	{"timestamp_unit", unit_words},
	{"in", place_words},
	{"container", container_words},
	{"body", body_words},
	{NULL, NULL},
};

const struct manifest_section manifest_sections[] = {
	{"", manifest_keys},
	{"signature", manifest_signature_keys},
	{"signature: claims", claim_keys},
	{"events", events_keys},
	{"events: types", event_keys},
	{"select", select_keys},
	{"rename", rename_keys},
	{"handshakes", handshake_keys},
	{"vectors", vector_keys},
	{"vectors: headers", header_keys},
	{"notes", note_keys},
	{"conflicts", conflict_keys},
	{"acknowledge", acknowledge_keys},
	{NULL, NULL},
};
/* clang-format on */

/* Made of examples.yaml by the build. */
extern const unsigned char manifest_examples[];
extern const size_t manifest_examples_len;

str manifest_examples_text(void)
{
	return (str){(const char *)manifest_examples, manifest_examples_len};
}

const char *manifest_kind_text(enum manifest_kind kind)
{
	static const char *const texts[] = {
		[MANIFEST_TEXT] = "a text",
		[MANIFEST_NAME] = "a name of lower-case letters, digits and "
				  "'_'",
		[MANIFEST_POINTER] = "a JSON Pointer (\"/a/b\")",
		[MANIFEST_NUMBER] = "a number of digits",
		[MANIFEST_PARTS] = "a number from 1 to 99",
		[MANIFEST_STATUS] = "\"confirmed\" or \"unconfirmed\"",
		[MANIFEST_YES] = "yes or no",
		[MANIFEST_REFUSES] = "\"types\" or \"letter\"",
		[MANIFEST_FORMATS] = "\"assertion\" or \"annotation\"",
		[MANIFEST_SOURCE] = "a JSON Pointer (\"/a/b\") or "
				    "\"header: NAME\"",
		[MANIFEST_TEXTS] = "a list of texts",
		[MANIFEST_MAP] = "a mapping",
		[MANIFEST_MAPS] = "a list of mappings",
		[MANIFEST_SIGNATURE] = "a mapping, or the name of a known one",
	};

	return texts[kind];
}

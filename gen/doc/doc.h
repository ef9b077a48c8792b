/* SPDX-License-Identifier: MIT */
/*
 * doc: from files to nodes. YAML 1.2 (core schema) and JSON through one door,
 * Markdown pages with a fenced document in place, references among them.
 *
 * A tree handed out has no anchors, aliases, duplicate keys or cycles, and
 * every node knows where it stands.
 */
#ifndef DOC_H
#define DOC_H

#include "base.h"

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

/* As many as a list or map may have. */
enum { DOC_COUNT = (1 << 29) - 1 };

/* 64 bytes: large documents have millions of them. */
struct node {
	union {
		str text; /* a scalar's, UTF-8, unescaped; else empty */
		struct doc_aside *aside; /* of a list or map; NULL: nothing */
	};
	struct place place;
	struct node *parent; /* NULL at a root */
	struct node *key;    /* in a map: the scalar that names this node */
	struct node **items; /* children in document order, NULL if none */
	uint32_t index;      /* position among the parent's children */
	uint32_t count : 29;
	enum node_kind kind : 2;
	bool plain : 1; /* a scalar without quotes: may be null, 1, true */
};

/* What only some lists and maps have; a copy of the node does not have it. */
struct doc_aside {
	const struct node *of;
	void *memo;                    /* see doc_node_memo() */
	const struct node *stands_for; /* see doc_node_stand_for(); or NULL */
	struct map lookup; /* for a map with many members; else empty */
};

/* One file, or one fenced block of a page; its source points to it. */
struct document {
	struct source *source;
	struct node *root;
	str uri; /* base for $ref: the path, or $id */
	struct document *next;
};

/* Guards; each has a flag of its own that raises it. */
struct doc_limits {
	size_t bytes;     /* of one file */
	size_t depth;     /* of nesting */
	size_t nodes;     /* of one document, aliases expanded */
	size_t expansion; /* nodes that aliases may add */
	size_t name;      /* bytes of one key */
};
#define DOC_LIMITS ((struct doc_limits){64u << 20, 256, 8000000, 100000, 16384})

/* All the documents of a run. */
struct doc;
struct doc *doc_open(struct arena *arena, struct diag *diag,
		     const struct doc_limits *limits);

/* Every file that is read from now on is added to `inputs`. */
void doc_watch(struct doc *doc, struct inputs *inputs);
/* Records a file that was looked for and does not exist. */
void doc_absent(struct doc *doc, const char *path);

/*
 * Reads a file once (a second call returns the same tree). Returns NULL after
 * an error was reported. A `.md` file yields its fenced OpenAPI block (info
 * string yaml or json, whose root has a member `openapi`). `root` is the folder
 * that references may not leave; NULL means the file's own.
 */
struct node *doc_read(struct doc *doc, const char *path, const char *root);

/* Reads what users of hookc write: a duplicate key is an error. */
struct node *doc_read_strict(struct doc *doc, const char *path);

/* The same from memory, for tests and fuzzing. */
struct node *doc_read_bytes(struct doc *doc, const char *path,
			    const char *bytes, size_t len);

/* ---- a documentation page ---- */

struct page_bullet {
	str name;    /* the `code` that begins the bullet */
	str summary; /* what follows the colon */
	str section; /* the heading above */
	struct place place;
};

/* Text in `code` or a fence, for cross-checks such as "POST /x". */
struct page_code {
	str text;
	struct place place;
};

struct page {
	struct source *source;
	str title;         /* the first heading */
	struct node *root; /* its OpenAPI block, or NULL */
	bool failed;       /* it has one, which cannot be read */
	struct page_bullet *bullets;
	size_t bullet_count;
	struct page_code *codes; /* every inline `code` span */
	size_t code_count;
};

/*
 * NULL only when the file cannot be read. A page need not hold a document.
 * `root` is as in doc_read().
 */
struct page *doc_page(struct doc *doc, const char *path, const char *root);

/* ---- nodes ---- */

struct node *doc_node_find_str(const struct node *map, str name); /* or NULL */
static inline struct node *doc_node_find(const struct node *map,
					 const char *name)
{
	return doc_node_find_str(map, str_from(name));
}
/*
 * Returns the document that a node is in, or NULL if the node was not read but
 * made.
 */
struct document *doc_node_document(const struct node *node);
/* Must be called after members were added, removed or renamed. */
void doc_node_changed(struct node *node);
/* Must be called after one member was replaced by another. */
void doc_node_replaced(struct node *map, const struct node *before,
		       struct node *after);
/* Stores what a later room keeps with a list or a map; scalars keep nothing. */
void doc_node_remember(struct arena *arena, struct node *node, void *memo);
static inline void *doc_node_memo(const struct node *node)
{
	return node->kind != NODE_SCALAR && node->aside &&
			       node->aside->of == node
		       ? node->aside->memo
		       : NULL;
}
/*
 * A node that is not the document's, but was made to be read like one, has a
 * key without a parent. A list or map may stand for one of the document.
 */
void doc_node_stand_for(struct arena *arena, struct node *node,
			const struct node *other);
/* Was it made, and stands for none of the document? */
bool doc_node_is_made(const struct node *node);
/*
 * The node's own JSON Pointer, "" at the root; a key's is that of its member,
 * a made node's that of what it stands for, or stands in. RFC 6901.
 */
str doc_node_pointer(struct arena *arena, const struct node *node);
/* Follows a pointer ("" or "/a/b~1c"); NULL: nothing there. */
struct node *doc_node_at(struct node *from, str pointer);

/* ---- URIs, RFC 3986 ---- */

/* Section 5.2; a base may be a relative reference itself. */
str doc_uri_resolve(struct arena *arena, str base, str reference);
/* Returns the URI without its fragment, which is percent-decoded, or "". */
str doc_uri_split(struct arena *arena, str uri, str *fragment);
bool doc_uri_absolute(str uri);

/* ---- values ---- */

/* The YAML 1.2 core schema, section 10.3.2; a quoted scalar is text. */
bool doc_node_is_null(const struct node *node);
bool doc_node_is_bool(const struct node *node, bool *value);
bool doc_node_is_integer(const struct node *node,
			 int64_t *value); /* fits int64 */
bool doc_node_is_number(
	const struct node *node); /* any JSON number, also large */
bool doc_node_is_string(
	const struct node *node); /* a scalar that is none of the above */
/* Compares as JSON: objects without order, numbers by value where they fit. */
bool doc_node_equal(const struct node *a, const struct node *b);
/* Equal for nodes that are. */
uint64_t doc_node_hash(const struct node *node);
/* The value as compact JSON text; numbers keep their digits. */
str doc_node_json(struct arena *arena, const struct node *node);

/* Returns where a member's key stands; at a root, the node's own place. */
struct place doc_node_key_place(const struct node *node);

/* ---- references ---- */

/*
 * Resolves a reference that stands at `from`: "#/a/b", "#anchor",
 * "other.yaml#/a", "folder/x.json", or a schema's $id. Does not follow the
 * target's own $ref. Returns NULL after a warning (it is missing, outside the
 * root, or on a network); the caller then leaves out the node that refers, and
 * says so in a note.
 */
struct node *doc_target(struct doc *doc, const struct node *from, str ref);

/*
 * Resolves a schema's reference. One that leads nowhere is reported, and stands
 * for any value.
 */
struct node *doc_schema_target(struct doc *doc, const struct node *from,
			       str ref);

/*
 * Follows `$ref` until a node without one, and returns that node, which may be
 * `node` itself. Returns NULL after reporting a circle. Siblings of $ref are
 * left to the caller.
 */
struct node *doc_resolve(struct doc *doc, struct node *node);

/*
 * Resolves $dynamicRef (2020-12 section 8.2.3.2) like $ref, in the static
 * scope.
 */
struct node *doc_dynamic_target(struct doc *doc, const struct node *from,
				str ref);

#endif

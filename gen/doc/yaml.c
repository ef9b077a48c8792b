/* SPDX-License-Identifier: MIT */
/*
 * YAML through libyaml's events.
 *
 * Invariant: aliases are copied while the budget lasts, so that a tree has no
 * shared nodes; a cycle is refused as an alias to what is still open.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>
#include <yaml.h>

struct anchor {
	str name;
	struct node *node;
};

struct reader {
	struct build build;
	yaml_parser_t parser;
	struct excerpt text; /* without a byte order mark */
	struct doc_cursor cursor;
	struct anchor *anchors;
	size_t anchor_count;
	size_t expanded;
	bool done;
};

static struct place place_at(struct reader *r, yaml_mark_t mark)
{
	return doc_cursor_mark(&r->cursor, mark.index, mark.line, mark.column);
}

static void fail(struct reader *r, yaml_mark_t mark, const char *id,
		 const char *message)
{
	doc_build_fail(&r->build, place_at(r, mark), id, message);
}

static void anchor(struct reader *r, const yaml_char_t *name, struct node *node)
{
	struct arena *arena = r->build.doc->arena;
	const char *text = (const char *)name;
	struct anchor *item;

	if (!name || !node)
		return;
	r->anchors = arena_grow(arena, r->anchors, r->anchor_count,
				sizeof *r->anchors);
	item = &r->anchors[r->anchor_count++];
	item->name = str_copy(arena, str_from(text));
	item->node = node;
}

/* Returns the last node added: the innermost open one, or its last child. */
static struct node *newest(const struct build *b)
{
	if (b->failed)
		return NULL;
	if (b->key)
		return b->key;
	return b->child_count ? b->children[b->child_count - 1] : b->root;
}

static bool is_open(const struct build *b, const struct node *node)
{
	for (size_t i = 0; i < b->depth; i++)
		if (b->open[i] == node)
			return true;
	return false;
}

static void alias(struct reader *r, const yaml_event_t *event)
{
	str name = str_from((const char *)event->data.alias.anchor);
	struct build *b = &r->build;
	struct node *target = NULL;
	size_t before = b->nodes;

	for (size_t i = r->anchor_count; i > 0 && !target; i--)
		if (str_equal(r->anchors[i - 1].name, name))
			target = r->anchors[i - 1].node;
	if (!target) {
		fail(r, event->start_mark, "yaml-syntax",
		     "this alias has no anchor before it");
		return;
	}
	if (is_open(b, target)) {
		fail(r, event->start_mark, "alias-cycle",
		     "this alias stands inside its own anchor");
		return;
	}
	doc_build_copy(b, place_at(r, event->start_mark), target);
	assert(newest(b) != target);
	r->expanded += b->nodes - before;
	if (r->expanded > b->doc->limits.expansion)
		fail(r, event->start_mark, "alias-expansion",
		     "aliases add too many nodes (--max-expansion)");
}

static bool core_tag(const yaml_char_t *tag)
{
	return !tag || !strncmp((const char *)tag, "tag:yaml.org,2002:", 18) ||
	       !strcmp((const char *)tag, "!");
}

static void warn_tag(struct reader *r, const yaml_char_t *tag, yaml_mark_t mark)
{
	if (!core_tag(tag))
		diag_warning(r->build.doc->diag, place_at(r, mark), "yaml-tag",
			     "the tag %s is not of the core schema; "
			     "it is ignored",
			     (const char *)tag);
}

static void scalar(struct reader *r, const yaml_event_t *event)
{
	const yaml_char_t *tag = event->data.scalar.tag;
	const char *value = (const char *)event->data.scalar.value;
	bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;

	warn_tag(r, tag, event->start_mark);
	if (tag && !strcmp((const char *)tag, YAML_STR_TAG))
		plain = false;
	doc_build_scalar(&r->build, place_at(r, event->start_mark),
			 doc_build_text(&r->build, value,
					event->data.scalar.length),
			 plain);
	anchor(r, event->data.scalar.anchor, newest(&r->build));
}

static void open_node(struct reader *r, const yaml_event_t *event,
		      enum node_kind kind, const yaml_char_t *name,
		      const yaml_char_t *tag)
{
	struct build *b = &r->build;

	warn_tag(r, tag, event->start_mark);
	doc_build_open(b, place_at(r, event->start_mark), kind);
	if (!b->failed)
		anchor(r, name, b->open[b->depth - 1]);
}

static void take(struct reader *r, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		if (r->build.root)
			fail(r, event->start_mark, "many-documents",
			     "a second YAML document begins here");
		break;
	case YAML_SCALAR_EVENT:
		scalar(r, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		open_node(r, event, NODE_LIST,
			  event->data.sequence_start.anchor,
			  event->data.sequence_start.tag);
		break;
	case YAML_MAPPING_START_EVENT:
		open_node(r, event, NODE_MAP, event->data.mapping_start.anchor,
			  event->data.mapping_start.tag);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		doc_build_close(&r->build);
		break;
	case YAML_ALIAS_EVENT:
		alias(r, event);
		break;
	case YAML_STREAM_END_EVENT:
		r->done = true;
		break;
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
	default:
		break;
	}
}

/* Adds notes on mistakes that libyaml's messages do not explain. */
static void hint(struct reader *r)
{
	const struct source *source = r->build.document->source;
	const yaml_parser_t *p = &r->parser;

	if (p->problem && strstr(p->problem, "cannot start any token") &&
	    memchr(source->bytes, '\t', source->len))
		diag_note(r->build.doc->diag, place_at(r, p->problem_mark),
			  "YAML is indented with spaces, never with tabs");
	doc_guess_note(r->build.doc, source);
}

static void report_problem(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	struct build *b = &r->build;
	const char *problem = p->problem ? p->problem : "this is not YAML";

	if (p->error == YAML_MEMORY_ERROR)
		arena_ended(b->doc->arena);
	if (p->error == YAML_READER_ERROR) {
		doc_build_fail(b,
			       doc_cursor_byte(&r->cursor, p->problem_offset),
			       "bad-encoding", problem);
		return;
	}
	doc_build_fail(b, place_at(r, p->problem_mark), "yaml-syntax", problem);
	if (p->context)
		diag_note(b->doc->diag, place_at(r, p->context_mark), "%s",
			  p->context);
	hint(r);
}

/* YAML 1.2.2, 5.2: libyaml accepts a mark only if it guesses the encoding. */
static void start(struct reader *r, const struct excerpt *excerpt)
{
	const struct source *source = r->build.document->source;
	size_t mark = 0;

	if (!yaml_parser_initialize(&r->parser))
		arena_ended(r->build.doc->arena);
	if (excerpt->text.ptr == source->bytes)
		mark = doc_mark_length(source);
	r->text = *excerpt;
	r->text.text.ptr += mark;
	r->text.text.len -= mark;
	doc_cursor_start(&r->cursor, source, &r->text);
	yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r->parser,
				     (const unsigned char *)r->text.text.ptr,
				     r->text.text.len);
}

struct node *doc_yaml_read(struct doc *doc, struct document *document,
			   const struct excerpt *excerpt)
{
	struct reader r = {.done = false};
	yaml_event_t event;

	doc_build_start(&r.build, doc, document);
	start(&r, excerpt);
	while (!r.done && !r.build.failed) {
		if (!yaml_parser_parse(&r.parser, &event)) {
			report_problem(&r);
			break;
		}
		take(&r, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&r.parser);
	if (!r.build.failed && !r.build.root)
		doc_build_fail(&r.build, doc_cursor_byte(&r.cursor, 0),
			       "empty-document",
			       "there is nothing in this file");
	doc_build_end(&r.build);
	return r.build.failed ? NULL : r.build.root;
}

/* SPDX-License-Identifier: MIT */
/*
 * Every view and its words, once. internal.h makes the structs of this, word.c
 * the tables that templates are bound by; nothing else includes it.
 *
 *	TEXT(name)        a text that C takes as it is, or NULL: $name$
 *	FLAG(name)        yes or no
 *	EACH(name, view)  a list of views
 *	ONE(name, view)   a view, or NULL
 *	IN(name, view)    a view within this one: $name.word$
 *	OWN(member)       what no template says
 *
 * No text here is C of more than one name, number or literal: what is around
 * them stands in the templates.
 */
#include "words_type.h"
#include "words_call.h"
#include "words_event.h"

/* clang-format off */

/* The name of another file's stamp: "_calls_h". */
#define HERE stamp
BEGIN
	TEXT(name)
	TEXT(value)
END
#undef HERE

/* One file of code: of types, or of calls. */
#define HERE part
BEGIN
	TEXT(file)
	TEXT(FILE)
	TEXT(documents)
	TEXT(prefix)
	TEXT(PREFIX)
	TEXT(header)
	TEXT(stamp)
	FLAG(split)
	FLAG(letters)  /* tables name some */
	/* Its header, where each part has one: see headers.c. */
	TEXT(guard)
	TEXT(stamp_name)
	OWN(const char *stem)  /* the stem of its file's name */
	EACH(includes, line)
	EACH(declared, type)
	EACH(constants, constant)
	EACH(events, event)
	OWN(const char *words)  /* the words of a family of events */
	OWN(struct view_part *leader)
	OWN(struct view_list held)
	OWN(size_t mark)
	EACH(types, type)
	EACH(patterns, pattern)
	EACH(servers, server)
	EACH(security, security)
	EACH(operations, operation)
END
#undef HERE

#define HERE provider
BEGIN
	TEXT(prefix)
	TEXT(PREFIX)
	TEXT(guard)
	TEXT(header)
	TEXT(title)
	TEXT(documents)
	TEXT(hook_version)
	TEXT(stamp)
	EACH(stamps, stamp)
	FLAG(uses_names)
	FLAG(unconfirmed)
	FLAG(alone)
	EACH(callbacks, callback)
	FLAG(any_headers)  /* an event has typed headers, */
	FLAG(any_answers)  /* or answers of its own, */
	FLAG(any_answer_heads)  /* which may have headers */
	EACH(ways, way)  /* in which events are sent; none: all are JSON */
	TEXT(methods)  /* that events are sent by, if not all by POST */
	FLAG(split)
	FLAG(letters)  /* tables name some */
	FLAG(single)        /* headers can be included singly */
	FLAG(single_calls)  /* also those of calls */
	EACH(includes, line)
	EACH(call_includes, line)
	EACH(payloads, type)
	EACH(families, part)
	EACH(about, line)
	EACH(constants, constant)
	EACH(types, type)
	EACH(roots, type)
	OWN(struct view_list parts)
	OWN(struct view_list call_parts)
	TEXT(root_count)
	EACH(servers, server)
	EACH(overrides, override)
	EACH(schemes, scheme)
	EACH(security, security)
	EACH(operations, operation)
	EACH(events, event)
	EACH(vectors, vector)
	EACH(examples, example)
	ONE(recipe, recipe)
	ONE(also, recipe)
	EACH(term_lists, terms)
	EACH(text_lists, texts)
	ONE(names, names)
	TEXT(signature_source)
	TEXT(header_0)
	TEXT(header_1)
	TEXT(pointer_0)
	TEXT(pointer_1)
	TEXT(each)
	TEXT(id)
	TEXT(id_header)
	TEXT(time)
	ONE(one_payload, value)  /* the one type of all events, by name */
	EACH(handshakes, handshake)
END
#undef HERE

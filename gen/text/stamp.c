/* SPDX-License-Identifier: MIT */
/*
 * A stamp is a hash of a file's code that stands in the file itself, and in
 * the header that it is compiled with: with the header of another run, whose
 * stamp for it is another, it does not compile.
 *
 * Comments and layout are no code: with another description, or another name
 * of the document, the stamp is the same.
 *
 * Invariant: the mark in whose place the hash is written has a control
 * character, so no text of a specification can be equal to it.
 */
#include "text.h"

#include <assert.h>
#include <string.h>

struct hasher {
	const char *at, *end;
	uint64_t hash; /* FNV-1a */
	bool space;    /* since the last byte that was added */
};

static void add(struct hasher *h, char byte)
{
	h->hash = (h->hash ^ (unsigned char)byte) * 0x100000001b3u;
}

static void skip_comment(struct hasher *h)
{
	const char *end =
		memmem(h->at + 2, (size_t)(h->end - h->at - 2), "*/", 2);

	h->at = end ? end + 2 : h->end;
	h->space = true;
}

static void add_literal(struct hasher *h)
{
	const char quote = *h->at;

	do {
		if (*h->at == '\\' && h->at + 1 < h->end)
			add(h, *h->at++);
		add(h, *h->at++);
	} while (h->at < h->end && *h->at != quote);
	if (h->at < h->end)
		add(h, *h->at++);
}

static uint64_t hash_code(str text)
{
	struct hasher h = {text.ptr, text.ptr + text.len, 0xcbf29ce484222325u,
			   false};

	while (h.at < h.end) {
		if (*h.at == '/' && h.at + 1 < h.end && h.at[1] == '*') {
			skip_comment(&h);
			continue;
		}
		if (*h.at == ' ' || *h.at == '\t' || *h.at == '\n') {
			h.space = true;
			h.at++;
			continue;
		}
		if (h.space)
			add(&h, ' ');
		h.space = false;
		if (*h.at == '"' || *h.at == '\'')
			add_literal(&h);
		else
			add(&h, *h.at++);
	}
	return h.hash;
}

void text_stamp(str text, char stamp[TEXT_STAMP_ROOM])
{
	const size_t len = TEXT_STAMP_ROOM - 1;
	const char *at = text.ptr, *end = at + text.len;
	uint64_t hash = hash_code(text);

	assert(strlen(TEXT_STAMP) == len && *TEXT_STAMP < ' ');
	snprintf(stamp, TEXT_STAMP_ROOM, "0x%08x",
		 (unsigned)(hash >> 32 ^ (hash & 0xffffffffu)));
	while ((at = memmem(at, (size_t)(end - at), TEXT_STAMP, len))) {
		/* The text is the renderer's, whose own buffer this is. */
		memcpy((char *)(uintptr_t)at, stamp, len);
		at += len;
	}
}

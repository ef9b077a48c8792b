/* SPDX-License-Identifier: 0BSD */
/*
 * Building a request from a call's table of parameters: each is checked by the
 * row of its value, and serialized by its style.
 *
 * Invariant: of parameters of which one does not check, none is sent.
 */
#include "hook_engine.h"

#include <string.h>

/* A call's table, and the struct that it describes. */
struct call {
	struct hook_builder *b;
	const struct hook_call_parameter *rows;
	size_t count;
	const char *values;
};

static bool is_there(const struct call *c, const struct hook_call_parameter *p)
{
	return hook_row_is_there(p->value, c->values + p->value->at);
}

/* ---- checking ---- */

static void check(struct call *c)
{
	struct hook_check check;
	struct hook_frame frame;
	const struct hook_row *row;
	size_t i;

	hook_check_start(&check, &hook_as_request, c->b->error);
	if (!hook_check_down(&check, &frame, NULL))
		return;
	for (i = 0; i < c->count; i++) {
		row = c->rows[i].value;
		frame.name = row->name;
		frame.index = row->length;
		if (is_there(c, &c->rows[i]))
			hook_check_value(&check, row, c->values + row->at);
	}
	hook_check_up(&check);
	if (check.failures > 0)
		c->b->failed = true;
}

/* ---- values ---- */

static bool is_one_text(const struct hook_row *row)
{
	return row->kind != HOOK_IS_RAW && row->kind <= HOOK_IS_ENUM;
}

static bool is_list_of_texts(const struct hook_row *row)
{
	return row->kind == HOOK_IS_LIST &&
	       is_one_text(&row->of.type->of.each->value);
}

static hook_str text_of(struct hook_builder *b, const struct hook_row *row,
			const void *at)
{
	HOOK_ASSERT(is_one_text(row));
	if (row->kind == HOOK_IS_BOOL)
		return hook_bool_text(*(const hook_bool *)at);
	if (row->kind == HOOK_IS_INT)
		return hook_int_text(b->arena, *(const hook_int *)at);
	if (row->kind == HOOK_IS_UINT)
		return hook_uint_text(b->arena, *(const hook_uint *)at);
	return *(const hook_str *)at;
}

static hook_str json_of(struct hook_builder *b, const struct hook_row *row,
			const void *at)
{
	return hook_write(row->of.type, hook_row_struct(row, at), b->arena,
			  &hook_as_request_unchecked, b->error);
}

static void put_items(struct hook_builder *b,
		      const struct hook_call_parameter *p, const void *at)
{
	const struct hook_each *each = p->value->of.type->of.each;
	struct hook_items list = hook_items_of(each, at);
	hook_str none = {NULL, 0};
	size_t i;

	hook_build_items(b, &p->as);
	for (i = 0; i < list.count; i++)
		hook_build_value(b, none,
				 text_of(b, &each->value,
					 list.items + i * each->size));
	hook_build_end(b);
}

static void put(const struct call *c, const struct hook_call_parameter *p)
{
	const void *at = c->values + p->value->at;
	struct hook_builder *b = c->b;

	if (b->failed)
		return;
	if (!is_there(c, p)) {
		if (p->value->required)
			hook_build_fail(b, HOOK_INVALID, p->missing);
	} else if (is_one_text(p->value)) {
		hook_build_scalar(b, &p->as, text_of(b, p->value, at));
	} else if (p->json) {
		hook_build_scalar(b, &p->as, json_of(b, p->value, at));
	} else if (p->as.style != HOOK_DEEP_OBJECT &&
		   is_list_of_texts(p->value)) {
		put_items(b, p, at);
	} else {
		hook_build_json(b, &p->as, json_of(b, p->value, at));
	}
}

/* ---- the path ---- */

/* The parameter that "{name}" names; `at` is behind the brace. */
static const struct hook_call_parameter *placed_at(const struct call *c,
						   const char *at)
{
	const struct hook_call_parameter *p = c->rows;
	size_t len;

	for (; p < c->rows + c->count; p++) {
		len = strlen(p->as.name);
		if (p->placed && strncmp(at, p->as.name, len) == 0 &&
		    at[len] == '}')
			break;
	}
	HOOK_ASSERT(p < c->rows + c->count);
	return p;
}

/* Literals up to one of `ends`, or the parameter that stands here. */
static const char *put_step(const struct call *c, struct hook_text_builder *to,
			    const char *at, const char *ends)
{
	const struct hook_call_parameter *p;
	size_t len;

	if (*at != '{') {
		len = strcspn(at, ends);
		hook_build_put(c->b, to, at, len);
		return at + len;
	}
	p = placed_at(c, at + 1);
	put(c, p);
	return at + strlen(p->as.name) + 2;
}

static void put_path(const struct call *c, const char *at)
{
	struct hook_text_builder *query = &c->b->query;

	while (*at && *at != '?')
		at = put_step(c, &c->b->url, at, "{?");
	while (*at) {
		/* A parameter brings its own ampersand, if it is there. */
		at++;
		if (*at != '{' && query->len > 0)
			hook_build_text(c->b, query, "&");
		at = put_step(c, query, at, "&");
	}
}

void hook_build_call(struct hook_builder *b, const char *path,
		     const struct hook_call_parameter *rows, size_t count,
		     const void *parameters)
{
	struct call c = {b, rows, count, (const char *)parameters};
	size_t i;

	if (b->failed)
		return;
	check(&c);
	put_path(&c, path);
	for (i = 0; i < count; i++)
		if (!rows[i].placed && rows[i].as.in != HOOK_BODY_IN)
			put(&c, &rows[i]);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_request_c != 0x24918fb9
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

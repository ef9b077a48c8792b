/* SPDX-License-Identifier: 0BSD */
/*
 * Rows: where a value is, whether it is there, which row a name has, and where
 * the specification describes it.
 *
 * A value is reached by its row alone, and through the types that hook.h
 * declares; what a struct holds by pointer is copied as a pointer.
 *
 * Invariant: a default is that of a member that has a row.
 */
#include "hook_engine.h"
#include "hook_hash.h"
#include "hook_wide.h"

#include <string.h>

const struct hook_options hook_as_request = {HOOK_REQUEST, false, false,
					     false,        NULL,  NULL};
const struct hook_options hook_as_response = {HOOK_RESPONSE, false, false,
					      false,         NULL,  NULL};
const struct hook_options hook_as_request_unchecked = {HOOK_REQUEST, false,
						       false,        true,
						       NULL,         NULL};

size_t hook_type_size(const struct hook_type *type)
{
	return type->size;
}

/* So few names are compared one by one. */
#define FEW 8

static const void *pointer_at(const void *at)
{
	const void *pointer;

	memcpy(&pointer, at, sizeof pointer);
	return pointer;
}

/* An absent value has no pointer, or is not set; both stand first in it. */
bool hook_row_is_there(const struct hook_row *row, const void *at)
{
	switch ((enum hook_kind)row->kind) {
	case HOOK_IS_STRUCT:
		return true;
	case HOOK_IS_BOOL:
	case HOOK_IS_INT:
	case HOOK_IS_UINT:
	case HOOK_IS_CHOICE:
		return *(const bool *)at;
	case HOOK_IS_RAW:
	case HOOK_IS_TEXT:
	case HOOK_IS_TIME:
	case HOOK_IS_DATE:
	case HOOK_IS_NUMBER:
	case HOOK_IS_ENUM:
	case HOOK_IS_LIST:
	case HOOK_IS_OBJECT:
	case HOOK_IS_TUPLE:
	default:
		return pointer_at(at) != NULL;
	}
}

bool hook_type_is_null(const struct hook_type *type, const void *value)
{
	const unsigned char *bytes = (const unsigned char *)value;
	struct hook_check c;
	size_t i;

	if (!type->nullable)
		return false;
	for (i = 0; i < type->size; i++)
		if (bytes[i] != 0)
			return false;
	if (type->kind == HOOK_IS_LIST)
		return true;
	hook_check_start(&c, NULL, NULL);
	c.root = type;
	hook_check_type(&c, type, value, HOOK_ALL_OF_IT);
	return c.failures > 0;
}

const void *hook_row_struct(const struct hook_row *row, const void *at)
{
	if (row->kind == HOOK_IS_OBJECT || row->kind == HOOK_IS_TUPLE)
		return pointer_at(at);
	return at;
}

static int compare(const void *rows, uint32_t index, const char *name,
		   size_t len)
{
	const struct hook_row *row = (const struct hook_row *)rows + index;

	if (row->length != len)
		return row->length < len ? -1 : 1;
	return len ? memcmp(row->name, name, len) : 0;
}

int32_t hook_row_find(const struct hook_type *type, const char *name,
		      size_t len)
{
	uint32_t slot;

	if (type->slot_mask == 0)
		return hook_bisect(type->rows, compare, type->count,
				   type->found.order, name, len);
	slot = hook_slot_of(hook_hash(name, len, type->seed), type->found.slots,
			    type->slot_mask);
	return slot < type->count && type->rows[slot].length == len &&
			       hook_equal_bytes(type->rows[slot].name, name,
						len)
		       ? (int32_t)slot
		       : -1;
}

struct hook_items hook_items_of(const struct hook_each *each, const void *in)
{
	const char *at = (const char *)in + each->at;
	struct hook_items list;

	list.items = (const char *)pointer_at(at);
	memcpy(&list.count, at + sizeof list.items, sizeof list.count);
	return list;
}

void hook_items_set(const struct hook_each *each, void *in, void *items,
		    size_t count)
{
	char *at = (char *)in + each->at;

	memcpy(at, &items, sizeof items);
	memcpy(at + sizeof items, &count, sizeof count);
}

size_t hook_tuple_count(const struct hook_type *type, const void *value)
{
	size_t rest = hook_items_of(type->of.each, value).count;
	uint32_t i = type->count;
	const struct hook_row *row;

	if (rest > 0)
		return type->count + rest;
	for (; i > 0; i--) {
		row = &type->rows[i - 1];
		if (hook_row_is_null(row, value) ||
		    hook_row_is_there(row, (const char *)value + row->at))
			break;
	}
	return i;
}

const struct hook_row *hook_choice_branch(const struct hook_type *type,
					  const void *value)
{
	const struct hook_choice *choice = (const struct hook_choice *)value;

	if (choice->kind <= 0 || (unsigned)choice->kind > type->count)
		return NULL;
	return &type->rows[choice->kind - 1];
}

bool hook_matches_any(const struct hook_pattern *const *patterns, hook_str name)
{
	for (; *patterns; patterns++)
		if (hook_matches(*patterns, name.ptr, name.len))
			return true;
	return false;
}

/* ---- enums ---- */

hook_str hook_enum_text(const struct hook_type *type, int id)
{
	const struct hook_names *values = type->of.values;
	hook_str text = {NULL, 0};

	if (id > 0 && (unsigned)id <= values->count) {
		text.ptr = values->names[id - 1].ptr;
		text.len = values->names[id - 1].len;
	}
	return text;
}

int hook_enum_find(const struct hook_type *type, const char *text, size_t len)
{
	const struct hook_names *values = type->of.values;
	const struct hook_name *name;
	uint32_t slot;

	if (type->slot_mask == 0)
		return hook_names_find(values, text, len) + 1;
	slot = hook_slot_of(hook_hash(text, len, type->seed), type->found.slots,
			    type->slot_mask);
	if (slot >= values->count)
		return 0;
	name = &values->names[slot];
	return name->len == len &&
			       (len == 0 || memcmp(name->ptr, text, len) == 0)
		       ? (int)slot + 1
		       : 0;
}

/* ---- defaults ---- */

/* INT64_MIN has no positive counterpart. */
static int64_t signed_of(bool negative, uint64_t digits)
{
	return negative && digits > 0 ? -(int64_t)(digits - 1) - 1
				      : (int64_t)digits;
}

static void set_default(const struct hook_row *row, void *at, const char *text)
{
	hook_str value = hook_text(text);
	struct hook_enum *choice = (struct hook_enum *)at;
	uint64_t digits = 0;
	bool negative = false, range;

	if (row->kind == HOOK_IS_INT || row->kind == HOOK_IS_UINT)
		hook_integer_of(text, value.len, &negative, &digits, &range);
	if (row->kind == HOOK_IS_BOOL)
		*(hook_bool *)at = hook_boolean(*text == 't');
	else if (row->kind == HOOK_IS_INT)
		*(hook_int *)at = hook_integer(signed_of(negative, digits));
	else if (row->kind == HOOK_IS_UINT)
		*(hook_uint *)at = hook_unsigned(digits);
	else if (row->kind == HOOK_IS_NUMBER)
		*(hook_num *)at = hook_number(text);
	else if (row->kind == HOOK_IS_TIME)
		*(hook_time *)at = hook_time_from(value);
	else if (row->kind == HOOK_IS_DATE)
		*(hook_date *)at = hook_date_from(value);
	else
		*(hook_str *)at = value;
	if (row->kind == HOOK_IS_ENUM)
		choice->id = hook_enum_find(row->of.type, text, value.len);
}

void hook_default(const struct hook_type *type,
		  const struct hook_fallback *defaults, size_t count,
		  void *value)
{
	const struct hook_row *row;
	int32_t index;
	size_t i;
	char *at;

	for (i = 0; i < count; i++) {
		index = hook_row_find(type, defaults[i].name,
				      defaults[i].length);
		HOOK_ASSERT(index >= 0);
		row = &type->rows[index];
		at = (char *)value + row->at;
		if (!hook_row_is_there(row, at) &&
		    !hook_row_is_null(row, value))
			set_default(row, at, defaults[i].text);
	}
}

/* ---- where the specification describes a value ---- */

/* A pointer into the specification, which each frame lengthens. */
struct place {
	char *text;
	size_t len;
	bool certain; /* what comes next is described right below it */
};

/* Adds steps; `name` may be NULL. A step that does not fit is left out. */
static void add_step(struct place *p, const char *keyword, const char *name,
		     size_t len)
{
	size_t at = hook_path_add(p->text, p->len, keyword, strlen(keyword));

	if (name)
		at = hook_path_add(p->text, at, name, len);
	p->certain = at < HOOK_PATH;
	if (p->certain)
		p->len = at;
	p->text[p->len] = '\0';
}

static void enter(struct place *p, const struct hook_type *type)
{
	if (type && type->schema && (p->len == 0 || !type->inlined)) {
		p->len = hook_pointer_copy(p->text, type->schema,
					   strlen(type->schema));
		p->certain = type->schema[p->len] == '\0';
	}
	if (type == NULL || type->composed)
		p->certain = false;
}

/* A list whose schema says nothing of its items has any. */
static bool says_items(const struct hook_type *type)
{
	return type->kind == HOOK_IS_LIST &&
	       (type->of.each->value.kind != HOOK_IS_RAW ||
		type->of.each->value.of.limits);
}

/* Adds the step to the current member or item. */
static void step(struct place *p, const struct hook_frame *frame)
{
	const struct hook_type *type = frame->type;
	const char *name = frame->name;

	if (!p->certain || (name == NULL && frame->index == SIZE_MAX))
		return;
	if (name == NULL && says_items(type))
		add_step(p, "items", NULL, 0);
	else if (name && hook_row_find(type, name, frame->index) >= 0)
		add_step(p, "properties", name, frame->index);
	else if (name && type->of.each && !type->of.each->patterns)
		add_step(p, "additionalProperties", NULL, 0);
	else
		p->certain = false;
}

static void enter_all(const struct hook_frame *frame, struct place *p)
{
	if (frame == NULL)
		return;
	enter_all(frame->up, p);
	if (frame->up)
		step(p, frame->up);
	enter(p, frame->type);
}

/*
 * Does an object's own schema state the keyword, which is about a member that
 * it does not have?
 */
static bool is_of_object(const char *keyword)
{
	return keyword && (strcmp(keyword, "required") == 0 ||
			   strcmp(keyword, "additionalProperties") == 0 ||
			   strcmp(keyword, "unevaluatedProperties") == 0 ||
			   strcmp(keyword, "patternProperties") == 0);
}

void hook_row_place(const struct hook_check *c, const char *keyword, char *text)
{
	struct place p = {text, 0, false};

	text[0] = '\0';
	enter(&p, c->root);
	enter_all(c->frame, &p);
	if (c->names && p.certain)
		add_step(&p, "propertyNames", NULL, 0);
	else if (c->frame && !is_of_object(keyword))
		step(&p, c->frame);
}

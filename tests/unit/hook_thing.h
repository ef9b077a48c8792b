/* SPDX-License-Identifier: MIT */
/*
 * A type with a member of each kind, itself among them: read, and written for
 * comparison.
 */
#ifndef HOOK_THING_H
#define HOOK_THING_H

#include "hook_suite.h"

struct entry {
	hook_str name;
	hook_int value;
};

struct bag {
	struct entry *items;
	size_t count;
	hook_str label;
	struct hook_member *additional;
};

struct thing {
	hook_str text;
	hook_bool flag;
	hook_int whole;
	hook_uint size;
	hook_num number;
	hook_str_list texts;
	hook_int_list wholes;
	struct thing *child;
	bool child_is_null;
	struct thing *things;
	size_t things_count;
	struct bag *bag;
	hook_raw any;
	struct hook_member *additional;
};

enum member {
	TEXT,
	FLAG,
	WHOLE,
	SIZE,
	NUMBER,
	TEXTS,
	WHOLES,
	CHILD,
	THINGS,
	BAG,
	ANY,
	MEMBERS
};

static const struct hook_name thing_list[] = {
	{HOOK_NAME("text")},   {HOOK_NAME("flag")},   {HOOK_NAME("whole")},
	{HOOK_NAME("size")},   {HOOK_NAME("number")}, {HOOK_NAME("texts")},
	{HOOK_NAME("wholes")}, {HOOK_NAME("child")},  {HOOK_NAME("things")},
	{HOOK_NAME("bag")},    {HOOK_NAME("any")}};
static const uint16_t thing_order[] = {ANY,    BAG,    FLAG,  SIZE,
				       TEXT,   CHILD,  TEXTS, WHOLE,
				       NUMBER, THINGS, WHOLES};
static const struct hook_names thing_names = {thing_list, thing_order, MEMBERS,
					      false};

static const struct hook_name bag_list[] = {{HOOK_NAME("label")}};
static const uint16_t bag_order[] = {0};
static const struct hook_names bag_names = {bag_list, bag_order, 1, true};

/* ---- reading it ---- */

static inline void read_bag(struct hook_reader *r, struct bag *out)
{
	struct hook_list entries;
	struct hook_object o;
	struct entry *entry;

	hook_object_begin(r, &o, &bag_names, &out->additional);
	hook_entries_begin(r, &entries, sizeof *out->items);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->label);
			break;
		default:
			entry = hook_entries_add(r, &entries, &o);
			if (entry && !hook_read_null(r, NULL))
				hook_read_int(r, &entry->value);
			break;
		}
	out->items = hook_entries_end(r, &entries, &out->count);
}

static inline void read_texts(struct hook_reader *r, hook_str_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		hook_read_str(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static inline void read_wholes(struct hook_reader *r, hook_int_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		if (!hook_read_null(r, NULL))
			hook_read_int(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static inline void read_thing(struct hook_reader *r, struct thing *out);

static inline void read_things(struct hook_reader *r, struct thing *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->things);
	while (hook_list_next(r, &l))
		read_thing(r, l.item);
	out->things = hook_list_end(r, &l, &out->things_count);
}

static inline void read_child(struct hook_reader *r, struct thing *out)
{
	if (hook_read_null(r, &out->child_is_null))
		return;
	out->child = hook_read_new(r, sizeof *out->child);
	if (out->child)
		read_thing(r, out->child);
}

static inline void read_member(struct hook_reader *r, enum member member,
			       struct thing *out)
{
	switch (member) {
	case TEXT:
		hook_read_str(r, &out->text);
		break;
	case FLAG:
		hook_read_bool(r, &out->flag);
		break;
	case WHOLE:
		hook_read_int(r, &out->whole);
		break;
	case SIZE:
		hook_read_uint(r, &out->size);
		break;
	case NUMBER:
		hook_read_num(r, &out->number);
		break;
	case TEXTS:
		read_texts(r, &out->texts);
		break;
	case WHOLES:
		read_wholes(r, &out->wholes);
		break;
	case CHILD:
		read_child(r, out);
		break;
	case THINGS:
		read_things(r, out);
		break;
	case BAG:
		out->bag = hook_read_new(r, sizeof *out->bag);
		if (out->bag)
			read_bag(r, out->bag);
		break;
	case ANY:
		hook_read_raw(r, &out->any);
		break;
	case MEMBERS:
		break;
	}
}

static inline void read_thing(struct hook_reader *r, struct thing *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &thing_names, &out->additional);
	while (hook_object_next(r, &o))
		read_member(r, (enum member)o.member, out);
}

/* ---- writing it, for comparison ---- */

static struct hook_writer w;

static inline bool name(enum member member, bool present)
{
	return present && hook_write_name(&w, thing_list[member].ptr,
					  thing_list[member].len);
}

static inline void write_bag(const struct bag *v)
{
	size_t i;

	hook_write_object(&w);
	if (v->label.ptr && hook_write_name(&w, HOOK_NAME("label")))
		hook_write_str(&w, v->label);
	for (i = 0; i < v->count; i++) {
		hook_write_name(&w, v->items[i].name.ptr, v->items[i].name.len);
		hook_write_int(&w, v->items[i].value);
	}
	hook_write_additional(&w, v->additional);
	hook_write_object_end(&w);
}

static inline void write_lists(const struct thing *v)
{
	size_t i;

	if (name(TEXTS, v->texts.items)) {
		hook_write_list(&w);
		for (i = 0; i < v->texts.count; i++)
			hook_write_str(&w, v->texts.items[i]);
		hook_write_list_end(&w);
	}
	if (name(WHOLES, v->wholes.items)) {
		hook_write_list(&w);
		for (i = 0; i < v->wholes.count; i++)
			hook_write_int(&w, v->wholes.items[i]);
		hook_write_list_end(&w);
	}
}

static inline void write_thing(const struct thing *v)
{
	size_t i;

	hook_write_object(&w);
	if (name(TEXT, v->text.ptr))
		hook_write_str(&w, v->text);
	if (name(FLAG, v->flag.set))
		hook_write_bool(&w, v->flag);
	if (name(WHOLE, v->whole.set))
		hook_write_int(&w, v->whole);
	if (name(SIZE, v->size.set))
		hook_write_uint(&w, v->size);
	if (name(NUMBER, v->number.text.ptr))
		hook_write_num(&w, v->number);
	write_lists(v);
	if (name(CHILD, v->child_is_null))
		hook_write_null(&w);
	if (name(CHILD, v->child))
		write_thing(v->child);
	if (name(THINGS, v->things)) {
		hook_write_list(&w);
		for (i = 0; i < v->things_count; i++)
			write_thing(&v->things[i]);
		hook_write_list_end(&w);
	}
	if (name(BAG, v->bag))
		write_bag(v->bag);
	if (name(ANY, v->any.ptr))
		hook_write_raw(&w, v->any);
	hook_write_additional(&w, v->additional);
	hook_write_object_end(&w);
}

#endif

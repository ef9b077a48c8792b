/* SPDX-License-Identifier: MIT */
/*
 * An enum of one value costs one constant: its members are text, and what
 * they must be is checked like any other limit.
 *
 * The name of such a type stays taken, so that a second value changes no other
 * name.
 */
#include "internal.h"

#include <string.h>

static bool is_constant(const struct type *type)
{
	return type->kind == TYPE_ENUM && schema_value_count(type) == 1;
}

static void constant_view(struct maker *m, const struct type *type)
{
	const struct view_type *view = type->mark;
	const struct enum_value *value = &type->values[0];
	struct view_constant *constant =
		ARENA_NEW(m->arena, struct view_constant);
	const str name = schema_value_name(value);
	const str *spoken = name.ptr ? &name : &value->text;

	constant->name = view_name_constant(m, view->C_NAME,
					    view_name_scope(m->arena, spoken, 1,
							    true)[0]);
	constant->type =
		view_name_snake(m->arena,
				str_from(view->c_name + strlen(m->prefix) + 1));
	constant->literal = view_literal_of(m->arena, value->text);
	view_add(m, &m->provider->constants, constant);
}

void view_constants(struct maker *m)
{
	const struct model *model = m->model;
	size_t count = 0;

	for (size_t i = 0; i < model->all_type_count; i++) {
		struct type *type = model->all_types[i];

		if (!is_constant(type))
			continue;
		if (!type->left_out)
			constant_view(m, type);
		type->kind = TYPE_STRING;
		type->mark = NULL;
	}
	for (size_t i = 0; i < m->type_count; i++)
		if (m->order[i]->type->mark)
			m->order[count++] = m->order[i];
	m->type_count = count;
}

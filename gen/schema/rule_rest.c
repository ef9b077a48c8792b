/* SPDX-License-Identifier: MIT */
/*
 * Options that nothing tells apart: one branch for all of them, whose type has
 * the members that they share and keeps the others as JSON.
 *
 * That type takes every value that one of the options takes.
 */
#include "rule.h"

static void report_undecidable(struct schema_builder *b,
			       const struct shell *shell,
			       const struct option *one,
			       const struct option *other, size_t left)
{
	struct node *sample =
		schema_sample_both(b, &one->shell->type, &other->shell->type);
	str json = sample ? doc_node_json(b->arena, sample) : (str){0};

	diag_warning(
		b->diag, doc_node_key_place(shell->blame), "choice-undecidable",
		"nothing tells %zu of these branches apart; what they do not share is kept raw",
		left);
	diag_note(b->diag, one->node->place, "this branch");
	if (json.ptr)
		diag_note(b->diag, other->node->place,
			  "and this one: %.*s fits both", (int)json.len,
			  json.ptr);
	else
		diag_note(b->diag, other->node->place, "and this one");
	schema_ledger_note(b, "oneOf or anyOf that is undecidable",
			   NOT_ENFORCED, shell->blame);
}

/* ---- what they share ---- */

static const struct type *left_type(const struct search *d, size_t option)
{
	return d->gone[option] ? NULL
			       : schema_object_of(d->options[option].shell);
}

/* Adds what another option says of a shared member; false: it says nothing. */
static bool add_use(struct search *d, struct field *shared,
		    const struct type *type)
{
	const struct field *field = schema_type_field(type, shared->name);

	if (!field || field->forbidden)
		return false;
	shared->required = shared->required && field->required;
	shared->read_only |= field->read_only;
	shared->write_only |= field->write_only;
	shared->nullable |= field->nullable;
	if (!schema_types_alike(shared->type, field->type)) {
		shared->type = schema_type_any(d->b, field->node);
		shared->nullable = true;
	}
	return true;
}

static bool is_shared(struct search *d, struct field *shared)
{
	for (size_t i = 0; i < d->count; i++) {
		const struct type *type = left_type(d, i);

		if (type && !add_use(d, shared, type))
			return false;
	}
	return shared->required || shared->type->kind != TYPE_ANY;
}

static void share_fields(struct search *d, struct type *out,
			 const struct type *first)
{
	out->fields = arena_alloc(d->b->arena, (schema_field_count(first) + 1) *
						       sizeof *out->fields);
	for (size_t i = 0; i < schema_field_count(first); i++) {
		struct field field = first->fields[i];

		field.fallback = NULL;
		if (!field.forbidden && is_shared(d, &field))
			out->fields[out->field_count++] = field;
	}
}

static struct shell *shared_type(struct search *d, struct shell *shell)
{
	struct shell *out = schema_shell_make(d->b, TYPE_ANY, shell->blame);
	struct origin origin =
		schema_origin_in(d->b, &shell->type, STR("object"));
	const struct type *first = NULL;
	bool objects = true;

	out->state = SHELL_RESOLVED;
	schema_type_add_origin(d->b, &out->type, &origin);
	for (size_t i = d->count; i-- > 0;)
		if (left_type(d, i)) {
			first = left_type(d, i);
			objects = objects && first->kind == TYPE_OBJECT;
		}
	if (!objects)
		return out;
	schema_type_become(&out->type, TYPE_OBJECT);
	share_fields(d, &out->type, first);
	if (!out->type.field_count)
		schema_type_become(&out->type, TYPE_ANY);
	return out;
}

void schema_rules_rest(struct search *d, struct shell *shell)
{
	const struct option *pair[2] = {NULL, NULL};
	struct rule rule = {.by = RULE_TYPE, .types = JSON_OBJECT};

	for (size_t i = 0; i < d->count; i++)
		if (!d->gone[i] && !pair[1])
			pair[pair[0] ? 1 : 0] = &d->options[i];
	report_undecidable(d->b, shell, pair[0], pair[1], d->left);
	rule.branch = schema_choice_add_branch(d->b, &shell->type,
					       shared_type(d, shell),
					       STR("object"), shell->blame);
	for (size_t i = 0; i < d->count; i++)
		rule.likely |= d->gone[i] && d->partial[i];
	schema_choice_add_rule(d->b, &shell->type, rule);
}

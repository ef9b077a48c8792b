/* SPDX-License-Identifier: MIT */
/*
 * Objects in a schema that are no schemas: discriminator, xml, externalDocs.
 *
 * Each has the fields that OpenAPI 3.2 gives it; what else it has,
 * and a value of another kind, is reported.
 */
#include "internal.h"

enum { FIELDS = 6 };

struct part_form {
	const char *name, *what;
	const char *fields[FIELDS];
	enum keyword_value kinds[FIELDS];
};

static const struct part_form forms[] = {
	{"discriminator",
	 "a discriminator",
	 {"propertyName", "mapping", "defaultMapping"},
	 {VALUE_TEXT, VALUE_TEXT_MAP, VALUE_TEXT}},
	{"xml",
	 "xml",
	 {"name", "namespace", "prefix", "attribute", "wrapped", "nodeType"},
	 {VALUE_TEXT, VALUE_TEXT, VALUE_TEXT, VALUE_BOOL, VALUE_BOOL,
	  VALUE_TEXT}},
	{"externalDocs",
	 "externalDocs",
	 {"description", "url"},
	 {VALUE_TEXT, VALUE_TEXT}},
};

static void report_unknown(struct schema_builder *b,
			   const struct part_form *form, const char *near,
			   const struct node *field)
{
	str name = field->key->text;

	schema_ledger_unknown(b,
			      str_format(b->arena, "'%.*s' of %s",
					 (int)name.len, name.ptr, form->what)
				      .ptr,
			      str_format(b->arena,
					 "%s has no field '%.*s'%s%s%s",
					 form->what, (int)name.len, name.ptr,
					 near ? "; did you mean '" : "",
					 near ? near : "", near ? "'?" : "")
				      .ptr,
			      field);
}

static void note_field(struct schema_builder *b, const struct part_form *form,
		       size_t count, struct node *field)
{
	str name = field->key->text;

	for (size_t i = 0; i < count; i++)
		if (str_is(name, form->fields[i])) {
			(void)schema_kind_check(b, form->kinds[i], field);
			return;
		}
	if (!str_starts(name, "x-"))
		report_unknown(b, form, str_nearest(name, form->fields, count),
			       field);
}

void schema_part_note(struct schema_builder *b, const struct node *object)
{
	size_t at = 0, count = 0;

	while (at < sizeof forms / sizeof *forms &&
	       !str_is(object->key->text, forms[at].name))
		at++;
	if (at == sizeof forms / sizeof *forms || object->kind != NODE_MAP)
		return;
	while (count < FIELDS && forms[at].fields[count])
		count++;
	for (size_t i = 0; i < object->count; i++)
		note_field(b, &forms[at], count, object->items[i]);
}

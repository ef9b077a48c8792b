/* SPDX-License-Identifier: MIT */
/*
 * Formats of integers: how wide they are.
 *
 * Invariant: a bound that no keyword states is marked as its format's, so that
 * a value that breaks it is reported under `format`.
 */
#include "internal.h"
#include "width.h"

/* Formats of integers, which are bounds. */
static const struct {
	const char *name, *minimum, *maximum;
} widths[] = {
	{"int8", "-128", "127"},
	{"uint8", "0", "255"},
	{"int16", "-32768", "32767"},
	{"uint16", "0", "65535"},
	{"int32", "-2147483648", "2147483647"},
	{"uint32", "0", "4294967295"},
	{"int64", NULL, NULL},
	{"uint64", NULL, NULL},
};
enum { WIDTHS = sizeof widths / sizeof *widths };

static int width_find(str name)
{
	for (size_t i = 0; i < WIDTHS; i++)
		if (str_is(name, widths[i].name))
			return (int)i;
	return -1;
}

bool schema_width_is_known(str name)
{
	return width_find(name) >= 0;
}

bool schema_width_bounds(str name, str *minimum, str *maximum)
{
	int which = width_find(name);

	if (which < 0 || !widths[which].minimum)
		return false;
	*minimum = str_from(widths[which].minimum);
	*maximum = str_from(widths[which].maximum);
	return true;
}

/* Does the format only say which C type holds the value, or how it is sent? */
bool schema_width_is_shape(str name)
{
	int which = width_find(name);

	return which < 0 ? schema_format_find(name) == FORMAT_BINARY
			 : !widths[which].minimum;
}

/* An equal bound counts, since a keyword's takes the place of a format's. */
bool schema_narrow_minimum(str *bound, str value)
{
	bool narrows = !bound->ptr ||
		       schema_decimal_compare(value, *bound) >= 0;

	if (narrows)
		*bound = value;
	return narrows;
}

bool schema_narrow_maximum(str *bound, str value)
{
	bool narrows = !bound->ptr ||
		       schema_decimal_compare(value, *bound) <= 0;

	if (narrows)
		*bound = value;
	return narrows;
}

static bool is_already(str bound, const char *value)
{
	return bound.ptr && schema_decimal_compare(bound, str_from(value)) == 0;
}

bool schema_width_set(struct type *type, str name)
{
	struct limits *limits = &type->limits;
	int which = width_find(name);

	if (which < 0 ||
	    (type->kind != TYPE_INTEGER && type->kind != TYPE_UNSIGNED &&
	     type->kind != TYPE_NUMBER))
		return false;
	/* OpenAPI's registry has these formats for `type: number`. */
	if (type->kind == TYPE_NUMBER)
		schema_type_become(type, TYPE_INTEGER);
	if (str_is(name, "uint64"))
		schema_type_become(type, TYPE_UNSIGNED);
	if (!widths[which].minimum)
		return true;
	if (!is_already(limits->minimum, widths[which].minimum) &&
	    schema_narrow_minimum(&limits->minimum,
				  str_from(widths[which].minimum)))
		limits->minimum_of_format = true;
	if (!is_already(limits->maximum, widths[which].maximum) &&
	    schema_narrow_maximum(&limits->maximum,
				  str_from(widths[which].maximum)))
		limits->maximum_of_format = true;
	assert((limits->minimum.ptr || !limits->minimum_of_format) &&
	       (limits->maximum.ptr || !limits->maximum_of_format));
	return true;
}

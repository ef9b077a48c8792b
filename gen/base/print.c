/* SPDX-License-Identifier: MIT */
/*
 * Formatting. Most formats only put names together, which needs no vsnprintf().
 *
 * What is written is what vsnprintf() writes.
 *
 * Invariant: when it is done, a NUL ends the output within the room.
 */
#include "base.h"

#include <assert.h>

/* The output, and a copy of `args`. */
struct printer {
	char *at, *end;
	va_list args;
};

static bool put(struct printer *p, const char *text, size_t len)
{
	if ((size_t)(p->end - p->at) <= len)
		return false;
	memcpy(p->at, text, len);
	p->at += len;
	return true;
}

static bool put_text(struct printer *p, bool cut)
{
	int most = cut ? va_arg(p->args, int) : -1;
	const char *text = va_arg(p->args, const char *);

	/* With a precision, nothing behind it may be read. */
	if (!text || (cut && most < 0))
		return false;
	return put(p, text, cut ? strnlen(text, (size_t)most) : strlen(text));
}

static bool put_number(struct printer *p, size_t number)
{
	char digits[24], *at = digits + sizeof digits;

	do
		*--at = (char)('0' + number % 10);
	while (number /= 10);
	return put(p, at, (size_t)(digits + sizeof digits - at));
}

/* Writes the conversion at `*format`, which is moved past it. */
static bool convert(struct printer *p, const char **format)
{
	const char *from = *format;

	if (from[0] == 's') {
		*format += 1;
		return put_text(p, false);
	}
	if (from[0] == '.' && from[1] == '*' && from[2] == 's') {
		*format += 3;
		return put_text(p, true);
	}
	if (from[0] == 'z' && from[1] == 'u') {
		*format += 2;
		return put_number(p, va_arg(p->args, size_t));
	}
	if (from[0] == 'u') {
		*format += 1;
		return put_number(p, va_arg(p->args, unsigned));
	}
	*format += 1;
	return from[0] == '%' && put(p, "%", 1);
}

static bool print(struct printer *p, const char *format)
{
	const char *stop;

	while (*format) {
		stop = strchrnul(format, '%');
		if (!put(p, format, (size_t)(stop - format)))
			return false;
		format = stop;
		if (*format && (format++, !convert(p, &format)))
			return false;
	}
	*p->at = '\0';
	return true;
}

int arena_print(char *out, size_t room, const char *format, va_list args)
{
	struct printer p = {.at = out, .end = out + room};
	bool done;

	va_copy(p.args, args);
	done = print(&p, format);
	va_end(p.args);
	assert(!done || (p.at < p.end && *p.at == '\0'));
	return done ? (int)(p.at - out) : vsnprintf(out, room, format, args);
}

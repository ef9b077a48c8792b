//% note Tables of the interpreter in hook_accept.c; a row is a keyword.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#include "$header$_accepts.h"

#if $guard$_ACCEPTS_STAMP != $stamp$
#error "this and $header$_accepts.h are of two runs of hookc: run it again"
#endif

//% if any
//% each patterns
//% include pattern
//% end
//% if patterns
static const struct hook_pattern *const patterns[] = {
//% each patterns
	&$name$,
//% end
};

//% end
/* Names of members; number 0 stands for every other name. */
static const struct hook_name names[] = {
	{NULL, 0},
//% each names
	{HOOK_NAME($literal$)},
//% end
};

static const uint16_t slots[] = {
	$slots$
};

//% if literals
static const struct hook_name literals[] = {
//% each literals
	{HOOK_NAME($literal$)},
//% end
};

//% end
static const uint16_t rows[] = {
//% each schemas
	/* $number$: $shown$ */
//% each rows
	HOOK_ACCEPT_$keyword$, $operands$,
//% end
	HOOK_ACCEPT_END,
//% end
};

static const uint32_t first[] = {
	$first$
};

static const char *const documents[] = {
//% each sources
	$literal$,
//% end
};

/* Document, column, line. */
static const struct hook_accept_place places[] = {
//% each schemas
	{$document$, $column$, $line$},
//% end
};

static const struct hook_accept_tables tables = {
	rows, first, places, documents, names, slots, $mask$,
//% if literals
	literals,
//% else
	NULL,
//% end
//% if patterns
	patterns,
//% else
	NULL,
//% end
	sizeof names / sizeof *names,
};
//% if letters

//% each letters
const struct hook_letter $name$ = {hook_accept_letter, &tables, $number$, HOOK_ROWS_$rows$};
//% end
//% end
//% each roots

bool $name$(const char *json, size_t len, struct hook_arena *arena, struct hook_violations *report)
{
	return hook_accept(&tables, $number$, json, len, arena, report);
}
//% end
//% end

//% note For tests/gate: what each call checks of its parameters and headers.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
//% note gate.py writes it: all of them.
//% if operations
#include "gate_calls.h"
//% end
#include "driver.h"

#include "hook_rows.h"

#include <string.h>

//% each operations
//% if checks
/* Its parameters as an object that is read. */
struct in_$local$ {
	struct $c_name$_parameters p;
	struct hook_member *others;
};
#define HERE struct in_$local$
static const struct hook_type $local$_object = {
	OBJECT_OF($local$_checks),
	OTHERS_IN(others),
};
#undef HERE

static void try_$local$(struct trial *t)
{
	static const struct $prefix$_client nobody;
	struct $prefix$_client client = nobody;
	struct hook_options options;
	struct hook_request request;
	struct in_$local$ in;

	memset(&options, 0, sizeof options);
	client.server = hook_text("https://example.com");
	t->read = hook_read(&$local$_object, &in, &t->arena, t->json, t->len, &options, &t->error);
	if (!t->read)
		return;
	(void)$c_name$_request(&client, &in.p, &t->arena, &request, &t->error);
	/* Without a keyword it is about credentials, or what is not given. */
	t->report.count = t->error.keyword != NULL;
	t->report.errors[0] = t->error;
	t->strict = t->report.count == 0;
}

//% end
//% end
const struct root roots[] = {
//% each operations
//% if checks
	{try_$local$, "$local$", NULL, NULL},
//% end
//% end
	{NULL, NULL, NULL, NULL},
};

/* What is checked of each, and what of C holds it. */
const struct use uses[] = {
//% each operations
//% each checks
	{"check", $json$, "", "$local$"},
//% end
//% each parameters
//% if value.text
	{"text", $json$, "", "$local$"},
//% end
//% end
	{"parameters", "$path_text$", $method_literal$, "$local$"},
//% end
	{NULL, NULL, NULL, NULL},
};

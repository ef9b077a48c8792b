//% note For tests/gate: what calls check of parameters, and of headers.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
//% note gate.py writes it: all files of calls.
#include "gate_calls.h"
#include "driver.h"

#include "hook_http.h"
#include "hook_rows.h"

#include <stdlib.h>
#include <string.h>

#define HERE hook_str_list
static const struct hook_type texts = {
	LIST_OF(hook_str, TEXT),
};
#undef HERE

/* Names and values of headers, from the list's item `at` on. */
static struct hook_headers headers_of(struct trial *t,
	const hook_str_list *list, size_t at)
{
	struct hook_headers headers = {NULL, 0};

	headers.items = hook_alloc(&t->arena,
		(list->count + 1) * sizeof *headers.items);
	for (; at + 1 < list->count; at += 2) {
		headers.items[headers.count].name = list->items[at];
		headers.items[headers.count++].value = list->items[at + 1];
	}
	return headers;
}

static bool read_texts(struct trial *t, hook_str_list *list)
{
	struct hook_options options;

	memset(&options, 0, sizeof options);
	t->read = hook_read(&texts, list, &t->arena, t->json, t->len, &options,
		&t->error);
	return t->read;
}

static void end(struct trial *t, const struct hook_error *error)
{
	if (error->code != HOOK_OK && t->report.count == 0)
		t->report.errors[t->report.count++] = *error;
	t->strict = t->report.count == 0;
}

//% each operations
//% if parameters
/* Its parameters as an object that is read. */
struct in_$local$ {
	struct $c_name$_parameters p;
	struct hook_member *others;
};
#define HERE struct in_$local$
static const struct hook_row $local$_rows[] = {
//% each parameters
	//% join
MEMBER("$name$", p.$name$,
//% with row
//% include row
//% end
),
	//% end
//% end
};
static const struct hook_type $local$_object = {
	OBJECT_OF($local$_rows),
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
	t->read = hook_read(&$local$_object, &in, &t->arena, t->json, t->len,
		&options, &t->error);
	if (!t->read)
		return;
	memset(&t->error, 0, sizeof t->error);
	(void)$c_name$_request(&client, &in.p, &t->arena, &request, &t->error);
	/* Without a keyword it is about credentials, or what is not given. */
	if (t->error.keyword == NULL)
		t->error.code = HOOK_OK;
	end(t, &t->error);
}

//% end
//% if responses
/* Texts: the status, the body, then names and values of headers. */
static void try_response_$local$(struct trial *t)
{
	struct hook_response response;
	struct hook_error error;
	struct $c_name$_result out;
	hook_str_list list;

	if (!read_texts(t, &list))
		return;
	memset(&response, 0, sizeof response);
	memset(&error, 0, sizeof error);
	response.status = atoi(list.items[0].ptr);
	response.body = list.items[1];
	response.headers = headers_of(t, &list, 2);
	if ($c_name$_response(&response, &t->arena, &out, &error))
		error = out.problem;
	end(t, &error);
}

//% end
//% end
//% each events
//% with head
//% if forms
static const struct hook_header_form try_forms_of_$name$[] = {
//% each forms
//% include header_form
//% end
	{NULL, false, false},
};

//% end
static void try_event_$name$(struct trial *t)
{
	struct hook_headers headers;
	struct hook_error error;
	hook_str_list list;

	if (!read_texts(t, &list))
		return;
	memset(&error, 0, sizeof error);
	headers = headers_of(t, &list, 2);
	(void)hook_headers_read(&$value.c_name$_schema,
//% if forms
		try_forms_of_$name$,
//% else
		NULL,
//% end
		&headers, &t->arena, &t->report, &error);
	end(t, &error);
}

//% end
//% end
//% each events
//% each answer_heads
/* The headers of an answer, as the handler sets them. */
static void try_answer_$local$_$name$(struct trial *t)
{
	const struct hook_type *type = &$value.c_name$_schema;
	struct hook_error error;
	void *value = hook_new(&t->arena, hook_type_size(type), &t->error);

	t->read = value != NULL && hook_read(type, value, &t->arena, t->json,
		t->len, NULL, &t->error);
	if (!t->read)
		return;
	(void)hook_write(type, value, &t->arena, &hook_as_response, &error);
	end(t, &error);
}

//% end
//% end
const struct root roots[] = {
//% each operations
//% if parameters
	{try_$local$, "$local$", NULL, NULL},
//% end
//% if responses
	{try_response_$local$, "response_$local$", NULL, NULL},
//% end
//% end
//% each events
//% with head
	{try_event_$name$, "event_$name$", NULL, NULL},
//% end
//% each answer_heads
	{try_answer_$local$_$name$, "answer_$local$_$name$", NULL, NULL},
//% end
//% end
	{NULL, NULL, NULL, NULL},
};

/* A call's parameters, then the call. */
const struct use uses[] = {
//% each operations
//% each parameters
//% if in_path
	{"path", $json$, "$name$", ""},
//% end
//% if in_query
	{"query", $json$, "$name$", ""},
//% end
//% if in_header
	{"header", $json$, "$name$", ""},
//% end
//% if in_cookie
	{"cookie", $json$, "$name$", ""},
//% end
//% end
	{"call", "$path_text$", $method_literal$, "$local$"},
//% if heads
	{"heads", "$path_text$", $method_literal$, "response_$local$"},
//% end
//% each typed_responses
//% if plain_json
//% if status
	{"value $status$ " $media_type$, "$path_text$", $method_literal$,
		"response_$local$"},
//% else
//% if range
	{"value $range$XX " $media_type$, "$path_text$", $method_literal$,
		"response_$local$"},
//% else
	{"value default " $media_type$, "$path_text$", $method_literal$,
		"response_$local$"},
//% end
//% end
//% end
//% end
//% end
//% each events
//% with head
	{"event", $json$, "", "event_$name$"},
//% end
//% each answer_heads
//% if status
	{"answer $status$", $json$, "", "answer_$local$_$name$"},
//% else
//% if range
	{"answer $range$XX", $json$, "", "answer_$local$_$name$"},
//% else
	{"answer default", $json$, "", "answer_$local$_$name$"},
//% end
//% end
//% end
//% end
	{NULL, NULL, NULL, NULL},
};

//% note The calls: requests are built, responses are read; all else is the transport's.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#include "$header$_calls.h"
#include "hook_rows.h"

#if $PREFIX$_STAMP$FILE$_C != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
#endif

#include <string.h>

//% each servers
//% each variables
//% if values
static const char *const $local$_values[] = {
//% each values
	$literal$,
//% end
	NULL,
};

//% end
//% end
hook_str $c_name$_url(const struct $c_name$_variables *v, struct hook_arena *arena, struct hook_error *error)
{
	const struct hook_variable variables[] = {
//% each variables
//% if values
		{$json$, v->$name$, $fallback$, $local$_values},
//% else
		{$json$, v->$name$, $fallback$, NULL},
//% end
//% end
	};

	return hook_server_url(arena, $constant$, variables, sizeof variables / sizeof *variables, error);
}

//% end
//% each security
static void $function$(struct hook_builder *b, const struct $prefix$_client *client)
{
//% each alternatives
	//% join
if (
//% each demands
//% if index
&&
//% end
//% if basic
client->$name$_user.ptr
//% else
client->$name$.ptr
//% end
//% end
) {
	//% end
//% each demands
//% if bearer
		hook_build_authorization(b, "Bearer ", client->$name$);
//% end
//% if basic
		hook_build_basic(b, client->$name$_user, client->$name$_password);
//% end
//% if header
		hook_build_header(b, $key$, client->$name$);
//% end
//% if query
		hook_build_scalar(b, &(const struct hook_parameter){$key$, HOOK_QUERY, HOOK_FORM, false, false}, client->$name$);
//% end
//% if cookie
		hook_build_cookie(b, $key$, client->$name$);
//% end
//% end
		return;
	}
//% end
//% if must
	hook_build_fail(b, HOOK_CREDENTIALS, $needs$);
//% end
}

//% end
//% each patterns
//% include pattern
//% end
//% each operations
//% each checked_types
extern const struct hook_type $c_name$_schema;
//% end
//% if parameters_struct
#define HERE struct $c_name$_parameters
//% end
//% if parameters
static const struct hook_call_parameter $local$_parameters[] = {
//% each parameters
//% include parameter
//% end
};
//% end
//% each bodies
//% if members
static const struct hook_parameter $local$_form[] = {
//% each members
//% include form_row
//% end
};
//% end
//% if pieces
static const struct hook_call_part $local$_parts[] = {
//% each pieces
//% include body_part
//% end
};
//% end
//% end
//% if bodies
static const struct hook_call_body $local$_bodies[] = {
//% each bodies
//% include body
//% end
};
//% end
//% if parameters_struct
#undef HERE

//% end
//% join
bool $c_name$_request(const struct $prefix$_client *client,
//% if parameters_struct
const struct $c_name$_parameters *p,
//% end
struct hook_arena *arena, struct hook_request *request, struct hook_error *error)
//% end
{
	struct hook_builder b;

//% if own_server
	hook_builder_start_at(&b, arena, request, $method_literal$, client->server, client->$own_server$, $own_url$, error);
//% else
	hook_builder_start(&b, arena, request, $method_literal$, client->server, error);
//% end
//% if fragment
	hook_build_fail(&b, HOOK_INVALID, "the path has a fragment, which is never sent");
//% end
//% if parameters
	hook_build_call(&b, $path$, PARAMETERS($local$_parameters), p);
//% else
	hook_build_call(&b, $path$, NO_PARAMETERS);
//% end
//% if security_function
	$security_function$(&b, client);
//% end
//% if accept
	hook_build_header(&b, "Accept", hook_text($accept$));
//% end
//% if bodies
//% if body_required
	hook_build_bodies(&b, REQUIRED_BODY($local$_bodies), p);
//% else
	hook_build_bodies(&b, OPTIONAL_BODY($local$_bodies), p);
//% end
//% end
	hook_build_caller(&b, client->user_agent, client->headers);
	return hook_builder_finish(&b);
}

//% if responses
#define HERE struct $c_name$_result
static const struct hook_response_row $local$_response_rows[] = {
//% each responses
//% if variants
//% each variants
//% include response_row
//% end
//% else
//% include response_row
//% end
//% end
};
//% each heads
//% if forms
static const struct hook_header_form $local$_$name$_forms[] = {
//% each forms
//% include header_form
//% end
	{NULL, false, false},
};
//% end
//% end
//% if heads
static const struct hook_response_head $local$_response_heads[] = {
//% each heads
//% include response_head
//% end
};
static const struct hook_responses $local$_responses = {RESPONSES_OF($local$_response_rows), HEADS_OF($local$_response_heads)};
//% else
static const struct hook_responses $local$_responses = {RESPONSES_OF($local$_response_rows), NO_HEADS};
//% end
#undef HERE

//% end
bool $c_name$_response(const struct hook_response *response, struct hook_arena *arena, struct $c_name$_result *out, struct hook_error *error)
{
	memset(out, 0, sizeof *out);
	out->status = response->status;
	out->body = response->body;
//% if responses
	return hook_response_read(&$local$_responses, response, arena, out, error);
//% else
	(void)arena;
	(void)error;
	return true;
//% end
}

//% join
bool $c_name$(const struct $prefix$_client *client,
//% if parameters_struct
const struct $c_name$_parameters *p,
//% end
struct hook_arena *arena, struct $c_name$_result *out, struct hook_error *error)
//% end
{
	struct hook_request request;
	struct hook_response response;

	memset(&response, 0, sizeof response);
	//% join
return $c_name$_request(client,
//% if parameters_struct
p,
//% end
arena, &request, error) &&
	//% end
		client->transport.send(client->transport.user, &request, arena, &response, error) &&
		$c_name$_response(&response, arena, out, error);
}

//% end

/* SPDX-License-Identifier: MIT */
#include "case.h"

#include "t_calls.h"

static struct hook_arena arena;
static struct hook_error error;
static struct hook_request request;
static struct t_client client;

/* All of the query is one form. */
static void query_string(void)
{
	struct t_filter filter;
	struct t_search_parameters p;

	memset(&filter, 0, sizeof filter);
	memset(&p, 0, sizeof p);
	filter.name = hook_text("a&b");
	filter.page.set = true;
	filter.page.value = 2;
	p.all = &filter;
	CHECK(t_search_request(&client, &p, &arena, &request, &error));
	CHECK(!strcmp(request.method.ptr, "QUERY"));
	CHECK(!strcmp(request.url.ptr,
		"https://api.example/search?name=a%26b&page=2"));
	filter.name = hook_text("long");
	CHECK(!t_search_request(&client, &p, &arena, &request, &error));
	CHECK(!strcmp(error.keyword, "maxLength"));
}

int main(void)
{
	struct t_events_response_200_item item;
	const char *json = "{\"event\":\"e\",\"data\":\"d\"}";

	memset(&client, 0, sizeof client);
	client.server = hook_text("https://api.example");
	hook_arena_init(&arena, 1u << 16);
	query_string();
	CHECK(t_link_request(&client, &arena, &request, &error));
	CHECK(!strcmp(request.method.ptr, "LINK"));
	/* Each event of a stream is read by itself. */
	CHECK(t_events_response_200_item_read(&item, &arena, json,
		strlen(json), NULL, &error));
	CHECK(!strcmp(item.data.ptr, "d"));
	hook_arena_free(&arena);
	return 0;
}

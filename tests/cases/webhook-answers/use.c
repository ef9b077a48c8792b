/* SPDX-License-Identifier: MIT */
/*
 * A handler gets the headers that its webhook has as parameters, typed, and
 * answers any status that is declared with the body that is declared for it.
 */
#include "../case.h"
#include "t_events.h"

static const struct t_thing_made_answer *answers_with;
static bool taken = true;
static int gone;
static struct t_thing_made_headers seen;
static size_t problems;
static struct hook_response reply;

static bool on_made(void *user, const struct t_thing_made *event,
		    const struct t_thing_made_headers *headers,
		    struct t_thing_made_answer *answer,
		    const struct hook_delivery *d)
{
	(void)user;
	CHECK(!strcmp(event->name.ptr, "a"));
	seen = *headers;
	problems = d->report.count;
	CHECK(headers->x_point == NULL || headers->x_point->x.value == 7);
	*answer = *answers_with;
	return taken;
}

static bool on_gone(void *user, const struct t_thing_gone *event,
		    const struct hook_delivery *d)
{
	(void)user, (void)event, (void)d;
	gone++;
	return true;
}

static struct t_receiver receiver;
static struct hook_arena arena;
static struct hook_error error;

static int deliver(const char *body, const char *attempt, bool replies)
{
	struct hook_header headers[] = {
		{hook_text("Content-Type"), hook_text("application/json")},
		{hook_text("X-Area"), hook_text("us")},
		{hook_text("X-Point"), hook_text("x=7")},
		{hook_text("x-attempt"), hook_text(attempt)},
		{hook_text(NULL), hook_text(NULL)}};
	struct hook_request request = {hook_text("POST"),
				       hook_text("/"),
				       {headers, attempt ? 4 : 3},
				       hook_text(body),
				       NULL};

	memset(&reply, 0, sizeof reply);
	CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, &request, &arena,
		     &error));
	request.reply = replies ? &reply : NULL;
	return t_receive(&receiver, &request, &arena, &error);
}

static int answer(struct t_thing_made_answer with)
{
	answers_with = &with;
	return deliver("{\"type\":\"thing.made\",\"name\":\"a\"}", "3", true);
}

static bool replied(const char *type, const char *body)
{
	hook_str is = hook_header_find(&reply.headers, "Content-Type", NULL);

	if (type == NULL)
		return is.ptr == NULL && reply.body.ptr == NULL;
	return is.ptr && !strcmp(is.ptr, type) && reply.body.ptr &&
	       !strcmp(reply.body.ptr, body);
}

static bool has_header(const char *name, const char *value)
{
	size_t i;

	for (i = 0; i < reply.headers.count; i++)
		if (!strcmp(reply.headers.items[i].name.ptr, name) &&
		    !strcmp(reply.headers.items[i].value.ptr, value))
			return true;
	return false;
}

/* Each media type has a body of its own; of two, the first one is sent. */
static void bodies(void)
{
	struct t_taken fine = {.id = hook_text("abc")};
	struct t_problem problem = {.title = hook_text("no")};

	CHECK(answer((struct t_thing_made_answer){
		      .status_202_text_csv = hook_text("a,b")}) == 202);
	CHECK(replied("text/csv", "a,b"));
	CHECK(answer((struct t_thing_made_answer){
		      .status_202_vnd_dot_t_dot_a_plus_json = &fine}) == 202);
	CHECK(replied("application/vnd.t.a+json", "{\"id\":\"abc\"}"));
	CHECK(answer((struct t_thing_made_answer){
		      .status_202_vnd_dot_t_minus_a_plus_json = &problem}) ==
	      202);
	CHECK(replied("application/vnd.t-a+json", "{\"title\":\"no\"}"));
	CHECK(answer((struct t_thing_made_answer){.status_202 = &fine,
						  .status_202_text_csv =
							  hook_text("a,b")}) ==
	      202);
	CHECK(replied("application/json", "{\"id\":\"abc\"}"));
}

static void answered_headers(void)
{
	hook_str cookies[] = {hook_text("a=1, b"), hook_text("c=2")};
	hook_int tags[] = {{true, 1}, {true, 2}};
	struct t_thing_made_response_202_headers_x_size size = {
		.w = {true, 10}, .unit = hook_text("mm")};
	struct t_thing_made_response_202_headers_x_meta meta = {.a = {true, 5}};
	struct t_thing_made_response_202_headers with = {
		.x_trace = hook_text("t1"),
		.x_tags = {tags, 2},
		.x_size = &size,
		.x_meta = &meta,
		.content_length = {true, 3},
		.set_cookie = {cookies, 2}};
	struct t_thing_made_response_409_headers later = {
		.retry_after = {true, 7}};
	struct t_problem problem = {.title = hook_text("no")};

	CHECK(answer((struct t_thing_made_answer){.headers_202 = &with}) ==
	      202);
	CHECK(reply.headers.count == 6 && has_header("X-Trace", "t1"));
	CHECK(has_header("X-Tags", "1,2") &&
	      has_header("X-Size", "w=10,unit=mm"));
	CHECK(has_header("X-Meta", "{\"a\":5}"));
	CHECK(has_header("Set-Cookie", "a=1, b") &&
	      has_header("Set-Cookie", "c=2"));
	with.x_trace = hook_text("a\r\nb");
	CHECK(answer((struct t_thing_made_answer){.headers_202 = &with}) ==
	      500);
	with.x_trace = hook_text("too long");
	CHECK(answer((struct t_thing_made_answer){.headers_202 = &with}) ==
	      500);
	CHECK(!strcmp(error.keyword, "maxLength") && reply.headers.count == 0);
	/* What has to be there, is. */
	CHECK(answer((struct t_thing_made_answer){.status = 409,
						  .status_409 = &problem}) ==
	      500);
	CHECK(!strcmp(error.keyword, "required"));
	CHECK(answer((struct t_thing_made_answer){.status = 409,
						  .status_409 = &problem,
						  .headers_409 = &later}) ==
	      409);
	CHECK(replied("application/problem+json", "{\"title\":\"no\"}") &&
	      has_header("Retry-After", "7"));
	later.retry_after.value = 0;
	CHECK(answer((struct t_thing_made_answer){.status = 409,
						  .headers_409 = &later}) ==
	      500);
}

static void answers(void)
{
	struct t_taken fine = {.id = hook_text("abc")};
	struct t_taken wrong = {.id = hook_text("a")};

	CHECK(answer((struct t_thing_made_answer){0}) == 202);
	CHECK(replied(NULL, NULL));
	CHECK(seen.x_attempt.value == 3 && problems == 0);
	CHECK(seen.x_area.id == T_THING_MADE_HEADERS_X_AREA_US);
	CHECK(answer((struct t_thing_made_answer){.status_202 = &fine}) == 202);
	CHECK(replied("application/json", "{\"id\":\"abc\"}"));
	CHECK(answer((struct t_thing_made_answer){.status = 204,
						  .status_202 = &fine}) == 204);
	CHECK(replied(NULL, NULL));
	CHECK(answer((struct t_thing_made_answer){
		      .status = 418, .status_4_xx = hook_text("tea")}) == 418);
	CHECK(replied("text/plain", "tea"));
	/* What is not declared, or does not check, is not answered. */
	CHECK(answer((struct t_thing_made_answer){.status = 503}) == 500);
	CHECK(answer((struct t_thing_made_answer){.status_202 = &wrong}) ==
	      500);
	CHECK(!strcmp(error.keyword, "minLength") && replied(NULL, NULL));
	taken = false;
	CHECK(answer((struct t_thing_made_answer){.status = 204}) == 500);
	taken = true;
}

static void headers(void)
{
	const char *body = "{\"type\":\"thing.made\",\"name\":\"a\"}";
	struct t_thing_made_answer with = {.status = 204};

	answers_with = &with;
	CHECK(deliver(body, "0", true) == 204);
	CHECK(problems == 1 && seen.x_attempt.set);
	CHECK(deliver(body, NULL, false) == 204);
	CHECK(problems == 1 && !seen.x_attempt.set);
	receiver.base.strict = true;
	CHECK(deliver(body, NULL, true) == 422);
	CHECK(!strcmp(error.path, "/X-Attempt") &&
	      !strcmp(error.keyword, "required"));
	CHECK(deliver(body, "1", true) == 204);
}

int main(void)
{
	const hook_str secret = hook_text("k");

	hook_arena_init(&arena, 1u << 20);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.thing_made = on_made;
	receiver.on.thing_gone = on_gone;
	answers();
	bodies();
	answered_headers();
	headers();
	CHECK(deliver("{\"type\":\"thing.gone\"}", NULL, true) == 200);
	CHECK(gone == 1);
	t_receiver_close(&receiver);
	hook_arena_free(&arena);
	return 0;
}

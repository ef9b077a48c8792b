/* SPDX-License-Identifier: MIT */
/* A header that is another constant of each webhook names the event. */
#include "../case.h"
#include "t_events.h"

static int workflows, jobs;

static bool on_workflow(void *user, const struct t_workflow_completed *event,
			const struct t_workflow_completed_headers *headers,
			const struct hook_delivery *d)
{
	(void)user, (void)headers, (void)d;
	workflows += !strcmp(event->id.ptr, "w");
	return true;
}

static bool on_job(void *user, const struct t_job_completed *event,
		   const struct t_job_completed_headers *headers,
		   const struct hook_delivery *d)
{
	(void)user, (void)headers, (void)d;
	jobs += event->number.value == 7;
	return true;
}

static int deliver(const struct t_receiver *receiver, const char *name,
		   const char *body)
{
	struct hook_header headers[] = {{hook_text("Content-Type"),
					 hook_text("application/json")},
					{hook_text("X-Ci-Event"),
					 hook_text(name)}};
	struct hook_request request = {hook_text("POST"),
				       hook_text("/"),
				       {headers, 2},
				       hook_text(body),
				       NULL};
	struct hook_arena arena;
	struct hook_error error;
	int status;

	hook_arena_init(&arena, 1u << 20);
	CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, &request, &arena,
		     &error));
	status = t_receive(receiver, &request, &arena, &error);
	hook_arena_free(&arena);
	return status;
}

int main(void)
{
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.workflow_completed = on_workflow;
	receiver.on.job_completed = on_job;
	CHECK(deliver(&receiver, "workflow/completed", "{\"id\":\"w\"}") ==
	      200);
	CHECK(deliver(&receiver, "job/completed", "{\"number\":7}") == 200);
	CHECK(deliver(&receiver, "other", "{}") == 200);
	CHECK(workflows == 1 && jobs == 1);
	t_receiver_close(&receiver);
	return 0;
}

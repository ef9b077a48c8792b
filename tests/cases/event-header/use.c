/* SPDX-License-Identifier: MIT */
/* A header that is another constant of each webhook names the event. */
#include "../deliver.h"

static int workflows, jobs, stages;

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

static bool on_stage(void *user, const struct t_stage *event,
		     const struct t_stage_headers *headers,
		     const struct hook_delivery *d)
{
	(void)user, (void)d;
	stages += event->stage.value == 2 &&
		  !strncmp(headers->x_ci_event.text.ptr, "stage/", 6);
	return true;
}

static int send(const struct t_receiver *receiver, const char *name,
		const char *body)
{
	struct hook_header headers[] = {{hook_text("Content-Type"),
					 hook_text("application/json")},
					{hook_text("X-Ci-Event"),
					 hook_text(name)}};

	return deliver_as(receiver, "POST", headers, 2, body);
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
	receiver.on.stage_started = receiver.on.stage_ended = on_stage;
	CHECK(send(&receiver, "workflow/completed", "{\"id\":\"w\"}") == 200);
	CHECK(send(&receiver, "job/completed", "{\"number\":7}") == 200);
	CHECK(send(&receiver, "stage/started", "{\"stage\":2}") == 200);
	CHECK(send(&receiver, "stage/ended", "{\"stage\":2}") == 200);
	CHECK(send(&receiver, "other", "{}") == 200);
	CHECK(workflows == 1 && jobs == 1 && stages == 2);
	t_receiver_close(&receiver);
	return 0;
}

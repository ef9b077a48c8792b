/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * Headers name the events, version 1
 */
#ifndef T_H
#define T_H

#include "hook_json.h"

#if HOOK_VERSION != 100
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

#define T_WORKFLOW_COMPLETED_HEADERS_X_CI_EVENT_WORKFLOW_COMPLETED "workflow/completed"

enum t_stage_headers_x_ci_event_id {
	T_STAGE_HEADERS_X_CI_EVENT_UNKNOWN,
	T_STAGE_HEADERS_X_CI_EVENT_STAGE_STARTED,
	T_STAGE_HEADERS_X_CI_EVENT_STAGE_ENDED,
};

struct t_stage_headers_x_ci_event {
	hook_str text; /* as it came; absent if no value did */
	enum t_stage_headers_x_ci_event_id id;
};

#define T_STAGE_HEADERS_X_CI_EVENT_COUNT 2
HOOK_ENUM_FUNCTIONS(t_stage_headers_x_ci_event);

struct t_ping {
	hook_str zen;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_ping, struct t_ping);

struct t_stage_headers {
	/* required, "X-CI-Event" */
	struct t_stage_headers_x_ci_event x_ci_event;
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_stage_headers, struct t_stage_headers);

struct t_stage {
	hook_int stage;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_stage, struct t_stage);

struct t_release_headers {
	hook_str x_ci_event; /* required, "X-CI-Event" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_release_headers, struct t_release_headers);

struct t_release {
	hook_str tag;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_release, struct t_release);

struct t_workflow_completed_headers {
	hook_str x_try; /* "X-Try" */
	hook_str x_ci_event; /* required, "workflow/completed", "X-CI-Event" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_workflow_completed_headers,
	struct t_workflow_completed_headers);

struct t_workflow_completed {
	hook_str id;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_workflow_completed, struct t_workflow_completed);

struct t_job_completed_headers {
	hook_str x_try; /* "X-Try" */
	hook_str x_ci_event; /* required, "X-CI-Event" */
	/* Of headers it is NULL: the others stay in the message. */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_job_completed_headers, struct t_job_completed_headers);

struct t_job_completed {
	hook_int number;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_job_completed, struct t_job_completed);

#ifdef __cplusplus
}
#endif

#endif

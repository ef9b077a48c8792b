/* SPDX-License-Identifier: MIT */
/*
 * Events: what they are called, what they carry, what does not agree; the
 * three providers, and what others wrote.
 */
#include "model_run.h"

/* ---- events ---- */

START_TEST(names_by_constant)
{
	MUST(build_api(
		"3.1.0",
		hooks(hook("first",
			   "size: {type: integer}, "
			   "kind_of: {const: a}, event_type: {const: a.made}"),
		      hook("second", "event_type: {const: a.gone}"))));
	SILENT();
	ck_assert_uint_eq(run.model->event_count, 2);
	IS(run.model->event_source.pointer[0], "/event_type");
	ck_assert_ptr_null(run.model->event_source.header[0].ptr);
	IS(event("a.made")->key, "first");
	IS(event("a.made")->summary, "about first");
	IS(event("a.gone")->key, "second");
	ck_assert_int_eq(event("a.gone")->payload->kind, TYPE_OBJECT);
	ck_assert(!event("a.gone")->unconfirmed);
}
END_TEST

START_TEST(names_by_key)
{
	MUST(build_api("3.1.0", hooks(hook("a.made", "type: {type: string}"),
				      hook("a.gone", "type: {type: string}"))));
	SILENT();
	IS(run.model->event_source.pointer[0], "/type");
	(void)event("a.made");
	(void)event("a.gone");
}
END_TEST

START_TEST(names_of_extension)
{
	MUST(build_api("3.0.3",
		       arena_format(run.arena,
				    "paths: {}\n"
				    "x-webhooks:\n%s",
				    hook("made", "type: {enum: [a.made]}"))));
	SILENT();
	IS(event("a.made")->key, "made");
}
END_TEST

START_TEST(names_of_callback)
{
	MUST(build_api(
		"3.0.3",
		"paths:\n"
		"  /a:\n"
		"    post:\n"
		"      operationId: subscribe\n"
		"      responses: {'201': {description: d}}\n"
		"      callbacks:\n"
		"        onMade:\n"
		"          '{$request.body#/url}':\n"
		"            post:\n"
		"              requestBody: {content: {application/json:\n"
		"                {schema: {type: object, properties:\n"
		"                {type: {type: string}}}}}}\n"
		"              responses: {'200': {description: d}}\n"));
	SILENT();
	ck_assert_uint_eq(run.model->operation_count, 1);
	ck_assert_uint_eq(run.model->event_count, 1);
	(void)event("onMade");
}
END_TEST

START_TEST(names_by_header)
{
	put("api.yaml",
	    HEAD("3.1.0") "webhooks:\n"
			  "  one:\n"
			  "    post:\n"
			  "      parameters: [{name: x-event, in: header,\n"
			  "        schema: {const: thing}}]\n"
			  "      requestBody: {content: {application/json: {schema:\n"
			  "        {type: object, properties: {action:\n"
			  "        {enum: [made]}}}}}}\n"
			  "      responses: {'200': {description: d}}\n"
			  "  two:\n"
			  "    post:\n"
			  "      parameters: [{name: X-Event, in: header,\n"
			  "        example: push, schema: {type: string}}]\n"
			  "      requestBody: {content: {application/json: {schema:\n"
			  "        {type: object}}}}\n"
			  "      responses: {'200': {description: d}}\n");
	MUST(build("documents: [api.yaml]\n"
		   "events: {type: 'header: X-Event', type2: /action}\n"));
	IS(run.model->event_source.header[0], "X-Event");
	IS(run.model->event_source.pointer[1], "/action");
	IS(event("thing.made")->key, "one");
	IS(event("push")->key, "two");
}
END_TEST

START_TEST(names_of_manifest)
{
	put_listed();
	MUST(build(
		LISTED
		"  status: unconfirmed\n  source: hearsay\n"
		"  types:\n"
		"    - {name: a.one, summary: the first}\n"
		"    - {name: a.two, payload: '#/components/schemas/Other',\n"
		"       status: confirmed}\n"));
	SILENT();
	ck_assert_uint_eq(run.model->event_count, 2);
	ck_assert_ptr_eq(event("a.one")->payload, component("Event"));
	ck_assert_ptr_eq(event("a.two")->payload, component("Other"));
	IS(event("a.one")->summary, "the first");
	ck_assert(event("a.one")->unconfirmed);
	IS(event("a.one")->source, "hearsay");
	ck_assert(!event("a.two")->unconfirmed);
	IS(run.model->event_source.pointer[0], "/event_type");
	IS(run.model->event_source.id_pointer, "/id");
}
END_TEST

START_TEST(names_of_payload)
{
	put_listed();
	MUST(build(LISTED));
	SILENT();
	ck_assert_uint_eq(run.model->event_count, 2);
	ck_assert_ptr_eq(event("a.two")->payload, component("Event"));
}
END_TEST

START_TEST(names_of_catalogue)
{
	put("api.yaml",
	    HEAD("3.1.0") "components: {schemas: {MadeEvent:\n"
			  "  {type: object, properties: {type: {const: a.made}}},\n"
			  "  GoneEvent: {type: object, properties: {type:\n"
			  "  {const: a.gone}}}, Thing: {type: object}}}\n");
	MUST(build("documents: [api.yaml]\n"
		   "events: {type: /type, schemas: '*Event'}\n"));
	SILENT();
	ck_assert_uint_eq(run.model->event_count, 2);
	ck_assert_ptr_eq(event("a.made")->payload, component("MadeEvent"));
}
END_TEST

/* A manifest's event is a webhook by another name. */
START_TEST(names_of_keys)
{
	put("api.yaml", arena_format(run.arena, HEAD("3.1.0") "%s",
				     hooks(hook("one", "t: {type: string}"),
					   hook("two", "u: {type: string}"))));
	MUST(build("documents: [api.yaml]\nevents:\n  type: 'header: X-E'\n"
		   "  types: [{name: a.one, key: one}, {name: two}]\n"));
	IS(event("a.one")->key, "one");
	IS(event("a.one")->payload->fields[0].name, "t");
	IS(event("two")->payload->fields[0].name, "u");
}
END_TEST

START_TEST(name_without_payload)
{
	put_listed();
	ck_assert_ptr_null(
		build("documents: [api.yaml]\nevents:\n"
		      "  type: /event_type\n  types:\n    - name: a.one\n"));
	TOLD("provider.yaml:7:7: error: ");
	TOLD("[event-no-payload]");
}
END_TEST

START_TEST(pointer_to_nothing)
{
	put_listed();
	ck_assert_ptr_null(build("documents: [api.yaml]\nevents:\n"
				 "  payload: '#/components/schemas/Evnt'\n"
				 "  type: /event_type\n"));
	TOLD("provider.yaml:5:12: error: ");
	TOLD("[manifest-pointer]");
}
END_TEST

START_TEST(signature_of_document)
{
	MUST(build_api(
		"3.1.0",
		"x-webhook-signature: {header: X-Sig,\n"
		"  format: '{sig}', algorithm: hmac-sha256}\npaths: {}\n"));
	ck_assert_ptr_nonnull(run.model->signature);
	ck_assert_str_eq(run.model->signature->header, "X-Sig");
}
END_TEST

/* ---- what does not agree ---- */

START_TEST(conflict_of_manifest)
{
	put_listed();
	MUST(build("documents: [api.yaml]\nconflicts:\n"
		   "  - at: 'api.yaml#/components/schemas/Other'\n"
		   "    says: it is another\n    source: a guide\n"));
	TOLD("api.yaml:6:3: warning: another source says: it is another "
	     "[source-conflict]");
	TOLD("provider.yaml:6:11: note: ");
	TOLD("a guide");
}
END_TEST

START_TEST(conflict_of_enum)
{
	put_listed();
	MUST(build(LISTED "  types: [{name: a.one}, {name: a.two},\n"
			  "    {name: a.three}]\n"));
	TOLD("[event-enum]");
	TOLD("2 of 3");
	TOLD("'a.three'");
}
END_TEST

START_TEST(no_conflict)
{
	put_listed();
	MUST(build(LISTED "  types: [{name: a.one}, {name: a.two}]\n"));
	SILENT();
}
END_TEST

/* ---- the three providers ---- */

static void build_provider(const char *name)
{
	MUST(build_at(arena_format(run.arena, "%s/specs/%s/provider.yaml",
				   source_folder(), name)));
	ck_assert_uint_eq(diag_errors(run.diag), 0);
}

/* The manifest acknowledges such warnings, and each of them was met. */
static void is_acknowledged(const char *id)
{
	diag_acknowledged_check(run.diag);
	ck_assert_msg(told_times(id) == 0, "%s: %s", id, told());
}

START_TEST(qonto_onboarding)
{
	build_provider("qonto_onboarding");
	ck_assert_uint_eq(run.model->operation_count, 2);
	ck_assert_uint_eq(run.model->event_count, 10);
	ck_assert_uint_eq(run.model->server_count, 2);
	IS(run.model->event_source.pointer[0], "/event_type");
	ck_assert_uint_eq(
		operation("webhooks/create")->security[0].demand_count, 2);
	is_acknowledged("[source-conflict]");
	is_acknowledged("[event-enum]");
	is_acknowledged("[event-resource]");
}
END_TEST

START_TEST(qonto_business)
{
	build_provider("qonto_business");
	ck_assert_uint_eq(run.model->operation_count, 5);
	ck_assert_uint_eq(run.model->event_count, 13);
	(void)event("v1/payment-links-connections");
	is_acknowledged("[event-enum]");
}
END_TEST

START_TEST(conduit)
{
	build_provider("conduit");
	ck_assert_uint_eq(run.model->operation_count, 2);
	ck_assert_uint_eq(run.model->event_count, 28);
	for (size_t i = 0; i < 28; i++)
		ck_assert(run.model->events[i]->unconfirmed);
	ck_assert_str_eq(run.model->signature->status, "unconfirmed");
}
END_TEST

/* ---- what others wrote ---- */

static const char *shared_folder(void)
{
	const char *folder = getenv("HOOKC_SHARED");

	return folder ? folder
		      : arena_format(run.arena, "%s/../shared",
				     source_folder());
}

/* False, and said so, where there are none. */
static bool has_shared(const char *name)
{
	if (access(arena_format(run.arena, "%s/%s", shared_folder(), name),
		   R_OK) == 0)
		return true;
	puts("skipped: no corpora");
	return false;
}

/* Pages as they are, merged into one API. */
START_TEST(pages)
{
	char *documents[2];
	struct manifest *manifest;

	if (!has_shared("pages"))
		return;
	documents[0] =
		arena_format(run.arena,
			     "%s/pages/qonto-onboarding-register-webhook.md",
			     shared_folder());
	documents[1] =
		arena_format(run.arena,
			     "%s/pages/qonto-onboarding-trigger-event.md",
			     shared_folder());
	manifest = manifest_bare(run.arena, documents[0], "t");
	manifest->documents = documents;
	manifest->documents_count = 2;
	run.model = model_build(run.arena, run.diag, run.doc, manifest);
	fflush(run.out);
	MUST(run.model);
	ck_assert_uint_eq(run.model->operation_count, 2);
	ck_assert_uint_eq(run.model->server_count, 2);
}
END_TEST

static const struct corpus {
	const char *path;
	size_t operations, events;
} corpora[] = {
	{"adyen/yaml/Webhooks-v1.yaml", 0, 48},
	{"adyen/yaml/BalancePlatformTransferNotification-v4.yaml", 0, 2},
	{"adyen/yaml/BalancePlatformConfigurationNotification-v2.yaml", 0, 26},
	{"adyen/yaml/ManagementNotificationService-v3.yaml", 0, 8},
	{"adyen/yaml/TokenizationNotification-v1.yaml", 0, 4},
	{"discord/specs/openapi.json", 242, 0},
	{"github-rest-3.0-xwebhooks/api.github.com.json", 1223, 270},
	{"github-webhooks-3.1/api.github.com.json", 0, 261},
	{"lithic/lithic-openapi.yml", 218, 64},
	{"museum/openapi.yaml", 8, 1},
	{"openai/openapi.yaml", 288, 16},
	{"petstore/src/main/resources/openapi.yaml", 19, 0},
	{"resend/resend.yaml", 104, 17},
	{"stripe/openapi/spec3.yaml", 468, 0},
	{"oai-examples/examples/v3.0/callback-example.yaml", 1, 1},
	{"oai-examples/examples/v3.0/link-example.yaml", 6, 0},
	{"oai-examples/examples/v3.1/non-oauth-scopes.yaml", 1, 0},
	{"oai-examples/examples/v3.1/webhook-example.yaml", 0, 1},
};

START_TEST(corpus)
{
	const struct corpus *c = &corpora[_i];
	char *path = arena_format(run.arena, "%s/corpora/%s", shared_folder(),
				  c->path);

	if (!has_shared("corpora"))
		return;
	run.model = model_build(run.arena, run.diag, run.doc,
				manifest_bare(run.arena, path, "t"));
	fflush(run.out);
	MUST(run.model);
	ck_assert_uint_eq(run.model->operation_count, c->operations);
	ck_assert_uint_eq(run.model->event_count, c->events);
	for (size_t i = 0; i < run.model->event_count; i++)
		ck_assert_ptr_nonnull(run.model->events[i]->payload);
	ck_assert_uint_gt(model_dump(run.arena, run.model).len, 0);
}
END_TEST

static void add_names(Suite *suite)
{
	TCase *tests = group(suite, "names");

	tcase_add_test(tests, names_by_constant);
	tcase_add_test(tests, names_by_key);
	tcase_add_test(tests, names_of_extension);
	tcase_add_test(tests, names_of_callback);
	tcase_add_test(tests, names_by_header);
	tcase_add_test(tests, names_of_manifest);
	tcase_add_test(tests, names_of_payload);
	tcase_add_test(tests, names_of_catalogue);
	tcase_add_test(tests, names_of_keys);
	tcase_add_test(tests, name_without_payload);
	tcase_add_test(tests, pointer_to_nothing);
	tcase_add_test(tests, signature_of_document);
}

static void add_conflicts(Suite *suite)
{
	TCase *tests = group(suite, "conflicts");

	tcase_add_test(tests, conflict_of_manifest);
	tcase_add_test(tests, conflict_of_enum);
	tcase_add_test(tests, no_conflict);
}

static void add_others(Suite *suite)
{
	TCase *tests = group(suite, "others");

	tcase_add_test(tests, qonto_onboarding);
	tcase_add_test(tests, qonto_business);
	tcase_add_test(tests, conduit);
	tcase_add_test(tests, pages);
	tcase_add_loop_test(tests, corpus, 0,
			    (int)(sizeof corpora / sizeof *corpora));
}

int main(void)
{
	Suite *suite = suite_create("model_event");

	add_names(suite);
	add_conflicts(suite);
	add_others(suite);
	return suite_run(suite);
}

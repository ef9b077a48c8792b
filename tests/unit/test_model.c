/* SPDX-License-Identifier: MIT */
/*
 * Documents to a model: versions, merging, operations, overlays, selection.
 */
#include "model_run.h"

/* ---- versions ---- */

START_TEST(versions)
{
	MUST(build_api("3.0.3", "paths: {}\n"));
	IS(run.model->openapi, "3.0.3");
	IS(run.model->title, "T");
	IS(run.model->version, "1");
	SILENT();
}
END_TEST

START_TEST(version_next)
{
	MUST(build_api("3.3.0", "paths: {}\n"));
	TOLD("api.yaml:1:10: warning: ");
	TOLD("[openapi-version]");
}
END_TEST

START_TEST(version_swagger)
{
	put("api.yaml", "swagger: '2.0'\npaths: {}\n");
	ck_assert_ptr_null(build("documents: [api.yaml]\n"));
	TOLD("api.yaml:1:10: error: Swagger 2.0 is not read; convert");
	TOLD("[openapi-version]");
}
END_TEST

START_TEST(version_none)
{
	put("api.yaml", "info: {}\n");
	ck_assert_ptr_null(build("documents: [api.yaml]\n"));
	TOLD("it has no 'openapi' [openapi-version]");
}
END_TEST

START_TEST(version_absent)
{
	put("api.yaml", "paths: {}\n");
	MUST(build("documents: [api.yaml]\n"));
	TOLD("api.yaml:1:1: warning: 'openapi' says no version");
}
END_TEST

/* Each document is read, and told of, though the first is wrong. */
START_TEST(every_document)
{
	put("a.yaml", "swagger: '2.0'\n");
	put("b.yaml", "openapi: 4.0.0\n");
	ck_assert_ptr_null(build("documents: [a.yaml, b.yaml, c.yaml]\n"));
	TOLD("a.yaml:1:10: error: ");
	TOLD("b.yaml:1:10: error: ");
	TOLD("c.yaml");
}
END_TEST

/* ---- several documents ---- */

#define TWO "documents: [a.yaml, b.yaml]\n"

START_TEST(equal_components)
{
	put("a.yaml",
	    HEAD("3.1.0") "paths:\n"
			  "  /a: {get: {operationId: a, responses: {'200':\n"
			  "    {description: d, content: {application/json: {schema:\n"
			  "    {$ref: '#/components/schemas/E'}}}}}}}\n"
			  "components: {schemas: {E: {type: object, description: one,\n"
			  "  properties: {n: {type: integer, minimum: 1}}}}}\n");
	put("b.yaml",
	    HEAD("3.1.0") "paths:\n"
			  "  /b: {get: {operationId: b, responses: {'200':\n"
			  "    {description: d, content: {application/json: {schema:\n"
			  "    {$ref: '#/components/schemas/E'}}}}}}}\n"
			  "components: {schemas: {E: {properties: {n: {minimum: 1,\n"
			  "  type: integer, description: other}}, type: object}}}\n");
	MUST(build(TWO));
	ck_assert_uint_eq(run.model->operation_count, 2);
	ck_assert_ptr_eq(operation("a")->responses[0].contents[0].type,
			 operation("b")->responses[0].contents[0].type);
	IS(component("E")->description, "one");
	SILENT();
}
END_TEST

START_TEST(different_components)
{
	put("a.yaml",
	    HEAD("3.1.0") "components:\n  schemas:\n"
			  "    E: {type: object, properties: {n: {type: integer}}}\n");
	put("b.yaml",
	    HEAD("3.1.0") "components:\n  schemas:\n"
			  "    E: {type: object, properties: {n: {type: string}}}\n");
	ck_assert_ptr_null(build(TWO));
	TOLD("b.yaml:5:5: error: ");
	TOLD("[merge-conflict]");
	TOLD("a.yaml:5:5: note: ");
}
END_TEST

START_TEST(same_operation)
{
	const char *text = HEAD(
		"3.1.0") "paths:\n"
			 "  /a: {get: {operationId: a, responses: {'204':\n"
			 "    {description: gone}}}}\n";

	put("a.yaml", text);
	put("b.yaml", text);
	MUST(build(TWO));
	ck_assert_uint_eq(run.model->operation_count, 1);
	SILENT();
}
END_TEST

START_TEST(different_operations)
{
	put("a.yaml",
	    HEAD("3.1.0") "paths:\n  /a:\n    get:\n"
			  "      responses: {'204': {description: gone}}\n");
	put("b.yaml",
	    HEAD("3.1.0") "paths:\n  /a:\n    get:\n"
			  "      responses: {'200': {description: here}}\n");
	ck_assert_ptr_null(build(TWO));
	TOLD("b.yaml:5:5: error: ");
	TOLD("[merge-conflict]");
	TOLD("a.yaml:5:5: note: ");
}
END_TEST

START_TEST(methods_of_one_path)
{
	put("a.yaml",
	    HEAD("3.1.0") "servers: [{url: https://a.test}]\n"
			  "paths: {/a: {get: {operationId: g, responses: {'204':\n"
			  "  {description: gone}}}}}\n");
	put("b.yaml",
	    HEAD("3.1.0") "servers: [{url: https://a.test},\n"
			  "  {url: https://b.test}]\n"
			  "paths: {/a: {post: {operationId: p, responses: {'204':\n"
			  "  {description: gone}}}}}\n");
	MUST(build(TWO));
	ck_assert_uint_eq(run.model->operation_count, 2);
	ck_assert_uint_eq(run.model->server_count, 2);
	ck_assert_uint_eq(operation("g")->server_count, 1);
	ck_assert_uint_eq(operation("p")->server_count, 2);
}
END_TEST

/* The version is each document's own. */
START_TEST(mixed_versions)
{
	put("a.yaml",
	    HEAD("3.0.2") "components: {schemas: {A:\n"
			  "  {type: object, properties: {x: {type: string,\n"
			  "  nullable: true}}}}}\n");
	put("b.yaml",
	    HEAD("3.1.0") "components: {schemas: {B:\n"
			  "  {type: object, properties: {x: {type: [string,\n"
			  "  'null']}}}}}\n");
	MUST(build(TWO));
	ck_assert(component("A")->fields[0].nullable);
	ck_assert(component("B")->fields[0].nullable);
	SILENT();
}
END_TEST

/* ---- operations ---- */

START_TEST(parameters)
{
	const struct operation *o;
	const struct parameter *p;

	MUST(build_api(
		"3.1.0",
		"paths:\n"
		"  /a/{x}/b/{y}:\n"
		"    parameters:\n"
		"      - {name: q, in: query, schema: {type: string}}\n"
		"      - {$ref: '#/components/parameters/Y'}\n"
		"    get:\n"
		"      operationId: get\n"
		"      parameters:\n"
		"        - {name: h, in: header, required: true,\n"
		"           schema: {type: integer, default: 3}}\n"
		"        - {name: x, in: path, required: true, style: label,\n"
		"           schema: {type: string}}\n"
		"        - {name: q, in: query, deprecated: true,\n"
		"           allowReserved: true, explode: false,\n"
		"           schema: {type: array, items: {type: string}}}\n"
		"        - {name: c, in: cookie, schema: {type: string}}\n"
		"        - {name: j, in: query, content: {application/json:\n"
		"           {schema: {type: object}}}}\n"
		"        - {name: Authorization, in: header, schema: {}}\n"
		"        - {name: accept, in: header, schema: {}}\n"
		"      responses: {'204': {description: d}}\n"
		"components:\n"
		"  parameters:\n"
		"    Y: {name: y, in: path, required: true,\n"
		"        description: a letter, schema: {type: string}}\n"));
	SILENT();
	o = operation("get");
	ck_assert_uint_eq(o->parameter_count, 6);
	p = o->parameters;
	IS(p[0].name, "x");
	ck_assert_int_eq(p[0].style, STYLE_LABEL);
	ck_assert(!p[0].explode);
	IS(p[1].name, "y");
	ck_assert_int_eq(p[1].style, STYLE_SIMPLE);
	IS(p[1].description, "a letter");
	IS(p[2].name, "q");
	ck_assert_int_eq(p[2].type->kind, TYPE_LIST);
	ck_assert_int_eq(p[2].style, STYLE_FORM);
	ck_assert(!p[2].explode && p[2].deprecated && p[2].allow_reserved);
	ck_assert(!p[2].required);
	IS(p[3].name, "h");
	ck_assert(p[3].required && p[3].fallback && !p[3].explode);
	ck_assert_int_eq(p[3].where, WHERE_HEADER);
	ck_assert_int_eq(p[4].where, WHERE_COOKIE);
	ck_assert_int_eq(p[4].style, STYLE_FORM);
	ck_assert(p[4].explode);
	ck_assert(p[5].json);
}
END_TEST

static const struct operation *build_bodies(void)
{
	MUST(build_api(
		"3.1.0",
		"paths:\n"
		"  /a:\n"
		"    post:\n"
		"      operationId: post\n"
		"      deprecated: true\n"
		"      tags: [one, two]\n"
		"      requestBody:\n"
		"        required: true\n"
		"        content:\n"
		"          application/x-www-form-urlencoded: {schema: {}}\n"
		"          multipart/form-data: {schema: {}}\n"
		"          text/csv: {schema: {type: string}}\n"
		"          application/octet-stream: {}\n"
		"          application/problem+json:\n"
		"            schema: {type: object, properties: {a:\n"
		"              {type: string}}}\n"
		"            examples: {e: {value: {a: x}},\n"
		"              f: {$ref: '#/components/examples/F'}}\n"
		"      responses:\n"
		"        '201': {$ref: '#/components/responses/Made'}\n"
		"        4XX: {description: wrong}\n"
		"        default: {description: other}\n"
		"components:\n"
		"  examples: {F: {value: {a: y}}}\n"
		"  responses:\n"
		"    Made:\n"
		"      description: made\n"
		"      headers: {Location: {required: true, schema:\n"
		"        {type: string}}}\n"
		"      content: {application/json: {schema:\n"
		"        {type: [object, 'null'], properties: {n:\n"
		"        {type: integer}}}}}\n"));
	SILENT();
	return operation("post");
}

START_TEST(bodies)
{
	const struct operation *o = build_bodies();

	ck_assert(o->deprecated && o->body_required);
	ck_assert_uint_eq(o->tag_count, 2);
	IS(o->tags[1], "two");
	ck_assert_uint_eq(o->body_count, 5);
	ck_assert_int_eq(o->bodies[0].media, MEDIA_JSON);
	IS(o->bodies[0].media_type, "application/problem+json");
	ck_assert_uint_eq(o->bodies[0].example_count, 2);
	ck_assert_int_eq(o->bodies[1].media, MEDIA_FORM);
	ck_assert_int_eq(o->bodies[2].media, MEDIA_MULTIPART);
	ck_assert_int_eq(o->bodies[3].media, MEDIA_TEXT);
	ck_assert_int_eq(o->bodies[4].media, MEDIA_BYTES);
	ck_assert_ptr_null(o->bodies[4].type);
}
END_TEST

START_TEST(responses)
{
	const struct operation *o = build_bodies();
	const struct response *r = o->responses;

	ck_assert_uint_eq(o->response_count, 3);
	IS(r[0].status, "201");
	IS(r[0].description, "made");
	ck_assert(r[0].contents[0].nullable);
	ck_assert_uint_eq(r[0].headers.count, 1);
	IS(r[0].headers.items[0].name, "Location");
	ck_assert(r[0].headers.items[0].required);
	IS(r[1].status, "4XX");
	IS(r[2].status, "default");
	ck_assert_uint_eq(r[2].content_count, 0);
}
END_TEST

START_TEST(servers)
{
	const struct server *s;

	MUST(build_api(
		"3.1.0",
		"servers:\n"
		"  - url: https://{env}.test\n"
		"    description: all\n"
		"    variables: {env: {default: live, enum: [live, test]}}\n"
		"paths:\n"
		"  /a:\n"
		"    servers: [{url: https://path.test}]\n"
		"    get: {operationId: path, responses: {'204':\n"
		"      {description: d}}}\n"
		"    put: {operationId: own, responses: {'204':\n"
		"      {description: d}}, servers: [{url: /own}]}\n"
		"  /b: {get: {operationId: root, responses: {'204':\n"
		"      {description: d}}}}\n"));
	IS(operation("path")->servers[0].url, "https://path.test");
	IS(operation("own")->servers[0].url, "/own");
	s = operation("root")->servers;
	IS(s->url, "https://{env}.test");
	IS(s->description, "all");
	ck_assert_uint_eq(s->variable_count, 1);
	IS(s->variables[0].name, "env");
	IS(s->variables[0].fallback, "live");
	ck_assert_uint_eq(s->variables[0].value_count, 2);
	IS(s->variables[0].values[1], "test");
}
END_TEST

START_TEST(security)
{
	static const char *const ids[] = {"inherits", "none", "maybe", "both"};
	static const size_t counts[] = {1, 0, 2, 2};
	const struct operation *o;

	MUST(build_api(
		"3.1.0",
		"security: [{oauth: [read, write]}]\n"
		"paths:\n"
		"  /a:\n"
		"    get: {operationId: inherits, responses: &r {'204':\n"
		"      {description: d}}}\n"
		"    put: {operationId: none, security: [], responses: *r}\n"
		"    post: {operationId: maybe, security: [{bearer: []}, {}],\n"
		"      responses: *r}\n"
		"    patch: {operationId: both, security: [{key: [],\n"
		"      basic: []}, {digest: []}], responses: *r}\n"
		"components:\n"
		"  securitySchemes:\n"
		"    oauth: {type: oauth2, flows: {}}\n"
		"    bearer: {type: http, scheme: Bearer}\n"
		"    basic: {type: http, scheme: basic}\n"
		"    digest: {type: http, scheme: digest}\n"
		"    key: {type: apiKey, in: query, name: k}\n"
		"    open: {type: openIdConnect, openIdConnectUrl: x}\n"
		"    tls: {type: mutualTLS}\n"));
	SILENT();
	for (size_t i = 0; i < 4; i++)
		ck_assert_uint_eq(operation(ids[i])->security_count, counts[i]);
	o = operation("inherits");
	ck_assert_uint_eq(o->security[0].demands[0].scope_count, 2);
	ck_assert_int_eq(o->security[0].demands[0].scheme->kind, SCHEME_OAUTH2);
	o = operation("maybe");
	ck_assert_int_eq(o->security[0].demands[0].scheme->kind, SCHEME_BEARER);
	ck_assert_uint_eq(o->security[1].demand_count, 0);
	o = operation("both");
	ck_assert_uint_eq(o->security[0].demand_count, 2);
	ck_assert_int_eq(o->security[0].demands[0].scheme->kind,
			 SCHEME_API_KEY);
	ck_assert_int_eq(o->security[0].demands[0].scheme->where, WHERE_QUERY);
	IS(o->security[0].demands[0].scheme->key, "k");
	ck_assert_int_eq(o->security[0].demands[1].scheme->kind, SCHEME_BASIC);
	ck_assert_int_eq(o->security[1].demands[0].scheme->kind, SCHEME_HTTP);
	IS(o->security[1].demands[0].scheme->key, "digest");
	ck_assert_int_eq(run.model->schemes[5]->kind, SCHEME_OPENID);
	ck_assert_int_eq(run.model->schemes[6]->kind, SCHEME_MUTUAL_TLS);
}
END_TEST

START_TEST(same_id)
{
	put("a.yaml",
	    HEAD("3.1.0") "paths:\n  /a:\n    get:\n"
			  "      operationId: x\n"
			  "      responses: {'204': {description: d}}\n");
	put("b.yaml",
	    HEAD("3.1.0") "paths:\n  /b:\n    get:\n"
			  "      operationId: x\n"
			  "      responses: {'204': {description: d}}\n");
	MUST(build(TWO));
	TOLD("b.yaml:6:20: warning: ");
	TOLD("[operation-id]");
	TOLD("a.yaml:6:20: note: ");
	IS(operation("x")->path, "/a");
	ck_assert_ptr_null(run.model->operations[1]->id.ptr);
}
END_TEST

/* ---- overlays ---- */

#define MENDED                                                              \
	HEAD("3.1.0")                                                       \
	"paths:\n"                                                          \
	"  /a:\n"                                                           \
	"    get: {operationId: a, tags: [x], responses: {'204':\n"         \
	"      {description: d}}}\n"                                        \
	"  /b:\n"                                                           \
	"    get: {operationId: b, responses: {'204': {description: d}}}\n" \
	"components: {schemas: {S: {type: object, properties: {t:\n"        \
	"  {type: string, format: uri}, u: {type: string,\n"                \
	"  format: uri}}}}}\n"

static struct model *mend(const char *actions)
{
	put("api.yaml", MENDED);
	put("mend.yaml",
	    arena_format(run.arena,
			 "overlay: 1.0.0\n"
			 "info: {title: o, version: '1'}\nactions:\n%s",
			 actions));
	return build("documents: [api.yaml]\noverlays: [mend.yaml]\n");
}

START_TEST(overlay_update)
{
	MUST(mend("  - target: $.paths['/a'].get\n"
		  "    update: {summary: new, tags: [y], deprecated: true}\n"
		  "  - target: $.info\n"
		  "    update: {title: Other}\n"));
	SILENT();
	IS(operation("a")->summary, "new");
	ck_assert(operation("a")->deprecated);
	IS(run.model->title, "Other");
	ck_assert(!operation("b")->deprecated);
}
END_TEST

START_TEST(overlay_remove)
{
	MUST(mend("  - target: $.paths['/a']\n    remove: true\n"));
	SILENT();
	ck_assert_uint_eq(run.model->operation_count, 1);
	(void)operation("b");
}
END_TEST

START_TEST(overlay_wildcard)
{
	MUST(mend("  - target: $.paths.*.get\n"
		  "    update: {deprecated: true}\n"));
	SILENT();
	ck_assert(operation("a")->deprecated && operation("b")->deprecated);
}
END_TEST

START_TEST(overlay_below)
{
	MUST(mend("  - target: $.components..format\n    remove: true\n"));
	SILENT();
	for (size_t i = 0; i < 2; i++)
		ck_assert_int_eq(component("S")->fields[i].type->limits.format,
				 FORMAT_NONE);
}
END_TEST

START_TEST(overlay_filter)
{
	MUST(mend("  - target: $.paths.*[?@.operationId=='b']\n"
		  "    update: {summary: found}\n"));
	SILENT();
	IS(operation("b")->summary, "found");
	ck_assert_ptr_null(operation("a")->summary.ptr);
}
END_TEST

START_TEST(overlay_nothing)
{
	MUST(mend("  - target: $.paths['/c']\n    remove: true\n"));
	TOLD("mend.yaml:4:13: warning: ");
	TOLD("[overlay-target]");
}
END_TEST

START_TEST(overlay_expression)
{
	ck_assert_ptr_null(mend("  - target: $.paths[?(\n"
				"    remove: true\n"));
	TOLD("mend.yaml:4:23: error: ");
	TOLD("[overlay-target]");
}
END_TEST

START_TEST(overlay_none)
{
	put("api.yaml", MENDED);
	put("mend.yaml", "openapi: 3.1.0\n");
	ck_assert_ptr_null(build("documents: [api.yaml]\n"
				 "overlays: [mend.yaml]\n"));
	TOLD("[overlay-form]");
}
END_TEST

/* ---- selection ---- */

static struct model *chosen(const char *select)
{
	put("api.yaml",
	    arena_format(
		    run.arena,
		    HEAD("3.1.0") "paths:\n"
				  "  /a: {get: {operationId: getA, tags: [x], responses:\n"
				  "    {'200': {description: d, content: {application/json:\n"
				  "    {schema: {$ref: '#/components/schemas/A'}}}}}}}\n"
				  "  /b/c: {get: {operationId: getB, tags: [y], responses:\n"
				  "    {'204': {description: d}}}}\n"
				  "%scomponents: {schemas: {A: {type: object, properties:\n"
				  "  {p: {$ref: '#/components/schemas/P'}}}, P:\n"
				  "  {type: object}, U: {type: object}}}\n",
		    hooks(hook("a.made", "type: {const: a.made}"),
			  hook("b.made", "type: {const: b.made}"))));
	return build(
		arena_format(run.arena, "documents: [api.yaml]\n%s", select));
}

START_TEST(select_nothing)
{
	MUST(chosen(""));
	ck_assert_uint_eq(run.model->operation_count, 2);
	ck_assert_uint_eq(run.model->event_count, 2);
	/* What nothing refers to is kept. */
	ck_assert_ptr_nonnull(component("U"));
}
END_TEST

START_TEST(select_event)
{
	MUST(chosen("select: {events: ['a.*']}\n"));
	ck_assert_uint_eq(run.model->operation_count, 0);
	ck_assert_uint_eq(run.model->event_count, 1);
	ck_assert_ptr_null(component("A"));
	ck_assert_ptr_null(component("U"));
}
END_TEST

START_TEST(select_operation)
{
	MUST(chosen("select: {operations: [getA]}\n"));
	ck_assert_uint_eq(run.model->operation_count, 1);
	ck_assert_uint_eq(run.model->event_count, 0);
	/* It is there with all that it reaches. */
	ck_assert_ptr_nonnull(component("A"));
	ck_assert_ptr_nonnull(component("P"));
	ck_assert_ptr_null(component("U"));
}
END_TEST

START_TEST(select_tag)
{
	MUST(chosen("select: {tags: [y]}\n"));
	ck_assert_uint_eq(run.model->operation_count, 1);
	(void)operation("getB");
}
END_TEST

START_TEST(select_path)
{
	MUST(chosen("select: {paths: ['/b/*']}\n"));
	ck_assert_uint_eq(run.model->operation_count, 1);
	(void)operation("getB");
}
END_TEST

START_TEST(select_schema)
{
	MUST(chosen("select: {schemas: [U]}\n"));
	ck_assert_uint_eq(run.model->operation_count, 0);
	ck_assert_uint_eq(run.model->type_count, 1);
	ck_assert_ptr_nonnull(component("U"));
}
END_TEST

START_TEST(rename_component)
{
	put_listed();
	MUST(build(
		"documents: [api.yaml]\n"
		"rename: [{at: '#/components/schemas/Other', to: another}]\n"));
	IS(component("Other")->rename, "another");
	ck_assert_ptr_null(component("Event")->rename.ptr);
}
END_TEST

/* ---- as text ---- */

START_TEST(text_is_stable)
{
	str first, second;

	MUST(chosen(""));
	first = model_dump(run.arena, run.model);
	second = model_dump(run.arena, run.model);
	ck_assert(str_equal(first, second));
	ck_assert_ptr_nonnull(strstr(first.ptr, "operation getA: GET /a\n"));
	ck_assert_ptr_nonnull(strstr(first.ptr, "event a.made: "));
	ck_assert_ptr_nonnull(strstr(first.ptr, "object A\n  p: P\n"));
}
END_TEST

START_TEST(text_as_table)
{
	str text;

	MUST(chosen(""));
	text = model_list(run.arena, run.model);
	ck_assert_ptr_nonnull(strstr(text.ptr, "Operations (2)\n"
					       "  GET  /a    getA  \n"
					       "  GET  /b/c  getB  \n"));
	ck_assert_ptr_nonnull(strstr(text.ptr, "Events (2)\n"));
	ck_assert_ptr_nonnull(strstr(text.ptr, "none is declared"));
}
END_TEST

static void add_documents(Suite *suite)
{
	TCase *tests = group(suite, "documents");

	tcase_add_test(tests, versions);
	tcase_add_test(tests, version_next);
	tcase_add_test(tests, version_swagger);
	tcase_add_test(tests, version_none);
	tcase_add_test(tests, version_absent);
	tcase_add_test(tests, every_document);
	tcase_add_test(tests, equal_components);
	tcase_add_test(tests, different_components);
	tcase_add_test(tests, same_operation);
	tcase_add_test(tests, different_operations);
	tcase_add_test(tests, methods_of_one_path);
	tcase_add_test(tests, mixed_versions);
}

static void add_operations(Suite *suite)
{
	TCase *tests = group(suite, "operations");

	tcase_add_test(tests, parameters);
	tcase_add_test(tests, bodies);
	tcase_add_test(tests, responses);
	tcase_add_test(tests, servers);
	tcase_add_test(tests, security);
	tcase_add_test(tests, same_id);
}

static void add_overlays(Suite *suite)
{
	TCase *tests = group(suite, "overlays");

	tcase_add_test(tests, overlay_update);
	tcase_add_test(tests, overlay_remove);
	tcase_add_test(tests, overlay_wildcard);
	tcase_add_test(tests, overlay_below);
	tcase_add_test(tests, overlay_filter);
	tcase_add_test(tests, overlay_nothing);
	tcase_add_test(tests, overlay_expression);
	tcase_add_test(tests, overlay_none);
}

static void add_selection(Suite *suite)
{
	TCase *tests = group(suite, "selection");

	tcase_add_test(tests, select_nothing);
	tcase_add_test(tests, select_event);
	tcase_add_test(tests, select_operation);
	tcase_add_test(tests, select_tag);
	tcase_add_test(tests, select_path);
	tcase_add_test(tests, select_schema);
	tcase_add_test(tests, rename_component);
}

static void add_text(Suite *suite)
{
	TCase *tests = group(suite, "text");

	tcase_add_test(tests, text_is_stable);
	tcase_add_test(tests, text_as_table);
}

int main(void)
{
	Suite *suite = suite_create("model");

	add_documents(suite);
	add_operations(suite);
	add_overlays(suite);
	add_selection(suite);
	add_text(suite);
	return suite_run(suite);
}

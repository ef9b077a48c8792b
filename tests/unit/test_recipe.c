/* SPDX-License-Identifier: MIT */
/* Recipes in a manifest, and in the words of others in a document. */
#include "manifest_run.h"

#include <stddef.h>

static const struct {
	const char *recipe, *message; /* "": fine */
} recipes[] = {
	{"header: X-S", ""},
	{"header: X-S, format: 't={timestamp},v1={sig}', tolerance: 5, "
	 "signed: '{timestamp}.{body}'",
	 ""},
	{"header: X-S, algorithm: ed25519, key: hex", ""},
	{"header: X-S, algorithm: ed25519", ""},
	{"header: X-S, algorithm: ed25519, key: utf8", "a public key is hex"},
	{"header: X-S, algorithm: hmac-md5", "MD5 is broken"},
	{"header: X-S, algorithm: none", "is never accepted"},
	{"header: X-S, algorithm: hmac-sha265", "there is no algorithm "
						"'hmac-sha265'; there are "},
	{"header: X-S, algorithm: rsa-sha256", ""},
	{"header: X-S, algorithm: SHA256withRSA", "say rsa-sha256"},
	{"header: X-S, algorithm: ecdsa", "say ecdsa-p256-sha256"},
	{"header: X-S, algorithm: jwt", "say HS256, with container"},
	{"header: X-S, algorithm: es256, container: jws", ""},
	{"header: X-S, algorithm: hmac-sha1, container: jws", "a JWS has no"},
	{"header: X-S, algorithm: ES256, container: jwe", "there is no 'jwe'"},
	{"header: X-S, ecdsa: raw", "this is of an ecdsa algorithm"},
	{"header: X-S, algorithm: ecdsa-p256-sha256, ecdsa: raw", ""},
	{"header: X-S, algorithm: sha256", "is made by anyone"},
	{"header: X-S, algorithm: sha256, signed: '{secret}{body}'", ""},
	{"header: X-S, signed: '{secret}{body}'", "{secret} is of a plain"},
	{"header: X-S, key: pem", "a secret is utf8, hex, base64 or"},
	{"header: X-S, key: base32", "there is no 'base32' here; there are"},
	{"header: X-S, encoding: base64url", ""},
	{"header: X-S, encoding: pem", "a signature is hex, base64, base64url"},
	{"header: X-S, signed: '{sha256hex:body}'", ""},
	{"header: X-S, signed: '{sha256hex:{timestamp}{body}}'",
	 "it is not said where it stands"},
	{"header: X-S, signed: '{sha256:body}'", "there is no part"},
	{"header: X-S, signed: '{crc32:body}{?x={query:a}}'", ""},
	{"header: X-S, in: query", "need a parameter"},
	{"in: query, parameter: sig, signed: '{body}'", ""},
	{"in: form, parameter: sig, body: form", "cannot cover the body"},
	{"header: X-S, parameter: sig", "need a parameter, and only they"},
	{"header: X-S, claims: [{name: a, is: b}]", "claims are of"},
	{"header: X-S, components: ['@method']", "components are of"},
	{"container: http-message", ""},
	{"container: http-message, algorithm: rsa-v1_5-sha256", ""},
	{"container: http-message, algorithm: ed25519, tolerance: 300", ""},
	{"container: http-message, algorithm: hmac-sha512", "have no such"},
	{"container: http-message, header: X-S", "says this itself"},
	{"container: http-message, signed: '{body}'", "says this itself"},
	{"container: http-message, components: ['@method', content-digest, "
	 "'@query-param;name=\"a b\"']",
	 "is no component"},
	{"container: http-message, components: ['@status']", "is no component"},
	{"container: http-message, components: [Content-Digest]",
	 "headers in lower case"},
	{"container: http-message, components: ['@query-param;name=\"a\"'], "
	 "claims: [{name: tag, is: a}]",
	 ""},
	{"header: X-S, algorithm: rfc9421", "container: http-message"},
	{"header: X-S, listed: 'header: X-L', signed: '{listed-lines}', "
	 "components: ['(request-target)', digest]",
	 ""},
	{"header: X-S, listed: 'header: X-L', signed: '{listed-lines}', "
	 "components: ['@method']",
	 "what is listed are headers"},
	{"header: X-S, payload: a", "a payload is of body: form"},
	{"header: X-S, malformed: 200", "what has another form is"},
	{"header: X-S, malformed: 401", ""},
	{"header: X-S, timestamp_unit: iso8601", ""},
	{"header: X-S, also: {header: X-T}", ""},
	{"header: X-S, also: {id_header: X-T}", "`also` has another header"},
	{"header: X-S, also: {header: X-T, algorithm: hmac-sha1}",
	 "`also` has another header"},
	{"like: stripe", ""},
	{"like: stripe, header: X-S, tolerance: 10", ""},
	{"like: strip", "did you mean 'stripe'"},
	{"header: 'X S'", "this is no name of a header"},
	{"header: ''", "this is no name of a header"},
	{"header: X-S, id_header: 'a:b'", "this is no name of a header"},
	{"header: Signature-Input", "HTTP Message Signatures"},
	{"algorithm: hmac-sha256", ""}, /* a hint may name the header */
	{"header: X-S, format: 'v1'", "a format holds {sig}"},
	{"header: X-S, format: '{body}{sig}'", "there is no part {body} "
					       "here"},
	{"header: X-S, format: '{sig'", "a '{' without its '}'"},
	{"header: X-S, format: '{sig} x'", "either all parts begin with"},
	{"header: X-S, format: 'a={timestamp},a={sig}'", "the parts must "
							 "not begin alike"},
	{"header: X-S, format: 'a,b={timestamp},c={sig}'", "cannot stand in "
							   "them"},
	{"header: X-S, signed: '{nothing}'", "there is no part {nothing} here"},
	{"header: X-S, signed: '{params}'", "there is no part {params}"},
	{"header: X-S, signed: '{timestamp}{body}'", "it is not said where "
						     "it stands"},
	{"header: X-S, signed: '{id}{body}'", "neither id_header nor "},
	{"header: X-S, id_header: A, id_json: /b", "an id stands in one "},
	{"header: X-S, timestamp_header: A, timestamp_json: /b",
	 "a timestamp stands in one place"},
	{"header: X-S, tolerance: 5", "a tolerance needs a timestamp"},
	{"header: X-S, timestamp_unit: us",
	 "there is no 'us' here; there are s, ms"},
	{"header: X-S, in: body", "only a JWS is the body itself"},
	{"in: json, signed: '{json:/a}'", "in: json needs a pointer"},
	{"in: json, pointer: /s, signed: '{body}'", "cannot cover all of it"},
	{"in: json, pointer: /s", "cannot cover all of it"},
	{"in: json, pointer: /s, header: X, signed: '{json:/a}'",
	 "has no header, format or separator"},
	{"header: X-S, each: '/a/*'", "this needs in: json"},
	{"in: json, pointer: /s, signed: '{json:/a}', each: /a",
	 "this holds one '*'"},
	{"in: json, pointer: /s, signed: '{json:/a}', each: '/a/*/b*'",
	 "this holds one '*'"},
	{"header: X-S, separator: a", "of characters that no signature "},
	{"header: X-S, separator: ''", "of characters that no signature "},
	{"header: X-S, format: 'v1,{sig}', separator: ','",
	 "the format holds its separator"},
	{"header: X-S, separator: ' ', format: 't={timestamp},v1={sig}'", ""},
};

START_TEST(recipe)
{
	bool taken = read_more(arena_format(run.arena, "signature: {%s}",
					    recipes[_i].recipe)) != NULL;

	if (!*recipes[_i].message) {
		ck_assert_msg(taken, "%s", told());
		ck_assert_uint_eq(diag_errors(run.diag), 0);
		return;
	}
	ck_assert_msg(!taken, "taken: %s", recipes[_i].recipe);
	TOLD("provider.yaml:3:");
	TOLD(recipes[_i].message);
	ck_assert(strstr(told(), "[signature-form]") ||
		  strstr(told(), "[signature-unknown]"));
}
END_TEST

START_TEST(recipe_warnings)
{
	MUST(read_more("signature: {header: X-S, signed: '{timestamp}', "
		       "timestamp_header: X-At}"));
	TOLD("[signature-body-unsigned]");
	MUST(read_more(""));
}
END_TEST

START_TEST(recipe_time_warning)
{
	MUST(read_more("signature: {header: X-S, tolerance: 5, "
		       "timestamp_header: X-At}"));
	TOLD("[signature-time-unsigned]");
	ck_assert_uint_eq(diag_warnings(run.diag), 1);
}
END_TEST

/* A receiver has room for so much, and says so before it is one. */
START_TEST(recipe_room)
{
	char parts[600] = "";

	for (int i = 0; i < 11; i++)
		strcat(parts, "{body}");
	MUST(read_more(arena_format(run.arena,
				    "signature: {header: X-S, "
				    "signed: '%s'}",
				    parts)));
}
END_TEST

START_TEST(recipe_too_long)
{
	char name[300];

	memset(name, 'a', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	ck_assert_ptr_null(read_more(
		arena_format(run.arena,
			     "signature: "
			     "{header: X-S, signed: '{body}{header:%s}'}",
			     name)));
	TOLD("this is longer than a receiver has room for");
}
END_TEST

#define FIVE "{body}{body}{body}{body}{body}"
#define TEN  FIVE FIVE

START_TEST(recipe_too_many)
{
	ck_assert_ptr_null(
		read_more("signature: {header: X-S, signed: '" TEN TEN TEN TEN
			  "{body}'}"));
	TOLD("this is longer than a receiver has room for");
}
END_TEST

/* ---- recipes in other words ---- */

static const struct manifest_signature *from(const char *text)
{
	struct node *node =
		doc_read_bytes(run.doc, "api.yaml", text, strlen(text));
	const struct manifest_signature *signature;

	ck_assert_msg(node != NULL, "%s", told());
	signature = manifest_signature_from(run.arena, run.diag, node);
	fflush(run.out);
	return signature;
}

START_TEST(from_own)
{
	const struct manifest_signature *s = from(
		"x-webhook-signature:\n"
		"  {header: X-S, format: 'v0={sig}', signed: 'v0:{body}'}\n");

	MUST(s);
	ck_assert_str_eq(s->header, "X-S");
	ck_assert_str_eq(s->format, "v0={sig}");
	ck_assert_str_eq(s->signed_, "v0:{body}");
	SILENT();
}
END_TEST

START_TEST(from_standard)
{
	const struct manifest_signature *s =
		from("x-speakeasy-webhooks:\n"
		     "  security: {type: signatureStandardWebhooks}\n");

	MUST(s);
	ck_assert_str_eq(s->header, "webhook-signature");
	ck_assert_str_eq(s->format, "v1,{sig}");
	ck_assert_str_eq(s->separator, " ");
	ck_assert_str_eq(s->key, "base64");
	ck_assert_str_eq(s->key_prefix, "whsec_");
	ck_assert_str_eq(s->id_header, "webhook-id");
	ck_assert_str_eq(s->timestamp_header, "webhook-timestamp");
	ck_assert_str_eq(s->signed_, "{id}.{timestamp}.{body}");
	ck_assert_str_eq(s->tolerance, "300");
	ck_assert_str_eq(s->encoding, "base64");
	SILENT();
}
END_TEST

START_TEST(from_speakeasy)
{
	const struct manifest_signature *s = from(
		"x-speakeasy-webhooks:\n"
		"  security: {type: signature, headerName: X-Sig,\n"
		"    signatureTextEncoding: hex, algorithm: HMAC_SHA256}\n");

	MUST(s);
	ck_assert_str_eq(s->header, "X-Sig");
	ck_assert_str_eq(s->encoding, "hex");
	ck_assert_str_eq(s->algorithm, "hmac-sha256");
	ck_assert_ptr_null(s->format);
	SILENT();
}
END_TEST

START_TEST(from_fern)
{
	const struct manifest_signature *s =
		from("x-fern-webhook-signature:"
		     "\n  {type: hmac, header: x-acme, algorithm: sha512,\n"
		     "  encoding: hex, signature-prefix: 'sha512=',\n"
		     "  payload-format: {components: [timestamp, body,\n"
		     "    notification-url, message-id], delimiter: ':'},\n"
		     "  timestamp: {header: x-at, format: unix-millis,\n"
		     "    tolerance: 60}}\n");

	/* A message-id that stands nowhere cannot be verified. */
	ck_assert_ptr_null(s);
	TOLD("{id} is signed, but there is neither id_header nor id_json");
}
END_TEST

START_TEST(from_fern_whole)
{
	const struct manifest_signature *s =
		from("x-fern-webhook-signature:"
		     "\n  {type: hmac, header: x-acme, algorithm: sha512,\n"
		     "  encoding: hex, signature-prefix: 'sha512=',\n"
		     "  payload-format: {components: [timestamp, body,\n"
		     "    notification-url], delimiter: ':'},\n"
		     "  timestamp: {header: x-at, format: unix-millis,\n"
		     "    tolerance: 60}}\n");

	MUST(s);
	ck_assert_str_eq(s->header, "x-acme");
	ck_assert_str_eq(s->algorithm, "hmac-sha512");
	ck_assert_str_eq(s->encoding, "hex");
	ck_assert_str_eq(s->format, "sha512={sig}");
	ck_assert_str_eq(s->signed_, "{timestamp}:{body}:{url}");
	ck_assert_str_eq(s->timestamp_header, "x-at");
	ck_assert_str_eq(s->timestamp_unit, "ms");
	ck_assert_str_eq(s->tolerance, "60");
	SILENT();
}
END_TEST

#define FERN "x-fern-webhook-signature: {header: X-S, "
#define EASY "x-speakeasy-webhooks: {security: {"

static const struct {
	const char *text, *message;
} foreign[] = {
	{"x-webhook-signature: {hedaer: X}", "did you mean 'header'?"},
	{"x-webhook-signature: x", "a mapping is expected here"},
	{"x-webhook-signature: {header: X, format: y}", "holds {sig}"},
	{EASY "type: custom}}", "a recipe cannot say 'type'"},
	{EASY "typ: signature}}", "did you mean 'type'? [signature-key]"},
	{EASY "type: [signature]}}", "a text is expected here"},
	{EASY "type: signature, headerName: \"a\\0\"}}", "a text is "},
	{"x-speakeasy-webhooks: {}", "this says nothing of a signature"},
	{"x-speakeasy-webhooks: []", "a mapping is expected here"},
	{FERN "type: asymmetric}", "a recipe cannot say 'type'"},
	{FERN "jwks-url: 'https://a'}", "keys must be fetched"},
	{FERN "encodin: hex}", "did you mean 'encoding'?"},
	{FERN "signature-prefix: '{'}", "this cannot hold braces"},
	{FERN "payload-format: {components: [body, x]}}", "a component is "},
	{FERN "payload-format: {components: []}}", "a list of components "},
	{FERN "payload-format: {components: [body], body-sort: a}}",
	 "a recipe cannot say 'body-sort'"},
	{FERN "timestamp: {format: unix-seconds}}",
	 "it is not said which "
	 "header holds the timestamp"},
	{FERN "timestamp: {header: X-T, format: rfc850}}",
	 "a recipe cannot say 'format'"},
	{FERN "algorithm: md5}", "MD5 is broken"},
};

START_TEST(from_refused)
{
	ck_assert_msg(!from(foreign[_i].text), "taken: %s", foreign[_i].text);
	TOLD("api.yaml:1:");
	TOLD(foreign[_i].message);
}
END_TEST

START_TEST(from_two)
{
	const struct manifest_signature *s =
		from(EASY "type: signature}}\n"
			  "x-webhook-signature: {header: X-S}\n");

	MUST(s);
	ck_assert_str_eq(s->header, "X-S");
	TOLD("this is not read: 'x-webhook-signature' says it already");
	TOLD("[signature-twice]");
}
END_TEST

START_TEST(from_nothing)
{
	ck_assert_ptr_null(from("openapi: 3.1.0\n"));
	SILENT();
}
END_TEST

static void add_recipes(TCase *tests)
{
	tcase_add_loop_test(tests, recipe, 0, COUNT(recipes));
	tcase_add_test(tests, recipe_warnings);
	tcase_add_test(tests, recipe_time_warning);
	tcase_add_test(tests, recipe_room);
	tcase_add_test(tests, recipe_too_long);
	tcase_add_test(tests, recipe_too_many);
	tcase_add_test(tests, from_own);
	tcase_add_test(tests, from_standard);
	tcase_add_test(tests, from_speakeasy);
	tcase_add_test(tests, from_fern);
	tcase_add_test(tests, from_fern_whole);
	tcase_add_loop_test(tests, from_refused, 0, COUNT(foreign));
	tcase_add_test(tests, from_two);
	tcase_add_test(tests, from_nothing);
}

int main(void)
{
	Suite *suite = suite_create("recipe");

	add_recipes(group(suite, "recipes"));
	return suite_run(suite);
}

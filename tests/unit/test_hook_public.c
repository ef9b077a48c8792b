/* SPDX-License-Identifier: MIT */
/*
 * Published vectors of schemes that are no HMAC over a body: public keys,
 * plain hashes, forms, JSON Web Signatures, several headers.
 */
#include "hook_receive.h"
#include "hook_terms.h"
#include "suite_run.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define SENDGRID_KEY                                                  \
	"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/" \
	"7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g=="
#define SENDGRID_BODY                                                        \
	"[{\"email\":\"hello@world.com\",\"event\":\"dropped\",\"reason\":"  \
	"\"Bounced Address\",\"sg_event_id\":\"ZHJvcC0xMDk5NDkxOS1MUnpYbF9O" \
	"SFN0T0doUTRrb2ZTbV9BLTA\",\"sg_message_id\":\"LRzXl_NHStOGhQ4kofSm" \
	"_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0\",\"smtp-id" \
	"\":\"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>\","     \
	"\"timestamp\":1600112492}]\r\n"
#define HUBSPOT_BODY                                                        \
	"[{\"eventId\":1,\"subscriptionId\":12345,\"portalId\":62515,"      \
	"\"occurredAt\":1564113600000,\"subscriptionType\":\"contact."      \
	"creation\",\"attemptNumber\":0,\"objectId\":123,\"changeSource\":" \
	"\"CRM\",\"changeFlag\":\"NEW\",\"appId\":54321}]"
#define BOX_BODY                                                           \
	"{\"type\":\"webhook_event\",\"webhook\":{\"id\":\"1234567890\"}," \
	"\"trigger\":\"FILE.UPLOADED\",\"source\":{\"id\":\"1234567890\"," \
	"\"type\":\"file\",\"name\":\"Test.txt\"}}"
#define TWILIO_BODY                                                    \
	"Digits=1234&Caller=%2B14158675309&CallSid=CA1234567890ABCDE&" \
	"From=%2B14158675309&To=%2B18005551212"

static const char *const box_second[] = {"BOX-SIGNATURE-SECONDARY", NULL};

static const struct vector {
	const char *name;
	struct hook_recipe recipe;
	const char *secret, *method, *url, *body;
	struct hook_header headers[2];
	int64_t now;
} vectors[] = {
	{"sendgrid",
	 {.header = "S",
	  .algorithm = HOOK_ECDSA_P256_SHA256,
	  .encoding = HOOK_BASE64,
	  .key = HOOK_BASE64,
	  .timestamp_header = "T",
	  .tolerance = 600,
	  .covers = TERMS(OF(TIMESTAMP), OF(BODY))},
	 SENDGRID_KEY,
	 "POST",
	 "/",
	 SENDGRID_BODY,
	 {{{HOOK_NAME("S")},
	   {HOOK_NAME("MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEA"
		      "yBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=")}},
	  {{HOOK_NAME("T")}, {HOOK_NAME("1600112502")}}},
	 1600112502},
	{"hubspot 1",
	 {.header = "S",
	  .algorithm = HOOK_PLAIN_SHA256,
	  .encoding = HOOK_HEX,
	  .covers = TERMS(OF(SECRET), OF(BODY))},
	 "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy",
	 "POST",
	 "/",
	 HUBSPOT_BODY,
	 {{{HOOK_NAME("S")},
	   {HOOK_NAME("232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d0"
		      "5f4817de")}}},
	 0},
	{"hubspot 2",
	 {.header = "S",
	  .algorithm = HOOK_PLAIN_SHA256,
	  .encoding = HOOK_HEX,
	  .covers = TERMS(OF(SECRET), OF(METHOD), OF(URL), OF(BODY))},
	 "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy",
	 "GET",
	 "https://www.example.com/webhook_uri",
	 "",
	 {{{HOOK_NAME("S")},
	   {HOOK_NAME("eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e8882"
		      "3087200e")}}},
	 0},
	{"box, the second of two headers",
	 {.header = "BOX-SIGNATURE-PRIMARY",
	  .more_headers = box_second,
	  .algorithm = HOOK_HMAC_SHA256,
	  .encoding = HOOK_BASE64,
	  .timestamp_header = "T",
	  .timestamp_unit = HOOK_ISO8601,
	  .tolerance = 600,
	  .covers = TERMS(OF(BODY), OF(TIMESTAMP))},
	 "SampleSecondaryKey",
	 "POST",
	 "/",
	 BOX_BODY,
	 {{{HOOK_NAME("BOX-SIGNATURE-SECONDARY")},
	   {HOOK_NAME("v+1CD1Jdo3muIcbpv5lxxgPglOqMfsNHPV899xWYydo=")}},
	  {{HOOK_NAME("T")}, {HOOK_NAME("2020-01-01T00:00:00-07:00")}}},
	 1577862000},
	{"twilio",
	 {.header = "X-Twilio-Signature",
	  .algorithm = HOOK_HMAC_SHA1,
	  .encoding = HOOK_BASE64,
	  .body = HOOK_BODY_FORM,
	  .covers = TERMS(OF(URL), OF(FORM_SORTED))},
	 "12345",
	 "POST",
	 "https://mycompany.com/myapp.php?foo=1&bar=2",
	 TWILIO_BODY,
	 {{{HOOK_NAME("X-Twilio-Signature")},
	   {HOOK_NAME("RSOYDt4T1cUTdK1PDd93/VVr8B8=")}}},
	 0},
};
#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct hook_arena arena;
static struct hook_error error;

static int verify(const struct vector *v, const char *body, int64_t now)
{
	struct hook_header headers[2] = {v->headers[0], v->headers[1]};
	struct hook_request request = {.method = hook_text(v->method),
				       .url = hook_text(v->url),
				       .body = hook_text(body),
				       .headers = {headers, 2}};
	struct hook_key *key =
		hook_key_new(&v->recipe, hook_text(v->secret), &error);
	struct hook_signed result;
	int status;

	ck_assert_msg(key != NULL, "%s: %s", v->name, error.reason);
	if (!headers[1].name.ptr)
		headers[1].name = hook_text("X-Other");
	status = hook_verify(&v->recipe, &key, 1, &request, now, &arena,
			     &result, &error);
	hook_key_free(key);
	return status;
}

START_TEST(published)
{
	const struct vector *v = &vectors[_i];
	char changed[1024];

	hook_arena_init(&arena, 1u << 20);
	ck_assert_msg(verify(v, v->body, v->now) == 0, "%s: %s", v->name,
		      error.reason);
	snprintf(changed, sizeof changed, "%sx", v->body);
	ck_assert_int_eq(verify(v, changed, v->now), 401);
	if (v->recipe.tolerance)
		ck_assert_int_eq(verify(v, v->body, v->now + 601), 401);
	hook_arena_free(&arena);
}
END_TEST

/* ---- JSON Web Tokens; RFC 7515 appendix A.1 ---- */

#define A1_KEY                                                             \
	"{\"kty\":\"oct\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJ" \
	"QLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow\"}"
#define A1_HEADER "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
#define A1_REST                                                             \
	".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt" \
	"cGxlLmNvbS9pc19yb290Ijp0cnVlfQ"                                    \
	".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
#define A1_EXP INT64_C(1300819380)

static const struct hook_jwt_claim joe[] = {{"/iss", TERMS(TEXT("joe"))},
					    {NULL, NULL}};
static const struct hook_jwt_claim jim[] = {{"/iss", TERMS(TEXT("jim"))},
					    {NULL, NULL}};

static int token(const char *text, const struct hook_jwt_claim *claims,
		 int64_t now)
{
	struct vector v = {.name = "jws",
			   .recipe = {.header = "Authorization",
				      .algorithm = HOOK_HMAC_SHA256,
				      .container = HOOK_CONTAINER_JWS,
				      .format = TERMS(TEXT("Bearer "), OF(SIG)),
				      .claims = claims},
			   .secret = A1_KEY,
			   .method = "POST",
			   .url = "/"};
	char value[512];

	snprintf(value, sizeof value, "Bearer %s", text);
	v.headers[0].name = hook_text("Authorization");
	v.headers[0].value = hook_text(value);
	return verify(&v, "{}", now);
}

START_TEST(tokens)
{
	hook_arena_init(&arena, 1u << 20);
	ck_assert_int_eq(token(A1_HEADER A1_REST, joe, A1_EXP - 1), 0);
	ck_assert_int_eq(token(A1_HEADER A1_REST, jim, A1_EXP - 1), 401);
	ck_assert_int_eq(token(A1_HEADER A1_REST, joe, A1_EXP + 60), 401);
	/* {"alg":"none"}, and no signature. */
	ck_assert_int_eq(token("eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.", joe,
			       A1_EXP - 1),
			 401);
	/* {"alg":"RS256"} over what was signed with HS256. */
	ck_assert_int_eq(token("eyJhbGciOiJSUzI1NiJ9" A1_REST, joe, A1_EXP - 1),
			 401);
	ck_assert_int_eq(token(A1_HEADER, joe, A1_EXP - 1), 400);
	hook_arena_free(&arena);
}
END_TEST

/* ---- how headers are written ---- */

#define OF_T_BODY \
	"a77f3742f390cb898bb7cb15d5574f340a577fd7d50faaebdbb04c3638ff8af0"
#define TIMED_BODY "{\"id\":\"e1\",\"type\":\"a.made\"}"
#define NOW        INT64_C(1614265330)

#define BLANKS \
	TERMS(TEXT("t="), OF(TIMESTAMP), NEXT(", "), TEXT("v1="), OF(SIG))
#define GROUPS TERMS(TEXT("t="), OF(TIMESTAMP), NEXT(","), TEXT("v1="), OF(SIG))
#define PLACES TERMS(OF(TIMESTAMP), NEXT(","), OF(SIG))

static const struct {
	const struct hook_term *format;
	const char *separator, *value;
	int status;
} written[] = {
	{BLANKS, NULL, "t=1614265330, v1=" OF_T_BODY, 0},
	{BLANKS, NULL, "t=1614265330,v1=" OF_T_BODY " \t", 0},
	{BLANKS, NULL, "v1=" OF_T_BODY ",  t=1614265330", 0},
	{BLANKS, NULL, "t=1614265331, v1=" OF_T_BODY, 401},
	{GROUPS, " ", "t=1,v1=00 t=1614265330,v1=" OF_T_BODY, 0},
	{GROUPS, " ", "t=1614265330,v1=" OF_T_BODY " t=1,v1=" OF_T_BODY, 0},
	{GROUPS, " ", "t=1,v1=" OF_T_BODY " t=1614265330,v1=00", 401},
	{PLACES, NULL, "1614265330," OF_T_BODY, 0},
	{PLACES, NULL, "1614265330,00," OF_T_BODY, 0},
	{PLACES, NULL, OF_T_BODY ",1614265330", 400},
};

START_TEST(headers)
{
	struct vector v = {.name = "written",
			   .recipe = {.header = "S",
				      .algorithm = HOOK_HMAC_SHA256,
				      .encoding = HOOK_HEX,
				      .tolerance = 300,
				      .covers = TERMS(OF(TIMESTAMP), TEXT("."),
						      OF(BODY))},
			   .secret = "a secret",
			   .method = "POST",
			   .url = "/"};

	hook_arena_init(&arena, 1u << 20);
	v.recipe.format = written[_i].format;
	v.recipe.separator = written[_i].separator;
	v.headers[0].name = hook_text("S");
	v.headers[0].value = hook_text(written[_i].value);
	ck_assert_msg(verify(&v, TIMED_BODY, NOW) == written[_i].status,
		      "%s: %s", written[_i].value, error.reason);
	hook_arena_free(&arena);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_public");
	TCase *tcase = tcase_create("vectors");

	tcase_add_loop_test(tcase, published, 0, (int)COUNT(vectors));
	tcase_add_test(tcase, tokens);
	tcase_add_loop_test(tcase, headers, 0, (int)COUNT(written));
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}

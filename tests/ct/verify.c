/* SPDX-License-Identifier: MIT */
/*
 * Verifies with secrets, and MACs made of them, that valgrind takes for
 * undefined: it tells every branch and every address that depends on them.
 * Built with PLANTED, the comparison stops at the first byte that differs.
 */
#include "hook_crypto.h"
#include "hook_receive.h"
#include "hook_terms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/memcheck.h>

#define NOW  1614265330
#define KEYS 3

/* The linker puts these in place of the runtime's (--wrap). */
struct hook_mac *__real_hook_mac_new(enum hook_algorithm algorithm,
				     const void *key, size_t len);
struct hook_mac *__wrap_hook_mac_new(enum hook_algorithm algorithm,
				     const void *key, size_t len);
bool __real_hook_mac_make(const struct hook_mac *mac,
			  const struct hook_piece *pieces, size_t count,
			  unsigned char *out);
bool __wrap_hook_mac_make(const struct hook_mac *mac,
			  const struct hook_piece *pieces, size_t count,
			  unsigned char *out);

static bool secret; /* off while we sign: what is sent is no secret */
static int compared;

struct hook_mac *__wrap_hook_mac_new(enum hook_algorithm algorithm,
				     const void *key, size_t len)
{
	if (secret)
		(void)VALGRIND_MAKE_MEM_UNDEFINED(key, len);
	return __real_hook_mac_new(algorithm, key, len);
}

bool __wrap_hook_mac_make(const struct hook_mac *mac,
			  const struct hook_piece *pieces, size_t count,
			  unsigned char *out)
{
	bool made = __real_hook_mac_make(mac, pieces, count, out);

	if (secret)
		(void)VALGRIND_MAKE_MEM_UNDEFINED(out, HOOK_MAC_MAX);
	return made;
}

bool __real_hook_same_bytes(const void *a, const void *b, size_t len);
bool __wrap_hook_same_bytes(const void *a, const void *b, size_t len);

bool __wrap_hook_same_bytes(const void *a, const void *b, size_t len)
{
	compared++;
#ifdef PLANTED
	const volatile unsigned char *x = a, *y = b;
	size_t i;

	for (i = 0; i < len; i++)
		if (x[i] != y[i])
			return false;
	return true;
#else
	return __real_hook_same_bytes(a, b, len);
#endif
}

#define HMAC_256 .algorithm = HOOK_HMAC_SHA256
#define LIST                                                                   \
	.header = "X-Signature",                                               \
	.format = TERMS(TEXT("t="), OF(TIMESTAMP), NEXT(","), TEXT("v1="),     \
			OF(SIG)),                                              \
	.covers = TERMS(OF(TIMESTAMP), TEXT("."), OF(BODY)), .tolerance = 300, \
	.encoding = HOOK_HEX

static const struct scheme {
	struct hook_recipe recipe;
	const char *secrets[KEYS]; /* the last one signs */
	const char *body;
	const char *others; /* signatures that stand before */
	int pairs;          /* that have to be compared */
} schemes[] = {
	{{.header = "X-Signature", HMAC_256, .encoding = HOOK_HEX},
	 {"one", "two", "three"},
	 "{}",
	 "",
	 3},
	{{.header = "X-Signature",
	  HMAC_256,
	  .encoding = HOOK_BASE64,
	  .key = HOOK_HEX},
	 {"00", "01", "02"},
	 "{}",
	 "",
	 3},
	{{.header = "X-Signature",
	  .algorithm = HOOK_HMAC_SHA1,
	  .encoding = HOOK_HEX,
	  .format = TERMS(TEXT("sha1="), OF(SIG))},
	 {"one", "two", "three"},
	 "{}",
	 "",
	 3},
	{{LIST, HMAC_256},
	 {"one", "two", "three"},
	 "{}",
	 "v1=0000000000000000000000000000000000000000000000000000"
	 "000000000000,v1=zz,",
	 6},
	{{LIST, .algorithm = HOOK_HMAC_SHA512},
	 {"one", "two", "three"},
	 "{}",
	 "",
	 3},
	{{.header = "webhook-signature",
	  .format = TERMS(TEXT("v1,"), OF(SIG)),
	  .separator = " ",
	  HMAC_256,
	  .encoding = HOOK_BASE64,
	  .key = HOOK_BASE64,
	  .key_prefix = "whsec_",
	  .id_header = "webhook-id",
	  .tolerance = 300,
	  .timestamp_header = "webhook-timestamp",
	  .covers =
		  TERMS(OF(ID), TEXT("."), OF(TIMESTAMP), TEXT("."), OF(BODY))},
	 {"whsec_AAAA", "whsec_AAAB", "whsec_AAAC"},
	 "{}",
	 "v1,AAAA v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= ",
	 6},
	{{.pointer = "/sig",
	  HMAC_256,
	  .encoding = HOOK_BASE64,
	  .covers = TERMS(WITH(JSON, "/v")),
	  .each = "/items/*"},
	 {"one", "two", "three"},
	 "{\"items\":[{\"v\":1,\"sig\":\"\"},{\"v\":2,\"sig\":\"\"}]}",
	 "",
	 6},
	{{.header = "X-Token", .algorithm = HOOK_TOKEN},
	 {"one", "a longer one", "three"},
	 "{}",
	 "",
	 3},
	{{.header = "Authorization",
	  .algorithm = HOOK_TOKEN,
	  .encoding = HOOK_BASE64,
	  .format = TERMS(TEXT("Basic "), OF(SIG))},
	 {"a:one", "a:a longer one", "b:three"},
	 "{}",
	 "",
	 3},
	{{.header = "X-Signature",
	  .algorithm = HOOK_PLAIN_SHA256,
	  .encoding = HOOK_HEX,
	  .covers = TERMS(OF(SECRET), OF(BODY))},
	 {"one", "two", "three"},
	 "{}",
	 "",
	 3},
	{{.header = "Authorization",
	  HMAC_256,
	  .encoding = HOOK_BASE64URL,
	  .container = HOOK_CONTAINER_JWS,
	  .format = TERMS(TEXT("Bearer "), OF(SIG))},
	 {"one", "two", "three"},
	 "{}",
	 "",
	 3},
	{{.header = "X-Jws",
	  HMAC_256,
	  .encoding = HOOK_BASE64URL,
	  .container = HOOK_CONTAINER_JWS_DETACHED},
	 {"one", "two", "three"},
	 "{}",
	 "",
	 3},
	{{.header = "Signature",
	  HMAC_256,
	  .encoding = HOOK_BASE64,
	  .container = HOOK_CONTAINER_HTTP_MESSAGE,
	  .tolerance = 300},
	 {"one", "two", "three"},
	 "{}",
	 "",
	 4}, /* and the digest of the body, which is no secret */
};
#define SCHEMES (sizeof schemes / sizeof *schemes)

static void need(bool fine, size_t scheme, const char *what)
{
	if (fine)
		return;
	printf("scheme %zu: %s\n", scheme, what);
	exit(1);
}

static struct hook_key *key_of(const struct scheme *s, size_t which)
{
	struct hook_error error;

	return hook_key_new(&s->recipe, hook_text(s->secrets[which]), &error);
}

/* The signature that was made comes last. */
static void add_others(const struct scheme *s, struct hook_request *request,
		       struct hook_arena *arena)
{
	struct hook_header *last =
		&request->headers.items[request->headers.count - 1];
	size_t before = strlen(s->others);
	char *text;

	if (before == 0)
		return;
	text = hook_alloc(arena, before + last->value.len + 1);
	memcpy(text, s->others, before);
	memcpy(text + before, last->value.ptr, last->value.len);
	last->value = hook_text(text);
}

static int verify(const struct scheme *s, struct hook_request *request,
		  struct hook_arena *arena)
{
	struct hook_key *keys[KEYS];
	struct hook_signed result;
	struct hook_error error;
	size_t i;
	int status;

	secret = true;
	for (i = 0; i < KEYS; i++)
		keys[i] = key_of(s, i);
	compared = 0;
	status = hook_verify(&s->recipe, keys, KEYS, request, NOW, arena,
			     &result, &error);
	for (i = 0; i < KEYS; i++)
		hook_key_free(keys[i]);
	secret = false;
	return status;
}

/* A character of the signature, or the body where it stands in it. */
static void spoil(const struct scheme *s, struct hook_request *request,
		  struct hook_arena *arena)
{
	struct hook_header *last =
		&request->headers.items[request->headers.count - 1];
	size_t at;
	char *text;

	if (!s->recipe.header) {
		request->body = hook_text(
			"{\"items\":[{\"v\":1,\"sig\":\"AAAAAAAAAAAAAAAAAAAA"
			"AAAAAAAAAAAAAAAAAAAAAAA=\"}]}");
		return;
	}
	text = hook_alloc(arena, last->value.len + 1);
	memcpy(text, last->value.ptr, last->value.len);
	at = last->value.len > 8 ? last->value.len - 6 : 0;
	text[at] = text[at] == 'a' ? 'b' : 'a';
	last->value = hook_text(text);
}

static void try_scheme(size_t which)
{
	const struct scheme *s = &schemes[which];
	struct hook_request request = {.method = hook_text("POST"),
				       .body = hook_text(s->body)};
	struct hook_key *signer = key_of(s, KEYS - 1);
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 16);
	need(signer && hook_sign(&s->recipe, signer, hook_text("id"), NOW,
				 &request, &arena, &error),
	     which, "not signed");
	if (s->recipe.header)
		add_others(s, &request, &arena);
	need(verify(s, &request, &arena) == 0, which, "not verified");
	need(compared == s->pairs, which, "not all pairs were compared");
	spoil(s, &request, &arena);
	need(verify(s, &request, &arena) == 401, which, "not refused");
	need(compared > 0, which, "refused without a comparison");
	hook_key_free(signer);
	hook_arena_free(&arena);
}

/* ---- the token that a handshake asks for ---- */

static int shake(const char *token)
{
	static char ours[] = "the token that was agreed on";
	const struct hook_handshake meta = {.method = "GET",
					    .unsigned_ = true,
					    .token_query = "token",
					    .answer = TERMS(
						    WITH(QUERY, "challenge"))};
	struct hook_setting setting = {"verify_token", hook_text(ours)};
	struct hook_receiver receiver = {.settings = &setting,
					 .setting_count = 1};
	struct hook_response reply = {0};
	struct hook_request request = {.method = hook_text("GET"),
				       .reply = &reply};
	struct hook_arena arena;
	struct hook_error error;
	char url[128];
	int status;

	snprintf(url, sizeof url, "/?challenge=7&token=%s", token);
	request.url = hook_text(url);
	hook_arena_init(&arena, 1u << 16);
	(void)VALGRIND_MAKE_MEM_UNDEFINED(ours, sizeof ours - 1);
	status = hook_shake(&meta, 1, false, &receiver, NULL, &request, &arena,
			    &error);
	(void)VALGRIND_MAKE_MEM_DEFINED(ours, sizeof ours - 1);
	hook_arena_free(&arena);
	return status;
}

static void try_token(void)
{
	need(shake("the+token+that+was+agreed+on") == 200, SCHEMES,
	     "not answered");
	need(shake("the+token+that+was+agreed+upon") == 403, SCHEMES,
	     "answered");
	need(shake("") == 403, SCHEMES, "answered");
}

/* One of them, or all: "count" says how many there are. */
int main(int argc, char **argv)
{
	size_t i;

	if (argc > 1 && strcmp(argv[1], "count") == 0) {
		printf("%zu\n", SCHEMES + 1);
		return 0;
	}
	for (i = 0; i <= SCHEMES; i++) {
		if (argc > 1 && i != strtoul(argv[1], NULL, 10))
			continue;
		if (i < SCHEMES)
			try_scheme(i);
		else
			try_token();
	}
	return 0;
}

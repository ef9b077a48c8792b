/* SPDX-License-Identifier: MIT */
/*
 * receive FOLDER ROUNDS: whole deliveries (verified, read, checked, handed
 * over), as multiples of one HMAC over the same bytes whose context is keyed
 * once and re-initialised. Prints "PAYLOAD BYTES RATIO ONE-SHOT": the last is
 * HMAC(), which keys anew, as the same multiple.
 */
#include "hookc_payloads.h"
#include "race.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char secret[] = "secret_key_of_the_bench";
static char *body, signature[80];
static size_t body_len;
static EVP_MAC_CTX *mac;
static struct hook_arena arena;
static struct hook_error error;
static struct hook_request request;
static struct hook_header headers[9];
static size_t handled;
static struct bench_receiver bench;

static bool on_event(void *user, const struct bench_event *event,
		     const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	handled += event->id.len;
	return true;
}

static void receive_event(void)
{
	hook_arena_reset(&arena);
	if (bench_receive(&bench, &request, &arena, &error) != 200) {
		printf("error: %s %s\n", error.path, error.reason);
		exit(1);
	}
}

#ifdef HAVE_GITHUB
static struct github_receiver github;

static bool on_push(void *user, const struct github_webhook_push *push,
		    const struct github_event_headers *headers,
		    const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	(void)headers;
	handled += push->ref.len;
	return true;
}

static bool on_pull(void *user,
		    const struct github_webhook_pull_request_opened *pull,
		    const struct github_event_headers *headers,
		    const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	(void)headers;
	handled += pull->action.len;
	return true;
}

static void receive_github(void)
{
	size_t before = handled;

	hook_arena_reset(&arena);
	if (github_receive(&github, &request, &arena, &error) != 200 ||
	    handled == before) {
		printf("error: %s %s\n", error.path, error.reason);
		exit(1);
	}
}
#endif

static void keyed(void)
{
	unsigned char out[32];
	size_t len;

	EVP_MAC_init(mac, NULL, 0, NULL);
	EVP_MAC_update(mac, (unsigned char *)body, body_len);
	EVP_MAC_final(mac, out, &len, sizeof out);
	handled += out[0];
}

static void one_shot(void)
{
	unsigned char out[32];
	unsigned len;

	HMAC(EVP_sha256(), secret, (int)strlen(secret), (unsigned char *)body,
	     body_len, out, &len);
	handled += out[0];
}

static void key(void)
{
	EVP_MAC *hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
	char digest[] = "SHA256";
	OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(
					   OSSL_MAC_PARAM_DIGEST, digest, 0),
				   OSSL_PARAM_construct_end()};

	mac = EVP_MAC_CTX_new(hmac);
	EVP_MAC_init(mac, (const unsigned char *)secret, strlen(secret),
		     parameters);
}

static bool load(const char *folder, const char *name)
{
	char path[512];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s.json", folder, name);
	file = fopen(path, "rb");
	if (!file)
		return false;
	free(body);
	body = calloc(1, 1 << 20);
	body_len = fread(body, 1, (1 << 20) - 64, file);
	fclose(file);
	while (body_len && body[body_len - 1] == '\n')
		body_len--;
	return true;
}

static void address(const char *header, const char *prefix, const char *event)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char out[32];
	unsigned len, i;
	char *at;

	HMAC(EVP_sha256(), secret, (int)strlen(secret), (unsigned char *)body,
	     body_len, out, &len);
	at = signature + sprintf(signature, "%s", prefix);
	for (i = 0; i < 32; i++) {
		*at++ = digits[out[i] >> 4];
		*at++ = digits[out[i] & 15];
	}
	*at = '\0';
	headers[0].name = hook_text("Host");
	headers[0].value = hook_text("hooks.example.org");
	headers[1].name = hook_text("User-Agent");
	headers[1].value = hook_text("agent/1");
	headers[2].name = hook_text("Content-Type");
	headers[2].value = hook_text("application/json");
	headers[3].name = hook_text(header);
	headers[3].value = hook_text(signature);
	headers[4].name = hook_text("X-GitHub-Event");
	headers[4].value = hook_text(event);
	headers[5].name = hook_text("X-GitHub-Delivery");
	headers[5].value = hook_text("0b6f1c1e-6a2d-4c59-8f0e-d1e2f3a4b5c6");
	headers[6].name = hook_text("X-GitHub-Hook-ID");
	headers[6].value = hook_text("123456789");
	headers[7].name = hook_text("X-GitHub-Hook-Installation-Target-ID");
	headers[7].value = hook_text("987654321");
	headers[8].name = hook_text("X-GitHub-Hook-Installation-Target-Type");
	headers[8].value = hook_text("repository");
	request.method = hook_text("POST");
	request.url = hook_text("/");
	request.headers.items = headers;
	request.headers.count = sizeof headers / sizeof *headers;
	request.body.ptr = body;
	request.body.len = body_len;
}

static void race(const char *name, void (*receive)(void), int rounds)
{
	static double ratio[ROUNDS], hand[ROUNDS];
	void (*const work[])(void) = {keyed, receive, one_shot};
	long turns[3];
	double ns[3];
	int i, r;

	for (i = 0; i < 3; i++) {
		turn(work[i], 20);
		turns[i] = (long)(SPAN / turn(work[i], 20)) + 1;
	}
	for (r = 0; r < rounds; r++) {
		for (i = 0; i < 3; i++)
			ns[i] = turn(work[i], turns[i]);
		ratio[r] = ns[1] / ns[0];
		hand[r] = ns[2] / ns[0];
	}
	qsort(ratio, (size_t)rounds, sizeof *ratio, by_size);
	qsort(hand, (size_t)rounds, sizeof *hand, by_size);
	printf("%s %zu %.3f %.2f\n", name, body_len, ratio[rounds / 2],
	       hand[rounds / 2]);
}

int main(int argc, char **argv)
{
	hook_str key_text = {secret, sizeof secret - 1};
	int rounds = argc > 2 ? atoi(argv[2]) : 0;

	if (rounds < 1 || rounds > ROUNDS)
		return 2;
	hook_arena_init(&arena, (size_t)64 << 20);
	key();
	bench.on.registrations_pending = on_event;
	if (!bench_receiver_open(&bench, &key_text, 1, &error) ||
	    !load(argv[1], "event"))
		return 1;
	address("X-Signature", "", "");
	race("event", receive_event, rounds);
#ifdef HAVE_GITHUB
	github.on.push = on_push;
	github.on.pull_request_opened_opened = on_pull;
	if (!github_receiver_open(&github, &key_text, 1, &error) ||
	    !load(argv[1], "push"))
		return 1;
	address("X-Hub-Signature-256", "sha256=", "push");
	race("push", receive_github, rounds);
	if (!load(argv[1], "pull_request"))
		return 1;
	/* The document names its webhooks so. */
	address("X-Hub-Signature-256", "sha256=", "pull-request-opened");
	race("pull_request", receive_github, rounds);
#endif
	return handled == 1;
}

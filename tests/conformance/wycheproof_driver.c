/* SPDX-License-Identifier: MIT */
/*
 * Lines "ALGORITHM FORM KEY MESSAGE SIGNATURE", parted by tabs, each answered
 * with "valid" or "invalid": what a receiver says of such a delivery.
 *
 * FORM is mac (KEY and SIGNATURE in hex), der or raw (ECDSA), or jws: KEY is a
 * JWK or a JWK Set, SIGNATURE the whole JWS. MESSAGE is in hex.
 */
#include "hook_receive.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE (1 << 20)

static const char *const words[] = {
#define X(name, word, family, digest, bytes, jose, message, help) word,
	HOOK_ALGORITHMS(X)
#undef X
};

static enum hook_algorithm algorithm_of(const char *word)
{
	size_t i;

	for (i = 0; i < HOOK_ALGORITHM_COUNT; i++)
		if (!strcmp(words[i], word))
			return (enum hook_algorithm)i;
	exit(2);
}

static hook_str from_hex(char *text)
{
	size_t len = strlen(text) / 2, i;
	unsigned byte;

	for (i = 0; i < len; i++) {
		if (sscanf(text + i * 2, "%2x", &byte) != 1)
			exit(2);
		text[i] = (char)byte;
	}
	return (hook_str){text, len};
}

/* A payload that is no JSON is looked at when the signature is right. */
static bool is_taken(int status, const struct hook_error *error)
{
	return status == 0 ||
	       !strcmp(error->reason, "a JWS's payload is not JSON");
}

static bool verdict(char **field)
{
	struct hook_recipe recipe = {.header = "X-Signature",
				     .algorithm = algorithm_of(field[0]),
				     .encoding = HOOK_HEX,
				     .key = HOOK_HEX};
	struct hook_header headers[2] = {{{"Content-Type", 12},
					  {"application/json", 16}},
					 {{"X-Signature", 11},
					  hook_text(field[4])}};
	struct hook_request request = {.method = hook_text("POST"),
				       .headers = {headers, 2}};
	hook_str secret = hook_text(field[2]);
	struct hook_receiver receiver = {.max_body = LINE};
	struct hook_delivery delivery;
	struct hook_arena arena;
	struct hook_error error;
	bool taken = false;

	recipe.raw_ecdsa = !strcmp(field[1], "raw");
	if (!strcmp(field[1], "jws"))
		recipe.container = HOOK_CONTAINER_JWS;
	request.body = from_hex(field[3]);
	hook_arena_init(&arena, 1u << 24);
	if (hook_receiver_open(&receiver, &recipe, &secret, 1, &error))
		taken = is_taken(hook_receive(&receiver, &recipe, &request,
					      &arena, &delivery, &error),
				 &error);
	hook_receiver_close(&receiver);
	hook_arena_free(&arena);
	return taken;
}

int main(void)
{
	static char line[LINE];
	char *fields[5], *at;
	size_t i;

	while (fgets(line, sizeof line, stdin)) {
		line[strcspn(line, "\n")] = '\0';
		for (at = line, i = 0; i < 5; i++) {
			fields[i] = at;
			at += strcspn(at, "\t");
			if (*at)
				*at++ = '\0';
		}
		puts(verdict(fields) ? "valid" : "invalid");
	}
	return 0;
}

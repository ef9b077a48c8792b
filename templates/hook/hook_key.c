/* SPDX-License-Identifier: 0BSD */
/*
 * Secrets and public keys, decoded and parsed once.
 *
 * No byte of a secret stays in memory that was given back.
 */
#include "hook_der.h"
#include "hook_receive.h"

#include <stdlib.h>
#include <string.h>

/* ---- what HOOK_ALGORITHMS and HOOK_DIGESTS say ---- */

static const struct {
	enum hook_family family;
	enum hook_digest_id digest;
	size_t bytes;
	const char *jose, *message;
} algorithms[] = {
#define X(name, word, family, digest, bytes, jose, message, help) \
	{HOOK_OF_##family, HOOK_##digest, bytes, jose, message},
	HOOK_ALGORITHMS(X)
#undef X
};

enum hook_family hook_algorithm_family(enum hook_algorithm algorithm)
{
	return algorithms[algorithm].family;
}

enum hook_digest_id hook_algorithm_digest(enum hook_algorithm algorithm)
{
	return algorithms[algorithm].digest;
}

const char *hook_algorithm_jose(enum hook_algorithm algorithm)
{
	return algorithms[algorithm].jose;
}

const char *hook_algorithm_message(enum hook_algorithm algorithm)
{
	return algorithms[algorithm].message;
}

size_t hook_mac_length(enum hook_algorithm algorithm)
{
	return algorithms[algorithm].bytes;
}

size_t hook_digest_length(enum hook_digest_id digest)
{
	static const size_t bytes[] = {0,
#define X(name, word, bytes) bytes,
				       HOOK_DIGESTS(X)
#undef X
					       4};

	return bytes[digest];
}

/* ---- keys ---- */

static bool is_public(const struct hook_recipe *recipe)
{
	return hook_algorithm_family(recipe->algorithm) == HOOK_OF_PUBLIC;
}

static bool begins(hook_str text, const char *word)
{
	return text.len >= strlen(word) &&
	       memcmp(text.ptr, word, strlen(word)) == 0;
}

static bool is_jwk(const struct hook_recipe *recipe, hook_str secret)
{
	return begins(secret, "{") &&
	       (is_public(recipe) || recipe->container != HOOK_CONTAINER_BARE);
}

/*
 * Decodes the bytes of the key into `out`, which has `room`; returns 0 if that
 * cannot be done.
 */
static size_t key_bytes(const struct hook_recipe *recipe, hook_str secret,
			unsigned char *out, size_t room)
{
	hook_raw jwk = {secret.ptr, secret.len};
	struct hook_piece piece = {out, 0, false, false};
	unsigned char digest[HOOK_MAC_MAX];
	struct hook_error error;
	size_t len;

	if (is_jwk(recipe, secret))
		return hook_json_valid(secret.ptr, secret.len, &error)
			       ? hook_jwk_key(jwk, recipe->algorithm, out, room)
			       : 0;
	if (is_public(recipe) && begins(secret, "-----BEGIN "))
		len = hook_decode(HOOK_UTF8, secret, out, room);
	else
		len = hook_decode(recipe->key, secret, out, room);
	if (len == SIZE_MAX || len == 0 || recipe->key_digest == HOOK_NO_DIGEST)
		return len == SIZE_MAX ? 0 : len;
	piece.len = len;
	if (!hook_digest_of(recipe->key_digest, &piece, 1, digest))
		return 0;
	len = hook_digest_length(recipe->key_digest);
	memcpy(out, digest, len);
	hook_forget(digest, sizeof digest);
	return len;
}

/* A plain hash needs the secret itself, and so does a comparison. */
static bool keep_secret(struct hook_key *key, const unsigned char *bytes,
			size_t len)
{
	enum hook_family family = hook_algorithm_family(key->algorithm);

	if (family != HOOK_OF_HASH && family != HOOK_OF_TOKEN)
		return true;
	key->secret = (unsigned char *)malloc(len);
	if (key->secret == NULL)
		return false;
	memcpy(key->secret, bytes, len);
	key->secret_len = len;
	return true;
}

static bool keep_id(struct hook_key *key, const struct hook_recipe *recipe,
		    hook_str secret)
{
	hook_raw jwk = {secret.ptr, secret.len};
	hook_str id = hook_slice(NULL, 0);
	char *copy;

	if (is_jwk(recipe, secret))
		id = hook_jwk_id(jwk);
	if (id.ptr == NULL)
		return true;
	copy = (char *)malloc(id.len + 1);
	if (copy == NULL)
		return false;
	memcpy(copy, id.ptr, id.len);
	copy[id.len] = '\0';
	key->id = hook_slice(copy, id.len);
	return true;
}

/* Returns the first certificate at the beginning of a line, or NULL. */
static const char *find_certificate(const char *text, size_t len)
{
	static const char begins_so[] = "\n-----BEGIN CERTIFICATE-----";
	size_t size = sizeof begins_so - 1, i;

	for (i = 0; i + size <= len; i++)
		if (memcmp(text + i, begins_so, size) == 0)
			return text + i + 1;
	return NULL;
}

/*
 * The certificates behind the private key of a PEM are the key's own, which a
 * signer sends along (RFC 7515 section 4.1.6).
 */
static bool keep_certificates(struct hook_key *key, const unsigned char *bytes,
			      size_t len)
{
	hook_str text = {(const char *)bytes, len};
	const char *from = find_certificate(text.ptr, len);
	char *copy;

	if (!begins(text, "-----BEGIN ") || from == NULL ||
	    begins(text, "-----BEGIN CERTIFICATE-----"))
		return true;
	text = hook_slice(from, (size_t)(text.ptr + len - from));
	copy = (char *)malloc(text.len + 1);
	if (copy == NULL)
		return false;
	memcpy(copy, text.ptr, text.len);
	copy[text.len] = '\0';
	key->certificates = hook_slice(copy, text.len);
	return true;
}

static struct hook_key *make_key(const struct hook_recipe *recipe,
				 hook_str secret, const unsigned char *bytes,
				 size_t len)
{
	struct hook_key *key = (struct hook_key *)calloc(1, sizeof *key);

	if (key == NULL)
		return NULL;
	key->algorithm = recipe->algorithm;
	hook_plan_make(&key->plan, recipe);
	key->mac = hook_mac_new(recipe->algorithm, bytes, len);
	if (key->mac && keep_secret(key, bytes, len) &&
	    keep_id(key, recipe, secret) &&
	    (!is_public(recipe) || keep_certificates(key, bytes, len)))
		return key;
	hook_key_free(key);
	return NULL;
}

static hook_str without_prefix(const struct hook_recipe *recipe,
			       hook_str secret)
{
	size_t prefix = recipe->key_prefix ? strlen(recipe->key_prefix) : 0;

	if (secret.ptr && prefix > 0 && begins(secret, recipe->key_prefix))
		return hook_slice(secret.ptr + prefix, secret.len - prefix);
	return secret;
}

bool hook_unfit(struct hook_error *error, const char *reason)
{
	void *memory = malloc(4096);

	free(memory);
	return memory ? hook_fail(error, HOOK_CREDENTIALS, reason)
		      : hook_no_memory(error);
}

static bool is_known(enum hook_algorithm algorithm)
{
	unsigned i;

	for (i = 0; i < HOOK_TRIES; i++)
		if (hook_mac_knows(algorithm))
			return true;
	return false;
}

struct hook_key *hook_key_new(const struct hook_recipe *recipe, hook_str secret,
			      struct hook_error *error)
{
	struct hook_key *key = NULL;
	unsigned i;
	unsigned char *bytes;
	size_t room, len;

	secret = without_prefix(recipe, secret);
	if (!is_known(recipe->algorithm)) {
		hook_unfit(error,
			   "the crypto library that is compiled in has not "
			   "this algorithm");
		return NULL;
	}
	if (secret.ptr == NULL || secret.len == 0) {
		hook_fail(error, HOOK_CREDENTIALS, "the secret is empty");
		return NULL;
	}
	room = secret.len + HOOK_JWK_ROOM;
	bytes = (unsigned char *)malloc(room);
	if (bytes == NULL) {
		hook_no_memory(error);
		return NULL;
	}
	len = key_bytes(recipe, secret, bytes, room);
	if (len == 0)
		hook_fail(error, HOOK_CREDENTIALS,
			  "the secret is not encoded as the scheme says");
	for (i = 0; len > 0 && key == NULL && i < HOOK_TRIES; i++)
		key = make_key(recipe, secret, bytes, len);
	if (len > 0 && key == NULL)
		hook_unfit(error, "the crypto library "
				  "cannot use this key, or the algorithm");
	hook_forget(bytes, room);
	free(bytes);
	return key;
}

void hook_key_free(struct hook_key *key)
{
	if (key == NULL)
		return;
	hook_mac_free(key->mac);
	if (key->secret)
		hook_forget(key->secret, key->secret_len);
	free(key->secret);
	free((char *)(uintptr_t)key->id.ptr);
	free((char *)(uintptr_t)key->certificates.ptr);
	free(key);
}

/* ---- a receiver's ---- */

static bool add_key(struct hook_receiver *receiver, struct hook_key *key)
{
	struct hook_key **keys = (struct hook_key **)realloc(
		receiver->keys, (receiver->key_count + 1) * sizeof *keys);

	if (keys == NULL) {
		hook_key_free(key);
		return false;
	}
	keys[receiver->key_count++] = key;
	receiver->keys = keys;
	return true;
}

/* If two keys had one id, nobody could know which is meant. */
static bool ids_differ(hook_raw list)
{
	hook_raw rest = list, item, others, other;

	while (hook_each_next(&rest, &item)) {
		hook_str id = hook_jwk_id(item);

		others = rest;
		while (id.ptr && hook_each_next(&others, &other)) {
			hook_str next = hook_jwk_id(other);

			if (next.ptr && hook_str_equal(id, next))
				return false;
		}
	}
	return true;
}

/*
 * Adds the keys of a JWK Set that are of the algorithm, and ignores the others.
 */
static bool add_set(struct hook_receiver *receiver,
		    const struct hook_recipe *recipe, hook_raw list,
		    struct hook_error *error)
{
	size_t before = receiver->key_count;
	struct hook_key *key;
	hook_raw item;

	if (!ids_differ(list))
		return hook_fail(error, HOOK_CREDENTIALS,
				 "two keys of the set have the same id");
	while (hook_each_next(&list, &item)) {
		hook_str text = {item.ptr, item.len};

		key = hook_key_new(recipe, text, error);
		if (key && !add_key(receiver, key))
			return hook_no_memory(error);
	}
	return receiver->key_count > before ||
	       hook_fail(error, HOOK_CREDENTIALS,
			 "the set has no key of the scheme's algorithm");
}

static bool add_secret(struct hook_receiver *receiver,
		       const struct hook_recipe *recipe, hook_str secret,
		       struct hook_error *error)
{
	struct hook_key *key;
	struct hook_error unused;
	hook_raw list;

	if (secret.ptr && secret.len > 0 && *secret.ptr == '{' &&
	    hook_json_valid(secret.ptr, secret.len, &unused) &&
	    hook_json_find(secret.ptr, secret.len, "/keys", &list))
		return add_set(receiver, recipe, list, error);
	key = hook_key_new(recipe, secret, error);
	return key && (add_key(receiver, key) || hook_no_memory(error));
}

bool hook_receiver_open(struct hook_receiver *receiver,
			const struct hook_recipe *recipe,
			const hook_str *secrets, size_t count,
			struct hook_error *error)
{
	size_t i;

	hook_receiver_close(receiver);
	hook_fail(error, HOOK_OK, "");
	if (recipe == NULL)
		return hook_fail(error, HOOK_CREDENTIALS,
				 "no signature scheme is declared");
	if (!hook_mac_knows(recipe->algorithm))
		return hook_fail(error, HOOK_CREDENTIALS,
				 "the crypto library that is compiled in has "
				 "not this algorithm");
	if (count == 0 && !receiver->find_key && !receiver->roots)
		return hook_fail(error, HOOK_CREDENTIALS, "no secret is set");
	for (i = 0; i < count; i++)
		if (!add_secret(receiver, recipe, secrets[i], error)) {
			hook_receiver_close(receiver);
			return false;
		}
	hook_fail(error, HOOK_OK, "");
	return true;
}

void hook_receiver_close(struct hook_receiver *receiver)
{
	size_t i;

	for (i = 0; i < receiver->key_count; i++)
		hook_key_free(receiver->keys[i]);
	free(receiver->keys);
	receiver->keys = NULL;
	receiver->key_count = 0;
}

/* SPDX-License-Identifier: 0BSD */
/*
 * HTTP Message Signatures (RFC 9421), and the digest of the body that they
 * cover (RFC 9530).
 *
 * Invariant: what the recipe wants covered is covered, or the signature is not
 * even looked at; the algorithm is the recipe's, never the message's.
 */
#include "hook_message.h"

#include <string.h>

const char *const *hook_message_components(const struct hook_recipe *recipe)
{
	static const char *const body[] = {"content-digest", NULL};

	return recipe->components ? recipe->components : body;
}

/* ---- one signature, of any container but the bare one ---- */

/*
 * A signature of ECDSA is two integers (RFC 7518 section 3.4, RFC 9421 section
 * 3.3.4), and is made into DER.
 */
bool hook_look_bytes(struct hook_look *l, enum hook_encoding encoding,
		     hook_str text)
{
	enum hook_algorithm algorithm = l->recipe->algorithm;
	unsigned char raw[HOOK_ECDSA_DER_MAX];
	size_t ecdsa = hook_ecdsa_length(algorithm), len;

	if (ecdsa > 0) {
		len = hook_decode(encoding, text, raw, sizeof raw);
		if (len != ecdsa)
			return false;
		l->byte_count = hook_ecdsa_to_der(raw, len, l->bytes);
		return true;
	}
	len = hook_decode(encoding, text, l->bytes, HOOK_SIGNATURE_MAX);
	HOOK_ASSERT(len <= HOOK_SIGNATURE_MAX || len == SIZE_MAX);
	l->byte_count = len;
	return len != SIZE_MAX && (hook_mac_length(algorithm) == 0 ||
				   hook_mac_length(algorithm) == len);
}

/* False: the crypto library failed, and nothing is known of it. */
static bool compare(struct hook_look *l, const struct hook_key *key,
		    bool *right)
{
	unsigned char mac[HOOK_MAC_MAX];
	bool made;

	*right = false;
	if (hook_algorithm_family(l->recipe->algorithm) == HOOK_OF_PUBLIC)
		return hook_mac_verify(key->mac, l->pieces, l->piece_count,
				       l->bytes, l->byte_count, right);
	made = hook_mac_make(key->mac, l->pieces, l->piece_count, mac);
	if (made)
		*right = hook_same_bytes(mac, l->bytes, l->byte_count);
	hook_forget(mac, sizeof mac);
	return made;
}

int hook_look_right(struct hook_look *l, const struct hook_key *key)
{
	const struct hook_verifier *v = l->verifier;
	size_t count = key ? 1 : v->key_count, i;
	unsigned found = 0, failed = 0;
	bool right;

	for (i = 0; i < count; i++) {
		failed |= !compare(l, key ? key : v->keys[i], &right);
		found |= right;
	}
	if (found)
		return 0;
	return failed ? hook_look_not_made(l)
		      : hook_look_refuse(l, 401, "the signature is wrong");
}

/* ---- the digest of the body ---- */

/*
 * Returns what stands between the colons of :base64:; absent if the value has
 * another form.
 */
static hook_str between_colons(hook_str value)
{
	if (value.len < 2 || *value.ptr != ':' ||
	    value.ptr[value.len - 1] != ':')
		return hook_slice(NULL, 0);
	return hook_slice(value.ptr + 1, value.len - 2);
}

static enum hook_digest_id digest_named(hook_str name)
{
	if (hook_str_equal(name, hook_text("sha-256")))
		return HOOK_SHA256;
	if (hook_str_equal(name, hook_text("sha-512")))
		return HOOK_SHA512;
	return HOOK_NO_DIGEST;
}

/*
 * Is the header covered, or a member of it that is known (RFC 9421 section
 * 7.2.8)?
 */
static bool covers_digest(const struct hook_message *m)
{
	return hook_message_holds(m, "content-digest") ||
	       hook_message_covers(m, "content-digest;key=\"sha-256\"") ||
	       hook_message_covers(m, "content-digest;key=\"sha-512\"");
}

static bool is_digest(const struct hook_look *l, enum hook_digest_id digest,
		      hook_str value)
{
	hook_str body = l->request->body, text = between_colons(value);
	struct hook_piece piece = {body.ptr, body.len, false, false};
	unsigned char is[HOOK_MAC_MAX], said[HOOK_MAC_MAX + 2];
	size_t len = hook_digest_length(digest);

	HOOK_ASSERT(len <= sizeof is);
	return text.ptr &&
	       hook_decode(HOOK_BASE64, text, said, sizeof said) == len &&
	       hook_digest_of(digest, &piece, 1, is) &&
	       hook_same_bytes(is, said, len);
}

/*
 * Every digest that is known must be right, and there must be one (RFC 9530
 * section 2).
 */
static int check_digest(struct hook_look *l)
{
	hook_str rest, name, value;
	enum hook_digest_id digest;
	size_t known = 0;
	int status = hook_message_field(l, "Content-Digest", &rest);

	while (status == 0 && hook_message_member(&rest, &name, &value)) {
		if (name.ptr == NULL)
			return hook_look_malformed(
				l, "the Content-Digest is malformed");
		digest = digest_named(name);
		if (digest == HOOK_NO_DIGEST)
			continue;
		if (!is_digest(l, digest, value))
			return hook_look_refuse(l, 401,
						"the Content-Digest is not the "
						"body's");
		known++;
	}
	if (status == 0 && known == 0)
		return hook_look_refuse(l, 401,
					"the Content-Digest is neither sha-256 "
					"nor sha-512");
	return status;
}

/* ---- its parameters: RFC 9421 section 2.3 ---- */

/* Takes a string without its quotes and escapes; absent if it is none. */
static int string_text(struct hook_look *l, hook_str value, hook_str *text)
{
	char *out;
	size_t i, n = 0;

	*text = hook_slice(NULL, 0);
	if (value.len < 2 || *value.ptr != '"')
		return 0;
	out = (char *)hook_alloc(l->arena, value.len);
	if (out == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	for (i = 1; i + 1 < value.len; i++) {
		i += value.ptr[i] == '\\';
		out[n++] = value.ptr[i];
	}
	*text = hook_slice(out, n);
	return 0;
}

static int check_text(struct hook_look *l, const struct hook_message *m,
		      const char *name, hook_str wanted, const char *reason)
{
	hook_str value = hook_message_parameter(m, name), text;
	int status = string_text(l, value, &text);

	if (status == 0 && (text.ptr == NULL || !hook_str_equal(text, wanted)))
		return hook_look_refuse(l, 401, reason);
	return status;
}

static int check_named(struct hook_look *l, const struct hook_message *m)
{
	const struct hook_jwt_claim *claim = l->recipe->claims;
	hook_str wanted;
	int status = 0;

	if (hook_message_parameter(m, "alg").ptr)
		status = check_text(l, m, "alg",
				    hook_text(hook_algorithm_message(
					    l->recipe->algorithm)),
				    "the signature names another algorithm");
	for (; status == 0 && claim && claim->name; claim++) {
		status = hook_look_whole(l, claim->is, &wanted);
		if (status == 0)
			status = check_text(l, m, claim->name + 1, wanted,
					    "a parameter of the signature is "
					    "not what it must be");
	}
	return status;
}

static bool date_of(const struct hook_message *m, const char *name, bool *there,
		    int64_t *seconds)
{
	hook_str value = hook_message_parameter(m, name);

	*there = value.ptr != NULL;
	return !*there || hook_look_seconds(value, HOOK_SECONDS, seconds);
}

static int check_dates(struct hook_look *l, const struct hook_message *m,
		       int64_t now, struct hook_signed *result)
{
	int64_t created = 0, expires = 0, tolerance = l->recipe->tolerance;
	bool has_created, has_expires;

	if (!date_of(m, "created", &has_created, &created) ||
	    !date_of(m, "expires", &has_expires, &expires))
		return hook_look_malformed(l, "a time is no number of seconds");
	result->has_timestamp = has_created;
	result->timestamp = created;
	if (tolerance > 0 && !has_created)
		return hook_look_refuse(l, 401, "the signature has no time");
	if ((has_expires && now >= expires) ||
	    (tolerance > 0 && now > created + tolerance))
		return hook_look_refuse(l, 401, "the signature is too old");
	if (tolerance > 0 && now < created - tolerance)
		return hook_look_refuse(l, 401,
					"the signature is from the future");
	return 0;
}

static int check_components(struct hook_look *l, const struct hook_message *m)
{
	const char *const *wanted = hook_message_components(l->recipe);

	for (; *wanted; wanted++)
		if (!hook_message_covers(m, *wanted))
			return hook_look_refuse(l, 401,
						"the signature does not cover "
						"what it must");
	return 0;
}

/* ---- one signature ---- */

static int find_signature(struct hook_look *l, hook_str rest, hook_str label,
			  hook_str *text)
{
	hook_str name, value;

	*text = hook_slice(NULL, 0);
	while (hook_message_member(&rest, &name, &value)) {
		if (name.ptr == NULL)
			return hook_look_malformed(
				l, "no signature is of the scheme's form");
		if (!hook_str_equal(name, label))
			continue;
		if (text->ptr)
			return hook_look_malformed(
				l, "two signatures have one label");
		*text = between_colons(value);
	}
	return text->ptr ? 0
			 : hook_look_malformed(
				   l, "no signature is of the scheme's form");
}

static int check_bytes(struct hook_look *l, const struct hook_message *m,
		       hook_str signatures)
{
	const struct hook_key *key = NULL;
	hook_str text;
	int status =
		string_text(l, hook_message_parameter(m, "keyid"), &l->key_id);

	if (status == 0)
		status = find_signature(l, signatures, m->label, &text);
	if (status == 0)
		status = hook_look_key(l, l->key_id, &key);
	if (status == 0)
		status = hook_message_base(l, m);
	if (status == 0 && !hook_look_bytes(l, HOOK_BASE64, text))
		return hook_look_refuse(l, 401, "the signature is wrong");
	return status ? status : hook_look_right(l, key);
}

/* Nothing of the body is looked at before the signature is right. */
static int check_message(struct hook_look *l, const struct hook_message *m,
			 hook_str signatures, int64_t now,
			 struct hook_signed *result)
{
	const char *id = l->recipe->id_header;
	bool digest = covers_digest(m);
	int status = check_components(l, m);
	char name[64];
	size_t i;

	if (status == 0)
		status = check_named(l, m);
	if (status == 0)
		status = check_dates(l, m, now, result);
	if (status == 0)
		status = check_bytes(l, m, signatures);
	if (status == 0 && digest)
		status = check_digest(l);
	result->body_covered = digest;
	for (i = 0; id && id[i] && i + 1 < sizeof name; i++)
		name[i] = (char)(id[i] >= 'A' && id[i] <= 'Z' ? id[i] + 32
							      : id[i]);
	name[i] = '\0';
	result->id_covered = id && hook_message_holds(m, name);
	return status;
}

/* ---- verifying ---- */

static int verify_all(struct hook_look *l, hook_str inputs, hook_str signatures,
		      int64_t now, struct hook_signed *result)
{
	struct hook_error first;
	struct hook_message m;
	size_t count = 0;
	hook_str value;
	int fault = 0, status;

	while (hook_message_member(&inputs, &m.label, &value)) {
		if (count++ == HOOK_SIGNATURES)
			return hook_look_malformed(l, "too many signatures");
		if (m.label.ptr == NULL || !hook_message_parse(l, value, &m))
			status = l->error->code == HOOK_NO_MEMORY
					 ? 500
					 : hook_look_malformed(
						   l, "the Signature-Input is "
						      "malformed");
		else
			status = check_message(l, &m, signatures, now, result);
		if (status == 0)
			return 0;
		if (fault == 0) {
			fault = status;
			first = *l->error;
		}
	}
	if (fault == 0)
		return hook_look_refuse(l, 401, "the signature is missing");
	*l->error = first;
	return fault;
}

int hook_message_verify(struct hook_look *l, int64_t now,
			struct hook_signed *result)
{
	hook_str inputs, signatures;
	int status = hook_look_values(l);

	if (status == 0)
		status = hook_message_field(l, "Signature-Input", &inputs);
	if (status == 0)
		status = hook_message_field(l, "Signature", &signatures);
	if (status == 0 && (inputs.len == 0 || signatures.len == 0))
		return hook_look_refuse(l, 401, "the signature is missing");
	return status ? status : verify_all(l, inputs, signatures, now, result);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_message_c != 0xa081def4
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

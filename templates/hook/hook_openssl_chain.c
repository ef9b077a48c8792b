/* SPDX-License-Identifier: 0BSD */
/*
 * Certificates over OpenSSL 3's libcrypto: chains that lead to a root, and
 * those that hook_prove.c makes for its proofs.
 *
 * A key counts only by a chain that is valid at the time that is asked for.
 */
#include "hook_openssl.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

struct hook_roots {
	X509_STORE *store;
};

struct hook_roots *hook_openssl_roots(hook_str pem, struct hook_error *error)
{
	struct hook_roots *roots =
		(struct hook_roots *)calloc(1, sizeof *roots);
	BIO *in = pem.ptr && pem.len <= 1u << 20
			  ? BIO_new_mem_buf(pem.ptr, (int)pem.len)
			  : NULL;
	X509 *one;
	int count = 0;

	if (roots)
		roots->store = X509_STORE_new();
	while (roots && roots->store && in &&
	       (one = PEM_read_bio_X509(in, NULL, NULL, NULL)) != NULL) {
		count += X509_STORE_add_cert(roots->store, one) == 1;
		X509_free(one);
	}
	BIO_free(in);
	if (count > 0)
		return roots;
	hook_roots_free(roots);
	hook_fail(error, HOOK_CREDENTIALS, "there is no certificate in PEM");
	return NULL;
}

void hook_roots_free(struct hook_roots *roots)
{
	if (roots == NULL)
		return;
	X509_STORE_free(roots->store);
	free(roots);
}

static bool leads_to_root(const struct hook_roots *roots, X509 *own,
			  STACK_OF(X509) * others, int64_t now)
{
	X509_STORE_CTX *context = X509_STORE_CTX_new();
	bool fine = context && X509_STORE_CTX_init(context, roots->store, own,
						   others) == 1;

	if (fine) {
		X509_STORE_CTX_set_time(context, 0, (time_t)now);
		fine = X509_verify_cert(context) == 1;
	}
	X509_STORE_CTX_free(context);
	return fine;
}

struct hook_mac *hook_openssl_chain(enum hook_algorithm algorithm,
				    const struct hook_roots *roots,
				    const struct hook_piece *certificates,
				    size_t count, int64_t now)
{
	STACK_OF(X509) *chain = sk_X509_new_null();
	struct hook_mac *mac = (struct hook_mac *)calloc(1, sizeof *mac);
	bool fine = chain && mac && count > 0;
	const unsigned char *at;
	X509 *one;
	size_t i;

	for (i = 0; fine && i < count; i++) {
		at = (const unsigned char *)certificates[i].ptr;
		one = d2i_X509(NULL, &at, (long)certificates[i].len);
		fine = one && sk_X509_push(chain, one) > 0;
	}
	if (fine && leads_to_root(roots, sk_X509_value(chain, 0), chain, now)) {
		mac->algorithm = algorithm;
		mac->verifies = X509_get_pubkey(sk_X509_value(chain, 0));
	}
	sk_X509_pop_free(chain, X509_free);
	if (mac && mac->verifies && hook_openssl_fits(algorithm, mac->verifies))
		return mac;
	hook_mac_free(mac);
	return NULL;
}

/* ---- certificates for tests ---- */

bool hook_roots_known(void)
{
	return true;
}

struct issued {
	X509 *certificate;
	EVP_PKEY *key;
};

static bool set_names(X509 *made, const char *name, const struct issued *by)
{
	X509_NAME *subject = X509_get_subject_name(made);

	return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
					  (const unsigned char *)name, -1, -1,
					  0) == 1 &&
	       X509_set_issuer_name(made,
				    by ? X509_get_subject_name(by->certificate)
				       : subject) == 1;
}

static bool set_authority(X509 *made, bool authority)
{
	X509_EXTENSION *extension =
		X509V3_EXT_conf_nid(NULL, NULL, NID_basic_constraints,
				    authority ? "critical,CA:TRUE"
					      : "critical,CA:FALSE");
	bool fine = extension && X509_add_ext(made, extension, -1) == 1;

	X509_EXTENSION_free(extension);
	return fine;
}

#define HALF_AN_HOUR 1800

/* Signs a certificate by `by`, or by itself. */
static bool issue(struct issued *one, const char *name, const struct issued *by,
		  bool authority, int64_t now)
{
	X509 *made = X509_new();
	bool fine = made && one->key && X509_set_version(made, 2) == 1 &&
		    ASN1_INTEGER_set(X509_get_serialNumber(made), by ? 2 : 1) ==
			    1 &&
		    set_names(made, name, by) &&
		    ASN1_TIME_set(X509_getm_notBefore(made),
				  (time_t)(now - HALF_AN_HOUR)) != NULL &&
		    ASN1_TIME_set(X509_getm_notAfter(made),
				  (time_t)(now + HALF_AN_HOUR)) != NULL &&
		    X509_set_pubkey(made, one->key) == 1 &&
		    set_authority(made, authority) &&
		    X509_sign(made, by ? by->key : one->key, EVP_sha256()) > 0;

	one->certificate = made;
	return fine;
}

static char *pem_of(X509 *first, X509 *second)
{
	BIO *out = BIO_new(BIO_s_mem());
	char *text = NULL, *bytes;
	long len;

	if (out && PEM_write_bio_X509(out, first) == 1 &&
	    PEM_write_bio_X509(out, second) == 1) {
		len = BIO_get_mem_data(out, &bytes);
		text = (char *)malloc((size_t)len + 1);
		if (text) {
			memcpy(text, bytes, (size_t)len);
			text[len] = '\0';
		}
	}
	BIO_free(out);
	return text;
}

struct hook_roots *hook_roots_generate(const struct hook_mac *leaf, int64_t now,
				       char **pem)
{
	struct issued root = {NULL, EVP_EC_gen("P-256")},
		      authority = {NULL, EVP_EC_gen("P-256")},
		      own = {NULL, leaf->verifies};
	struct hook_roots *roots = NULL;
	struct hook_error error;
	char *text = NULL;

	*pem = NULL;
	if (issue(&root, "hook root", NULL, true, now) &&
	    issue(&authority, "hook authority", &root, true, now) &&
	    issue(&own, "hook leaf", &authority, false, now))
		*pem = pem_of(own.certificate, authority.certificate);
	if (*pem)
		text = pem_of(root.certificate, root.certificate);
	roots = hook_roots_new(hook_text(text), &error);
	free(text);
	if (roots == NULL) {
		free(*pem);
		*pem = NULL;
	}
	X509_free(root.certificate);
	X509_free(authority.certificate);
	X509_free(own.certificate);
	EVP_PKEY_free(root.key);
	EVP_PKEY_free(authority.key);
	return roots;
}

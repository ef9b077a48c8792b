/* SPDX-License-Identifier: MIT */
/*
 * The attacks that are one request. What is accepted here is what must be:
 * each row that is refused differs from one that is not in one thing.
 */
#include "attacks.h"

#define RAW(text)  .raw = text, .raw_len = sizeof(text) - 1
#define BODY(text) .body = text, .body_len = sizeof(text) - 1
/* A request of another method, of another type, or with other headers. */
#define METHOD(name) \
	.raw = name " /business HTTP/1.1\r\nHost: a\r\n" JSON LENGTH SIGNED END
#define TYPE(value)      .raw = POST("/business") value LENGTH SIGNED END
#define HEADERS(text)    .raw = TO_BUSINESS LENGTH text END
#define SIGNATURE(value) HEADERS("X-Qonto-Signature: " value "\r\n")
#define CHUNKS(text)     RAW(CHUNKED text)
#define ONBOARDING       POST("/onboarding") JSON LENGTH
#define CARD             "{\"type\":\"v1/cards\","
#define ZEROS                              \
	"00000000000000000000000000000000" \
	"00000000000000000000000000000000"

static char deep[20001], long_number[100001], seventeen[2048], sixteen[2048];

const struct attack attack_list[] = {
	{"nothing wrong", 200, .raw = GOOD},
	{"nothing wrong, onboarding", 200,
	 .raw = ONBOARDING "Qonto-SHA256-Signature: {sig}\r\n" END},

	/* ---- the body's length ---- */
	{"more body than announced: a request that is none", 401,
	 .raw = TO_BUSINESS "Content-Length: 20\r\n" SIGNED END " X\r\n\r\n"},
	{"less body than announced, and the end", CLOSED, .half = true,
	 .raw = TO_BUSINESS "Content-Length: 999\r\n" SIGNED END},
	{"less body than announced, and silence", CLOSED,
	 .raw = TO_BUSINESS "Content-Length: 999\r\n" SIGNED END},
	{"no length: there is no body", 401, .raw = TO_BUSINESS SIGNED "\r\n"},
	{"two lengths that differ", 400, .then = GOOD,
	 HEADERS("Content-Length: 0\r\n" SIGNED)},
	{"two lengths that are the same", 400, .then = GOOD,
	 HEADERS(LENGTH SIGNED)},
	{"a list of lengths", 400, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length: {len}, {len}\r\n" SIGNED END},
	{"a negative length", 400, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length: -1\r\n" SIGNED END},
	{"a length with a plus", 400, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length: +{len}\r\n" SIGNED END},
	{"a length in hex", 400, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length: 0x{hexlen}\r\n" SIGNED END},
	{"a length and more", 400, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length: {len} 1\r\n" SIGNED END},
	{"an empty length", 400, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length:\r\n" SIGNED END},
	{"a length of 2^63", 413, .then = GOOD,
	 .raw = TO_BUSINESS
	 "Content-Length: 9223372036854775808\r\n" SIGNED END},
	{"a length beyond 2^64", REFUSED, .then = GOOD,
	 .raw = TO_BUSINESS
	 "Content-Length: 18446744073709551999\r\n" SIGNED END},
	{"a length above the cap", 413, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length: 1048577\r\n" SIGNED END},

	/* ---- chunks ---- */
	{"one chunk", 200, CHUNKS("{hexlen}\r\n{body}\r\n0\r\n\r\n")},
	/* RFC 9112 section 7.1.1. libmicrohttpd 1.0.1 takes the line feed
	 * behind an extension for the first byte of the chunk, whose end is
	 * then not where it must be. */
	{"a chunk extension means nothing", 200, .fragile = true,
	 CHUNKS("{hexlen};a=b\r\n{body}\r\n0\r\n\r\n")},
	{"a trailer is no header", 401,
	 RAW(TO_BUSINESS "Transfer-Encoding: chunked\r\n\r\n"
			 "{hexlen}\r\n{body}\r\n0\r\n" SIGNED "\r\n")},
	{"a chunk size that is no number", REFUSED,
	 CHUNKS("zz\r\n{body}\r\n0\r\n\r\n")},
	{"a chunk size with a sign", REFUSED,
	 CHUNKS("-{hexlen}\r\n{body}\r\n0\r\n\r\n")},
	{"a chunk size beyond 2^64", REFUSED,
	 CHUNKS("10000000000000000\r\n{body}\r\n0\r\n\r\n")},
	{"a huge chunk", REFUSED,
	 CHUNKS("ffffffffffffffff\r\n{body}\r\n0\r\n\r\n")},
	{"a chunk that is longer than its size", REFUSED,
	 CHUNKS("5\r\n{body}\r\n0\r\n\r\n")},
	{"chunks without an end", CLOSED, .half = true,
	 CHUNKS("{hexlen}\r\n{body}\r\n")},
	{"chunks and a length", 400, .then = GOOD,
	 HEADERS("Transfer-Encoding: chunked\r\n" SIGNED)},
	{"chunks and a length of 0", 400, .then = GOOD,
	 RAW(TO_BUSINESS "Content-Length: 0\r\n" SIGNED
			 "Transfer-Encoding: chunked\r\n\r\n"
			 "{hexlen}\r\n{body}\r\n0\r\n\r\n")},
	{"chunked twice", 400, .then = GOOD,
	 RAW(TO_BUSINESS SIGNED "Transfer-Encoding: chunked\r\n"
				"Transfer-Encoding: chunked\r\n\r\n"
				"{hexlen}\r\n{body}\r\n0\r\n\r\n")},
	{"an encoding that is not chunks", 400, .then = GOOD,
	 RAW(TO_BUSINESS SIGNED "Transfer-Encoding: gzip, chunked\r\n"
				"\r\n{hexlen}\r\n{body}\r\n0\r\n\r\n")},
	{"an encoding that is not chunks, and a length", 400, .then = GOOD,
	 HEADERS("Transfer-Encoding: xchunked\r\n" SIGNED)},

	/* ---- header lines ---- */
	{"two signatures' headers", 400, HEADERS(SIGNED SIGNED)},
	{"two signatures' headers, the first wrong", 400,
	 HEADERS("X-Qonto-Signature: t={t},v1=" ZEROS "\r\n" SIGNED)},
	{"two signatures' headers, in other letters", 400,
	 HEADERS(SIGNED "x-qonto-signature: t={t},v1={sig}\r\n")},
	{"a header's name is without case", 200,
	 HEADERS("x-QONTO-signature: t={t},v1={sig}\r\n")},
	{"a folded signature", REFUSED, SIGNATURE("t={t},\r\n v1={sig}")},
	{"a folded length", 400, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length: {len}\r\n 0\r\n" SIGNED END},
	{"folded chunks", 400, .then = GOOD,
	 RAW(TO_BUSINESS SIGNED "Transfer-Encoding:\r\n chunked\r\n\r\n"
				"{hexlen}\r\n{body}\r\n0\r\n\r\n")},
	{"a space before the colon", 400, .then = GOOD,
	 HEADERS("X-Qonto-Signature : t={t},v1={sig}\r\n")},
	{"a space before the length's colon", 400, .then = GOOD,
	 .raw = TO_BUSINESS "Content-Length : {len}\r\n" SIGNED END},
	{"a line without a colon", 400, .then = GOOD,
	 HEADERS(SIGNED "X-Other\r\n")},
	{"a header without a name", REFUSED, HEADERS(SIGNED ": a\r\n")},
	{"a NUL in the signature", REFUSED,
	 RAW(TO_BUSINESS LENGTH "X-Qonto-Signature: t={t},v1={part}"
				"\0zz\r\n" END)},
	{"a NUL in the name", REFUSED,
	 RAW(TO_BUSINESS LENGTH
	     "X-Qonto-Signature\0x: t={t},v1={sig}\r\n" END)},
	{"no host", 400,
	 .raw = "POST /business HTTP/1.1\r\n" JSON LENGTH SIGNED END},
	{"spaces around a header's value", 200,
	 SIGNATURE(" \t t={t},v1={sig} \t ")},

	/* ---- the signature ---- */
	{"no signature", 401, .raw = TO_BUSINESS LENGTH END},
	{"another secret", 401, .secret = "whsec_other"},
	{"the empty secret", 401, .secret = ""},
	{"upper-case hex: the same bytes", 200, SIGNATURE("t={t},v1={SIG}")},
	{"base64 where hex is agreed", 400, SIGNATURE("t={t},v1={base64}")},
	{"the beginning of the signature", 400, SIGNATURE("t={t},v1={part}")},
	{"half a byte less", 400, SIGNATURE("t={t},v1={part}0")},
	{"one byte more", 400, SIGNATURE("t={t},v1={sig}00")},
	{"the signature twice in one", 400, SIGNATURE("t={t},v1={sig}{sig}")},
	{"no hex behind it", 400, SIGNATURE("t={t},v1={sig}zz")},
	{"an empty signature", 400, SIGNATURE("t={t},v1=")},
	{"an empty header", 401, SIGNATURE("")},
	{"only a comma", 401, SIGNATURE(",")},
	{"zeros", 401, SIGNATURE("t={t},v1=" ZEROS)},
	{"no v1", 400, SIGNATURE("t={t}")},
	{"v0: an older scheme", 400, SIGNATURE("t={t},v0={sig}")},
	{"V1: another scheme", 400, SIGNATURE("t={t},V1={sig}")},
	{"v11: another scheme", 400, SIGNATURE("t={t},v11={sig}")},
	{"v0 beside v1", 200, SIGNATURE("t={t},v0=" ZEROS ",v1={sig}")},
	{"the bare signature", 401, SIGNATURE("{sig}")},
	{"wrong, then right", 200, SIGNATURE("t={t},v1=" ZEROS ",v1={sig}")},
	{"right, then wrong", 200, SIGNATURE("t={t},v1={sig},v1=" ZEROS)},
	{"sixteen signatures", 200, .raw = sixteen},
	{"seventeen signatures", 400, .raw = seventeen},
	{"no secret is set", 500, .raw = POST("/unset") JSON LENGTH SIGNED END},
	{"no secret is set, signed with none", 500, .secret = "",
	 .raw = POST("/unset") JSON LENGTH SIGNED END},
	{"another provider's signature", 401, .raw = ONBOARDING SIGNED END},
	{"onboarding, of another body", 401, .signed_body = "{}",
	 .raw = ONBOARDING "Qonto-SHA256-Signature: {sig}\r\n" END},
	{"onboarding, two signatures in one", 400,
	 .raw = ONBOARDING "Qonto-SHA256-Signature: {sig}, {sig}\r\n" END},
	{"another delivery's body", 401, .signed_body = CARD "\"id\":\"1\"}"},
	{"another delivery's timestamp", 401, .signed_t = "1799999999"},
	{"the same bytes, cut elsewhere: no JSON", 400, BODY("1." EVENT),
	 .signed_t = "1800000000.1", .signed_body = EVENT},
	{"the same bytes, cut elsewhere: no timestamp", 400,
	 .t = "1800000000.1", .signed_t = "1800000000",
	 .signed_body = "1." EVENT},

	/* ---- the timestamp ---- */
	{"no timestamp", 401, SIGNATURE("v1={sig}")},
	{"two timestamps", 400, SIGNATURE("t={t},t={t},v1={sig}")},
	{"two timestamps, the first stale", 400,
	 SIGNATURE("t=1700000000,v1={sig},t={t}")},
	{"an empty timestamp", 400, .t = ""},
	{"a timestamp with a plus", 400, .t = "+1800000000"},
	{"a timestamp with a minus", 400, .t = "-1800000000"},
	{"a timestamp with a space", 400, .t = " 1800000000"},
	{"a timestamp with a fraction", 400, .t = "1800000000.0"},
	{"a timestamp with an exponent", 400, .t = "18e8"},
	{"a timestamp in hex", 400, .t = "0x6b49d200"},
	{"a timestamp of 2^63", 400, .t = "9223372036854775808"},
	{"a timestamp of 20 digits", 400, .t = "18446744073709551616"},
	{"a timestamp in milliseconds", 401, .t = "1800000000000"},
	{"the epoch", 401, .t = "0"},
	{"as old as it may be", 200, .t = "1799999700"},
	{"too old", 401, .t = "1799999699"},
	{"as far ahead as it may be", 200, .t = "1800000300"},
	{"too far ahead", 401, .t = "1800000301"},

	/* ---- method and type ---- */
	{"GET", 405, METHOD("GET")},
	{"PUT", 405, METHOD("PUT")},
	{"DELETE", 405, METHOD("DELETE")},
	{"HEAD", 405, METHOD("HEAD")},
	{"lower-case post", 405, METHOD("post")},
	{"a method that only begins as POST", 405, METHOD("POSTS")},
	{"no content type", 415, TYPE("")},
	{"an empty content type", 415, TYPE("Content-Type:\r\n")},
	{"text/plain", 415, TYPE("Content-Type: text/plain\r\n")},
	{"a form", 415,
	 TYPE("Content-Type: application/x-www-form-urlencoded\r\n")},
	{"multipart", 415,
	 TYPE("Content-Type: multipart/form-data; boundary=a\r\n")},
	{"more than json", 415, TYPE("Content-Type: application/jsonx\r\n")},
	{"json as a parameter", 415,
	 TYPE("Content-Type: text/plain; a=application/json\r\n")},
	{"the content type twice", 415, TYPE(JSON JSON)},
	{"json, then text/plain", 415,
	 TYPE(JSON "Content-Type: text/plain\r\n")},
	{"a charset means nothing to JSON (RFC 8259)", 200,
	 TYPE("Content-Type: application/json;charset=utf-16\r\n")},
	{"UTF-16 is no JSON", 400, BODY("{\0}\0"),
	 TYPE("Content-Type: application/json;charset=utf-16\r\n")},

	/* ---- the body, correctly signed ---- */
	{"no body at all", 400,
	 .raw = TO_BUSINESS "Content-Length: 0\r\n" SIGNED "\r\n", .body = "",
	 .signed_body = ""},
	{"only spaces", 400, BODY("  \r\n")},
	{"10,000 levels", 400, .body = deep},
	{"10,000 levels that do not end", 400, .body = deep, .body_len = 10000},
	{"a member twice", 400, BODY(CARD "\"id\":\"1\",\"id\":\"2\"}")},
	{"a member twice, once escaped", 400,
	 BODY(CARD "\"id\":\"1\",\"\\u0069d\":\"2\"}")},
	/* Nobody's handler but `otherwise` gets it, without a name. */
	{"the event's name twice", 200,
	 BODY("{\"type\":\"v1/clients\",\"type\":\"v1/cards\"}")},
	{"a member twice that no schema names", 400,
	 BODY(CARD "\"x\":1,\"x\":2}")},
	{"a member twice in what no schema describes: kept raw", 200,
	 BODY(CARD "\"data\":{\"a\":[{\"b\":1,\"b\":1}]}}")},
	{"a NUL in the body", 400, BODY(CARD "\"id\":\"a\0b\"}")},
	{"a NUL behind the body", 400, BODY(EVENT "\0")},
	{"text that is not UTF-8", 400, BODY(CARD "\"id\":\"\xff\"}")},
	{"an overlong slash", 400, BODY(CARD "\"id\":\"\xc0\xaf\"}")},
	{"half a pair, in UTF-8", 400, BODY(CARD "\"id\":\"\xed\xa0\x80\"}")},
	{"half a pair, escaped", 400, BODY(CARD "\"id\":\"\\ud800\"}")},
	{"a byte order mark", 400, BODY("\xef\xbb\xbf" EVENT)},
	{"more behind the JSON", 400, BODY(EVENT "x")},
	{"two values", 400, BODY(EVENT EVENT)},
	{"a comment", 400, BODY(EVENT "//")},
	{"no JSON", 400, BODY("type=v1/cards")},
	{"an end too early", 400, BODY("{\"type\":\"v1/cards\"")},
	{"a line break in text", 400, BODY(CARD "\"id\":\"a\nb\"}")},
	{"a number beyond any double", 200,
	 BODY(CARD "\"data\":{\"n\":1e999999999}}")},
	{"a number of 100,000 digits", 200, .body = long_number},
	{"a number where the name of the event is", 200,
	 BODY("{\"type\":18446744073709551616}")},

	/* ---- requests behind others ---- */
	{"refused, then right", 401, .secret = "x", .then = GOOD, .after = 401},
	{"right, then right", 200, .then = GOOD, .after = 200},
	{"right, then one more without a signature", 200, .after = 401,
	 .then = TO_BUSINESS LENGTH END},
	{"refused for its type, then right", 415, .then = GOOD, .after = 200,
	 TYPE("Content-Type: text/plain\r\n")},
	{"a request within a refused body", 401, .after = 401,
	 .raw = TO_BUSINESS LENGTH END, .then = TO_BUSINESS LENGTH END},
};

const size_t attack_count = COUNT(attack_list);

static void repeat_signatures(char *out, unsigned wrong)
{
	out += sprintf(out, TO_BUSINESS LENGTH "X-Qonto-Signature: t={t}");
	while (wrong-- > 0)
		out += sprintf(out, ",v1=" ZEROS);
	strcpy(out, ",v1={sig}\r\n" END);
}

void attack_prepare(void)
{
	size_t head;

	memset(deep, '[', 10000);
	memset(deep + 10000, ']', 10000);
	repeat_signatures(sixteen, 15);
	repeat_signatures(seventeen, 16);
	memset(long_number, '9', sizeof long_number - 1);
	head = strlen(CARD "\"id\":");
	memcpy(long_number, CARD "\"id\":", head);
	long_number[sizeof long_number - 2] = '}';
}

/* SPDX-License-Identifier: MIT */
/*
 * Every format: one line each. A new one is a line here, and in the runtime its
 * constant (hook_json.h) and its function (hook_format.c).
 */
#ifndef SCHEMA_FORMAT_H
#define SCHEMA_FORMAT_H

/* Parts of the patterns. */
#define FORMAT_DAY "\\d{4}-\\d\\d-\\d\\d"
#define FORMAT_FULL_TIME                                    \
	"([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?" \
	"([zZ]|[+-]([01]\\d|2[0-3]):[0-5]\\d)"
#define FORMAT_OCTET "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
#define FORMAT_LABEL "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
#define FORMAT_ATOM  "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
#define FORMAT_REST  "([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})*$"

/*
 *	FORMAT(id, name, shown, an example, pattern)
 *
 * `id` is the runtime's too: HOOK_DATE_TIME. `shown` stands in the comment
 * beside a member, "" where its type says as much.
 *
 * The pattern judges examples and defaults: what it refuses is not of the
 * format, though a few things that are not may pass. NULL: no pattern does.
 */
/* clang-format off */
#define SCHEMA_FORMATS(FORMAT) \
	FORMAT(DATE_TIME, "date-time", "", "2024-01-31T12:00:00Z", \
		"^" FORMAT_DAY "[tT]" FORMAT_FULL_TIME "$") \
	FORMAT(DATE, "date", "", "2024-01-31", "^" FORMAT_DAY "$") \
	FORMAT(CLOCK, "time", "time", "12:00:00Z", "^" FORMAT_FULL_TIME "$") \
	FORMAT(DURATION, "duration", "duration", "P1D", \
		"^P(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?" \
		"(T(\\d+H)?(\\d+M)?(\\d+S)?)?)$") \
	FORMAT(UUID, "uuid", "uuid", "123e4567-e89b-12d3-a456-426614174000", \
		"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$") \
	FORMAT(URI, "uri", "uri", "https://example.com", \
		"^[A-Za-z][A-Za-z0-9+.-]*:" FORMAT_REST) \
	FORMAT(URI_REFERENCE, "uri-reference", "uri reference", \
		"https://example.com", "^" FORMAT_REST) \
	FORMAT(EMAIL, "email", "email", "a@example.com", \
		"^(" FORMAT_ATOM "(\\." FORMAT_ATOM ")*|\"[^\"\\\\]*\")@" \
		"(" FORMAT_LABEL "(\\." FORMAT_LABEL ")*" \
		"|\\[[0-9A-Fa-f:.]+\\])$") \
	FORMAT(HOSTNAME, "hostname", "hostname", "example.com", \
		"^" FORMAT_LABEL "(\\." FORMAT_LABEL ")*$") \
	FORMAT(IPV4, "ipv4", "ipv4", "192.0.2.1", \
		"^" FORMAT_OCTET "(\\." FORMAT_OCTET "){3}$") \
	FORMAT(IPV6, "ipv6", "ipv6", "2001:db8::1", NULL) \
	FORMAT(BYTE, "byte", "base64", "AAAA", \
		"^([A-Za-z0-9+/]{4})*" \
		"([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$") \
	FORMAT(JSON_POINTER, "json-pointer", "JSON pointer", "/a", \
		"^(/([^~]|~[01])*)?$") \
	FORMAT(DECIMAL, "decimal", "decimal", "1", \
		"^-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?$") \
	FORMAT(RELATIVE_JSON_POINTER, "relative-json-pointer", \
		"relative JSON pointer", "0/a", NULL) \
	FORMAT(URI_TEMPLATE, "uri-template", "URI template", \
		"https://example.com/{id}", NULL) \
	FORMAT(IRI, "iri", "IRI", "https://example.com", NULL) \
	FORMAT(IRI_REFERENCE, "iri-reference", "IRI reference", \
		"https://example.com", NULL) \
	FORMAT(IDN_EMAIL, "idn-email", "international email", "a@example.com", NULL) \
	FORMAT(IDN_HOSTNAME, "idn-hostname", "international hostname", \
		"example.com", NULL) \
	FORMAT(REGEX, "regex", "regular expression", "^a+$", NULL) \
	FORMAT(BINARY, "binary", "bytes", NULL, NULL) /* any bytes, in multipart */
/* clang-format on */

#define FORMAT_ID(id, name, shown, example, pattern) FORMAT_##id,

/* The formats that are enforced; all others are annotations. */
enum format { FORMAT_NONE, SCHEMA_FORMATS(FORMAT_ID) FORMATS };

#endif

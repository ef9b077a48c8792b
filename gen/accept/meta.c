/* SPDX-License-Identifier: MIT */
/*
 * The metaschemas, in our own words: what they demand of a schema, without
 * titles, defaults and comments. YAML, in flow style.
 *
 * A URI here is the one that the standard gives.
 */
#include "internal.h"

#include <string.h>

#define HTTP  "http://json-schema.org/"
#define HTTPS "https://json-schema.org/draft/"

/* What draft 4 and its successors share; SELF stands for "a schema" in them. */
#define COUNTS                                                            \
	"minLength: {$ref: '#/definitions/nonNegativeIntegerDefault0'}, " \
	"maxLength: {$ref: '#/definitions/nonNegativeInteger'}, "         \
	"minItems: {$ref: '#/definitions/nonNegativeIntegerDefault0'}, "  \
	"maxItems: {$ref: '#/definitions/nonNegativeInteger'}, "          \
	"minProperties: "                                                 \
	"{$ref: '#/definitions/nonNegativeIntegerDefault0'}, "            \
	"maxProperties: {$ref: '#/definitions/nonNegativeInteger'}, "     \
	"pattern: {type: string, format: regex}, "                        \
	"uniqueItems: {type: boolean}, "
#define MAPS                                                               \
	"definitions: {type: object, additionalProperties: {$ref: '#'}}, " \
	"properties: {type: object, additionalProperties: {$ref: '#'}}, "  \
	"dependencies: {type: object, additionalProperties: "              \
	"{anyOf: [{$ref: '#'}, {$ref: '#/definitions/stringArray'}]}}, "
#define BRANCHES                                       \
	"allOf: {$ref: '#/definitions/schemaArray'}, " \
	"anyOf: {$ref: '#/definitions/schemaArray'}, " \
	"oneOf: {$ref: '#/definitions/schemaArray'}, not: {$ref: '#'}, "
#define TYPES                                                                \
	"type: {anyOf: [{$ref: '#/definitions/simpleTypes'}, {type: array, " \
	"items: {$ref: '#/definitions/simpleTypes'}, minItems: 1, "          \
	"uniqueItems: true}]}, "
#define DEFINITIONS                                                      \
	"schemaArray: {type: array, minItems: 1, items: {$ref: '#'}}, "  \
	"simpleTypes: {enum: [array, boolean, integer, 'null', number, " \
	"object, string]}, "
#define NOT_NEGATIVE                                            \
	"nonNegativeInteger: {type: integer, minimum: 0}, "     \
	"nonNegativeIntegerDefault0: "                          \
	"{allOf: [{$ref: '#/definitions/nonNegativeInteger'}, " \
	"{default: 0}]}, "

static const char draft4[] =
	"{id: '" HTTP "draft-04/schema#', "
	"$schema: '" HTTP "draft-04/schema#', type: object, "
	"dependencies: {exclusiveMaximum: [maximum], "
	"exclusiveMinimum: [minimum]}, "
	"definitions: {" DEFINITIONS NOT_NEGATIVE
	"stringArray: {type: array, items: {type: string}, minItems: 1, "
	"uniqueItems: true}}, "
	"properties: {id: {type: string}, $schema: {type: string}, "
	"title: {type: string}, description: {type: string}, default: {}, "
	"multipleOf: {type: number, minimum: 0, exclusiveMinimum: true}, "
	"maximum: {type: number}, exclusiveMaximum: {type: boolean}, "
	"minimum: {type: number}, exclusiveMinimum: {type: boolean}, " COUNTS
	"additionalItems: {anyOf: [{type: boolean}, {$ref: '#'}]}, "
	"items: {anyOf: [{$ref: '#'}, {$ref: '#/definitions/schemaArray'}]}, "
	"required: {$ref: '#/definitions/stringArray'}, "
	"additionalProperties: {anyOf: [{type: boolean}, {$ref: '#'}]}, " MAPS
	"patternProperties: {type: object, additionalProperties: "
	"{$ref: '#'}}, "
	"enum: {type: array, minItems: 1, uniqueItems: true}, " TYPES
	"format: {type: string}, " BRANCHES "}}";

/* Drafts 6 and 7. */
#define LATER(draft, more)                                                   \
	"{$id: '" HTTP "draft-0" draft "/schema#', "                         \
	"$schema: '" HTTP "draft-0" draft "/schema#', "                      \
	"type: [object, boolean], "                                          \
	"definitions: {" DEFINITIONS NOT_NEGATIVE                            \
	"stringArray: {type: array, items: {type: string}, "                 \
	"uniqueItems: true}}, "                                              \
	"properties: {$id: {type: string, format: uri-reference}, "          \
	"$schema: {type: string, format: uri}, "                             \
	"$ref: {type: string, format: uri-reference}, "                      \
	"title: {type: string}, description: {type: string}, "               \
	"default: true, examples: {type: array, items: true}, "              \
	"multipleOf: {type: number, exclusiveMinimum: 0}, "                  \
	"maximum: {type: number}, exclusiveMaximum: {type: number}, "        \
	"minimum: {type: number}, exclusiveMinimum: {type: number}, " COUNTS \
	"additionalItems: {$ref: '#'}, "                                     \
	"items: {anyOf: [{$ref: '#'}, "                                      \
	"{$ref: '#/definitions/schemaArray'}]}, "                            \
	"contains: {$ref: '#'}, "                                            \
	"required: {$ref: '#/definitions/stringArray'}, "                    \
	"additionalProperties: {$ref: '#'}, " MAPS                           \
	"patternProperties: {type: object, additionalProperties: "           \
	"{$ref: '#'}, propertyNames: {format: regex}}, "                     \
	"propertyNames: {$ref: '#'}, const: true, "                          \
	"enum: {type: array, items: true}, " TYPES                           \
	"format: {type: string}, " more BRANCHES "}}"

static const char draft6[] = LATER("6", "");
static const char draft7[] =
	LATER("7",
	      "$comment: {type: string}, readOnly: {type: boolean}, "
	      "writeOnly: {type: boolean}, contentMediaType: {type: string}, "
	      "contentEncoding: {type: string}, if: {$ref: '#'}, "
	      "then: {$ref: '#'}, else: {$ref: '#'}, ");

/* ---- 2019-09 and 2020-12: a metaschema for each vocabulary ---- */

#define HEAD_2019(name)                                              \
	"{$schema: '" HTTPS "2019-09/schema', "                      \
	"$id: '" HTTPS "2019-09/" name "', $recursiveAnchor: true, " \
	"type: [object, boolean], "
#define HEAD_2020(name)                                            \
	"{$schema: '" HTTPS "2020-12/schema', "                    \
	"$id: '" HTTPS "2020-12/" name "', $dynamicAnchor: meta, " \
	"type: [object, boolean], "
#define SELF_2019     "{$recursiveRef: '#'}"
#define SELF_2020     "{$dynamicRef: '#meta'}"
#define MAP_OF(self)  "{type: object, additionalProperties: " self "}"
#define LIST_OF(self) "{type: array, minItems: 1, items: " self "}"

#define DEPRECATED(self)                                                    \
	"definitions: " MAP_OF(                                             \
		self) ", "                                                  \
		      "dependencies: {type: object, additionalProperties: " \
		      "{anyOf: [" self                                      \
		      ", {type: array, items: {type: string}, "             \
		      "uniqueItems: true}]}}"

static const char schema_2019[] = HEAD_2019(
	"schema") "$vocabulary: {'" HTTPS "2019-09/vocab/core': true, "
		  "'" HTTPS "2019-09/vocab/applicator': true, "
		  "'" HTTPS "2019-09/vocab/validation': true, "
		  "'" HTTPS "2019-09/vocab/meta-data': true, "
		  "'" HTTPS "2019-09/vocab/format': false, "
		  "'" HTTPS "2019-09/vocab/content': true}, "
		  "allOf: [{$ref: meta/core}, {$ref: meta/applicator}, "
		  "{$ref: meta/validation}, {$ref: meta/meta-data}, "
		  "{$ref: meta/format}, {$ref: meta/content}], "
		  "properties: {" DEPRECATED(SELF_2019) "}}";

static const char schema_2020[] = HEAD_2020(
	"schema") "$vocabulary: {'" HTTPS "2020-12/vocab/core': true, "
		  "'" HTTPS "2020-12/vocab/applicator': true, "
		  "'" HTTPS "2020-12/vocab/unevaluated': true, "
		  "'" HTTPS "2020-12/vocab/validation': true, "
		  "'" HTTPS "2020-12/vocab/meta-data': true, "
		  "'" HTTPS "2020-12/vocab/format-annotation': true, "
		  "'" HTTPS "2020-12/vocab/content': true}, "
		  "allOf: [{$ref: meta/core}, {$ref: meta/applicator}, "
		  "{$ref: meta/unevaluated}, {$ref: meta/validation}, "
		  "{$ref: meta/meta-data}, {$ref: meta/format-annotation}, "
		  "{$ref: meta/content}], "
		  "properties: {" DEPRECATED(
			  SELF_2020) ", "
				     "$recursiveAnchor: {type: string, "
				     "pattern: '^[A-Za-z_][-A-Za-z0-9._]*$'}, "
				     "$recursiveRef: {type: string, format: uri-reference}}}";

#define VOCABULARY                                                   \
	"$vocabulary: {type: object, propertyNames: {type: string, " \
	"format: uri}, additionalProperties: {type: boolean}}, "     \
	"$comment: {type: string}, "

static const char core_2019[] = HEAD_2019(
	"meta/core") "properties: {$id: {type: string, format: uri-reference, "
		     "pattern: '^[^#]*#?$'}, $schema: {type: string, format: uri}, "
		     "$anchor: {type: string, pattern: '^[A-Za-z][-A-Za-z0-9.:_]*$'}, "
		     "$ref: {type: string, format: uri-reference}, "
		     "$recursiveRef: {type: string, format: uri-reference}, "
		     "$recursiveAnchor: {type: boolean}, " VOCABULARY
		     "$defs: " MAP_OF(SELF_2019) "}}";

static const char core_2020[] = HEAD_2020(
	"meta/core") "$defs: {anchorString: {type: string, "
		     "pattern: '^[A-Za-z_][-A-Za-z0-9._]*$'}, "
		     "uriString: {type: string, format: uri}, "
		     "uriReferenceString: {type: string, format: uri-reference}}, "
		     "properties: {$id: {$ref: '#/$defs/uriReferenceString', "
		     "pattern: '^[^#]*#?$'}, $schema: {$ref: '#/$defs/uriString'}, "
		     "$ref: {$ref: '#/$defs/uriReferenceString'}, "
		     "$anchor: {$ref: '#/$defs/anchorString'}, "
		     "$dynamicRef: {$ref: '#/$defs/uriReferenceString'}, "
		     "$dynamicAnchor: {$ref: '#/$defs/anchorString'}, " VOCABULARY
		     "$defs: " MAP_OF(SELF_2020) "}}";

/* clang-format off */
#define APPLICATORS(self) \
	"contains: " self ", additionalProperties: " self ", " \
	"properties: " MAP_OF( \
		self) ", " \
		      "patternProperties: {type: object, additionalProperties: " self \
		      ", " \
		      "propertyNames: {format: regex}}, " \
		      "dependentSchemas: " MAP_OF( \
			      self) ", " \
				    "propertyNames: " self ", if: " self \
				    ", then: " self ", " \
				    "else: " self ", not: " self \
				    ", allOf: " LIST_OF( \
					    self) ", " \
						  "anyOf: " LIST_OF( \
							  self) ", oneOf: " LIST_OF(self)
/* clang-format on */

static const char applicator_2019[] = HEAD_2019(
	"meta/applicator") "properties: {additionalItems: " SELF_2019 ", "
			   "unevaluatedItems: " SELF_2019 ", "
			   "items: {anyOf: [" SELF_2019 ", " LIST_OF(
				   SELF_2019) "]}, "
					      "unevaluatedProperties: " SELF_2019
					      ", " APPLICATORS(SELF_2019) "}}";

static const char applicator_2020[] =
	HEAD_2020("meta/applicator") "properties: {prefixItems: " LIST_OF(
		SELF_2020) ", "
			   "items: " SELF_2020 ", " APPLICATORS(SELF_2020) "}}";

static const char unevaluated_2020[] = HEAD_2020(
	"meta/unevaluated") "properties: {unevaluatedItems: " SELF_2020 ", "
			    "unevaluatedProperties: " SELF_2020 "}}";

#define COUNT   "{type: integer, minimum: 0}"
#define STRINGS "{type: array, items: {type: string}, uniqueItems: true}"
#define TYPE    "{enum: [array, boolean, integer, 'null', number, object, string]}"
#define VALIDATIONS                                                      \
	"properties: {multipleOf: {type: number, exclusiveMinimum: 0}, " \
	"maximum: {type: number}, exclusiveMaximum: {type: number}, "    \
	"minimum: {type: number}, exclusiveMinimum: {type: number}, "    \
	"maxLength: " COUNT ", minLength: " COUNT ", "                   \
	"pattern: {type: string, format: regex}, "                       \
	"maxItems: " COUNT ", minItems: " COUNT ", "                     \
	"uniqueItems: {type: boolean}, maxContains: " COUNT ", "         \
	"minContains: " COUNT ", maxProperties: " COUNT ", "             \
	"minProperties: " COUNT ", required: " STRINGS ", "              \
	"dependentRequired: {type: object, "                             \
	"additionalProperties: " STRINGS "}, const: true, "              \
	"enum: {type: array, items: true}, "                             \
	"type: {anyOf: [" TYPE ", {type: array, items: " TYPE ", "       \
	"minItems: 1, uniqueItems: true}]}}}"

static const char validation_2019[] = HEAD_2019("meta/validation") VALIDATIONS;
static const char validation_2020[] = HEAD_2020("meta/validation") VALIDATIONS;

#define META_DATA                                                           \
	"properties: {title: {type: string}, description: {type: string}, " \
	"default: true, deprecated: {type: boolean}, "                      \
	"readOnly: {type: boolean}, writeOnly: {type: boolean}, "           \
	"examples: {type: array, items: true}}}"
static const char meta_data_2019[] = HEAD_2019("meta/meta-data") META_DATA;
static const char meta_data_2020[] = HEAD_2020("meta/meta-data") META_DATA;

#define FORMAT "properties: {format: {type: string}}}"
static const char format_2019[] = HEAD_2019("meta/format") FORMAT;
static const char annotation_2020[] = HEAD_2020("meta/format-annotation")
	FORMAT;
static const char assertion_2020[] = HEAD_2020("meta/format-assertion") FORMAT;

#define CONTENT(self)                                    \
	"properties: {contentEncoding: {type: string}, " \
	"contentMediaType: {type: string}, contentSchema: " self "}}"
static const char content_2019[] = HEAD_2019("meta/content") CONTENT(SELF_2019);
static const char content_2020[] = HEAD_2020("meta/content") CONTENT(SELF_2020);

static const struct {
	const char *uri, *text;
} metaschemas[] = {
	{HTTP "draft-04/schema", draft4},
	{HTTP "draft-06/schema", draft6},
	{HTTP "draft-07/schema", draft7},
	{HTTPS "2019-09/schema", schema_2019},
	{HTTPS "2019-09/meta/core", core_2019},
	{HTTPS "2019-09/meta/applicator", applicator_2019},
	{HTTPS "2019-09/meta/validation", validation_2019},
	{HTTPS "2019-09/meta/meta-data", meta_data_2019},
	{HTTPS "2019-09/meta/format", format_2019},
	{HTTPS "2019-09/meta/content", content_2019},
	{HTTPS "2020-12/schema", schema_2020},
	{HTTPS "2020-12/meta/core", core_2020},
	{HTTPS "2020-12/meta/applicator", applicator_2020},
	{HTTPS "2020-12/meta/unevaluated", unevaluated_2020},
	{HTTPS "2020-12/meta/validation", validation_2020},
	{HTTPS "2020-12/meta/meta-data", meta_data_2020},
	{HTTPS "2020-12/meta/format-annotation", annotation_2020},
	{HTTPS "2020-12/meta/format-assertion", assertion_2020},
	{HTTPS "2020-12/meta/content", content_2020},
};

const char *accept_metaschema(str uri)
{
	for (size_t i = 0; i < sizeof metaschemas / sizeof *metaschemas; i++)
		if (uri.len == strlen(metaschemas[i].uri) &&
		    !memcmp(uri.ptr, metaschemas[i].uri, uri.len))
			return metaschemas[i].text;
	return NULL;
}

/* SPDX-License-Identifier: MIT */
/*
 * The fields that each object of OpenAPI has (3.1.1 section 4.8; 3.0.4 has
 * no others), and what stands in them.
 *
 * A field stands once, with the kind that its value must be of.
 */
#include "internal.h"

#include <assert.h>

static const struct form_field fields[] = {
	{FORM_ROOT, "openapi", FORM_NONE, FORM_ANY},
	{FORM_ROOT, "$self", FORM_NONE, FORM_TEXT},
	{FORM_ROOT, "info", FORM_INFO, FORM_ONE},
	{FORM_ROOT, "jsonSchemaDialect", FORM_NONE, FORM_TEXT},
	{FORM_ROOT, "servers", FORM_SERVER, FORM_LIST},
	{FORM_ROOT, "paths", FORM_PATH_ITEM, FORM_MAP},
	{FORM_ROOT, "webhooks", FORM_PATH_ITEM, FORM_MAP},
	{FORM_ROOT, "x-webhooks", FORM_PATH_ITEM, FORM_MAP},
	{FORM_ROOT, "components", FORM_COMPONENTS, FORM_ONE},
	{FORM_ROOT, "security", FORM_NONE, FORM_DEMANDS},
	{FORM_ROOT, "tags", FORM_TAG, FORM_LIST},
	{FORM_ROOT, "externalDocs", FORM_DOCS, FORM_ONE},
	{FORM_INFO, "title", FORM_NONE, FORM_TEXT},
	{FORM_INFO, "summary", FORM_NONE, FORM_TEXT},
	{FORM_INFO, "description", FORM_NONE, FORM_TEXT},
	{FORM_INFO, "termsOfService", FORM_NONE, FORM_TEXT},
	{FORM_INFO, "contact", FORM_CONTACT, FORM_ONE},
	{FORM_INFO, "license", FORM_LICENSE, FORM_ONE},
	{FORM_INFO, "version", FORM_NONE, FORM_TEXT},
	{FORM_CONTACT, "name", FORM_NONE, FORM_TEXT},
	{FORM_CONTACT, "url", FORM_NONE, FORM_TEXT},
	{FORM_CONTACT, "email", FORM_NONE, FORM_TEXT},
	{FORM_LICENSE, "name", FORM_NONE, FORM_TEXT},
	{FORM_LICENSE, "identifier", FORM_NONE, FORM_TEXT},
	{FORM_LICENSE, "url", FORM_NONE, FORM_TEXT},
	{FORM_SERVER, "url", FORM_NONE, FORM_TEXT},
	{FORM_SERVER, "description", FORM_NONE, FORM_TEXT},
	{FORM_SERVER, "name", FORM_NONE, FORM_TEXT},
	{FORM_SERVER, "variables", FORM_VARIABLE, FORM_MAP},
	{FORM_VARIABLE, "enum", FORM_NONE, FORM_TEXTS},
	{FORM_VARIABLE, "default", FORM_NONE, FORM_TEXT},
	{FORM_VARIABLE, "description", FORM_NONE, FORM_TEXT},
	{FORM_PATH_ITEM, "$ref", FORM_NONE, FORM_NAME},
	{FORM_PATH_ITEM, "summary", FORM_NONE, FORM_TEXT},
	{FORM_PATH_ITEM, "description", FORM_NONE, FORM_TEXT},
	{FORM_PATH_ITEM, "get", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "put", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "post", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "delete", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "options", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "head", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "patch", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "trace", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "query", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "additionalOperations", FORM_OPERATION, FORM_MAP},
	{FORM_PATH_ITEM, "servers", FORM_SERVER, FORM_LIST},
	{FORM_PATH_ITEM, "parameters", FORM_PARAMETER, FORM_LIST},
	{FORM_OPERATION, "tags", FORM_NONE, FORM_TEXTS},
	{FORM_OPERATION, "summary", FORM_NONE, FORM_TEXT},
	{FORM_OPERATION, "description", FORM_NONE, FORM_TEXT},
	{FORM_OPERATION, "externalDocs", FORM_DOCS, FORM_ONE},
	{FORM_OPERATION, "operationId", FORM_NONE, FORM_ANY},
	{FORM_OPERATION, "parameters", FORM_PARAMETER, FORM_LIST},
	{FORM_OPERATION, "requestBody", FORM_BODY, FORM_ONE},
	{FORM_OPERATION, "responses", FORM_RESPONSE, FORM_MAP},
	{FORM_OPERATION, "callbacks", FORM_CALLBACK, FORM_MAP},
	{FORM_OPERATION, "deprecated", FORM_NONE, FORM_BOOL},
	{FORM_OPERATION, "security", FORM_NONE, FORM_DEMANDS},
	{FORM_OPERATION, "servers", FORM_SERVER, FORM_LIST},
	{FORM_DOCS, "description", FORM_NONE, FORM_TEXT},
	{FORM_DOCS, "url", FORM_NONE, FORM_TEXT},
	{FORM_PARAMETER, "name", FORM_NONE, FORM_NAME},
	{FORM_PARAMETER, "in", FORM_NONE, FORM_NAME},
	{FORM_PARAMETER, "description", FORM_NONE, FORM_TEXT},
	{FORM_PARAMETER, "required", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "deprecated", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "allowEmptyValue", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "style", FORM_NONE, FORM_NAME},
	{FORM_PARAMETER, "explode", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "allowReserved", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "schema", FORM_NONE, FORM_SCHEMA},
	{FORM_PARAMETER, "example", FORM_NONE, FORM_ANY},
	{FORM_PARAMETER, "examples", FORM_EXAMPLE, FORM_MAP},
	{FORM_PARAMETER, "content", FORM_MEDIA, FORM_MAP},
	{FORM_HEADER, "description", FORM_NONE, FORM_TEXT},
	{FORM_HEADER, "required", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "deprecated", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "allowEmptyValue", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "style", FORM_NONE, FORM_NAME},
	{FORM_HEADER, "explode", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "allowReserved", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "schema", FORM_NONE, FORM_SCHEMA},
	{FORM_HEADER, "example", FORM_NONE, FORM_ANY},
	{FORM_HEADER, "examples", FORM_EXAMPLE, FORM_MAP},
	{FORM_HEADER, "content", FORM_MEDIA, FORM_MAP},
	{FORM_BODY, "description", FORM_NONE, FORM_TEXT},
	{FORM_BODY, "content", FORM_MEDIA, FORM_MAP},
	{FORM_BODY, "required", FORM_NONE, FORM_BOOL},
	{FORM_MEDIA, "schema", FORM_NONE, FORM_SCHEMA},
	{FORM_MEDIA, "itemSchema", FORM_NONE, FORM_SCHEMA},
	{FORM_MEDIA, "prefixEncoding", FORM_ENCODING, FORM_LIST},
	{FORM_MEDIA, "itemEncoding", FORM_ENCODING, FORM_ONE},
	{FORM_MEDIA, "example", FORM_NONE, FORM_ANY},
	{FORM_MEDIA, "examples", FORM_EXAMPLE, FORM_MAP},
	{FORM_MEDIA, "encoding", FORM_ENCODING, FORM_MAP},
	{FORM_ENCODING, "contentType", FORM_NONE, FORM_TEXT},
	{FORM_ENCODING, "headers", FORM_HEADER, FORM_MAP},
	{FORM_ENCODING, "style", FORM_NONE, FORM_NAME},
	{FORM_ENCODING, "explode", FORM_NONE, FORM_BOOL},
	{FORM_ENCODING, "allowReserved", FORM_NONE, FORM_BOOL},
	{FORM_ENCODING, "encoding", FORM_ENCODING, FORM_MAP},
	{FORM_ENCODING, "prefixEncoding", FORM_ENCODING, FORM_LIST},
	{FORM_ENCODING, "itemEncoding", FORM_ENCODING, FORM_ONE},
	{FORM_RESPONSE, "description", FORM_NONE, FORM_TEXT},
	{FORM_RESPONSE, "summary", FORM_NONE, FORM_TEXT},
	{FORM_RESPONSE, "headers", FORM_HEADER, FORM_MAP},
	{FORM_RESPONSE, "content", FORM_MEDIA, FORM_MAP},
	{FORM_RESPONSE, "links", FORM_LINK, FORM_MAP},
	{FORM_EXAMPLE, "summary", FORM_NONE, FORM_TEXT},
	{FORM_EXAMPLE, "description", FORM_NONE, FORM_TEXT},
	{FORM_EXAMPLE, "value", FORM_NONE, FORM_ANY},
	{FORM_EXAMPLE, "dataValue", FORM_NONE, FORM_ANY},
	{FORM_EXAMPLE, "serializedValue", FORM_NONE, FORM_TEXT},
	{FORM_EXAMPLE, "externalValue", FORM_NONE, FORM_TEXT},
	{FORM_LINK, "operationRef", FORM_NONE, FORM_TEXT},
	{FORM_LINK, "operationId", FORM_NONE, FORM_TEXT},
	{FORM_LINK, "parameters", FORM_NONE, FORM_OBJECT},
	{FORM_LINK, "requestBody", FORM_NONE, FORM_ANY},
	{FORM_LINK, "description", FORM_NONE, FORM_TEXT},
	{FORM_LINK, "server", FORM_SERVER, FORM_ONE},
	{FORM_TAG, "name", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "summary", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "parent", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "kind", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "description", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "externalDocs", FORM_DOCS, FORM_ONE},
	{FORM_SCHEME, "type", FORM_NONE, FORM_NAME},
	{FORM_SCHEME, "description", FORM_NONE, FORM_TEXT},
	{FORM_SCHEME, "name", FORM_NONE, FORM_NAME},
	{FORM_SCHEME, "in", FORM_NONE, FORM_NAME},
	{FORM_SCHEME, "scheme", FORM_NONE, FORM_NAME},
	{FORM_SCHEME, "bearerFormat", FORM_NONE, FORM_TEXT},
	{FORM_SCHEME, "flows", FORM_FLOWS, FORM_ONE},
	{FORM_SCHEME, "openIdConnectUrl", FORM_NONE, FORM_TEXT},
	{FORM_SCHEME, "oauth2MetadataUrl", FORM_NONE, FORM_TEXT},
	{FORM_SCHEME, "deprecated", FORM_NONE, FORM_BOOL},
	{FORM_FLOWS, "implicit", FORM_FLOW, FORM_ONE},
	{FORM_FLOWS, "password", FORM_FLOW, FORM_ONE},
	{FORM_FLOWS, "clientCredentials", FORM_FLOW, FORM_ONE},
	{FORM_FLOWS, "authorizationCode", FORM_FLOW, FORM_ONE},
	{FORM_FLOWS, "deviceAuthorization", FORM_FLOW, FORM_ONE},
	{FORM_FLOW, "deviceAuthorizationUrl", FORM_NONE, FORM_TEXT},
	{FORM_FLOW, "authorizationUrl", FORM_NONE, FORM_TEXT},
	{FORM_FLOW, "tokenUrl", FORM_NONE, FORM_TEXT},
	{FORM_FLOW, "refreshUrl", FORM_NONE, FORM_TEXT},
	{FORM_FLOW, "scopes", FORM_NONE, FORM_TEXT_MAP},
	{FORM_COMPONENTS, "schemas", FORM_NONE, FORM_SCHEMA_MAP},
	{FORM_COMPONENTS, "responses", FORM_RESPONSE, FORM_MAP},
	{FORM_COMPONENTS, "parameters", FORM_PARAMETER, FORM_MAP},
	{FORM_COMPONENTS, "examples", FORM_EXAMPLE, FORM_MAP},
	{FORM_COMPONENTS, "requestBodies", FORM_BODY, FORM_MAP},
	{FORM_COMPONENTS, "headers", FORM_HEADER, FORM_MAP},
	{FORM_COMPONENTS, "securitySchemes", FORM_SCHEME, FORM_MAP},
	{FORM_COMPONENTS, "links", FORM_LINK, FORM_MAP},
	{FORM_COMPONENTS, "callbacks", FORM_CALLBACK, FORM_MAP},
	{FORM_COMPONENTS, "mediaTypes", FORM_MEDIA, FORM_MAP},
	{FORM_COMPONENTS, "pathItems", FORM_PATH_ITEM, FORM_MAP},
	{FORM_REFERENCE, "$ref", FORM_NONE, FORM_NAME},
	{FORM_REFERENCE, "summary", FORM_NONE, FORM_TEXT},
	{FORM_REFERENCE, "description", FORM_NONE, FORM_TEXT},
};

enum { FIELDS = sizeof fields / sizeof *fields };

/* The table has the order of the forms: where do the form's fields begin? */
static size_t first_of(enum form form)
{
	size_t low = 0, high = FIELDS, middle;

	while (low < high) {
		middle = (low + high) / 2;
		if (fields[middle].form < form)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct form_field *model_form_field(enum form form, str name)
{
	for (size_t i = first_of(form); i < FIELDS && fields[i].form == form;
	     i++)
		if (str_is(name, fields[i].name))
			return &fields[i];
	return NULL;
}

const char *model_form_nearest(enum form form, str name)
{
	const char *words[FIELDS];
	size_t count = 0;

	for (size_t i = 0; i < FIELDS; i++) {
		assert(!i || fields[i - 1].form <= fields[i].form);
		if (fields[i].form == form)
			words[count++] = fields[i].name;
	}
	return name.ptr ? str_nearest(name, words, count) : NULL;
}

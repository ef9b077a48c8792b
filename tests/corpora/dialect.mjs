// SPDX-License-Identifier: MIT
// A document's schemas, rewritten to JSON Schema 2020-12 as OpenAPI 3.0 means
// them: nullable, exclusiveMinimum as boolean, no siblings of $ref. What OpenAPI
// leaves open and README.md decides is decided here the same way:
//
// - nullable allows null beside anything (enum, allOf, $ref), in 3.1 as well;
// - properties without a type are an object's;
// - contentEncoding base64 is format byte, and checked;
// - exclusiveMinimum and -Maximum may be booleans in 3.1 as well.

import {isObject} from './document.mjs';

const maps = ['properties', 'patternProperties', '$defs', 'definitions',
	'dependentSchemas'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const single = ['items', 'additionalProperties', 'not', 'if', 'then', 'else',
	'contains', 'propertyNames', 'unevaluatedItems', 'unevaluatedProperties'];

function bounds(schema, exclusive, inclusive) {
	if (schema[exclusive] === true) {
		schema[exclusive] = schema[inclusive];
		delete schema[inclusive];
	} else if (schema[exclusive] === false) {
		delete schema[exclusive];
	}
}

function inner(schema, old) {
	const result = {...schema};
	for (const key of maps)
		if (isObject(schema[key]))
			result[key] = Object.fromEntries(Object.entries(schema[key])
				.map(([name, value]) => [name, convert(value, old)]));
	for (const key of lists)
		if (Array.isArray(schema[key]))
			result[key] = schema[key].map(value => convert(value, old));
	for (const key of single)
		if (isObject(schema[key]))
			result[key] = convert(schema[key], old);
	return result;
}

function convert(schema, old) {
	if (!isObject(schema))
		return schema;
	if (old && typeof schema.$ref === 'string' && !schema.nullable)
		return {$ref: schema.$ref};
	const result = inner(schema, old);
	if (isObject(result.properties) && result.type === undefined &&
		![...lists, '$ref'].some(key => result[key]))
		result.type = 'object';
	if (schema.contentEncoding === 'base64')
		result.format = 'byte';
	delete result.nullable;
	delete result.discriminator;
	delete result.example;
	delete result.examples;
	delete result.default;
	bounds(result, 'exclusiveMinimum', 'minimum');
	bounds(result, 'exclusiveMaximum', 'maximum');
	if (schema.nullable !== true)
		return result;
	return {anyOf: [{type: 'null'}, result]};
}

// Anything that is no schema, with the schemas in it.
function walk(node, old) {
	if (Array.isArray(node))
		return node.map(value => walk(value, old));
	if (!isObject(node))
		return node;
	const result = {};
	for (const [key, value] of Object.entries(node)) {
		if (key === 'example' || key === 'examples')
			continue;
		if (key === 'schema')
			result[key] = convert(value, old);
		else if (key === 'schemas' && isObject(value))
			result[key] = Object.fromEntries(Object.entries(value)
				.map(([name, schema]) => [name, convert(schema, old)]));
		else
			result[key] = walk(value, old);
	}
	return result;
}

export const dialect2020 = (document, old) => walk(document, old);

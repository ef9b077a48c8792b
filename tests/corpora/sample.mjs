// SPDX-License-Identifier: MIT
// Payloads made from schemas, for all those that nobody gave an example of.
// They need not be valid: ajv says whether they are.

import {follow, isObject} from './document.mjs';
import {pick, random} from './random.mjs';

const DEPTH = 8;

const strings = {
	'date-time': '2024-02-29T12:00:00Z', date: '2024-02-29', time: '12:00:00Z',
	duration: 'P1DT2H', uuid: '123e4567-e89b-12d3-a456-426614174000',
	uri: 'https://example.com/a?b=c', url: 'https://example.com/',
	email: 'a@example.com', hostname: 'example.com', ipv4: '192.0.2.1',
	ipv6: '2001:db8::1', byte: 'aGVsbG8=', decimal: '12.50',
	'uri-reference': '/a', 'uri-template': 'https://example.com/{id}',
	'json-pointer': '/a/b',
};

function sampleString(schema) {
	let text = strings[schema.format] ?? pick(['', 'a', 'text', 'Zürich 😀']);
	while ([...text].length < (schema.minLength ?? 0))
		text += 'a';
	return [...text].slice(0, schema.maxLength ?? undefined).join('');
}

function sampleNumber(schema, integer) {
	const low = schema.minimum ?? (typeof schema.exclusiveMinimum === 'number' ?
		schema.exclusiveMinimum + 1 : 0);
	const value = low + random(3);
	return integer || random(2) ? value : value + 0.25;
}

function sampleObject(document, schema, depth) {
	const value = {};
	const required = schema.required ?? [];
	for (const [name, inner] of Object.entries(schema.properties ?? {}))
		if (required.includes(name) || depth < DEPTH && random(3) === 0)
			value[name] = make(document, inner, depth + 1);
	const more = schema.additionalProperties;
	if (more !== false && depth < DEPTH && random(3) === 0)
		value.key = isObject(more) ? make(document, more, depth + 1) : 'more';
	return value;
}

function sampleArray(document, schema, depth) {
	const count = Math.min(Math.max(schema.minItems ?? 0,
		depth < DEPTH ? random(3) : 0), schema.maxItems ?? 20, 20);
	return Array.from({length: count}, () =>
		make(document, schema.items ?? {}, depth + 1));
}

function typeOf(schema) {
	if (Array.isArray(schema.type))
		return pick(schema.type);
	return schema.type ?? (schema.properties ? 'object' :
		schema.items ? 'array' : 'any');
}

function plain(document, schema, depth) {
	switch (typeOf(schema)) {
	case 'object': return sampleObject(document, schema, depth);
	case 'array': return sampleArray(document, schema, depth);
	case 'string': return sampleString(schema);
	case 'integer': return sampleNumber(schema, true);
	case 'number': return sampleNumber(schema, false);
	case 'boolean': return random(2) === 0;
	case 'null': return null;
	default: return pick([{}, 'any', 1, [1], null]);
	}
}

// A branch on top of what stands beside it.
function both(value, other) {
	return isObject(value) && isObject(other) ? {...value, ...other} : other;
}

function make(document, given, depth) {
	const schema = follow(document, given, '').node;
	if (!isObject(schema) || depth > 3 * DEPTH)
		return {};
	if (schema.nullable && random(8) === 0)
		return null;
	if (schema.const !== undefined)
		return schema.const;
	if (schema.enum?.length)
		return pick(schema.enum);
	if (schema.example !== undefined && random(2))
		return schema.example;
	let value = schema.type || schema.properties ?
		plain(document, schema, depth) : undefined;
	for (const part of schema.allOf ?? [])
		value = both(value, make(document, part, depth + 1));
	const branches = schema.oneOf ?? schema.anyOf;
	if (branches?.length)
		value = both(value, make(document, pick(branches), depth + 1));
	return value === undefined ? plain(document, schema, depth) : value;
}

export function sample(document, schema) {
	return make(document, schema, 0);
}

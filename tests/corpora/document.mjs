// SPDX-License-Identifier: MIT
// A specification as JSON, and what stands in it: every example of a body, a
// webhook or a component, with the pointer of its schema.
//
// Invariant: what is collected is not changed; dialects are converted on a
// copy, see dialect.mjs.

import {readFileSync} from 'node:fs';

export function load(path, yaml) {
	const text = readFileSync(path, 'utf8');
	if (path.endsWith('.json'))
		return JSON.parse(text);
	return yaml.parse(text, {maxAliasCount: -1, uniqueKeys: false,
		logLevel: 'error'});
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch',
	'trace'];

export const isObject = value =>
	value !== null && typeof value === 'object' && !Array.isArray(value);
const escape = token => token.replaceAll('~', '~0').replaceAll('/', '~1');
const unescape = token => token.replaceAll('~1', '/').replaceAll('~0', '~');

export function at(document, pointer) {
	let node = document;
	for (const token of pointer.split('/').slice(1))
		node = node?.[unescape(decodeURIComponent(token))];
	return node;
}

// Through references that stay in the document; {node, pointer}.
export function follow(document, node, pointer) {
	for (let left = 20; left > 0 && typeof node?.$ref === 'string' &&
		node.$ref.startsWith('#/'); left--) {
		pointer = decodeURIComponent(node.$ref.slice(1));
		node = at(document, node.$ref.slice(1));
	}
	return {node, pointer};
}

const isJson = media => /^application\/json\b|\+json\b/.test(media);

function* valuesOf(document, node) {
	if (!isObject(node))
		return;
	if (node.example !== undefined)
		yield node.example;
	for (const example of Object.values(node.examples ?? {})) {
		const {node: found} = follow(document, example, '');
		if (Array.isArray(node.examples))
			yield example;
		else if (isObject(found) && found.value !== undefined)
			yield found.value;
	}
}

// The first JSON content of a body, as the emitted code has it.
function* body(document, node, pointer, use) {
	const found = follow(document, node, pointer);
	const [media, content] = Object.entries(found.node?.content ?? {})
		.find(([name]) => isJson(name)) ?? [];
	if (!content?.schema)
		return;
	const where = `${found.pointer}/content/${escape(media)}`;
	const schema = follow(document, content.schema, `${where}/schema`);
	yield {pointer: schema.pointer, where, content, schema: schema.node, ...use};
}

function* operation(document, node, pointer, name, method, event) {
	if (node.requestBody)
		yield* body(document, node.requestBody, `${pointer}/requestBody`,
			event ? {use: 'event', name, beside: ''} :
			{use: 'request', name, beside: method});
	for (const [status, response] of Object.entries(node.responses ?? {}))
		yield* body(document, response, `${pointer}/responses/${status}`,
			{use: 'response', name, beside: `${method} ${status}`});
}

// Every component's schema and every body, each with its pointer and use.
export function* places(document) {
	for (const [name, schema] of
		Object.entries(document.components?.schemas ?? {})) {
		const pointer = `/components/schemas/${escape(name)}`;
		yield {pointer, where: pointer, content: null, schema};
	}
	for (const part of ['paths', 'webhooks', 'x-webhooks'])
		for (const [name, item] of Object.entries(document[part] ?? {})) {
			const found = follow(document, item, `/${part}/${escape(name)}`);
			for (const method of methods)
				if (isObject(found.node?.[method]))
					yield* operation(document, found.node[method],
						`${found.pointer}/${method}`, name,
						method.toUpperCase(), part !== 'paths');
		}
}

export function* examples(document) {
	for (const {content, schema, ...place} of places(document)) {
		for (const value of valuesOf(document, content))
			yield {...place, value};
		// A component's are taken where it stands.
		if (!content || !place.pointer.startsWith('/components/schemas/'))
			for (const value of valuesOf(document, schema))
				yield {...place, value};
	}
}

// The schema of a webhook's body: its pointer, or null.
export function webhookSchema(document, key) {
	const hooks = document.webhooks ?? document['x-webhooks'] ?? {};
	const content = hooks[key]?.post?.requestBody?.content;
	if (!content?.['application/json'])
		return null;
	const pointer = `/webhooks/${escape(key)}/post/requestBody/content/` +
		'application~1json/schema';
	return follow(document, content['application/json'].schema, pointer).pointer;
}

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
function follow(document, node, pointer) {
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

function* bodyExamples(document, body, pointer, use) {
	const found = follow(document, body, pointer);
	const [media, content] = Object.entries(found.node?.content ?? {})
		.find(([name]) => isJson(name)) ?? [];
	if (!content?.schema)
		return;
	const inner = `${found.pointer}/content/${escape(media)}`;
	const schema = follow(document, content.schema, `${inner}/schema`);
	for (const value of valuesOf(document, content))
		yield {value, pointer: schema.pointer, where: inner, ...use};
	if (!schema.pointer.startsWith('/components/schemas/'))
		for (const value of valuesOf(document, schema.node))
			yield {value, pointer: schema.pointer, where: inner, ...use};
}

function* operationExamples(document, operation, pointer, name, method, event) {
	if (operation.requestBody)
		yield* bodyExamples(document, operation.requestBody,
			`${pointer}/requestBody`,
			event ? {use: 'event', name, beside: ''} :
			{use: 'request', name, beside: method});
	for (const [status, response] of Object.entries(operation.responses ?? {}))
		yield* bodyExamples(document, response,
			`${pointer}/responses/${status}`,
			{use: 'response', name, beside: `${method} ${status}`});
}

export function* examples(document) {
	for (const [name, schema] of
		Object.entries(document.components?.schemas ?? {}))
		for (const value of valuesOf(document, schema))
			yield {value, pointer: `/components/schemas/${escape(name)}`,
				where: `/components/schemas/${escape(name)}`};
	for (const part of ['paths', 'webhooks', 'x-webhooks'])
		for (const [name, item] of Object.entries(document[part] ?? {})) {
			const found = follow(document, item, `/${part}/${escape(name)}`);
			for (const method of methods)
				if (isObject(found.node?.[method]))
					yield* operationExamples(document, found.node[method],
						`${found.pointer}/${method}`, name,
						method.toUpperCase(), part !== 'paths');
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

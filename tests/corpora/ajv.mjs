// SPDX-License-Identifier: MIT
// The independent opinion: ajv on the whole document, so that references lead
// where they do for the provider.

import {dirname, resolve} from 'node:path';
import {pathToFileURL, fileURLToPath} from 'node:url';
import {dialect2020} from './dialect.mjs';
import {load} from './document.mjs';

function* references(node) {
	if (node === null || typeof node !== 'object')
		return;
	if (typeof node.$ref === 'string')
		yield node.$ref;
	for (const value of Object.values(node))
		yield* references(value);
}

// README.md, Decisions: these are checked, all others are annotations.
const formats = ['date-time', 'date', 'time', 'duration', 'uuid', 'uri',
	'uri-reference', 'uri-template', 'email', 'hostname', 'ipv4', 'ipv6',
	'json-pointer', 'relative-json-pointer', 'int32', 'int64', 'byte'];

// Patterns that are none with u are taken without, as many engines do.
function regExp(pattern, flags) {
	try {
		return new RegExp(pattern, flags);
	} catch {
		return new RegExp(pattern);
	}
}
regExp.code = 'new RegExp';

function add(ajv, path, old, yaml, known) {
	const url = pathToFileURL(path).href;
	if (known.has(url))
		return;
	known.add(url);
	const document = load(path, yaml);
	const version = document.openapi ?
		document.openapi.startsWith('3.0') : old;
	ajv.addSchema(dialect2020(document, version), url);
	for (const reference of references(document)) {
		const file = reference.split('#')[0];
		if (file && !/^[a-z]+:/.test(file))
			add(ajv, resolve(dirname(path), decodeURIComponent(file)),
				version, yaml, known);
	}
}

// A function of a schema's pointer and a value: null, or what is wrong.
export function opinion(path, {Ajv, addFormats, yaml}) {
	const ajv = new Ajv({strict: false, validateSchema: false, meta: false,
		allErrors: true, logger: false, inlineRefs: false,
		code: {regExp}});
	const url = pathToFileURL(resolve(path)).href;
	const compiled = new Map();
	addFormats(ajv, {mode: 'full', formats});
	add(ajv, fileURLToPath(url), false, yaml, new Set());
	return (pointer, value) => {
		let validate = compiled.get(pointer);
		if (!validate) {
			const fragment = pointer.split('/')
				.map(encodeURIComponent).join('/');
			validate = ajv.compile({$ref: `${url}#${fragment}`});
			compiled.set(pointer, validate);
		}
		return validate(value) ? null : validate.errors;
	};
}

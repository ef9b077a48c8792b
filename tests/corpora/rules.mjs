// SPDX-License-Identifier: MIT
// rules.txt: where our verdict and ajv's differ on purpose. A line is
//
//	SPECIFICATION SIDE KEYWORD POINTER RULE...
//
// with * in the first and the fourth. SIDE is "we" (we refuse) or "ajv" (ajv
// refuses), KEYWORD that side's or "any", POINTER where in the payload, maybe
// with the schema's before it ("/components/schemas/x#/y"). Our KEYWORD is
// the kind of fault where there is none ("range"); ajv's is "oneOf-several"
// where more than one branch fits. A difference is explained when rules explain
// everything that the refusing side says.

import {readFileSync} from 'node:fs';

function glob(text) {
	return new RegExp(`^${text.split('*').map(part =>
		part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 's');
}

export function readRules(path, name) {
	return readFileSync(path, 'utf8').split('\n')
		.filter(line => line.trim() && !line.startsWith('#'))
		.map(line => line.trim().split(/\s+/))
		.filter(([specification]) => glob(specification).test(name))
		.map(([, side, keyword, pointer, ...rule]) =>
			({side, keyword, pointer: glob(pointer), rule: rule.join(' ')}));
}

// These only say that something below them was wrong.
const consequences = ['anyOf', 'oneOf', 'if', 'then', 'else'];

export function explain(rules, schema, theirs, ours) {
	const side = theirs ? 'ajv' : 'we';
	const said = theirs ?
		theirs.map(e => ({keyword: e.params?.passingSchemas ?
			'oneOf-several' : e.keyword, path: e.instancePath})) :
		ours.map(e => ({keyword: e.keyword, path: e.path}));
	const rule = ({keyword, path}) => rules.find(r => r.side === side &&
		(r.keyword === keyword || r.keyword === 'any') &&
		(r.pointer.test(path) || r.pointer.test(`${schema}#${path}`)));
	const explained = said.filter(rule);
	// What follows from it: the member is then missing, its list no list.
	const follows = ({keyword, path}) => theirs ?
		consequences.includes(keyword) || explained.some(e =>
			e.keyword === 'oneOf-several' &&
			(path === e.path || path.startsWith(`${e.path}/`))) : explained.some(e => e.path === path ||
			e.path.startsWith(`${path}/`));
	return explained.length && said.every(e => rule(e) || follows(e)) ?
		rule(explained[0]).rule : null;
}

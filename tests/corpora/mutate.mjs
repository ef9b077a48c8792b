// SPDX-License-Identifier: MIT
// Payloads that are almost right: one place of an example, changed. The same
// ones in every run.

import {pick, random} from './random.mjs';

const others = [null, true, 0, -1, 1.5, 1e20, '', 'x', '2020-02-30', [], {},
	[null], {x: 1}];

const isParent = value => value !== null && typeof value === 'object' &&
	Object.keys(value).length > 0;

// Somewhere below the root: {parent, key, path}.
function place(value) {
	let parent = value;
	let path = '';
	for (;;) {
		const key = pick(Object.keys(parent));
		path += `/${key}`;
		if (!isParent(parent[key]) || random(3) === 0)
			return {parent, key, path};
		parent = parent[key];
	}
}

function change({parent, key, path}) {
	const value = parent[key];
	switch (random(5)) {
	case 0:
		if (Array.isArray(parent))
			parent.splice(Number(key), 1);
		else
			delete parent[key];
		return `without ${path}`;
	case 1:
		if (Array.isArray(parent))
			parent.push(structuredClone(value));
		else
			parent['un known'] = 1;
		return `more beside ${path}`;
	case 2:
		if (typeof value === 'string') {
			parent[key] = random(2) ? `${value}x` : [...value].slice(1).join('');
			return `${path} altered`;
		}
		if (typeof value === 'number') {
			parent[key] = random(2) ? -value : value + 0.5;
			return `${path} altered`;
		}
	}
	parent[key] = structuredClone(pick(others));
	return `${path} is ${JSON.stringify(parent[key])}`;
}

export function mutate(trials, count) {
	const usable = trials.filter(({value}) => isParent(value));
	const mutants = [];
	while (usable.length && mutants.length < count) {
		const trial = pick(usable);
		const value = structuredClone(trial.value);
		const made = change(place(value));
		mutants.push({...trial, made,
			value: JSON.parse(JSON.stringify(value))});
	}
	return mutants;
}

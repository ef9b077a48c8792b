// SPDX-License-Identifier: MIT
// Payloads that are almost right: one place of an example, changed. The same
// ones in every run.

const others = [null, true, 0, -1, 1.5, 1e20, '', 'x', '2020-02-30', [], {},
	[null], {x: 1}];

let state = 1;
function random(below) {
	state = (state + 0x6d2b79f5) >>> 0;
	let mixed = Math.imul(state ^ state >>> 15, state | 1);
	mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
	return ((mixed ^ mixed >>> 14) >>> 0) % below;
}
const pick = list => list[random(list.length)];

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
			parent[key] = random(2) ? `${value}x` : value.slice(1);
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
		const mutant = change(place(value));
		mutants.push({...trial, mutant,
			value: JSON.parse(JSON.stringify(value))});
	}
	return mutants;
}

// SPDX-License-Identifier: MIT
// Delivers the example of every webhook, or real deliveries, to the emitted
// receiver: each must reach a handler of its own, none `otherwise`:
//
//	node dispatch.mjs NAME DOCUMENT DRIVER MODULES TOLD [DELIVERIES]
//
// TOLD is what hookc told of the document: a webhook that it says will reach
// `otherwise` may. The last line is the counts as JSON.

import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {examples, load} from './document.mjs';

const [name, path, driver, modules, toldPath, deliveries] =
	process.argv.slice(2);
const SHOWN = 8;

function yaml() {
	return existsSync(join(modules, 'node_modules', 'yaml')) ?
		createRequire(join(modules, 'package.json'))('yaml') : null;
}

function* real() {
	for (const event of JSON.parse(readFileSync(deliveries, 'utf8')))
		for (const value of event.examples) {
			const action = typeof value.action === 'string' ?
				`.${value.action}` : '';
			yield {header: event.name, value, key: `${event.name}${action}`};
		}
}

function* described(document) {
	for (const {use, name: key, value} of examples(document))
		if (use === 'event' && value !== null && typeof value === 'object')
			yield {header: '', value, key};
}

const library = yaml();
if (!library && !path.endsWith('.json')) {
	console.log(`${name}: skipped: no yaml`);
	console.log('{}');
	process.exit(0);
}
const trials = [...deliveries ? real() : described(load(path, library))];
const ran = spawnSync(driver, [], {encoding: 'utf8', maxBuffer: 1 << 30,
	input: trials.map(({header, value}) =>
		`\n${header}\n\n${JSON.stringify(value)}\n`).join('')});
const answers = ran.stdout.split('\n').slice(0, -1);
const told = readFileSync(toldPath, 'utf8');
const allowed = new Set([...told.matchAll(
	/webhook (\S+) (?:has nothing at|does not;)/g)].map(found => found[1]));
const everyOne = told.includes("every one will reach 'otherwise'");
const lost = [];
const fired = new Map();
trials.forEach(({key}, index) => {
	const [word, event] = (answers[index] ?? 'nothing').split(/ (.*)/s);
	// A header names it, and no example of a body holds one.
	if (word === 'unnamed' ||
		word === 'otherwise' && (everyOne || allowed.has(key)))
		return;
	if (word !== 'handled')
		lost.push(`${key}: ${answers[index] ?? 'no answer'}`);
	else if (!deliveries)
		fired.set(event, (fired.get(event) ?? new Set()).add(key));
	else if (event !== key && event !== key.split('.')[0])
		lost.push(`${key}: the handler of ${event}`);
});
// Two webhooks are two events, and the first does not take the second's.
for (const [event, keys] of fired)
	if (keys.size > 1)
		lost.push(`${event}: the handler of ${[...keys].join(', ')}`);
if (ran.status !== 0)
	lost.push(`the driver ended with ${ran.status ?? ran.signal}`);
for (const text of lost.slice(0, SHOWN))
	console.log(`${name}: not at its own handler: ${text}`);
console.log(JSON.stringify({deliveries: trials.length, lost: lost.length}));

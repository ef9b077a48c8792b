// SPDX-License-Identifier: MIT
// accept.mjs FOLDER SECONDS: what accept.c does, by ajv with its formats.
// Prints "PAYLOAD VERDICT VALIDATE PARSE-AND-VALIDATE", in microseconds.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const [folder, seconds] = process.argv.slice(2);
const read = name => readFileSync(join(folder, name + '.json'), 'utf8');

// Microseconds of a call, the best of many short rounds.
function cost(call) {
	const end = performance.now() + Number(seconds) * 1000;
	let best = Infinity;

	do {
		const from = performance.now();
		for (let i = 0; i < 200; i++)
			call();
		best = Math.min(best, (performance.now() - from) / 200);
	} while (performance.now() < end);
	return (best * 1000).toFixed(3);
}

for (const name of ['push', 'issues', 'pull_request']) {
	const ajv = new (Ajv.default ?? Ajv)({strict: false});
	(formats.default ?? formats)(ajv);
	const accepts = ajv.compile(JSON.parse(read(name + '.schema')));
	for (const end of ['', '_type', '_missing', '_format']) {
		const text = read(name + end);
		const value = JSON.parse(text);
		const times = end ? '' : ` ${cost(() => accepts(value))} ` +
			cost(() => accepts(JSON.parse(text)));
		console.log(`${name}${end} ${Number(accepts(value))}${times}`);
	}
}

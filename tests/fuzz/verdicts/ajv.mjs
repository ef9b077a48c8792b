// SPDX-License-Identifier: MIT
// ajv.mjs MODULES <ASKED: a second opinion on what judge.c said. ASKED is a
// line of JSON: {defs, asked: [{schema, values: [[VALUE, JUDGED]...]}]}. What
// ajv says otherwise is printed, as JSON lines. Two faults of ajv 8.20 are
// known, and explain themselves:
//
// - In a loop (items, additionalProperties...) `contains` takes an empty list if
//   the one before it had an item that fits: {"items": {"contains": {"type":
//   "object"}}} takes [[{}], []]. It is asked with `minItems: 1` beside, which
//   says the same.
// - Where unevaluatedProperties stands beside some of `if`, what ajv compiles
//   throws. That is no opinion; it is counted.

import {createRequire} from 'node:module';
import {join} from 'node:path';
import {readFileSync} from 'node:fs';

const Ajv = createRequire(join(process.argv[2], 'x'))('ajv/dist/2020.js')
	.default;
const {defs, asked} = JSON.parse(readFileSync(0, 'utf8'));
let values = 0, differences = 0, thrown = 0;

function spelt(schema) {
	if (schema === null || typeof schema !== 'object')
		return schema;
	if (Array.isArray(schema))
		return schema.map(spelt);
	const made = Object.fromEntries(Object.entries(schema).map(
		([name, value]) => [name, name === 'const' || name === 'enum' ?
			value : spelt(value)]));
	if ('contains' in made && made.minContains !== 0)
		made.minItems = Math.max(1, made.minItems ?? 0);
	return made;
}

for (const {schema, values: given} of asked) {
	// The schemas that are referred to stand in the same document.
	const ajv = new Ajv({strict: false, validateFormats: false,
		logger: false, unicodeRegExp: true});
	const accepts = ajv.compile({$id: 'https://example.com/root', ...defs,
		$ref: '#/subject', subject: spelt(schema)});

	for (const [value, judged] of given) {
		let said;

		values++;
		try {
			said = accepts(value);
		} catch {
			thrown++;
			break;
		}
		if (said === judged)
			continue;
		differences++;
		console.log(JSON.stringify({schema, value, judge: judged, ajv: said}));
		break;
	}
}
console.log(`${values} values: ajv differs in ${differences} schemas, and ` +
	`throws in ${thrown}`);
process.exit(differences ? 1 : 0);

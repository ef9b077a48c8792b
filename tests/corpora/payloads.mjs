// SPDX-License-Identifier: MIT
// Gives every example payload of a specification, and mutations of it, to the
// emitted code and to ajv, and compares:
//
//	node payloads.mjs NAME DOCUMENT DRIVER MODULES RULES [DELIVERIES]
//
// MODULES is where npm installed; DELIVERIES a file of real ones. Prints each
// disagreement and, as its last line, the counts as JSON.

import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {opinion} from './ajv.mjs';
import {at, examples, load, places, webhookSchema} from './document.mjs';
import {mutate} from './mutate.mjs';
import {pick} from './random.mjs';
import {sample} from './sample.mjs';
import {explain, readRules} from './rules.mjs';

const [name, path, driver, modules, rulesPath, deliveries] =
	process.argv.slice(2);
const MUTANTS = Number(process.env.MUTANTS ?? 600);
const SAMPLES = Number(process.env.SAMPLES ?? 1000);
const SHOWN = 12;

function packages() {
	const require = createRequire(join(modules, 'package.json'));
	if (!existsSync(join(modules, 'node_modules', 'ajv')))
		return null;
	return {Ajv: require('ajv/dist/2020').default,
		addFormats: require('ajv-formats').default, yaml: require('yaml')};
}

function run(argumentList, input) {
	const ran = spawnSync(driver, argumentList, {input, encoding: 'utf8',
		maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'inherit']});
	if (ran.status !== 0) {
		console.log(`${name}: the driver ended with ` +
			`${ran.status ?? ran.signal}`);
		process.exit(1);
	}
	return ran.stdout.split('\n').slice(0, -1).map(line => JSON.parse(line));
}

// ---- which type reads a payload ----

function typeFinder() {
	const components = new Map();
	const uses = new Map();
	for (const line of run(['list'])) {
		if (line.component !== null && line.component !== undefined)
			components.set(line.component, line.type);
		if (!line.use)
			continue;
		const type = line.function.replace(/_(write|read)$/, '');
		// Of several media types the first is the one of examples.
		const use = `${line.use} ${line.name} ${line.beside}`;
		if (!uses.has(use))
			uses.set(use, type);
	}
	const byPointer = pointer => {
		const component = /^\/components\/schemas\/([^/]+)$/.exec(pointer);
		const type = component && components.get(component[1]
			.replaceAll('~1', '/').replaceAll('~0', '~'));
		const only = at(document, pointer)?.allOf;
		// A schema that only names another is that one.
		return type ?? (only?.length === 1 && only[0].$ref?.startsWith('#/') ?
			byPointer(only[0].$ref.slice(1)) : undefined);
	};
	return ({pointer, use, name: of, beside}) => byPointer(pointer) ??
		uses.get(`${use} ${of} ${spelled(use, beside)}`);
}

// As the emitted code says it: "GET response->status == 200".
function spelled(use, beside) {
	if (use !== 'response')
		return beside;
	const [method, status] = beside.split(' ');
	if (status === 'default')
		return `${method} true`;
	return /^[1-5]XX$/i.test(status) ?
		`${method} response->status / 100 == ${status[0]}` :
		`${method} response->status == ${status}`;
}

// Of the one webhook whose key begins so; null: there are others.
function onlyBelow(document, start) {
	const keys = Object.keys(document.webhooks ?? {})
		.filter(key => key.startsWith(start));
	return keys.length === 1 ? webhookSchema(document, keys[0]) : null;
}

function* delivered(document) {
	for (const event of JSON.parse(readFileSync(deliveries, 'utf8')))
		for (const value of event.examples) {
			const base = event.name.replaceAll('_', '-');
			const action = value.action?.replaceAll?.('_', '-');
			const pointer = webhookSchema(document, `${base}-${action}`) ??
				webhookSchema(document, base) ??
				onlyBelow(document, `${base}-`);
			yield {value, pointer: pointer ?? '', use: 'event',
				name: event.name, beside: '',
				where: `${event.name}${action ? `/${action}` : ''}`};
		}
}

// ---- the comparison ----

const libraries = packages();
if (!libraries && !path.endsWith('.json')) {
	console.log(`${name}: skipped: no yaml`);
	console.log('{}');
	process.exit(0);
}
const document = load(path, libraries?.yaml);
const judge = libraries ? opinion(path, libraries) : null;
const rules = readRules(rulesPath, name);
const typeOf = typeFinder();
const counts = {of: 0, untyped: 0, read: 0, round: 0, valid: 0, agreed: 0,
	explained: 0, made: 0, madeValid: 0, madeAgreed: 0, madeExplained: 0};
const causes = new Map();
let faults = 0;

function note(cause, text) {
	const texts = causes.get(cause) ?? [];
	texts.push(text);
	causes.set(cause, texts);
}

function shorten(text, length) {
	return text.length > length ? `${text.slice(0, length)}...` : text;
}

const general = path => path.replace(/\/\d+(?=\/|$)/g, '/*');
const ours = errors => errors.map(e =>
	`${e.path}: ${e.keyword} (${e.reason})`).join('; ');
const theirs = errors => errors.map(e =>
	`${e.instancePath}: ${e.keyword} ${e.message} [${e.schemaPath}]`)
	.join('; ');

function disagree(trial, answer, opinionErrors) {
	const side = opinionErrors ? 'ajv refuses, we accept' :
		'we refuse, ajv accepts';
	const errors = opinionErrors ?? answer.errors;
	const rule = explain(rules, trial.pointer, opinionErrors,
		answer.errors);
	if (rule)
		return rule;
	const first = errors[0];
	note(`${side}: ${first.keyword} at ` +
		(opinionErrors ?
			`${general(first.instancePath)}: ${first.message}` :
			`${general(first.path)}: ${first.reason}`),
	`${trial.pointer} (${trial.made ?? trial.where})\n` +
		`      ours: ${shorten(ours(answer.errors), 400)}\n` +
		`      ajv:  ${shorten(theirs(opinionErrors ?? []), 600)}\n` +
		`      ${shorten(JSON.stringify(trial.value), 300)}`);
	faults++;
	return null;
}

function fault(cause, trial, answer) {
	note(cause, `${trial.pointer} (${trial.made ?? trial.where}) ` +
		`as ${trial.type}\n      ours: ${shorten(ours(answer.errors), 300)}` +
		`\n      read:    ${shorten(JSON.stringify(trial.value), 1500)}` +
		`\n      written: ${shorten(answer.written ?? 'nothing', 1500)}`);
	faults++;
}

function compare(trial, answer) {
	for (const error of answer.errors)
		if (error.code === 'range' || !error.keyword)
			error.keyword = error.code;
	const kind = Boolean(trial.made);
	if (kind)
		counts.made++;
	if (answer.read && !kind)
		counts.read++;
	if (answer.read && !answer.written)
		fault('not written', trial, answer);
	else if (answer.read) {
		if (isDeepStrictEqual(JSON.parse(answer.written), trial.value))
			counts.round += kind ? 0 : 1;
		else
			fault('not the same when written', trial, answer);
	}
	if (answer.strict !== answer.verdict)
		fault(`strictly ${answer.strict}, leniently ${answer.verdict}`,
			trial, answer);
	if (!judge) {
		if (!answer.read)
			fault('not read', trial, answer);
		return;
	}
	let errors;
	try {
		errors = judge(trial.pointer, trial.value);
	} catch (error) {
		note(`ajv cannot: ${error.message}`, trial.pointer);
		return;
	}
	counts[kind ? 'madeValid' : 'valid'] += errors ? 0 : 1;
	const agreed = (errors === null) === answer.verdict;
	const explained = !agreed && disagree(trial, answer, errors);
	if (agreed || explained)
		counts[kind ? 'madeAgreed' : 'agreed']++;
	if (explained)
		counts[kind ? 'madeExplained' : 'explained']++;
}

const seen = new Set();
const trials = [];
for (const trial of deliveries ? delivered(document) : examples(document)) {
	// As it is sent: what JSON does not say is not there.
	const text = JSON.stringify(trial.value);
	if (text === undefined || text[0] !== '{' && text[0] !== '[')
		continue;
	trial.value = JSON.parse(text);
	if (!deliveries && seen.has(trial.pointer + text))
		continue;
	seen.add(trial.pointer + text);
	counts.of++;
	trial.type = typeOf(trial);
	if (trial.type)
		trials.push(trial);
	else
		counts.untyped++;
	if (!trial.type)
		note('nothing reads', trial.where);
}
// Made ones: of every schema that is read, and what is almost an example.
function make() {
	const made = [];
	const readable = [...places(document)].map(({content, ...place}) =>
		({...place, type: typeOf(place)})).filter(place => place.type);
	for (let left = readable.length ? SAMPLES : 0; left > 0; left--) {
		const {schema, ...place} = pick(readable);
		const value = sample(document, schema);
		if (value !== null && typeof value === 'object')
			made.push({...place, value: JSON.parse(JSON.stringify(value)),
				made: 'made of the schema'});
	}
	return [...made, ...mutate([...trials, ...made], MUTANTS)];
}

const all = [...trials, ...judge && !deliveries ? make() :
	judge ? mutate(trials, MUTANTS) : []];
const answers = run([], all.map(({type, value}) =>
	`${type}\tboth\t${JSON.stringify(value)}\n`).join(''));
all.forEach((trial, index) => compare(trial, answers[index]));

const sorted = [...causes].sort((a, b) => b[1].length - a[1].length);
for (const [cause, texts] of sorted.slice(0, SHOWN))
	console.log(`${name}: ${texts.length} x ${cause}\n    ${texts[0]}`);
if (sorted.length > SHOWN)
	console.log(`${name}: and ${sorted.length - SHOWN} more causes`);
console.log(JSON.stringify({...counts, faults, ajv: judge !== null}));

// SPDX-License-Identifier: MIT
// Asks the format `regex` of the runtime, through format_regex_driver, and this
// JavaScript engine with the flag u, what is a regular expression:
//
//	node tests/conformance/format_regex.mjs DRIVER [SEED] [ROUNDS]
//
// The texts are the corpus (if HOOKC_SHARED leads to it), the same damaged, and
// random ones. Later editions of ECMA-262 take more than the 11th: what this
// engine may take of that is left out, see `later`.

import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {corpus, generator, source} from './random.mjs';

const [driver, seedText = '1', roundsText = '20000'] = process.argv.slice(2);
const random = generator(seedText);
const pick = list => list[random(list.length)];

const parts = ['(', ')', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?<n>', '(?<é>',
	'(?<\\u006e>', '(?<\\u{1d49c}>', '(?<\\ud835\\udc9c>', '(?<1>', '(?<>',
	'(?<€>', '(?', '[', '[^', ']', '^', '$', '.', '*', '+', '?', '|', '{', '}',
	'{1}', '{2,}', '{1,2}', '{2,1}', '{00,0}', '{007,8}', '{', ',', '-', '/',
	'=', '!', '<', '>', ':', 'a', 'n', 'z', '0', '1', '9', 'é', '😀', 'Σ', '_',
	'\0', '\n', '\u2028', '\\', '\\\\', '\\b', '\\B', '\\d', '\\W', '\\-', '\\/',
	'\\a', '\\_', '\\0', '\\1', '\\2', '\\10', '\\cA', '\\c1', '\\c', '\\x41',
	'\\x4', '\\u0041', '\\u004', '\\u{41}', '\\u{110000}', '\\u{}', '\\u{0000041}',
	'\\ud83d', '\\ude00', '\\ud83d\\ude00', '\\k', '\\k<n>', '\\k<é>', '\\k<m>',
	'\\k<\\u{6e}>', '\\p', '\\p{L}', '\\P{Lu}', '\\p{Script=Greek}', '\\p{sc=Grek}',
	'\\p{scx=Latn}', '\\p{gc=Nd}', '\\p{Alpha}', '\\p{IDS}', '\\p{Greek}',
	'\\p{gc=Greek}', '\\p{lu}', '\\p{}', '\\p{L', '\\p{=}', '\\p{Alphabetic=Yes}',
	'\\t', '\\v', '\\$', '\\}', '[a-z]', '[z-a]', '[\\d-a]', '[--/]', '[a-\\b]'];

function readCorpus() {
	if (!existsSync(corpus)) {
		console.log('skipped: no corpora');
		return [];
	}
	return readFileSync(corpus, 'utf8').split('\n')
		.filter(line => line !== '' && !line.startsWith('#'))
		.map(line => JSON.parse(line.split('\t')[3]));
}

function randomText() {
	let text = '';
	for (let left = 1 + random(7); left > 0; left--)
		text += pick(parts);
	return text;
}

function damage(text) {
	const runes = [...text];
	const at = random(runes.length + 1);
	switch (random(3)) {
	case 0: runes.splice(at, 1); break;
	case 1: runes.splice(at, 0, pick(parts)); break;
	default: runes[at] = pick(parts);
	}
	return runes.join('');
}

// Every name of a property, right and cut, and what names of groups consist of.
function names() {
	const table = readFileSync(join(source, 'templates/hook/hook_regex.h'), 'utf8');
	const version = /(\d+\.\d+)\.\n/.exec(table)[1];
	if (process.versions.unicode !== version) {
		console.log(`skipped: names, which are of Unicode ${version}`);
		return [];
	}
	const words = [...table.matchAll(/"(.*)"/g)].join(' ').match(/\w+/g);
	const texts = [];
	for (const word of new Set(words.flatMap(word => [word, word.slice(1),
		word.slice(0, -1), word.toLowerCase(), word + 's'])))
		for (const before of ['', 'gc=', 'General_Category=', 'sc=', 'scx=',
			'Script=', 'Script_Extensions=', 'Alpha='])
			texts.push(`\\p{${before}${word}}`);
	for (let rune = 0; rune < 0x110000; rune += rune < 0x3000 ? 1 : 7)
		if (rune < 0xd800 || rune > 0xdfff)
			texts.push(`(?<${String.fromCodePoint(rune)}>)`,
				`(?<a${String.fromCodePoint(rune)}>)`);
	return texts;
}

function engine(text) {
	try {
		return Boolean(new RegExp(text, 'u'));
	} catch {
		return false;
	}
}

// Modifiers, and one name for groups of two alternatives (16th edition).
function later(text) {
	const named = [...text.matchAll(/\(\?<([^=!>][^>]*)>/g)];
	return /\(\?[-ims]+:/.test(text) || (named.length > 1 && text.includes('|'));
}

const corpusTexts = readCorpus();
const texts = [...corpusTexts, ...names(), '', '\\'];
for (const text of corpusTexts)
	for (let left = 20; left > 0; left--)
		texts.push(damage(text));
for (let left = Number(roundsText); left > 0; left--)
	texts.push(randomText());

const asked = texts.filter(text => !later(text) && !/\p{Cs}/u.test(text));
const ran = spawnSync(driver, {encoding: 'latin1', maxBuffer: 1 << 30,
	input: asked.map(text => Buffer.from(text).toString('hex') + '\n').join(''),
	stdio: ['pipe', 'pipe', 'inherit']});
const answers = (ran.stdout ?? '').split('\n').slice(0, -1);
let taken = 0;
let differ = 0;
if (ran.status !== 0 || answers.length !== asked.length) {
	console.error(`format_regex: the driver ended with ${ran.status ?? ran.signal}`);
	process.exit(1);
}
asked.forEach((text, index) => {
	const expected = engine(text);
	taken += expected;
	if (expected === (answers[index] === '1'))
		return;
	if (++differ <= 20)
		console.log(`${JSON.stringify(text)}: the engine ` +
			`${expected ? 'takes' : 'refuses'} it`);
});
console.log(`${asked.length} texts, seed ${seedText}: ${taken} are regular ` +
	`expressions, ${differ} differ`);
process.exit(differ ? 1 : 0);

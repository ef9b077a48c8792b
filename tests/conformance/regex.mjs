// SPDX-License-Identifier: MIT
// Asks regex_driver and this JavaScript engine the same questions:
//
//	node tests/conformance/regex.mjs DRIVER [SEED] [ROUNDS]
//
// The patterns are the corpus (if HOOKC_SHARED leads to it) and random ones;
// the texts are random, and samples that are then damaged.

import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {corpus, generator} from './random.mjs';

const [driver, seedText = '1', roundsText = '1000'] = process.argv.slice(2);
const random = generator(seedText);
const pick = list => list[random(list.length)];

const hex = text => 'x' + Buffer.from(text, 'utf8').toString('hex');
const unhex = word => Buffer.from(word, 'hex').toString('utf8');

function ask(lines) {
	const ran = spawnSync(driver, {input: lines.join('\n') + '\n',
		maxBuffer: 1 << 30, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit']});
	if (ran.status !== 0) {
		console.error(`regex: the driver ended with ${ran.status ?? ran.signal}`);
		process.exit(1);
	}
	return ran.stdout.split('\n').slice(0, -1);
}

function engine(pattern) {
	for (const flags of ['uy', '']) {
		try {
			return new RegExp(pattern, flags);
		} catch {
			// The next flags may do.
		}
	}
	return null;
}

// Left to itself, this engine also tries amid a surrogate pair, where \B may
// hold; ECMA-262 goes from code point to code point.
function matches(regexp, text) {
	if (!regexp.unicode || !regexp.source.includes('\\B')) {
		regexp.lastIndex = 0;
		if (!regexp.sticky)
			return regexp.test(text);
		regexp.whole ??= new RegExp(regexp.source, 'u');
		return regexp.whole.test(text);
	}
	for (let at = 0; at <= text.length;
		at += text.codePointAt(at) > 0xffff ? 2 : 1) {
		regexp.lastIndex = at;
		if (regexp.test(text))
			return true;
	}
	return false;
}

// ---- patterns ----

function readCorpus() {
	if (!existsSync(corpus)) {
		console.log('skipped: no corpora');
		return [];
	}
	return readFileSync(corpus, 'utf8').split('\n')
		.filter(line => line !== '' && !line.startsWith('#'))
		.map(line => JSON.parse(line.split('\t')[3]));
}

const atoms = ['a', 'b', 'c', 'é', '😀', ' ', '-', '.', '[ab]', '[^a]', '[^é]',
	'\\d', '\\w', '\\W', '\\s', '\\S', '\\D', '[é-ü]', '\\p{L}', '\\P{L}',
	'\\p{Lu}', '[^\\p{L}]', '[😀-😂]', '\\u{1F600}', '[]', '[^]', '\\n',
	'[\\w-]', '\\p{Script=Greek}', '\\uD83D\\uDE00', '[\\s\\S]', '\\x61'];
const assertions = ['^', '$', '\\b', '\\B'];
const quantifiers = ['*', '+', '?', '{2}', '{1,2}', '{0,2}', '{0,4}', '{2,}', '*?', '+?',
	'??', '{0}'];

// `within`: "ahead" has no look-behind, "behind" asks for nothing further.
function randomTerm(depth, within) {
	const kind = random(20);
	if (kind < 3)
		return within === 'behind' ? '^' : pick(assertions);
	if (kind < 5 && depth > 0 && within !== 'behind')
		return `(?${pick(['=', '!'])}${randomPattern(depth - 1, 'ahead')})`;
	if (kind === 5 && depth > 0 && within === '')
		return `(?<${pick(['=', '!'])}${randomPattern(depth - 1, 'behind')})`;
	const repeated = random(3) === 0 ? pick(quantifiers) : '';
	if (kind < 11 && depth > 0)
		return pick(['(', '(?:']) + randomPattern(depth - 1, within) + ')' +
			repeated;
	return pick(atoms) + repeated;
}

function randomPattern(depth, within) {
	const choices = [];
	do {
		let sequence = '';
		for (let left = random(4); left > 0; left--)
			sequence += randomTerm(depth, within);
		choices.push(sequence);
	} while (random(4) === 0);
	return choices.join('|');
}

// Mostly no patterns: what one refuses, the other must.
const signs = ['(', ')', '(?', ':', '[', ']', '^', '$', '.', '*', '+', '?', '|',
	'{', '}', '{1', '{2,1}', ',', '-', '\\', '/', '=', '!', '<', 'a', 'b', 'd',
	'u', 'x', '1', '0', 'c', 'k', 'p{L}', 'é', '😀', '(?<n>', '\\w', '\\u', '{4'];

function randomSigns() {
	let text = '';
	for (let left = 1 + random(8); left > 0; left--)
		text += pick(signs);
	return text;
}

// ---- texts ----

const letters = ['a', 'b', 'c', 'A', 'Z', 'é', 'ü', '😀', '😁', ' ', '-', '.', '0',
	'9', '_', '\n', '\u2028', '\u00a0', 'α', '\0', '€', '\ud7ff', '\ue000',
	'\u{10ffff}', ':', '/', '@'];

function randomText() {
	let text = '';
	for (let left = random(7); left > 0; left--)
		text += pick(letters);
	return text;
}

function damage(text) {
	const runes = [...text];
	const at = random(runes.length + 1);
	switch (random(5)) {
	case 0: runes.splice(at, 1); break;
	case 1: runes.splice(at, 0, pick(letters)); break;
	case 2: runes[at] = pick(letters); break;
	case 3: runes.push(...runes.splice(0, at)); break;
	default: runes.length = at;
	}
	return runes.join('');
}

// ---- the comparison ----

// Counted classes, which need code points, or counting, to stay small; and
// what engines take without the u flag.
const large = ["^[\\p{L}\\p{N} '-]{1,50}$", '^\\p{Lu}\\p{L}{0,100}$',
	"^[\\p{L}\\p{M}' \\.\\-]{2,100}$", '^.{1,1000}$', '^.{0,262144}$',
	'^(?:[\\p{L}]+[ -]?){1,20}$', '^[\\p{L}\\d_-]{3,64}(?:\\.[\\p{L}\\d_-]{1,64}){0,5}$',
	'^(?=.*[A-Z])(?=.*\\d)[\\p{L}\\d]{8,64}$', '\\b\\p{L}{5,80}\\B',
	'^((?!foo).)*$', '^(?:(?!--)[a-z-])+$', '^(?:(?=[^\\d]*\\d)\\w{2})*$',
	'^(?!.*\\.\\.)(?:[\\w.](?!-$))+$', '(?:a(?=b|$)b?)+c', '^(?:(?!\\bno\\b).)*$',
	'^(?:(?=a(?!b)).|b)*$', '(?<=a)b', '(?<!a)b', '^(?:[ab](?<!aa))+$',
	'^\\w+(?<![-_])$', '(?<=^|[é\\s])x(?!y)', '^(?!.*--)[a-z-]+(?<!-)$', '[\\w-.]', '^[\\w-.]+$', '^[+-\\d]$', '^[\\d-\\w]{2,5}$'];
const patterns = [...readCorpus(), ...large];
const fromCorpus = patterns.length;
for (let left = Number(roundsText); left > 0; left--)
	patterns.push(randomPattern(3, ''));
const wellFormed = patterns.length;
for (let left = Number(roundsText); left > 0; left--)
	patterns.push(randomSigns());

// Short for random patterns, on which backtracking is soon exponential.
const samples = ask(patterns.map((pattern, index) =>
	`sample ${hex(pattern)} 0 3 ${index < fromCorpus ? 30 : 7}`));
const cases = patterns.map((pattern, index) => {
	const texts = ['', randomText(), randomText(), randomText(), randomText()];
	const own = samples[index].split(' ')
		.filter(word => word.startsWith('=')).map(word => unhex(word.slice(1)));
	for (const text of own)
		texts.push(text, damage(text), damage(text), damage(damage(text)),
			damage(damage(damage(text))));
	const regexp = engine(pattern);
	// Some 200 that match, and as many that nearly do.
	const fitting = index < fromCorpus && regexp ?
		own.filter(text => matches(regexp, text)) : [];
	let near = 0;
	for (let left = 1000; left > 0 && fitting.length > 0 &&
		(near < 200 || fitting.length < 200); left--) {
		const text = damage(pick(fitting));
		if (!matches(regexp, text)) {
			near++;
		} else if (fitting.length < 200 && text.length < 300) {
			fitting.push(text);
		} else {
			continue;
		}
		if (near <= 200)
			texts.push(text);
	}
	// Without u the engine sees half characters.
	const narrow = regexp && !regexp.unicode;
	return {pattern, regexp, own: own.length,
		texts: narrow ? texts.filter(text => !/[\u{10000}-\u{10ffff}]/u.test(text))
			: texts};
});
const answers = ask(cases.map(({pattern, texts}) =>
	`match ${hex(pattern)} ${texts.map(hex).join(' ')}`));

let questions = 0;
let matching = 0;
let wrong = 0;
const refused = {S: 0, I: 0, L: 0};

function complain(text) {
	if (wrong++ < 20)
		console.error(`regex: ${text}`);
}

cases.forEach(({pattern, regexp, texts}, index) => {
	const answer = answers[index];
	const shown = JSON.stringify(pattern);
	if (/^[SIL] /.test(answer)) {
		refused[answer[0]]++;
		if (answer[0] === 'S' && regexp?.unicode)
			complain(`${shown} is a pattern, but: ${answer}`);
		if (index >= fromCorpus && index < wellFormed &&
			answer[0] !== 'L')
			complain(`${shown} should compile, but: ${answer}`);
		return;
	}
	if (!regexp) {
		complain(`${shown} is not a pattern, but compiles`);
		return;
	}
	// Without u these mean something else, which nobody wants.
	if (!regexp.unicode && /[\u{10000}-\u{10ffff}]|\\[pPu]/u.test(pattern))
		return;
	texts.forEach((text, at) => {
		const expected = matches(regexp, text);
		questions++;
		matching += expected ? 1 : 0;
		if (expected !== (answer[at] === '1'))
			complain(`${shown} on ${JSON.stringify(text)}: ` +
				`${expected} became ${!expected}`);
	});
});

console.log(`regex: seed ${seedText}, ${fromCorpus} patterns of the corpus, ` +
	`${patterns.length - fromCorpus} random; ${questions} questions, ` +
	`${matching} matches, ${wrong} wrong; refused ${refused.S} syntax, ` +
	`${refused.I} irregular, ${refused.L} too large`);
process.exit(wrong === 0 ? 0 : 1);

// SPDX-License-Identifier: MIT
// Prints unicode.c: the properties that \p{...} may name, out of the Unicode
// tables that this JavaScript engine carries. Needed again only for a newer
// Unicode:
//
//	node gen/regex/unicode.mjs > gen/regex/unicode.c

const LAST = 0x10ffff;

// In the order of the bits of a mask.
const categories = [
	['Lu', 'Uppercase_Letter'], ['Ll', 'Lowercase_Letter'],
	['Lt', 'Titlecase_Letter'], ['Lm', 'Modifier_Letter'],
	['Lo', 'Other_Letter'], ['Mn', 'Nonspacing_Mark'],
	['Mc', 'Spacing_Mark'], ['Me', 'Enclosing_Mark'],
	['Nd', 'Decimal_Number', 'digit'], ['Nl', 'Letter_Number'],
	['No', 'Other_Number'], ['Pc', 'Connector_Punctuation'],
	['Pd', 'Dash_Punctuation'], ['Ps', 'Open_Punctuation'],
	['Pe', 'Close_Punctuation'], ['Pi', 'Initial_Punctuation'],
	['Pf', 'Final_Punctuation'], ['Po', 'Other_Punctuation'],
	['Sm', 'Math_Symbol'], ['Sc', 'Currency_Symbol'],
	['Sk', 'Modifier_Symbol'], ['So', 'Other_Symbol'],
	['Zs', 'Space_Separator'], ['Zl', 'Line_Separator'],
	['Zp', 'Paragraph_Separator'], ['Cc', 'Control', 'cntrl'],
	['Cf', 'Format'], ['Cs', 'Surrogate'], ['Co', 'Private_Use'],
	['Cn', 'Unassigned'],
];

const groups = [
	['L', 'Letter'], ['LC', 'Cased_Letter'], ['M', 'Mark', 'Combining_Mark'],
	['N', 'Number'], ['P', 'Punctuation', 'punct'], ['S', 'Symbol'],
	['Z', 'Separator'], ['C', 'Other'],
];

const binaries = [
	['Any'], ['ASCII'], ['Assigned'], ['Alphabetic', 'Alpha'],
	['Uppercase', 'Upper'], ['Lowercase', 'Lower'], ['White_Space', 'space'],
	['ASCII_Hex_Digit', 'AHex'], ['Hex_Digit', 'Hex'],
	['ID_Start', 'IDS'], ['ID_Continue', 'IDC'], ['Ideographic', 'Ideo'],
	['Emoji'], ['Emoji_Presentation', 'EPres'],
	['Extended_Pictographic', 'ExtPict'],
];

const scripts = [
	['Latin', 'Latn'], ['Greek', 'Grek'], ['Cyrillic', 'Cyrl'],
	['Armenian', 'Armn'], ['Hebrew', 'Hebr'], ['Arabic', 'Arab'],
	['Devanagari', 'Deva'], ['Bengali', 'Beng'], ['Gurmukhi', 'Guru'],
	['Gujarati', 'Gujr'], ['Tamil', 'Taml'], ['Telugu', 'Telu'],
	['Kannada', 'Knda'], ['Malayalam', 'Mlym'], ['Sinhala', 'Sinh'],
	['Thai'], ['Lao', 'Laoo'], ['Tibetan', 'Tibt'], ['Myanmar', 'Mymr'],
	['Georgian', 'Geor'], ['Hangul', 'Hang'], ['Ethiopic', 'Ethi'],
	['Khmer', 'Khmr'], ['Mongolian', 'Mong'], ['Hiragana', 'Hira'],
	['Katakana', 'Kana'], ['Bopomofo', 'Bopo'], ['Han', 'Hani'],
	['Common', 'Zyyy'], ['Inherited', 'Zinh', 'Qaai'],
];

function members(property) {
	const pattern = new RegExp(`^\\p{${property}}$`, 'u');
	const set = new Uint8Array(LAST + 1);
	for (let rune = 0; rune <= LAST; rune++)
		set[rune] = pattern.test(String.fromCodePoint(rune)) ? 1 : 0;
	return set;
}

// How far it is to where the property begins, then ends, then begins ...
function flips(test) {
	const list = [];
	let inside = false;
	let from = 0;
	for (let rune = 0; rune <= LAST + 1; rune++) {
		if ((rune <= LAST && test(rune)) === inside)
			continue;
		list.push(rune - from);
		from = rune;
		inside = !inside;
	}
	return list;
}

const category = new Uint8Array(LAST + 1);
categories.forEach(([name], index) => {
	const set = members(name);
	for (let rune = 0; rune <= LAST; rune++)
		if (set[rune])
			category[rune] = index;
});

const runs = [];
for (let from = 0, rune = 1; rune <= LAST + 1; rune++) {
	if (rune <= LAST && category[rune] === category[from])
		continue;
	runs.push((rune - from) * 32 + category[from]);
	from = rune;
}

const steps = [];
const rows = [];

function add(kind, names, mask, own, more) {
	const row = {kind, names, mask, at: steps.length, own: own.length,
		more: more.length};
	steps.push(...own, ...more);
	rows.push(row);
}

categories.forEach((names, index) => add('CATEGORY', names, 1 << index, [], []));

// A union of whole categories, and what it has more or less than that.
function mostly(kind, names) {
	const set = members(names[0]);
	const balance = categories.map(() => 0);
	for (let rune = 0; rune <= LAST; rune++)
		balance[category[rune]] += set[rune] ? 1 : -1;
	let mask = 0;
	balance.forEach((sum, index) => {
		if (sum > 0)
			mask |= 1 << index;
	});
	const differs = rune => (mask >>> category[rune] & 1) !== set[rune];
	add(kind, names, mask >>> 0, flips(differs), []);
}

groups.forEach(names => mostly('CATEGORY', names));
binaries.forEach(names => mostly('BINARY', names));
scripts.forEach(names => {
	const own = members(`Script=${names[0]}`);
	const wide = members(`Script_Extensions=${names[0]}`);
	add('SCRIPT', names, 0, flips(rune => own[rune] === 1),
		flips(rune => own[rune] !== wide[rune]));
});

function table(type, name, values) {
	const lines = [`const ${type} ${name}[] = {`];
	let line = '\t';
	for (const value of values) {
		const text = value.toString();
		if (line.length + 7 + text.length + 1 > 80) {
			lines.push(line.trimEnd());
			line = '\t';
		}
		line += text + ', ';
	}
	lines.push(line.trimEnd(), '};');
	return lines.join('\n');
}

function row({kind, names, mask, at, own, more}) {
	const spelled = names.map(name => `"${name}"`).join(', ');
	const bits = mask.toString(16);
	return `\t{UNICODE_${kind}, {${spelled}},\n` +
		`\t\t0x${bits}, ${at}, ${own}, ${more}},`;
}

console.log(`/* SPDX-License-Identifier: MIT */
/*
 * The properties of Unicode ${process.versions.unicode}, printed by unicode.mjs: not edited by hand.
 * unicode.h says how to read them.
 */
#include "unicode.h"

/* clang-format off */
${table('uint32_t', 'regex_unicode_runs', runs)}
const size_t regex_unicode_run_count = ${runs.length};

${table('uint32_t', 'regex_unicode_steps', steps)}

const struct unicode_property regex_unicode_properties[] = {
${rows.map(row).join('\n')}
};
const size_t regex_unicode_property_count = ${rows.length};`);

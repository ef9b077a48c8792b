// SPDX-License-Identifier: MIT
// Prints templates/hook/hook_idn.h: what RFC 5892 derives from Unicode data,
// as this JavaScript engine knows it.
//
//	node gen/regex/idn.mjs >templates/hook/hook_idn.h

// Section 2.6, and 2.1 to 2.10 in the order of section 3.
const valid = new Set([0xdf, 0x3c2, 0x6fd, 0x6fe, 0xf0b, 0x3007]);
const context = new Set([0x200c, 0x200d, 0xb7, 0x375, 0x5f3, 0x5f4, 0x30fb]);
for (let digit = 0; digit < 10; digit++)
	context.add(0x660 + digit).add(0x6f0 + digit);
const disallowed = new Set([0x640, 0x7fa, 0x302e, 0x302f, 0x3031, 0x3032,
	0x3033, 0x3034, 0x3035, 0x303b]);
const fold = text => text.toUpperCase().toLowerCase();

function isUnstable(text) {
	return fold(text.normalize('NFKC')).normalize('NFKC') !== text;
}

function isValid(rune) {
	const text = String.fromCodePoint(rune);
	if (valid.has(rune) || context.has(rune))
		return true;
	if (disallowed.has(rune) || /\p{Cn}|\p{Cs}/u.test(text))
		return false;
	if (rune < 128)
		return /[a-z0-9-]/.test(text);
	if (isUnstable(text) ||
		/\p{Default_Ignorable_Code_Point}|\p{White_Space}|\p{Noncharacter_Code_Point}/u.test(text))
		return false;
	// Combining marks for symbols, musical and ancient notation; old jamo.
	if ((rune >= 0x20d0 && rune <= 0x20ff) || (rune >= 0x1d100 && rune <= 0x1d24f) ||
		(rune >= 0x1100 && rune <= 0x11ff) || (rune >= 0xa960 && rune <= 0xa97f) ||
		(rune >= 0xd7b0 && rune <= 0xd7ff))
		return false;
	return /\p{Ll}|\p{Lu}|\p{Lo}|\p{Nd}|\p{Lm}|\p{Mn}|\p{Mc}/u.test(text);
}

function print(name, comment, test) {
	const ranges = [];
	for (let rune = 0; rune <= 0x10ffff; rune++) {
		if (rune === 0xd800)
			rune = 0xe000;
		if (!test(rune))
			continue;
		const last = ranges.at(-1);
		if (last && last[1] === rune - 1)
			last[1] = rune;
		else
			ranges.push([rune, rune]);
	}
	console.log(`/* ${comment} */`);
	console.log(`static const uint32_t ${name}[][2] = {`);
	for (let at = 0; at < ranges.length; at += 3)
		console.log('\t' + ranges.slice(at, at + 3).map(([from, to]) =>
			`{0x${from.toString(16)}, 0x${to.toString(16)}},`).join(' '));
	console.log('};\n');
}

console.log(`/* SPDX-License-Identifier: 0BSD */
/* Made by gen/regex/idn.mjs of Unicode ${process.versions.unicode}. */
#ifndef HOOK_IDN_H
#define HOOK_IDN_H

#include <stdint.h>

/* clang-format off */
`);
print('idn_valid', 'PVALID, CONTEXTJ and CONTEXTO of RFC 5892.', isValid);
print('idn_marks', 'General category M.',
	rune => /\p{M}/u.test(String.fromCodePoint(rune)));
console.log('#endif');

// SPDX-License-Identifier: MIT
// mulberry32: the same numbers in every run.

let state = 1;

export function random(below) {
	state = (state + 0x6d2b79f5) >>> 0;
	let mixed = Math.imul(state ^ state >>> 15, state | 1);
	mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
	return ((mixed ^ mixed >>> 14) >>> 0) % below;
}

export const pick = list => list[random(list.length)];

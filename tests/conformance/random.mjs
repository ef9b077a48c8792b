// SPDX-License-Identifier: MIT
// What the comparisons of patterns share: where patterns are, and numbers that
// are the same everywhere.

import {join} from 'node:path';

export const source = process.env.HOOKC_SOURCE ?? '.';
export const corpus = join(process.env.HOOKC_SHARED ??
	join(source, '../shared'), 'corpora/patterns.txt');

// mulberry32: below(n) gives a number from 0 to n - 1.
export function generator(seed) {
	let state = Number(seed) >>> 0;
	return below => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) % below;
	};
}

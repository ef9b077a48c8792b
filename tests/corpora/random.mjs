// SPDX-License-Identifier: MIT
// The same numbers in every run.

import {generator} from '../conformance/random.mjs';

export const random = generator(1);

export const pick = list => list[random(list.length)];

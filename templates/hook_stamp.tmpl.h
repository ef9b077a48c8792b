//% note Stamps that distinguish the runtime's files of one hookc from those of another.
/* SPDX-License-Identifier: 0BSD */
/* Stamps that distinguish the files of this runtime from those of another. */
#ifndef HOOK_STAMP_H
#define HOOK_STAMP_H

//% each stamps
#define HOOK_STAMP$name$ $value$
//% end

#endif

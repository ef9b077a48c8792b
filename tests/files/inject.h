/* SPDX-License-Identifier: MIT */
/*
 * inject: system calls that fail, or that kill the program, when they are
 * told to. inject.c defines openat, write and so on in place of libc's.
 */
#ifndef INJECT_H
#define INJECT_H

enum inject_mode {
	INJECT_NONE,
	INJECT_FAIL,    /* this call fails with EIO */
	INJECT_FAIL_ON, /* and all after it */
	INJECT_KILL,    /* SIGKILL instead of this call */
	INJECT_HALF     /* SIGKILL in the middle of a write */
};

/* A fault comes at the call of this number, from 1, counted from now. */
void inject(enum inject_mode mode, unsigned at);
/* How many calls there were since. */
unsigned inject_count(void);

#endif

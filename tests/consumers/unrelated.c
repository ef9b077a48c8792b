/* SPDX-License-Identifier: MIT */
/* Nothing here depends on the specification. */
int unrelated(void);

int unrelated(void)
{
	return 7;
}

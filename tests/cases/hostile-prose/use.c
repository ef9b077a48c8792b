/* SPDX-License-Identifier: MIT */
#include "case.h"

int main(void)
{
	ROUND_TRIP(x, "{\"a\":\"*/\"}");
	return 0;
}

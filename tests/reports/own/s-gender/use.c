/* SPDX-License-Identifier: MIT */
#include "h5.h"
int main(void)
{
	B(n, "{\"gender\":\"MALE\"}");
	B(n, "{\"gender\":\"M\"}");
	B(n, "{\"g2\":\"ab\"}");
	B(n, "{\"g2\":\"c\"}");
	B(n, "{\"g2\":\"a\"}");
	B(n, "{}");
	return 0;
}

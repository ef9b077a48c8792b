/* SPDX-License-Identifier: MIT */
#include "h5.h"
int main(void)
{
	B(7_pat, "{\"p\":\"aaa\"}");
	B(7_pat, "{\"p\":\"aba\"}");
	B(7_pat, "{\"p\":\"\"}");
	return 0;
}

/* SPDX-License-Identifier: MIT */
#include "h5.h"
int main(void)
{
	B(a, "{\"ported\":null,\"list\":null,\"pat\":null,\"typed\":null}");
	B(a, "{\"ofref\":null,\"one\":null,\"sub\":null,\"req\":null}");
	B(a, "{\"ported\":{\"m\":\"x\"},\"list\":[\"x\"],\"pat\":\"ab\"}");
	B(a, "{\"ofref\":{\"z\":\"x\"},\"one\":\"x\",\"sub\":{\"k\":\"v\"}}");
	B(a, "{\"ported\":{\"m\":5}}");
	B(a, "{\"list\":[null]}");
	B(a, "{\"pat\":\"ba\"}");
	B(a, "{\"sub\":{\"k\":null}}");
	B(a, "{\"req\":{}}");
	B(a, "{\"req\":{\"x\":1}}");
	return 0;
}

/* SPDX-License-Identifier: MIT */
#include "shop.h"

size_t size_elsewhere(void);

size_t size_elsewhere(void)
{
	return sizeof(struct shop_event);
}

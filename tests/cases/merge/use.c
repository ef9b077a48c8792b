/* SPDX-License-Identifier: MIT */
/* What both documents describe is one type. */
#include "case.h"
#include "t_calls.h"

int main(void)
{
	struct t_add_thing_result added = {0};
	struct t_find_thing_result found = {0};
	struct t_thing thing = {0};

	added.status_201 = &thing;
	found.status_200 = added.status_201;
	CHECK(found.status_200 == &thing);
	ROUND_TRIP(thing, "{\"id\":\"1\",\"note\":null}");
	VERDICT(thing, "{\"note\":\"x\"}", "required");
	return 0;
}

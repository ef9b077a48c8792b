/* SPDX-License-Identifier: MIT */
/* Names that were not selected are free. */
#include "case.h"
#include "t_calls.h"

struct t_dropped {
	int own;
};
struct t_unused {
	int own;
};
enum t_drop_thing_kind { OWN };

int main(void)
{
	struct t_get_thing_result result = {0};
	struct t_dropped dropped = {OWN};
	struct t_unused unused = {1};

	CHECK(result.status_200 == NULL);
	CHECK(dropped.own == 0 && unused.own == 1);
	ROUND_TRIP(thing, "{\"part\":{\"n\":1}}");
	ROUND_TRIP(kept, "{\"k\":\"x\"}");
	return 0;
}

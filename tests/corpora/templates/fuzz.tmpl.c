//% note For tests/corpora: every type that can be read, and who reads it.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#include "$header$.h"
#include "driver.h"

//% each roots
TRIAL($c_name$, $struct$)
//% end

const struct root roots[] = {
//% each roots
//% if component
	{try_$c_name$, "$c_name$", $component$},
//% else
	{try_$c_name$, "$c_name$", NULL},
//% end
//% end
	{NULL, NULL, NULL},
};

const struct use uses[] = {
//% each events
//% if payload
	{"event", $json$, "", "$payload$"},
//% end
//% end
//% each operations
//% with body
//% if json
	{"request", "$path_text$", $method_literal$, "$c_name$_write"},
//% end
//% end
//% each typed_responses
	{"response", "$path_text$", $method_literal$ " $condition$", "$read$"},
//% end
//% end
	{NULL, NULL, NULL, NULL},
};

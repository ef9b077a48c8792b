//% note For tests/corpora: every type that can be read, and who reads it.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#include "$header$.h"
#include "driver.h"

//% each roots
//% join
TRIAL($c_name$,
//% with self
//% include type.h
//% end
)
//% end
//% end

const struct root roots[] = {
//% each roots
//% if component
	{try_$c_name$, "$c_name$", $component$, $schema$},
//% else
	{try_$c_name$, "$c_name$", NULL, $schema$},
//% end
//% end
	{NULL, NULL, NULL, NULL},
};

const struct use uses[] = {
//% each events
//% unless raw
	{"event", $json$, "", "$payload.c_name$"},
//% end
//% end
//% each operations
//% each bodies
//% if json
	{"request", "$path_text$", $method_literal$, "$value.c_name$_write"},
//% end
//% if form
	{"form", "$path_text$", $method_literal$, "$value.c_name$_write"},
//% end
//% if multipart
	{"multipart", "$path_text$", $method_literal$, "$value.c_name$_write"},
//% end
//% end
//% each typed_responses
//% unless plain_json
//% if status
	{"response", "$path_text$", $method_literal$ " response->status == $status$",
		"$value.c_name$_read"},
//% else
//% if range
	{"response", "$path_text$", $method_literal$ " response->status / 100 == $range$",
		"$value.c_name$_read"},
//% else
	{"response", "$path_text$", $method_literal$ " true", "$value.c_name$_read"},
//% end
//% end
//% end
//% end
//% end
	{NULL, NULL, NULL, NULL},
};

/* SPDX-License-Identifier: MIT */
/* floor FILE: the events of libyaml over its bytes, which is all that is done.
 */
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

int main(int argc, char **argv)
{
	FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
	static unsigned char bytes[32 << 20];
	yaml_parser_t parser;
	yaml_event_t event;
	int done = 0;

	if (!file || !yaml_parser_initialize(&parser))
		return 2;
	yaml_parser_set_input_string(&parser, bytes,
				     fread(bytes, 1, sizeof bytes, file));
	while (!done) {
		if (!yaml_parser_parse(&parser, &event))
			return 1;
		done = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	return 0;
}

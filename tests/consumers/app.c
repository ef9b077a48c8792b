/* SPDX-License-Identifier: MIT */
/* Both files and the library must agree on what an event is. */
#include "shop_events.h"

#include <stdio.h>
#include <string.h>

size_t size_elsewhere(void); /* other.c */
int unrelated(void);         /* unrelated.c */

int main(void)
{
	static const char text[] = "{\"type\":\"paid\",\"id\":\"7\","
				   "\"payment\":{\"amount\":3},\"note\":\"n\"}";
	struct hook_arena arena;
	struct shop_event event;
	struct shop_receiver receiver = {.user = NULL};
	struct hook_error error = {0};
	hook_str secret = hook_text("secret");

	hook_arena_init(&arena, 65536);
	if (!shop_event_read(&event, &arena, text, strlen(text), NULL,
			     &error) ||
	    !hook_str_equal(event.note, hook_text("n")) ||
	    !shop_receiver_open(&receiver, &secret, 1, &error))
		return fprintf(stderr, "%s\n", error.reason), 1;
	shop_receiver_close(&receiver);
	hook_arena_free(&arena);
	printf("%zu\n", sizeof event);
	return sizeof event == size_elsewhere() && unrelated() == 7 ? 0 : 2;
}

//% note libFuzzer: any bytes are read, written and read again to the same.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#include "$header$.h"

#if $PREFIX$_STAMP_FUZZ != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
#endif

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

//% each roots
static void try_$name$(const char *json, size_t len)
{
	//% join
//% with self
//% include type.h
//% end
value, again;
	//% end
	struct hook_arena arena;
	struct hook_error error;
	struct hook_error errors[2];
	struct hook_report report = HOOK_REPORT(errors);
	const struct hook_options options = {HOOK_BOTH, true, true, true, NULL, &report};
	hook_str text, twice;

	hook_arena_init(&arena, 1u << 20);
	if ($c_name$_read(&value, &arena, json, len, &options, &error)) {
		$c_name$_check(&value, &options, &error);
		text = $c_name$_write(&value, &arena, &options, &error);
		if (text.ptr != NULL && $c_name$_read(&again, &arena, text.ptr, text.len, &options, &error)) {
			twice = $c_name$_write(&again, &arena, &options, &error);
			if (twice.ptr != NULL && !hook_str_equal(text, twice))
				abort();
		} else if (error.code != HOOK_NO_MEMORY) {
			abort();
		}
	}
	hook_arena_free(&arena);
}

//% end
//% if roots
static void (*const tries[])(const char *json, size_t len) = {
//% each roots
	try_$name$,
//% end
};

//% end
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *json = (const char *)data;

	if (size == 0)
		return 0;
//% if roots
	tries[data[0] % (sizeof tries / sizeof *tries)](json + 1, size - 1);
//% else
	(void)json;
//% end
	return 0;
}

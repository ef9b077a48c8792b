bool $c_name$_read($struct$ *out, struct hook_arena *arena, const char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, NULL);
	$filler$(&r, out);
	return hook_reader_finish(&r);
}

bool $c_name$_read_in_place($struct$ *out, struct hook_arena *arena, char *json, size_t len, struct hook_error *error)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start_in_place(&r, arena, json, len, error, NULL);
	$filler$(&r, out);
	return hook_reader_finish(&r);
}

bool $c_name$_read_lenient($struct$ *out, struct hook_arena *arena, const char *json, size_t len, struct hook_error *error, struct hook_report *report)
{
	struct hook_reader r;

	memset(out, 0, sizeof *out);
	hook_reader_start(&r, arena, json, len, error, report);
	$filler$(&r, out);
	return hook_reader_finish(&r);
}

bool $c_name$_check(const $struct$ *v, enum hook_direction direction, struct hook_error *error)
{
	struct hook_check c;

	hook_check_start(&c, direction, error, NULL);
//% if checked
	$checker$(&c, v);
//% else
	(void)v;
//% end
	return hook_check_finish(&c);
}

bool $c_name$_check_all(const $struct$ *v, enum hook_direction direction, struct hook_report *report)
{
	struct hook_check c;

	hook_check_start(&c, direction, NULL, report);
//% if checked
	$checker$(&c, v);
//% else
	(void)v;
//% end
	return hook_check_finish(&c);
}

hook_str $c_name$_write_unchecked(const $struct$ *v, enum hook_direction direction, struct hook_arena *arena, struct hook_error *error)
{
	struct hook_writer w;

	hook_writer_start(&w, arena, direction, error);
	$writer$(&w, v);
	return hook_writer_finish(&w);
}

hook_str $c_name$_write(const $struct$ *v, enum hook_direction direction, struct hook_arena *arena, struct hook_error *error)
{
	static const hook_str none = {NULL, 0};

	if (!$c_name$_check(v, direction, error))
		return none;
	return $c_name$_write_unchecked(v, direction, arena, error);
}


//% include names
const char *$c_name$_text(enum $c_name$_id id)
{
	if ((unsigned)id - 1 < $C_NAME$_COUNT)
		return $name$_list[(unsigned)id - 1].ptr;
	return "";
}

enum $c_name$_id
$c_name$_find(const char *text, size_t len)
{
	return (enum $c_name$_id)(hook_names_find(&$name$_names, text, len) + 1);
}

struct $c_name$
$c_name$_of(enum $c_name$_id id)
{
	struct $c_name$ value;

	memset(&value, 0, sizeof value);
	if ((unsigned)id - 1 < $C_NAME$_COUNT) {
		value.text.ptr = $name$_list[(unsigned)id - 1].ptr;
		value.text.len = $name$_list[(unsigned)id - 1].len;
		value.id = id;
	}
	return value;
}

//% if used
$scope$void $reader$(struct hook_reader *r, struct $c_name$ *out)
{
	out->id = (enum $c_name$_id)hook_read_enum(r, &out->text, &$name$_names);
}

$scope$void $writer$(struct hook_writer *w, const struct $c_name$ *v)
{
	hook_write_str(w, v->text);
}

$scope$void $checker$(struct hook_check *c, const struct $c_name$ *v)
{
	hook_check_enum(c, $c_name$_find(v->text.ptr, v->text.len) != 0);
}

//% end

//% note Where the table of a type begins.
//% if exported
TIGHT const struct hook_type $c_name$_schema = {
//% else
static TIGHT const struct hook_type $c_name$_schema = {
//% end
//% if takes_null
	TAKES_NULL,
//% end

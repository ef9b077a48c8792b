//% include comment
enum $c_name$_id {
	$C_NAME$_UNKNOWN,
//% each values
//% if shown
	$constant$, /* $shown$ */
//% else
	$constant$,
//% end
//% end
};

struct $c_name$ {
	hook_str text; /* as it came; absent if no value did */
	enum $c_name$_id id;
};

#define $C_NAME$_COUNT $value_count$
HOOK_ENUM_FUNCTIONS($c_name$);


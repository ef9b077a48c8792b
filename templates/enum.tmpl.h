//% include comment
enum $c_name$_id {
	$C_NAME$_UNKNOWN,
//% each values
	$constant$, /* $shown$ */
//% end
};

struct $c_name$ {
	hook_str text; /* as it came; absent if no value did */
	enum $c_name$_id id;
};

#define $C_NAME$_COUNT $value_count$
/* "" for $C_NAME$_UNKNOWN and what is no id. */
const char *$c_name$_text(enum $c_name$_id id);
enum $c_name$_id
$c_name$_find(const char *text, size_t len);
/* A value to send. */
struct $c_name$
$c_name$_of(enum $c_name$_id id);


#define HERE struct $c_name$
static const struct hook_row $name$_rows[] = {
//% each fields
	MEMBER("", $name$, $row$),
//% end
};
$scope$const struct hook_type $c_name$_schema = {
	TUPLE_OF($name$_rows),
	REST_OF($item_type$, $item_row$),
//% if limits
	HAS($limits$),
//% end
};
#undef HERE


static const struct hook_name $name$_list[] = {
//% each names
	{HOOK_NAME($json$)},
//% end
};
//% include order
const struct hook_type $c_name$_schema = {
//% if order
//% if wide
	LARGE_ENUM_OF($name$_list, $name$_order),
//% else
	SORTED_ENUM_OF($name$_list, $name$_order),
//% end
//% else
	ENUM_OF($name$_list),
//% end
};


static const struct hook_name $name$_list[] = {
//% each names.names
	{HOOK_NAME($json$)},
//% end
};
//% with names
//% include order
//% end
const struct hook_type $c_name$_schema = {
//% if names.order
//% if names.wide
	LARGE_ENUM_OF($name$_list, $name$_order),
//% else
	SORTED_ENUM_OF($name$_list, $name$_order),
//% end
//% else
	ENUM_OF($name$_list),
//% end
};


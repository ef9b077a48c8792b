static TIGHT const struct hook_name $name$_list[] = {
//% each names.names
	{HOOK_NAME($json$)},
//% end
};
//% with names
//% include order
//% end
TIGHT const struct hook_type $c_name$_schema = {
//% if names.order
	SORTED_ENUM_OF($name$_list, $name$_order),
//% else
	ENUM_OF($name$_list),
//% end
//% if names.slots
	FOUND_BY($names.seed$, $names.slots$),
//% end
};


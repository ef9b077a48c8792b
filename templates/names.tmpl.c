//% if names
static const struct hook_name $name$_list[] = {
//% each names
	{HOOK_NAME($json$)},
//% end
};
//% include order
static const struct hook_names $name$_names = {
	$name$_list,
//% if order
	$name$_order,
//% else
	NULL,
//% end
	$name_count$,
};
//% else
static const struct hook_names $name$_names = {
	NULL, NULL, 0,
};
//% end


//% if names
static const struct hook_name $name$_list[] = {
//% each names
	{HOOK_NAME($json$)},
//% end
};
static const uint16_t $name$_order[] = {
	$order$
};
static const struct hook_names $name$_names = {
	$name$_list, $name$_order, $name_count$, $returns_others$,
};
//% else
static const struct hook_names $name$_names = {
	NULL, NULL, 0, $returns_others$,
};
//% end


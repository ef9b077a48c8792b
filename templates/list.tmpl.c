$scope$const struct hook_type $c_name$_schema = {
	LIST_OF($item_type$, $item_row$),
//% if limits
	HAS($limits$),
//% end
};


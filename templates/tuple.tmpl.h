//% include comment
struct $c_name$ {
//% each fields
//% if above
	/* $above$ */
//% end
//% if beside
	$type$$space$$name$; /* $beside$ */
//% else
	$type$$space$$name$;
//% end
//% if nullable
	bool $name$_is_null;
//% end
//% end
	struct {
		$item_type$$item_space$*items;
		size_t count;
	} rest;
};
//% unless root

//% end

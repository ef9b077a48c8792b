//% include comment
//% if entry
struct $c_name$_entry {
	hook_str name;
	$entry_type$$entry_space$value;
};

//% end
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
//% if entry
	struct {
		struct $c_name$_entry *items;
		size_t count;
	} $entries$;
//% end
	struct hook_member *$additional$;
};
//% unless root

//% end

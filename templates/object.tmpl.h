//% include comment
//% if map
struct $c_name$_entry {
	hook_str name;
	//% join
//% with entry.value
//% include type
//% end
value;
	//% end
};

//% end
struct $c_name$ {
//% each fields
//% include member
//% end
//% if map
	struct {
		struct $c_name$_entry *items;
		size_t count;
	} $entries$;
//% end
//% if of_headers
	/* Of headers it is NULL: the others stay in the message. */
//% end
	struct hook_member *$additional$;
};
//% unless root

//% end

//% include comment
struct $c_name$ {
//% each fields
//% include member
//% end
	struct {
		//% join
//% with item.value
//% include type
//% end
*items;
		//% end
		size_t count;
	} rest;
};
//% unless root

//% end

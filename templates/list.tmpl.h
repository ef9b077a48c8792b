//% include comment
struct $c_name$ {
	//% join
//% with item.value
//% include type
//% end
*items;
	//% end
	size_t count;
};
//% unless root

//% end

//% include comment
struct $c_name$ {
	$item_type$$item_space$*items;
	size_t count;
};
//% unless root

//% end

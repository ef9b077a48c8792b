//% include schema_of
	//% join
LIST_OF(
//% include item
),
	//% end
//% if limits
	//% join
HAS(
//% include limits
),
	//% end
//% end
};


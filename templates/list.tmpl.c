//% include schema_of
	//% join
LIST_OF(
//% include item
),
	//% end
//% include more
//% include place
};


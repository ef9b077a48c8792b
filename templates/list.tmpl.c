//% include schema_of
	//% join
LIST_OF(
//% include item
),
	//% end
//% if letter
	BY_LETTER($letter$),
//% end
//% if limits
	//% join
HAS(
//% include limits
),
	//% end
//% end
};


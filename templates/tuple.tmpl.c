#define HERE struct $c_name$
static TIGHT const struct hook_row $name$_rows[] = {
//% each fields
	//% join
MEMBER("", $name$,
//% with row
//% include row
//% end
),
	//% end
//% end
};
//% include schema_of
	TUPLE_OF($name$_rows),
	//% join
REST_OF(
//% include item
),
	//% end
//% include more
//% include place
};
#undef HERE


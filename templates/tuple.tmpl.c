#define HERE struct $c_name$
static const struct hook_row $name$_rows[] = {
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
#undef HERE


//% note One status, or one media type of a status, and what it is read as.
	//% join
{
//% if status
$status$,
//% else
//% if range
$range$,
//% else
0,
//% end
//% end
//% if media_type
$media_type$,
//% else
NULL,
//% end
$constant$,
//% if plain_json
READ_VALUE($name$,
//% with row
//% include row
//% end
),
//% else
//% if read
READ_AS($value.c_name$, $name$),
//% else
NOT_READ,
//% end
//% end
//% if nullable
true},
//% else
false},
//% end
	//% end

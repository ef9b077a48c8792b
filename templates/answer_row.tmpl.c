//% note A status that a handler may answer with.
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
//% if typed
READ_AS($value.c_name$, $name$)},
//% else
//% if as_text
AS_TEXT($name$)},
//% else
NOT_READ},
//% end
//% end
	//% end

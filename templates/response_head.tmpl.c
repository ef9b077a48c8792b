//% note The headers that are described of one status.
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
READ_AS($value.c_name$, $name$),
//% if forms
$local$_$name$_forms},
//% else
NULL},
//% end
	//% end

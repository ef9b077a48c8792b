//% note How a header is written that is not plain.
	//% join
{$json$,
//% if explode
true,
//% else
false,
//% end
//% if as_json
true},
//% else
false},
//% end
	//% end

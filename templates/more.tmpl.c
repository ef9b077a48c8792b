//% note What few types have: a letter, limits of the whole.
//% if letter
	//% join
MORE(BY_LETTER($letter$)
//% if limits
, HAS(
//% include limits
)
//% end
),
	//% end
//% else
//% if limits
	//% join
MORE(HAS(
//% include limits
)),
	//% end
//% end
//% end

//% note More about a part of a multipart body than its type.
	//% join
PART($json$
//% if media_type
, TYPES($media_type$)
//% end
//% if label
, AS_FILE($label$)
//% end
//% if styled
, STYLED(
//% with style
//% include form_style
//% end
)
//% end
//% if headers
, HEADERS(
//% each headers
//% if index
,
//% end
FROM($json$, $name$)
//% end
)
//% end
),
	//% end

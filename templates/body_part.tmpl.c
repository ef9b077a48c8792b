//% note What is said of a part of a multipart body, beside its type.
	//% join
PART($json$
//% if media_type
, TYPES($media_type$)
//% end
//% if label
, AS_FILE($label$)
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

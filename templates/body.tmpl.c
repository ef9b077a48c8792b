//% note A body of a call: where it is, and how it is written.
	//% join
//% if json
JSON_BODY($media_type$, $name$, $value.c_name$),
//% end
//% if plain_json
VALUE_BODY($media_type$, $name$,
//% with row
//% include row
//% end
),
//% end
//% if form
URLENCODED_BODY($media_type$, $name$, $value.c_name$,
//% if members
STYLES($local$_form)),
//% else
NO_STYLES),
//% end
//% end
//% if multipart
MULTIPART_BODY($media_type$, $name$, $value.c_name$,
//% if pieces
PARTS($local$_parts)),
//% else
NO_PARTS),
//% end
//% end
//% if bytes
//% if type_name
OPEN_BODY($media_type$, $name$, $type_name$),
//% else
BYTES_BODY($media_type$, $name$),
//% end
//% end
	//% end

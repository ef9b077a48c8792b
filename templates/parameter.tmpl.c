//% note A parameter of a call: how it is sent, and what its value is.
	//% join
PARAMETER($json$, $name$,
//% if in_path
IN_PATH(
//% end
//% if in_path_query
IN_PATH_QUERY(
//% end
//% if in_query
IN_QUERY(
//% end
//% if in_header
IN_HEADER(
//% end
//% if in_cookie
IN_COOKIE(
//% end
//% if simple
SIMPLE
//% end
//% if label
LABEL
//% end
//% if matrix
MATRIX
//% end
//% if form
FORM
//% end
//% if space_delimited
SPACE_DELIMITED
//% end
//% if pipe_delimited
PIPE_DELIMITED
//% end
//% if deep_object
DEEP_OBJECT
//% end
//% if cookie_style
COOKIE_STYLE
//% end
//% if explode
, EXPLODE
//% end
//% if allow_reserved
, ALLOW_RESERVED
//% end
//% if as_json
, AS_JSON
//% end
),
//% with row
//% include row
//% end
),
	//% end

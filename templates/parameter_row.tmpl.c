//% note How a parameter is serialized.
	//% join
{$json$,
//% if in_path
HOOK_PATH_IN,
//% end
//% if in_query
HOOK_QUERY,
//% end
//% if in_header
HOOK_HEADER,
//% end
//% if in_cookie
HOOK_COOKIE,
//% end
//% if in_body
HOOK_BODY_IN,
//% end
//% if simple
HOOK_SIMPLE,
//% end
//% if label
HOOK_LABEL,
//% end
//% if matrix
HOOK_MATRIX,
//% end
//% if form
HOOK_FORM,
//% end
//% if space_delimited
HOOK_SPACE_DELIMITED,
//% end
//% if pipe_delimited
HOOK_PIPE_DELIMITED,
//% end
//% if deep_object
HOOK_DEEP_OBJECT,
//% end
//% if explode
true,
//% else
false,
//% end
//% if allow_reserved
true},
//% else
false},
//% end
	//% end

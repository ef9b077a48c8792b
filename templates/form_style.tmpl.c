//% note A name, and the style of what is called so.
$json$, HOOK_BODY_IN,
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
//% if json_style
HOOK_JSON_STYLE,
//% end
//% if explode
true,
//% else
false,
//% end
//% if allow_reserved
true
//% else
false
//% end

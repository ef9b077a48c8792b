//% note And behind the value.
//% if number
.text
//% end
//% if time
.text
//% end
//% if date
.text
//% end
//% if enumeration
.text
//% end
//% if boolean
)
//% end
//% if integer
)
//% end
//% if unsigned
)
//% end
//% if raw
)
//% end
//% if list
, arena, &hook_as_request_unchecked, error)
//% end
//% if choice
, arena, &hook_as_request_unchecked, error)
//% end
//% if object
, arena, &hook_as_request_unchecked, error)
//% end
//% if tuple
, arena, &hook_as_request_unchecked, error)
//% end

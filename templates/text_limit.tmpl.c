//% note A keyword of what is text, or has an enum.
//% if min_length
MIN_LENGTH($min_length$)
//% end
//% if max_length
MAX_LENGTH($max_length$)
//% end
//% if pattern
PATTERN($pattern$)
//% end
//% if const_json
CONST_JSON($const_json$)
//% end
//% if enum_json
ENUM_JSON(
//% include values
)
//% end

//% note A keyword of a text, or of a value that has an enum.
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
//% if only_null
NULL_JSON
//% else
CONST_JSON($const_json$)
//% end
//% end
//% if enum_json
ENUM_JSON(
//% include values
)
//% end

//% note What a table says of a value: its kind, and more.
//% with value
//% if raw
RAW
//% end
//% if boolean
BOOL
//% end
//% if integer
INT
//% end
//% if unsigned
UINT
//% end
//% if number
NUMBER
//% end
//% if text
TEXT
//% end
//% if time
TIME
//% end
//% if date
DATE
//% end
//% if enumeration
ENUM($c_name$)
//% end
//% if list
LIST($c_name$)
//% end
//% if tuple
TUPLE($c_name$)
//% end
//% if choice
CHOICE($c_name$)
//% end
//% if object
//% if pointer
OBJECT($c_name$)
//% else
STRUCT($c_name$)
//% end
//% end
//% end
//% if required
, REQUIRED
//% end
//% if nullable
, NULLABLE($name$)
//% end
//% if or_null
, OR_NULL
//% end
//% if read_only
, READ_ONLY
//% end
//% if write_only
, WRITE_ONLY
//% end
//% if forbidden
, FORBIDDEN
//% end
//% if format
, FORMAT($format$)
//% end
//% with only
//% if const_json
//% if only_null
, ONLY_NULL
//% else
, EQUALS($const_json$)
//% end
//% else
, ONE_OF(
//% include values
)
//% end
//% end
//% if limits
, LIMITS(
//% include limits
)
//% end

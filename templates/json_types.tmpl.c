//% note Types of JSON, as bits.
//% each types
//% if index
|
//% end
//% if null
HOOK_NULL
//% end
//% if boolean
HOOK_BOOLEAN
//% end
//% if number
HOOK_NUMBER
//% end
//% if string
HOOK_STRING
//% end
//% if array
HOOK_ARRAY
//% end
//% if object
HOOK_OBJECT
//% end
//% if integer
HOOK_INTEGER
//% end
//% else
0
//% end

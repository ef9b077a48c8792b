//% note A default of the specification as a value.
//% if truth
hook_boolean(true)
//% else
//% if value.boolean
hook_boolean(false)
//% end
//% end
//% if value.integer
hook_integer($literal$)
//% end
//% if value.unsigned
hook_unsigned(UINT64_C($literal$))
//% end
//% if value.number
hook_number($literal$)
//% end
//% if value.text
hook_text($literal$)
//% end
//% if value.time
hook_time_from(hook_text($literal$))
//% end
//% if value.date
hook_date_from(hook_text($literal$))
//% end
//% if value.enumeration
$value.c_name$_of($literal$)
//% end

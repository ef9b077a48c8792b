//% note How a value is declared, up to its name.
//% if constant
const
//% end
//% if raw
hook_raw
//% end
//% if boolean
hook_bool
//% end
//% if integer
hook_int
//% end
//% if unsigned
hook_uint
//% end
//% if number
hook_num
//% end
//% if text
hook_str
//% end
//% if time
hook_time
//% end
//% if date
hook_date
//% end
//% if own_struct
struct $c_name$
//% else
//% if list
//% with of
//% if raw
hook_raw_list
//% end
//% if boolean
hook_bool_list
//% end
//% if integer
hook_int_list
//% end
//% if unsigned
hook_uint_list
//% end
//% if number
hook_num_list
//% end
//% if text
hook_str_list
//% end
//% if time
hook_time_list
//% end
//% if date
hook_date_list
//% end
//% end
//% end
//% end
//% if pointer
*
//% end

//% note What makes a text of a value, up to the value.
//% if boolean
hook_bool_text(
//% end
//% if integer
hook_int_text(arena,
//% end
//% if unsigned
hook_uint_text(arena,
//% end
//% if raw
hook_raw_plain(arena,
//% end
//% if list
$c_name$_write(&
//% end
//% if choice
$c_name$_write(&
//% end
//% if object
$c_name$_write(
//% end
//% if tuple
$c_name$_write(
//% end

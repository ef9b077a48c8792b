//% if used
//% unless root
//% unless enumeration
extern const struct hook_type $c_name$_schema;
//% end
//% end
//% end

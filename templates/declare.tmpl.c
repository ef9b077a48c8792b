//% if used
//% unless root
//% unless self.enumeration
extern const struct hook_type $c_name$_schema;
//% end
//% end
//% end

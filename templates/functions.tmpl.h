//% join
HOOK_FUNCTIONS($c_name$,
//% with self
//% include type
//% end
);
//% end
//% if defaults
/* Gives every absent member its default. */
void $c_name$_default(struct $c_name$ *v);
//% end


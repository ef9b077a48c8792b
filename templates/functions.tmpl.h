HOOK_FUNCTIONS($c_name$, $struct$);
//% if defaults
/* Gives what is absent its default. */
void $c_name$_default($struct$ *v);
//% end


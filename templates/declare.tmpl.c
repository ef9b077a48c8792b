//% if used
static void $reader$(struct hook_reader *r, $struct$ *out);
static void $writer$(struct hook_writer *w, const $struct$ *v);
//% if checked
static void $checker$(struct hook_check *c, const $struct$ *v);
//% end
//% end

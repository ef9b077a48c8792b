//% if used
$linkage$void $reader$(struct hook_reader *r, $struct$ *out);
$linkage$void $writer$(struct hook_writer *w, const $struct$ *v);
//% if checked
$linkage$void $checker$(struct hook_check *c, const $struct$ *v);
//% end
//% end

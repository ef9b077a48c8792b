//% if used
$scope$void $reader$(struct hook_reader *r, $struct$ *out);
$scope$void $writer$(struct hook_writer *w, const $struct$ *v);
//% if checked
$scope$void $checker$(struct hook_check *c, const $struct$ *v);
//% end
//% end

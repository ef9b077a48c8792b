//% if used
//% if tuple
$scope$void $reader$(struct hook_reader *r, $struct$ **out);
$scope$void $filler$(struct hook_reader *r, $struct$ *out);
//% else
$scope$void $reader$(struct hook_reader *r, $struct$ *out);
//% end
$scope$void $writer$(struct hook_writer *w, const $struct$ *v);
//% if checked
$scope$void $checker$(struct hook_check *c, const $struct$ *v);
//% end
//% end

//% if order
static const uint$width$_t $name$_order[] = {
	$order$
};
//% end

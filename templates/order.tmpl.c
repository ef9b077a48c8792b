//% if order
//% if wide
static const uint32_t $name$_order[] = {
//% else
static const uint16_t $name$_order[] = {
//% end
	$order$
};
//% end

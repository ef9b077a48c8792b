/* $shown$ */
static const uint8_t $name$_class[256] = {
	$classes$
};
//% if wide
static const uint16_t $name$_next[] = {
//% else
static const uint8_t $name$_next[] = {
//% end
	$next$
};
static const uint8_t $name$_accepting[] = {
	$accepting$
};
//% if ranges
static const uint32_t $name$_ranges[] = {
	$ranges$
};
//% end
static const struct hook_pattern $name$ = {
	$literal$,
	$states$, $class_count$, $dead$, $sure$,
	$name$_class,
//% if wide
	NULL, $name$_next,
//% else
	$name$_next, NULL,
//% end
	$name$_accepting,
//% if ranges
	$name$_ranges, $range_count$,
//% else
	NULL, 0,
//% end
	$shortest$, $longest$,
};


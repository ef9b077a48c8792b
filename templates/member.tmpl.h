//% note A member of a struct.
//% if above
	/* $above$ */
//% end
	//% join
//% with row.value
//% include type
//% end
$name$;
//% if beside
/* $beside$ */
//% end
	//% end
//% if row.nullable
	bool $name$_is_null;
//% end

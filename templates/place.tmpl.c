//% note Where the specification describes a type.
//% if composed
	COMPOSED,
//% end
//% if schema
//% if component
	SCHEMA($schema$),
//% else
	INLINE($schema$),
//% end
//% end

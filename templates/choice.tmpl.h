//% include comment
enum $c_name$_kind {
	$C_NAME$_UNKNOWN, /* kept in raw */
//% each branches
	$constant$,
//% end
};

struct $c_name$ {
	bool set;
	enum $c_name$_kind kind;
	union {
		hook_raw raw;
//% each branches
		//% join
//% with row.value
//% include type
//% end
$name$;
		//% end
//% end
	};
};
//% unless root

//% end

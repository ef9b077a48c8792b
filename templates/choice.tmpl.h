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
		$type$$space$$name$;
//% end
	};
};
//% unless root

//% end

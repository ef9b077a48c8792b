//% each shapes
static TIGHT const struct hook_trait $name$_traits[] = {
//% each traits
	//% join
{
//% include name_of_member
//% include name_of_value
//% include json_types
,
//% if needed
true
//% else
false
//% end
},
	//% end
//% end
};
static TIGHT const struct hook_shape $name$ = {
	$name$_traits, sizeof $name$_traits / sizeof *$name$_traits,
//% if closed
	$needed$, true,
//% else
	$needed$, false,
//% end
};

//% end
//% if rules
static TIGHT const struct hook_rule $name$_rules[] = {
//% each rules
	//% join
{
//% if by_type
HOOK_BY_TYPE,
//% end
//% if by_key
HOOK_BY_KEY,
//% end
//% if by_value
HOOK_BY_VALUE,
//% end
//% if by_member_type
HOOK_BY_MEMBER_TYPE,
//% end
//% if by_inner_value
HOOK_BY_INNER_VALUE,
//% end
//% include json_types
,
//% include name_of_member
//% include name_of_value
$constant$,
//% if likely
true,
//% else
false,
//% end
//% if shape
&$shape$
//% else
NULL
//% end
},
	//% end
//% end
};

//% end
#define HERE struct $c_name$
static TIGHT const struct hook_row $name$_rows[] = {
//% each branches
	//% join
BRANCH($name$,
//% with row
//% include row
//% end
),
	//% end
//% end
};
//% include schema_of
	CHOICE_OF($name$_rows),
//% if any_of
	ANY_OF,
//% end
//% if several
	SEVERAL_TYPES,
//% end
	OTHERS_IN(raw),
//% include more
//% if rules
	TOLD_BY($name$_rules),
//% end
//% include place
};
#undef HERE


//% if styled
	//% join
//% include if_there
	//% end
		//% join
hook_build_json(&b, &$local$_parameters[$number$],
//% include text_of
);
		//% end
//% if required
	else
		hook_build_fail(&b, HOOK_INVALID, $missing$);
//% end
//% end
//% if items
	//% join
//% include if_there
{
	//% end
		size_t i;

		hook_build_items(&b, &$local$_parameters[$number$]);
		//% join
for (i = 0; i <
//% include subject
.count; i++)
		//% end
			//% join
hook_build_value(&b, (hook_str){NULL, 0},
//% include text_of_item
);
			//% end
		hook_build_end(&b);
	}
//% if required
	else
		hook_build_fail(&b, HOOK_INVALID, $missing$);
//% end
//% end
//% if scalar
//% if required
	//% join
if (!
//% include subject
//% with value
//% include presence
//% end
)
	//% end
		hook_build_fail(&b, HOOK_INVALID, $missing$);
	//% join
hook_build_scalar(&b, &$local$_parameters[$number$],
//% include text_of
);
	//% end
//% else
	//% join
//% include if_there
	//% end
		//% join
hook_build_scalar(&b, &$local$_parameters[$number$],
//% include text_of
);
		//% end
//% end
//% end

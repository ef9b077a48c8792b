//% if deep
	if (p->$name$$presence$)
		hook_build_deep(&b, &$local$_parameters[$number$], $deep$);
//% if required
	else
		hook_build_fail(&b, HOOK_INVALID, $missing$);
//% end
//% end
//% if items
	if (p->$name$.items) {
		size_t i;

		hook_build_items(&b, &$local$_parameters[$number$]);
		for (i = 0; i < p->$name$.count; i++)
			hook_build_value(&b, (hook_str){NULL, 0}, $item_text$);
		hook_build_end(&b);
	}
//% if required
	else
		hook_build_fail(&b, HOOK_INVALID, $missing$);
//% end
//% end
//% if members
	if (p->$name$) {
		hook_build_members(&b, &$local$_parameters[$number$]);
//% each fields
		if (p->$parameter$->$name$$presence$)
			hook_build_value(&b, hook_text($json$), $text$);
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
	if (!p->$name$$presence$)
		hook_build_fail(&b, HOOK_INVALID, $missing$);
	hook_build_scalar(&b, &$local$_parameters[$number$], $text$);
//% else
	if (p->$name$$presence$)
		hook_build_scalar(&b, &$local$_parameters[$number$], $text$);
//% end
//% end
//% if null
	if (p->$null$)
		hook_build_scalar(&b, &$local$_parameters[$number$], hook_text(""));
//% end

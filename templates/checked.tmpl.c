	if (p->body == NULL)
//% if optional
		return hook_builder_finish(&b);
//% else
		hook_build_fail(&b, HOOK_INVALID, "the body is missing");
//% end
	if (b.failed || !$value.c_name$_check(p->body, &hook_as_request, error))
		return false;

//% each shapes
static const struct hook_trait $name$_traits[] = {
//% each traits
	{{$member$}, $types$, {$value$}, $needed$},
//% end
};
static const struct hook_shape $name$ = {
	$name$_traits, sizeof $name$_traits / sizeof *$name$_traits,
	$needed$, $closed$,
};

//% end
//% if rules
static const struct hook_rule $name$_rules[] = {
//% each rules
	{$by$, $types$, {$member$}, {$value$}, $constant$, $shape$},
//% end
};

//% end
$scope$void $reader$(struct hook_reader *r, struct $c_name$ *out)
{
//% if rules
	out->kind = (enum $c_name$_kind)hook_choose(r, $name$_rules, sizeof $name$_rules / sizeof *$name$_rules);
	switch (out->kind) {
//% each branches
	case $constant$:
//% if object
		out->$name$ = hook_read_new(r, sizeof *out->$name$);
		if (out->$name$ != NULL)
			$reader$(r, out->$name$);
//% else
		memset(&out->$name$, 0, sizeof out->$name$);
		$reader$(r, &out->$name$);
//% end
		break;
//% end
	case $C_NAME$_UNKNOWN:
	default:
		hook_read_raw(r, &out->raw);
		break;
	}
//% else
	hook_read_raw(r, &out->raw);
//% end
	out->set = r->stop == HOOK_GO;
}

$scope$void $writer$(struct hook_writer *w, const struct $c_name$ *v)
{
	switch (v->kind) {
//% each branches
	case $constant$:
		$writer$(w, $amp$v->$name$);
		break;
//% end
	case $C_NAME$_UNKNOWN:
	default:
		hook_write_raw(w, v->raw);
		break;
	}
}

$scope$void $checker$(struct hook_check *c, const struct $c_name$ *v)
{
	switch (v->kind) {
//% each branches
	case $constant$:
//% each checks
		$function$(c, $subject$$comma$$argument$);
//% end
		break;
//% end
	case $C_NAME$_UNKNOWN:
	default:
		hook_check_fail(c, "$choice_keyword$", "no branch of the choice fits");
		break;
	}
}


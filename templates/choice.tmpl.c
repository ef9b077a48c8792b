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
#define HERE struct $c_name$
static const struct hook_row $name$_rows[] = {
//% each branches
	BRANCH($name$, $row$),
//% end
};
$scope$const struct hook_type $c_name$_schema = {
	CHOICE_OF($name$_rows),
	OTHERS_IN(raw),
//% if rules
	TOLD_BY($name$_rules),
//% end
};
#undef HERE


#define HERE struct $c_name$
//% if fields
static const struct hook_row $name$_rows[] = {
//% each fields
//% if escaped
	ESCAPED_MEMBER($json$, $name$, $row$),
//% else
	MEMBER($json$, $name$, $row$),
//% end
//% end
};
//% end
//% include order
//% each togethers
static const struct hook_presence $name$_names[] = {
//% each names
	{$branch$, $term$, $absent$, {HOOK_NAME($json$)}},
//% end
};
static const struct hook_together $name$ = {
	"$keyword$", $one$, $name$_names, sizeof $name$_names / sizeof *$name$_names,
};
//% end
//% if entry_patterns
static const struct hook_pattern *const $name$_patterns[] = {
//% each entry_patterns
	&$text$,
//% end
	NULL,
};
//% end
$scope$const struct hook_type $c_name$_schema = {
//% if fields
	OBJECT_OF($name$_rows),
//% else
	EMPTY_OBJECT,
//% end
//% if order
//% if wide
	WIDE_ORDER($name$_order),
//% else
	ORDER($name$_order),
//% end
//% end
//% if slots
	FOUND_BY($seed$, $slots$),
//% end
	OTHERS_IN($additional$),
//% if closed
	CLOSED,
//% end
//% if limits
	HAS($limits$),
//% end
//% if entry
//% if entry_patterns
	ENTRIES_THAT_MATCH($name$_patterns, $entries$, struct $c_name$_entry, $entry_row$),
//% else
	ENTRIES($entries$, struct $c_name$_entry, $entry_row$),
//% end
//% end
//% if schema
	SCHEMA($schema$),
//% end
};
#undef HERE

//% if root
//% if defaults
void $c_name$_default(struct $c_name$ *v)
{
//% each defaults
//% if nullable
	if (!v->$name$$presence$ && !v->$name$_is_null)
//% else
	if (!v->$name$$presence$)
//% end
		v->$name$ = $value$;
//% end
}

//% end
//% end

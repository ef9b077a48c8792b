#define HERE struct $c_name$
//% if fields
static TIGHT const struct hook_row $name$_rows[] = {
//% each fields
	//% join
//% if escaped
ESCAPED_MEMBER($json$, $name$,
//% else
MEMBER($json$, $name$,
//% end
//% with row
//% include row
//% end
),
	//% end
//% end
};
//% end
//% with names
//% include order
//% end
//% each togethers
static TIGHT const struct hook_presence $name$_names[] = {
//% each names
//% if absent
	{$branch$, $term$, true, {HOOK_NAME($json$)}},
//% else
	{$branch$, $term$, false, {HOOK_NAME($json$)}},
//% end
//% end
};
static const struct hook_together $name$ = {
//% if one
	"$keyword$", true, $name$_names, sizeof $name$_names / sizeof *$name$_names,
//% else
	"$keyword$", false, $name$_names, sizeof $name$_names / sizeof *$name$_names,
//% end
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
//% include schema_of
//% if fields
	OBJECT_OF($name$_rows),
//% else
	EMPTY_OBJECT,
//% end
//% if names.order
	ORDER($name$_order),
//% end
//% if names.slots
	FOUND_BY($names.seed$, $names.slots$),
//% end
	OTHERS_IN($additional$),
//% if closed
	CLOSED,
//% end
//% if sealed
	SEALED,
//% end
//% if map
	//% join
//% if entry_patterns
ENTRIES_THAT_MATCH($name$_patterns, $entries$, struct $c_name$_entry,
//% else
ENTRIES($entries$, struct $c_name$_entry,
//% end
//% with entry
//% include row
//% end
),
	//% end
//% end
//% include more
//% include place
};
#undef HERE

//% if root
//% if defaults
static const struct hook_fallback $name$_defaults[] = {
//% each defaults
	DEFAULT($json$, $literal$),
//% end
};

void $c_name$_default(struct $c_name$ *v)
{
	hook_default(&$c_name$_schema, $name$_defaults, sizeof $name$_defaults / sizeof *$name$_defaults, v);
}

//% end
//% end

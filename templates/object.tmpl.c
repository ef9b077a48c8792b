//% include names
//% if is_entry
/* Other members are additional. */
static bool is_entry_$name$(hook_str name)
{
	return $is_entry$;
}

//% end
//% if name_checks
static void name_$name$(struct hook_check *c, hook_str name)
{
	hook_check_member(c, name.ptr, name.len, true, HOOK_OPTIONAL);
//% each name_checks
	$function$(c, $subject$$comma$$argument$);
//% end
}

//% end
$scope$void $reader$(struct hook_reader *r, struct $c_name$ *out)
{
	struct hook_object o;
//% if entry
	struct hook_list entries;
	struct $c_name$_entry *entry;
//% end

	hook_object_begin(r, &o, &$name$_names, &out->$additional$);
//% if entry
	hook_entries_begin(r, &entries, sizeof *out->$entries$.items);
//% end
//% if switches
	while (hook_object_next(r, &o))
		switch (o.member) {
//% each fields
		case $index$:
//% if nullable
			if (hook_read_null(r, &out->$name$_is_null))
				break;
//% end
//% if object
			out->$name$ = hook_read_new(r, sizeof *out->$name$);
			if (out->$name$ != NULL)
				$reader$(r, out->$name$);
//% else
			$reader$(r, &out->$name$);
//% end
			break;
//% end
//% if entry
		default:
//% if is_entry
			if (!is_entry_$name$(o.name)) {
				hook_keep(r, &o);
				break;
			}
//% end
			entry = hook_entries_add(r, &entries, &o);
			if (entry == NULL)
				break;
//% if entry_nullable
			if (hook_read_null(r, NULL))
				break;
//% end
//% if entry_object
			entry->value = hook_read_new(r, sizeof *entry->value);
			if (entry->value != NULL)
				$entry_reader$(r, entry->value);
//% else
			$entry_reader$(r, &entry->value);
//% end
			break;
//% end
		}
//% else
	while (hook_object_next(r, &o))
		;
//% end
//% if entry
	out->$entries$.items = hook_entries_end(r, &entries, &out->$entries$.count);
//% end
}

$scope$void $writer$(struct hook_writer *w, const struct $c_name$ *v)
{
//% if entry
	size_t i;

//% end
	hook_write_object(w);
//% each fields
//% if nullable
	if (v->$name$_is_null && $when$hook_write_name(w, HOOK_NAME($json$)))
		hook_write_null(w);
	else if (v->$name$$presence$ && $when$hook_write_name(w, HOOK_NAME($json$)))
		$writer$(w, $amp$v->$name$);
//% else
	if (v->$name$$presence$ && $when$hook_write_name(w, HOOK_NAME($json$)))
		$writer$(w, $amp$v->$name$);
//% end
//% end
//% if entry
	for (i = 0; i < v->$entries$.count; i++) {
		hook_write_name(w, v->$entries$.items[i].name.ptr, v->$entries$.items[i].name.len);
//% if entry_object
		if (v->$entries$.items[i].value == NULL)
			hook_write_null(w);
		else
			$entry_writer$(w, v->$entries$.items[i].value);
//% else
//% if entry_nullable
		if (!v->$entries$.items[i].value$entry_presence$)
			hook_write_null(w);
		else
			$entry_writer$(w, $entry_amp$v->$entries$.items[i].value);
//% else
		$entry_writer$(w, $entry_amp$v->$entries$.items[i].value);
//% end
//% end
	}
//% end
	hook_write_additional(w, v->$additional$);
	hook_write_object_end(w);
}

$scope$void $checker$(struct hook_check *c, const struct $c_name$ *v)
{
//% if name_checks
	const struct hook_member *other;
//% end
//% if entry_checked
	size_t i;

//% end
//% if counted
	size_t count = hook_count_members(v->$additional$);

//% each fields
//% if nullable
	count += v->$name$$presence$ || v->$name$_is_null;
//% else
	count += v->$name$$presence$ ? 1 : 0;
//% end
//% end
//% if entry
	count += v->$entries$.count;
//% end
//% if min_properties
	hook_check_min_properties(c, count, $min_properties$);
//% end
//% if max_properties
	hook_check_max_properties(c, count, $max_properties$);
//% end
//% end
//% each presences
	hook_check_presence(c, $condition$, "$keyword$");
//% end
	if (!hook_check_down(c))
		return;
//% each fields
//% if checks
//% if nullable
	if (hook_check_member(c, HOOK_NAME($json$), $if_checked$(v->$name$$presence$ || v->$name$_is_null), $need$) && !v->$name$_is_null) {
//% else
	if (hook_check_member(c, HOOK_NAME($json$), $if_checked$v->$name$$presence$, $need$)) {
//% end
//% each checks
		$function$(c, $subject$$comma$$argument$);
//% end
	}
//% else
//% if required
//% if nullable
	hook_check_member(c, HOOK_NAME($json$), v->$name$$presence$ || v->$name$_is_null, $need$);
//% else
	hook_check_member(c, HOOK_NAME($json$), v->$name$$presence$, $need$);
//% end
//% end
//% end
//% end
//% if name_checks
	for (other = v->$additional$; other != NULL; other = other->next)
		name_$name$(c, other->name);
//% end
//% if entry_checked
	for (i = 0; i < v->$entries$.count; i++) {
//% if name_checks
		name_$name$(c, v->$entries$.items[i].name);
//% else
		hook_check_member(c, v->$entries$.items[i].name.ptr, v->$entries$.items[i].name.len, true, HOOK_OPTIONAL);
//% end
//% if is_entry
		if (!is_entry_$name$(v->$entries$.items[i].name))
			hook_check_fail(c, "patternProperties", "no pattern matches this name");
//% end
//% if entry_checks
		if (!v->$entries$.items[i].value$entry_presence$)
			continue;
//% each entry_checks
		$function$(c, $subject$$comma$$argument$);
//% end
//% end
	}
//% end
//% if closed
	hook_check_closed(c, v->$additional$, &$name$_names);
//% else
	hook_check_types(c, v->$additional$, &$name$_names);
//% end
	hook_check_up(c);
}

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

/* How many items it has: up to the last that is there. */
static size_t count_$name$(const $struct$ *v)
{
	size_t count = 0;

//% each fields
//% if nullable
	if (v->$name$$presence$ || v->$name$_is_null)
//% else
	if (v->$name$$presence$)
//% end
		count = $index$ + 1;
//% end
	return v->rest.count > 0 ? $field_count$ + v->rest.count : count;
}

$scope$void $filler$(struct hook_reader *r, $struct$ *out)
{
	struct hook_list l;
	$item_type$$item_space$*all;
	size_t count;
//% if item_pointer
	$item_type$$item_space$*item;
//% end

	hook_list_begin(r, &l, sizeof *out->rest.items);
	while (hook_list_next(r, &l))
		switch (l.count - 1) {
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
		default:
//% if item_pointer
			if (hook_read_null(r, NULL))
				break;
			item = l.item;
			*item = hook_read_new(r, sizeof **item);
			if (*item != NULL)
				$item_reader$(r, *item);
//% else
//% if item_nullable
			if (!hook_read_null(r, NULL))
				$item_reader$(r, l.item);
//% else
			$item_reader$(r, l.item);
//% end
//% end
			break;
		}
	all = hook_list_end(r, &l, &count);
	if (all != NULL && count > $field_count$) {
		out->rest.items = all + $field_count$;
		out->rest.count = count - $field_count$;
	}
}

$scope$void $reader$(struct hook_reader *r, $struct$ **out)
{
	*out = hook_read_new_list(r, sizeof **out);
	if (*out == NULL)
		return;
	$filler$(r, *out);
	if (r->stop != HOOK_GO)
		*out = NULL;
}

$scope$void $writer$(struct hook_writer *w, const $struct$ *v)
{
	size_t count = count_$name$(v), i;

	hook_write_list(w);
//% each fields
	if (v->$name$$presence$)
		$writer$(w, $amp$v->$name$);
	else if (count > $index$)
		hook_write_null(w);
//% end
	for (i = 0; i < v->rest.count; i++)
//% if item_nullable
		if (v->rest.items[i]$item_presence$)
			$item_writer$(w, $item_amp$v->rest.items[i]);
		else
			hook_write_null(w);
//% else
		$item_writer$(w, $item_amp$v->rest.items[i]);
//% end
	hook_write_list_end(w);
}

$scope$void $checker$(struct hook_check *c, const $struct$ *v)
{
//% if unique_json
	struct hook_unique unique;
//% end
//% if item_checks
	size_t i;

//% end
//% if inert
	(void)v;
//% end
//% if min_items
	hook_check_min_items(c, count_$name$(v), $min_items$);
//% end
//% if max_items
	hook_check_max_items(c, count_$name$(v), $max_items$);
//% end
//% if unique_json
	hook_unique_begin(&unique);
	$writer$(&unique.writer, v);
	hook_check_unique(c, &unique);
//% end
	if (!hook_check_down(c))
		return;
//% each fields
//% if checks
	if (v->$name$$presence$) {
		hook_check_item(c, $index$);
//% each checks
		$function$(c, $subject$$comma$$argument$);
//% end
	}
//% end
//% end
//% if item_checks
	for (i = 0; i < v->rest.count; i++) {
		hook_check_item(c, i + $field_count$);
//% if item_nullable
		if (!v->rest.items[i]$item_presence$)
			continue;
//% end
//% each item_checks
		$function$(c, $subject$$comma$$argument$);
//% end
	}
//% end
	hook_check_up(c);
}


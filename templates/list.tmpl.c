$scope$void $reader$(struct hook_reader *r, $struct$ *out)
{
	struct hook_list l;
//% if item_pointer
	$item_type$$item_space$*item;
//% end

	hook_list_begin(r, &l, sizeof *out->items);
//% if item_pointer
	while (hook_list_next(r, &l)) {
		if (hook_read_null(r, NULL))
			continue;
		item = l.item;
		*item = hook_read_new(r, sizeof **item);
		if (*item != NULL)
			$item_reader$(r, *item);
	}
//% else
	while (hook_list_next(r, &l))
//% if item_nullable
		if (!hook_read_null(r, NULL))
			$item_reader$(r, l.item);
//% else
		$item_reader$(r, l.item);
//% end
//% end
	out->items = hook_list_end(r, &l, &out->count);
}

$scope$void $writer$(struct hook_writer *w, const $struct$ *v)
{
	size_t i;

	hook_write_list(w);
	for (i = 0; i < v->count; i++)
//% if item_nullable
		if (v->items[i]$item_presence$)
			$item_writer$(w, $item_amp$v->items[i]);
		else
			hook_write_null(w);
//% else
		$item_writer$(w, $item_amp$v->items[i]);
//% end
	hook_write_list_end(w);
}

//% if checked
$scope$void $checker$(struct hook_check *c, const $struct$ *v)
{
//% if unique_json
	struct hook_unique unique;
//% end
//% if item_checks
	size_t i;

//% end
//% each checks
	$function$(c, $subject$$comma$$argument$);
//% end
//% if unique_json
	hook_unique_begin(&unique);
	$writer$(&unique.writer, v);
	hook_check_unique(c, &unique);
//% end
//% if item_checks
	if (!hook_check_down(c))
		return;
	for (i = 0; i < v->count; i++) {
		hook_check_item(c, i);
//% if item_nullable
		if (!v->items[i]$item_presence$)
			continue;
//% end
//% each item_checks
		$function$(c, $subject$$comma$$argument$);
//% end
	}
	hook_check_up(c);
//% end
}

//% end

//% if items
	if (p->$name$.items) {
		size_t i;

		for (i = 0; i < p->$name$.count; i++)
			hook_build_part(&b, $json$, $filename$, $media_type$, $item_text$);
	}
//% else
	if (p->$name$$presence$)
		hook_build_part(&b, $json$, $filename$, $media_type$, $text$);
//% end
//% if null
	if (p->$null$)
		hook_build_part(&b, $json$, NULL, NULL, hook_text(""));
//% end

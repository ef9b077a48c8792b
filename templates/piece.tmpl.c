//% if items
	if (p->body->$name$.items) {
		size_t i;

		for (i = 0; i < p->body->$name$.count; i++)
			//% join
hook_build_part(&b, $json$,
//% include piece_type
//% include text_of_item
);
			//% end
	}
//% else
	//% join
//% include if_there
	//% end
		//% join
hook_build_part(&b, $json$,
//% include piece_type
//% include text_of
);
		//% end
//% end
//% if nullable
	if (p->body->$name$_is_null)
		hook_build_part(&b, $json$, NULL, NULL, hook_text(""));
//% end

//% if items
		if (p->$body_name$->$name$.items) {
			size_t i;

			for (i = 0; i < p->$body_name$->$name$.count; i++)
//% if file
				//% join
hook_build_file(&b, $json$,
//% include piece_type
p->$label$ ? &p->$label$[i] : NULL,
//% include text_of_item
);
				//% end
//% else
				//% join
hook_build_part(&b, $json$,
//% include piece_type
//% include text_of_item
);
				//% end
//% end
		}
//% else
		//% join
//% include if_there
		//% end
			//% join
//% if file
hook_build_file(&b, $json$,
//% else
//% if as_json
hook_build_part_json(&b, $json$,
//% else
hook_build_part(&b, $json$,
//% end
//% end
//% include piece_type
//% if file
&p->$label$,
//% end
//% include text_of
);
			//% end
//% end
//% if nullable
		if (p->$body_name$->$name$_is_null)
			hook_build_part(&b, $json$, NULL, hook_text(""));
//% end
//% each headers
		if (p->$name$.ptr)
			hook_build_part_header(&b, $part_json$, $json$, p->$name$);
//% end

//% note The text of an item of one.
//% with value.of
//% include as_text
//% end
//% include subject
.items[i]
//% with value.of
//% include as_text_end
//% end

//% note The text of a parameter or part.
//% with value
//% include as_text
//% end
//% include subject
//% with value
//% include as_text_end
//% end

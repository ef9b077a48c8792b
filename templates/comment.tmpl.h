//% if comment
/*
//% each comment
 * $text$
//% end
 */
//% end

/*
 * $title$
//% each about
 * $text$
//% end
 */

//% if remark
/* $remark$ */
//% else
//% if comment
/*
//% each comment
 * $text$
//% end
 */
//% end
//% end

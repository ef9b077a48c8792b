//% note An item of a list: its type and its row.
//% with item.value
//% include type.h
//% end
,
//% with item
//% include row
//% end

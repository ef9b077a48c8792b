//% note What the names of members must be.
TEXT
//% if format
, FORMAT($format$)
//% end
//% if limits
, LIMITS(
//% each limits
//% if index
,
//% end
//% include text_limit
//% end
)
//% end

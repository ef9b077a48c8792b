//% note The media types that a part may have.
//% if media_type
$media_type$,
//% else
NULL,
//% end

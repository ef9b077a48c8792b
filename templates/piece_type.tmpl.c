//% note The file name and the media type of a part.
//% if file
$json$,
//% else
NULL,
//% end
//% if media_type
$media_type$,
//% else
//% if as_json
"application/json",
//% else
//% if file
"application/octet-stream",
//% else
NULL,
//% end
//% end
//% end

//% note What a value may be, as JSON texts.
//% each enum_json
//% if index
OR
//% end
$literal$
//% end

//% note A recipe's members.
//% if header
	.header = $header$,
//% end
//% if more_headers
	.more_headers = $more_headers$,
//% end
//% if pointer
	.pointer = $pointer$,
//% end
//% if parameter
	.parameter = $parameter$,
//% end
//% if place
	.place = HOOK_PLACE_$place$,
//% end
//% if each
	.each = $each$,
//% end
//% if format
	.format = $format$,
//% end
//% if separator
	.separator = $separator$,
//% end
//% if covers
	.covers = $covers$,
//% end
	.algorithm = HOOK_$algorithm$,
	.encoding = HOOK_$encoding$,
	.key = HOOK_$key$,
//% if key_prefix
	.key_prefix = $key_prefix$,
//% end
//% if key_digest
	.key_digest = HOOK_$key_digest$,
//% end
//% if raw_ecdsa
	.raw_ecdsa = true,
//% end
//% if timestamp_header
	.timestamp_header = $timestamp_header$,
//% end
//% if timestamp_json
	.timestamp_json = $timestamp_json$,
//% end
//% if timestamp_unit
	.timestamp_unit = HOOK_$timestamp_unit$,
//% end
//% if tolerance
	.tolerance = $tolerance$,
//% end
//% if id_header
	.id_header = $id_header$,
//% end
//% if id_json
	.id_json = $id_json$,
//% end
//% if key_id_header
	.key_id_header = $key_id_header$,
//% end
//% if key_id_json
	.key_id_json = $key_id_json$,
//% end
//% if listed_header
	.listed_header = $listed_header$,
//% end
//% if container
	.container = HOOK_CONTAINER_$container$,
//% end
//% if claims
	.claims = claims,
//% end
//% if components
	.components = $components$,
//% end
//% if body
	.body = HOOK_BODY_$body$,
//% end
//% if payload
	.payload = $payload$,
//% end
//% if malformed
	.malformed = $malformed$,
//% end
//% if also
	.also = &other_recipe,
//% end

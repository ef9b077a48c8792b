/* SPDX-License-Identifier: MIT */
/* The views of events, signatures and tests. See words.h. */
/* clang-format off */

#define HERE header
BEGIN
	TEXT(header_name)
	TEXT(header_value)
END
#undef HERE

#define HERE vector
BEGIN
	TEXT(secret)
	TEXT(body)
	TEXT(now)
	TEXT(header_count)
	EACH(headers, header)
END
#undef HERE

#define HERE term
BEGIN
	TEXT(is)
	TEXT(text)
	TEXT(span)
	TEXT(digest)
	TEXT(as)
	FLAG(inner)  /* it consists of those that follow */
END
#undef HERE

#define HERE terms
BEGIN
	TEXT(name)
	EACH(terms, term)
END
#undef HERE

#define HERE texts
BEGIN
	TEXT(name)
	EACH(texts, line)
END
#undef HERE

#define HERE claim
BEGIN
	TEXT(name)
	TEXT(terms)
END
#undef HERE

#define HERE recipe
BEGIN
	TEXT(header)
	TEXT(more_headers)
	TEXT(pointer)
	TEXT(parameter)
	TEXT(place)
	TEXT(each)
	TEXT(format)
	TEXT(separator)
	TEXT(covers)
	TEXT(algorithm)
	TEXT(encoding)
	TEXT(key)
	TEXT(key_prefix)
	TEXT(key_digest)
	TEXT(timestamp_header)
	TEXT(timestamp_json)
	TEXT(timestamp_unit)
	TEXT(tolerance)
	TEXT(id_header)
	TEXT(id_json)
	TEXT(key_id_header)
	TEXT(key_id_json)
	TEXT(listed_header)
	TEXT(container)
	TEXT(components)
	TEXT(body)
	TEXT(payload)
	TEXT(malformed)
	EACH(claims, claim)
	FLAG(raw_ecdsa)
	FLAG(also)
END
#undef HERE

#define HERE handshake
BEGIN
	TEXT(method)
	TEXT(pointer)
	TEXT(value)
	TEXT(query)
	TEXT(query_value)
	TEXT(shake_header)
	TEXT(token_query)
	TEXT(token_pointer)
	TEXT(answer)
	TEXT(answer_header)
	TEXT(answer_value)
	TEXT(confirm)
	TEXT(answer_status)
	FLAG(answers_json)
	FLAG_AS("unsigned", unsigned_)
END
#undef HERE

/* A status that a handler may answer with. */
#define HERE answer
BEGIN
	IN(value, value)
	TEXT(name)
	TEXT(status)
	TEXT(range)
	TEXT(media_type)
	TEXT(shown)  /* which status, and what about; of its first body */
	FLAG(typed)
	FLAG(as_text)  /* it has a body, of which nothing more is known here */
END
#undef HERE

/* A URL with a receive function of its own. */
#define HERE callback
BEGIN
	TEXT(name)
	TEXT(number)  /* from 1 on */
END
#undef HERE

/* A way in which events are sent. */
#define HERE way
BEGIN
	TEXT(carrier)
	TEXT(methods)
	TEXT(media_type)  /* if there is a body */
	TEXT(payload)     /* the parameter of a form that holds the event */
	TEXT(only)        /* the event that is sent so; "-1" */
	FLAG(more)        /* another one of the event follows */
END
#undef HERE

#define HERE event
BEGIN
	ONE(head, head)         /* its typed headers */
	EACH(answers, answer)
	EACH(answer_heads, head)
	TEXT(local)             /* begins the names of its answers */
	TEXT(constant)
	TEXT(shown)
	TEXT(name)
	TEXT(event_methods)
	IN(payload, value)
	TEXT(json)
	TEXT(remark)
	TEXT(callback)  /* whose URL it comes to, from 1 on */
	TEXT(carrier)   /* what it is sent in first, */
	EACH(own_ways, way) /* and all */
	TEXT(parameter) /* of a form that holds it */
	FLAG(typed)  /* its handler gets the payload's struct, */
	FLAG(raw)    /* or JSON, */
	FLAG(bytes)  /* or a body as it came, */
	FLAG(bare)   /* or nothing: it has no body */
END
#undef HERE

#define HERE example
BEGIN
	IN(value, value)
	TEXT(shown)
	TEXT(literal)
	FLAG(valid)
END
#undef HERE

/* SPDX-License-Identifier: MIT */
/* The views of calls. See words.h. */
/* clang-format off */

#define HERE variable
BEGIN
	TEXT(name)
	TEXT(json)
	TEXT(fallback)
	TEXT(local)
	TEXT(beside)
	EACH(values, literal)
END
#undef HERE

#define HERE server
BEGIN
	TEXT(constant)
	TEXT(literal)
	TEXT(c_name)
	EACH(variables, variable)
END
#undef HERE

/* Servers of paths or operations, which take the place of the document's. */
#define HERE override
BEGIN
	TEXT(name)
	TEXT(literal)
	TEXT(shown)
END
#undef HERE

#define HERE scheme
BEGIN
	TEXT(name)
	TEXT(beside)
END
#undef HERE

#define HERE demand
BEGIN
	TEXT(name)
	TEXT(key)
	FLAG(bearer)
	FLAG(basic)
	FLAG(header)
	FLAG(query)
	FLAG(cookie)
END
#undef HERE

#define HERE alternative
BEGIN
	EACH(demands, demand)
END
#undef HERE

#define HERE security
BEGIN
	TEXT(function)
	TEXT(needs)
	FLAG(must)
	EACH(alternatives, alternative)
	OWN(struct view_part *part)  /* the last part that it was added to */
END
#undef HERE

#define HERE parameter
BEGIN
	IN(value, value)
	IN(row, row)
	TEXT(name)
	TEXT(json)
	TEXT(above)
	TEXT(beside)
	FLAG(explode)
	FLAG(allow_reserved)
	/* Where it goes, */
	FLAG(in_path)
	FLAG(in_path_query)
	FLAG(in_query)
	FLAG(in_header)
	FLAG(in_cookie)
	/* its style, */
	FLAG(simple)
	FLAG(label)
	FLAG(matrix)
	FLAG(form)
	FLAG(space_delimited)
	FLAG(pipe_delimited)
	FLAG(deep_object)
	FLAG(cookie_style)
	FLAG(json_style)
	FLAG(as_json)
END
#undef HERE

/*
 * What a caller adds to a body: its media type, or to a multipart one a file's
 * label, or a part's header.
 */
#define HERE extra
BEGIN
	TEXT(name)
	TEXT(json)
	TEXT(shown)  /* the same, for a comment */
	TEXT(of)     /* the body */
	TEXT(part)   /* its member */
	FLAG(label)
	FLAG(labels)
	FLAG(media_type)
END
#undef HERE

/* A part of a multipart body of which more is said than its type. */
#define HERE piece
BEGIN
	TEXT(name)
	TEXT(json)
	TEXT(media_type)
	TEXT(label)
	IN(style, parameter)
	FLAG(styled)
	EACH(headers, extra)
END
#undef HERE

#define HERE body
BEGIN
	IN(value, value)
	IN(row, row)  /* the row of a single value */
	TEXT(name)
	TEXT(media_type)
	TEXT(shown)  /* the same, for a comment */
	TEXT(type_name)  /* of the member that has it, if it is the caller's */
	FLAG(json)
	FLAG(plain_json)  /* a single value */
	FLAG(bytes)
	FLAG(optional)
	FLAG(form)
	FLAG(multipart)
	EACH(members, parameter)
	EACH(pieces, piece)
END
#undef HERE

/* A header that is not plain. */
#define HERE header_form
BEGIN
	TEXT(json)
	FLAG(explode)
	FLAG(as_json)
END
#undef HERE

/* The described headers of one message, as an object. */
#define HERE head
BEGIN
	IN(value, value)
	TEXT(name)
	TEXT(status)
	TEXT(range)
	EACH(forms, header_form)
END
#undef HERE

#define HERE response
BEGIN
	IN(value, value)
	IN(row, row)  /* the row of a single value */
	TEXT(constant)
	TEXT(status)  /* one status, */
	TEXT(range)   /* or the first digit of many; or all others */
	TEXT(name)
	TEXT(json)
	TEXT(beside)
	TEXT(media_type)          /* a variant's */
	EACH(variants, response)  /* one for each media type, if any is read */
	TEXT(item)  /* the type of each item of a sequence */
	FLAG(read)
	FLAG(plain_json)  /* it is read, as a single value */
	FLAG(nullable)  /* its schema says so, not its type */
END
#undef HERE

#define HERE operation
BEGIN
	OWN(const struct operation *operation)
	TEXT(c_name)
	TEXT(C_NAME)
	TEXT(local)
	TEXT(method)
	TEXT(method_literal)
	TEXT(path_text)
	TEXT_AS("security", security_text)
	TEXT(security_function)
	EACH(comment, line)
	EACH(parameters, parameter)
	TEXT(path)  /* path and query; a parameter goes where "{id}" stands */
	EACH(responses, response)
	EACH(responses_others, response)  /* more media types of one status */
	EACH(typed_responses, response)
	EACH(heads, head)
	/* What the rows of parameters refer to. */
	EACH(checked_types, type)
	OWN(struct view_list patterns)
	EACH(bodies, body)
	EACH(extras, extra)
	TEXT(own_server)  /* the client's member, and */
	TEXT(own_url)     /* where it is absent */
	FLAG(fragment)  /* its path has a fragment, which no request has */
	FLAG(body_required)
	FLAG(many_bodies)
	FLAG(parameters_struct)
	TEXT(accept)
END
#undef HERE

/* SPDX-License-Identifier: MIT */
/*
 * Every view and its words, once. internal.h makes the structs of this, word.c
 * the tables that templates are bound by; nothing else includes it.
 *
 *	TEXT(name)        a text that C takes as it is, or NULL: $name$
 *	FLAG(name)        yes or no
 *	EACH(name, view)  a list of views
 *	ONE(name, view)   a view, or NULL
 *	IN(name, view)    a view within this one: $name.word$
 *	OWN(member)       what no template says
 *
 * Invariant: no text here is C of more than one name, number or literal: what
 * is around them stands in the templates.
 */
/* clang-format off */

#define HERE line
BEGIN
	TEXT(text)
END
#undef HERE

#define HERE literal
BEGIN
	TEXT(literal)
END
#undef HERE

/* What C holds a value as, and how that is declared. */
#define HERE value
BEGIN
	/* Of the runtime's own types, */
	FLAG(raw)
	FLAG(boolean)
	FLAG(integer)
	FLAG_AS("unsigned", unsigned_)
	FLAG(number)
	FLAG(text)
	FLAG(time)
	FLAG(date)
	/* and of those that are emitted, by the name of the type. */
	FLAG(enumeration)
	FLAG(list)
	FLAG(tuple)
	FLAG(object)
	FLAG(choice)
	TEXT(c_name)
	FLAG(own_struct)  /* a list's; else it is the runtime's */
	ONE(of, value)    /* and what a list is of */
	FLAG(pointer)     /* it stands behind one */
	FLAG(constant)    /* and is not changed */
END
#undef HERE

/* A keyword and its value: one of these is there. */
#define HERE limit
BEGIN
	TEXT(min_length)
	TEXT(max_length)
	TEXT(pattern)
	TEXT(const_text)
	TEXT(const_json)
	EACH(enum_json, literal)
	TEXT(minimum)
	TEXT(maximum)
	TEXT(above)
	TEXT(below)
	TEXT(multiple_of)
	FLAG(decimal)  /* the number is a literal, for C cannot say it */
	TEXT(min_items)
	TEXT(max_items)
	FLAG(unique_items)
	TEXT(min_properties)
	TEXT(max_properties)
	ONE(property_names, row)
	TEXT(together)
END
#undef HERE

/* What a table says of a value: see hook_rows.h. */
#define HERE row
BEGIN
	IN(value, value)
	FLAG(required)
	FLAG(nullable)  /* a flag beside it says that it is null */
	FLAG(or_null)   /* of an item or entry: absent is null */
	FLAG(read_only)
	FLAG(write_only)
	FLAG(forbidden)
	TEXT(format)
	EACH(limits, limit)
END
#undef HERE

#define HERE field
BEGIN
	IN(row, row)
	TEXT(name)
	TEXT(json)
	TEXT(above)
	TEXT(beside)
	FLAG(escaped)  /* JSON writes its name with escapes */
END
#undef HERE

#define HERE default
BEGIN
	IN(value, value)
	TEXT(name)
	TEXT(literal)  /* digits, a constant, or with quotes */
	FLAG(truth)
	FLAG(nullable)
END
#undef HERE

#define HERE enum_value
BEGIN
	TEXT(constant)
	TEXT(shown)
	TEXT(json)
END
#undef HERE

/* The one value of an enum. */
#define HERE constant
BEGIN
	TEXT(name)
	TEXT(literal)
END
#undef HERE

#define HERE branch
BEGIN
	IN(row, row)
	TEXT(constant)
	TEXT(name)
END
#undef HERE

/* One type of JSON. */
#define HERE json_type
BEGIN
	FLAG(null)
	FLAG(boolean)
	FLAG(number)
	FLAG(string)
	FLAG(array)
	FLAG(object)
	FLAG(integer)
END
#undef HERE

#define HERE rule
BEGIN
	FLAG(by_type)
	FLAG(by_key)
	FLAG(by_value)
	FLAG(by_member_type)
	EACH(types, json_type)
	TEXT(member)
	TEXT(value)
	TEXT(constant)
	TEXT(shape)
END
#undef HERE

#define HERE trait
BEGIN
	TEXT(member)
	EACH(types, json_type)
	TEXT(value)
	FLAG(needed)
END
#undef HERE

#define HERE shape
BEGIN
	TEXT(name)
	TEXT(needed)
	FLAG(closed)
	EACH(traits, trait)
	OWN(size_t branch)
END
#undef HERE

/* A name of what must be there together; see struct hook_together. */
#define HERE presence
BEGIN
	TEXT(branch)
	TEXT(term)
	FLAG(absent)
	TEXT(json)
END
#undef HERE

#define HERE together
BEGIN
	TEXT(name)
	TEXT(keyword)
	FLAG(one)
	EACH(names, presence)
END
#undef HERE

#define HERE names
BEGIN
	EACH(names, enum_value)
	TEXT(name)
	TEXT(order)
	FLAG(wide)  /* the order's numbers are of 32 bits */
	TEXT(name_count)
	TEXT(seed)  /* of a perfect hash, in place of the order */
	TEXT(slots)
END
#undef HERE

#define HERE type
BEGIN
	IN(self, value)
	TEXT(name)
	TEXT(c_name)
	TEXT(C_NAME)
	TEXT(component)  /* the document's name for it, as a literal */
	TEXT(schema)     /* where it is described, as a literal */
	TEXT(remark)     /* a comment of one line; or several: */
	EACH(comment, line)
	FLAG(root)
	FLAG(used)
	FLAG(exported)  /* other files see its table */
	OWN(bool called)  /* a call's rows refer to its table */
	FLAG(ahead)     /* another type's table mentions it before its own */
	EACH(limits, limit)  /* of the whole value */
	/* An enum, */
	EACH(values, enum_value)
	TEXT(value_count)
	IN(names, names)  /* of values, or of members */
	/* a list or tuple, */
	IN(item, row)
	/* an object, */
	EACH(fields, field)
	EACH(defaults, default)
	EACH(togethers, together)
	TEXT(additional)
	FLAG(closed)
	FLAG(map)  /* it has entries */
	TEXT(entries)
	IN(entry, row)
	EACH(entry_patterns, line)  /* of an entry's name */
	/* a choice. */
	EACH(branches, branch)
	EACH(rules, rule)
	EACH(shapes, shape)
	TEXT(letter)  /* that completes its rows; or NULL */
	OWN(const struct type *type)
	OWN(const char *wanted)  /* its name, if it is free */
	OWN(struct view_list patterns)
	OWN(enum { NOT_VISITED, VISITING, VISITED } visit)
	OWN(size_t rank)  /* of its table */
END
#undef HERE

/* One file of code: of types, or of calls. */
#define HERE part
BEGIN
	TEXT(file)
	TEXT(documents)
	TEXT(prefix)
	TEXT(PREFIX)
	TEXT(header)
	TEXT(stamp)
	FLAG(split)
	FLAG(letters)  /* tables name some */
	FLAG(json_responses)
	FLAG(checks)  /* calls check their parameters by rows */
	EACH(types, type)
	EACH(patterns, pattern)
	EACH(servers, server)
	EACH(security, security)
	EACH(operations, operation)
END
#undef HERE

/* What the header says of another file: "_calls_h". */
#define HERE stamp
BEGIN
	TEXT(name)
	TEXT(value)
END
#undef HERE

#define HERE pattern
BEGIN
	TEXT(name)
	TEXT(shown)
	TEXT(literal)
	TEXT(states)
	TEXT(class_count)
	TEXT(dead)
	TEXT(sure)
	TEXT(classes)
	TEXT(next)
	TEXT(accepting)
	TEXT(ranges)
	TEXT(range_count)
	TEXT(shortest)
	TEXT(longest)
	FLAG(wide)
END
#undef HERE

/* The tables of X_accepts(). */
#define HERE accept_row
BEGIN
	TEXT(keyword)
	TEXT(operands)
END
#undef HERE

#define HERE accept_schema
BEGIN
	TEXT(number)
	TEXT(shown)
	TEXT(document)
	TEXT(column)
	TEXT(line)
	EACH(rows, accept_row)
END
#undef HERE

#define HERE accept_root
BEGIN
	TEXT(name)
	TEXT(shown)
	TEXT(number)
END
#undef HERE

#define HERE accept
BEGIN
	TEXT(guard)
	TEXT(header)
	TEXT(documents)
	TEXT(slots)
	TEXT(mask)
	TEXT(first)
	TEXT(hook_version)
	TEXT(stamp)
	TEXT(tables_stamp)
	TEXT(alone)  /* letters decide alone */
	FLAG(any)    /* function or letter */
	EACH(roots, accept_root)
	EACH(letters, accept_root)
	EACH(schemas, accept_schema)
	EACH(names, literal)
	EACH(literals, literal)
	EACH(sources, literal)
	EACH(patterns, pattern)
END
#undef HERE

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
	OWN(struct view_part *part)  /* the last that it was added to */
END
#undef HERE

/* A member of an object that is a parameter. */
#define HERE text_field
BEGIN
	IN(value, value)
	TEXT(name)
	TEXT(json)
END
#undef HERE

#define HERE parameter
BEGIN
	IN(value, value)
	TEXT(name)
	TEXT(parameter)  /* the same, where a member's name hides it */
	TEXT(json)
	TEXT(number)
	TEXT(missing)
	TEXT(above)
	TEXT(beside)
	FLAG(required)
	FLAG(nullable)
	FLAG(explode)
	FLAG(allow_reserved)
	/* Where it goes, */
	FLAG(in_path)
	FLAG(in_query)
	FLAG(in_header)
	FLAG(in_cookie)
	FLAG(in_body)
	/* its style, */
	FLAG(simple)
	FLAG(label)
	FLAG(matrix)
	FLAG(form)
	FLAG(space_delimited)
	FLAG(pipe_delimited)
	FLAG(deep_object)
	/* and what is made of it: one text, many, a member each, or JSON. */
	FLAG(scalar)
	FLAG(items)
	FLAG(members)
	FLAG(deep)
	EACH(fields, text_field)
END
#undef HERE

/* One part of a multipart body. */
#define HERE piece
BEGIN
	IN(value, value)
	TEXT(name)
	TEXT(json)
	TEXT(media_type)
	FLAG(file)
	FLAG(in_body)  /* always */
	FLAG(as_json)
	FLAG(nullable)
	FLAG(items)
END
#undef HERE

#define HERE path
BEGIN
	TEXT(literal)
	ONE(parameter, parameter)
END
#undef HERE

#define HERE body
BEGIN
	IN(value, value)
	TEXT(media_type)
	TEXT(shown)  /* of bytes: the media type, for a comment */
	FLAG(json)
	FLAG(bytes)
	FLAG(optional)
	FLAG(form)
	FLAG(multipart)
	TEXT(additional)
	EACH(members, parameter)
	EACH(pieces, piece)
END
#undef HERE

#define HERE response
BEGIN
	IN(value, value)
	TEXT(constant)
	TEXT(status)  /* one status, */
	TEXT(range)   /* or the first digit of many; or all others */
	TEXT(name)
	TEXT(json)
	TEXT(beside)
	FLAG(read)
END
#undef HERE

#define HERE operation
BEGIN
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
	EACH(path, path)
	EACH(rest, parameter)
	EACH(responses, response)
	EACH(typed_responses, response)
	EACH(response_headers, response)
	/* Rows of parameters, and what these refer to. */
	EACH(checks, field)
	EACH(checked_types, type)
	OWN(struct view_list patterns)
	ONE(body, body)
	FLAG(parameters_struct)
	FLAG(table)
	FLAG(reads)
	FLAG(accept)
END
#undef HERE

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
	FLAG(inner)  /* it is made of those that follow */
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

#define HERE event
BEGIN
	TEXT(constant)
	TEXT(shown)
	TEXT(name)
	IN(payload, value)
	TEXT(json)
	TEXT(remark)
	FLAG(raw)  /* its handler gets JSON */
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

#define HERE provider
BEGIN
	TEXT(prefix)
	TEXT(PREFIX)
	TEXT(guard)
	TEXT(header)
	TEXT(title)
	TEXT(documents)
	TEXT(hook_version)
	TEXT(stamp)
	EACH(stamps, stamp)
	FLAG(uses_names)
	FLAG(unconfirmed)
	FLAG(alone)
	FLAG(split)
	FLAG(letters)  /* tables name some */
	EACH(about, line)
	EACH(constants, constant)
	EACH(types, type)
	EACH(roots, type)
	OWN(struct view_list parts)
	OWN(struct view_list call_parts)
	TEXT(root_count)
	EACH(servers, server)
	EACH(schemes, scheme)
	EACH(security, security)
	EACH(operations, operation)
	EACH(events, event)
	EACH(vectors, vector)
	EACH(examples, example)
	ONE(recipe, recipe)
	ONE(also, recipe)
	EACH(term_lists, terms)
	EACH(text_lists, texts)
	ONE(names, names)
	TEXT(signature_source)
	TEXT(header_0)
	TEXT(header_1)
	TEXT(pointer_0)
	TEXT(pointer_1)
	TEXT(each)
	TEXT(id)
	TEXT(id_header)
	TEXT(time)
	EACH(handshakes, handshake)
END
#undef HERE

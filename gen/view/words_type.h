/* SPDX-License-Identifier: MIT */
/* The views of types, and of the tables of X_accepts(). See words.h. */
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

/* Which type of C holds a value, and how that is declared. */
#define HERE value
BEGIN
	/* It is one of the runtime's own types, */
	FLAG(raw)
	FLAG(boolean)
	FLAG(integer)
	FLAG_AS("unsigned", unsigned_)
	FLAG(number)
	FLAG(text)
	FLAG(time)
	FLAG(date)
	/* or one that is emitted, by the name of the type. */
	FLAG(enumeration)
	FLAG(list)
	FLAG(tuple)
	FLAG(object)
	FLAG(choice)
	TEXT(c_name)
	FLAG(own_struct)  /* has a struct of its own, not the runtime's */
	ONE(of, value)    /* and what a list is of */
	FLAG(pointer)     /* it is a pointer */
	FLAG(constant)    /* what it points to is constant */
END
#undef HERE

/* A keyword and its value; only one of these is there. */
#define HERE limit
BEGIN
	TEXT(min_length)
	TEXT(max_length)
	TEXT(pattern)
	TEXT(const_json)
	FLAG(only_null)  /* `type: "null"` says it, and no const */
	EACH(enum_json, literal)
	TEXT(minimum)
	TEXT(maximum)
	TEXT(above)
	TEXT(below)
	TEXT(multiple_of)
	FLAG(decimal)  /* the number is a literal, which C cannot express */
	FLAG(of_format)  /* its format sets it, and no keyword */
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
	FLAG(or_null)   /* an item or entry that is absent is null */
	FLAG(read_only)
	FLAG(write_only)
	FLAG(forbidden)
	TEXT(format)
	ONE(only, limit)  /* const or enum, alone; */
	EACH(limits, limit)  /* or any others */
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
	TEXT(json)
	TEXT(literal)
END
#undef HERE

#define HERE enum_value
BEGIN
	TEXT(constant)
	TEXT(shown)
	TEXT(json)
END
#undef HERE

/* The value of an enum that has only one. */
#define HERE constant
BEGIN
	TEXT(name)
	TEXT(literal)
	OWN(const char *type)  /* the type's name */
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
	FLAG(by_inner_value)
	EACH(types, json_type)
	TEXT(member)
	TEXT(value)
	TEXT(constant)
	TEXT(shape)
	FLAG(likely) /* another branch may take what it selects */
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
	OWN(bool inner) /* it is the shape of a member's value */
END
#undef HERE

/* A name of members that must be there together; see struct hook_together. */
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
	TEXT(seed)  /* the seed of a perfect hash, in place of the order */
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
	EACH(limits, limit)  /* limits of the whole value */
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
	FLAG(sealed)  /* closed, by unevaluatedProperties */
	FLAG(composed)  /* several schemas describe what it holds */
	FLAG(of_headers)  /* a message's headers are read into it */
	FLAG(map)  /* it has entries */
	TEXT(entries)
	IN(entry, row)
	EACH(entry_patterns, line)  /* patterns of an entry's name */
	/* a choice. */
	FLAG(any_of)   /* said by anyOf, */
	FLAG(several)  /* or by several types; else by oneOf */
	EACH(branches, branch)
	EACH(rules, rule)
	EACH(shapes, shape)
	TEXT(letter)  /* the letter that completes its rows; or NULL */
	FLAG(takes_null) /* null is a value where it stands alone */
	OWN(const struct type *type)
	OWN(const char *wanted)  /* its name, if it is free */
	OWN(struct view_list patterns)
	OWN(struct view_part *part)
	OWN(size_t seen)  /* the last walk that saw it: see headers.c */
	OWN(enum { NOT_VISITED, VISITING, VISITED } visit)
	OWN(size_t rank)  /* the place of its table */
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
	TEXT(rows)  /* what counts beside a letter */
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
	FLAG(any)    /* there is a function or letter */
	EACH(roots, accept_root)
	EACH(letters, accept_root)
	EACH(schemas, accept_schema)
	EACH(names, literal)
	EACH(literals, literal)
	EACH(sources, literal)
	EACH(patterns, pattern)
END
#undef HERE

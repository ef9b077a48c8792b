/* SPDX-License-Identifier: 0BSD */
/*
 * The rows of the interpreter's tables: HOOK_KEYWORD(name, check) for each
 * keyword, HOOK_MARK(name) for what asserts nothing. Who includes it says what
 * becomes of them; see enum hook_accept_keyword.
 *
 * A row is a keyword, the count of its operands, and those. Operands are
 * numbers of schemas, names, literals and patterns; a "size" takes two, the
 * upper half first.
 */
/* clang-format off */
#ifndef HOOK_MARK
#define HOOK_MARK(name)
#endif
#ifndef HOOK_KEYWORD
#define HOOK_KEYWORD(name, check)
#endif

HOOK_MARK(END)  /* of a schema */
HOOK_MARK(SCOPE)  /* first, where an unevaluated... follows */
HOOK_MARK(UNSENT)  /* enum hook_accept_unsent; asserts nothing */
HOOK_MARK(NULLABLE)  /* null fits, whatever follows */
HOOK_KEYWORD(TYPE, type)  /* bits of enum hook_json_type */
HOOK_KEYWORD(CONST, const)  /* literal */
HOOK_KEYWORD(ENUM, enum)  /* literals */
HOOK_KEYWORD(MINIMUM, minimum)
HOOK_KEYWORD(MAXIMUM, maximum)  /* literal, as all that compare numbers */
HOOK_KEYWORD(EXCLUSIVE_MINIMUM, exclusive_minimum)
HOOK_KEYWORD(EXCLUSIVE_MAXIMUM, exclusive_maximum)
HOOK_KEYWORD(WIDTH, width)  /* of a format of integers: two literals */
HOOK_KEYWORD(MULTIPLE_OF, multiple_of)
HOOK_KEYWORD(MIN_LENGTH, min_length)  /* size, as all that count */
HOOK_KEYWORD(MAX_LENGTH, max_length)
HOOK_KEYWORD(PATTERN, pattern)  /* pattern */
HOOK_KEYWORD(FORMAT, format)  /* enum hook_format */
HOOK_KEYWORD(MIN_ITEMS, min_items)
HOOK_KEYWORD(MAX_ITEMS, max_items)
HOOK_KEYWORD(UNIQUE_ITEMS, unique_items)
HOOK_KEYWORD(MIN_PROPERTIES, min_properties)
HOOK_KEYWORD(MAX_PROPERTIES, max_properties)
/*
 * properties, required, patternProperties, additionalProperties and
 * propertyNames: how many names, words of required ones, patterns;
 * the schemas of the last two; the names, their schemas, a bit for
 * each required name, pairs of pattern and schema. A name without a
 * schema is only required.
 */
HOOK_KEYWORD(OBJECT, object)
HOOK_KEYWORD(DEPENDENT_REQUIRED, dependent_required)  /* old, name, names */
HOOK_KEYWORD(DEPENDENT_SCHEMA, dependent_schema)  /* old, name, schema */
/*
 * prefixItems and items: old, the schema of all others, schemas. Old
 * words are items and additionalItems, and dependencies above.
 */
HOOK_KEYWORD(ITEMS, items)
HOOK_KEYWORD(CONTAINS, contains)  /* evaluates, schema, size, size */
HOOK_KEYWORD(REF, ref)  /* schema; it has siblings */
HOOK_KEYWORD(DYNAMIC_REF, dynamic_ref)
HOOK_KEYWORD(ALL_OF, all_of)  /* schemas */
HOOK_KEYWORD(ANY_OF, any_of)
HOOK_KEYWORD(ONE_OF, one_of)
HOOK_KEYWORD(NOT, not)  /* schema */
HOOK_KEYWORD(IF, if)  /* schemas of if, then, else */
HOOK_KEYWORD(UNEVALUATED_ITEMS, unevaluated_items)  /* schema */
HOOK_KEYWORD(UNEVALUATED_PROPERTIES, unevaluated_properties)

#undef HOOK_MARK
#undef HOOK_KEYWORD

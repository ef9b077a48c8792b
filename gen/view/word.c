/* SPDX-License-Identifier: MIT */
/*
 * Every word that a template may say, in one table.
 *
 * Invariant: a word is a member of a view, or has its name beside it here.
 */
#include "internal.h"

#define END                              \
	{                                \
		NULL, WORD_TEXT, 0, NULL \
	}
#define TEXT(member)                                                    \
	{                                                               \
#member, WORD_TEXT, offsetof(struct HERE, member), NULL \
	}
#define FLAG(member)                                                    \
	{                                                               \
#member, WORD_FLAG, offsetof(struct HERE, member), NULL \
	}
#define EACH(member, of)                                                       \
	{                                                                      \
#member, WORD_EACH, offsetof(struct HERE, member), &of##_shape \
	}
#define ONE(member, of)                                                       \
	{                                                                     \
#member, WORD_ONE, offsetof(struct HERE, member), &of##_shape \
	}
#define AS(word, kind, member)                                         \
	{                                                              \
		word, WORD_##kind, offsetof(struct HERE, member), NULL \
	}
#define EACH_AS(word, member, of)                                           \
	{                                                                   \
		word, WORD_EACH, offsetof(struct HERE, member), &of##_shape \
	}
#define VALUE                                                         \
	AS("type", TEXT, value.type), AS("space", TEXT, value.space), \
		AS("presence", TEXT, value.presence)
#define SHAPE(of, label) \
	static const struct shape of##_shape = {label, of##_words}

#define HERE view_line
static const struct word line_words[] = {TEXT(text), END};
SHAPE(line, "line");
#undef HERE

#define HERE view_field
static const struct word field_words[] = {
	VALUE,        TEXT(name),     TEXT(json),    TEXT(row), TEXT(above),
	TEXT(beside), FLAG(nullable), FLAG(escaped), END};
SHAPE(field, "field");
#undef HERE

#define HERE view_default
static const struct word default_words[] = {TEXT(name), TEXT(presence),
					    TEXT(value), FLAG(nullable), END};
SHAPE(default, "default");
#undef HERE

#define HERE view_enum_value
static const struct word value_words[] = {TEXT(constant), TEXT(shown),
					  TEXT(json), END};
SHAPE(value, "value");
#undef HERE

#define HERE view_constant
static const struct word constant_words[] = {TEXT(name), TEXT(literal), END};
SHAPE(constant, "constant");
#undef HERE

#define HERE view_branch
static const struct word branch_words[] = {VALUE, TEXT(constant), TEXT(name),
					   TEXT(row), END};
SHAPE(branch, "branch");
#undef HERE

#define HERE view_rule
static const struct word rule_words[] = {
	TEXT(by),       TEXT(types), TEXT(member), TEXT(value),
	TEXT(constant), TEXT(shape), END};
SHAPE(rule, "rule");
#undef HERE

#define HERE view_trait
static const struct word trait_words[] = {TEXT(member), TEXT(types),
					  TEXT(value), TEXT(needed), END};
SHAPE(trait, "trait");
#undef HERE

#define HERE view_shape
static const struct word shape_words[] = {TEXT(name), TEXT(needed),
					  TEXT(closed), EACH(traits, trait),
					  END};
SHAPE(shape, "shape");
#undef HERE

#define HERE view_presence
static const struct word presence_words[] = {TEXT(branch), TEXT(term),
					     TEXT(absent), TEXT(json), END};
SHAPE(presence, "presence");
#undef HERE

#define HERE view_together
static const struct word together_words[] = {TEXT(name), TEXT(keyword),
					     TEXT(one), EACH(names, presence),
					     END};
SHAPE(together, "together");
#undef HERE

#define HERE view_names
static const struct word names_words[] = {
	EACH(names, value), TEXT(name), TEXT(order), TEXT(name_count),
	TEXT(width),        FLAG(wide), END};
SHAPE(names, "names");
#undef HERE

#define HERE view_type
static const struct word type_words[] = {TEXT(name),
					 TEXT(c_name),
					 TEXT(C_NAME),
					 AS("struct", TEXT, struct_),
					 TEXT(component),
					 TEXT(schema),
					 TEXT(remark),
					 EACH(comment, line),
					 FLAG(enumeration),
					 FLAG(list),
					 FLAG(tuple),
					 FLAG(object),
					 FLAG(choice),
					 FLAG(root),
					 FLAG(used),
					 FLAG(own_struct),
					 FLAG(closed),
					 FLAG(ahead),
					 EACH_AS("names", names.names, value),
					 AS("order", TEXT, names.order),
					 AS("seed", TEXT, names.seed),
					 AS("slots", TEXT, names.slots),
					 AS("width", TEXT, names.width),
					 AS("wide", FLAG, names.wide),
					 EACH(values, value),
					 TEXT(value_count),
					 TEXT(limits),
					 TEXT(item_type),
					 TEXT(item_space),
					 TEXT(item_row),
					 EACH(fields, field),
					 EACH(defaults, default),
					 EACH(togethers, together),
					 TEXT(additional),
					 TEXT(entries),
					 FLAG(entry),
					 TEXT(entry_type),
					 TEXT(entry_space),
					 TEXT(entry_row),
					 EACH(entry_patterns, line),
					 EACH(branches, branch),
					 EACH(rules, rule),
					 EACH(shapes, shape),
					 TEXT(scope),
					 END};
SHAPE(type, "type");
#undef HERE

#define HERE view_pattern
static const struct word pattern_words[] = {TEXT(name),
					    TEXT(shown),
					    TEXT(literal),
					    TEXT(states),
					    TEXT(class_count),
					    TEXT(dead),
					    TEXT(sure),
					    TEXT(width),
					    TEXT(classes),
					    TEXT(next),
					    TEXT(accepting),
					    FLAG(wide),
					    TEXT(ranges),
					    TEXT(range_count),
					    TEXT(shortest),
					    TEXT(longest),
					    END};
SHAPE(pattern, "pattern");
#undef HERE

#define HERE view_literal
static const struct word literal_words[] = {TEXT(literal), END};
SHAPE(literal, "literal");
#undef HERE

#define HERE view_variable
static const struct word variable_words[] = {
	TEXT(name),  TEXT(json),   TEXT(fallback),
	TEXT(local), TEXT(beside), EACH(values, literal),
	END};
SHAPE(variable, "variable");
#undef HERE

#define HERE view_server
static const struct word server_words[] = {TEXT(constant),
					   TEXT(literal),
					   TEXT(comment),
					   TEXT(c_name),
					   EACH(variables, variable),
					   END};
SHAPE(server, "server");
#undef HERE

#define HERE view_scheme
static const struct word scheme_words[] = {TEXT(type), TEXT(space), TEXT(name),
					   TEXT(beside), END};
SHAPE(scheme, "scheme");
#undef HERE

#define HERE view_demand
static const struct word demand_words[] = {TEXT(name),      TEXT(key),
					   TEXT(in),        FLAG(bearer),
					   FLAG(basic),     FLAG(header),
					   FLAG(parameter), END};
SHAPE(demand, "demand");
#undef HERE

#define HERE view_alternative
static const struct word alternative_words[] = {TEXT(condition),
						EACH(demands, demand), END};
SHAPE(alternative, "alternative");
#undef HERE

#define HERE view_security
static const struct word security_words[] = {TEXT(function), TEXT(needs),
					     FLAG(must),
					     EACH(alternatives, alternative),
					     END};
SHAPE(security, "security");
#undef HERE

#define HERE view_text_field
static const struct word text_field_words[] = {TEXT(name), TEXT(json),
					       TEXT(presence), TEXT(text), END};
SHAPE(text_field, "text field");
#undef HERE

#define HERE view_parameter
static const struct word parameter_words[] = {TEXT(name),
					      TEXT(parameter),
					      TEXT(json),
					      TEXT(in),
					      TEXT(style),
					      TEXT(explode),
					      TEXT(allow_reserved),
					      TEXT(number),
					      TEXT(presence),
					      TEXT(text),
					      TEXT(item_text),
					      TEXT(missing),
					      TEXT(type),
					      TEXT(space),
					      TEXT(above),
					      TEXT(beside),
					      TEXT(null),
					      TEXT(deep),
					      FLAG(items),
					      FLAG(members),
					      FLAG(scalar),
					      FLAG(required),
					      EACH(fields, text_field),
					      END};
SHAPE(parameter, "parameter");
#undef HERE

#define HERE view_path
static const struct word path_words[] = {TEXT(literal),
					 ONE(parameter, parameter), END};
SHAPE(path, "path");
#undef HERE

#define HERE view_piece
static const struct word piece_words[] = {TEXT(name),       TEXT(json),
					  TEXT(presence),   TEXT(text),
					  TEXT(item_text),  TEXT(filename),
					  TEXT(media_type), TEXT(null),
					  FLAG(items),      END};
SHAPE(piece, "piece");
#undef HERE

#define HERE view_body
static const struct word body_words[] = {TEXT(type),
					 TEXT(space),
					 TEXT(beside),
					 TEXT(media_type),
					 TEXT(c_name),
					 TEXT(as_bytes),
					 TEXT(additional),
					 FLAG(json),
					 FLAG(bytes),
					 FLAG(optional),
					 FLAG(form),
					 FLAG(multipart),
					 EACH(members, parameter),
					 EACH(pieces, piece),
					 END};
SHAPE(body, "body");
#undef HERE

#define HERE view_response
static const struct word response_words[] = {
	TEXT(constant), TEXT(condition), TEXT(name),   TEXT(type), TEXT(space),
	TEXT(read),     TEXT(json),      TEXT(beside), END};
SHAPE(response, "response");
#undef HERE

#define HERE view_operation
static const struct word operation_words[] = {TEXT(c_name),
					      TEXT(C_NAME),
					      TEXT(local),
					      TEXT(method),
					      TEXT(method_literal),
					      TEXT(path_text),
					      AS("security", TEXT,
						 security_text),
					      TEXT(security_function),
					      TEXT(parameters_argument),
					      TEXT(parameters_value),
					      EACH(comment, line),
					      EACH(parameters, parameter),
					      EACH(path, path),
					      EACH(rest, parameter),
					      EACH(responses, response),
					      EACH(typed_responses, response),
					      EACH(response_headers, response),
					      EACH(checks, field),
					      EACH(checked_types, type),
					      ONE(body, body),
					      FLAG(parameters_struct),
					      FLAG(table),
					      FLAG(reads),
					      FLAG(accept),
					      END};
SHAPE(operation, "operation");
#undef HERE

#define HERE view_part
static const struct word part_words[] = {TEXT(documents),
					 TEXT(file),
					 TEXT(prefix),
					 TEXT(PREFIX),
					 AS("header", TEXT, header),
					 TEXT(stamp),
					 FLAG(split),
					 FLAG(json_responses),
					 FLAG(checks),
					 EACH(types, type),
					 EACH(patterns, pattern),
					 EACH(servers, server),
					 EACH(security, security),
					 EACH(operations, operation),
					 END};
const struct shape view_part_shape = {"part", part_words};
#undef HERE

#define HERE view_accept_row
static const struct word accept_row_words[] = {TEXT(keyword), TEXT(operands),
					       END};
SHAPE(accept_row, "row");
#undef HERE

#define HERE view_accept_schema
static const struct word accept_schema_words[] = {
	TEXT(number), TEXT(shown), TEXT(document),
	TEXT(column), TEXT(line),  EACH(rows, accept_row),
	END};
SHAPE(accept_schema, "schema");
#undef HERE

#define HERE view_accept_root
static const struct word accept_root_words[] = {TEXT(name), TEXT(shown),
						TEXT(number), END};
SHAPE(accept_root, "root");
#undef HERE

#define HERE view_accept
static const struct word accept_words[] = {TEXT(guard),
					   AS("header", TEXT, header),
					   TEXT(documents),
					   TEXT(slots),
					   TEXT(mask),
					   TEXT(first),
					   TEXT(hook_version),
					   TEXT(stamp),
					   TEXT(tables_stamp),
					   EACH(roots, accept_root),
					   EACH(schemas, accept_schema),
					   EACH(names, literal),
					   EACH(literals, literal),
					   EACH(sources, literal),
					   EACH(patterns, pattern),
					   END};
const struct shape view_accept_shape = {"accept", accept_words};
#undef HERE

#define HERE view_header
static const struct word header_words[] = {TEXT(header_name),
					   TEXT(header_value), END};
SHAPE(header, "header");
#undef HERE

#define HERE view_vector
static const struct word vector_words[] = {
	TEXT(secret),          TEXT(body), TEXT(now), TEXT(header_count),
	EACH(headers, header), END};
SHAPE(vector, "vector");
#undef HERE

#define HERE view_term
static const struct word term_words[] = {TEXT(is),     TEXT(text), TEXT(span),
					 TEXT(digest), TEXT(as),   FLAG(inner),
					 END};
SHAPE(term, "term");
#undef HERE

#define HERE view_terms
static const struct word terms_words[] = {TEXT(name), EACH(terms, term), END};
SHAPE(terms, "terms");
#undef HERE

#define HERE view_text
static const struct word text_words[] = {TEXT(text), END};
SHAPE(text, "text");
#undef HERE

#define HERE view_texts
static const struct word texts_words[] = {TEXT(name), EACH(texts, text), END};
SHAPE(texts, "texts");
#undef HERE

#define HERE view_claim
static const struct word claim_words[] = {TEXT(name), TEXT(terms), END};
SHAPE(claim, "claim");
#undef HERE

#define HERE view_recipe
static const struct word recipe_words[] = {
	TEXT(header),         TEXT(more_headers),
	TEXT(pointer),        TEXT(parameter),
	TEXT(place),          TEXT(each),
	TEXT(format),         TEXT(separator),
	TEXT(covers),         TEXT(algorithm),
	TEXT(encoding),       TEXT(key),
	TEXT(key_prefix),     TEXT(key_digest),
	FLAG(raw_ecdsa),      TEXT(timestamp_header),
	TEXT(timestamp_json), TEXT(timestamp_unit),
	TEXT(tolerance),      TEXT(id_header),
	TEXT(id_json),        TEXT(key_id_header),
	TEXT(key_id_json),    TEXT(listed_header),
	TEXT(container),      TEXT(components),
	TEXT(body),           TEXT(payload),
	TEXT(malformed),      TEXT(also),
	EACH(claims, claim),  END};
SHAPE(recipe, "recipe");
#undef HERE

#define HERE view_handshake
static const struct word handshake_words[] = {TEXT(method),
					      TEXT(pointer),
					      TEXT(value),
					      TEXT(query),
					      TEXT(query_value),
					      TEXT(shake_header),
					      TEXT(token_query),
					      TEXT(token_pointer),
					      TEXT(answer),
					      FLAG(answers_json),
					      TEXT(answer_header),
					      TEXT(answer_value),
					      TEXT(confirm),
					      TEXT(answer_status),
					      AS("unsigned", FLAG, unsigned_),
					      END};
SHAPE(handshake, "handshake");
#undef HERE

#define HERE view_event
static const struct word event_words[] = {TEXT(constant),
					  TEXT(shown),
					  TEXT(name),
					  AS("struct", TEXT, struct_),
					  TEXT(payload),
					  TEXT(json),
					  TEXT(remark),
					  FLAG(raw),
					  END};
SHAPE(event, "event");
#undef HERE

#define HERE view_example
static const struct word example_words[] = {
	TEXT(shown),  TEXT(literal), AS("struct", TEXT, struct_),
	TEXT(c_name), FLAG(valid),   END};
SHAPE(example, "example");
#undef HERE

#define HERE view_stamp
static const struct word stamp_words[] = {TEXT(name), TEXT(value), END};
SHAPE(stamp, "stamp");
#undef HERE

#define HERE view_provider
static const struct word provider_words[] = {TEXT(prefix),
					     TEXT(PREFIX),
					     TEXT(guard),
					     AS("header", TEXT, header),
					     TEXT(title),
					     TEXT(documents),
					     TEXT(hook_version),
					     TEXT(stamp),
					     EACH(stamps, stamp),
					     FLAG(uses_names),
					     FLAG(unconfirmed),
					     FLAG(alone),
					     FLAG(split),
					     EACH(about, line),
					     EACH(constants, constant),
					     EACH(types, type),
					     EACH(roots, type),
					     TEXT(root_count),
					     EACH(servers, server),
					     EACH(schemes, scheme),
					     EACH(security, security),
					     EACH(operations, operation),
					     EACH(events, event),
					     EACH(vectors, vector),
					     EACH(examples, example),
					     ONE(recipe, recipe),
					     ONE(also, recipe),
					     EACH(term_lists, terms),
					     EACH(text_lists, texts),
					     ONE(names, names),
					     TEXT(signature_source),
					     TEXT(recipe_pointer),
					     TEXT(header_0),
					     TEXT(header_1),
					     TEXT(pointer_0),
					     TEXT(pointer_1),
					     TEXT(each),
					     TEXT(id),
					     TEXT(id_header),
					     TEXT(time),
					     EACH(handshakes, handshake),
					     END};
const struct shape view_provider_shape = {"provider", provider_words};
#undef HERE

/* SPDX-License-Identifier: MIT */
/*
 * parse: from an ECMA-262 pattern to a tree.
 *
 * What it accepts means what it means under ECMA-262's u flag,
 * except that more signs may stand for themselves, with or without a
 * backslash, as they may without that flag. Anything else is refused with a
 * reason that says what was probably meant.
 */
#include <string.h>

#include "internal.h"

/* More is no pattern that a person wrote; it bounds all the work below. */
#define PATTERN_BYTES 65536

static struct ast *add_ast(struct parser *parser, enum ast_kind kind)
{
	struct ast *ast = ARENA_NEW(parser->arena, struct ast);

	ast->kind = kind;
	ast->set.arena = parser->arena;
	ast->at = (size_t)(parser->at - parser->start);
	return ast;
}

static void set_irregular(struct parser *parser, const char *at,
			  const char *reason)
{
	if (parser->irregular)
		return;
	parser->irregular = reason;
	parser->irregular_at = (size_t)(at - parser->start);
}

/* ---- quantifiers ---- */

enum brace { BRACE_LITERAL, BRACE_QUANTIFIER, BRACE_FROM_NOTHING };

/* At a `{`, which is itself unless a quantifier is complete. */
static enum brace peek_brace(const struct parser *parser)
{
	struct parser copy = *parser;
	const char *digits;
	bool from;

	copy.at++;
	digits = copy.at;
	regex_parser_number(&copy);
	from = copy.at > digits;
	if (regex_parser_take(&copy, ",")) {
		digits = copy.at;
		regex_parser_number(&copy);
		if (!from && copy.at == digits)
			return BRACE_LITERAL;
	}
	if (regex_parser_peek(&copy, 0) != '}')
		return BRACE_LITERAL;
	if (from)
		return BRACE_QUANTIFIER;
	return copy.at > parser->at + 1 ? BRACE_FROM_NOTHING : BRACE_LITERAL;
}

static bool parse_bounds(struct parser *parser, uint32_t *min, uint32_t *max)
{
	const char *from = parser->at;

	parser->at++;
	*min = *max = regex_parser_number(parser);
	if (regex_parser_take(parser, ",")) {
		if (regex_parser_peek(parser, 0) == '}')
			*max = REPEAT_FOREVER;
		else
			*max = regex_parser_number(parser);
	}
	parser->at++;
	if (*min > *max)
		return regex_parser_fail(
			parser, from,
			"the bounds of this repetition are in the wrong order");
	/* As engines do: nobody meets a text that would tell the two apart. */
	if (*max >= INT32_MAX)
		*max = REPEAT_FOREVER;
	return true;
}

/* True if there is a quantifier; none after a fault. */
static bool parse_quantifier(struct parser *parser, uint32_t *min,
			     uint32_t *max)
{
	*min = 0;
	*max = REPEAT_FOREVER;
	if (regex_parser_take(parser, "*")) {
	} else if (regex_parser_take(parser, "+")) {
		*min = 1;
	} else if (regex_parser_take(parser, "?")) {
		*max = 1;
	} else if (regex_parser_peek(parser, 0) != '{' ||
		   peek_brace(parser) != BRACE_QUANTIFIER ||
		   !parse_bounds(parser, min, max)) {
		return false;
	}
	/* A lazy one finds another match first, but in the same texts. */
	if (!regex_parser_take(parser, "?") &&
	    regex_parser_peek(parser, 0) == '+')
		return regex_parser_fail(
			parser, parser->at,
			"possessive repetition is not ECMA-262's");
	return true;
}

static struct ast *repeat(struct parser *parser, struct ast *child)
{
	struct ast *ast;
	uint32_t min, max;

	if (!child || !parse_quantifier(parser, &min, &max))
		return parser->error->fault == REGEX_FINE ? child : NULL;
	ast = add_ast(parser, AST_REPEAT);
	ast->at = child->at;
	ast->child = child;
	ast->min = min;
	ast->max = max;
	return ast;
}

/* ---- groups ---- */

static struct ast *parse_choice(struct parser *parser);

static struct ast *parse_inside(struct parser *parser, const char *from)
{
	struct ast *ast;

	if (parser->depth == REGEX_DEPTH) {
		regex_parser_fail(parser, from, "nested too deeply");
		return NULL;
	}
	parser->depth++;
	ast = parse_choice(parser);
	parser->depth--;
	if (ast && !regex_parser_take(parser, ")")) {
		regex_parser_fail(parser, from, "this group is not closed");
		return NULL;
	}
	return ast;
}

static bool parse_group_name(struct parser *parser)
{
	const char *from = parser->at;
	str name;

	if (!regex_class_name(parser, &name))
		return false;
	if (map_put(&parser->names, name, parser))
		return regex_parser_fail(parser, from,
					 "another group has this name");
	return true;
}

static bool refuse_group(struct parser *parser, const char *from)
{
	static const struct {
		const char *opening, *reason;
	} others[] = {
		{"P<", "named groups are (?<name>...) in ECMA-262"},
		{"P=", "this is another dialect's back reference"},
		{"P>", "patterns cannot call each other in ECMA-262"},
		{"'", "named groups are (?<name>...) in ECMA-262"},
		{">", "atomic groups are not ECMA-262's"},
		{"#", "comments are not ECMA-262's"},
		{"|", "branch reset is not ECMA-262's"},
		{"(", "conditions are not ECMA-262's"},
		{"&", "patterns cannot call each other in ECMA-262"},
		{"R", "patterns cannot call each other in ECMA-262"},
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (regex_parser_take(parser, others[i].opening))
			return regex_parser_fail(parser, from,
						 others[i].reason);
	if (memchr("imsxuUJ-^", regex_parser_peek(parser, 0), 9))
		return regex_parser_fail(
			parser, from,
			"flags inside a pattern are not JSON Schema's: to "
			"ignore case, write both cases, as in [aA]");
	return regex_parser_fail(parser, from, "no group begins like this");
}

static struct ast *parse_look(struct parser *parser, enum ast_kind kind,
			      const char *from)
{
	struct ast *ast = add_ast(parser, kind);

	ast->at = (size_t)(from - parser->start);
	ast->child = parse_inside(parser, from);
	return ast->child ? ast : NULL;
}

/* At a `(`; what looks ahead or behind returns its own kind of tree. */
static struct ast *parse_group(struct parser *parser)
{
	const char *from = parser->at++;

	if (!regex_parser_take(parser, "?")) {
		parser->groups++;
		return parse_inside(parser, from);
	}
	if (regex_parser_take(parser, ":"))
		return parse_inside(parser, from);
	if (regex_parser_take(parser, "="))
		return parse_look(parser, AST_AHEAD, from);
	if (regex_parser_take(parser, "!"))
		return parse_look(parser, AST_NOT_AHEAD, from);
	if (regex_parser_take(parser, "<="))
		return parse_look(parser, AST_BEHIND, from);
	if (regex_parser_take(parser, "<!"))
		return parse_look(parser, AST_NOT_BEHIND, from);
	if (!regex_parser_take(parser, "<")) {
		refuse_group(parser, from);
		return NULL;
	}
	parser->groups++;
	return parse_group_name(parser) ? parse_inside(parser, from) : NULL;
}

/* ---- terms ---- */

static struct ast *parse_reference(struct parser *parser, const char *from)
{
	uint32_t number;

	if (parser->reference == 0 && !parser->reference_name.ptr)
		parser->reference_at = (size_t)(from - parser->start);
	if (regex_parser_take(parser, "k<")) {
		str name;

		if (!regex_class_name(parser, &name))
			return NULL;
		if (!parser->reference_name.ptr)
			parser->reference_name = name;
	} else {
		number = regex_parser_number(parser);
		if (number > parser->reference)
			parser->reference = number;
	}
	set_irregular(parser, from, "a back reference makes no automaton");
	return add_ast(parser, AST_SEQUENCE);
}

/* Reads an escape, from its backslash on. */
static struct ast *parse_escape(struct parser *parser)
{
	const char *from = parser->at++;
	char next = regex_parser_peek(parser, 0);
	struct ast *ast;
	uint32_t rune;

	if (next == 'k' && regex_parser_peek(parser, 1) == '<')
		return parse_reference(parser, from);
	if (next >= '1' && next <= '9')
		return parse_reference(parser, from);
	ast = add_ast(parser, AST_RUNES);
	ast->at--;
	if (regex_class_is_set(parser)) {
		if (!regex_class_escape_set(parser, &ast->set))
			return NULL;
	} else {
		if (!regex_class_escape_rune(parser, &rune))
			return NULL;
		regex_runes_add(&ast->set, rune, rune);
	}
	return ast;
}

static struct ast *parse_rune(struct parser *parser)
{
	struct ast *ast = add_ast(parser, AST_RUNES);
	uint32_t rune;

	if (!regex_parser_rune(parser, &rune))
		return NULL;
	regex_runes_add(&ast->set, rune, rune);
	return ast;
}

static struct ast *parse_dot(struct parser *parser)
{
	struct ast *ast = add_ast(parser, AST_RUNES);

	parser->at++;
	regex_runes_add(&ast->set, '\n', '\n');
	regex_runes_add(&ast->set, '\r', '\r');
	regex_runes_add(&ast->set, 0x2028, 0x2029);
	regex_runes_invert(&ast->set);
	return ast;
}

static struct ast *parse_class(struct parser *parser)
{
	struct ast *ast = add_ast(parser, AST_RUNES);

	return regex_class_parse(parser, &ast->set) ? ast : NULL;
}

/* True if an assertion of one sign is next. */
static bool take_assertion(struct parser *parser, enum ast_kind *kind)
{
	if (regex_parser_take(parser, "^"))
		*kind = AST_START;
	else if (regex_parser_take(parser, "$"))
		*kind = AST_END;
	else if (regex_parser_take(parser, "\\b"))
		*kind = AST_EDGE;
	else if (regex_parser_take(parser, "\\B"))
		*kind = AST_NO_EDGE;
	else
		return false;
	return true;
}

static bool check_no_quantifier(struct parser *parser)
{
	char next = regex_parser_peek(parser, 0);

	if (next == '*' || next == '+' || next == '?' ||
	    (next == '{' && peek_brace(parser) == BRACE_QUANTIFIER))
		return regex_parser_fail(parser, parser->at,
					 "an assertion cannot be repeated");
	return true;
}

/* What may stand alone where another sign has a meaning. */
static struct ast *parse_odd(struct parser *parser)
{
	enum brace brace;

	switch (*parser->at) {
	case '*':
	case '+':
	case '?':
		regex_parser_fail(parser, parser->at,
				  "there is nothing to repeat");
		return NULL;
	case '{':
		brace = peek_brace(parser);
		if (brace == BRACE_LITERAL)
			return parse_rune(parser);
		regex_parser_fail(
			parser, parser->at,
			brace == BRACE_QUANTIFIER
				? "there is nothing to repeat"
				: "a repetition from nothing is {0,n} in ECMA-262");
		return NULL;
	case ']':
		if (!parser->posix)
			return parse_rune(parser);
		regex_parser_fail(
			parser, parser->posix,
			"[:name:] is another dialect's: write the ranges, "
			"or \\p{Letter}");
		return NULL;
	default:
		return parse_rune(parser);
	}
}

static struct ast *parse_term(struct parser *parser)
{
	enum ast_kind kind;
	struct ast *ast;

	if (take_assertion(parser, &kind)) {
		ast = add_ast(parser, kind);
		return check_no_quantifier(parser) ? ast : NULL;
	}
	switch (*parser->at) {
	case '(':
		ast = parse_group(parser);
		break;
	case '[':
		ast = parse_class(parser);
		break;
	case '\\':
		ast = parse_escape(parser);
		break;
	case '.':
		ast = parse_dot(parser);
		break;
	default:
		ast = parse_odd(parser);
		break;
	}
	if (ast && ast->kind >= AST_AHEAD)
		return check_no_quantifier(parser) ? ast : NULL;
	return repeat(parser, ast);
}

static struct ast *parse_sequence(struct parser *parser)
{
	struct ast *sequence = add_ast(parser, AST_SEQUENCE);

	while (regex_parser_more(parser) && *parser->at != '|' &&
	       *parser->at != ')') {
		struct ast *term = parse_term(parser);

		if (!term)
			return NULL;
		term->sibling = sequence->child;
		sequence->child = term;
	}
	return sequence;
}

static struct ast *parse_choice(struct parser *parser)
{
	struct ast *choice = add_ast(parser, AST_CHOICE);
	struct ast **last = &choice->child;

	do {
		*last = parse_sequence(parser);
		if (!*last)
			return NULL;
		last = &(*last)->sibling;
	} while (regex_parser_take(parser, "|"));
	return choice;
}

/* ---- the whole ---- */

static bool check_references(struct parser *parser)
{
	const char *at = parser->start + parser->reference_at;

	if (parser->reference > parser->groups)
		return regex_parser_fail(parser, at, "there is no such group");
	if (parser->reference_name.ptr &&
	    !map_find(&parser->names, parser->reference_name))
		return regex_parser_fail(parser, at, "no group has this name");
	if (!parser->irregular)
		return true;
	regex_parser_fail(parser, parser->start + parser->irregular_at,
			  parser->irregular);
	parser->error->fault = REGEX_IRREGULAR;
	return false;
}

struct ast *regex_parse(struct arena *arena, str pattern,
			struct regex_error *error, const char **note)
{
	str text = pattern.ptr ? pattern : STR("");
	struct parser parser = {
		.arena = arena,
		.start = text.ptr,
		.at = text.ptr,
		.end = text.ptr + text.len,
		.error = error,
		.names = {.arena = arena},
	};
	struct ast *ast;

	*error = (struct regex_error){REGEX_FINE, NULL, 0};
	if (text.len > PATTERN_BYTES) {
		regex_parser_too_large(&parser, text.ptr,
				       "this pattern is too long");
		return NULL;
	}
	ast = parse_choice(&parser);
	if (!ast)
		return NULL;
	if (regex_parser_more(&parser)) {
		regex_parser_fail(&parser, parser.at,
				  "there is no group to close");
		return NULL;
	}
	*note = parser.note;
	return check_references(&parser) ? ast : NULL;
}

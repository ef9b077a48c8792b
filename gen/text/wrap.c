/* SPDX-License-Identifier: MIT */
/*
 * Wraps long lines of emitted C as a careful person would.
 *
 * Only white space is added, outside of literals, comments and directives;
 * lines that fit stay as they are.
 */
#include "internal.h"

#include <string.h>

#define WIDTH 80
#define TAB   8

/* The column behind one more character. */
static size_t advance(size_t column, char c)
{
	return c == '\t' ? (column / TAB + 1) * TAB : column + 1;
}

static size_t width(const char *text, size_t len)
{
	size_t columns = 0;

	for (size_t i = 0; i < len; i++)
		columns = advance(columns, text[i]);
	return columns;
}

static size_t indent(str line)
{
	size_t i = 0;

	while (i < line.len && (line.ptr[i] == '\t' || line.ptr[i] == ' '))
		i++;
	return i;
}

static void put(struct wrapper *w, const char *text, size_t len)
{
	buf_add(w->out, text, len);
}

static void put_line(struct wrapper *w, str line)
{
	put(w, line.ptr, line.len);
	put(w, "\n", 1);
}

/* Few lines are wide, and most that are not show it by their length. */
static bool is_wide(str line)
{
	size_t tabs = 0;

	if (line.len > WIDTH)
		return width(line.ptr, line.len) > WIDTH;
	while (tabs < line.len && line.ptr[tabs] == '\t')
		tabs++;
	if (tabs * (TAB - 1) + line.len <= WIDTH &&
	    !memchr(line.ptr + tabs, '\t', line.len - tabs))
		return false;
	return width(line.ptr, line.len) > WIDTH;
}

/* ---- comments ---- */

/* Words under a prefix (tabs and " * "), so many columns wide. */
static void put_words(struct wrapper *w, str prefix, const char *lead,
		      str words)
{
	size_t room = WIDTH - width(prefix.ptr, prefix.len) - strlen(lead);
	size_t cut;

	while (words.len) {
		cut = words.len;
		if (cut > room) {
			cut = room;
			while (cut > 0 && words.ptr[cut] != ' ')
				cut--;
		}
		if (cut == 0)
			while (cut < words.len && words.ptr[cut] != ' ')
				cut++;
		put(w, prefix.ptr, prefix.len);
		put(w, lead, strlen(lead));
		put(w, words.ptr, cut);
		put(w, "\n", 1);
		words.ptr += cut;
		words.len -= cut;
		while (words.len && *words.ptr == ' ') {
			words.ptr++;
			words.len--;
		}
	}
}

static bool is_comment(str line, size_t from)
{
	const char *stop;

	if (line.len < from + 6 || memcmp(line.ptr + from, "/* ", 3) != 0)
		return false;
	stop = memmem(line.ptr + from, line.len - from, "*/", 2);
	return stop == line.ptr + line.len - 2;
}

/* A comment of one line becomes a block. */
static void put_block(struct wrapper *w, str line, size_t from)
{
	str prefix = {line.ptr, from};
	str words = {line.ptr + from + 3, line.len - from - 6};

	put(w, line.ptr, from);
	put(w, "/*\n", 3);
	put_words(w, prefix, " * ", words);
	put(w, line.ptr, from);
	put(w, " */\n", 4);
}

/* ---- code ---- */

struct scan {
	str line;
	size_t at;
	char quote;
};

/* Moves over one character; true where it is neither literal nor comment. */
static bool step(struct scan *s)
{
	char c = s->line.ptr[s->at++];

	if (s->quote == '*') {
		if (c == '*' && s->at < s->line.len &&
		    s->line.ptr[s->at] == '/') {
			s->at++;
			s->quote = '\0';
		}
		return false;
	}
	if (s->quote) {
		if (c == '\\' && s->at < s->line.len)
			s->at++;
		else if (c == s->quote)
			s->quote = '\0';
		return false;
	}
	if (c == '"' || c == '\'') {
		s->quote = c;
		return false;
	}
	if (c == '/' && s->at < s->line.len && s->line.ptr[s->at] == '*') {
		s->at++;
		s->quote = '*';
		return false;
	}
	return true;
}

static bool before_operator(str line, size_t at)
{
	static const char *const operators[] = {"&& ", "|| ", "? ", ": "};
	size_t len;

	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
		len = strlen(operators[i]);
		if (line.len - at > len &&
		    !memcmp(line.ptr + at, operators[i], len))
			return true;
	}
	return false;
}

/* Does it fit behind a column? Looks no further than the line is wide. */
static bool fits_behind(str line, size_t column)
{
	for (size_t i = 0; i < line.len && column <= WIDTH; i++)
		column = advance(column, line.ptr[i]);
	return column <= WIDTH;
}

/*
 * Behind an equals sign a line is broken if that is the only break it needs,
 * or a literal follows, which has none; not before a brace that opens an
 * initializer: there the name goes down.
 */
static int merit_of_value(str line, size_t blank, size_t column)
{
	str rest = {line.ptr + blank + 1, line.len - blank - 1};

	if (*rest.ptr == '"')
		return 2;
	return rest.len > 1 && fits_behind(rest, column) ? 2 : 0;
}

/* Is this what an initializer declares, with all that follows on its line? */
static bool is_declared(str rest)
{
	size_t name = rest.len > 4 ? rest.len - 4 : 0;

	return name && !memcmp(rest.ptr + name, " = {", 4) &&
	       !memchr(rest.ptr, ' ', name);
}

/*
 * Rates a break at the blank that was just passed; 0 means none. What
 * separates most is best: a comma before an operator, that before a value.
 * `column` is where the rest would begin.
 */
static int merit(str line, size_t blank, size_t column)
{
	char before = line.ptr[blank - 1];

	if (before == ',' || before == ';')
		return 4;
	if (before_operator(line, blank + 1) || before == '"')
		return 3;
	if (blank >= 2 && before == '=' && line.ptr[blank - 2] == ' ')
		return merit_of_value(line, blank, column);
	return is_declared((str){line.ptr + blank + 1, line.len - blank - 1});
}

/*
 * Returns how deeply a place is nested in brackets, from the start of the line.
 */
static int depth_step(char c)
{
	if (c == '(' || c == '[' || c == '{')
		return 1;
	return c == ')' || c == ']' || c == '}' ? -1 : 0;
}

/*
 * Where to break a line that begins in a column: of the blanks that fit the
 * one that is shallowest in brackets, and of those the best and last; else
 * after an opening parenthesis; else at the first blank that comes. 0: nowhere.
 * `next` is the column in which the rest would begin.
 */
static size_t break_at(str line, size_t from, size_t column, size_t next,
		       bool *blank)
{
	struct scan s = {line, from, '\0'};
	size_t best = 0, open = 0, at, seen = from;
	int best_merit = 0, best_depth = 0, depth = 0, m;
	bool fits;

	while (s.at < line.len) {
		at = s.at;
		while (seen < at)
			column = advance(column, line.ptr[seen++]);
		fits = column < WIDTH;
		if (!fits && (best || open))
			break;
		if (!step(&s))
			continue;
		depth += depth_step(line.ptr[at]);
		if (line.ptr[at] == '(' && fits)
			open = at + 1;
		m = line.ptr[at] == ' ' && at > from ? merit(line, at, next)
						     : 0;
		if (m && (!best || depth < best_depth ||
			  (depth == best_depth && m >= best_merit))) {
			best = at;
			best_merit = m;
			best_depth = depth;
		}
	}
	*blank = best != 0;
	return best ? best : open;
}

static bool starts(str line, size_t from, const char *word)
{
	size_t len = strlen(word);

	return line.len - from >= len && !memcmp(line.ptr + from, word, len);
}

/* A continued condition is indented deeper than the body below it. */
static size_t hanging(str line, size_t from)
{
	if (from < line.len &&
	    ((line.ptr[from] >= '0' && line.ptr[from] <= '9') ||
	     line.ptr[from] == '"'))
		return 0;
	if (starts(line, from, "if (") || starts(line, from, "while (") ||
	    starts(line, from, "for (") || starts(line, from, "} else"))
		return 2;
	return 1;
}

/* What is left of the line stays where it is: each byte is copied once. */
static void put_code(struct wrapper *w, str line)
{
	size_t from = indent(line), tabs = hanging(line, from), cut, start;
	size_t column = width(line.ptr, from), next = column + tabs * TAB;
	str lead = {line.ptr, from}, rest = {line.ptr + from, line.len - from};
	bool blank, first = true;

	while (!fits_behind(rest, column)) {
		start = indent(rest);
		cut = break_at(rest, start, column + width(rest.ptr, start),
			       next, &blank);
		if (cut <= start || cut >= rest.len)
			break;
		put(w, lead.ptr, lead.len);
		if (!first)
			put(w, "\t\t", tabs);
		put_line(w, (str){rest.ptr, cut});
		rest.ptr += cut + blank;
		rest.len -= cut + blank;
		column = next;
		first = false;
	}
	put(w, lead.ptr, lead.len);
	if (!first)
		put(w, "\t\t", tabs);
	put_line(w, rest);
}

/* ---- lines ---- */

/* The first of two characters that stand side by side, or NULL. */
static const char *find_pair(str line, char first, char second)
{
	const char *at = line.ptr, *end = at + line.len;

	while ((at = memchr(at, first, (size_t)(end - at)))) {
		if (at + 1 < end && at[1] == second)
			return at;
		at++;
	}
	return NULL;
}

static bool opens_comment(str line)
{
	const char *open = find_pair(line, '/', '*');
	struct scan s = {line, 0, '\0'};

	if (!open)
		return false;
	/* In most lines no literal stands before it, so it begins a comment. */
	if (!memchr(line.ptr, '"', (size_t)(open - line.ptr)) &&
	    !memchr(line.ptr, '\'', (size_t)(open - line.ptr)))
		s = (struct scan){line, (size_t)(open - line.ptr), '\0'};
	while (s.at < line.len)
		step(&s);
	return s.quote == '*';
}

static void put_wide(struct wrapper *w, str line)
{
	size_t from = indent(line);
	const char *star = " * ";

	if (w->comment) {
		if (from && line.ptr[from - 1] == ' ')
			from--;
		if (starts(line, from, star))
			put_words(w, (str){line.ptr, from}, star,
				  (str){line.ptr + from + 3,
					line.len - from - 3});
		else
			put_line(w, line);
	} else if (line.ptr[from] == '#') {
		put_line(w, line);
	} else if (is_comment(line, from)) {
		put_block(w, line, from);
	} else {
		put_code(w, line);
	}
}

static void take(struct wrapper *w, str line)
{
	while (line.len && (line.ptr[line.len - 1] == ' ' ||
			    line.ptr[line.len - 1] == '\t'))
		line.len--;
	if (!line.len) {
		w->blank = w->started;
		return;
	}
	if (w->blank)
		put(w, "\n", 1);
	w->blank = false;
	w->started = true;
	if (is_wide(line))
		put_wide(w, line);
	else
		put_line(w, line);
	if (w->comment)
		w->comment = !find_pair(line, '*', '/');
	else
		w->comment = opens_comment(line);
}

void text_wrap(struct wrapper *w, str lines)
{
	const char *at = lines.ptr, *end = at + lines.len, *stop;

	for (; at < end; at = stop + 1) {
		stop = memchr(at, '\n', (size_t)(end - at));
		if (!stop)
			stop = end;
		take(w, (str){at, (size_t)(stop - at)});
	}
}

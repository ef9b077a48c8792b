/* SPDX-License-Identifier: MIT */
/*
 * Which file a type's code and an operation's code stand in. A small provider
 * has one file of each; a large one has many, so that they compile side by
 * side, cut by the first words of the names: "acme_pull_request.c".
 *
 * Where a thing stands depends on its own name and on how much code begins with
 * the same words, never on the order of the document. Where the manifest says
 * how many parts there are, it depends on its name alone.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/*
 * About how many lines of C, of tables and of calls, stand in one file before
 * they are cut at all, and before a part is cut by its next word.
 */
#define ONE_TABLES   4000
#define LARGE_TABLES 800
#define ONE_CALLS    20000
#define LARGE_CALLS  8000

struct piece {
	const char *name; /* without the prefix */
	size_t weight, order;
	void *item;
};

struct cutter {
	struct maker *m;
	struct piece *pieces; /* by name */
	const char *stem;     /* "" or "calls": of the file names */
	size_t large;         /* a larger part is cut */
	struct view_list *parts;
	void (*add)(struct maker *m, struct view_part *part, void *item);
};

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct piece *)a)->name,
		      ((const struct piece *)b)->name);
}

static int by_order(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;

	return x->order < y->order ? -1 : x->order > y->order;
}

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

static bool is_taken(const struct view_list *parts, const char *file)
{
	const struct view_part *part;

	for (size_t i = 0; i < parts->count; i++) {
		part = parts->items[i];
		if (!strcasecmp(part->file, file))
			return true;
	}
	return false;
}

/* "acme_calls.c", "acme_private.h" and so on are other files. */
static bool is_other_file(struct maker *m, const char *words)
{
	static const char *const others[] = {"calls",  "events", "private",
					     "client", "event_", "receiver",
					     "stamps"};
	size_t count = m->single ? 7 : 3;

	for (size_t i = 0; i < count; i++)
		if (begins(words, others[i]))
			return true;
	return false;
}

const char *view_stamp_name(struct maker *m, const char *file,
			    const char *ending)
{
	return view_name_upper(m->arena,
			       arena_format(m->arena, "%s_%s", file, ending));
}

void view_part_of_provider(struct maker *m, struct view_part *part)
{
	part->documents = m->provider->documents;
	part->prefix = m->provider->prefix;
	part->PREFIX = m->provider->PREFIX;
	part->stamp = m->provider->stamp;
	part->header = m->provider->header;
	part->letters = m->provider->letters;
}

static struct view_part *new_part(struct cutter *c, const char *words,
				  bool split)
{
	struct maker *m = c->m;
	struct view_part *part = ARENA_NEW(m->arena, struct view_part);

	if (!*c->stem && is_other_file(m, words))
		words = arena_format(m->arena, "types_%s", words);
	view_part_of_provider(m, part);
	part->split = split;
	part->file = arena_format(m->arena, "%s%s%s%s",
				  *c->stem || *words ? "_" : "", c->stem,
				  *c->stem && *words ? "_" : "", words);
	/*
	 * Names can be chosen so that a part would have the name of another;
	 * the names of files and stamps must differ by more than case.
	 */
	while (is_taken(c->parts, part->file))
		part->file = arena_format(m->arena, "%s_", part->file);
	part->FILE = view_name_upper(m->arena, part->file);
	view_add(m, c->parts, part);
	return part;
}

/* Where the word that begins at `from` ends; letters cut what has no words. */
static size_t word_end(const char *name, size_t from)
{
	const char *end = name[from] ? strchr(name + from + 1, '_') : NULL;

	return end ? (size_t)(end - name) + 1 : strlen(name);
}

static size_t weigh(const struct piece *pieces, size_t count)
{
	size_t total = 0;

	for (size_t i = 0; i < count; i++)
		total += pieces[i].weight;
	return total;
}

/* How many pieces, from here on, begin with the same `len` bytes. */
static size_t same_start(const struct piece *pieces, size_t count, size_t len)
{
	size_t i;

	for (i = 1; i < count; i++)
		if (strncmp(pieces[0].name, pieces[i].name, len) != 0)
			break;
	return i;
}

static void fill_part(struct cutter *c, struct piece *pieces, size_t count,
		      size_t len, const char *more)
{
	const char *start = pieces[0].name;
	struct view_part *part;

	if (len && start[len - 1] == '_')
		len--;
	part = new_part(c,
			arena_format(c->m->arena, "%.*s%s%s", (int)len, start,
				     len && *more ? "_" : "", more),
			true);
	qsort(pieces, count, sizeof *pieces, by_order);
	for (size_t i = 0; i < count; i++)
		c->add(c->m, part, pieces[i].item);
}

/* What has no large group is one file, or one for each next letter. */
static void cut_rest(struct cutter *c, struct piece *rest, size_t count,
		     size_t len)
{
	char more[] = "other_x";
	size_t n;

	if (weigh(rest, count) <= 2 * c->large) {
		fill_part(c, rest, count, len, "");
		return;
	}
	for (size_t i = 0; i < count; i += n) {
		more[6] = rest[i].name[len];
		n = more[6] ? same_start(rest + i, count - i, len + 1) : 1;
		fill_part(c, rest + i, n, len, more[6] ? more : "");
	}
}

/*
 * Cuts pieces that begin with the same `len` bytes: those that share the next
 * word become a group of their own if it is not small (3/16 of large), and the
 * rest stays together under the words so far.
 */
static void cut(struct cutter *c, struct piece *pieces, size_t count,
		size_t len)
{
	struct piece *rest;
	size_t n, end, rest_count = 0;

	if (weigh(pieces, count) <= c->large) {
		fill_part(c, pieces, count, len, "");
		return;
	}
	rest = arena_alloc(c->m->arena, count * sizeof *rest);
	for (size_t i = 0; i < count; i += n) {
		end = word_end(pieces[i].name, len);
		n = end > len ? same_start(pieces + i, count - i, end) : 1;
		if (end > len && weigh(pieces + i, n) * 16 >= c->large * 3) {
			cut(c, pieces + i, n, end);
			continue;
		}
		memcpy(rest + rest_count, pieces + i, n * sizeof *rest);
		rest_count += n;
	}
	if (rest_count)
		cut_rest(c, rest, rest_count, len);
}

/* Makes all parts, even empty ones, so that a build knows their names. */
static void deal_out(struct cutter *c, size_t count)
{
	struct view_part *part;
	uint64_t hash;

	for (size_t at = 0; at < c->m->parts; at++) {
		part = new_part(c,
				arena_format(c->m->arena, "part_%zu", at + 1),
				true);
		for (size_t i = 0; i < count; i++) {
			hash = str_hash(str_from(c->pieces[i].name));
			if (hash % c->m->parts == at)
				c->add(c->m, part, c->pieces[i].item);
		}
	}
}

static void cut_all(struct cutter *c, size_t count, bool split)
{
	struct view_part *part;

	if (c->m->parts) {
		deal_out(c, count);
		return;
	}
	if (split) {
		qsort(c->pieces, count, sizeof *c->pieces, by_name);
		cut(c, c->pieces, count, 0);
		return;
	}
	part = new_part(c, "", false);
	qsort(c->pieces, count, sizeof *c->pieces, by_order);
	for (size_t i = 0; i < count; i++)
		c->add(c->m, part, c->pieces[i].item);
}

/* ---- types ---- */

static size_t weigh_type(const struct view_type *type)
{
	return 14u + type->fields.count + type->branches.count +
	       type->rules.count + type->names.names.count;
}

static void add_pattern(struct maker *m, struct view_part *part,
			struct view_pattern *pattern)
{
	for (size_t i = 0; i < part->patterns.count; i++)
		if (part->patterns.items[i] == pattern)
			return;
	view_add(m, &part->patterns, pattern);
}

static void add_type(struct maker *m, struct view_part *part, void *item)
{
	struct view_type *type = item;

	for (size_t i = 0; type->used && i < type->patterns.count; i++)
		add_pattern(m, part, type->patterns.items[i]);
	view_add(m, &part->types, type);
	type->part = part;
}

/* Known before the functions are named: roots are not, yet. */
bool view_part_is_split(struct maker *m)
{
	const struct type *type;
	size_t total = 0;

	for (size_t i = 0; i < m->type_count; i++) {
		type = m->order[i]->type;
		if (type->left_out)
			continue;
		total += 14 + schema_field_count(type) +
			 schema_branch_count(type) + schema_value_count(type);
	}
	return m->parts || m->single || total > ONE_TABLES;
}

void view_part_types(struct maker *m)
{
	struct view_list *types = &m->provider->types;
	struct cutter c = {m,       NULL, "", LARGE_TABLES, &m->provider->parts,
			   add_type};
	struct view_type *type;

	c.pieces = arena_alloc(m->arena, (types->count + 1) * sizeof *c.pieces);
	for (size_t i = 0; i < types->count; i++) {
		type = types->items[i];
		c.pieces[i] = (struct piece){type->name, weigh_type(type),
					     type->rank, type};
	}
	cut_all(&c, types->count, m->provider->split);
}

/* ---- operations ---- */

static size_t weigh_operation(const struct view_operation *operation)
{
	return 60 + operation->parameters.count * 6 +
	       operation->responses.count * 8;
}

static void add_operation(struct maker *m, struct view_part *part, void *item)
{
	struct view_operation *operation = item;
	struct view_security *security;

	for (size_t i = 0; i < m->provider->security.count; i++) {
		security = m->provider->security.items[i];
		if (operation->security_function &&
		    !strcmp(security->function, operation->security_function) &&
		    security->part != part) {
			security->part = part;
			view_add(m, &part->security, security);
		}
	}
	for (size_t i = 0; i < operation->patterns.count; i++)
		add_pattern(m, part, operation->patterns.items[i]);
	view_add(m, &part->operations, operation);
}

/* Those with variables have a function, in the first file. */
static void add_servers(struct maker *m, struct view_part *part)
{
	const struct view_list *servers = &m->provider->servers;
	struct view_server *server;

	for (size_t i = 0; i < servers->count; i++) {
		server = servers->items[i];
		if (server->variables.count)
			view_add(m, &part->servers, server);
	}
}

void view_part_operations(struct maker *m)
{
	struct view_list *operations = &m->provider->operations;
	struct cutter c = {m,
			   NULL,
			   "calls",
			   LARGE_CALLS,
			   &m->provider->call_parts,
			   add_operation};
	struct view_operation *operation;

	c.pieces = arena_alloc(m->arena,
			       (operations->count + 1) * sizeof *c.pieces);
	for (size_t i = 0; i < operations->count; i++) {
		operation = operations->items[i];
		c.pieces[i] = (struct piece){operation->local,
					     weigh_operation(operation), i,
					     operation};
	}
	cut_all(&c, operations->count,
		weigh(c.pieces, operations->count) > ONE_CALLS);
	add_servers(m, m->provider->call_parts.items[0]);
}

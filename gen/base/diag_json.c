/* SPDX-License-Identifier: MIT */
/*
 * All messages for programs: as gcc's JSON, and as SARIF 2.1.0 (OASIS).
 *
 * The output is one JSON text in UTF-8, whatever messages and file names
 * contain.
 */
#include "internal.h"

#include <string.h>

static void put_escaped(FILE *out, const char *text)
{
	const char *at = text, *end = text + strlen(text), *from;

	while (at < end) {
		int32_t rune;

		from = at;
		rune = str_rune(&at, end);
		if (rune < 0)
			fputs("\\ufffd", out);
		else if (rune < ' ' || rune == 127)
			fprintf(out, "\\u%04x", (unsigned)rune);
		else if (rune == '"' || rune == '\\')
			fprintf(out, "\\%c", (int)rune);
		else
			fwrite(from, 1, (size_t)(at - from), out);
	}
}

static void put_string(FILE *out, const char *before, const char *text)
{
	fprintf(out, "%s\"", before);
	put_escaped(out, text);
	putc('"', out);
}

static const char *path_of(struct place place)
{
	return place.source ? place.source->path : "hookc";
}

/* ---- gcc's ---- */

static void put_one(FILE *out, const struct message *message)
{
	static const char *const kinds[] = {"error", "warning", "note"};

	fprintf(out, "{\"kind\": \"%s\"", kinds[message->level]);
	put_string(out, ", \"message\": ", message->text);
	if (message->id)
		put_string(out, ", \"id\": ", message->id);
	if (message->level == LEVEL_WARNING)
		fprintf(out, ", \"option\": \"-W%s\"", message->id);
	put_string(out, ", \"locations\": [{\"caret\": {\"file\": ",
		   path_of(message->place));
	if (message->place.line)
		fprintf(out, ", \"line\": %u", message->place.line);
	if (message->place.column)
		fprintf(out, ", \"column\": %u", message->place.column);
	fputs("}}]", out);
}

void diag_json_put(const struct diag *diag)
{
	FILE *out = diag->out;

	putc('[', out);
	for (size_t i = 0; i < diag->message_count; i++) {
		const struct message *message = diag->messages[i];

		fputs(i ? ",\n " : "", out);
		put_one(out, message);
		fputs(", \"children\": [", out);
		for (size_t k = 0; k < message->note_count; k++) {
			fputs(k ? ", " : "", out);
			put_one(out, &message->notes[k]);
			putc('}', out);
		}
		fputs("]}", out);
	}
	fputs("]\n", out);
}

/* ---- SARIF ---- */

/* A file name as a URI reference (RFC 3986). */
static void put_uri(FILE *out, const char *path)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-._~/";

	/* A colon in the first segment would end a scheme, so it is escaped. */
	for (; *path; path++)
		if (strchr(plain, *path))
			putc(*path, out);
		else
			fprintf(out, "%%%02X", (unsigned char)*path);
}

/* Returns the column in code points; places count bytes. */
static unsigned rune_column(struct place place)
{
	const char *at = place.source->bytes, *end;
	unsigned column = 1;

	if (!at)
		return place.column;
	end = at + place.source->len;
	for (unsigned line = 1; line < place.line && at; line++) {
		at = memchr(at, '\n', (size_t)(end - at));
		at = at ? at + 1 : NULL;
	}
	if (!at || (size_t)(end - at) < place.column - 1)
		return place.column;
	for (end = at + place.column - 1; at < end; column++)
		(void)str_rune(&at, end);
	return column;
}

static void put_location(FILE *out, struct place place)
{
	fputs("{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \"",
	      out);
	put_uri(out, path_of(place));
	fputs("\"}", out);
	if (place.source && place.line) {
		fprintf(out, ", \"region\": {\"startLine\": %u", place.line);
		if (place.column)
			fprintf(out, ", \"startColumn\": %u",
				rune_column(place));
		putc('}', out);
	}
	putc('}', out);
}

/* The rules are the entries of the manual, in its order. */
static size_t rule_index(const struct diag *diag, const char *id)
{
	for (size_t i = 0; diag->kinds && i < diag->kinds->count; i++)
		if (str_is(diag->kinds->items[i].id, id))
			return i;
	return 0;
}

static void put_rules(const struct diag *diag)
{
	for (size_t i = 0; diag->kinds && i < diag->kinds->count; i++) {
		const struct diag_kind *kind = &diag->kinds->items[i];

		put_string(diag->out,
			   i ? ",\n    {\"id\": " : "{\"id\": ", kind->id.ptr);
		put_string(diag->out, ", \"shortDescription\": {\"text\": ",
			   kind->sentence.ptr);
		put_string(diag->out, "}, \"help\": {\"text\": ",
			   str_copy(diag->arena, kind->text).ptr);
		fputs("}}", diag->out);
	}
}

static void put_result(const struct diag *diag, const struct message *message)
{
	FILE *out = diag->out;

	put_string(out, "{\"ruleId\": ", message->id);
	if (diag->kinds)
		fprintf(out, ", \"ruleIndex\": %zu",
			rule_index(diag, message->id));
	fprintf(out, ", \"level\": \"%s\"",
		message->level == LEVEL_ERROR ? "error" : "warning");
	put_string(out, ", \"message\": {\"text\": ", message->text);
	fputs("}, \"locations\": [", out);
	if (message->place.source) {
		put_location(out, message->place);
		putc('}', out);
	}
	fputs("], \"relatedLocations\": [", out);
	for (size_t i = 0; i < message->note_count; i++) {
		const struct message *note = &message->notes[i];

		fputs(i ? ", " : "", out);
		put_location(out, note->place);
		put_string(out, ", \"message\": {\"text\": ", note->text);
		fputs("}}", out);
	}
	fputs("]}", out);
}

void diag_sarif_put(const struct diag *diag)
{
	FILE *out = diag->out;

	fputs("{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\""
	      ",\n \"version\": \"2.1.0\",\n \"runs\": [{\"tool\": {\"driver\":"
	      " {\"name\": \"hookc\"",
	      out);
	if (diag->style.version)
		put_string(out, ", \"version\": ", diag->style.version);
	fputs(",\n   \"rules\": [", out);
	put_rules(diag);
	fputs("]}},\n  \"columnKind\": \"unicodeCodePoints\",\n"
	      "  \"results\": [",
	      out);
	for (size_t i = 0; i < diag->message_count; i++) {
		fputs(i ? ",\n   " : "", out);
		put_result(diag, diag->messages[i]);
	}
	fputs("]}]}\n", out);
}

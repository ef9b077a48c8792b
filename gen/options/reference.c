/* SPDX-License-Identifier: MIT */
/*
 * The manifest's reference, hookc-manifest(5) and specs/README.md: one text
 * from the table that manifests are checked by, in two spellings.
 *
 * Every key and every example is there.
 */
#include "internal.h"

#include "manifest.h"

#include <string.h>

/* How the two forms spell the same things. */
struct form {
	void (*head)(const char *title);
	void (*keys)(const struct manifest_key *keys, bool are_words);
	void (*example)(const char *at, const char *end);
};

/* ---- man(7) ---- */

static void man_head(const char *title)
{
	fputs(".SH \"", stdout);
	for (; *title; title++)
		putchar(*title >= 'a' && *title <= 'z' ? *title - 'a' + 'A'
						       : *title);
	puts("\"");
}

static void man_keys(const struct manifest_key *keys, bool are_words)
{
	const char *kind;

	for (; keys->name; keys++) {
		fputs(".TP\n.B ", stdout);
		options_put_roff(keys->name, strlen(keys->name));
		putchar('\n');
		options_put_roff(keys->help, strlen(keys->help));
		if (are_words) {
			putchar('\n');
			continue;
		}
		fputs(" (", stdout);
		kind = manifest_kind_text(keys->kind);
		options_put_roff(kind, strlen(kind));
		puts(keys->required ? "; required)" : ")");
	}
}

static void man_example(const char *at, const char *end)
{
	const char *line;

	puts(".PP\n.nf\n.RS 4");
	for (; at < end; at = line + 1) {
		line = memchr(at, '\n', (size_t)(end - at));
		options_put_roff(at, (size_t)(line - at));
		putchar('\n');
	}
	puts(".RE\n.fi");
}

/* ---- Markdown ---- */

static void page_head(const char *title)
{
	printf("\n## %s\n\n", title);
}

static void page_keys(const struct manifest_key *keys, bool are_words)
{
	printf(are_words ? "| word | is |\n|-|-|\n"
			 : "| key | is | says |\n|-|-|-|\n");
	for (; are_words && keys->name; keys++)
		printf("| `%s` | %s |\n", keys->name, keys->help);
	for (; keys->name; keys++)
		printf("| `%s`%s | %s | %s |\n", keys->name,
		       keys->required ? ", required" : "",
		       manifest_kind_text(keys->kind), keys->help);
}

static void page_example(const char *at, const char *end)
{
	printf("\n```yaml\n%.*s```\n", (int)(end - at), at);
}

/* ---- both ---- */

/* Does the example that begins at `at` say that it is of this section? */
static bool is_of(const char *at, const char *name)
{
	size_t len = strlen(name);

	return !strncmp(at, "# ", 2) && !strncmp(at + 2, name, len) &&
	       (at[2 + len] == ':' || at[2 + len] == '\n') &&
	       strncmp(at + 2 + len, ": types:", 8) != 0 &&
	       strncmp(at + 2 + len, ": claims:", 9) != 0 &&
	       strncmp(at + 2 + len, ": headers:", 10) != 0;
}

static void put_examples(const struct form *form, const char *name)
{
	static const char between[] = "---\n";
	str all = manifest_examples_text();
	const char *at = all.ptr, *end = all.ptr + all.len, *next;

	for (; at < end; at = next + strlen(between)) {
		next = memmem(at, (size_t)(end - at), between, strlen(between));
		next = next ? next : end;
		if (is_of(at, name))
			form->example(at, next);
	}
}

static void put_sections(const struct form *form)
{
	const char *name;

	for (const struct manifest_section *section = manifest_sections;
	     section->name; section++) {
		name = *section->name ? section->name : "the manifest";
		form->head(name);
		form->keys(section->keys, false);
		put_examples(form, name);
	}
	for (const struct manifest_section *section = manifest_word_sections;
	     section->name; section++) {
		form->head(section->name);
		form->keys(section->keys, true);
	}
}

static const char about[] =
	"provider.yaml says what no OpenAPI document says of itself: where a "
	"delivery names its event, how it is signed, what is called otherwise. "
	"Every key stands here, with examples that a test generates from; each "
	"stands beside `provider` and `documents`.";

void options_reference_manual(void)
{
	static const struct form man = {man_head, man_keys, man_example};

	printf(".TH HOOKC\\-MANIFEST 5 \"\" \"hookc " HOOKC_VERSION "\"\n"
	       ".SH NAME\nhookc\\-manifest \\- provider.yaml, the manifest of "
	       "hookc\n.SH DESCRIPTION\n");
	options_put_roff(about, strlen(about));
	putchar('\n');
	put_sections(&man);
	printf(".SH \"SEE ALSO\"\n.BR hookc (1)\n");
}

void options_reference_page(void)
{
	static const struct form page = {page_head, page_keys, page_example};

	printf("# The manifest\n\n%s\n\nMade by `hookc help --reference`; the "
	       "same is in hookc-manifest(5).\n",
	       about);
	put_sections(&page);
}

/* SPDX-License-Identifier: MIT */
/*
 * Every command and every option, a row each: the parser, the help and "did
 * you mean" are made of these tables and know no other.
 */
#include "internal.h"

const struct options_command options_commands[] = {
	{"generate",
	 "PROVIDER... [-o DIR] [OPTION]...\n"
	 "API.yaml|PAGE.md... --prefix NAME [-o DIR] [OPTION]...\n"
	 "--schema FILE... --prefix NAME [-o DIR] [OPTION]...",
	 "write the C (the default)",
	 "Writes C for each PROVIDER into DIR/NAME, and the runtime into "
	 "DIR/hook. All files are new or all are as they were; one that was "
	 "edited since, or is not hookc's, is an error."},
	{"check",
	 "PROVIDER... [-o DIR] [OPTION]...\n"
	 "--document API.yaml|PAGE.md... [OPTION]...",
	 "is the output current? exit 1 if not",
	 "Tells each file that generate would write, replace or remove. "
	 "Changes nothing, but for undoing what a run that was killed left "
	 "half done. With --document: is each a valid OpenAPI document?"},
	{"list", "PROVIDER... [OPTION]...",
	 "operations, events, types and signature",
	 "Prints what was understood of each PROVIDER."},
	{"diff", "OLD NEW [OPTION]...",
	 "what a new version breaks; exit 1 if anything",
	 "OLD and NEW are PROVIDERs or OpenAPI documents. Tells each change "
	 "of what is sent and received, events and signatures included, and "
	 "of the C that is declared: it breaks, it breaks a strict receiver, "
	 "it differs, or it is fine."},
	{"init", "PAGE.md|API.yaml...",
	 "print a provider.yaml made of pages or documents",
	 "Prints a manifest to start from: look through it, and complete it."},
	{"send", "PROVIDER EVENT --to URL [OPTION]...",
	 "be the provider: make, sign and post a delivery",
	 "The body is an example of the specification, or is made of its "
	 "schema."},
	{"listen", "PROVIDER --port N [OPTION]...",
	 "be the receiver: verify and show deliveries",
	 "Listens on 127.0.0.1 until it is interrupted."},
	{"explain", "[ID]...", "what a message means, and how it is mended",
	 "Prints the entry of each ID, which stands in brackets behind a "
	 "message; without any, the list of all."},
	{"help", "[COMMAND|--manual[=manifest]|--reference|--completion=SHELL]",
	 "what a command does, and its options",
	 "Prints what there is to say of COMMAND, or of all; or all of it as a "
	 "manual page, or as completions for bash, zsh or fish; --reference "
	 "is of the manifest."},
};
const size_t options_command_count =
	sizeof options_commands / sizeof *options_commands;

#define IN(command) (1u << COMMAND_##command)
#define MAKES       (IN(GENERATE) | IN(CHECK))
#define READS       (MAKES | IN(LIST) | IN(DUMP))
#define LIVE        (IN(SEND) | IN(LISTEN))
#define ALL         (~OPTIONS_ASIDE)

#define FLAG(member)   OPTIONS_FLAG, offsetof(struct options, member), NULL
#define TEXT(member)   OPTIONS_TEXT, offsetof(struct options, member), NULL
#define TEXTS(member)  OPTIONS_TEXTS, offsetof(struct options, member), NULL
#define NUMBER(member) OPTIONS_NUMBER, offsetof(struct options, member), NULL
#define END            OPTIONS_END, 0, NULL
#define OWN(function)  OPTIONS_OWN, 0, options_set_##function

/* clang-format off */
const struct options_row options_rows[] = {
	{"-o", "--output", "DIR", READS | IN(INIT) | OPTIONS_ASIDE,
	 TEXT(out), "the output folder (default: out)"},
	{"--prefix", NULL, "NAME", READS | IN(DIFF) | LIVE, TEXT(prefix),
	 "of all C names; the files are documents of one provider, and need no "
	 "provider.yaml"},
	{"--accepts", NULL, NULL, MAKES, FLAG(accepts),
	 "with --prefix: X_accepts() for every type, too; a manifest says "
	 "accepts: yes"},
	{"--schema", NULL, "FILE", MAKES, TEXTS(schemas),
	 "a JSON Schema, again for more: NAME_accepts() tells whether a JSON "
	 "text fits it, by the letter"},
	{"--draft", NULL, "N", MAKES, TEXT(draft),
	 "of schemas without $schema: 4, 6, 7, 2019-09 or 2020-12 (the "
	 "default)"},
	{"--formats", NULL, NULL, MAKES, FLAG(formats),
	 "format in a --schema asserts; without, it is a comment, as JSON "
	 "Schema says"},
	{"--remotes", NULL, "DIR", MAKES, TEXT(remotes),
	 "what URLs in schemas lead to, for verdicts by the letter: "
	 "http://HOST/PATH is DIR/HOST/PATH or DIR/PATH, and nothing is fetched"},
	{"--templates", NULL, "DIR", READS | IN(DIFF) | IN(INIT), TEXT(templates),
	 "templates that stand there replace our own"},
	{"--force", NULL, NULL, MAKES | OPTIONS_ASIDE, FLAG(force),
	 "replace files that were edited, or are not hookc's"},
	{"--flat", NULL, NULL, MAKES, FLAG(flat),
	 "all files stand in DIR itself, without folders"},
	{"--no-runtime", NULL, NULL, MAKES, FLAG(no_runtime),
	 "without the folder hook: it is installed, or another run writes it"},
	{"--parts", NULL, "N", MAKES, NUMBER(parts),
	 "where a manifest has no parts: N, as if it had"},
	{"--document", NULL, NULL, IN(CHECK), FLAG(documents),
	 "the files are OpenAPI documents, and are checked against OpenAPI's "
	 "schema of their version; other files they refer to are not"},
	{"--diff", NULL, NULL, IN(CHECK) | OPTIONS_ASIDE, FLAG(diff),
	 "print what would change, as diff -u does"},
	{"--list-outputs", NULL, NULL, IN(GENERATE) | OPTIONS_ASIDE,
	 FLAG(list_outputs), "print what would be written, and write nothing"},
	{"--stamp", NULL, "FILE", IN(GENERATE) | OPTIONS_ASIDE, TEXT(stamp),
	 "written anew by each run that ends well"},
	{"-MD", NULL, NULL, IN(GENERATE) | OPTIONS_ASIDE, FLAG(depend),
	 "write a depfile for make or ninja: each file that was read"},
	{"-MF", NULL, "FILE", IN(GENERATE) | OPTIONS_ASIDE, TEXT(depend_file),
	 "where to (default: DIR.d, or the stamp's name and .d)"},
	{"-MT", NULL, "TARGET", IN(GENERATE) | OPTIONS_ASIDE,
	 TEXTS(depend_targets),
	 "of the rule (default: the stamp, or all files that are written)"},
	{"-MP", NULL, NULL, IN(GENERATE) | OPTIONS_ASIDE, FLAG(depend_phony),
	 "with a rule for each file that was read, so that it may go"},
	{"--summary", NULL, NULL, IN(GENERATE) | OPTIONS_ASIDE, FLAG(summary),
	 "a line on standard output: how many files were made, and changed"},
	{"--format", NULL, "FORM", IN(DIFF) | IN(LIST), OWN(diff_form),
	 "of the changes, or of the ledger: text or json, which has a line for "
	 "each place"},
	{"--strict", NULL, NULL, IN(DIFF), FLAG(strict),
	 "exit 1 as well for what breaks a strict receiver only"},
	{"--ledger", NULL, NULL, IN(LIST), FLAG(ledger),
	 "every keyword met, and what became of it"},
	{"--deliveries", NULL, NULL, IN(LIST), FLAG(deliveries),
	 "a delivery of each event, unsigned, as a line of JSON: the document's "
	 "example of it, or a value made of its schema"},
	{"--signatures", NULL, NULL, IN(LIST), FLAG(signatures),
	 "the known signatures, for `signature: NAME`; no file is named"},
	{"--like", NULL, "NAME", IN(INIT), TEXT(like),
	 "with this known signature"},
	{"--dump-model", NULL, NULL, READS, OWN(dump),
	 "print what was understood"},
	{"--to", NULL, "URL", IN(SEND), TEXT(send.to), "where to"},
	{"--data", NULL, "FILE", IN(SEND), TEXT(send.data),
	 "this body, not one of the specification"},
	{"--repeat", NULL, "N", IN(SEND), NUMBER(send.repeat),
	 "the same delivery N times"},
	{"--stale", NULL, NULL, IN(SEND), FLAG(send.stale),
	 "signed too long ago"},
	{"--tamper", NULL, NULL, IN(SEND), FLAG(send.tamper),
	 "with what is signed changed after signing"},
	{"--port", NULL, "N", IN(LISTEN), OWN(port),
	 "on 127.0.0.1 (8080; 0: a free one)"},
	{"--public-url", NULL, "URL", IN(LISTEN), TEXT(listen.public_url),
	 "what the provider was told, of a scheme that signs it: "
	 "\"https://shop.example\" (default: as it listens, "
	 "http://127.0.0.1:N)"},
	{"--secret-env", NULL, "NAME", LIVE, OWN(secret),
	 "the variable with the secret (default: HOOKC_SECRET); listen: given "
	 "again, what one of the secrets signs is accepted. With Ed25519, send "
	 "takes the private seed, and listen the public key"},
	{"-W", NULL, "...", ALL, TEXTS(warnings),
	 "-Werror: warnings are errors; -Werror=ID: those of one kind are; "
	 "-Wno-ID: without those of one kind; -WID, -Wall: with them again. "
	 "hookc explain lists the IDs"},
	{"-w", NULL, NULL, ALL, OWN(silent), "no warnings, as -Wno-all"},
	{"-q", NULL, NULL, ALL, FLAG(style.quiet),
	 "errors alone, without notes and summary"},
	{"-v", NULL, NULL, ALL, FLAG(style.verbose),
	 "each place of a message that repeats"},
	{"-fmax-errors", NULL, "N", ALL, NUMBER(style.max_errors),
	 "show nothing after N errors"},
	{"--diagnostics", NULL, "FORM", ALL, OWN(form),
	 "messages as text, as json (gcc's form) or as sarif (2.1.0)"},
	{"--color", NULL, "WHEN", ALL, OWN(colour), "auto, always or never"},
	{"--max-bytes", NULL, "N", ALL, NUMBER(limits.bytes), "of a file"},
	{"--max-depth", NULL, "N", ALL, NUMBER(limits.depth), "of nesting"},
	{"--max-nodes", NULL, "N", ALL, NUMBER(limits.nodes),
	 "of a document"},
	{"--max-name", NULL, "N", ALL, NUMBER(limits.name), "of a key"},
	{"--max-expansion", NULL, "N", ALL, NUMBER(limits.expansion),
	 "nodes that aliases may add"},
	{"-h", "--help", NULL, ALL, END, "this"},
	{"--version", NULL, NULL, ALL, END, "of hookc"},
};
/* clang-format on */
const size_t options_row_count = sizeof options_rows / sizeof *options_rows;

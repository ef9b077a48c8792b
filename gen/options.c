/* SPDX-License-Identifier: MIT */
/*
 * The command line, with the conventions of GNU programs: options anywhere,
 * "--name VALUE" or "--name=VALUE", "--" ends them.
 *
 * Invariant: an option that is not known is an error, and so is one that
 * means nothing to the command.
 */
#include "options.h"

#include <string.h>

static const char help[] =
	"Usage: hookc [COMMAND] PROVIDER.yaml... [-o DIR] [OPTION]...\n"
	"       hookc API.yaml|PAGE.md... --prefix NAME [-o DIR]\n"
	"       hookc send PROVIDER EVENT --to URL [OPTION]...\n"
	"       hookc listen PROVIDER --port N [OPTION]...\n"
	"\n"
	"Reads what webhook providers publish and writes plain C.\n"
	"\n"
	"Commands:\n"
	"  generate       write the C (the default)\n"
	"  check          is the output current? exit 1 if not\n"
	"  list           operations, events, types and signature\n"
	"  init           print a provider.yaml made of pages or documents\n"
	"  send           be the provider: make, sign and post a delivery\n"
	"  listen         be the receiver: verify and show deliveries\n"
	"PROVIDER is a provider.yaml, its folder, or NAME of specs/NAME.\n"
	"\n"
	"Options:\n"
	"  -o DIR             the output folder (default: out)\n"
	"  --force            replace files that were edited, or are not "
	"hookc's\n"
	"  --prefix NAME      of all C names; the files are documents of one\n"
	"                     provider, and need no provider.yaml\n"
	"  --templates DIR    templates that stand there replace our own\n"
	"  --ledger           with list: every keyword met, and what became "
	"of it\n"
	"  --dump-model       print what was understood\n"
	"  --to URL           send: where to\n"
	"  --data FILE        send: this body, not one of the specification\n"
	"  --repeat N         send: the same delivery N times\n"
	"  --stale            send: signed too long ago\n"
	"  --tamper           send: with a byte changed after signing\n"
	"  --port N           listen: on 127.0.0.1 (8080; 0: a free one)\n"
	"  --public-url URL   listen: what the provider was told, of a scheme "
	"that\n"
	"                     signs it: \"https://shop.example\" (default: "
	"as it\n"
	"                     listens, http://127.0.0.1:N)\n"
	"  --secret-env NAME  send, listen: the variable with the secret\n"
	"                     (default: HOOKC_SECRET); listen: given again,\n"
	"                     what one of the secrets signs is accepted\n"
	"                     With Ed25519, send takes the private seed, and\n"
	"                     listen the public key\n"
	"  -Werror            warnings are errors; -Werror=ID for one kind\n"
	"  -Wno-ID            without the warnings of one kind\n"
	"  --color WHEN       auto, always or never\n"
	"  --max-bytes N      of a file            --max-depth N   of nesting\n"
	"  --max-nodes N      of a document        --max-name N    of a key\n"
	"  --max-expansion N  nodes that aliases may add\n"
	"  --help, --version\n"
	"\n"
	"Exit status: 0 fine, 1 findings (send: an answer that is not 2xx),\n"
	"2 usage or bad input.\n";

struct reader {
	struct arena *arena;
	struct options *options;
	char **at; /* what is not yet read */
	bool failed;
};

static void fail(struct reader *r, const char *message, const char *what)
{
	if (!r->failed)
		fprintf(stderr,
			"hookc: %s%s%s\n"
			"Try 'hookc --help'.\n",
			message, what ? ": " : "", what ? what : "");
	r->failed = true;
}

/* The value of "--name=VALUE" or "--name VALUE"; NULL: another option. */
static const char *value(struct reader *r, const char *name)
{
	size_t len = strlen(name);

	if (strncmp(*r->at, name, len) != 0)
		return NULL;
	if ((*r->at)[len] == '=')
		return *r->at + len + 1;
	if ((*r->at)[len] != '\0')
		return NULL;
	if (!r->at[1]) {
		fail(r, "this option needs a value", name);
		return "";
	}
	return *++r->at;
}

static void number(struct reader *r, const char *text, size_t *out)
{
	size_t result = 0;
	const char *at = text;

	for (; *at >= '0' && *at <= '9' && result < (SIZE_MAX >> 5); at++)
		result = result * 10 + (size_t)(*at - '0');
	if (*at || at == text || result == 0)
		fail(r, "this is not a number above 0", text);
	else
		*out = result;
}

static bool read_limit(struct reader *r)
{
	struct doc_limits *limits = &r->options->limits;
	const struct {
		const char *name;
		size_t *limit;
	} table[] = {
		{"--max-bytes", &limits->bytes},
		{"--max-depth", &limits->depth},
		{"--max-nodes", &limits->nodes},
		{"--max-expansion", &limits->expansion},
		{"--max-name", &limits->name},
	};
	const char *text;
	size_t i;

	for (i = 0; i < sizeof table / sizeof *table; i++) {
		text = value(r, table[i].name);
		if (text) {
			number(r, text, table[i].limit);
			return true;
		}
	}
	return false;
}

static void read_colour(struct reader *r, const char *text)
{
	if (!strcmp(text, "auto"))
		r->options->colour = DIAG_COLOUR_AUTO;
	else if (!strcmp(text, "always"))
		r->options->colour = DIAG_COLOUR_ALWAYS;
	else if (!strcmp(text, "never"))
		r->options->colour = DIAG_COLOUR_NEVER;
	else
		fail(r, "--color takes auto, always or never", text);
}

static void read_port(struct reader *r, const char *text)
{
	size_t port = 0;

	if (strcmp(text, "0") != 0)
		number(r, text, &port);
	if (port > UINT16_MAX)
		fail(r, "a port is at most 65535", text);
	r->options->listen.port = port;
}

/* A receiver may have several; who sends signs with the last. */
static void add_secret(struct reader *r, const char *name)
{
	struct live_listen *listen = &r->options->listen;

	r->options->send.secret_env = name;
	listen->secret_envs = arena_grow(r->arena, listen->secret_envs,
					 listen->secret_count,
					 sizeof *listen->secret_envs);
	listen->secret_envs[listen->secret_count++] = name;
}

static bool read_live(struct reader *r)
{
	struct options *o = r->options;
	const char *text;

	if ((text = value(r, "--to")))
		o->send.to = text;
	else if ((text = value(r, "--data")))
		o->send.data = text;
	else if ((text = value(r, "--repeat")))
		number(r, text, &o->send.repeat);
	else if ((text = value(r, "--port")))
		read_port(r, text);
	else if ((text = value(r, "--public-url")))
		o->listen.public_url = text;
	else if ((text = value(r, "--secret-env")))
		add_secret(r, text);
	else if (!strcmp(*r->at, "--stale"))
		o->send.stale = true;
	else if (!strcmp(*r->at, "--tamper"))
		o->send.tamper = true;
	else
		return false;
	return true;
}

static bool read_valued(struct reader *r)
{
	struct options *o = r->options;
	const char *text;

	if ((text = value(r, "--prefix")))
		o->prefix = text;
	else if ((text = value(r, "--templates")))
		o->templates = text;
	else if ((text = value(r, "--color")))
		read_colour(r, text);
	else if ((text = value(r, "--output")))
		o->out = text;
	else
		return read_live(r) || read_limit(r);
	return true;
}

static void add_warning(struct reader *r, char *text)
{
	struct options *o = r->options;

	o->warnings = arena_grow(r->arena, o->warnings, o->warning_count,
				 sizeof *o->warnings);
	o->warnings[o->warning_count++] = text;
}

#define IN(command) (1u << (command))
#define LIVE        (IN(COMMAND_SEND) | IN(COMMAND_LISTEN))

/* Those that not every command understands. */
static const struct {
	const char *name;
	unsigned commands;
} particular[] = {
	{"-o", ~LIVE},
	{"--output", ~LIVE},
	{"--templates", ~LIVE},
	{"--ledger", ~LIVE},
	{"--force", IN(COMMAND_GENERATE) | IN(COMMAND_CHECK)},
	{"--dump-model", ~LIVE},
	{"--to", IN(COMMAND_SEND)},
	{"--data", IN(COMMAND_SEND)},
	{"--repeat", IN(COMMAND_SEND)},
	{"--stale", IN(COMMAND_SEND)},
	{"--tamper", IN(COMMAND_SEND)},
	{"--port", IN(COMMAND_LISTEN)},
	{"--public-url", IN(COMMAND_LISTEN)},
	{"--secret-env", LIVE},
};

static void check_command(struct reader *r)
{
	const char *text = *r->at;
	size_t len = !strncmp(text, "-o", 2) ? 2 : strcspn(text, "="), i;

	for (i = 0; i < sizeof particular / sizeof *particular; i++)
		if (strlen(particular[i].name) == len &&
		    !strncmp(particular[i].name, text, len) &&
		    !(particular[i].commands & IN(r->options->command)))
			fail(r, "this option means nothing to the command",
			     particular[i].name);
}

static void read_option(struct reader *r)
{
	struct options *o = r->options;
	char *text = *r->at;

	check_command(r);
	if (!strncmp(text, "-o", 2)) {
		if (text[2])
			o->out = text + 2;
		else if (r->at[1])
			o->out = *++r->at;
		else
			fail(r, "-o needs a folder", NULL);
	} else if (!strncmp(text, "-W", 2) && text[2]) {
		add_warning(r, text + 2);
	} else if (!strcmp(text, "--ledger")) {
		o->ledger = true;
	} else if (!strcmp(text, "--force")) {
		o->force = true;
	} else if (!strcmp(text, "--dump-model")) {
		o->command = COMMAND_DUMP;
	} else if (!read_valued(r)) {
		fail(r, "there is no such option", text);
	}
}

static bool read_command(struct options *o, const char *word)
{
	static const char *const words[] = {"generate", "check", "list",
					    "init",     "send",  "listen"};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(word, words[i])) {
			o->command = (enum command)i;
			return true;
		}
	return false;
}

static void add_path(struct reader *r, char *path)
{
	struct options *o = r->options;

	o->paths =
		arena_grow(r->arena, o->paths, o->path_count, sizeof *o->paths);
	o->paths[o->path_count++] = path;
}

static bool is_identifier(const char *text)
{
	size_t i;

	for (i = 0; text[i]; i++)
		if (text[i] != '_' && (text[i] < 'a' || text[i] > 'z') &&
		    (i == 0 || text[i] < '0' || text[i] > '9'))
			return false;
	return i > 0 && i <= 64;
}

/* The last word of send is the event; the others are one provider's. */
static void check_live(struct reader *r)
{
	struct options *o = r->options;

	if (o->command == COMMAND_SEND && o->path_count > 0)
		o->send.event = o->paths[--o->path_count];
	if (o->command == COMMAND_SEND && o->path_count == 0)
		fail(r, "send takes a provider and an event", NULL);
	if (o->command == COMMAND_SEND && !o->send.to)
		fail(r, "send needs --to URL", NULL);
	if (o->path_count > 1 && !o->prefix)
		fail(r,
		     o->command == COMMAND_SEND
			     ? "send takes a provider "
			       "and an event, and nothing more"
			     : "listen takes one provider, and nothing more",
		     o->paths[1]);
	if (o->command == COMMAND_LISTEN && o->path_count == 0)
		fail(r, "listen takes a provider", NULL);
}

static void check(struct reader *r)
{
	struct options *o = r->options;

	if (!o->listen.secret_count)
		add_secret(r, "HOOKC_SECRET");
	if (IN(o->command) & LIVE)
		check_live(r);
	if (!o->path_count)
		fail(r, "no file is named", NULL);
	if (o->prefix &&
	    (!is_identifier(o->prefix) || !strcmp(o->prefix, "hook")))
		fail(r,
		     "--prefix takes lower-case letters, digits and '_', "
		     "and not 'hook', which is ours",
		     o->prefix);
	if (o->ledger && o->command != COMMAND_LIST)
		fail(r, "--ledger goes with list", NULL);
	if (o->command == COMMAND_INIT && o->prefix)
		fail(r, "--prefix does not go with init", NULL);
}

static bool ends_here(char **argv, enum status *status)
{
	for (; *argv; argv++) {
		if (!strcmp(*argv, "--"))
			return false;
		if (!strcmp(*argv, "--help") || !strcmp(*argv, "-h"))
			fputs(help, stdout);
		else if (!strcmp(*argv, "--version"))
			puts("hookc " HOOKC_VERSION);
		else
			continue;
		*status = STATUS_FINE;
		return true;
	}
	return false;
}

bool options_read(struct arena *arena, int argc, char **argv,
		  struct options *options, enum status *status)
{
	struct reader r = {arena, options, argv + 1, false};
	bool only_paths = false;

	*status = STATUS_USAGE;
	if (ends_here(argv + (argc > 0), status))
		return false;
	options->out = "out";
	options->limits = DOC_LIMITS;
	options->send.repeat = 1;
	options->listen.port = 8080;
	if (argc > 1 && read_command(options, argv[1]))
		r.at++;
	for (; *r.at && !r.failed; r.at++) {
		if (!only_paths && !strcmp(*r.at, "--"))
			only_paths = true;
		else if (!only_paths && (*r.at)[0] == '-' && (*r.at)[1])
			read_option(&r);
		else
			add_path(&r, *r.at);
	}
	check(&r);
	return !r.failed;
}

/* SPDX-License-Identifier: MIT */
/*
 * embed OUT.c FOLDER FILE...: writes the files, named as they stand below the
 * folder, as the built-in templates. A FILE may be NAME=PATH. embed --bytes
 * NAME OUT.c FILE: one file as an array of this name, and NAME_len. Run by the
 * build. The tables are hookc's own, so no template has their text.
 */
#include <stdio.h>
#include <string.h>

static int embed(FILE *out, const char *folder, const char *name, int index)
{
	char path[4096];
	FILE *in;
	int c;
	size_t count = 0;

	if (strchr(name, '='))
		name = strchr(name, '=') + 1;
	snprintf(path, sizeof path, "%s/%s", folder, name);
	in = fopen(path, "rb");
	if (!in) {
		perror(path);
		return -1;
	}
	fprintf(out, "static const unsigned char file_%d[] = {", index);
	while ((c = getc(in)) != EOF)
		fprintf(out, "%s%d,", count++ % 16 ? "" : "\n\t", c);
	fprintf(out, "\n\t0};\n");
	return fclose(in);
}

static void table(FILE *out, char **names, int count)
{
	fprintf(out, "\nconst struct text_builtin text_builtins[] = {\n");
	for (int i = 0; i < count; i++)
		fprintf(out, "\t{\"%.*s\", file_%d, sizeof file_%d - 1},\n",
			(int)strcspn(names[i], "="), names[i], i, i);
	fprintf(out, "};\nconst size_t text_builtin_count = %d;\n", count);
}

/* argv: --bytes NAME OUT.c FILE */
static int embed_bytes(char **argv)
{
	FILE *out = fopen(argv[3], "w");
	FILE *in = fopen(argv[4], "rb");
	size_t count = 0;
	int c;

	if (!out || !in) {
		perror(argv[out ? 4 : 3]);
		return 2;
	}
	fprintf(out, "#include <stddef.h>\n\n");
	fprintf(out, "extern const unsigned char %s[];\n", argv[2]);
	fprintf(out, "extern const size_t %s_len;\n\n", argv[2]);
	fprintf(out, "const unsigned char %s[] = {", argv[2]);
	while ((c = getc(in)) != EOF)
		fprintf(out, "%s%d,", count++ % 16 ? "" : "\n\t", c);
	fprintf(out, "\n\t0};\nconst size_t %s_len = %zu;\n", argv[2], count);
	fclose(in);
	return fclose(out) ? 2 : 0;
}

int main(int argc, char **argv)
{
	FILE *out;

	if (argc == 5 && !strcmp(argv[1], "--bytes"))
		return embed_bytes(argv);

	if (argc < 4)
		return 2;
	out = fopen(argv[1], "w");
	if (!out) {
		perror(argv[1]);
		return 2;
	}
	fprintf(out, "#include \"builtin.h\"\n\n");
	for (int i = 3; i < argc; i++)
		if (embed(out, argv[2], argv[i], i - 3) != 0)
			return 2;
	table(out, argv + 3, argc - 3);
	return fclose(out) ? 2 : 0;
}

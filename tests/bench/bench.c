/* SPDX-License-Identifier: MIT */
/*
 * bench FOLDER [ROUNDS]: every contender on every payload FOLDER/NAME.json.
 *
 * Prints "OPERATION PAYLOAD LIBRARY ns RATIO-LIBRARY ratio ..." a line: the
 * median time, and for each other library the median over the rounds of its
 * time divided by this one's. In a round each takes its turn, in time of the
 * processor: other work on the machine meets all alike.
 *
 * Before, each contender must give the values that the first gives, and what
 * it writes must be read as those by the first; a difference ends the run.
 */
#include "peer.h"

#include <stdio.h>
#include <time.h>

#define MANY   64
#define ROUNDS 501
#define SPAN   400000.0 /* ns a turn takes */

const char *peer_hookc_error(void);

enum operation { READ, CHECKED, WRITE };

struct entry {
	struct contender by;
	void *value;
	long turns;
	double ns[ROUNDS];
};

static struct entry entries[MANY];
static size_t entry_count;
static char *json, out[1 << 20];
static size_t json_len;
static int rounds = 31;
static volatile size_t sink;

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *values)
{
	qsort(values, (size_t)rounds, sizeof *values, by_size);
	return values[rounds / 2];
}

static void fail(const struct contender *by, const char *why)
{
	printf("error: %s, %s: %s\n", by->library, by->payload, why);
	if (!strcmp(by->library, "hookc"))
		printf("%s\n", peer_hookc_error());
	exit(1);
}

static int load(const char *folder, const char *payload)
{
	char path[512];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s.json", folder, payload);
	file = fopen(path, "rb");
	if (!file)
		return 0;
	free(json);
	json = (char *)calloc(1, (1 << 20) + 128);
	json_len = fread(json, 1, 1 << 20, file);
	fclose(file);
	while (json_len && json[json_len - 1] == '\n')
		json[--json_len] = '\0';
	return 1;
}

/* ---- equal values ---- */

static void compare(const struct contender *first, const struct contender *by)
{
	void *value = first->read(json, json_len);
	uint64_t wanted = value ? first->hash(value) : 0;
	char *copy;
	size_t len;

	if (!value)
		fail(first, "the payload is refused");
	if (first->release)
		first->release(value);
	value = by->read(json, json_len);
	if (!value)
		fail(by, "the payload is refused");
	if (by->hash && by->hash(value) != wanted)
		fail(by, "other values");
	if (by->check && !by->check(value))
		fail(by, "the payload does not check");
	if (by->write) {
		len = by->write(value, out, sizeof out);
		copy = (char *)calloc(1, len + 128);
		memcpy(copy, out, len);
		if (by->release)
			by->release(value);
		value = first->read(copy, len);
		if (!value || first->hash(value) != wanted)
			fail(by, "other values were written");
		if (first->release)
			first->release(value);
		free(copy);
	} else if (by->release) {
		by->release(value);
	}
	if (by->read_checked && !by->read_checked(json, json_len))
		fail(by, "the payload does not check while it is read");
}

/* ---- time ---- */

static void once(struct entry *e, enum operation operation)
{
	const struct contender *by = &e->by;
	void *value;

	if (operation == WRITE) {
		sink += by->write(e->value, out, sizeof out);
		return;
	}
	if (operation == CHECKED && by->read_checked) {
		value = by->read_checked(json, json_len);
	} else {
		value = by->read(json, json_len);
		if (operation == CHECKED && !by->check(value))
			fail(by, "the payload does not check");
	}
	sink += (size_t)value;
	if (by->release)
		by->release(value);
}

static double turn(struct entry *e, enum operation operation)
{
	double from = now();
	long i;

	for (i = 0; i < e->turns; i++)
		once(e, operation);
	return (now() - from) / (double)e->turns;
}

static int takes_part(const struct contender *by, const char *payload,
		      enum operation operation)
{
	return !strcmp(by->payload, payload) &&
	       (operation != WRITE || by->write) &&
	       (operation != CHECKED || by->check || by->read_checked);
}

static void print(const char *operation, const char *payload)
{
	static double ratio[ROUNDS], own[ROUNDS];
	size_t i, k;
	int r;

	for (i = 0; i < entry_count; i++) {
		memcpy(own, entries[i].ns, sizeof own);
		printf("%s %s %s %.1f", operation, payload,
		       entries[i].by.library, median(own));
		for (k = 0; k < entry_count; k++) {
			if (k == i)
				continue;
			for (r = 0; r < rounds; r++)
				ratio[r] = entries[k].ns[r] / entries[i].ns[r];
			printf(" %s %.3f", entries[k].by.library,
			       median(ratio));
		}
		printf("\n");
	}
	fflush(stdout);
}

static void race(const struct contender *all, size_t count, const char *payload,
		 enum operation operation)
{
	static const char *const names[] = {"read", "checked", "write"};
	double first;
	size_t i;
	int r;

	entry_count = 0;
	for (i = 0; i < count; i++) {
		struct entry *e = &entries[entry_count];

		if (!takes_part(&all[i], payload, operation))
			continue;
		e->by = all[i];
		e->value = operation == WRITE ? e->by.read(json, json_len)
					      : NULL;
		e->turns = 20;
		turn(e, operation);
		first = turn(e, operation);
		e->turns = (long)(SPAN / (first + 1)) + 1;
		turn(e, operation);
		entry_count++;
	}
	for (r = 0; r < rounds; r++)
		for (i = 0; i < entry_count; i++)
			entries[i].ns[r] = turn(&entries[i], operation);
	print(names[operation], payload);
}

int main(int argc, char **argv)
{
	static struct contender all[MANY];
	const struct contender *(*const peers[])(
		size_t *) = {peer_simdjson, peer_cjson, peer_jansson,
			     peer_hookc};
	size_t count = 0, i, k, n;
	int operation;

	if (argc > 2)
		rounds = atoi(argv[2]);
	if (argc < 2 || rounds < 1 || rounds > ROUNDS)
		return 2;
	for (i = 0; i < sizeof peers / sizeof *peers; i++) {
		const struct contender *more = peers[i](&n);

		for (k = 0; k < n && count < MANY; k++)
			all[count++] = more[k];
	}
	for (i = 0; i < count && !strcmp(all[i].library, all[0].library); i++) {
		if (argc > 3 && strcmp(argv[3], all[i].payload))
			continue;
		if (!load(argv[1], all[i].payload))
			fail(&all[i], "no payload");
		for (k = 0; k < count; k++)
			if (!strcmp(all[k].payload, all[i].payload))
				compare(&all[i], &all[k]);
		for (operation = READ; operation <= WRITE; operation++)
			race(all, count, all[i].payload,
			     (enum operation)operation);
	}
	return 0;
}

/* SPDX-License-Identifier: MIT */
/*
 * Every allocation of what is emitted fails: each once, and each with all
 * that come after it, those of libcrypto included. Either the work is done, or
 * the error says that memory ended, and nothing is left half filled.
 */
#include "qonto_business_calls.h"
#include "qonto_business_events.h"

#include <openssl/crypto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECRET "whsec_VuvcYxzMbryt1UBytq58jtGBxCgbQdzX/c0vj5ZLjUA="
#define UUID   "123e4567-e89b-12d3-a456-426614174000"
#define NOW    INT64_C(1800000000)

/* ---- the allocator that fails ---- */

static size_t taken, fail_at;
static bool for_ever;

static bool ends(void)
{
	taken++;
	return fail_at != 0 && (for_ever ? taken >= fail_at : taken == fail_at);
}

/* The linker sends what our own objects call to these (--wrap). */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

void *__wrap_malloc(size_t size)
{
	return ends() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
	return ends() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
	return ends() ? NULL : __real_realloc(memory, size);
}

static void *crypto_malloc(size_t size, const char *file, int line)
{
	(void)file;
	(void)line;
	return ends() ? NULL : __real_malloc(size);
}

static void *crypto_realloc(void *memory, size_t size, const char *file,
			    int line)
{
	(void)file;
	(void)line;
	return ends() ? NULL : __real_realloc(memory, size);
}

static void crypto_free(void *memory, const char *file, int line)
{
	(void)file;
	(void)line;
	free(memory);
}

/* ---- the work ---- */

struct work {
	struct hook_arena arena;
	struct hook_error error;
};

/* True: it is done, and right. False: `error` says why not. */
typedef bool worker(struct work *w);

static int64_t clock_of(void *user)
{
	(void)user;
	return NOW;
}

static const char event[] =
	"{\"id\":\"" UUID "\",\"subscription_id\":\"" UUID "\","
	"\"organization_id\":\"" UUID "\",\"membership_id\":\"" UUID "\","
	"\"type\":\"v1/cards\",\"created_at\":\"2025-01-24T10:55:00Z\","
	"\"data\":{\"more\":[1,2,{\"a\":\"\\u00e9\\n\"}]},\"other\":\"x\"}";

static bool opens(struct work *w)
{
	const hook_str secrets[] = {{SECRET, sizeof SECRET - 1},
				    {"another one", 11}};
	struct qonto_business_receiver receiver;
	bool open;

	memset(&receiver, 0, sizeof receiver);
	open = qonto_business_receiver_open(&receiver, secrets, 2, &w->error);
	qonto_business_receiver_close(&receiver);
	return open;
}

static bool makes_key(struct work *w)
{
	static const char seed[] = "9d61b19deffd5a60ba844af492ec2cc4"
				   "4449c5697b326919703bac031cae7f60";
	struct hook_recipe recipe = qonto_business_recipe;
	struct hook_key *key;

	recipe.algorithm = HOOK_ED25519;
	recipe.key = HOOK_HEX;
	recipe.key_prefix = NULL;
	key = hook_key_new(&recipe, hook_text(seed), &w->error);
	hook_key_free(key);
	return key != NULL;
}

static void make_request(struct hook_request *request,
			 struct hook_header *headers)
{
	memset(request, 0, sizeof *request);
	request->method = hook_text("POST");
	request->url = hook_text("http://localhost/");
	request->body = (hook_str){event, sizeof event - 1};
	headers[0].name = hook_text("Content-Type");
	headers[0].value = hook_text("application/json");
	request->headers.items = headers;
	request->headers.count = 1;
}

static bool signs(struct work *w)
{
	struct hook_header headers[1];
	struct hook_request request;
	size_t before;

	make_request(&request, headers);
	before = request.headers.count;
	if (qonto_business_sign(hook_text(SECRET), hook_text(""), NOW, &request,
				&w->arena, &w->error))
		return request.headers.count > before;
	if (request.headers.count != before)
		w->error.code = HOOK_OK;
	return false;
}

static bool self_test(struct work *w)
{
	return qonto_business_self_test(&w->arena, &w->error);
}

static bool on_cards(void *user, const struct qonto_business_card_event *card,
		     const struct hook_delivery *delivery)
{
	(void)delivery;
	*(bool *)user = card->data != NULL && card->additional != NULL;
	return true;
}

/* What a receiver is given stands in memory that does not end. */
static struct hook_arena kept;
static struct hook_request signed_request;
static struct hook_header signed_headers[1];
static struct qonto_business_receiver open_receiver;

static bool receives(struct work *w)
{
	struct qonto_business_receiver receiver = open_receiver;
	bool seen = false;
	int status;

	receiver.base.now = clock_of;
	receiver.on.v1_cards = on_cards;
	receiver.user = &seen;
	status = qonto_business_receive(&receiver, &signed_request, &w->arena,
					&w->error);
	if (status != 200 && status != 500)
		w->error.code = HOOK_OK;
	return status == 200 && seen;
}

static bool is_zero(const void *memory, size_t size)
{
	const char *at = memory;

	while (size > 0 && *at == 0) {
		at++;
		size--;
	}
	return size == 0;
}

static bool reads(struct work *w)
{
	struct qonto_business_card_event card;
	hook_str text;

	memset(&card, 'x', sizeof card);
	if (!qonto_business_card_event_read(&card, &w->arena, event,
					    sizeof event - 1, NULL,
					    &w->error)) {
		if (!is_zero(&card, sizeof card))
			w->error.code = HOOK_OK;
		return false;
	}
	if (!qonto_business_card_event_check(&card, NULL, &w->error))
		return false;
	text = qonto_business_card_event_write(&card, &w->arena, NULL,
					       &w->error);
	return text.ptr != NULL;
}

static bool sends(void *user, const struct hook_request *request,
		  struct hook_arena *arena, struct hook_response *response,
		  struct hook_error *error)
{
	static const char body[] =
		"{\"code\":\"bad_request\",\"detail\":\"one only\","
		"\"source\":{\"pointer\":\"/types\"}}";

	(void)user;
	(void)request;
	(void)arena;
	(void)error;
	response->status = 400;
	response->body = (hook_str){body, sizeof body - 1};
	return true;
}

static bool calls(struct work *w)
{
	struct qonto_business_create_webhook_subscription_body wanted;
	struct qonto_business_create_webhook_subscription_parameters p;
	struct qonto_business_create_webhook_subscription_result r;
	struct qonto_business_webhook_event_type types[1];
	struct qonto_business_client client;

	memset(&wanted, 0, sizeof wanted);
	memset(&p, 0, sizeof p);
	memset(&client, 0, sizeof client);
	client.server = hook_text("https://localhost");
	client.o_auth = hook_text("token");
	client.transport.send = sends;
	types[0] = qonto_business_webhook_event_type_of(
		QONTO_BUSINESS_WEBHOOK_EVENT_TYPE_V1_CARDS);
	wanted.callback_url = hook_text("https://example.com/hooks");
	wanted.types.items = types;
	wanted.types.count = 1;
	p.body = &wanted;
	return qonto_business_create_webhook_subscription(&client, &p,
							  &w->arena, &r,
							  &w->error) &&
	       r.status_400 != NULL &&
	       r.status_400->source->pointer.ptr != NULL;
}

static bool fills_path(struct work *w)
{
	struct qonto_business_get_webhook_subscription_parameters p;
	struct qonto_business_client client;
	struct hook_request request;

	memset(&p, 0, sizeof p);
	memset(&client, 0, sizeof client);
	client.server = hook_text("https://localhost");
	client.o_auth = hook_text("token");
	p.id = hook_text(UUID);
	return qonto_business_get_webhook_subscription_request(&client, &p,
							       &w->arena,
							       &request,
							       &w->error);
}

/* ---- all of it ---- */

static const struct {
	const char *name;
	worker *work;
} workers[] = {
	{"reads, checks, writes", reads},
	{"builds a call and reads its answer", calls},
	{"fills a path", fills_path},
	{"opens a receiver", opens},
	{"makes a key of Ed25519", makes_key},
	{"signs", signs},
	{"receives", receives},
	{"tests itself", self_test},
};

static unsigned bad;

/* Bytes of which no worker here needs more. */
#define ENOUGH ((size_t)1 << 22)

static bool says_so(const struct hook_error *error)
{
	return error->code == HOOK_NO_MEMORY && error->reason != NULL &&
	       *error->reason != '\0';
}

static void tell(size_t index, const char *what, size_t at,
		 const struct hook_error *error)
{
	if (++bad < 20)
		printf("%s: %s %zu: code %d, \"%s\"\n", workers[index].name,
		       what, at, (int)error->code,
		       error->reason ? error->reason : "(none)");
}

/* False: the run came to its end without a failure. */
static bool try_at(size_t index, size_t at)
{
	struct work w;
	bool done, failed;

	memset(&w, 0, sizeof w);
	hook_arena_init(&w.arena, ENOUGH);
	taken = 0;
	fail_at = at;
	done = workers[index].work(&w);
	failed = taken >= fail_at;
	fail_at = 0;
	hook_arena_free(&w.arena);
	if (!done && !(failed && says_so(&w.error)))
		tell(index,
		     for_ever ? "without memory from allocation"
			      : "without allocation",
		     at, &w.error);
	return failed;
}

/* An arena takes memory in blocks: its ceiling ends it anywhere. */
static bool try_below(size_t index, size_t ceiling)
{
	struct work w;
	bool done;

	memset(&w, 0, sizeof w);
	hook_arena_init(&w.arena, ceiling);
	done = workers[index].work(&w);
	hook_arena_free(&w.arena);
	if (!done && !says_so(&w.error))
		tell(index, "below a ceiling of", ceiling, &w.error);
	return !done;
}

static void prepare(void)
{
	const hook_str secret = {SECRET, sizeof SECRET - 1};
	struct hook_error error;

	hook_arena_init(&kept, (size_t)1 << 20);
	make_request(&signed_request, signed_headers);
	if (!qonto_business_sign(secret, hook_text(""), NOW, &signed_request,
				 &kept, &error) ||
	    !qonto_business_receiver_open(&open_receiver, &secret, 1, &error)) {
		puts(error.reason);
		exit(1);
	}
}

int main(void)
{
	size_t i, at, ceiling;

	if (!CRYPTO_set_mem_functions(crypto_malloc, crypto_realloc,
				      crypto_free)) {
		puts("libcrypto has allocated already");
		return 1;
	}
	prepare();
	for (i = 0; i < sizeof workers / sizeof *workers; i++) {
		for_ever = false;
		for (at = 1; try_at(i, at); at++)
			continue;
		for_ever = true;
		for (at = 1; try_at(i, at); at++)
			continue;
		for (ceiling = 0; try_below(i, ceiling); ceiling += 8)
			if (ceiling > ENOUGH) {
				printf("%s: never done\n", workers[i].name);
				return 1;
			}
		printf("%-36s %zu allocations, %zu bytes\n", workers[i].name,
		       at - 1, ceiling);
	}
	qonto_business_receiver_close(&open_receiver);
	hook_arena_free(&kept);
	return bad != 0;
}

/* SPDX-License-Identifier: MIT */
/*
 * Answering at once and working later: 400 deliveries, each posted twice at
 * the same time, over one store in memory, and to two processes over Redis.
 * Some work takes longer than the second that the provider waits, some fails.
 * That no answer waits for the work is seen where the work is held up until it
 * was answered; a clock would tell how busy the machine is.
 *
 * Invariant: what is counted lies in memory that all processes share, and a
 * client posts until it hears 200, as the provider does.
 */
#include "clock.h"
#include "hook_curl.h"
#include "hook_microhttpd.h"
#include "hook_order.h"
#include "hook_redis.h"
#include "qonto_business_events.h"
#include "queue.h"
#include "redis_server.h"
#include "../unit/suite_run.h"

#include <check.h>
#include <curl/curl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SECRET     "whsec_VuvcYxzMbryt1UBytq58jtGBxCgbQdzX/c0vj5ZLjUA="
#define DELIVERIES 400
#define CLIENTS    8
#define SHARE      (DELIVERIES / (CLIENTS / 2))
#define LONG_WORK  2000 /* ms */
#define PATIENCE   600  /* seconds that a client goes on */

static struct tally {
	atomic_int attempts[DELIVERIES], handled[DELIVERIES];
	atomic_int wrong; /* events that are not what was posted */
	atomic_bool held; /* work does not end before this does */
} * tally;

static bool fails(int number)
{
	return number % 10 == 3;
}

static bool is_long(int number)
{
	return number % 100 == 50;
}

/* ---- the receiver ---- */

struct station {
	struct qonto_business_receiver receiver;
	struct hook_server server;
	struct queue *queue;
};

static bool later(void *user, const struct qonto_business_card_event *event,
		  const struct hook_delivery *delivery)
{
	struct station *station = user;

	return queue_put(station->queue, event, delivery);
}

/* Its request was answered, and is gone. */
static bool work(void *user, const void *event,
		 const struct hook_delivery *delivery)
{
	const struct qonto_business_card_event *card = event;
	int number = atoi(strrchr(delivery->id.ptr, '-') + 1), attempt;

	(void)user;
	if (delivery->request != NULL || delivery->body.len < 100 ||
	    delivery->body.ptr[delivery->body.len - 1] != '}' ||
	    !hook_str_equal(card->id, delivery->id) ||
	    !hook_str_equal(card->data->id, delivery->id) ||
	    !hook_str_equal(delivery->type, hook_text("v1/cards")))
		tally->wrong++;
	attempt = ++tally->attempts[number];
	while (tally->held)
		nap(1);
	nap(is_long(number) ? LONG_WORK : 2);
	if (fails(number) && attempt == 1)
		return false;
	tally->handled[number]++;
	return true;
}

static int receive(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	struct station *station = user;

	return qonto_business_receive(&station->receiver, request, arena,
				      error);
}

static bool open_station(struct station *station)
{
	hook_str secret = hook_text(SECRET);
	struct hook_error error;

	station->receiver.user = station;
	station->server.receive = receive;
	station->server.user = station;
	return qonto_business_receiver_open(&station->receiver, &secret, 1,
					    &error) &&
	       hook_server_start(&station->server, &error);
}

static bool start_station(struct station *station,
			  const struct hook_seen *store, size_t room,
			  size_t workers)
{
	memset(station, 0, sizeof *station);
	station->receiver.base.seen = store;
	station->receiver.on.v1_cards = later;
	station->queue = queue_start(room, workers, work, NULL);
	return station->queue && open_station(station);
}

static void stop_station(struct station *station)
{
	hook_server_stop(&station->server);
	if (station->queue)
		queue_stop(station->queue);
	qonto_business_receiver_close(&station->receiver);
}

/* ---- the provider ---- */

struct client {
	struct hook_curl curl;
	uint16_t port;
	int from;                 /* of its share */
	pthread_barrier_t *other; /* who posts the same */
	int refused[600];         /* how often, by status; 0: no answer */
	double end;               /* of its patience */
	pthread_t thread;
};

static bool make_request(struct hook_request *request, int port, int number,
			 const char *created, struct hook_arena *arena)
{
	static const char form[] =
		"{\"id\":\"%s\",\"subscription_id\":"
		"\"%s\",\"organization_id\":\"%s\",\"membership_id\":"
		"\"%s\",\"type\":\"v1/cards\",\"created_at\":\"%s\","
		"\"data\":{\"id\":\"%s\"}}";
	struct hook_header type = {{HOOK_NAME("Content-Type")},
				   {HOOK_NAME("application/json")}};
	char id[40], url[40], json[1024];
	struct hook_error error;

	memset(request, 0, sizeof *request);
	snprintf(id, sizeof id, "00000000-0000-4000-8000-%012d", number);
	snprintf(url, sizeof url, "http://127.0.0.1:%d/hooks", port);
	snprintf(json, sizeof json, form, id, id, id, id,
		 created ? created : "2025-01-24T10:55:00Z",
		 created ? "card" : id);
	request->method = hook_text("POST");
	request->url = hook_copy(arena, url, strlen(url));
	request->body = hook_copy(arena, json, strlen(json));
	request->headers.items = hook_alloc(arena, sizeof type);
	request->headers.items[0] = type;
	request->headers.count = 1;
	return qonto_business_sign(hook_text(SECRET), hook_text(NULL),
				   (int64_t)time(NULL), request, arena, &error);
}

/* Once; the status, 0: no answer. */
static int post(struct client *client, int number, const char *created)
{
	struct hook_transport transport = hook_curl_transport(&client->curl);
	struct hook_response response;
	struct hook_request request;
	struct hook_error error;
	struct hook_arena arena;
	int status = 0;

	hook_arena_init(&arena, 1u << 22);
	client->curl.deadline_ms = PATIENCE * 1000;
	if (make_request(&request, client->port, number, created, &arena) &&
	    transport.send(transport.user, &request, &arena, &response, &error))
		status = response.status;
	hook_arena_free(&arena);
	return status;
}

/* Until it is answered 200: as providers do, who are more patient. */
static void deliver(struct client *client, int number)
{
	int status;

	while ((status = post(client, number, NULL)) != 200) {
		client->refused[status < 600 ? status : 0]++;
		if ((status != 409 && status != 500) ||
		    seconds_now() > client->end)
			return;
		nap(5);
	}
}

static void *be_client(void *user)
{
	struct client *client = user;
	int i;

	for (i = 0; i < SHARE; i++) {
		pthread_barrier_wait(client->other);
		deliver(client, client->from + i);
	}
	hook_curl_close(&client->curl);
	return NULL;
}

/* Every delivery to both ports at once; they may be the same. */
static void race(const uint16_t ports[2])
{
	static struct client clients[CLIENTS];
	pthread_barrier_t pairs[CLIENTS / 2];
	int i, status, conflicts = 0;

	memset(clients, 0, sizeof clients);
	for (i = 0; i < CLIENTS / 2; i++)
		pthread_barrier_init(&pairs[i], NULL, 2);
	for (i = 0; i < CLIENTS; i++) {
		clients[i].port = ports[i % 2];
		clients[i].from = i / 2 * SHARE;
		clients[i].end = seconds_now() + PATIENCE;
		clients[i].other = &pairs[i / 2];
		ck_assert_int_eq(pthread_create(&clients[i].thread, NULL,
						be_client, &clients[i]),
				 0);
	}
	for (i = 0; i < CLIENTS; i++)
		pthread_join(clients[i].thread, NULL);
	for (i = 0; i < CLIENTS / 2; i++)
		pthread_barrier_destroy(&pairs[i]);
	for (i = 0; i < CLIENTS; i++) {
		conflicts += clients[i].refused[409];
		for (status = 0; status < 600; status++)
			ck_assert_msg(status == 409 || status == 500 ||
					      clients[i].refused[status] == 0,
				      "answered %d", status);
	}
	/* The other of those whose work is long. */
	ck_assert_int_gt(conflicts, 0);
}

/* Those that failed once were given back, and served again. */
static void check_tally(void)
{
	int i;

	ck_assert_int_eq(tally->wrong, 0);
	for (i = 0; i < DELIVERIES; i++) {
		ck_assert_msg(tally->attempts[i] == 1 + fails(i),
			      "%d: %d attempts", i, tally->attempts[i]);
		ck_assert_msg(tally->handled[i] == 1, "%d: handled %d times", i,
			      tally->handled[i]);
	}
}

/* ---- one process ---- */

static void set_up(void)
{
	memset(tally, 0, sizeof *tally);
}

/* A test that failed leaves its threads; they must not wait for ever. */
static void tear_down(void)
{
	tally->held = false;
}

START_TEST(in_memory)
{
	struct hook_error error;
	struct hook_seen_table *table =
		hook_seen_table_new(DELIVERIES * 2, 600, 60, &error);
	static struct hook_seen store;
	static struct station station;

	ck_assert_ptr_nonnull(table);
	store = hook_seen_table_store(table);
	ck_assert(start_station(&station, &store, 64, 4));
	race((uint16_t[]){station.server.port, station.server.port});
	stop_station(&station);
	check_tally();
	hook_seen_table_free(table);
}
END_TEST

/* A worker that is busy, and a queue for one more. */
START_TEST(full)
{
	struct hook_error error;
	struct hook_seen_table *table =
		hook_seen_table_new(10, 600, 60, &error);
	static struct hook_seen store;
	struct client client = {.from = 0};
	static struct station station;
	int status, tries = 0;

	ck_assert_ptr_nonnull(table);
	store = hook_seen_table_store(table);
	tally->held = true;
	ck_assert(start_station(&station, &store, 1, 1));
	client.port = station.server.port;
	ck_assert_int_eq(post(&client, 0, NULL), 200);
	while (tally->attempts[0] == 0)
		nap(1); /* until the worker has it, and the queue has room */
	ck_assert_int_eq(post(&client, 1, NULL), 200);
	ck_assert_int_eq(post(&client, 1, NULL), 409);
	ck_assert_int_eq(post(&client, 2, NULL), 500);
	ck_assert_int_eq(post(&client, 2, NULL), 500);
	tally->held = false;
	while ((status = post(&client, 2, NULL)) == 500 &&
	       tries++ < PATIENCE * 1000)
		nap(1);
	/* It may still wait: it is worked on before the end. */
	ck_assert_int_eq(status, 200);
	hook_curl_close(&client.curl);
	stop_station(&station);
	ck_assert_int_eq(tally->handled[0], 1);
	ck_assert_int_eq(tally->handled[1], 1);
	ck_assert_int_eq(tally->handled[2], 1);
	hook_seen_table_free(table);
}
END_TEST

/* Its lease ends in the queue, it comes again, and is worked on once. */
START_TEST(lease_ends_waiting)
{
	struct hook_error error;
	struct hook_seen_table *table = hook_seen_table_new(10, 600, 1, &error);
	static struct hook_seen store;
	struct client client = {.from = 0};
	static struct station station;

	ck_assert_ptr_nonnull(table);
	store = hook_seen_table_store(table);
	tally->held = true;
	ck_assert(start_station(&station, &store, 4, 1));
	client.port = station.server.port;
	ck_assert_int_eq(post(&client, 0, NULL), 200);
	ck_assert_int_eq(post(&client, 1, NULL), 200);
	nap(2100);
	ck_assert_int_eq(post(&client, 1, NULL), 200);
	tally->held = false;
	hook_curl_close(&client.curl);
	stop_station(&station);
	ck_assert_int_eq(tally->handled[0], 1);
	ck_assert_int_eq(tally->attempts[1], 1);
	ck_assert_int_eq(tally->handled[1], 1);
	hook_seen_table_free(table);
}
END_TEST

/* ---- two processes ---- */

struct process {
	pid_t pid;
	int life; /* a pipe's end: it lives until this is closed */
};

/* It exits, not _exits: its leaks are looked for, too. */
static void be_process(int tell, int life)
{
	struct hook_redis redis = {.unix_path = redis_server.socket,
				   .timeout_ms = 10000};
	struct hook_error error;
	struct hook_seen store;
	struct station station;
	char byte;

	if (!hook_redis_open(&redis, &error))
		exit(2);
	store = hook_redis_store(&redis);
	if (!start_station(&station, &store, 64, 4) ||
	    write(tell, &station.server.port, 2) != 2)
		exit(3);
	while (read(life, &byte, 1) > 0)
		continue;
	stop_station(&station);
	hook_redis_close(&redis);
	exit(0);
}

static uint16_t start_process(struct process *process)
{
	int tell[2], life[2];
	uint16_t port = 0;

	ck_assert_int_eq(pipe(tell) | pipe(life), 0);
	fflush(NULL);
	process->pid = fork();
	ck_assert_int_ge(process->pid, 0);
	if (process->pid == 0) {
		close(tell[0]);
		close(life[1]);
		be_process(tell[1], life[0]);
	}
	close(tell[1]);
	close(life[0]);
	ck_assert_int_eq(read(tell[0], &port, 2), 2);
	close(tell[0]);
	process->life = life[1];
	return port;
}

/* The last that was started first: it has the ends of those before it. */
static void stop_process(const struct process *process)
{
	int status;

	close(process->life);
	ck_assert_int_eq(waitpid(process->pid, &status, 0), process->pid);
	ck_assert_int_eq(status, 0);
}

START_TEST(in_redis)
{
	struct process processes[2];
	uint16_t ports[2];

	if (!redis_server_start()) {
		puts("skipped: no redis-server");
		return;
	}
	ports[0] = start_process(&processes[0]);
	ports[1] = start_process(&processes[1]);
	race(ports);
	stop_process(&processes[1]);
	stop_process(&processes[0]);
	redis_server_remove();
	check_tally();
}
END_TEST

/* ---- order ---- */

struct watcher {
	struct hook_order *order;
	enum hook_order_says says;
};

static bool watch(void *user, const struct qonto_business_card_event *event,
		  const struct hook_delivery *delivery)
{
	struct watcher *watcher = user;

	watcher->says = hook_order_see(watcher->order, event->data->id,
				       delivery->time, delivery->id);
	return true;
}

START_TEST(order)
{
	static const struct {
		const char *created;
		int number;
		enum hook_order_says says;
	} events[] = {
		{"2025-01-24T10:55:00Z", 1, HOOK_NEWER},
		{"2025-01-24T10:55:02.5Z", 2, HOOK_NEWER},
		{"2025-01-24T10:55:01Z", 3, HOOK_OLDER},
		{"2025-01-24T11:55:02.4+01:00", 4, HOOK_OLDER},
		{"2025-01-24T10:55:02.500Z", 2, HOOK_SAME},
		{"2025-01-24T10:55:02.5Z", 5, HOOK_NEWER},
		{"2025-01-24T10:55:00Z", 1, HOOK_OLDER},
		{"yesterday", 6, HOOK_NEWER},
		{"2025-01-24T10:55:03Z", 7, HOOK_NEWER},
	};
	struct station station = {.receiver.on.v1_cards = watch};
	struct client client = {.from = 0};
	struct hook_error error;
	struct watcher watcher = {hook_order_new(100, &error), HOOK_OLDER};
	size_t i;

	ck_assert_ptr_nonnull(watcher.order);
	ck_assert(open_station(&station));
	station.receiver.user = &watcher;
	client.port = station.server.port;
	for (i = 0; i < sizeof events / sizeof *events; i++) {
		ck_assert_int_eq(post(&client, events[i].number,
				      events[i].created),
				 200);
		ck_assert_msg(watcher.says == events[i].says, "%zu: %d", i,
			      (int)watcher.says);
	}
	hook_curl_close(&client.curl);
	stop_station(&station);
	hook_order_free(watcher.order);
}
END_TEST

/* Processes are forked while there are no threads. */
int main(void)
{
	Suite *suite = suite_create("deferred");
	TCase *tcase = tcase_create("deferred");
	int failed;

	tally = mmap(NULL, sizeof *tally, PROT_READ | PROT_WRITE,
		     MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (tally == MAP_FAILED)
		return EXIT_FAILURE;
	curl_global_init(CURL_GLOBAL_DEFAULT);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, in_redis);
	tcase_add_test(tcase, in_memory);
	tcase_add_test(tcase, full);
	tcase_add_test(tcase, lease_ends_waiting);
	tcase_add_test(tcase, order);
	suite_add_tcase(suite, tcase);
	failed = suite_run(suite);
	redis_server_remove();
	curl_global_cleanup();
	return failed;
}

/* SPDX-License-Identifier: 0BSD */
/* A ring of taken deliveries, and threads that empty it. */
#include "queue.h"

#include <pthread.h>
#include <stdlib.h>

struct item {
	struct hook_taken *taken;
	const void *event;
};

struct queue {
	pthread_mutex_t mutex;
	pthread_cond_t changed;
	struct item *items; /* a ring */
	size_t room, first, count;
	bool stopping;
	bool (*work)(void *user, const void *event,
		     const struct hook_delivery *delivery);
	void *user;
	pthread_t *workers;
	size_t worker_count;
};

/* Waits for one; false: there are none, and none will come. */
static bool next(struct queue *queue, struct item *item)
{
	bool found;

	pthread_mutex_lock(&queue->mutex);
	while (queue->count == 0 && !queue->stopping)
		pthread_cond_wait(&queue->changed, &queue->mutex);
	found = queue->count > 0;
	if (found) {
		*item = queue->items[queue->first];
		queue->first = (queue->first + 1) % queue->room;
		queue->count--;
	}
	pthread_mutex_unlock(&queue->mutex);
	return found;
}

static void *be_worker(void *user)
{
	struct queue *queue = (struct queue *)user;
	struct hook_error error;
	struct item item;

	while (next(queue, &item)) {
		/* It waited: another may have it by now. */
		bool handled = hook_taken_renew(item.taken, &error) &&
			       queue->work(queue->user, item.event,
					   hook_taken_delivery(item.taken));

		/* Where the store fails, it may be worked on once more. */
		hook_taken_finish(item.taken, handled, &error);
	}
	return NULL;
}

/* Room is looked for first: what is not taken stays the receiver's. */
bool queue_put(struct queue *queue, const void *event,
	       const struct hook_delivery *delivery)
{
	struct hook_taken *taken = NULL;
	struct hook_error error;
	struct item *item;

	pthread_mutex_lock(&queue->mutex);
	if (queue->count < queue->room)
		taken = hook_delivery_take(delivery, &error);
	if (taken) {
		item = &queue->items[(queue->first + queue->count++) %
				     queue->room];
		item->taken = taken;
		item->event = event;
		pthread_cond_signal(&queue->changed);
	}
	pthread_mutex_unlock(&queue->mutex);
	return taken != NULL;
}

struct queue *queue_start(size_t room, size_t workers,
			  bool (*work)(void *user, const void *event,
				       const struct hook_delivery *delivery),
			  void *user)
{
	struct queue *queue = (struct queue *)calloc(1, sizeof *queue);

	if (queue == NULL)
		return NULL;
	pthread_mutex_init(&queue->mutex, NULL);
	pthread_cond_init(&queue->changed, NULL);
	queue->items = (struct item *)calloc(room, sizeof *queue->items);
	queue->workers = (pthread_t *)calloc(workers, sizeof *queue->workers);
	queue->room = room;
	queue->work = work;
	queue->user = user;
	while (queue->items && queue->workers &&
	       queue->worker_count < workers &&
	       pthread_create(&queue->workers[queue->worker_count], NULL,
			      be_worker, queue) == 0)
		queue->worker_count++;
	if (queue->items && queue->worker_count == workers)
		return queue;
	queue_stop(queue);
	return NULL;
}

void queue_stop(struct queue *queue)
{
	size_t i;

	pthread_mutex_lock(&queue->mutex);
	queue->stopping = true;
	pthread_cond_broadcast(&queue->changed);
	pthread_mutex_unlock(&queue->mutex);
	for (i = 0; i < queue->worker_count; i++)
		pthread_join(queue->workers[i], NULL);
	pthread_cond_destroy(&queue->changed);
	pthread_mutex_destroy(&queue->mutex);
	free(queue->workers);
	free(queue->items);
	free(queue);
}

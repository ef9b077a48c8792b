/* SPDX-License-Identifier: 0BSD */
/*
 * queue: deliveries that are answered now and worked on later. Copy it, or
 * use what queue your program has.
 *
 * Invariant: what was put is worked on once, unless another receiver has it
 * by then, and finished, also when the queue is stopped.
 */
#ifndef QUEUE_H
#define QUEUE_H

#include "hook_receive.h"

struct queue;

/*
 * Starts so many workers. `work` is called by several at once, with what was
 * put; false gives the claim back. NULL: no memory, or no threads.
 */
struct queue *queue_start(size_t room, size_t workers,
			  bool (*work)(void *user, const void *event,
				       const struct hook_delivery *delivery),
			  void *user);

/*
 * In a handler: `return queue_put(queue, event, delivery);`. False, when the
 * queue is full, answers 500: the provider tries again.
 */
bool queue_put(struct queue *queue, const void *event,
	       const struct hook_delivery *delivery);

/* After the server is stopped. Works on what is left, then frees. */
void queue_stop(struct queue *queue);

#endif

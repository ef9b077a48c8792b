/* SPDX-License-Identifier: 0BSD */
/*
 * A claim is a key that expires with its lease, and its value a token that no
 * other claim ever had; of what was handled the value is "handled". Only who
 * has the token ends the claim: scripts compare and act in one step.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "hook_redis.h"

#include <errno.h>
#include <hiredis/hiredis.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define HANDLED "handled"
#define TOKEN   17
#define NAME    65

struct hook_redis_link {
	pthread_mutex_t mutex;
	redisContext *context; /* NULL: not connected */
	int64_t rest_until;    /* in ms: Redis hung, and is not asked before */
	uint64_t last_token;
};

/* ---- the connection ---- */

static void hang_up(struct hook_redis_link *link)
{
	if (link->context)
		redisFree(link->context);
	link->context = NULL;
}

/*
 * hiredis writes to a socket whose other end may be gone. That raises SIGPIPE,
 * which ends a program that did not think of it.
 */
static redisReply *ask_quietly(redisContext *context, const char *format,
			       va_list args)
{
	sigset_t mask, before, pending;
	const struct timespec at_once = {0, 0};
	bool was_pending;
	redisReply *reply;
	int cause;

	sigemptyset(&mask);
	sigaddset(&mask, SIGPIPE);
	pthread_sigmask(SIG_BLOCK, &mask, &before);
	sigpending(&pending);
	was_pending = sigismember(&pending, SIGPIPE) == 1;
	errno = 0;
	reply = (redisReply *)redisvCommand(context, format, args);
	cause = errno;
	/*
	 * sigwait() would not do: another thread may have taken the signal by
	 * now.
	 */
	if (!was_pending)
		sigtimedwait(&mask, NULL, &at_once);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	errno = cause;
	return reply;
}

/* When memory ends, hiredis does not always say so, but errno does. */
static void fail_on(const redisContext *context, struct hook_error *error,
		    const char *reason)
{
	if (context->err == REDIS_ERR_OOM || errno == ENOMEM)
		hook_no_memory(error);
	else
		hook_fail(error, HOOK_TRANSPORT, reason);
}

/*
 * Returns NULL if `error` says why; `*closed` says that the other end had
 * closed the connection.
 */
static redisReply *ask_once(struct hook_redis_link *link, bool *closed,
			    struct hook_error *error, const char *format,
			    va_list args)
{
	redisReply *reply = ask_quietly(link->context, format, args);

	*closed = false;
	if (reply && reply->type != REDIS_REPLY_ERROR)
		return reply;
	if (reply) {
		/*
		 * This may be a replica, or one that is loading, so look again.
		 */
		freeReplyObject(reply);
		hook_fail(error, HOOK_TRANSPORT, "Redis reports an error");
	} else {
		*closed = link->context->err == REDIS_ERR_EOF ||
			  (link->context->err == REDIS_ERR_IO &&
			   (errno == EPIPE || errno == ECONNRESET));
		fail_on(link->context, error, "Redis does not answer");
	}
	/*
	 * Closes the connection: a late answer would be taken for one to the
	 * next question.
	 */
	hang_up(link);
	return NULL;
}

static bool log_in(const struct hook_redis *redis, struct hook_error *error,
		   const char *format, ...)
{
	redisReply *reply;
	bool closed;
	va_list args;

	va_start(args, format);
	reply = ask_once(redis->link, &closed, error, format, args);
	va_end(args);
	if (reply == NULL)
		return false;
	freeReplyObject(reply);
	return true;
}

static unsigned timeout_of(const struct hook_redis *redis)
{
	return redis->timeout_ms ? redis->timeout_ms : 1000;
}

static bool dial(const struct hook_redis *redis, struct hook_error *error)
{
	unsigned ms = timeout_of(redis);
	redisContext *context;
	struct timeval limit;

	limit.tv_sec = (time_t)(ms / 1000);
	limit.tv_usec = (suseconds_t)(ms % 1000 * 1000);
	errno = 0;
	context = redis->unix_path
			  ? redisConnectUnixWithTimeout(redis->unix_path, limit)
			  : redisConnectWithTimeout(
				    redis->host ? redis->host : "127.0.0.1",
				    redis->port ? redis->port : 6379, limit);
	redis->link->context = context;
	if (context == NULL)
		return hook_fail(error, HOOK_NO_MEMORY, "out of memory");
	if (context->err || redisSetTimeout(context, limit) != REDIS_OK) {
		fail_on(context, error, "Redis cannot be reached");
		hang_up(redis->link);
		return false;
	}
	if (redis->password == NULL)
		return true;
	return redis->username
		       ? log_in(redis, error, "AUTH %s %s", redis->username,
				redis->password)
		       : log_in(redis, error, "AUTH %s", redis->password);
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/*
 * A Redis that hangs would cost each of those in line the whole timeout, one
 * after the other. So nobody stands in line for longer than that, and whoever
 * found it hanging speaks for all that come within the next.
 */
static bool enter(const struct hook_redis *redis, struct hook_error *error)
{
	struct hook_redis_link *link = redis->link;
	unsigned ms = timeout_of(redis);
	struct timespec end;

	clock_gettime(CLOCK_REALTIME, &end);
	end.tv_sec += (time_t)(ms / 1000);
	end.tv_nsec += (long)(ms % 1000) * 1000000;
	if (end.tv_nsec >= 1000000000) {
		end.tv_sec++;
		end.tv_nsec -= 1000000000;
	}
	if (pthread_mutex_timedlock(&link->mutex, &end) != 0)
		return hook_fail(error, HOOK_TRANSPORT,
				 "Redis is too slow for all who ask it");
	if (now_ms() >= link->rest_until)
		return true;
	pthread_mutex_unlock(&link->mutex);
	return hook_fail(error, HOOK_TRANSPORT, "Redis hung a moment ago");
}

static void leave(const struct hook_redis *redis)
{
	pthread_mutex_unlock(&redis->link->mutex);
}

/* A connection from before may be closed by now, so that is tried once more. */
static redisReply *ask(const struct hook_redis *redis, struct hook_error *error,
		       const char *format, ...)
{
	bool again = redis->link->context != NULL, closed;
	int64_t start = now_ms();
	redisReply *reply = NULL;
	va_list args;

	for (;; again = false) {
		if (redis->link->context == NULL && !dial(redis, error))
			break;
		va_start(args, format);
		reply = ask_once(redis->link, &closed, error, format, args);
		va_end(args);
		if (reply || !closed || !again)
			break;
	}
	/*
	 * It was refused quickly, or Redis hung: timers may be a little early.
	 */
	if (reply == NULL && (now_ms() - start) * 2 > timeout_of(redis))
		redis->link->rest_until = now_ms() + timeout_of(redis);
	return reply;
}

/* ---- the store ---- */

static const char *prefix_of(const struct hook_redis *redis)
{
	return redis->prefix ? redis->prefix : "hook:";
}

static int lease_of(const struct hook_redis *redis)
{
	return redis->lease > 0 ? (int)redis->lease : 60;
}

static void spell(const struct hook_seen_key *key, char *name, char *token)
{
	size_t i;

	for (i = 0; i < sizeof key->bytes; i++)
		snprintf(name + 2 * i, 3, "%02x", key->bytes[i]);
	snprintf(token, TOKEN, "%016" PRIx64, key->token);
}

/*
 * Looks at what is there instead: our own token, if an answer to us was lost.
 */
static enum hook_claim look(const struct hook_redis *redis, const char *name,
			    const char *token, struct hook_error *error)
{
	redisReply *reply =
		ask(redis, error, "GET %s%s", prefix_of(redis), name);
	enum hook_claim outcome = HOOK_BUSY;

	if (reply == NULL)
		return HOOK_CLAIM_FAILED;
	if (reply->type == REDIS_REPLY_STRING) {
		if (strcmp(reply->str, HANDLED) == 0)
			outcome = HOOK_SEEN;
		else if (strcmp(reply->str, token) == 0)
			outcome = HOOK_CLAIMED;
	}
	freeReplyObject(reply);
	return outcome;
}

static enum hook_claim claim(void *user, struct hook_seen_key *key, int64_t now,
			     struct hook_error *error)
{
	const struct hook_redis *redis = (const struct hook_redis *)user;
	struct hook_seen_key mine = *key;
	enum hook_claim outcome = HOOK_CLAIM_FAILED;
	char name[NAME], token[TOKEN];
	redisReply *reply;

	(void)now;
	if (!enter(redis, error))
		return HOOK_CLAIM_FAILED;
	mine.token = ++redis->link->last_token;
	spell(&mine, name, token);
	reply = ask(redis, error, "SET %s%s %s NX EX %d", prefix_of(redis),
		    name, token, lease_of(redis));
	if (reply)
		outcome = reply->type == REDIS_REPLY_STATUS
				  ? HOOK_CLAIMED
				  : look(redis, name, token, error);
	leave(redis);
	if (reply)
		freeReplyObject(reply);
	if (outcome == HOOK_CLAIMED)
		key->token = mine.token;
	return outcome;
}

/*
 * Runs a script, which answers 1 if it is done, and 0 if another has the claim.
 */
static bool run(const struct hook_redis *redis, const char *script,
		const struct hook_seen_key *key, int seconds,
		struct hook_error *error)
{
	char name[NAME], token[TOKEN];
	redisReply *reply;
	bool done;

	spell(key, name, token);
	if (!enter(redis, error))
		return false;
	reply = ask(redis, error, "EVAL %s 1 %s%s %s %d", script,
		    prefix_of(redis), name, token, seconds);
	leave(redis);
	if (reply == NULL)
		return false;
	done = reply->type == REDIS_REPLY_INTEGER && reply->integer == 1;
	freeReplyObject(reply);
	return done || hook_fail(error, HOOK_REFUSED,
				 "the lease ended, and another has the claim");
}

static bool commit(void *user, const struct hook_seen_key *key, int64_t now,
		   struct hook_error *error)
{
	static const char script[] =
		"local value = redis.call('GET', KEYS[1]) "
		"if value == '" HANDLED "' then return 1 end "
		"if value and value ~= ARGV[1] then return 0 end "
		"redis.call('SET', KEYS[1], '" HANDLED "', 'EX', ARGV[2]) "
		"return 1";
	const struct hook_redis *redis = (const struct hook_redis *)user;

	(void)now;
	return run(redis, script, key,
		   redis->keep > 0 ? (int)redis->keep : 7 * 24 * 3600, error);
}

static bool renew(void *user, const struct hook_seen_key *key, int64_t now,
		  struct hook_error *error)
{
	static const char script[] =
		"local value = redis.call('GET', KEYS[1]) "
		"if value and value ~= ARGV[1] then return 0 end "
		"redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2]) "
		"return 1";
	const struct hook_redis *redis = (const struct hook_redis *)user;

	(void)now;
	return run(redis, script, key, lease_of(redis), error);
}

/* If Redis is not there, the claim ends with its lease. */
static void release(void *user, const struct hook_seen_key *key)
{
	static const char script[] =
		"if redis.call('GET', KEYS[1]) == ARGV[1] then "
		"redis.call('DEL', KEYS[1]) end "
		"return 1";
	struct hook_error error;

	run((const struct hook_redis *)user, script, key, 0, &error);
}

/*
 * Tokens count on from a random number, so that no two receivers make the same.
 */
static bool draw_token(uint64_t *token)
{
	FILE *file = fopen("/dev/urandom", "rb");
	bool fine = file && fread(token, sizeof *token, 1, file) == 1;

	if (file)
		fclose(file);
	return fine;
}

bool hook_redis_open(struct hook_redis *redis, struct hook_error *error)
{
	struct hook_redis_link *link;

	redis->link = NULL;
	if (redis->keep < 0 || redis->lease < 0)
		return hook_fail(error, HOOK_INVALID,
				 "keep and lease must be more than 0");
	link = (struct hook_redis_link *)calloc(1, sizeof *link);
	if (link == NULL)
		return hook_fail(error, HOOK_NO_MEMORY, "out of memory");
	if (!draw_token(&link->last_token) ||
	    pthread_mutex_init(&link->mutex, NULL) != 0) {
		free(link);
		return hook_fail(
			error, HOOK_NO_MEMORY,
			"the system gave no random number, or no mutex");
	}
	redis->link = link;
	if (dial(redis, error))
		return true;
	hook_redis_close(redis);
	return false;
}

struct hook_seen hook_redis_store(struct hook_redis *redis)
{
	struct hook_seen store;

	store.claim = claim;
	store.commit = commit;
	store.release = release;
	store.renew = renew;
	store.user = redis;
	return store;
}

void hook_redis_close(struct hook_redis *redis)
{
	if (redis->link == NULL)
		return;
	hang_up(redis->link);
	pthread_mutex_destroy(&redis->link->mutex);
	free(redis->link);
	redis->link = NULL;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_redis_c != 0x4b6d2c63
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

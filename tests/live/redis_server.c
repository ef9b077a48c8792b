/* SPDX-License-Identifier: MIT */
/* Starts and ends redis-server. */
#include "redis_server.h"

#include <arpa/inet.h>
#include <hiredis/hiredis.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

struct redis_server redis_server;

static uint16_t free_port(void)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_addr = {htonl(INADDR_LOOPBACK)}};
	socklen_t len = sizeof address;
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	bool fine = fd >= 0 &&
		    bind(fd, (struct sockaddr *)&address, len) == 0 &&
		    getsockname(fd, (struct sockaddr *)&address, &len) == 0;

	if (fd >= 0)
		close(fd);
	return fine ? ntohs(address.sin_port) : 0;
}

static bool find_place(void)
{
	struct redis_server *s = &redis_server;

	s->port = free_port();
	snprintf(s->port_text, sizeof s->port_text, "%u", (unsigned)s->port);
	strcpy(s->folder, "/tmp/hook-redis-XXXXXX");
	if (s->port == 0 || mkdtemp(s->folder) == NULL) {
		s->folder[0] = '\0';
		return false;
	}
	snprintf(s->socket, sizeof s->socket, "%s/socket", s->folder);
	return true;
}

static bool answers(void)
{
	redisContext *context = redisConnectUnix(redis_server.socket);
	redisReply *reply = NULL;
	bool fine;

	if (context && !context->err)
		reply = redisCommand(context, "PING");
	fine = reply && reply->type == REDIS_REPLY_STATUS;
	if (reply)
		freeReplyObject(reply);
	if (context)
		redisFree(context);
	return fine;
}

bool redis_server_start(void)
{
	struct redis_server *s = &redis_server;
	struct timespec pause = {0, 50 * 1000000};
	char *words[] = {
		"redis-server", "--port",       s->port_text, "--bind",
		"127.0.0.1",    "--unixsocket", s->socket,    "--dir",
		s->folder,      "--save",       "",           "--appendonly",
		"no",           "--logfile",    "log",        NULL};
	int tries;

	if (s->folder[0] == '\0' && !find_place())
		return false;
	if (posix_spawnp(&s->pid, "redis-server", NULL, NULL, words, environ) !=
	    0) {
		s->pid = 0;
		return false;
	}
	for (tries = 0; tries < 2400 && !answers(); tries++)
		nanosleep(&pause, NULL);
	return true;
}

void redis_server_stop(void)
{
	if (redis_server.pid <= 0)
		return;
	kill(redis_server.pid, SIGKILL);
	waitpid(redis_server.pid, NULL, 0);
	unlink(redis_server.socket);
	redis_server.pid = 0;
}

void redis_server_remove(void)
{
	char log[64];

	redis_server_stop();
	if (redis_server.folder[0] == '\0')
		return;
	snprintf(log, sizeof log, "%s/log", redis_server.folder);
	unlink(log);
	rmdir(redis_server.folder);
	redis_server.folder[0] = '\0';
}

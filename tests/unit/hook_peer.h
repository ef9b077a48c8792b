/* SPDX-License-Identifier: MIT */
/*
 * The other end of a connection, byte by byte: a server that says what it is
 * told, at the pace it is told, and a client that does.
 */
#ifndef HOOK_PEER_H
#define HOOK_PEER_H

#include "hook_run.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* Seconds until a test gives up: nothing that is right takes so long. */
#define PATIENCE 120

static inline double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static inline void pause_ms(long ms)
{
	struct timespec t = {ms / 1000, ms % 1000 * 1000000L};

	nanosleep(&t, NULL);
}

/* ---- a server ---- */

struct peer {
	const char *answer; /* NULL: says nothing */
	bool endless;       /* says the end of it for ever */
	long pause;         /* milliseconds between bytes */
	SSL_CTX *tls;
	char url[64];
	char request[8192]; /* the last one's head */
	int connections;
	int listener;
	volatile bool stopping;
	pthread_t thread;
};

static inline bool peer_write(struct peer *p, int fd, SSL *tls,
			      const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0 && !p->stopping) {
		size_t some = p->pause ? 1 : len;

		n = tls ? SSL_write(tls, bytes, (int)some)
			: send(fd, bytes, some, MSG_NOSIGNAL);
		if (n <= 0)
			return false;
		bytes += n;
		len -= (size_t)n;
		if (p->pause)
			pause_ms(p->pause);
	}
	return !p->stopping;
}

/* The head; what of a body came with it is kept, too. */
static inline void peer_read(struct peer *p, int fd, SSL *tls)
{
	size_t got = 0;
	ssize_t n;

	while (got < sizeof p->request - 1) {
		n = tls ? SSL_read(tls, p->request + got,
				   (int)(sizeof p->request - 1 - got))
			: recv(fd, p->request + got,
			       sizeof p->request - 1 - got, 0);
		if (n <= 0)
			break;
		got += (size_t)n;
		p->request[got] = '\0';
		if (strstr(p->request, "\r\n\r\n"))
			break;
	}
}

static inline void peer_serve(struct peer *p, int fd)
{
	SSL *tls = p->tls ? SSL_new(p->tls) : NULL;
	struct pollfd gone = {fd, POLLIN, 0};

	if (tls)
		SSL_set_fd(tls, fd);
	if (!tls || SSL_accept(tls) == 1) {
		peer_read(p, fd, tls);
		if (p->answer &&
		    peer_write(p, fd, tls, p->answer, strlen(p->answer)))
			while (p->endless &&
			       peer_write(p, fd, tls, "4\r\nabcd\r\n", 9))
				;
		while (!p->answer && !p->stopping && poll(&gone, 1, 20) == 0)
			;
		/* Or the answer may have been cut (RFC 8446 section 6.1). */
		if (tls && p->answer)
			SSL_shutdown(tls);
	}
	SSL_free(tls);
	close(fd);
}

static inline void *peer_run(void *user)
{
	struct peer *p = user;
	int fd;

	while ((fd = accept(p->listener, NULL, NULL)) >= 0) {
		if (p->stopping) {
			close(fd);
			break;
		}
		p->connections++;
		peer_serve(p, fd);
	}
	return NULL;
}

static inline void peer_start(struct peer *p)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_addr = {htonl(INADDR_LOOPBACK)}};
	socklen_t len = sizeof address;

	p->listener = socket(AF_INET, SOCK_STREAM, 0);
	ck_assert_int_ge(p->listener, 0);
	ck_assert_int_eq(bind(p->listener, (struct sockaddr *)&address,
			      sizeof address),
			 0);
	ck_assert_int_eq(listen(p->listener, 8), 0);
	ck_assert_int_eq(getsockname(p->listener, (struct sockaddr *)&address,
				     &len),
			 0);
	snprintf(p->url, sizeof p->url, "%s://127.0.0.1:%u/a",
		 p->tls ? "https" : "http", ntohs(address.sin_port));
	ck_assert_int_eq(pthread_create(&p->thread, NULL, peer_run, p), 0);
}

static inline void peer_stop(struct peer *p)
{
	p->stopping = true;
	shutdown(p->listener, SHUT_RDWR);
	pthread_join(p->thread, NULL);
	close(p->listener);
}

/* ---- a client ---- */

static inline int call_port(unsigned port)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_port = htons((uint16_t)port),
				      .sin_addr = {htonl(INADDR_LOOPBACK)}};
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(connect(fd, (struct sockaddr *)&address,
				 sizeof address),
			 0);
	return fd;
}

static inline bool say(int fd, const char *text)
{
	size_t len = strlen(text);

	return send(fd, text, len, MSG_NOSIGNAL) == (ssize_t)len;
}

/* What comes until the end, or until `wait` seconds are over: "(open)". */
static inline const char *hear(int fd, char *out, size_t room, double wait)
{
	double end = now() + wait;
	size_t len = 0;
	ssize_t n = 1;

	while (n > 0 && len < room - 8) {
		struct pollfd p = {fd, POLLIN, 0};
		int left = (int)((end - now()) * 1000);

		if (left <= 0 || poll(&p, 1, left) == 0) {
			strcpy(out + len, "(open)");
			return out;
		}
		n = recv(fd, out + len, room - 8 - len, 0);
		len += n > 0 ? (size_t)n : 0;
	}
	out[len] = '\0';
	return out;
}

/* Says it byte by byte until the other end closes; seconds that took. */
static inline double drip(int fd, const char *text, long ms, double most)
{
	double begun = now();
	char c;

	for (; now() - begun < most; text += *text != '\0') {
		struct pollfd p = {fd, POLLIN, 0};
		char byte[2] = {*text ? *text : 'x', '\0'};

		if (!say(fd, byte))
			break;
		if (poll(&p, 1, (int)ms) > 0 && recv(fd, &c, 1, MSG_PEEK) <= 0)
			break;
	}
	return now() - begun;
}

#endif

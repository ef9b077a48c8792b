/* SPDX-License-Identifier: MIT */
/*
 * A FastCGI client, byte by byte: one request for each connection (FastCGI
 * 1.0, sections 3.3 to 5.5).
 */
#ifndef FASTCGI_H
#define FASTCGI_H

#include "../unit/hook_run.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum {
	FASTCGI_BEGIN = 1,
	FASTCGI_END = 3,
	FASTCGI_PARAMS = 4,
	FASTCGI_STDIN = 5,
	FASTCGI_STDOUT = 6
};

struct fastcgi_param {
	const char *name, *value;
};

static inline int fastcgi_call(const char *path)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
	ck_assert_int_eq(connect(fd, (struct sockaddr *)&address,
				 sizeof address),
			 0);
	return fd;
}

/* A server that refuses early may be gone: what it says is read later. */
static inline void fastcgi_send(int fd, const void *bytes, size_t len)
{
	const char *at = bytes;
	ssize_t n = 1;

	while (len > 0 && n > 0) {
		n = send(fd, at, len, MSG_NOSIGNAL);
		at += n > 0 ? n : 0;
		len -= n > 0 ? (size_t)n : 0;
	}
}

static inline void fastcgi_record(int fd, int type, const void *content,
				  size_t len)
{
	unsigned char head[8] = {1,
				 (unsigned char)type,
				 0,
				 1,
				 (unsigned char)(len >> 8),
				 (unsigned char)len,
				 0,
				 0};

	fastcgi_send(fd, head, sizeof head);
	fastcgi_send(fd, content, len);
}

static inline size_t fastcgi_length(unsigned char *out, size_t len)
{
	if (len < 128) {
		out[0] = (unsigned char)len;
		return 1;
	}
	out[0] = (unsigned char)(0x80 | len >> 24);
	out[1] = (unsigned char)(len >> 16);
	out[2] = (unsigned char)(len >> 8);
	out[3] = (unsigned char)len;
	return 4;
}

/* Everything but the body. */
static inline void fastcgi_begin(int fd, const struct fastcgi_param *params)
{
	static const unsigned char responder[8] = {0, 1};
	unsigned char bytes[8192];
	size_t len = 0, name, value;

	for (; params->name; params++) {
		name = strlen(params->name);
		value = strlen(params->value);
		ck_assert_uint_lt(len + name + value + 8, sizeof bytes);
		len += fastcgi_length(bytes + len, name);
		len += fastcgi_length(bytes + len, value);
		memcpy(bytes + len, params->name, name);
		memcpy(bytes + len + name, params->value, value);
		len += name + value;
	}
	fastcgi_record(fd, FASTCGI_BEGIN, responder, sizeof responder);
	fastcgi_record(fd, FASTCGI_PARAMS, bytes, len);
	fastcgi_record(fd, FASTCGI_PARAMS, NULL, 0);
}

/* The body, in records of `each` bytes, and its end. */
static inline void fastcgi_body(int fd, const char *body, size_t len,
				size_t each)
{
	size_t some;

	for (; len > 0; body += some, len -= some) {
		some = len < each ? len : each;
		fastcgi_record(fd, FASTCGI_STDIN, body, some);
	}
	fastcgi_record(fd, FASTCGI_STDIN, NULL, 0);
}

static inline bool fastcgi_receive(int fd, void *out, size_t len)
{
	char *to = out;
	ssize_t n = 1;

	for (; len > 0 && n > 0; to += n, len -= (size_t)n) {
		n = recv(fd, to, len, 0);
		if (n <= 0)
			return false;
	}
	return true;
}

/* What the program says, as text, until the request's or the other's end. */
static inline const char *fastcgi_answer(int fd, char *out, size_t room)
{
	unsigned char head[8], content[65536 + 256];
	size_t len, total = 0;

	while (fastcgi_receive(fd, head, sizeof head)) {
		len = (size_t)head[4] << 8 | head[5];
		if (!fastcgi_receive(fd, content, len + head[6]) ||
		    head[1] == FASTCGI_END)
			break;
		if (head[1] != FASTCGI_STDOUT)
			continue;
		ck_assert_uint_lt(total + len, room);
		memcpy(out + total, content, len);
		total += len;
	}
	out[total] = '\0';
	return out;
}

#endif

/* SPDX-License-Identifier: 0BSD */
/* From a CGI environment to one struct hook_request. */
#include "hook_fastcgi.h"

#include <errno.h>
#include <fcgiapp.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

extern char **environ;

/* One request. Without streams it is CGI: standard input and output. */
struct incoming {
	struct hook_arena arena, work;
	char **environment;
	FCGX_Stream *in, *out;
	struct hook_request request;
	struct hook_response reply;
	size_t header_room;
};

/* ---- the environment ---- */

static const char *value_of(const struct incoming *in, const char *name)
{
	const char *value = FCGX_GetParam(name, in->environment);

	return value ? value : "";
}

static bool add_header(struct incoming *in, hook_str name, const char *value)
{
	return name.ptr != NULL &&
	       hook_headers_add(&in->request.headers, &in->header_room,
				&in->arena, name, hook_text(value));
}

/* "X_EVENT_ID" is "X-Event-Id". */
static hook_str header_name(struct hook_arena *arena, const char *text,
			    size_t len)
{
	char *name = (char *)hook_alloc(arena, len + 1);
	hook_str out = {name, len};
	bool first = true;
	size_t i;

	for (i = 0; name && i < len; i++) {
		name[i] = text[i] == '_' ? '-' : text[i];
		if (!first && name[i] >= 'A' && name[i] <= 'Z')
			name[i] = (char)(name[i] - 'A' + 'a');
		first = name[i] == '-';
	}
	if (name)
		name[len] = '\0';
	return out;
}

/* HTTP_CONTENT_TYPE and HTTP_CONTENT_LENGTH only repeat those without. */
static bool add_headers(struct incoming *in)
{
	const char *type = value_of(in, "CONTENT_TYPE"), *equals;
	const char *length = value_of(in, "CONTENT_LENGTH");
	char **at;

	if ((*type && !add_header(in, hook_text("Content-Type"), type)) ||
	    (*length && !add_header(in, hook_text("Content-Length"), length)))
		return false;
	for (at = in->environment; *at; at++) {
		equals = strchr(*at, '=');
		if (equals == NULL || strncmp(*at, "HTTP_", 5) != 0 ||
		    strncmp(*at, "HTTP_CONTENT_TYPE=", 18) == 0 ||
		    strncmp(*at, "HTTP_CONTENT_LENGTH=", 20) == 0)
			continue;
		if (!add_header(in,
				header_name(&in->arena, *at + 5,
					    (size_t)(equals - *at - 5)),
				equals + 1))
			return false;
	}
	return true;
}

/* ---- the body ---- */

/* Reads up to `len` bytes; fewer come only at the end. */
static size_t read_some(struct incoming *in, char *out, size_t len)
{
	size_t got = 0, some;
	ssize_t n = 1;

	while (n > 0 && got < len) {
		some = len - got < 65536 ? len - got : 65536;
		if (in->in)
			n = FCGX_GetStr(out + got, (int)some, in->in);
		else
			do
				n = read(STDIN_FILENO, out + got, some);
			while (n < 0 && errno == EINTR);
		got += n > 0 ? (size_t)n : 0;
	}
	return got;
}

/* Reads a length, which has digits only; returns false if there is none. */
static bool read_length(const char *text, size_t most, size_t *length)
{
	*length = 0;
	for (; *text >= '0' && *text <= '9'; text++)
		if (*length <= most)
			*length = *length * 10 + (size_t)(*text - '0');
	return *text == '\0';
}

/*
 * Asks for one byte more than is announced, to see that the body ends there;
 * but not from CGI, where the end need not be reported (RFC 3875 section 4.2).
 */
static int read_announced(struct incoming *in, size_t length)
{
	char *body = (char *)hook_alloc(&in->arena, length + 2);
	size_t got;

	if (body == NULL)
		return 500;
	got = read_some(in, body, length + (in->in != NULL));
	body[got] = '\0';
	in->request.body.ptr = body;
	in->request.body.len = got;
	return got == length ? 0 : 400;
}

/* A web server that does not wait for the end of chunks knows no length. */
static int read_to_end(struct incoming *in, size_t most)
{
	size_t room = most < 4096 ? most : 4096, len = 0;
	char *body = NULL, *larger;

	for (;;) {
		larger = (char *)hook_alloc(&in->arena, room + 2);
		if (larger == NULL)
			return 500;
		if (len > 0)
			memcpy(larger, body, len);
		body = larger;
		len += read_some(in, body + len, room + 1 - len);
		if (len <= room || room == most)
			break;
		room = room < most / 2 ? room * 2 : most;
	}
	if (len > most)
		return 413;
	body[len] = '\0';
	in->request.body.ptr = body;
	in->request.body.len = len;
	return FCGX_GetError(in->in) == 0 ? 0 : 400;
}

static int read_body(struct incoming *in, size_t most)
{
	const char *text = value_of(in, "CONTENT_LENGTH");
	size_t length;

	in->request.body = hook_text("");
	if (*text == '\0')
		return in->in ? read_to_end(in, most) : 0;
	if (!read_length(text, most, &length))
		return 400;
	return length > most ? 413 : read_announced(in, length);
}

/* ---- the answer ---- */

/* A failure is reported to nobody, because who asked is gone. */
static void put(struct incoming *in, const char *bytes, size_t len)
{
	ssize_t n = 1;

	while (len > 0 && n > 0) {
		if (in->out)
			n = FCGX_PutStr(bytes, len < 65536 ? (int)len : 65536,
					in->out);
		else
			do
				n = write(STDOUT_FILENO, bytes, len);
			while (n < 0 && errno == EINTR);
		bytes += n > 0 ? n : 0;
		len -= n > 0 ? (size_t)n : 0;
	}
}

static void put_header(struct incoming *in, hook_str name, hook_str value)
{
	put(in, name.ptr, name.len);
	put(in, ": ", 2);
	put(in, value.ptr, value.len);
	put(in, "\r\n", 2);
}

static void answer(struct incoming *in, int status)
{
	const struct hook_headers *headers = &in->reply.headers;
	hook_str body = in->reply.body;
	char head[64];
	size_t i;

	put(in, head,
	    (size_t)snprintf(head, sizeof head, "Status: %d\r\n", status));
	if (status == 405 &&
	    hook_header_find(headers, "Allow", NULL).ptr == NULL)
		put_header(in, hook_text("Allow"), hook_text("POST"));
	for (i = 0; i < headers->count; i++)
		put_header(in, headers->items[i].name, headers->items[i].value);
	if (body.len > 0 &&
	    hook_header_find(headers, "Content-Type", NULL).ptr == NULL)
		put_header(in, hook_text("Content-Type"),
			   hook_text("application/json"));
	put(in, "\r\n", 2);
	put(in, body.ptr, body.len);
}

/* ---- serving ---- */

static void serve_one(const struct hook_fastcgi *server, struct incoming *in)
{
	size_t most = server->max_body ? server->max_body : (size_t)1 << 20;
	struct hook_error error;
	int status;

	/* Memory is for a body that grows by doubling, and for the headers. */
	hook_arena_init(&in->arena, most * 4 + ((size_t)1 << 18));
	hook_arena_init(&in->work,
			server->memory ? server->memory : (size_t)8 << 20);
	memset(&error, 0, sizeof error);
	in->request.method = hook_text(value_of(in, "REQUEST_METHOD"));
	in->request.url =
		hook_public_url(&in->arena, server->public_url,
				hook_text(value_of(in, "REQUEST_URI")));
	in->request.reply = &in->reply;
	status = in->request.url.ptr && add_headers(in) ? read_body(in, most)
							: 500;
	if (status == 0)
		status = server->receive(server->user, &in->request, &in->work,
					 &error);
	answer(in, status);
	hook_arena_free(&in->work);
	hook_arena_free(&in->arena);
}

static void serve_cgi(const struct hook_fastcgi *server)
{
	struct incoming in;

	memset(&in, 0, sizeof in);
	in.environment = environ;
	serve_one(server, &in);
}

static void serve_fastcgi(const struct hook_fastcgi *server,
			  FCGX_Request *request)
{
	struct incoming in;

	memset(&in, 0, sizeof in);
	in.environment = request->envp;
	in.in = request->in;
	in.out = request->out;
	serve_one(server, &in);
	FCGX_Finish_r(request);
	/* Kept open, it would hold this thread for a server that is idle. */
	FCGX_Free(request, 1);
}

static bool is_listening(int socket)
{
	int listens = 0;
	socklen_t len = sizeof listens;

	return getsockopt(socket, SOL_SOCKET, SO_ACCEPTCONN, &listens, &len) ==
		       0 &&
	       listens != 0;
}

static int initialized;

static void initialize(void)
{
	initialized = FCGX_Init() == 0;
}

bool hook_fastcgi_serve(const struct hook_fastcgi *server,
			struct hook_error *error)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	FCGX_Request request;
	int end;

	pthread_once(&once, initialize);
	if (!initialized)
		return hook_fail(error, HOOK_TRANSPORT,
				 "libfcgi does not start");
	if (server->socket == STDIN_FILENO && FCGX_IsCGI()) {
		serve_cgi(server);
		return true;
	}
	if (!is_listening(server->socket))
		return hook_fail(error, HOOK_TRANSPORT,
				 "the socket does not listen");
	FCGX_InitRequest(&request, server->socket, 0);
	while ((end = FCGX_Accept_r(&request)) == 0)
		serve_fastcgi(server, &request);
	FCGX_Free(&request, 1);
	/*
	 * The first two come from a socket that was shut down; the last is
	 * libfcgi's own stop.
	 */
	return end == -EINVAL || end == -EINTR || end == -9999 ||
	       hook_fail(error, HOOK_TRANSPORT, "the socket accepts nothing");
}

void hook_fastcgi_stop(const struct hook_fastcgi *server)
{
	shutdown(server->socket, SHUT_RDWR);
}

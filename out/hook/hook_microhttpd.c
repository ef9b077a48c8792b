/* SPDX-License-Identifier: 0BSD */
/* From libmicrohttpd's callbacks to one struct hook_request. */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "hook_microhttpd.h"
#include "hook_socket.h"
#include "hook_watch.h"

#include <errno.h>
#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- time: libmicrohttpd's own timeout is for silence only ---- */

/* libmicrohttpd calls this when a connection comes or goes. */
static void notice(void *user, struct MHD_Connection *connection,
		   void **context, enum MHD_ConnectionNotificationCode code)
{
	struct hook_watch *watch = (struct hook_watch *)user;
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(connection,
					MHD_CONNECTION_INFO_CONNECTION_FD);

	if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
		hook_visit_free((struct hook_visit *)*context);
		*context = NULL;
		return;
	}
	if (info)
		*context = hook_visit_new(watch, info->connect_fd);
	if (info && *context == NULL)
		shutdown(info->connect_fd, SHUT_RDWR);
}

static struct hook_visit *visit_of(struct MHD_Connection *connection)
{
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(connection,
					MHD_CONNECTION_INFO_SOCKET_CONTEXT);

	return info ? (struct hook_visit *)info->socket_context : NULL;
}

/* ---- requests ---- */

/*
 * One request while it comes in. The receiver has an arena of its own: a
 * handler may take that away (hook_delivery_take()) before the answer is sent.
 */
struct incoming {
	struct hook_arena arena, work;
	struct hook_request request;
	struct hook_response reply;
	struct hook_text_builder body;
	size_t header_room;
	bool started;
	bool unread; /* no byte of the body was read, and none will be */
	int status;  /* to answer with already; 0: go on */
	bool answered;
};

/* Reports what the receiver cannot, since it was never called. */
static void report_status(const struct hook_server *server, int status)
{
	if (server->told)
		server->told(server->user, status,
			     status == 413   ? "the body is too large"
			     : status == 408 ? "it did not come in time"
			     : status == 500
				     ? "no memory"
				     : "it broke off, or where its body ends "
				       "is not clear");
}

static enum MHD_Result add_header(void *user, enum MHD_ValueKind kind,
				  const char *name, const char *value)
{
	struct incoming *in = (struct incoming *)user;

	(void)kind;
	if (!hook_headers_add(&in->request.headers, &in->header_room,
			      &in->arena, hook_text(name),
			      hook_text(value ? value : ""))) {
		in->status = 500;
		return MHD_NO;
	}
	return MHD_YES;
}

/* ---- where a request ends ---- */

/* Finds what the headers say of the body's length. */
struct framing {
	unsigned lengths, encodings;
	bool broken;
};

static enum MHD_Result add_framing(void *user, enum MHD_ValueKind kind,
				   const char *name, const char *value)
{
	struct framing *framing = (struct framing *)user;

	(void)kind;
	if (strncasecmp(name, "Content-Length", 14) == 0) {
		framing->lengths++;
		framing->broken |= name[14] != '\0';
	}
	if (strncasecmp(name, "Transfer-Encoding", 17) == 0) {
		framing->encodings++;
		framing->broken |= name[17] != '\0' || value == NULL ||
				   strcasecmp(value, "chunked") != 0;
	}
	framing->broken |= !hook_is_header_name(name);
	return MHD_YES;
}

/*
 * A request that a server in front may end elsewhere is refused, because what
 * is behind it could be taken for another request (RFC 9112 section 11.2). To
 * libmicrohttpd 0.9 a name that only begins as one of these is a folded line.
 */
static bool ends_clearly(struct MHD_Connection *connection)
{
	struct framing framing = {0, 0, false};

	MHD_get_connection_values(connection, MHD_HEADER_KIND, add_framing,
				  &framing);
	return !framing.broken && framing.lengths + framing.encodings <= 1;
}

static size_t cap(const struct hook_server *server)
{
	return server->max_body ? server->max_body : (size_t)1 << 20;
}

static unsigned deadline(const struct hook_server *server)
{
	return server->deadline ? server->deadline : 10;
}

/*
 * Adds what the receiver says beside its body, and the body's media type. A
 * header of an answer is text that ends with a NUL, as any text is.
 */
static enum MHD_Result add_reply(struct MHD_Response *response,
				 const struct incoming *in, bool body)
{
	const struct hook_headers *headers = &in->reply.headers;
	enum MHD_Result result = MHD_YES;
	size_t i;

	for (i = 0; result == MHD_YES && i < headers->count; i++)
		result = MHD_add_response_header(response,
						 headers->items[i].name.ptr,
						 headers->items[i].value.ptr);
	if (body && hook_header_find(headers, "Content-Type", NULL).ptr == NULL)
		result &= MHD_add_response_header(response, "Content-Type",
						  "application/json");
	return result;
}

static enum MHD_Result answer(struct MHD_Connection *connection,
			      struct hook_server *server, struct incoming *in)
{
	hook_str body = in->reply.body;
	struct MHD_Response *response;
	enum MHD_Result result;

	in->answered = true;
	if (body.ptr == NULL && server->answer)
		body = server->answer(server->user, in->status, &in->arena);
	if (body.ptr == NULL)
		body = hook_text("");
	response = MHD_create_response_from_buffer(body.len,
						   (void *)(uintptr_t)body.ptr,
						   MHD_RESPMEM_MUST_COPY);
	if (response == NULL)
		return MHD_NO;
	if (add_reply(response, in, body.len > 0) != MHD_YES) {
		MHD_destroy_response(response);
		return MHD_NO;
	}
	if (in->status == 405 &&
	    hook_header_find(&in->reply.headers, "Allow", NULL).ptr == NULL)
		MHD_add_response_header(response, "Allow", "POST");
	if (in->unread)
		MHD_add_response_header(response, "Connection", "close");
	result = MHD_queue_response(connection, (unsigned)in->status, response);
	MHD_destroy_response(response);
	return result;
}

/* Memory is for the headers, and for a body that grows by doubling. */
static size_t request_memory(const struct hook_server *server)
{
	return cap(server) * 4 + ((size_t)1 << 18);
}

/*
 * libmicrohttpd calls this with the request line's whole target, before
 * anything else.
 */
static void *begin(void *user, const char *target,
		   struct MHD_Connection *connection)
{
	struct hook_server *server = (struct hook_server *)user;
	struct incoming *in = (struct incoming *)calloc(1, sizeof *in);

	(void)connection;
	if (in == NULL)
		return NULL;
	hook_arena_init(&in->arena, request_memory(server));
	hook_arena_init(&in->work,
			server->memory ? server->memory : (size_t)8 << 20);
	in->request.url = hook_public_url(&in->arena, server->public_url,
					  hook_text(target));
	if (in->request.url.ptr == NULL)
		in->status = 500;
	return in;
}

static bool announced_too_large(struct MHD_Connection *connection,
				const struct hook_server *server)
{
	const char *length = MHD_lookup_connection_value(connection,
							 MHD_HEADER_KIND,
							 "Content-Length");

	return length && strtoull(length, NULL, 10) > cap(server);
}

/*
 * A body whose announced length is beyond the cap is refused before it comes. A
 * response may be queued now or after the body, but not in between.
 */
static enum MHD_Result start(struct MHD_Connection *connection,
			     struct hook_server *server, struct incoming *in)
{
	in->started = true;
	if (!ends_clearly(connection))
		in->status = 400;
	else if (in->status == 0 && announced_too_large(connection, server))
		in->status = 413;
	in->unread = in->status != 0;
	if (!in->unread)
		return MHD_YES;
	report_status(server, in->status);
	return answer(connection, server, in);
}

static void take(struct hook_server *server, struct incoming *in,
		 const char *bytes, size_t len)
{
	if (in->status == 0 && in->body.len + len > cap(server))
		in->status = 413;
	else if (in->status == 0 &&
		 !hook_text_add(&in->body, &in->arena, bytes, len))
		in->status = 500;
}

static enum MHD_Result finish(struct hook_server *server,
			      struct MHD_Connection *connection,
			      struct incoming *in, const char *method)
{
	struct hook_visit *visit = visit_of(connection);
	struct hook_error error;

	memset(&error, 0, sizeof error);
	MHD_get_connection_values(connection, MHD_HEADER_KIND, add_header, in);
	if (in->status == 0) {
		in->request.method = hook_text(method);
		in->request.body.ptr = in->body.ptr ? in->body.ptr : "";
		in->request.body.len = in->body.len;
		in->request.reply = &in->reply;
		/* The receiver may take all the time that it needs. */
		hook_visit_pause(visit);
		in->status = server->receive(server->user, &in->request,
					     &in->work, &error);
		hook_visit_resume(visit);
	} else {
		report_status(server, in->status);
	}
	return answer(connection, server, in);
}

static enum MHD_Result handle(void *user, struct MHD_Connection *connection,
			      const char *url, const char *method,
			      const char *version, const char *bytes,
			      size_t *len, void **state)
{
	struct hook_server *server = (struct hook_server *)user;
	struct incoming *in = (struct incoming *)*state;

	(void)version;
	(void)url;
	if (in == NULL || visit_of(connection) == NULL)
		return MHD_NO;
	if (!in->started)
		return start(connection, server, in);
	if (*len > 0) {
		take(server, in, bytes, *len);
		*len = 0;
		return MHD_YES;
	}
	return finish(server, connection, in, method);
}

static void completed(void *user, struct MHD_Connection *connection,
		      void **state, enum MHD_RequestTerminationCode code)
{
	struct incoming *in = (struct incoming *)*state;
	struct hook_visit *visit = visit_of(connection);

	if (visit)
		hook_visit_resume(visit);
	if (in == NULL)
		return;
	if (!in->answered)
		report_status((const struct hook_server *)user,
			      code == MHD_REQUEST_TERMINATED_TIMEOUT_REACHED ||
					      (visit && hook_visit_late(visit))
				      ? 408
				      : 400);
	hook_arena_free(&in->arena);
	hook_arena_free(&in->work);
	free(in);
	*state = NULL;
}

/* ---- start and stop ---- */

/* What struct hook_server calls its daemon. */
struct running {
	struct MHD_Daemon *daemon;
	struct hook_watch *watch;
};

static struct MHD_Daemon *serve_on(int fd, struct hook_server *server,
				   struct hook_watch *watch)
{
	return MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD |
					MHD_USE_THREAD_PER_CONNECTION,
				server->port, NULL, NULL, handle, server,
				MHD_OPTION_LISTEN_SOCKET, fd,
				MHD_OPTION_STRICT_FOR_CLIENT, 1,
				MHD_OPTION_URI_LOG_CALLBACK, begin, server,
				MHD_OPTION_CONNECTION_TIMEOUT, deadline(server),
				MHD_OPTION_CONNECTION_LIMIT, 256u,
				MHD_OPTION_NOTIFY_CONNECTION, notice, watch,
				MHD_OPTION_NOTIFY_COMPLETED, completed, server,
				MHD_OPTION_END);
}

/*
 * libmicrohttpd owns the socket once it has started. If it does not start, it
 * has closed the socket or not, depending on where it failed.
 */
static bool start_daemon(struct hook_server *server, struct running *running,
			 int fd)
{
	struct stat before, now;
	bool known = fstat(fd, &before) == 0;

	running->daemon = serve_on(fd, server, running->watch);
	if (running->daemon != NULL)
		return true;
	if (known && fstat(fd, &now) == 0 && now.st_dev == before.st_dev &&
	    now.st_ino == before.st_ino)
		close(fd);
	errno = 0;
	return false;
}

static struct running *running_new(unsigned seconds)
{
	struct running *running = (struct running *)calloc(1, sizeof *running);

	if (running == NULL)
		return NULL;
	running->watch = hook_watch_start(seconds);
	if (running->watch != NULL)
		return running;
	free(running);
	return NULL;
}

static void running_free(struct running *running)
{
	hook_watch_stop(running->watch);
	free(running);
}

bool hook_server_start(struct hook_server *server, struct hook_error *error)
{
	struct running *running;
	uint16_t port;
	int fd;

	errno = 0;
	fd = hook_socket_open(server->port, server->any_address);
	if (fd < 0)
		return hook_fail(error, HOOK_TRANSPORT,
				 "the port cannot be listened on");
	port = hook_socket_port(fd);
	running = running_new(deadline(server));
	if (running == NULL) {
		close(fd);
		return hook_no_memory(error);
	}
	/* With a listening socket, nothing else is left to fail. */
	if (!start_daemon(server, running, fd)) {
		running_free(running);
		errno = 0;
		return hook_fail(error, HOOK_NO_MEMORY,
				 "no memory, thread or descriptor is left");
	}
	server->daemon = running;
	server->port = port;
	return true;
}

void hook_server_stop(struct hook_server *server)
{
	struct running *running = (struct running *)server->daemon;

	if (running == NULL)
		return;
	MHD_stop_daemon(running->daemon);
	running_free(running);
	server->daemon = NULL;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_microhttpd_c != 0xc420b673
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

/* SPDX-License-Identifier: 0BSD */
/* From libmicrohttpd's callbacks to one struct hook_request. */
#include "hook_microhttpd.h"

#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>
#include <time.h>

/*
 * One request while it comes in. The receiver has an arena of its own: a
 * handler may take that away (hook_delivery_take()) before the answer is sent.
 */
struct incoming {
	struct hook_arena arena, work;
	struct hook_request request;
	struct hook_response reply;
	char *body;
	size_t len, room, header_room;
	time_t begun;
	bool started;
	int status;  /* to answer with already; 0: go on */
};

static bool add_body(struct incoming *in, const char *bytes, size_t len)
{
	size_t room = in->room ? in->room : 1024;
	char *larger;

	while (room <= in->len + len)
		room *= 2;
	if (room != in->room) {
		larger = (char *)hook_alloc(&in->arena, room);
		if (larger == NULL)
			return false;
		if (in->len > 0)
			memcpy(larger, in->body, in->len);
		in->body = larger;
		in->room = room;
	}
	memcpy(in->body + in->len, bytes, len);
	in->len += len;
	in->body[in->len] = '\0';
	return true;
}

static enum MHD_Result add_header(void *user, enum MHD_ValueKind kind,
	const char *name, const char *value)
{
	struct incoming *in = (struct incoming *)user;
	struct hook_headers *headers = &in->request.headers;
	struct hook_header *larger;

	(void)kind;
	if (headers->count == in->header_room) {
		in->header_room = in->header_room ? in->header_room * 2 : 16;
		larger = (struct hook_header *)hook_alloc(&in->arena,
			in->header_room * sizeof *larger);
		if (larger == NULL)
			return MHD_NO;
		if (headers->count > 0)
			memcpy(larger, headers->items,
				headers->count * sizeof *larger);
		headers->items = larger;
	}
	headers->items[headers->count].name = hook_text(name);
	headers->items[headers->count].value = hook_text(value ? value : "");
	headers->count++;
	return MHD_YES;
}

static size_t cap(const struct hook_server *server)
{
	return server->max_body ? server->max_body : (size_t)1 << 20;
}

static unsigned deadline(const struct hook_server *server)
{
	return server->deadline ? server->deadline : 10;
}

/* NUL-terminated, as all text in an arena is. */
static const char *content_type(const struct incoming *in)
{
	hook_str type = hook_header_find(&in->reply.headers, "Content-Type",
		NULL);

	return type.ptr ? type.ptr : "application/json";
}

static enum MHD_Result answer(struct MHD_Connection *connection,
	struct hook_server *server, struct incoming *in)
{
	hook_str body = in->reply.body;
	struct MHD_Response *response;
	enum MHD_Result result;

	if (body.ptr == NULL && server->answer)
		body = server->answer(server->user, in->status, &in->arena);
	if (body.ptr == NULL)
		body = hook_text("");
	response = MHD_create_response_from_buffer(body.len,
		(void *)(uintptr_t)body.ptr, MHD_RESPMEM_MUST_COPY);
	if (response == NULL)
		return MHD_NO;
	if (body.len > 0)
		MHD_add_response_header(response, "Content-Type",
			content_type(in));
	result = MHD_queue_response(connection, (unsigned)in->status,
		response);
	MHD_destroy_response(response);
	return result;
}

/* Headers, and a body that grows by doubling. */
static size_t request_memory(const struct hook_server *server)
{
	return cap(server) * 4 + ((size_t)1 << 18);
}

/* Called with the request line's whole target, before anything else. */
static void *begin(void *user, const char *target,
	struct MHD_Connection *connection)
{
	struct hook_server *server = (struct hook_server *)user;
	struct incoming *in = (struct incoming *)calloc(1, sizeof *in);

	(void)connection;
	if (in == NULL)
		return NULL;
	hook_arena_init(&in->arena, request_memory(server));
	hook_arena_init(&in->work, server->memory ? server->memory :
		(size_t)8 << 20);
	in->begun = time(NULL);
	in->request.url = hook_copy(&in->arena, target, strlen(target));
	return in;
}

/*
 * What a length announces beyond the cap is refused before it comes. A
 * response may be queued now, or after the body, but not in between.
 */
static bool announced_too_large(struct MHD_Connection *connection,
	const struct hook_server *server)
{
	const char *length = MHD_lookup_connection_value(connection,
		MHD_HEADER_KIND, "Content-Length");

	return length && strtoull(length, NULL, 10) > cap(server);
}

static void take(struct hook_server *server, struct incoming *in,
	const char *bytes, size_t len)
{
	/* A connection that drips is not idle, and so is timed here. */
	if (time(NULL) - in->begun > (time_t)deadline(server))
		in->status = 408;
	else if (in->status == 0 && in->len + len > cap(server))
		in->status = 413;
	else if (in->status == 0 && !add_body(in, bytes, len))
		in->status = 500;
}

static enum MHD_Result finish(struct hook_server *server,
	struct MHD_Connection *connection, struct incoming *in,
	const char *method)
{
	struct hook_error error;

	memset(&error, 0, sizeof error);
	if (in->status == 0) {
		in->request.method = hook_text(method);
		in->request.body.ptr = in->body ? in->body : "";
		in->request.body.len = in->len;
		MHD_get_connection_values(connection, MHD_HEADER_KIND,
			add_header, in);
		in->request.reply = &in->reply;
		in->status = server->receive(server->user, &in->request,
			&in->work, &error);
	}
	return answer(connection, server, in);
}

static enum MHD_Result handle(void *user, struct MHD_Connection *connection,
	const char *url, const char *method, const char *version,
	const char *bytes, size_t *len, void **state)
{
	struct hook_server *server = (struct hook_server *)user;
	struct incoming *in = (struct incoming *)*state;

	(void)version;
	(void)url;
	if (in == NULL)
		return MHD_NO;
	if (!in->started) {
		in->started = true;
		if (announced_too_large(connection, server)) {
			in->status = 413;
			return answer(connection, server, in);
		}
		return MHD_YES;
	}
	if (*len > 0) {
		take(server, in, bytes, *len);
		*len = 0;
		return in->status == 408 ? MHD_NO : MHD_YES;
	}
	return finish(server, connection, in, method);
}

static void completed(void *user, struct MHD_Connection *connection,
	void **state, enum MHD_RequestTerminationCode code)
{
	struct incoming *in = (struct incoming *)*state;

	(void)user;
	(void)connection;
	(void)code;
	if (in == NULL)
		return;
	hook_arena_free(&in->arena);
	hook_arena_free(&in->work);
	free(in);
	*state = NULL;
}

bool hook_server_start(struct hook_server *server, struct hook_error *error)
{
	struct sockaddr_in address;
	const union MHD_DaemonInfo *info;
	struct MHD_Daemon *daemon;

	memset(&address, 0, sizeof address);
	address.sin_family = AF_INET;
	address.sin_port = htons(server->port);
	address.sin_addr.s_addr = htonl(server->any_address ? INADDR_ANY :
		INADDR_LOOPBACK);
	daemon = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD |
		MHD_USE_THREAD_PER_CONNECTION, server->port, NULL, NULL,
		handle, server, MHD_OPTION_SOCK_ADDR,
		(struct sockaddr *)(void *)&address,
		MHD_OPTION_URI_LOG_CALLBACK, begin, server,
		MHD_OPTION_CONNECTION_TIMEOUT, deadline(server),
		MHD_OPTION_CONNECTION_LIMIT, 256u,
		MHD_OPTION_NOTIFY_COMPLETED, completed, NULL, MHD_OPTION_END);
	if (daemon == NULL)
		return hook_fail(error, HOOK_TRANSPORT,
			"the port cannot be listened on");
	server->daemon = daemon;
	info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
	if (info)
		server->port = info->port;
	return true;
}

void hook_server_stop(struct hook_server *server)
{
	if (server->daemon)
		MHD_stop_daemon((struct MHD_Daemon *)server->daemon);
	server->daemon = NULL;
}

/* SPDX-License-Identifier: 0BSD */
/* A transport over libcurl; memory is the arena's, within its ceiling. */
#include "hook_curl.h"

#include <curl/curl.h>
#include <errno.h>
#include <string.h>

struct exchange {
	struct hook_arena *arena;
	struct hook_response *response;
	struct hook_error *error;
	struct hook_text_builder body;
	size_t header_room;
	size_t taken, most;
	bool failed;
};

static size_t fail(struct exchange *x, enum hook_code code, const char *reason)
{
	if (!x->failed)
		hook_fail(x->error, code, reason);
	x->failed = true;
	return 0;
}

/* Counts what came; returns 0, which stops libcurl, if it is too much. */
static bool admit(struct exchange *x, size_t len)
{
	if (len > x->most - x->taken) {
		fail(x, HOOK_TOO_LARGE, "the response is too large");
		return false;
	}
	x->taken += len;
	return true;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *user)
{
	struct exchange *x = (struct exchange *)user;
	size_t len = size * count;

	if (!admit(x, len))
		return 0;
	if (!hook_text_add(&x->body, x->arena, bytes, len))
		return fail(x, HOOK_NO_MEMORY,
			    "out of memory, or over the arena's ceiling");
	return len;
}

static bool add_header(struct exchange *x, hook_str name, hook_str value)
{
	return name.ptr != NULL && value.ptr != NULL &&
	       hook_headers_add(&x->response->headers, &x->header_room,
				x->arena, name, value);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t take_header(char *bytes, size_t size, size_t count, void *user)
{
	struct exchange *x = (struct exchange *)user;
	size_t len = size * count, from, to = len;
	const char *colon = (const char *)memchr(bytes, ':', len);

	if (!admit(x, len))
		return 0;
	/* A status line: of an interim response, maybe, so begin again. */
	if (len > 5 && memcmp(bytes, "HTTP/", 5) == 0) {
		x->response->headers.count = 0;
		return len;
	}
	if (colon == NULL)
		return len;
	from = (size_t)(colon - bytes) + 1;
	while (from < to && is_blank(bytes[from]))
		from++;
	while (to > from && is_blank(bytes[to - 1]))
		to--;
	if (!add_header(x, hook_copy(x->arena, bytes, (size_t)(colon - bytes)),
			hook_copy(x->arena, bytes + from, to - from)))
		return fail(x, HOOK_NO_MEMORY,
			    "out of memory, or over the arena's ceiling");
	return len;
}

static struct curl_slist *make_headers(const struct hook_request *request,
				       struct hook_arena *arena, bool *fine)
{
	struct curl_slist *list = NULL, *longer;
	size_t i;

	for (i = 0; *fine && i < request->headers.count; i++) {
		hook_str name = request->headers.items[i].name;
		hook_str value = request->headers.items[i].value;
		char *line =
			(char *)hook_alloc(arena, name.len + value.len + 4);

		*fine = line != NULL;
		if (!*fine)
			break;
		memcpy(line, name.ptr, name.len);
		/* libcurl drops "name:"; "name;" is one without a value. */
		memcpy(line + name.len, value.len ? ": " : ";",
		       value.len ? 2 : 1);
		if (value.len > 0)
			memcpy(line + name.len + 2, value.ptr, value.len);
		longer = curl_slist_append(list, line);
		*fine = longer != NULL;
		if (longer)
			list = longer;
	}
	/* Expect: 100-continue costs a round trip, or a second. */
	longer = *fine ? curl_slist_append(list, "Expect:") : NULL;
	if (longer)
		list = longer;
	/* libcurl takes every body for a form. */
	if (longer &&
	    !hook_header_find(&request->headers, "Content-Type", NULL).ptr)
		longer = curl_slist_append(list, "Content-Type:");
	*fine = longer != NULL;
	return list;
}

/* RFC 9110 section 8.6: these say that their body is empty. */
static bool has_body(hook_str method)
{
	return (method.len == 4 && memcmp(method.ptr, "POST", 4) == 0) ||
	       (method.len == 3 && memcmp(method.ptr, "PUT", 3) == 0) ||
	       (method.len == 5 && memcmp(method.ptr, "PATCH", 5) == 0);
}

/* Sets whom we trust and who we are; NULL leaves libcurl's own. */
static CURLcode set_files(CURL *handle, const struct hook_curl *curl)
{
	CURLcode code = CURLE_OK;

	if (curl->ca_file)
		code = curl_easy_setopt(handle, CURLOPT_CAINFO, curl->ca_file);
	if (code == CURLE_OK && curl->cert_file)
		code = curl_easy_setopt(handle, CURLOPT_SSLCERT,
					curl->cert_file);
	if (code == CURLE_OK && curl->key_file)
		code = curl_easy_setopt(handle, CURLOPT_SSLKEY, curl->key_file);
	return code;
}

/* libcurl needs memory for an option that it copies; the others cannot fail. */
static bool set_bounds(CURL *handle, const struct hook_curl *curl)
{
	CURLcode code;

	curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
	curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
	curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS,
			 curl->deadline_ms > 0 ? curl->deadline_ms : 10000L);
#if LIBCURL_VERSION_NUM >= 0x075500
	code = curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
	code = curl_easy_setopt(handle, CURLOPT_PROTOCOLS,
				(long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
	return code == CURLE_OK && set_files(handle, curl) == CURLE_OK;
}

static bool set_request(CURL *handle, const struct hook_request *request,
			struct curl_slist *headers, struct exchange *x)
{
	if (request->method.len == 4 &&
	    memcmp(request->method.ptr, "HEAD", 4) == 0)
		curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
	if (request->body.ptr || has_body(request->method)) {
		curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE,
				 (curl_off_t)request->body.len);
		curl_easy_setopt(handle, CURLOPT_POSTFIELDS,
				 request->body.ptr ? request->body.ptr : "");
	}
	curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
	curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
	curl_easy_setopt(handle, CURLOPT_WRITEDATA, x);
	curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
	curl_easy_setopt(handle, CURLOPT_HEADERDATA, x);
	return curl_easy_setopt(handle, CURLOPT_URL, request->url.ptr) ==
		       CURLE_OK &&
	       curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST,
				request->method.ptr) == CURLE_OK;
}

static bool perform(struct hook_curl *curl, const struct hook_request *request,
		    struct curl_slist *headers, struct exchange *x)
{
	CURL *handle = (CURL *)curl->handle;
	CURLcode code;
	long status = 0;

	if (!set_bounds(handle, curl) ||
	    !set_request(handle, request, headers, x))
		return hook_no_memory(x->error);
	errno = 0;
	code = curl_easy_perform(handle);
	if (x->failed)
		return false;
	/* When memory ends, libcurl sometimes reports something else. */
	if (code == CURLE_OUT_OF_MEMORY ||
	    (code != CURLE_OK && errno == ENOMEM))
		return hook_no_memory(x->error);
	if (code == CURLE_OPERATION_TIMEDOUT)
		return hook_fail(x->error, HOOK_TRANSPORT,
				 "the deadline passed");
	if (code != CURLE_OK)
		return hook_fail(x->error, HOOK_TRANSPORT,
				 curl_easy_strerror(code));
	curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
	x->response->status = (int)status;
	x->response->body.ptr = x->body.ptr ? x->body.ptr : "";
	x->response->body.len = x->body.len;
	return true;
}

/*
 * Returns a handle with nothing set, even if it was used before. libcurl does
 * not report that it had no memory for all of its defaults; without them the
 * next exchange would go wrong.
 */
static bool ready(struct hook_curl *curl)
{
	if (curl->handle == NULL) {
		curl->handle = curl_easy_init();
		return curl->handle != NULL;
	}
	errno = 0;
	curl_easy_reset((CURL *)curl->handle);
	return errno != ENOMEM;
}

static bool send_request(void *user, const struct hook_request *request,
			 struct hook_arena *arena,
			 struct hook_response *response,
			 struct hook_error *error)
{
	struct hook_curl *curl = (struct hook_curl *)user;
	struct curl_slist *headers;
	struct exchange x;
	bool fine = true;

	memset(&x, 0, sizeof x);
	memset(response, 0, sizeof *response);
	x.arena = arena;
	x.response = response;
	x.error = error;
	x.most = curl->max_response ? curl->max_response : (size_t)1 << 20;
	if (!ready(curl))
		return hook_no_memory(error);
	headers = make_headers(request, arena, &fine);
	if (!fine)
		hook_no_memory(error);
	fine = fine && perform(curl, request, headers, &x);
	curl_slist_free_all(headers);
	return fine;
}

struct hook_transport hook_curl_transport(struct hook_curl *curl)
{
	struct hook_transport transport;

	transport.send = send_request;
	transport.user = curl;
	return transport;
}

void hook_curl_close(struct hook_curl *curl)
{
	if (curl->handle)
		curl_easy_cleanup((CURL *)curl->handle);
	curl->handle = NULL;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_curl_c != 0x6e5c68a8
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif

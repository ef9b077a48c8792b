/* SPDX-License-Identifier: MIT */
/* Calls: CALL(operation, parameters) and BODY(operation, type, json). */
#ifndef REPORTS_H5C_H
#define REPORTS_H5C_H

#include "h5.h"
#include "t_calls.h"

static struct hook_arena A;
static struct hook_error E;

static inline void show(const struct hook_request *request)
{
	size_t i;

	printf("    %s %s\n", request->method.ptr, request->url.ptr);
	for (i = 0; i < request->headers.count; i++)
		printf("      %s: %s\n", request->headers.items[i].name.ptr,
		       request->headers.items[i].value.ptr);
	if (request->body.ptr)
		printf("      body: %.*s\n", (int)request->body.len,
		       request->body.ptr);
}

#define CALL(op, p)                                                         \
	do {                                                                \
		struct hook_request request_;                               \
                                                                            \
		memset(&request_, 0, sizeof request_);                      \
		memset(&E, 0, sizeof E);                                    \
		if (t_##op##_request(&client, p, &A, &request_, &E))        \
			show(&request_);                                    \
		else                                                        \
			printf("    REFUSED %s: %s at %s\n", #op, E.reason, \
			       E.path);                                     \
	} while (0)

#define BODY(op, type, json)                                               \
	do {                                                               \
		struct t_##type body_;                                     \
		struct t_##op##_parameters p_;                             \
                                                                           \
		memset(&p_, 0, sizeof p_);                                 \
		printf("%s <- %s\n", #op, json);                           \
		if (!t_##type##_read(&body_, &A, json, strlen(json), NULL, \
				     &E)) {                                \
			printf("    READ %s\n", E.reason);                 \
		} else {                                                   \
			p_.body = &body_;                                  \
			CALL(op, &p_);                                     \
		}                                                          \
	} while (0)

#endif

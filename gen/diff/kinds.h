/* SPDX-License-Identifier: MIT */
/*
 * Every kind of change: its id, what it means for who sends the data and for
 * who receives it, and what is said of it.
 *
 * Effects: BREAKS; STRICT, which breaks a receiver that refuses what does not
 * fit; DIFFERS, which works and means something else; FINE.
 */
#ifndef DIFF_KINDS_H
#define DIFF_KINDS_H

#define DIFF_KINDS(X)                                                          \
	/* events */                                                           \
	X(EVENT_ADDED, "event-added", FINE, FINE, "this event is new")         \
	X(EVENT_REMOVED, "event-removed", FINE, BREAKS, "this event is gone")  \
	X(EVENT_RENAMED, "event-renamed", FINE, BREAKS,                        \
	  "this event has another name on the wire")                           \
	X(EVENT_SOURCE, "event-source-changed", FINE, BREAKS,                  \
	  "a delivery names its event elsewhere")                              \
	X(EVENT_METHOD, "event-method-changed", FINE, BREAKS,                  \
	  "this event comes by another method")                                \
	X(EVENT_BODY_ADDED, "event-body-added", FINE, BREAKS,                  \
	  "this event comes in a kind of body more")                           \
	X(EVENT_BODY_REMOVED, "event-body-removed", FINE, DIFFERS,             \
	  "this event comes in a kind of body less")                           \
	X(EVENT_ID, "event-id-changed", FINE, DIFFERS,                         \
	  "a delivery's id or time stands elsewhere")                          \
	X(EVENT_DEPRECATED, "event-deprecated", FINE, FINE,                    \
	  "this event is deprecated")                                          \
	X(EVENT_REACTIVATED, "event-reactivated", FINE, FINE,                  \
	  "this event is no longer deprecated")                                \
	/* signature */                                                        \
	X(SIGNATURE_ADDED, "signature-added", FINE, FINE,                      \
	  "deliveries are signed")                                             \
	X(SIGNATURE_REMOVED, "signature-removed", FINE, BREAKS,                \
	  "no signature is declared: every delivery is refused")               \
	X(SIGNATURE_CHANGED, "signature-changed", FINE, BREAKS,                \
	  "deliveries are signed in another way")                              \
	X(SIGNATURE_TOLERANCE, "signature-tolerance-changed", FINE, DIFFERS,   \
	  "a delivery may be older, or less old")                              \
	X(HANDSHAKE, "handshake-changed", FINE, DIFFERS,                       \
	  "a new URL is tried in another way")                                 \
	/* operations */                                                       \
	X(OPERATION_ADDED, "operation-added", FINE, FINE,                      \
	  "this operation is new")                                             \
	X(OPERATION_REMOVED, "operation-removed", BREAKS, FINE,                \
	  "this operation is gone")                                            \
	X(OPERATION_MOVED, "operation-moved", BREAKS, FINE,                    \
	  "this operation has another method or path")                         \
	X(OPERATION_RENAMED, "operation-id-changed", FINE, FINE,               \
	  "this operation has another operationId")                            \
	X(OPERATION_DEPRECATED, "operation-deprecated", FINE, FINE,            \
	  "this operation is deprecated")                                      \
	X(OPERATION_REACTIVATED, "operation-reactivated", FINE, FINE,          \
	  "this operation is no longer deprecated")                            \
	X(SERVER_ADDED, "server-added", FINE, FINE, "this server is new")      \
	X(SERVER_REMOVED, "server-removed", DIFFERS, FINE,                     \
	  "this server is gone")                                               \
	X(SECURITY_ADDED, "security-added", FINE, FINE,                        \
	  "these credentials are accepted, too")                               \
	X(SECURITY_REMOVED, "security-removed", BREAKS, FINE,                  \
	  "these credentials are no longer accepted")                          \
	X(SCHEME, "security-scheme-changed", BREAKS, FINE,                     \
	  "these credentials are sent in another way")                         \
	X(SCOPE_ADDED, "scope-added", BREAKS, FINE, "this scope is needed")    \
	X(SCOPE_REMOVED, "scope-removed", FINE, FINE,                          \
	  "this scope is no longer needed")                                    \
	/* parameters, headers of answers and of events */                     \
	X(PARAMETER_ADDED, "parameter-added", FINE, FINE,                      \
	  "an optional parameter is new")                                      \
	X(PARAMETER_ADDED_REQUIRED, "parameter-added-required", BREAKS, FINE,  \
	  "a required parameter is new")                                       \
	X(PARAMETER_REMOVED, "parameter-removed", DIFFERS, FINE,               \
	  "this parameter is gone")                                            \
	X(PARAMETER_REQUIRED, "parameter-became-required", BREAKS, FINE,       \
	  "this parameter is required now")                                    \
	X(PARAMETER_OPTIONAL, "parameter-became-optional", FINE, FINE,         \
	  "this parameter is optional now")                                    \
	X(PARAMETER_STYLE, "parameter-style-changed", BREAKS, FINE,            \
	  "this parameter is written in another way")                          \
	X(PARAMETER_DEPRECATED, "parameter-deprecated", FINE, FINE,            \
	  "this parameter is deprecated")                                      \
	X(PARAMETER_REACTIVATED, "parameter-reactivated", FINE, FINE,          \
	  "this parameter is no longer deprecated")                            \
	X(HEADER_ADDED, "header-added", FINE, FINE,                            \
	  "a header that may be missing is new")                               \
	X(HEADER_ADDED_REQUIRED, "header-added-required", BREAKS, FINE,        \
	  "a header that is always there is new")                              \
	X(HEADER_REMOVED, "header-removed", FINE, BREAKS,                      \
	  "a header that was always there is gone")                            \
	X(HEADER_REMOVED_OPTIONAL, "header-removed-optional", FINE, DIFFERS,   \
	  "a header that might be missing is gone")                            \
	X(HEADER_REQUIRED, "header-became-required", BREAKS, FINE,             \
	  "this header is always there now")                                   \
	X(HEADER_OPTIONAL, "header-became-optional", FINE, BREAKS,             \
	  "this header may be missing now")                                    \
	/* bodies and responses */                                             \
	X(BODY_ADDED, "body-added", FINE, FINE, "a body may be sent")          \
	X(BODY_ADDED_REQUIRED, "body-added-required", BREAKS, FINE,            \
	  "a body must be sent")                                               \
	X(BODY_REMOVED, "body-removed", BREAKS, FINE, "no body is taken")      \
	X(BODY_REQUIRED, "body-became-required", BREAKS, FINE,                 \
	  "the body is required now")                                          \
	X(BODY_OPTIONAL, "body-became-optional", FINE, FINE,                   \
	  "the body is optional now")                                          \
	X(MEDIA_ADDED, "media-type-added", FINE, STRICT,                       \
	  "this media type is new")                                            \
	X(MEDIA_REMOVED, "media-type-removed", BREAKS, BREAKS,                 \
	  "this media type is gone")                                           \
	X(PART_ENCODING, "encoding-changed", BREAKS, FINE,                     \
	  "a part of the body is written in another way")                      \
	X(RESPONSE_ADDED, "response-added", FINE, FINE, "this answer is new")  \
	X(RESPONSE_REMOVED, "response-removed", BREAKS, BREAKS,                \
	  "this answer is gone")                                               \
	X(ERROR_REMOVED, "response-error-removed", DIFFERS, DIFFERS,           \
	  "this answer of a failure is gone")                                  \
	/* members */                                                          \
	X(SCHEMA_ADDED, "schema-added", FINE, FINE, "this schema is new")      \
	X(SCHEMA_REMOVED, "schema-removed", FINE, FINE, "this schema is gone") \
	X(MEMBER_ADDED, "member-added", FINE, FINE,                            \
	  "an optional member is new")                                         \
	X(MEMBER_ADDED_REQUIRED, "member-added-required", BREAKS, FINE,        \
	  "a required member is new")                                          \
	X(MEMBER_ADDED_CLOSED, "member-added-closed", FINE, STRICT,            \
	  "a member is new in an object that had no others")                   \
	X(MEMBER_REMOVED, "member-removed", DIFFERS, FINE,                     \
	  "an optional member is gone")                                        \
	X(MEMBER_REMOVED_REQUIRED, "member-removed-required", DIFFERS, BREAKS, \
	  "a required member is gone")                                         \
	X(MEMBER_REMOVED_CLOSED, "member-removed-closed", BREAKS, BREAKS,      \
	  "a member is gone from an object that takes no others")              \
	X(MEMBER_REQUIRED, "member-became-required", BREAKS, FINE,             \
	  "this member is required now")                                       \
	X(MEMBER_OPTIONAL, "member-became-optional", FINE, BREAKS,             \
	  "this member may be missing now")                                    \
	X(MEMBER_NULLABLE, "became-nullable", FINE, BREAKS, "may be null now") \
	X(MEMBER_NOT_NULLABLE, "became-not-nullable", BREAKS, FINE,            \
	  "may not be null now")                                               \
	X(READ_ONLY, "became-read-only", DIFFERS, FINE,                        \
	  "is read only now: it is not sent")                                  \
	X(NOT_READ_ONLY, "became-not-read-only", FINE, FINE,                   \
	  "is no longer read only")                                            \
	X(WRITE_ONLY, "became-write-only", FINE, BREAKS,                       \
	  "is write only now: it does not come")                               \
	X(NOT_WRITE_ONLY, "became-not-write-only", FINE, FINE,                 \
	  "is no longer write only")                                           \
	X(MEMBER_DEPRECATED, "member-deprecated", FINE, FINE, "is deprecated") \
	X(MEMBER_REACTIVATED, "member-reactivated", FINE, FINE,                \
	  "is no longer deprecated")                                           \
	X(DEFAULT, "default-changed", DIFFERS, DIFFERS, "has another default") \
	/* types and values */                                                 \
	X(TYPE_CHANGED, "type-changed", BREAKS, BREAKS, "has another type")    \
	X(TYPE_WIDENED, "type-widened", FINE, BREAKS, "takes more types")      \
	X(TYPE_NARROWED, "type-narrowed", BREAKS, FINE, "takes fewer types")   \
	X(FORMAT_CHANGED, "format-changed", BREAKS, STRICT,                    \
	  "has another format")                                                \
	X(FORMAT_SET, "format-set", BREAKS, FINE, "has a format now")          \
	X(FORMAT_UNSET, "format-unset", FINE, STRICT, "has no format now")     \
	X(BOUND_TIGHTENED, "bound-tightened", BREAKS, FINE, "takes less")      \
	X(BOUND_LOOSENED, "bound-loosened", FINE, STRICT, "takes more")        \
	X(BOUND_CHANGED, "bound-changed", BREAKS, STRICT,                      \
	  "takes other values")                                                \
	X(PATTERN_ADDED, "pattern-added", BREAKS, FINE,                        \
	  "must match a pattern more")                                         \
	X(PATTERN_REMOVED, "pattern-removed", FINE, STRICT,                    \
	  "needs to match a pattern less")                                     \
	X(VALUE_ADDED, "enum-value-added", FINE, STRICT, "takes a value more") \
	X(VALUE_REMOVED, "enum-value-removed", BREAKS, FINE,                   \
	  "takes a value less")                                                \
	X(BECAME_ENUM, "became-enum", BREAKS, FINE, "takes some values only")  \
	X(BECAME_NOT_ENUM, "became-not-enum", FINE, STRICT, "takes any value") \
	X(CLOSED, "object-closed", BREAKS, FINE, "takes no other members")     \
	X(OPENED, "object-opened", FINE, STRICT, "takes other members")        \
	X(ENTRIES_TYPED, "entries-typed", BREAKS, FINE,                        \
	  "other members have a schema now")                                   \
	X(ENTRIES_UNTYPED, "entries-untyped", FINE, STRICT,                    \
	  "other members have no schema now")                                  \
	X(ITEM_TYPED, "item-typed", BREAKS, FINE,                              \
	  "this item has a schema now")                                        \
	X(ITEM_UNTYPED, "item-untyped", FINE, STRICT,                          \
	  "this item has no schema now")                                       \
	X(TOGETHER, "presence-changed", BREAKS, STRICT,                        \
	  "other members must be there together")                              \
	X(BRANCH_ADDED, "branch-added", FINE, STRICT, "has a branch more")     \
	X(BRANCH_REMOVED, "branch-removed", BREAKS, FINE, "has a branch less") \
	X(DISCRIMINATOR, "discriminator-changed", BREAKS, BREAKS,              \
	  "is known by another member")                                        \
	X(MAPPING_ADDED, "mapping-added", FINE, STRICT,                        \
	  "a branch has a value more")                                         \
	X(MAPPING_REMOVED, "mapping-removed", BREAKS, FINE,                    \
	  "a branch has a value less")                                         \
	X(KEYWORD, "keyword-changed", BREAKS, STRICT,                          \
	  "is restricted in another way")

/* The same for changes in the C declarations, which have one effect. */
#define DIFF_C_KINDS(X)                                                 \
	X(C_ADDED, "c-added", FINE, "is new")                           \
	X(C_REMOVED, "c-removed", BREAKS, "is gone")                    \
	X(C_CHANGED, "c-changed", BREAKS, "has another type")           \
	X(C_NUMBERS, "c-numbers", DIFFERS,                              \
	  "constants have other numbers: compile all, and store names") \
	X(C_VALUE, "c-value", DIFFERS, "has another value")             \
	X(C_CASE, "c-case", FINE, "is new: a switch over all of them wants it")

#endif

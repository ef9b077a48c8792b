/* SPDX-License-Identifier: MIT */
/* What the document half of model shares: build.c and the files below it. */
#ifndef MODEL_BUILD_H
#define MODEL_BUILD_H

#include "private.h"

/* document.c: the manifest's documents, as one API. */
struct documents {
	struct node **roots;
	size_t count;
	struct page **pages; /* those that were Markdown, NULL if not */
	size_t page_count;
};
bool documents_read(struct builder *b, struct documents *out);

/* overlay.c: OpenAPI Overlay 1.0. */
void overlay_apply(struct builder *b, struct documents *documents);

/* operation.c */
void operation_read_all(struct builder *b, const struct documents *documents);
/* One operation that stands at `node`; path items give it parameters. */
struct operation *operation_read(struct builder *b, struct node *path_item,
				 struct node *node, str path);
/* server.c, security.c, parameter.c, content.c: the parts of it. */
void server_list(struct builder *b, const struct node *list,
		 struct server **servers, size_t *count);
void security_schemes(struct builder *b, struct node *root);
void security_list(struct builder *b, const struct node *list,
		   struct operation *operation);
void parameter_list(struct builder *b, struct node *path_item,
		    struct node *node, struct operation *operation);
enum style parameter_style(struct builder *b, const struct node *node,
			   enum where where);
bool content_is_json(str media_type);
void content_list(struct builder *b, struct node *map,
		  const struct origin *origin, struct content **out,
		  size_t *count);

/* event.c */
void event_read_all(struct builder *b, const struct documents *documents);

/* conflict.c: what does not agree. */
void conflict_tell(struct builder *b, const struct documents *documents);

/* select.c: the manifest's choice, when all has been read. */
void select_apply(struct builder *b);
bool glob_matches(const char *glob, str text);

/* A node by "file.yaml#/pointer" or "#/pointer"; NULL after an error. */
struct node *documents_find(struct builder *b,
			    const struct documents *documents, const char *at,
			    const char *place);

/* Text of a scalar member, absent if there is none. */
str member_text(const struct node *map, const char *name);
bool member_true(const struct node *map, const char *name);
/*
 * A member that must be a mapping, or a list: NULL when it is absent or null,
 * and after an error when it is something else.
 */
struct node *member_map(struct builder *b, const struct node *map,
			const char *name);
struct node *member_list(struct builder *b, const struct node *map,
			 const char *name);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What a document says wrongly: the part that cannot be emitted is left out,
 * the rest goes on.
 *
 * What is left out was reported; what the manifest selects and cannot be
 * emitted is an error.
 */
#include "internal.h"

void model_fault_leave_out(struct builder *b, const struct node *node,
			   const char *what)
{
	if (model_kind_reported(b, node))
		return; /* by a message that says so */
	diag_note(b->diag, doc_node_key_place(node), "this %s is left out",
		  what);
}

/* The first reason is enough: the operation is reported once. */
void model_fault_break(struct builder *b, struct operation *operation)
{
	if (!operation->broken)
		diag_note(b->diag, doc_node_key_place(operation->node),
			  "so %s %s is left out", operation->method.ptr,
			  operation->path.ptr);
	operation->broken = true;
}

void model_fault_keep(struct builder *b, struct operation *operation)
{
	b->broken = arena_grow(b->arena, b->broken, b->broken_count,
			       sizeof(struct operation *));
	b->broken[b->broken_count++] = operation;
}

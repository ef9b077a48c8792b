/* SPDX-License-Identifier: MIT */
#include "h5c.h"
#define ID "123e4567-e89b-12d3-a456-426614174000"
#define CALL0(op)                                           \
	do {                                                \
		struct hook_request q_;                     \
		memset(&q_, 0, sizeof q_);                  \
		if (t_##op##_request(&client, &A, &q_, &E)) \
			show(&q_);                          \
	} while (0)
int main(void)
{
	struct t_client client = {.server = hook_text("http://h")};
	struct t_get_items_item_id_parameters item = {hook_text(ID)};
	struct t_get_items_id_reviews_parameters id = {hook_text("no")};
	struct t_get_me_files_get_by_path_path_path_content_parameters path = {
		hook_text("a/b (c)")};
	struct t_dl_parameters dl = {hook_text("x.y"), hook_text("gz"),
				     hook_text("q"), hook_text("h"),
				     hook_text("c")};

	hook_arena_init(&A, 1u << 20);
	CALL(get_items_item_id, &item);
	CALL(get_items_id_reviews, &id);
	CALL0(get_v1_1_tests);
	CALL0(get_v11_tests);
	CALL0(get_v_1_1_tests);
	CALL(get_me_files_get_by_path_path_path_content, &path);
	CALL(dl, &dl);
	return 0;
}

/* SPDX-License-Identifier: MIT */
/*
 * A webhook's form is an object whose texts are what its schema asks for; its
 * method is its path item's.
 */
#include "../deliver.h"

static int heard, typed;
static size_t wrong;

static bool on_command(void *user, const struct t_command *event,
	const struct hook_delivery *d)
{
	(void)user;
	wrong = d->report.count;
	typed = event->count.value == 7 && event->live.set &&
		event->live.value && !strcmp(event->price.text.ptr, "0.50") &&
		event->level.value == 2 && event->tags.count == 2 &&
		event->tags.items[1].value == 4 && event->words.count == 1 &&
		!strcmp(event->words.items[0].ptr, "12") &&
		event->size->w.value == 3 && event->left_is_null &&
		event->either.kind == T_COMMAND_EITHER_INT_ &&
		event->either.int_.value == 5 && event->entries.count == 1 &&
		event->entries.items[0].value.value == 9;
	heard += !strcmp(event->command.ptr, "/say") &&
		!strcmp(event->text.ptr, "a & b");
	return true;
}

static int send(const struct t_receiver *receiver, const char *method,
	const char *type, const char *body)
{
	struct hook_header header = {hook_text("Content-Type"),
		hook_text(type)};

	return deliver_as(receiver, method, &header, 1, body);
}

int main(void)
{
	static const char form[] = "application/x-www-form-urlencoded";
	static const char all[] =
		"command=%2Fsay&text=a+%26+b&count=7&price=0.50&live=true&"
		"level=2&tags=3&words=12&tags=4&size=%7B%22w%22%3A3%7D&left=&"
		"either=5&more=9";
	static const char body[] = "command=%2Fsay&text=a+%26+b";
	const hook_str secret = hook_text("k");
	struct t_receiver receiver;
	struct hook_error error;

	memset(&receiver, 0, sizeof receiver);
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	receiver.on.command = on_command;
	CHECK(send(&receiver, "PUT", form, body) == 200);
	CHECK(heard == 1);
	CHECK(send(&receiver, "PUT", form, all) == 200);
	CHECK(heard == 2 && typed && wrong == 0);
	CHECK(send(&receiver, "PUT", form,
		"command=%2Fsay&text=a+%26+b&count=1") == 200);
	CHECK(heard == 3 && wrong == 1);
	CHECK(send(&receiver, "PUT", form,
		"command=%2Fsay&text=a+%26+b&count=many") == 200);
	CHECK(heard == 4 && wrong == 1);
	heard = 1;
	CHECK(send(&receiver, "POST", form, body) == 405);
	/* What is sent as a form is no JSON. */
	CHECK(send(&receiver, "PUT", "application/json",
		"{\"command\":\"/say\",\"text\":\"a & b\"}") == 415);
	CHECK(heard == 1);
	CHECK(send(&receiver, "PUT", "text/plain", body) == 415);
	t_receiver_close(&receiver);
	return 0;
}

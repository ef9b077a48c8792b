/* SPDX-License-Identifier: MIT */
#include "h5r.h"
static bool message(void *user, const struct t_message_event *event,
		    const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	printf("      message %s\n", event->text.ptr ? event->text.ptr : "-");
	return true;
}
static bool follow(void *user, const struct t_follow_event *event,
		   const struct hook_delivery *delivery)
{
	(void)user;
	(void)delivery;
	printf("      follow %s\n", event->who.ptr ? event->who.ptr : "-");
	return true;
}
static void to(const char *what, const char *b)
{
	DL(what, b, CT, "X-Line-Signature",
	   mac("SHA256", "k", 1, b, strlen(b), 1, ""));
}
int main(void)
{
	open1("k");
	R.on.message = message;
	R.on.follow = follow;
	to("two", "{\"events\":[{\"type\":\"message\",\"text\":\"hi\"},"
		  "{\"type\":\"follow\",\"who\":\"me\"}]}");
	to("an unknown one first", "{\"events\":[{\"type\":\"x\"},"
				   "{\"type\":\"follow\",\"who\":\"me\"}]}");
	to("none, as a console's test has it", "{\"events\":[]}");
	to("one of a wrong kind",
	   "{\"events\":[{\"type\":\"message\","
	   "\"text\":5},{\"type\":\"follow\",\"who\":\"me\"}]}");
	DL("of another body", "{\"events\":[]}", CT, "X-Line-Signature",
	   mac("SHA256", "k", 1, "{}", 2, 1, ""));
	return 0;
}

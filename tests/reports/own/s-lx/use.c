/* SPDX-License-Identifier: MIT */
#include "h5r.h"
static bool message(void *user, const struct t_message_event *event,
		    const struct hook_delivery *delivery)
{
	(void)user;
	printf("      message id=%s %s\n",
	       delivery->id.ptr ? delivery->id.ptr : "-", event->text.ptr);
	return true;
}
static bool follow(void *user, const struct t_follow_event *event,
		   const struct hook_delivery *delivery)
{
	(void)user;
	printf("      follow id=%s %s\n",
	       delivery->id.ptr ? delivery->id.ptr : "-", event->who.ptr);
	return true;
}
static void to(const char *what, const char *b)
{
	DL(what, b, CT, "X-Sig", HEX("k", b));
}
int main(void)
{
	open1("k");
	R.on.message = message;
	R.on.follow = follow;
	to("two",
	   "{\"events\":[{\"type\":\"message\",\"id\":\"1\",\"text\":"
	   "\"hi\"},{\"type\":\"follow\",\"id\":\"2\",\"who\":\"me\"}]}");
	to("an unknown one between",
	   "{\"events\":[{\"type\":\"x\",\"id\":\"3\"},"
	   "{\"type\":\"follow\",\"id\":\"4\",\"who\":\"me\"}]}");
	to("none", "{\"events\":[]}");
	to("no list", "{\"events\":{}}");
	to("nothing", "{}");
	return 0;
}

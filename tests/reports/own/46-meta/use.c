/* SPDX-License-Identifier: MIT */
#include "h5r.h"

static struct hook_setting token = {"verify_token", {"right", 5}};

static void get(const char *what, const char *method, const char *url)
{
	const char *none[] = {NULL, NULL};

	dl(what, method, url, "", 0, none);
}

#define ASKED "/w?hub.mode=subscribe&hub.challenge="

int main(void)
{
	const char *body = "{\"object\":\"page\",\"entry\":[]}";

	open1("k");
	get("no token agreed on", "GET", ASKED "1&hub.verify_token=right");
	R.base.settings = &token;
	R.base.setting_count = 1;
	get("subscribe", "GET", ASKED "1158201444&hub.verify_token=right");
	get("wrong verify token", "GET", ASKED "1&hub.verify_token=WRONG");
	get("no verify token", "GET",
	    ASKED "%3Cscript%3Ealert(1)%3C/script%3E");
	get("encoded names", "GET",
	    "/w?hub%2Emode=subscribe&"
	    "hub%2Echallenge=5&hub%2Everify_token=r%69ght");
	get("plus", "GET", ASKED "a+b%20c&hub.verify_token=right");
	get("twice", "GET", ASKED "1&hub.challenge=2&hub.verify_token=right");
	get("none", "GET", "/w");
	get("empty", "GET", ASKED "&hub.verify_token=right");
	get("HEAD", "HEAD", ASKED "1&hub.verify_token=right");
	DL("event", body, CT, "X-Hub-Signature-256",
	   mac("SHA256", "k", 1, body, strlen(body), 0, "sha256="));
	return 0;
}

//% note Servers and credentials.
//% each servers
//% if variables
/* A template, see $c_name$_url(). */
//% end
#define $constant$ $literal$
//% end
//% each servers
//% if variables

/* Fills in $constant$; an absent variable has its default. */
struct $c_name$_variables {
//% each variables
	hook_str $name$; /* $beside$ */
//% end
};
hook_str $c_name$_url(const struct $c_name$_variables *v, struct hook_arena *arena, struct hook_error *error);
//% end
//% end

/* Who calls; zeroed members are not sent. */
struct $prefix$_client {
	hook_str server; /* a base URL, such as one of those above */
//% each overrides
	hook_str $name$; /* of calls that have servers of their own; absent: $shown$ */
//% end
	struct hook_transport transport; /* e.g. hook_curl's */
	hook_str user_agent; /* absent: "hookc" */
	const struct hook_headers *headers; /* added to every request, or NULL */
//% each schemes
	hook_str $name$; /* $beside$ */
//% end
};

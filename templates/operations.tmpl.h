//% note What is sent, what comes back, and three functions a call.
//% each operations
/*
 * $method$ $path_text$
//% each comment
 * $text$
//% end
//% if security
 * Needs $security$.
//% end
 */
//% if parameters_struct
struct $c_name$_parameters {
//% each parameters
//% if above
	/* $above$ */
//% end
	//% join
//% with value
//% include type
//% end
$name$; /* $beside$ */
	//% end
//% end
//% each bodies
	//% join
//% with value
//% include type
//% end
$name$;
//% if many_bodies
/* $shown$ */
//% else
//% if bytes
//% if optional
/* $shown$ */
//% else
/* $shown$, required */
//% end
//% else
//% if optional
/* optional */
//% else
/* required */
//% end
//% end
//% end
	//% end
//% end
//% each extras
//% if label
	struct hook_part_label $name$; /* of $of$->$part$ */
//% else
//% if labels
	const struct hook_part_label *$name$; /* of each of $of$->$part$, or NULL */
//% else
//% if media_type
	hook_str $name$; /* the media type of $of$, to be set with it */
//% else
	hook_str $name$; /* header $shown$ of the part $part$ */
//% end
//% end
//% end
//% end
};
//% end

//% if responses
enum $c_name$_kind {
	$C_NAME$_UNEXPECTED, /* see status and body */
//% each responses
//% if item
	$constant$, /* each item: $item$_read() */
//% else
//% if beside
	$constant$, /* $beside$ */
//% else
	$constant$,
//% end
//% end
//% end
//% each responses_others
	$constant$, /* $beside$ */
//% end
};
//% end

struct $c_name$_result {
	int status;
//% if responses
	enum $c_name$_kind kind;
//% end
	hook_str body; /* as it came */
	struct hook_error problem; /* what does not fit, if anything */
//% if heads
	union { /* the headers that are described; NULL: not of this status */
//% each heads
		//% join
//% with value
//% include type
//% end
$name$;
		//% end
//% end
	};
//% end
//% if typed_responses
	union {
//% each typed_responses
		//% join
//% with value
//% include type
//% end
$name$;
		//% end
//% end
	};
//% end
};

//% join
bool $c_name$_request(const struct $prefix$_client *client,
//% if parameters_struct
const struct $c_name$_parameters *p,
//% end
struct hook_arena *arena, struct hook_request *request, struct hook_error *error);
//% end
bool $c_name$_response(const struct hook_response *response, struct hook_arena *arena, struct $c_name$_result *out, struct hook_error *error);
/* Builds the request, sends it, reads the response; false if there is none. */
//% join
bool $c_name$(const struct $prefix$_client *client,
//% if parameters_struct
const struct $c_name$_parameters *p,
//% end
struct hook_arena *arena, struct $c_name$_result *out, struct hook_error *error);
//% end

//% end

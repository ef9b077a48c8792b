//% note Events, their handlers, and who hands deliveries to them.
//% if recipe
//% if unconfirmed
/*
 * UNCONFIRMED: this is how the signature is said to be made, but not by the
 * provider's own pages: $signature_source$.
 */
//% end
extern const struct hook_recipe $prefix$_recipe;

//% else
/*
 * No signature scheme is declared for this provider: the receiver refuses
 * every delivery (500) until one is.
 */
//% end
enum $prefix$_event_id {
	$PREFIX$_EVENT_UNKNOWN,
//% each events
//% if shown
	$constant$, /* $shown$ */
//% else
	$constant$,
//% end
//% end
};

/* Returns the wire name of an event, or "". */
const char *$prefix$_event_text(enum $prefix$_event_id id);

//% each events
//% if answers
/*
//% if shown
 * The answer of the handler of $shown$, by `status` (0: the first 2xx):
//% else
 * The answer of the handler of $name$, by `status` (0: the first 2xx):
//% end
//% each answers
//% if shown
 * $shown$
//% end
//% end
 * Members of another status are not sent; of two bodies, the first one is.
 */
struct $prefix$_$name$_answer {
	int status;
//% each answers
//% if typed
	//% join
//% with value
//% include type
//% end
$name$;
	//% end
//% end
//% if as_text
	hook_str $name$; /* $media_type$ */
//% end
//% end
//% each answer_heads
	//% join
//% with value
//% include type
//% end
$name$;
	//% end
//% end
};

//% end
//% end
/*
 * There is one handler for each event; if it is NULL, `otherwise` gets the
 * event. A handler that returns false answers 500, so that the provider tries
 * again. `delivery->report` has what was wrong with a delivery that was read
 * leniently.
 */
struct $prefix$_handlers {
//% each events
//% if remark
	/* $remark$ */
//% end
	//% join
bool (*$name$)(void *user,
//% unless bare
const
//% if raw
hook_raw
//% end
//% if bytes
struct hook_content
//% end
//% if typed
//% with payload
//% include type
//% end
//% end
*event,
//% end
//% with head
//% with value
//% include type
//% end
headers,
//% end
//% if answers
struct $prefix$_$name$_answer *answer,
//% end
const struct hook_delivery *delivery);
	//% end
//% end
	/* Gets events that are unknown or have no handler; NULL accepts them. */
	bool (*otherwise)(void *user, const struct hook_delivery *delivery);
};

struct $prefix$_receiver {
	struct hook_receiver base;
	struct $prefix$_handlers on;
	void *user; /* handed to every handler */
};

/* Takes two secrets while one is being replaced. See hook_receiver_open(). */
bool $prefix$_receiver_open(struct $prefix$_receiver *receiver, const hook_str *secrets, size_t count, struct hook_error *error);
void $prefix$_receiver_close(struct $prefix$_receiver *receiver);

/*
 * Verifies, reads and dispatches a request. Returns the status to answer with;
 * `error` says why if it is not 2xx.
 */
int $prefix$_receive(const struct $prefix$_receiver *receiver, const struct hook_request *request, struct hook_arena *arena, struct hook_error *error);

//% if callbacks
/*
 * Does the same for one callback, whose URL was given for it alone: what comes
 * there is its event that is named, or its only one, whatever is named.
 */
//% each callbacks
int $prefix$_receive_$name$(const struct $prefix$_receiver *receiver, const struct hook_request *request, struct hook_arena *arena, struct hook_error *error);
//% end

//% end
//% if recipe
/*
 * Signs a delivery as the provider would, for tests; `secret` is as configured.
 */
bool $prefix$_sign(hook_str secret, hook_str id, int64_t now, struct hook_request *request, struct hook_arena *arena, struct hook_error *error);

/*
 * Checks that the recipe holds (see hook_recipe_prove()), and so do the
 * provider's published vectors, if there are any. Returns false, with `error`,
 * if not.
 */
bool $prefix$_self_test(struct hook_arena *arena, struct hook_error *error);

//% end

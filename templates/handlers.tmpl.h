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

/* The wire name of an event, or "". */
const char *$prefix$_event_text(enum $prefix$_event_id id);

//% each events
//% if answers
/*
//% if shown
 * What the handler of $shown$ answers, by `status` (0: the first 2xx):
//% else
 * What the handler of $name$ answers, by `status` (0: the first 2xx):
//% end
//% each answers
//% if shown
 * $shown$
//% end
//% end
 * What is of another status is not sent; of two bodies, the first one is.
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
 * One handler for each event; NULL: `otherwise` gets it. False from a handler
 * answers 500, so that the provider tries again. What was wrong with a
 * delivery that is read leniently stands in `delivery->report`.
 */
struct $prefix$_handlers {
//% each events
//% if remark
	/* $remark$ */
//% end
	//% join
bool (*$name$)(void *user, const
//% if raw
hook_raw
//% else
//% with payload
//% include type
//% end
//% end
*event,
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
	/* Events that are unknown, or have no handler; NULL accepts them. */
	bool (*otherwise)(void *user, const struct hook_delivery *delivery);
};

struct $prefix$_receiver {
	struct hook_receiver base;
	struct $prefix$_handlers on;
	void *user; /* handed to every handler */
};

/* Two secrets while one is being replaced. See hook_receiver_open(). */
bool $prefix$_receiver_open(struct $prefix$_receiver *receiver, const hook_str *secrets, size_t count, struct hook_error *error);
void $prefix$_receiver_close(struct $prefix$_receiver *receiver);

/*
 * Verifies, reads and dispatches; the status to answer. `error` says why when
 * it is not 2xx.
 */
int $prefix$_receive(const struct $prefix$_receiver *receiver, const struct hook_request *request, struct hook_arena *arena, struct hook_error *error);

//% if callbacks
/*
 * The same for one callback, whose URL was given for it alone: what comes there
 * is that event, whatever it is called.
 */
//% each events
//% if callback
int $prefix$_receive_$name$(const struct $prefix$_receiver *receiver, const struct hook_request *request, struct hook_arena *arena, struct hook_error *error);
//% end
//% end

//% end
//% if recipe
/*
 * Signs a delivery as the provider would: for tests. `secret` as configured.
 */
bool $prefix$_sign(hook_str secret, hook_str id, int64_t now, struct hook_request *request, struct hook_arena *arena, struct hook_error *error);

/*
 * The recipe holds (see hook_recipe_prove()), and so do the provider's
 * published vectors, where there are any: false and `error` if not.
 */
bool $prefix$_self_test(struct hook_arena *arena, struct hook_error *error);

//% end

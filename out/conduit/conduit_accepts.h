/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from events.yaml; edits will be lost. */
#ifndef CONDUIT_ACCEPTS_H
#define CONDUIT_ACCEPTS_H

#include "hook_accept.h"

#if HOOK_VERSION != 100
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */
#define CONDUIT_ACCEPTS_STAMP 0xaf6a9be7

#ifdef __cplusplus
extern "C" {
#endif

/* What the rows of types do not carry of their schemas. */
extern const struct hook_letter conduit_transaction_event_letter;
extern const struct hook_letter conduit_transaction_event_data_letter;
extern const struct hook_letter conduit_counterparty_event_letter;
extern const struct hook_letter conduit_counterparty_event_data_letter;
extern const struct hook_letter conduit_customer_event_letter;
extern const struct hook_letter conduit_customer_event_data_letter;
extern const struct hook_letter conduit_transaction_letter;
extern const struct hook_letter conduit_party_letter;
extern const struct hook_letter conduit_amount_letter;
extern const struct hook_letter conduit_amount_asset_type_network_letter;
extern const struct hook_letter conduit_counterparty_letter;
extern const struct hook_letter conduit_customer_letter;

#ifdef __cplusplus
}
#endif

#endif

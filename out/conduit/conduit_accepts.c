/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from events.yaml; edits will be lost. */
#include "conduit_accepts.h"

#if CONDUIT_ACCEPTS_STAMP != 0xaf6a9be7
#error "this and conduit_accepts.h are of two runs of hookc: run it again"
#endif

/* What members are called; 0 is every other name. */
static const struct hook_name names[] = {
	{NULL, 0},
	{HOOK_NAME("event")},
	{HOOK_NAME("version")},
	{HOOK_NAME("data")},
	{HOOK_NAME("transaction")},
	{HOOK_NAME("counterparty")},
	{HOOK_NAME("customer")},
	{HOOK_NAME("type")},
	{HOOK_NAME("id")},
	{HOOK_NAME("status")},
	{HOOK_NAME("source")},
	{HOOK_NAME("destination")},
	{HOOK_NAME("purpose")},
	{HOOK_NAME("reference")},
	{HOOK_NAME("quote")},
	{HOOK_NAME("createdAt")},
	{HOOK_NAME("completedAt")},
	{HOOK_NAME("clientId")},
	{HOOK_NAME("address")},
	{HOOK_NAME("amount")},
	{HOOK_NAME("asset")},
	{HOOK_NAME("network")},
	{HOOK_NAME("assetType")},
	{HOOK_NAME("decimals")},
	{HOOK_NAME("standardDecimals")},
	{HOOK_NAME("assetTypeNetwork")},
	{HOOK_NAME("networkId")},
	{HOOK_NAME("businessName")},
	{HOOK_NAME("website")},
	{HOOK_NAME("updatedAt")},
	{HOOK_NAME("businessLegalName")},
	{HOOK_NAME("organizationId")},
	{HOOK_NAME("deletedAt")},
};

static const uint16_t slots[] = {
	0, 0, 14, 0, 30, 0, 0, 0, 31, 0, 0, 0, 0, 0, 0, 0, 0, 5, 24, 0, 23, 0,
	0, 0, 0, 21, 27, 3, 0, 6, 0, 10, 11, 18, 17, 8, 4, 26, 29, 0, 13, 0, 0,
	0, 22, 0, 1, 28, 7, 25, 0, 0, 0, 0, 9, 12, 20, 15, 2, 0, 16, 19, 32, 0
};

static const struct hook_name literals[] = {
	{HOOK_NAME("\"counterparty.active\"")},
	{HOOK_NAME("\"counterparty.compliance_rejected\"")},
	{HOOK_NAME("\"counterparty.deleted\"")},
	{HOOK_NAME("\"counterparty.in_compliance_review\"")},
	{HOOK_NAME("\"customer.active\"")},
	{HOOK_NAME("\"customer.in_compliance_review\"")},
	{HOOK_NAME("\"customer.compliance_rejected\"")},
	{HOOK_NAME("\"customer.created\"")},
	{HOOK_NAME("\"customer.kyb_in_progress\"")},
	{HOOK_NAME("\"customer.kyb_expired\"")},
	{HOOK_NAME("\"customer.kyb_missing_information\"")},
	{HOOK_NAME("\"customer.account_onboarding_pending\"")},
	{HOOK_NAME("\"transaction.initializing\"")},
	{HOOK_NAME("\"transaction.created\"")},
	{HOOK_NAME("\"transaction.compliance_approved\"")},
	{HOOK_NAME("\"transaction.compliance_rejected\"")},
	{HOOK_NAME("\"transaction.completed\"")},
	{HOOK_NAME("\"transaction.awaiting_funds\"")},
	{HOOK_NAME("\"transaction.funds_received\"")},
	{HOOK_NAME("\"transaction.cancelled\"")},
	{HOOK_NAME("\"transaction.in_compliance_review\"")},
	{HOOK_NAME("\"transaction.awaiting_compliance_review\"")},
	{HOOK_NAME("\"transaction.processing_withdrawal\"")},
	{HOOK_NAME("\"transaction.withdrawal_processed\"")},
	{HOOK_NAME("\"transaction.processing_settlement\"")},
	{HOOK_NAME("\"transaction.settlement_processed\"")},
	{HOOK_NAME("\"transaction.processing_payment\"")},
	{HOOK_NAME("\"transaction.payment_processed\"")},
	{HOOK_NAME("\"deposit\"")},
	{HOOK_NAME("\"withdrawal\"")},
	{HOOK_NAME("\"offramp\"")},
	{HOOK_NAME("\"onramp\"")},
	{HOOK_NAME("\"conversion\"")},
	{HOOK_NAME("\"transfer\"")},
	{HOOK_NAME("\"business\"")},
	{HOOK_NAME("\"individual\"")},
};

static const uint16_t rows[] = {
	/* 0: true */
	HOOK_ACCEPT_END,
	/* 1: false */
	HOOK_ACCEPT_END,
	/* 2: events.yaml#/components/schemas/TransactionEvent */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 12, 3, 1, 0, 65535, 65535, 1, 2, 3, 14, 15, 3, 7,
	HOOK_ACCEPT_END,
	/*
	 * 3: events.yaml#/components/schemas/TransactionEvent/properties/data
	 */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 8, 1, 1, 0, 65535, 65535, 4, 8, 1,
	HOOK_ACCEPT_END,
	/* 4: events.yaml#/components/schemas/CounterpartyEvent */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 12, 3, 1, 0, 65535, 65535, 1, 2, 3, 14, 15, 5, 7,
	HOOK_ACCEPT_END,
	/*
	 * 5: events.yaml#/components/schemas/CounterpartyEvent/properties/data
	 */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 8, 1, 1, 0, 65535, 65535, 5, 12, 1,
	HOOK_ACCEPT_END,
	/* 6: events.yaml#/components/schemas/CustomerEvent */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 12, 3, 1, 0, 65535, 65535, 1, 2, 3, 14, 15, 7, 7,
	HOOK_ACCEPT_END,
	/* 7: events.yaml#/components/schemas/CustomerEvent/properties/data */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 8, 1, 1, 0, 65535, 65535, 6, 13, 1,
	HOOK_ACCEPT_END,
	/* 8: events.yaml#/components/schemas/Transaction */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 28, 11, 1, 0, 65535, 65535, 7, 8, 9, 10, 11, 12,
		13, 14, 15, 16, 17, 16, 15, 15, 9, 9, 15, 15, 15, 17, 17, 15,
		1311,
	HOOK_ACCEPT_END,
	/* 9: events.yaml#/components/schemas/Party */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 16, 5, 1, 0, 65535, 65535, 8, 18, 19, 20, 21, 15,
		15, 10, 15, 15, 4,
	HOOK_ACCEPT_END,
	/* 10: events.yaml#/components/schemas/Amount */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 16, 5, 1, 0, 65535, 65535, 22, 23, 24, 19, 25, 15,
		18, 18, 15, 11, 15,
	HOOK_ACCEPT_END,
	/*
	 * 11:
	 * events.yaml#/components/schemas/Amount/properties/assetTypeNetwork
	 */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 10, 2, 1, 0, 65535, 65535, 22, 26, 15, 15, 3,
	HOOK_ACCEPT_END,
	/* 12: events.yaml#/components/schemas/Counterparty */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 22, 8, 1, 0, 65535, 65535, 8, 7, 27, 28, 9, 15, 29,
		17, 15, 19, 15, 15, 15, 17, 17, 15, 243,
	HOOK_ACCEPT_END,
	/* 13: events.yaml#/components/schemas/Customer */
	HOOK_ACCEPT_TYPE, 1, 32,
	HOOK_ACCEPT_OBJECT, 22, 8, 1, 0, 65535, 65535, 8, 7, 30, 9, 31, 15, 29,
		32, 15, 19, 15, 15, 15, 17, 17, 17, 123,
	HOOK_ACCEPT_END,
	/* 14: events.yaml#/components/schemas/EventName */
	HOOK_ACCEPT_TYPE, 1, 8,
	HOOK_ACCEPT_ENUM, 28, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
		15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
	HOOK_ACCEPT_END,
	/*
	 * 15:
	 * events.yaml#/components/schemas/TransactionEvent/properties/version
	 */
	HOOK_ACCEPT_TYPE, 1, 8,
	HOOK_ACCEPT_END,
	/* 16: events.yaml#/components/schemas/Transaction/properties/type */
	HOOK_ACCEPT_TYPE, 1, 8,
	HOOK_ACCEPT_ENUM, 6, 28, 29, 30, 31, 32, 33,
	HOOK_ACCEPT_END,
	/*
	 * 17: events.yaml#/components/schemas/Transaction/properties/createdAt
	 */
	HOOK_ACCEPT_TYPE, 1, 8,
	HOOK_ACCEPT_FORMAT, 1, 1,
	HOOK_ACCEPT_END,
	/* 18: events.yaml#/components/schemas/Amount/properties/decimals */
	HOOK_ACCEPT_TYPE, 1, 64,
	HOOK_ACCEPT_END,
	/* 19: events.yaml#/components/schemas/Counterparty/properties/type */
	HOOK_ACCEPT_TYPE, 1, 8,
	HOOK_ACCEPT_ENUM, 2, 34, 35,
	HOOK_ACCEPT_END,
};

static const uint32_t first[] = {
	0, 1, 2, 20, 34, 52, 66, 84, 98, 132, 154, 176, 192, 220, 248, 282,
	286, 298, 305, 309
};

static const char *const documents[] = {
	"events.yaml",
};

/* Document, column, line. */
static const struct hook_accept_place places[] = {
	{0, 0, 0},
	{0, 0, 0},
	{0, 7, 379},
	{0, 11, 388},
	{0, 7, 394},
	{0, 11, 403},
	{0, 7, 409},
	{0, 11, 418},
	{0, 7, 424},
	{0, 7, 454},
	{0, 7, 469},
	{0, 11, 482},
	{0, 7, 490},
	{0, 7, 513},
	{0, 7, 348},
	{0, 11, 386},
	{0, 11, 428},
	{0, 11, 446},
	{0, 11, 475},
	{0, 11, 496},
};

static const struct hook_accept_tables tables = {
	rows, first, places, documents, names, slots, 63,
	literals,
	NULL,
};

const struct hook_letter conduit_transaction_event_letter =
	{hook_accept_letter, &tables, 2, HOOK_ROWS_TYPES};
const struct hook_letter conduit_transaction_event_data_letter =
	{hook_accept_letter, &tables, 3, HOOK_ROWS_TYPES};
const struct hook_letter conduit_counterparty_event_letter =
	{hook_accept_letter, &tables, 4, HOOK_ROWS_TYPES};
const struct hook_letter conduit_counterparty_event_data_letter =
	{hook_accept_letter, &tables, 5, HOOK_ROWS_TYPES};
const struct hook_letter conduit_customer_event_letter =
	{hook_accept_letter, &tables, 6, HOOK_ROWS_TYPES};
const struct hook_letter conduit_customer_event_data_letter =
	{hook_accept_letter, &tables, 7, HOOK_ROWS_TYPES};
const struct hook_letter conduit_transaction_letter =
	{hook_accept_letter, &tables, 8, HOOK_ROWS_TYPES};
const struct hook_letter conduit_party_letter =
	{hook_accept_letter, &tables, 9, HOOK_ROWS_TYPES};
const struct hook_letter conduit_amount_letter =
	{hook_accept_letter, &tables, 10, HOOK_ROWS_TYPES};
const struct hook_letter conduit_amount_asset_type_network_letter =
	{hook_accept_letter, &tables, 11, HOOK_ROWS_TYPES};
const struct hook_letter conduit_counterparty_letter =
	{hook_accept_letter, &tables, 12, HOOK_ROWS_TYPES};
const struct hook_letter conduit_customer_letter =
	{hook_accept_letter, &tables, 13, HOOK_ROWS_TYPES};

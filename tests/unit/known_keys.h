/* SPDX-License-Identifier: MIT */
/*
 * Keys that were published to test with, and the time at which most deliveries
 * of the tests came.
 */
#ifndef KNOWN_KEYS_H
#define KNOWN_KEYS_H

#define NOW   INT64_C(1614265330)
#define WHSEC "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
#define HEX_KEY \
	"44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056"

/* RFC 8032 section 7.1, TEST 1: what signs, and what verifies. */
#define SEED_HEX \
	"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
#define PUBLIC_HEX \
	"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
#define SEED_BASE64   "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A="
#define PUBLIC_BASE64 "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: doubles against strtod, and their shortest
 * text.
 */
#include "hook_random.h"
#include "hook_suite.h"

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 28);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

/* ---- doubles ---- */

static void try_double(const char *text)
{
	double ours = hook_double(text, strlen(text));
	double theirs = strtod(text, NULL);

	if (memcmp(&ours, &theirs, sizeof ours) != 0)
		ck_abort_msg("%s: %.17g, not %.17g", text, ours, theirs);
}

static const char *const known_texts[] = {
	"0",
	"-0",
	"0.0",
	"0e5",
	"-0.0e-5",
	"1",
	"-1",
	"0.1",
	"0.3",
	"1e22",
	"1e23",
	"9007199254740992",
	"9007199254740993",
	"9007199254740993.00000000000000000001",
	"9007199254740992.99999999999999999999",
	"9007199254740995",
	"1.7976931348623157e308",
	"1.7976931348623158e308",
	"1.7976931348623159e308",
	"179769313486231580793728971405301e276",
	"1e308",
	"1e309",
	"-1e400",
	"1e99999999999999999999999",
	"4.9406564584124654e-324",
	"2.4703282292062327e-324",
	"2.4703282292062328e-324",
	"2.47032822920623272e-324",
	"1e-323",
	"2.2250738585072011e-308",
	"2.2250738585072012e-308",
	"2.2250738585072014e-308",
	"1e-325",
	"1e-400",
	"1e-99999999999999999999999",
	"123456789012345678",
	"12345678901234567890",
	"0.000000000000000000000000000000001e40",
	"1000000000000000000000000000000000000000e-40",
	"5e-324",
	"1.00000000000000011102230246251565404236316680908203125",
	"1.00000000000000011102230246251565404236316680908203124",
	"1.00000000000000011102230246251565404236316680908203126",
	"8.41628e-317",
	"6.8985e-315",
	"3.5e-323",
	"89255e-22",
	"104110013277974872254e-225",
	"6929495644600919.5",
	"3.237883913302901289588352412501532174863037669423108059901297"
	"049552301970670676565786835742587799557860615776559838283435514"
	"391084153169252689190564396459577394618038928365305143463955100"
	"356696665629202017331344031730044369360205258345803431471660032"
	"699580731300954848363975548690010751530018881758184174569652173"
	"110473696022749934638425380623369774736560008997404060967498028"
	"389191878963968575439222206416981462690113342524002724385941651"
	"051293552601421155333430225237291523843322331326138431477823591"
	"142408800030775170625915670728657003151953664260769822494937951"
	"845801530895238439819708403389937873241463484205608000027270531"
	"106827387907791444918534771598750162812548862768493201518991668"
	"028251730299953143924168545708663913273994694463908672332763671"
	"87500000000000000000000000000000000000000000e-319"};

START_TEST(known_doubles)
{
	size_t i;

	for (i = 0; i < sizeof known_texts / sizeof *known_texts; i++)
		try_double(known_texts[i]);
}
END_TEST

static double double_of(uint64_t bits)
{
	double value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

/* Any bits, so that every exponent is as likely, subnormals among them. */
static double random_double(void)
{
	uint64_t bits = next_random();

	if (below(8) == 0)
		bits &= ~(UINT64_C(0x7ff) << 52);
	if ((bits >> 52 & 0x7ff) == 0x7ff)
		bits ^= UINT64_C(1) << 52;
	return double_of(bits);
}

START_TEST(random_doubles)
{
	char text[128];
	int i;

	for (i = 0; i < 100000; i++) {
		snprintf(text, sizeof text, "%.*e", (int)below(25),
			 random_double());
		try_double(text);
		snprintf(text, sizeof text, "%llu.%llue%d",
			 (unsigned long long)(next_random() >> below(64)),
			 (unsigned long long)(next_random() >> below(64)),
			 (int)below(700) - 370);
		try_double(text);
	}
}
END_TEST

/*
 * The middle of two neighbours: exactly, and just above and below it. A long
 * double holds it, and printf writes all of its digits.
 */
START_TEST(halfway)
{
	char text[1400], *e;
	int i;

	for (i = 0; i < 4000; i++) {
		double low = random_double(), high;
		uint64_t bits;

		memcpy(&bits, &low, sizeof bits);
		high = double_of(bits + 1);
		if ((bits + 1) >> 52 == 0x7ff || (bits + 1) >> 52 == 0xfff)
			continue;
		snprintf(text, sizeof text, "%.800Le",
			 ((long double)low + (long double)high) / 2);
		try_double(text);
		e = strchr(text, 'e');
		e[-1] = '1';
		try_double(text);
		while (e[-2] == '0')
			e[-2] = '9', e--;
		if (e[-2] > '0' && e[-2] <= '9')
			e[-2]--;
		try_double(text);
	}
}
END_TEST

START_TEST(long_numbers)
{
	enum { LEN = 200000 };
	char *text = malloc(LEN + 8);
	struct pace pace = pace_start();
	int i;

	memset(text, '9', LEN);
	strcpy(text + LEN, "e-9");
	try_double(text);
	text[0] = '0';
	text[1] = '.';
	try_double(text);
	memset(text + 2, '0', LEN - 2);
	strcpy(text + LEN, "1");
	try_double(text);
	strcpy(text + LEN, "e999999");
	try_double(text);
	memcpy(text, "9007199254740993.", 17);
	strcpy(text + LEN, "1");
	try_double(text);
	strcpy(text + LEN, "0");
	try_double(text);

	/* The slowest there are: long, and never settled by their head. */
	for (i = 0; i < 2000; i++)
		ck_assert(hook_double(text, 1200) == 9007199254740992.0);
	ck_assert(pace_within(pace, 1000));
	free(text);
}
END_TEST

/* Without zeros at either end. */
static size_t significant(const char *text)
{
	const char *end = text + strcspn(text, "e"), *at;
	size_t count = 0;

	while (end > text && strchr("0.", end[-1]))
		end--;
	for (at = text + strspn(text, "-0."); at < end; at++)
		count += *at != '.';
	return count;
}

START_TEST(shortest_texts)
{
	static const struct {
		double value;
		const char *text;
	} all[] = {{0, "0"},
		   {1, "1"},
		   {-1, "-1"},
		   {0.1, "0.1"},
		   {1.5, "1.5"},
		   {100, "100"},
		   {123456, "123456"},
		   {0.00001, "0.00001"},
		   {0.000001, "1e-6"},
		   {1e16, "10000000000000000"},
		   {1e17, "1e17"},
		   {1.5e300, "1.5e300"},
		   {5e-324, "5e-324"},
		   {1.7976931348623157e308, "1.7976931348623157e308"},
		   {0.3, "0.3"},
		   {0.1 + 0.2, "0.30000000000000004"},
		   {9007199254740992, "9007199254740992"},
		   {9.95, "9.95"},
		   {99.99, "99.99"},
		   {1e23, "1e23"},
		   {-1e-7, "-1e-7"},
		   {123e-20, "1.23e-18"}};
	char text[HOOK_DOUBLE_TEXT + 1], other[64];
	size_t i, len;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		len = hook_double_text(all[i].value, text);
		ck_assert_uint_lt(len, sizeof text);
		text[len] = '\0';
		ck_assert_str_eq(text, all[i].text);
	}
	for (i = 0; i < 20000; i++) {
		double value = random_double();
		int digits = 0;

		len = hook_double_text(value, text);
		ck_assert_uint_lt(len, sizeof text);
		text[len] = '\0';
		REQUIRE(strtod(text, NULL) == value);
		REQUIRE(hook_skim_number(text, text + len) == text + len);
		do {
			snprintf(other, sizeof other, "%.*e", digits, value);
		} while (strtod(other, NULL) != value && ++digits < 17);
		ck_assert_msg(significant(text) <= significant(other), "%s: %s",
			      other, text);
	}
	ck_assert_ptr_null(
		hook_number_of(&arena, strtod("inf", NULL)).text.ptr);
	ck_assert_ptr_null(
		hook_number_of(&arena, strtod("nan", NULL)).text.ptr);
	ck_assert_str_eq(hook_number_of(&arena, -2.5).text.ptr, "-2.5");
	ck_assert(hook_number_of(&arena, -2.5).value == -2.5);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_double");

	take_seed();
	ADD(suite, "doubles", known_doubles, random_doubles, halfway,
	    long_numbers, shortest_texts);
	return suite_run(suite);
}

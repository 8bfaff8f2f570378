/*
 * src/report/claim_lengths.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "report/claim_lengths.h"
#include "values/duration.h"
#include "values/range_sign.h"
#include "values/when_cell.h"

/* bytes of a length, and of one end of a range */
#define MAX_LENGTH	64

RcaStr
rca_value_of_length(RcaStr value)
{
	for (int i = 0; i < value.len; i++)
	{
		if (strchr(",;([", value.data[i]) != NULL ||
			(value.data[i] == '.' &&
			 (i + 1 == value.len || rca_is_space(value.data[i + 1]))) ||
			(i + 3 <= value.len && memcmp(value.data + i, "\xef\xbc\x88", 3) == 0))
			return rca_trim(rca_slice(value.data, value.data + i));
	}
	return value;
}

/* Does what follows a length make it another one, as in "1 hour to 2 hours"? */
static bool
goes_on(RcaStr rest)
{
	rest = rca_trim(rest);
	return rest.len > 0 &&
		(rca_range_sign_at(rest, 0, RCA_RANGE_OF_NUMBERS) > 0 ||
		 rca_range_sign_at(rest, 0, RCA_RANGE_OF_TIMES) > 0 ||
		 rca_starts_nocase(rest, RCA_STR("or ")) ||
		 rca_starts_nocase(rest, RCA_STR("per ")) || rest.data[0] == '/');
}

int64
rca_leading_length(RcaStr value)
{
	for (int n = Min(value.len, MAX_LENGTH); n > 0; n--)
	{
		int64		length;

		/* within a word, but for scripts that have no blanks between them */
		if (n < value.len && rca_is_word(value.data[n]) && rca_is_word(value.data[n - 1]) &&
			(unsigned char) value.data[n] < 0xE2)
			continue;
		length = rca_duration_read(rca_str(value.data, n));
		if (length != RCA_NO_DURATION)
			return goes_on(rca_skip(value, n)) ? RCA_NO_DURATION : length;
	}
	return RCA_NO_DURATION;
}

/* Does a text say a clock time, and all of it that can be read? */
static bool
is_clock(const RcaWhen *when)
{
	return when->clock >= 0 && rca_when_is_known(when);
}

static bool
is_half_told(const RcaWhen *when)
{
	return when->half == RCA_HALF_AM || when->half == RCA_HALF_PM;
}

/* The length between two ends, of which one may say the day and the zone for both. */
static int64
length_between(RcaWhen from, RcaWhen to)
{
	int64		length = to.clock - from.clock;

	if (from.zone.kind == RCA_ZONE_NONE)
		from.zone = to.zone;
	else if (to.zone.kind == RCA_ZONE_NONE)
		to.zone = from.zone;
	/* "2 to 4 PM" says the half of the day for one end alone */
	if (from.zone.kind != to.zone.kind || from.zone.region != to.zone.region ||
		is_half_told(&from) != is_half_told(&to))
		return RCA_NO_DURATION;
	length += (int64) (from.zone.offset - to.zone.offset) * RCA_USECS_PER_SEC;
	if (from.day.kind == RCA_DAY_DATE && to.day.kind == RCA_DAY_DATE)
		length += (int64) (to.day.date - from.day.date) * RCA_USECS_PER_DAY;
	else if (to.day.kind != RCA_DAY_NONE)
		return RCA_NO_DURATION;
	else if (length < 0)
		length += RCA_USECS_PER_DAY;
	return length > 0 && length <= RCA_MAX_DURATION ? length : RCA_NO_DURATION;
}

/* "02:00–02:08 CET", "2025-03-23 22:41Z → 2025-03-24 12:18Z": the length of a range */
static int64
length_of_range(RcaStr value)
{
	RcaWhen		from;
	RcaWhen		to;

	if (!rca_when_read_cell(value, &from, &to) || !is_clock(&from) || !is_clock(&to))
		return RCA_NO_DURATION;
	return length_between(from, to);
}

/* The point in time that a text begins with; what follows it are words. */
static bool
read_leading_when(RcaStr s, RcaWhen *when)
{
	for (int n = Min(s.len, MAX_LENGTH); n > 0; n--)
	{
		if (n < s.len && rca_is_word(s.data[n]) && rca_is_word(s.data[n - 1]))
			continue;
		if (rca_when_read_cell(rca_str(s.data, n), when, NULL) && is_clock(when))
			return true;
	}
	return false;
}

int64
rca_length_of_span(RcaStr s)
{
	static const RcaStr joints[] =
	{
		RCA_LITERAL(" to "), RCA_LITERAL(" and "), RCA_LITERAL(" until "),
		RCA_LITERAL(" till "), RCA_LITERAL(" through "), RCA_LITERAL(" bis "),
		RCA_LITERAL(" und "), RCA_LITERAL(" hasta "), RCA_LITERAL(" y "), RCA_LITERAL(" a "),
		RCA_LITERAL(" até "), RCA_LITERAL(" às "), RCA_LITERAL(" e "), RCA_LITERAL(" à "),
		RCA_LITERAL(" et "), RCA_LITERAL(" og "), RCA_LITERAL(" och "), RCA_LITERAL(" tot "),
		RCA_LITERAL(" do "), RCA_LITERAL(" i "), RCA_LITERAL(" до "), RCA_LITERAL(" и "),
		RCA_LITERAL(" та "), RCA_LITERAL(" - "), RCA_LITERAL(" – "), RCA_LITERAL(" → "),
		RCA_LITERAL("–"), RCA_LITERAL("-"),
	};
	RcaWhen		from;
	RcaWhen		to;

	for (int i = 0; i < lengthof(joints); i++)
	{
		int			at = rca_find(s, joints[i]);

		if (at > 0 && at <= MAX_LENGTH &&
			rca_when_read_cell(rca_str(s.data, at), &from, NULL) && is_clock(&from) &&
			read_leading_when(rca_skip(s, at + joints[i].len), &to))
			return length_between(from, to);
	}
	return RCA_NO_DURATION;
}

/* The length of "from 10:02 to 11:40 UTC" in a text. */
static int64
length_of_window(RcaStr value)
{
	static const RcaStr words[] = {RCA_LITERAL("from"), RCA_LITERAL("between")};

	for (int i = 0; i < lengthof(words); i++)
	{
		int			at = rca_find_phrase(value, words[i]);

		if (at >= 0)
			return rca_length_of_span(rca_trim(rca_skip(value, at + words[i].len)));
	}
	return RCA_NO_DURATION;
}

/* Does a text go on behind its length: "5 minutes; the", "5 minutes from the"? */
static bool
has_more_clauses(RcaStr s)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL(";"), RCA_LITERAL("("), RCA_LITERAL("\xe2\x80\x93"),
		RCA_LITERAL("\xe2\x80\x94"), RCA_LITERAL("from "), RCA_LITERAL("\xef\xbc\x88"),
	};

	for (int i = 0; i < lengthof(signs); i++)
	{
		if (rca_find(s, signs[i]) >= 0)
			return true;
	}
	return false;
}

int64
rca_length_before(RcaStr text)
{
	int64		length = RCA_NO_DURATION;

	text = rca_trim(text);
	for (int n = 1; n <= text.len && n <= MAX_LENGTH; n++)
	{
		int			start = text.len - n;
		int64		longer;

		if (start > 0 && rca_is_word(text.data[start]) &&
			(rca_is_word(text.data[start - 1]) || strchr(".,:-/", text.data[start - 1]) != NULL) &&
			(unsigned char) text.data[start] < 0xE2 &&
			(unsigned char) text.data[start - 1] < 0x80)
			continue;
		longer = rca_duration_read(rca_skip(text, start));
		if (longer != RCA_NO_DURATION)
			length = longer;
		if (longer != RCA_NO_DURATION && has_more_clauses(rca_skip(text, start)))
			return RCA_NO_DURATION;
	}
	return length;
}

int64
rca_claimed_length(RcaStr value)
{
	int64		length = rca_duration_read(rca_value_of_length(value));
	int			equals = rca_find(value, RCA_STR("\xe2\x89\x88"));

	if (length == RCA_NO_DURATION)
		length = length_of_range(value);
	if (length == RCA_NO_DURATION)
		length = rca_leading_length(rca_value_of_length(value));
	if (length == RCA_NO_DURATION)
		length = length_of_window(value);
	/* "02:45 UTC (a) → 11:05 UTC (b) ≈ 8h 20m" */
	if (length == RCA_NO_DURATION && equals > 0)
		length = rca_duration_read(rca_value_of_length(rca_skip(value, equals)));
	return length;
}

/*
 * src/values/entry_text.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/entry_text.h"
#include "values/phrase.h"
#include "values/when_cell.h"
#include "values/when_list.h"
#include "values/when_range.h"
#include "values/when_read.h"
#include "words/calendar_words.h"
#include "words/vocabulary.h"

/* maximum bytes of a text in place of a time */
#define MAX_LABEL	40

/* the same before a time */
#define MAX_LABEL_OF_TIME	80

/* words before the digits of a time that may belong to it: "on the 3rd of March" */
#define MAX_WORDS_BEFORE	4

/* what may stand between a time and an event; a closing bracket too */
static const RcaStr separators[] =
{
	RCA_LITERAL("->"),
	RCA_LITERAL("=>"),
	RCA_LITERAL("}}"),
	RCA_LITERAL("-"),
	RCA_LITERAL(":"),
	RCA_LITERAL("|"),
	RCA_LITERAL(")"),
	RCA_LITERAL("]"),
	RCA_LITERAL(","),
	RCA_LITERAL("."),
	RCA_LITERAL("\xe2\x80\x93"),	/* en dash, em dash */
	RCA_LITERAL("\xe2\x80\x94"),
	RCA_LITERAL("·"),
	RCA_LITERAL("\xe2\x80\xa2"),	/* bullet */
	RCA_LITERAL("→"),
	RCA_LITERAL("\xef\xbc\x89"),	/* full-width parenthesis, bracket */
	RCA_LITERAL("\xe3\x80\x91"),
	RCA_LITERAL("\xef\xbc\x9a"),	/* full-width colon */
};

/* An entry about which nothing is known yet. */
static void
init_entry(RcaEntryText *entry)
{
	memset(entry, 0, sizeof(*entry));
	entry->when = rca_no_when;
	entry->end = rca_no_when;
}

static RcaStr
skip_separators(RcaStr s)
{
	int			n;

	do
	{
		s = rca_trim(s);
		n = rca_starts_with_one(s, separators, lengthof(separators));
		s = rca_skip(s, n);
	} while (n > 0);
	return s;
}

/* Is it "Dec 12: Disk full": the name of a month, a day, and a colon? */
static bool
is_named_day(RcaStr day, RcaStr rest, const RcaWhen *when)
{
	if (when->day.kind != RCA_DAY_OF_YEAR || when->clock != RCA_NO_CLOCK ||
		rest.len == 0 || rest.data[0] != ':')
		return false;
	for (int i = 0; i < day.len; i++)
	{
		if (rca_is_alpha(day.data[i]))
			return true;
	}
	return false;
}

static bool
read_entry(RcaStr s, bool (*read) (RcaStr s, RcaWhen *when), RcaEntryText *entry)
{
	RcaStr		rest;

	init_entry(entry);
	s = rca_trim(s);
	if (!read(s, &entry->when))
	{
		entry->when = rca_no_when;
		return false;
	}
	rest = rca_skip(s, entry->when.length);
	entry->when.is_later |= is_named_day(rca_slice(s.data, rest.data), rest, &entry->when);
	if (entry->when.clock != RCA_NO_CLOCK)
	{
		int			n = rca_when_read_range(rest, &entry->when, &entry->end);

		if (n == 0)
			n = rca_when_skip_list(rest);
		rest = rca_skip(rest, n);
	}
	entry->readable = rca_when_is_known(&entry->when);
	entry->raw_time = rca_trim(rca_slice(s.data, rest.data));
	entry->event = skip_separators(rest);
	return true;
}

bool
rca_entry_text_read(RcaStr s, RcaEntryText *entry)
{
	return read_entry(s, rca_when_read, entry);
}

bool
rca_entry_text_read_compact(RcaStr s, RcaEntryText *entry)
{
	return read_entry(s, rca_when_read_compact, entry);
}

/* A text without the signs at its end that separate it from the time. */
static RcaStr
without_end_signs(RcaStr s)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"), RCA_LITERAL("→"),
		RCA_LITERAL("@"), RCA_LITERAL("\xef\xbc\x9a"), RCA_LITERAL("·"), RCA_LITERAL(","),
	};
	int			before;

	do
	{
		before = s.len;
		s = rca_trim(s);
		while (s.len > 0 && strchr(" :-(", s.data[s.len - 1]) != NULL)
			s.len--;
		for (int i = 0; i < lengthof(signs); i++)
		{
			if (s.len > signs[i].len && rca_equal(rca_skip(s, s.len - signs[i].len), signs[i]))
				s.len -= signs[i].len;
		}
	} while (s.len < before);
	return s;
}

/* Skips a word behind a time from which on something holds, with its blanks. */
static int
skip_onwards(RcaStr s)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("onwards"), RCA_LITERAL("onward"), RCA_LITERAL("and later"),
		RCA_LITERAL("and on"), RCA_LITERAL("en adelante"), RCA_LITERAL("em diante"),
		RCA_LITERAL("から"), RCA_LITERAL("以降"), RCA_LITERAL("以后"), RCA_LITERAL("之后"),
		RCA_LITERAL("起"), RCA_LITERAL("이후"), RCA_LITERAL("부터"),
	};
	int			pos = rca_skip_blanks(s, 0);
	int			n = rca_starts_with_one(rca_skip(s, pos), words, lengthof(words));

	if (n == 0 || (pos + n < s.len && !rca_ends_letters(s.data[pos + n])))
		return 0;
	return pos + n;
}

/* Reads a time and what belongs to it, and returns its length; or 0. */
static int
read_time(RcaStr s, RcaEntryText *entry)
{
	int			length;
	int			n;

	if (!rca_when_read(s, &entry->when) || entry->when.clock == RCA_NO_CLOCK)
		return 0;
	length = entry->when.length;
	length += rca_when_read_range(rca_skip(s, length), &entry->when, &entry->end);
	n = skip_onwards(rca_skip(s, length));
	entry->when.is_later |= n > 0;
	entry->raw_time = rca_trim(rca_str(s.data, length));
	return length + n;
}

/*
 * A time of which a digit stands at pos, with the words before it that belong to
 * it: "between 05:24 and 06:10", "on March 3 at 05:24".  It must end s.
 */
static bool
read_last_time(RcaStr s, int pos, RcaEntryText *entry, int *start)
{
	int			words = 0;

	*start = -1;
	for (int i = pos; i > 0 && words <= MAX_WORDS_BEFORE; i--)
	{
		RcaEntryText found;
		int			n;

		if (rca_is_word(s.data[i - 1]) || rca_is_space(s.data[i]))
			continue;
		words++;
		init_entry(&found);
		n = read_time(rca_skip(s, i), &found);
		if (n == 0 || rca_trim(rca_skip(s, i + n)).len > 0)
			continue;
		*entry = found;
		*start = i;
	}
	return *start >= 0;
}

/* "Duration: 00:46" is a length, and "Time to detect: 00:06" */
static bool
is_length(RcaStr label, const RcaWhen *when)
{
	int			preference;
	RcaClaimLabel claim;
	RcaKey		key;

	if (when->day.kind != RCA_DAY_NONE || when->zone.kind != RCA_ZONE_NONE)
		return false;
	key = rca_key_of(label, &preference);
	return key == RCA_KEY_DURATION || key == RCA_KEY_DURATION_MINUTES ||
		key == RCA_KEY_DURATION_HOURS || key == RCA_KEY_DURATION_SECONDS ||
		(rca_claim_of_label(label, &claim) && claim.is_length);
}

bool
rca_entry_text_read_last(RcaStr s, RcaEntryText *entry)
{
	init_entry(entry);
	s = rca_trim(s);
	for (int i = 1; i < s.len; i++)
	{
		int			start;

		if (rca_is_word(s.data[i - 1]) || !rca_is_digit(s.data[i]) ||
			!read_last_time(s, i, entry, &start))
			continue;
		entry->event = without_end_signs(rca_text_before(s, start));
		entry->readable = rca_when_is_known(&entry->when);
		return entry->readable && entry->event.len > 0 && !is_length(entry->event, &entry->when);
	}
	return false;
}

/* Does another clock time stand in what follows one? */
static bool
has_clock(RcaStr s)
{
	for (int i = 1; i + 2 < s.len; i++)
	{
		if (s.data[i] == ':' && rca_is_digit(s.data[i - 1]) &&
			rca_is_digit(s.data[i + 1]) && rca_is_digit(s.data[i + 2]))
			return true;
	}
	return false;
}

/*
 * May this stand behind the time of a label?  A remark in parentheses may; other
 * text where the time has a date, if it has no time of its own.
 */
static bool
is_remark(RcaStr rest, const RcaWhen *when)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL(","), RCA_LITERAL(";"), RCA_LITERAL("- "), RCA_LITERAL("\xe2\x80\x93"),
		RCA_LITERAL("\xe2\x80\x94"), RCA_LITERAL("."),
	};
	static const RcaStr openings[] =
	{
		RCA_LITERAL("("), RCA_LITERAL("["), RCA_LITERAL("\xef\xbc\x88")
	};
	static const RcaStr closings[] =
	{
		RCA_LITERAL(")"), RCA_LITERAL("]"), RCA_LITERAL("\xef\xbc\x89")
	};

	if (rest.len == 0)
		return true;
	for (int i = 0; i < lengthof(openings); i++)
	{
		if (rca_starts_nocase(rest, openings[i]) && rest.len > closings[i].len &&
			rca_equal(rca_skip(rest, rest.len - closings[i].len), closings[i]))
			return true;
	}
	return !has_clock(rest) && (when->day.kind == RCA_DAY_DATE ||
								rca_starts_with_one(rest, signs, lengthof(signs)) > 0);
}

/* The end of a label, and the length of the sign behind it; or -1. */
static int
find_label_end(RcaStr s, int *sign)
{
	static const RcaStr ends[] =
	{
		RCA_LITERAL(": "), RCA_LITERAL(" : "), RCA_LITERAL(" - "), RCA_LITERAL(" \xe2\x80\x93 "),
		RCA_LITERAL(" \xe2\x80\x94 "), RCA_LITERAL("\xef\xbc\x9a"),
	};

	for (int i = 1; i < s.len && i < MAX_LABEL_OF_TIME; i++)
	{
		*sign = rca_starts_with_one(rca_skip(s, i), ends, lengthof(ends));
		if (*sign > 0)
			return i;
	}
	return -1;
}

bool
rca_entry_text_read_behind_label(RcaStr s, RcaEntryText *entry)
{
	int			sign;
	int			end;
	int			n;
	RcaStr		time;
	RcaStr		rest;

	init_entry(entry);
	s = rca_trim(s);
	end = find_label_end(s, &sign);
	if (end < 0)
		return false;
	time = rca_trim(rca_skip(s, end + sign));
	n = read_time(time, entry);
	if (n == 0)
		return false;
	rest = rca_trim(rca_skip(time, n));
	entry->when.is_later |= rest.len > 0;
	entry->event = without_end_signs(rca_text_before(s, end));
	entry->readable = rca_when_is_known(&entry->when);
	return entry->readable && entry->event.len > 0 && is_remark(rest, &entry->when) &&
		!is_length(entry->event, &entry->when);
}

bool
rca_entry_text_read_in_brackets(RcaStr s, RcaEntryText *entry)
{
	static const RcaStr openings[] = {RCA_LITERAL("("), RCA_LITERAL("\xef\xbc\x88")};
	static const RcaStr closings[] = {RCA_LITERAL(")"), RCA_LITERAL("\xef\xbc\x89")};

	init_entry(entry);
	s = rca_trim(s);
	for (int i = 0; i < lengthof(openings); i++)
	{
		RcaStr		closing = closings[i];
		int			end = s.len - closing.len;
		int			start = end - 1;

		if (end <= 0 || !rca_equal(rca_skip(s, end), closing))
			continue;
		while (start > 0 && !rca_starts_nocase(rca_skip(s, start), openings[i]))
			start--;
		entry->raw_time = rca_slice(s.data + start + openings[i].len, s.data + end);
		entry->event = rca_text_before(s, start);
		entry->readable = start > 0 &&
			rca_when_read_cell(entry->raw_time, &entry->when, &entry->end) &&
			entry->when.clock >= 0 && rca_when_is_known(&entry->when);
		return entry->readable;
	}
	return false;
}

bool
rca_entry_text_read_in_label(RcaStr s, RcaEntryText *entry)
{
	static const RcaStr ends[] =
	{
		RCA_LITERAL("):"), RCA_LITERAL(") :"), RCA_LITERAL(") - "), RCA_LITERAL(") \xe2\x80\x93 "),
		RCA_LITERAL(") \xe2\x80\x94 "), RCA_LITERAL("\xef\xbc\x89\xef\xbc\x9a"),
		RCA_LITERAL(")\xef\xbc\x9a"),
	};
	RcaStr		label;
	RcaStr		rest;

	s = rca_trim(s);
	for (int i = 1; i < s.len && i < MAX_LABEL_OF_TIME; i++)
	{
		int			n = rca_starts_with_one(rca_skip(s, i), ends, lengthof(ends));

		if (n == 0)
			continue;
		label = rca_str(s.data, i + ((unsigned char) s.data[i] == 0xEF ? 3 : 1));
		rest = skip_separators(rca_skip(s, label.len));
		if (rest.len == 0 || !rca_entry_text_read_in_brackets(label, entry))
			return false;
		/* what happened is both */
		label = entry->event;
		entry->event.data = psprintf("%.*s: %.*s", label.len, label.data, rest.len, rest.data);
		entry->event.len = label.len + 2 + rest.len;
		entry->when.is_later = true;
		return true;
	}
	return false;
}

/* Is a colon that of "before 05:24: disk full", between two digits? */
static bool
is_within_clock(RcaStr s, int pos)
{
	return s.data[pos] == ':' && pos > 0 && pos + 1 < s.len &&
		rca_is_digit(s.data[pos - 1]) && rca_is_digit(s.data[pos + 1]);
}

bool
rca_entry_text_read_label(RcaStr s, RcaEntryText *entry)
{
	static const RcaStr ends[] =
	{
		RCA_LITERAL(" - "), RCA_LITERAL(" \xe2\x80\x93 "), RCA_LITERAL(" \xe2\x80\x94 "),
		RCA_LITERAL("\xef\xbc\x9a"),
	};
	int			end = 0;

	init_entry(entry);
	s = rca_trim(s);
	if (s.len > 0 && s.data[0] == '[')
		s = rca_skip(s, 1);
	while (end < s.len && end < MAX_LABEL &&
		   (strchr(":]", s.data[end]) == NULL || is_within_clock(s, end)) &&
		   rca_starts_with_one(rca_skip(s, end), ends, lengthof(ends)) == 0)
		end++;
	if (end == s.len || end == MAX_LABEL)
		return false;
	entry->raw_time = rca_trim(rca_str(s.data, end));
	entry->event = skip_separators(rca_skip(s, end));
	return entry->event.len > 0;
}

bool
rca_entry_text_read_vague(RcaStr s, RcaEntryText *entry)
{
	RcaStr		end;

	if (!rca_entry_text_read_label(s, entry) || !rca_is_vague_time(entry->raw_time))
		return false;
	end = rca_trim(rca_slice(entry->raw_time.data + entry->raw_time.len, entry->event.data));
	entry->when.is_later = rca_is_later_vague_time(entry->raw_time) ||
		(end.len > 0 && IS_HIGHBIT_SET(end.data[0]));
	return true;
}

bool
rca_entry_text_is_day(const RcaEntryText *entry)
{
	RcaStr		event = entry->event;
	int			weekday;
	int			n;

	if (entry->when.clock >= 0 || !entry->readable)
		return false;
	/* remarks in parentheses, such as a zone, are not events */
	if (event.len == 0 || event.data[0] == '(')
		return true;
	n = rca_weekday_read(event, &weekday);
	return n > 0 && event.len <= n + 1;
}

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

/* what may be between a time and an event, including a closing bracket */
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

bool
rca_entry_text_read_last(RcaStr s, RcaEntryText *entry)
{
	RcaStr		event;

	init_entry(entry);
	s = rca_trim(s);
	for (int i = 1; i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);

		if (rca_is_word(s.data[i - 1]) || !rca_is_digit(rest.data[0]) ||
			!rca_when_read(rest, &entry->when) || entry->when.clock < 0 ||
			rca_trim(rca_skip(rest, entry->when.length)).len > 0)
			continue;
		event = rca_text_before(s, i);
		event = without_end_signs(event);
		entry->readable = true;
		entry->raw_time = rest;
		entry->event = event;
		return event.len > 0;
	}
	return false;
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
	while (end < s.len && end < MAX_LABEL && strchr(":]", s.data[end]) == NULL &&
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

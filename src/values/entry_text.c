/*
 * src/values/entry_text.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/entry_text.h"
#include "words/vocabulary.h"

/* what may stand between a time and an event; a closing bracket too */
static const RcaStr separators[] =
{
	RCA_LITERAL("-"), RCA_LITERAL(":"), RCA_LITERAL("|"), RCA_LITERAL(")"),
	RCA_LITERAL("]"), RCA_LITERAL(","), RCA_LITERAL("."),
	/* en dash, em dash */
	RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),
	/* middle dot, bullet */
	RCA_LITERAL("\xc2\xb7"), RCA_LITERAL("\xe2\x80\xa2"),
	RCA_LITERAL("\xe2\x86\x92"),	/* arrow */
	RCA_LITERAL("\xe9\xa0\x83"),	/* "about", which follows a time */
	RCA_LITERAL("\xef\xbc\x9a"),	/* full-width colon */
};

static const RcaStr weekdays[] =
{
	RCA_LITERAL("monday"), RCA_LITERAL("tuesday"), RCA_LITERAL("wednesday"),
	RCA_LITERAL("thursday"), RCA_LITERAL("friday"), RCA_LITERAL("saturday"),
	RCA_LITERAL("sunday"),
};

static RcaStr
skip_separators(RcaStr s)
{
	bool		found;

	do
	{
		found = false;
		s = rca_trim(s);
		for (int i = 0; i < lengthof(separators) && !found; i++)
		{
			if (rca_starts_nocase(s, separators[i]))
			{
				s = rca_skip(s, separators[i].len);
				found = true;
			}
		}
	} while (found);
	return s;
}

/*
 * A time that cannot be read, such as "14:??" or "2025-03-23T13:52:xxZ": the
 * first word, if it begins like one.  *when gets its date, if it has one.
 */
static int
torn_time_length(RcaStr s, RcaWhen *when)
{
	int			pos = 0;
	int			digits = 0;
	int			colon;

	if (s.len >= 10 && rca_when_read(rca_slice(s.data, s.data + 10), when) &&
		when->date != RCA_NO_DATE && when->length == 10)
	{
		pos = 10;
		if (pos < s.len && (s.data[pos] == 'T' || s.data[pos] == ' '))
			pos++;
	}
	while (pos < s.len && pos < 64 && (rca_is_digit(s.data[pos]) || s.data[pos] == '?'))
	{
		pos++;
		digits++;
	}
	colon = pos;
	if (digits == 0 || digits > 2 || colon + 1 >= s.len || s.data[colon] != ':' ||
		!(rca_is_digit(s.data[colon + 1]) || strchr("?xX", s.data[colon + 1]) != NULL))
		return 0;
	while (pos < s.len && !rca_is_space(s.data[pos]))
		pos++;
	/* "14:??:" is followed by the event */
	while (pos > colon + 1 && s.data[pos - 1] == ':')
		pos--;
	return pos;
}

bool
rca_entry_text_read(RcaStr s, RcaEntryText *entry)
{
	int			length;
	RcaStr		rest;

	memset(entry, 0, sizeof(*entry));
	entry->end.clock = -1;
	s = rca_trim(s);
	entry->readable = rca_when_read(s, &entry->when);
	if (entry->readable)
	{
		length = entry->when.length;
		rest = rca_skip(s, length);
		if (entry->when.clock >= 0)
			rest = rca_skip(rest, rca_when_read_end(rest, &entry->end));
	}
	else
	{
		entry->when = (RcaWhen) {.date = RCA_NO_DATE, .clock = -1};
		length = torn_time_length(s, &entry->when);
		if (length == 0)
			return false;
		entry->when.clock = -1;
		rest = rca_skip(s, length);
	}
	entry->raw_time = rca_trim(rca_slice(s.data, rest.data));
	entry->event = skip_separators(rest);
	return true;
}

bool
rca_entry_text_read_last(RcaStr s, RcaEntryText *entry)
{
	memset(entry, 0, sizeof(*entry));
	entry->end.clock = -1;
	s = rca_trim(s);
	for (int i = 1; i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);

		if (rca_is_word(s.data[i - 1]) || !rca_is_digit(rest.data[0]) ||
			!rca_when_read(rest, &entry->when) || entry->when.clock < 0 ||
			rca_trim(rca_skip(rest, entry->when.length)).len > 0)
			continue;
		entry->readable = true;
		entry->raw_time = rest;
		entry->event = rca_trim(rca_slice(s.data, s.data + i));
		while (entry->event.len > 0 && strchr(" :-(", entry->event.data[entry->event.len - 1]) != NULL)
			entry->event.len--;
		return entry->event.len > 0;
	}
	return false;
}

bool
rca_entry_text_read_vague(RcaStr s, RcaEntryText *entry)
{
	int			end = 0;

	memset(entry, 0, sizeof(*entry));
	entry->end.clock = -1;
	entry->when = (RcaWhen) {.date = RCA_NO_DATE, .clock = -1};
	s = rca_trim(s);
	if (s.len > 0 && s.data[0] == '[')
		s = rca_skip(s, 1);
	/* a label of a few words, and something behind it */
	while (end < s.len && end < 40 && strchr(":]", s.data[end]) == NULL &&
		   !rca_starts_nocase(rca_skip(s, end), RCA_STR(" - ")))
		end++;
	if (end == s.len || end == 40 || !rca_is_vague_time(rca_slice(s.data, s.data + end)))
		return false;
	entry->raw_time = rca_slice(s.data, s.data + end);
	entry->event = skip_separators(rca_skip(s, end));
	return entry->event.len > 0;
}

bool
rca_entry_text_is_day(const RcaEntryText *entry)
{
	RcaStr		event = entry->event;

	if (entry->when.clock >= 0 || !entry->readable)
		return false;
	/* remarks in parentheses, such as a zone, are no event */
	if (event.len == 0 || event.data[0] == '(')
		return true;
	for (int i = 0; i < lengthof(weekdays); i++)
	{
		if (rca_starts_nocase(event, weekdays[i]) && event.len <= weekdays[i].len + 1)
			return true;
	}
	return false;
}

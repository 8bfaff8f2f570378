/*
 * src/report/zone_sentence.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/zone_sentence.h"
#include "values/entry_text.h"
#include "values/phrase.h"
#include "words/vocabulary.h"

/* bytes of a sentence on all times, in a zone that has no capitals */
#define MAX_ALL_TIMES	100

/* a longer text of the timeline that speaks of time is a story */
#define MAX_SENTENCE	300

/* Does a clock time stand in s, which is not the offset of a zone? */
static bool
has_clock(RcaStr s)
{
	for (int i = 1; i + 1 < s.len; i++)
	{
		int			start = i - 1;

		if (s.data[i] != ':' || !rca_is_digit(s.data[i - 1]) ||
			!rca_is_digit(s.data[i + 1]))
			continue;
		while (start > 0 && (rca_is_digit(s.data[start]) || s.data[start] == ' '))
			start--;
		/* a minus sign of its own ends in this byte */
		if (s.data[start] != '+' && s.data[start] != '-' &&
			s.data[start] != '\x92')
			return true;
	}
	return false;
}

/*
 * May a zone stand in s?  It has two capitals, as "PST", or it is a region, or
 * "utc".
 */
static bool
may_have_zone(RcaStr s)
{
	for (int i = 1; i < s.len; i++)
	{
		char		c = s.data[i];

		if ((c >= 'A' && c <= 'Z' &&
			 ((s.data[i - 1] >= 'A' && s.data[i - 1] <= 'Z') ||
			  s.data[i - 1] == '/')) ||
			(c == 'c' && i > 1 && s.data[i - 1] == 't' && s.data[i - 2] == 'u'))
			return true;
	}
	return false;
}

/* May a short sentence begin with "all times" in any language? */
static bool
may_speak_of_all(RcaStr s)
{
	return s.len > 0 && s.len <= MAX_ALL_TIMES &&
		(strchr("AaTtSsWwHhZzKkOoFfUuVvMm([*_", s.data[0]) != NULL || IS_HIGHBIT_SET(s.data[0]));
}

/* Is what was read of s, n bytes, all up to a sign? */
static bool
is_whole(RcaStr s, int n)
{
	return n == s.len || IS_HIGHBIT_SET(s.data[n]) ||
		(n + 1 < s.len && s.data[n] == ' ' && IS_HIGHBIT_SET(s.data[n + 1])) ||
		(!rca_is_word(s.data[n]) && s.data[n] != ' ');
}

/* The zone that is the first word, or the words, of s up to a sign; or false. */
static bool
read_whole_zone(RcaStr s, RcaZone *zone)
{
	int			n = rca_zone_read(s, zone);

	return n > 0 && zone->kind == RCA_ZONE_KNOWN && is_whole(s, n);
}

/* "as reported by Lima": somebody of that name, not a place whose time it is */
static bool
names_somebody(RcaStr before)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("by"), RCA_LITERAL("by the"), RCA_LITERAL("from"), RCA_LITERAL("per"),
		RCA_LITERAL("via"), RCA_LITERAL("von"), RCA_LITERAL("durch"), RCA_LITERAL("por"),
		RCA_LITERAL("par"), RCA_LITERAL("av"), RCA_LITERAL("af"), RCA_LITERAL("door"),
		RCA_LITERAL("da"), RCA_LITERAL("according to"), RCA_LITERAL("with"), RCA_LITERAL("and"),
	};

	return rca_ends_with_one(rca_trim(before), words, lengthof(words));
}

/*
 * The city with which a sentence ends that says nothing else: "all times Oslo",
 * not "all times are local, and so are those of Oslo".
 */
static bool
read_last_city(RcaStr sentence, int start, RcaZone *zone)
{
	RcaStr		s = rca_skip(sentence, start);
	int			n = rca_zone_read_city(s, zone);

	return n > 0 && zone->kind == RCA_ZONE_KNOWN && !names_somebody(rca_str(sentence.data, start)) &&
		(n == s.len || strchr(")].:*_", s.data[n]) != NULL) &&
		memchr(sentence.data, ',', start) == NULL && memchr(sentence.data, ';', start) == NULL;
}

/* The same words, each with a capital, as names of zones begin with one. */
static RcaStr
with_capitals(RcaStr s)
{
	char	   *copy = palloc(Max(s.len, 1));

	for (int i = 0; i < s.len; i++)
	{
		bool		begins = (i == 0 || s.data[i - 1] == ' ');

		copy[i] = begins ? (char) pg_ascii_toupper((unsigned char) s.data[i]) : s.data[i];
	}
	return rca_str(copy, s.len);
}

/* "Eastern", "Oslo", and other words that are a zone only in a sentence on times. */
static bool
find_bare_zone(RcaStr sentence, RcaZone *zone)
{
	for (int i = 1; i < sentence.len; i++)
	{
		if ((strchr(" ([", sentence.data[i - 1]) != NULL ||
			 IS_HIGHBIT_SET(sentence.data[i - 1])) &&
			(rca_is_alpha(sentence.data[i]) ||
			 sentence.data[i] == '+' || sentence.data[i] == '-') &&
			(read_whole_zone(rca_skip(sentence, i), zone) ||
			 read_last_city(sentence, i, zone)))
			return true;
	}
	return false;
}

/* "All times are in Eastern.", "All times central" */
static bool
find_in_sentence(RcaStr sentence, RcaZone *zone)
{
	RcaStr		copy;

	/* a full stop is not a part of the offset before it */
	sentence = rca_trim(sentence);
	while (sentence.len > 0 && strchr(".!", sentence.data[sentence.len - 1]) != NULL)
		sentence.len--;
	if (rca_zone_find(sentence, zone) || find_bare_zone(sentence, zone))
		return true;
	copy = with_capitals(sentence);
	if (!find_bare_zone(copy, zone))
		return false;
	/* the name as it is written */
	zone->name.data = sentence.data + (zone->name.data - copy.data);
	return true;
}

/*
 * "All times are in PST" holds wherever it stands.  In the timeline part less
 * is enough, as in "(times in CET)", if it is not the text of an entry.
 */
static bool
read_sentence(RcaStr text, bool in_timeline, RcaZone *zone)
{
	RcaEntryText entry;

	if (!may_have_zone(text) && !may_speak_of_all(text))
		return false;
	switch (rca_times_word(text))
	{
		case RCA_TIMES_NONE:
			return false;
		case RCA_TIMES_ALL:
			break;
		case RCA_TIMES_SOME:
			if (!in_timeline || text.len > MAX_SENTENCE || has_clock(text) ||
				rca_entry_text_read(text, &entry))
				return false;
			break;
	}
	return find_in_sentence(text, zone);
}

/* The lines of an HTML block, such as an <aside>, one by one. */
static bool
read_html(const RcaMarkdown *md, const RcaBlock *block, bool in_timeline,
		  RcaZone *zone)
{
	for (int line = block->line; line <= block->end_line; line++)
	{
		if (read_sentence(md->lines[line - md->first_line], in_timeline, zone))
			return true;
	}
	return false;
}

static bool
read_block(const RcaReport *report, int i, RcaZone *zone)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	bool		in_timeline = report->parts[i] == RCA_PART_TIMELINE;

	switch (block->kind)
	{
		case RCA_BLOCK_PARAGRAPH:
			return read_sentence(rca_block_text(md, block), in_timeline, zone);
		case RCA_BLOCK_ITEM:
			return rca_block_has_text(block) && in_timeline &&
				read_sentence(rca_block_text(md, block), false, zone);
		case RCA_BLOCK_HTML:
			return read_html(md, block, in_timeline, zone);
		default:
			return false;
	}
}

RcaZone
rca_zone_of_report(RcaReport *report)
{
	RcaZone		zone;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (!read_block(report, i, &zone))
			continue;
		report->zone_line = report->body.blocks[i].line;
		report->zone_sentence = zone.name;
		return zone;
	}
	return report->zone;
}

bool
rca_zone_of_heading(RcaStr heading, RcaZone *zone)
{
	char		before = 'x';	/* the last byte that is not a blank */

	if (rca_zone_find(heading, zone))
		return true;
	if (rca_times_word(heading) == RCA_TIMES_ALL && find_in_sentence(heading, zone))
		return true;
	/* behind a sign also "Eastern", "-0700" and the like */
	for (int i = 0; i < heading.len; before = heading.data[i++])
	{
		char		c = heading.data[i];

		while (c == ' ' && i + 1 < heading.len)
			c = heading.data[++i];
		if (!rca_is_alpha(before) && !rca_is_digit(before) &&
			(rca_is_alpha(c) ||
			 ((c == '+' || c == '-') &&
			  (strchr("([,", before) != NULL || IS_HIGHBIT_SET(before)))) &&
			read_whole_zone(rca_skip(heading, i), zone))
			return true;
	}
	zone->kind = RCA_ZONE_NONE;
	return false;
}

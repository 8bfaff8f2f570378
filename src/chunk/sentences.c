/*
 * src/chunk/sentences.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "chunk/places.h"

/* what ends a sentence without a blank after it */
static const RcaStr wide_ends[] =
{
	RCA_LITERAL("。"), RCA_LITERAL("！"), RCA_LITERAL("？"),
};

/* The length of the end of a sentence at the start of s, or 0. */
static int
sentence_end(RcaStr s)
{
	char		c = s.data[0];

	if (c == '.' || c == '!' || c == '?')
		return 1;
	if ((unsigned char) c < 0xE3)
		return 0;
	for (int i = 0; i < lengthof(wide_ends); i++)
	{
		if (rca_starts_nocase(s, wide_ends[i]))
			return wide_ends[i].len;
	}
	return 0;
}

/*
 * Can s begin a sentence?  Text that goes on in lower case is the same
 * sentence.
 */
static bool
may_begin_sentence(RcaStr s)
{
	return s.len > 0 && !(s.data[0] >= 'a' && s.data[0] <= 'z') &&
		!rca_is_blank(s.data[0]);
}

/* Does a line end with the end of a sentence? */
static bool
ends_sentence(RcaStr line)
{
	line = rca_trim_markdown(line);
	for (int len = 1; len <= Min(3, line.len); len += 2)
	{
		if (sentence_end(rca_skip(line, line.len - len)) == len)
			return true;
	}
	return false;
}

/* Adds the places within a line. */
static void
visit_line(RcaPlaces *places, int index)
{
	RcaStr		line = places->lines->items[index].text;

	for (int i = 0; i < line.len; i++)
	{
		char		c = line.data[i];
		int			len;
		int			next;

		/* a quick test: few bytes can end a sentence */
		if (c != '.' && c != '!' && c != '?' && (unsigned char) c < 0xE3)
			continue;
		len = sentence_end(rca_skip(line, i));
		next = rca_skip_blanks_ascii(line, i + len);
		if (len == 0 || (len == 1 && next == i + 1) || !may_begin_sentence(rca_skip(line, next)))
			continue;
		rca_place_add(places, index, next, RCA_PLACE_SENTENCE)->is_prose = true;
		i = next - 1;
	}
}

void
rca_places_of_prose(RcaPlaces *places, int first, int end)
{
	bool		ended = false;

	for (int i = first; i < end; i++)
	{
		RcaStr		line = places->lines->items[i].text;

		rca_host_check_interrupts();
		if (places->lines->items[i].is_blank)
			continue;
		if (i > first)
			rca_place_add(places, i, 0,
						  ended && may_begin_sentence(rca_trim_markdown(line)) ?
						  RCA_PLACE_SENTENCE : RCA_PLACE_LINE)->is_prose = true;
		visit_line(places, i);
		ended = ends_sentence(line);
	}
}

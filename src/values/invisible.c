/*
 * src/values/invisible.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/invisible.h"

/* Characters from first to last, which are of the same length in UTF-8. */
typedef struct CharacterRange
{
	RcaStr		first;
	RcaStr		last;
} CharacterRange;

#define RANGE(first, last)	{RCA_LITERAL(first), RCA_LITERAL(last)}
#define ONE(character)		RANGE(character, character)

static const CharacterRange ranges[] = {
	ONE("\xC2\xAD"),			/* soft hyphen */
	ONE("\xCD\x8F"),			/* combining grapheme joiner */
	ONE("\xD8\x9C"),			/* Arabic letter mark */
	ONE("\xE1\xA0\x8E"),		/* Mongolian vowel separator */
	RANGE("\xE2\x80\x8B", "\xE2\x80\x8F"),	/* blanks without a width, joiners, marks */
	RANGE("\xE2\x80\xAA", "\xE2\x80\xAE"),	/* embeddings of directions */
	RANGE("\xE2\x81\xA0", "\xE2\x81\xAF"),	/* word joiner, isolates of directions */
	RANGE("\xEF\xB8\x80", "\xEF\xB8\x8F"),	/* variation selectors */
	ONE("\xEF\xBB\xBF"),		/* byte order mark */
	RANGE("\xF3\xA0\x80\x81", "\xF3\xA0\x81\xBF"),	/* tags */
};

static const RcaStr markup[] = {
	RCA_LITERAL("&shy;"), RCA_LITERAL("&#173;"), RCA_LITERAL("&#xad;"),
	RCA_LITERAL("&ZeroWidthSpace;"), RCA_LITERAL("&#8203;"), RCA_LITERAL("&#x200b;"),
	RCA_LITERAL("&zwnj;"), RCA_LITERAL("&#8204;"), RCA_LITERAL("&#x200c;"),
	RCA_LITERAL("&zwj;"), RCA_LITERAL("&#8205;"), RCA_LITERAL("&#x200d;"),
	RCA_LITERAL("&NoBreak;"), RCA_LITERAL("&#8288;"), RCA_LITERAL("&#x2060;"),
	RCA_LITERAL("&#65279;"), RCA_LITERAL("&#xfeff;"),
	RCA_LITERAL("<wbr>"), RCA_LITERAL("<wbr/>"), RCA_LITERAL("<wbr />"),
};

static bool
is_in_range(RcaStr s, const CharacterRange *range)
{
	int			len = range->first.len;

	return s.len >= len && memcmp(s.data, range->first.data, len) >= 0 &&
		memcmp(s.data, range->last.data, len) <= 0;
}

int
rca_invisible_length(RcaStr s)
{
	if (s.len == 0)
		return 0;
	if (IS_HIGHBIT_SET(s.data[0]))
	{
		for (int i = 0; i < lengthof(ranges); i++)
		{
			if (is_in_range(s, &ranges[i]))
				return ranges[i].first.len;
		}
		return 0;
	}
	if (s.data[0] != '&' && s.data[0] != '<')
		return 0;
	for (int i = 0; i < lengthof(markup); i++)
	{
		if (rca_starts_nocase(s, markup[i]))
			return markup[i].len;
	}
	return 0;
}

RcaStr
rca_visible(RcaStr s)
{
	StringInfoData plain;
	int			pos = 0;

	while (pos < s.len && rca_invisible_length(rca_skip(s, pos)) == 0)
		pos++;
	if (pos == s.len)
		return s;
	initStringInfo(&plain);
	appendBinaryStringInfo(&plain, s.data, pos);
	while (pos < s.len)
	{
		int			length = rca_invisible_length(rca_skip(s, pos));

		if (length == 0)
			appendStringInfoChar(&plain, s.data[pos]);
		pos += Max(length, 1);
	}
	return rca_str(plain.data, plain.len);
}

/*
 * src/words/fold.c
 */
#include "base/base.h"

#include "base/text.h"
#include "words/fold.h"

/*
 * The length of an emoji or another pictogram at the start of s, or 0:
 * U+2190 to U+2BFF, variation selectors, joiners, and planes 1 and up.
 */
static int
pictogram_length(RcaStr s)
{
	const unsigned char *p = (const unsigned char *) s.data;

	if (s.len >= 4 && p[0] == 0xF0 && p[1] == 0x9F)
		return 4;
	if (s.len >= 3 && p[0] == 0xE2 && p[1] >= 0x86 && p[1] <= 0xAF)
		return 3;
	if (s.len >= 3 && p[0] == 0xEF && p[1] == 0xB8)
		return 3;
	if (s.len >= 3 && p[0] == 0xE2 && p[1] == 0x80 && p[2] == 0x8D)
		return 3;
	return 0;
}

/* characters that stand for plainer ones, or for none */
static const struct
{
	RcaStr		text;
	char		plain;
}			spellings[] =
{
	/* quotes */
	{RCA_LITERAL("\xe2\x80\x99"), '\''}, {RCA_LITERAL("\xe2\x80\x98"), '\''},
	/* hyphens */
	{RCA_LITERAL("\xe2\x80\x90"), '-'}, {RCA_LITERAL("\xe2\x80\x91"), '-'},
	/* dashes */
	{RCA_LITERAL("\xe2\x80\x93"), '-'}, {RCA_LITERAL("\xe2\x80\x94"), '-'},
	/* opening ? and ! */
	{RCA_LITERAL("\xc2\xbf"), ' '}, {RCA_LITERAL("\xc2\xa1"), ' '},
	/* full width */
	{RCA_LITERAL("\xef\xbc\x88"), '('}, {RCA_LITERAL("\xef\xbc\x89"), ')'},
	{RCA_LITERAL("\xef\xbc\x9a"), ':'}, {RCA_LITERAL("\xef\xbc\x9f"), '?'},
	{RCA_LITERAL("\xef\xbc\x8f"), '/'},
	/* lenticular brackets */
	{RCA_LITERAL("\xe3\x80\x90"), ' '}, {RCA_LITERAL("\xe3\x80\x91"), ' '},
};

/*
 * The letters of U+00C0 to U+00FF in lower case and without their marks, a
 * blank for those that are letters of their own.
 */
static const char unmarked[] =
"aaaaaa ceeeeiiii nooooo ouuuuy  "
"aaaaaa ceeeeiiii nooooo ouuuuy y";

/* The same of U+0100 to U+017F; those of Polish, Czech, Turkish ... */
static const char unmarked_extended[] =
"aaaaaaccccccccddddeeeeeeeeeegggg"
"gggghhhhiiiiiiiiii  jjkk llllll "
" llnnnnnn   oooooo  rrrrrrssssss"
"ssttttttuuuuuuuuuuuuwwyyyzzzzzz ";

/*
 * A capital of U+0400 to U+042F, or another Cyrillic letter that folds, in
 * lower case: false if s does not begin with one.
 */
static bool
fold_cyrillic(RcaStr s, unsigned char *pair)
{
	unsigned char first = (unsigned char) s.data[0];
	unsigned char second = s.len > 1 ? (unsigned char) s.data[1] : 0;
	int			letter = ((first & 0x1F) << 6) | (second & 0x3F);

	if (first < 0xD0 || first > 0xD2 || second < 0x80)
		return false;
	if (letter == 0x401 || letter == 0x451) /* yo is often written as ye */
		letter = 0x435;
	else if (letter >= 0x400 && letter < 0x410)
		letter += 0x50;
	else if (letter >= 0x410 && letter < 0x430)
		letter += 0x20;
	else if (letter == 0x490)
		letter = 0x491;
	else
		return false;
	pair[0] = 0xC0 | (letter >> 6);
	pair[1] = 0x80 | (letter & 0x3F);
	return true;
}

/*
 * The plain form of the character that s begins with, which is no ASCII; *c
 * is '\0' if it has none and is left out.  Returns its length.
 */
static int
read_plain(RcaStr s, char *c)
{
	unsigned char first = (unsigned char) s.data[0];
	unsigned char second = s.len > 1 ? (unsigned char) s.data[1] : 0;
	int			n = pictogram_length(s);

	*c = '\0';
	if (n > 0)
		return n;
	/* marks that follow their letter: U+0300 to U+036F */
	if (second >= 0x80 && (first == 0xCC || (first == 0xCD && second <= 0xAF)))
		return 2;
	n = rca_wide_blank(s);
	if (n > 0)
	{
		/* what has no width parts no words */
		*c = rca_has_no_width(s) ? '\0' : ' ';
		return n;
	}
	*c = s.data[0];
	if (first == 0xC3 && second >= 0x80 && unmarked[second - 0x80] != ' ')
	{
		*c = unmarked[second - 0x80];
		return 2;
	}
	if ((first == 0xC4 || first == 0xC5) && second >= 0x80)
	{
		char		plain = unmarked_extended[(first - 0xC4) * 64 + second - 0x80];

		*c = plain != ' ' ? plain : s.data[0];
		return plain != ' ' ? 2 : 1;
	}
	for (int i = 0; i < lengthof(spellings); i++)
	{
		if (rca_starts_nocase(s, spellings[i].text))
		{
			*c = spellings[i].plain;
			return spellings[i].text.len;
		}
	}
	return 1;
}

/* "IV.", "B)", "Phase 3:", "Part 2.": their length at the start of s, or 0. */
static int
lettered_chapter_length(RcaStr s)
{
	static const RcaStr chapters[] =
	{
		RCA_LITERAL("phase "), RCA_LITERAL("part "), RCA_LITERAL("section ")
	};
	int			n = 0;

	while (n < s.len &&
		   (s.data[n] == 'I' || s.data[n] == 'V' || s.data[n] == 'X'))
		n++;
	n = Max(n, 1);
	if (n + 1 < s.len && (s.data[n] == '.' || s.data[n] == ')') &&
		rca_is_space(s.data[n + 1]))
		return n + 1;

	for (int i = 0; i < lengthof(chapters); i++)
	{
		RcaStr		chapter = chapters[i];

		if (rca_starts_nocase(s, chapter) && s.len > chapter.len + 1 &&
			rca_is_digit(s.data[chapter.len]) &&
			strchr(":.-", s.data[chapter.len + 1]) != NULL)
			return chapter.len + 2;
	}
	return 0;
}

/* The length of ideographs for 1 to 10 at the start of s, or 0. */
static int
ideographs_length(RcaStr s)
{
	static const char ideographs[] =
		"\xe4\xb8\x80\xe4\xba\x8c\xe4\xb8\x89\xe5\x9b\x9b\xe4\xba\x94"
		"\xe5\x85\xad\xe4\xb8\x83\xe5\x85\xab\xe4\xb9\x9d\xe5\x8d\x81";
	const int	size = sizeof(ideographs) - 1;
	int			n;

	for (n = 0; n + 3 <= s.len && IS_HIGHBIT_SET(s.data[n]); n += 3)
	{
		int			i = 0;

		while (i < size && memcmp(s.data + n, ideographs + i, 3) != 0)
			i += 3;
		if (i == size)
			break;
	}
	return n;
}

/* The length of the number of a chapter at the start of s, or 0. */
static int
chapter_length(RcaStr s)
{
	static const RcaStr comma = RCA_LITERAL("\xe3\x80\x81");
	bool		has_point = false;
	int			n;

	if (rca_is_alpha(s.data[0]))
		return lettered_chapter_length(s);
	if ((n = ideographs_length(s)) > 0)
		return rca_starts_nocase(rca_skip(s, n), comma) ? n + comma.len : 0;

	/* "3.", "2.1)" and "2.1", but not "5 whys" */
	for (n = 0; n < s.len && (rca_is_digit(s.data[n]) || s.data[n] == '.'); n++)
		has_point |= (s.data[n] == '.');
	if (n == 0)
		return 0;
	if (rca_starts_nocase(rca_skip(s, n), comma))
		return n + comma.len;
	/* of an emoji that is a digit in a box the digit alone is left */
	if (rca_starts_nocase(rca_skip(s, n), RCA_STR("\xef\xb8\x8f\xe2\x83\xa3")))
		return n + 6;
	if (n < s.len && s.data[n] == ')')
	{
		has_point = true;
		n++;
	}
	return has_point && n < s.len && rca_is_space(s.data[n]) ? n : 0;
}

/* The length of what may stand before the first word, or 0. */
static int
decoration_length(RcaStr s)
{
	int			n;

	if (IS_HIGHBIT_SET(s.data[0]) && (n = pictogram_length(s)) > 0)
		return n;
	if (rca_is_word(s.data[0]))
		return chapter_length(s);
	if (rca_is_space(s.data[0]) || strchr("#*_>|.-", s.data[0]) != NULL)
		return 1;

	/* ":warning:" */
	if (s.data[0] == ':')
	{
		n = 1;
		while (n < s.len && (rca_is_word(s.data[n]) || s.data[n] == '_'))
			n++;
		return (n > 1 && n < s.len && s.data[n] == ':') ? n + 1 : 1;
	}
	return 0;
}

bool
rca_fold(RcaStr s, char *buffer, RcaStr *folded)
{
	int			n;
	int			len = 0;
	char		closing = '\0';

	s = rca_trim(s);
	while (s.len > 0 && (n = decoration_length(s)) > 0)
		s = rca_skip(s, n);

	for (int i = 0; i < s.len; i += n)
	{
		char		c = rca_to_lower(s.data[i]);

		n = 1;
		/* most are letters that stand for themselves */
		if (c >= 'a' && c <= 'z' && closing == '\0' && len < RCA_MAX_FOLDED)
		{
			buffer[len++] = c;
			continue;
		}
		if (IS_HIGHBIT_SET(c))
		{
			unsigned char pair[2];

			if (closing == '\0' && len + 2 <= RCA_MAX_FOLDED &&
				fold_cyrillic(rca_skip(s, i), pair))
			{
				memcpy(buffer + len, pair, 2);
				len += 2;
				n = 2;
				continue;
			}
			n = read_plain(rca_skip(s, i), &c);
		}
		if (closing != '\0')
		{
			if (c == closing)
				closing = '\0';
			continue;
		}
		if (rca_is_word(c) && len < RCA_MAX_FOLDED)
		{
			buffer[len++] = c;
			continue;
		}
		if ((c == '(' || c == '[') && i > 0)
		{
			closing = (c == '(') ? ')' : ']';
			continue;
		}
		if (c == '_' || rca_is_space(c))
			c = ' ';
		if (c == '\0' || (c == ' ' && (len == 0 || buffer[len - 1] == ' ')))
			continue;
		if (len == RCA_MAX_FOLDED)
			return false;
		buffer[len++] = c;
	}
	while (len > 0 && !rca_is_word(buffer[len - 1]) &&
		   strchr(" :?!.,-*", buffer[len - 1]) != NULL)
		len--;
	*folded = rca_str(buffer, len);
	return len > 0;
}

RcaStr
rca_first_word(RcaStr s)
{
	int			n;
	int			len = 0;

	s = rca_trim(s);
	while (s.len > 0 && (n = pictogram_length(s)) > 0)
		s = rca_trim(rca_skip(s, n));
	while (len < s.len && !rca_is_space(s.data[len]) &&
		   strchr(",;:.()|/", s.data[len]) == NULL)
		len++;
	s.len = len;
	return s;
}

RcaStr
rca_folded_first_word(RcaStr s, char *buffer)
{
	RcaStr		folded;

	return rca_fold(rca_first_word(s), buffer, &folded) ? folded : rca_trim(s);
}

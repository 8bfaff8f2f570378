/*
 * src/base/text.c
 */
#include "base/base.h"

#include "base/text.h"

RcaStr
rca_copy(RcaStr s)
{
	RcaStr		copy = {rca_cstring(s), s.len};

	return copy;
}

char *
rca_cstring(RcaStr s)
{
	char	   *copy = palloc(s.len + 1);

	memcpy(copy, s.data, s.len);
	copy[s.len] = '\0';
	return copy;
}

RcaStr
rca_lower(RcaStr s)
{
	char	   *copy = rca_cstring(s);

	for (int i = 0; i < s.len; i++)
		copy[i] = rca_to_lower(copy[i]);
	return rca_str(copy, s.len);
}

bool
rca_equal(RcaStr a, RcaStr b)
{
	/* data of a null string must not be passed to memcmp */
	return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

bool
rca_same_nocase(const char *a, const char *b, int len)
{
	for (int i = 0; i < len; i++)
	{
		if (a[i] != b[i] && rca_to_lower(a[i]) != rca_to_lower(b[i]))
			return false;
	}
	return true;
}

int
rca_find_phrase(RcaStr s, RcaStr phrase)
{
	char		first = phrase.data[0];

	for (int i = 0; i + phrase.len <= s.len; i++)
	{
		if (rca_to_lower(s.data[i]) == first &&
			(i == 0 || !rca_is_word(s.data[i - 1])) &&
			(i + phrase.len == s.len || !rca_is_word(s.data[i + phrase.len])) &&
			rca_same_nocase(s.data + i, phrase.data, phrase.len))
			return i;
	}
	return -1;
}

/* Is this the first byte of a UTF-8 character? */
static inline bool
begins_char(char c)
{
	return ((unsigned char) c & 0xC0) != 0x80;
}

int
rca_clip(RcaStr s, int max)
{
	if (s.len <= max)
		return s.len;
	while (max > 0 && !begins_char(s.data[max]))
		max--;
	return max;
}

/*
 * Every character has one byte that is not 10xxxxxx.  So the number of
 * characters is the number of bytes without those.  Eight bytes are counted at
 * a time.
 */
int
rca_count_chars(RcaStr s)
{
	const uint64 ones = UINT64CONST(0x0101010101010101);
	int			n = s.len;
	int			i = 0;

	for (uint64 bytes; i + (int) sizeof(bytes) <= s.len; i += sizeof(bytes))
	{
		uint64		others;

		memcpy(&bytes, s.data + i, sizeof(bytes));
		others = (bytes >> 7) & ~(bytes >> 6) & ones;
		/* the sum of the eight bytes is the highest byte of the product */
		n -= (int) ((others * ones) >> 56);
	}
	for (; i < s.len; i++)
		n -= !begins_char(s.data[i]);
	return n;
}

/*
 * The first line end from p on, or limit.  Both line ends are searched a piece
 * at a time.  Otherwise a text that has only one of them would be searched to
 * its end for the other in every line.
 */
static const char *
line_end(const char *p, const char *limit)
{
	while (p < limit)
	{
		const char *stop = p + Min(limit - p, 256);
		const char *lf = memchr(p, '\n', stop - p);
		const char *cr = memchr(p, '\r', (lf ? lf : stop) - p);

		if (cr != NULL || lf != NULL)
			return cr ? cr : lf;
		p = stop;
	}
	return limit;
}

int
rca_byte_order_mark(RcaStr s)
{
	return s.len >= 3 && memcmp(s.data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

bool
rca_next_line(RcaStr s, int *pos, RcaStr *line)
{
	const char *start = s.data + *pos;
	const char *limit = s.data + s.len;
	const char *end;

	if (start >= limit)
		return false;
	end = line_end(start, limit);
	*line = rca_slice(start, end);
	*pos = (int) (end - s.data) + rca_line_end_length(rca_slice(end, limit));
	return true;
}

int
rca_wide_blank(RcaStr s)
{
	const unsigned char *p = (const unsigned char *) s.data;

	if (s.len >= 2 && p[0] == 0xC2 && p[1] == 0xA0)
		return 2;				/* U+00A0, the no-break space */
	if (s.len < 3 || p[0] < 0xE2)
		return 0;
	/* U+2000 to U+200B; U+202F, which ICU writes before "PM" */
	if (p[0] == 0xE2 && p[1] == 0x80 && ((p[2] >= 0x80 && p[2] <= 0x8B) || p[2] == 0xAF))
		return 3;
	/* U+205F and U+2060, the word joiner */
	if (p[0] == 0xE2 && p[1] == 0x81 && (p[2] == 0x9F || p[2] == 0xA0))
		return 3;
	/* U+3000, the ideographic space, and U+FEFF */
	if ((p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x80) ||
		(p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF))
		return 3;
	return 0;
}

/* Is the wide blank at the start of s invisible? */
bool
rca_has_no_width(RcaStr s)
{
	return memcmp(s.data, "\xe2\x80\x8b", 3) == 0 ||
		memcmp(s.data, "\xe2\x81\xa0", 3) == 0 ||
		memcmp(s.data, "\xef\xbb\xbf", 3) == 0;
}

int
rca_wide_blank_before(RcaStr s)
{
	for (int n = 2; n <= 3 && n <= s.len; n++)
	{
		if (rca_wide_blank(rca_skip(s, s.len - n)) == n)
			return n;
	}
	return 0;
}

RcaStr
rca_trim_wide(RcaStr s)
{
	int			n;

	while ((n = rca_wide_blank(s)) > 0)
		s = rca_trim_ascii(rca_skip(s, n));
	while ((n = rca_wide_blank_before(s)) > 0)
	{
		s.len -= n;
		s = rca_trim_ascii(s);
	}
	return s;
}

int
rca_skip_blanks_wide(RcaStr s, int pos)
{
	int			n;

	while ((n = rca_wide_blank(rca_skip(s, pos))) > 0)
		pos = rca_skip_blanks_ascii(s, pos + n);
	return pos;
}

int
rca_count_alpha(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && rca_is_alpha(s.data[pos + n]))
		n++;
	return n;
}

int
rca_starts_with_one(RcaStr s, const RcaStr *texts, int ntexts)
{
	for (int i = 0; i < ntexts; i++)
	{
		if (rca_starts_nocase(s, texts[i]))
			return texts[i].len;
	}
	return 0;
}

bool
rca_is_one_of(RcaStr word, const RcaStr *words, int nwords)
{
	for (int i = 0; i < nwords; i++)
	{
		if (rca_equal_nocase(word, words[i]))
			return true;
	}
	return false;
}

int
rca_read_digits(RcaStr s, int pos, int min, int max, int *value)
{
	int			n = 0;

	*value = 0;
	while (pos + n < s.len && rca_is_digit(s.data[pos + n]))
	{
		if (++n > max)
			return 0;
		*value = *value * 10 + (s.data[pos + n - 1] - '0');
	}
	return n >= min ? n : 0;
}

int
rca_char_offset(RcaStr s, int n)
{
	int			pos = 0;

	for (; pos < s.len && n > 0; n--)
	{
		pos++;
		while (pos < s.len && !begins_char(s.data[pos]))
			pos++;
	}
	return pos;
}

int
rca_find(RcaStr s, RcaStr part)
{
	const char *p = s.data;
	const char *last;			/* the last place where part may begin */

	if (part.len == 0)
		return 0;
	/* a null string has no bytes to search */
	if (s.len < part.len)
		return -1;
	last = s.data + s.len - part.len;
	while (p <= last && (p = memchr(p, part.data[0], last - p + 1)) != NULL)
	{
		if (memcmp(p, part.data, part.len) == 0)
			return (int) (p - s.data);
		p++;
	}
	return -1;
}

RcaStr
rca_strip_signs(RcaStr s, const char *before, const char *behind)
{
	while (s.len > 0 && strchr(before, s.data[0]) != NULL)
		s = rca_skip(s, 1);
	while (s.len > 0 && strchr(behind, s.data[s.len - 1]) != NULL)
		s.len--;
	return s;
}

RcaStr
rca_strip_checkbox(RcaStr text, char *box)
{
	*box = '\0';
	if (text.len < 4 || text.data[0] != '[' || text.data[2] != ']' ||
		!rca_is_space(text.data[3]) || strchr(" xX", text.data[1]) == NULL)
		return text;
	*box = rca_to_lower(text.data[1]);
	return rca_trim(rca_skip(text, 3));
}

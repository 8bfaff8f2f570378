/*
 * src/base/text.h
 *
 * Slices of UTF-8 text: comparing, trimming, looking for words.  Case is
 * ASCII's; bytes of other characters are never touched.
 *
 * What people write is trimmed of all that looks like a blank.  Where a syntax
 * says what a blank is (Markdown, YAML, TOML), and where bytes are stored, only
 * ASCII's are: the functions for that have "ascii" in their name.
 */
#ifndef RCA_TEXT_H
#define RCA_TEXT_H

#include "base/base.h"

static inline bool
rca_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static inline bool
rca_is_space(char c)
{
	/* one comparison tells that most characters are not */
	return (unsigned char) c <= ' ' && (c == ' ' || (c >= '\t' && c <= '\r'));
}

static inline bool
rca_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
rca_is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* part of a word: letters, digits, and any byte of a non-ASCII character */
static inline bool
rca_is_word(char c)
{
	return rca_is_alpha(c) || rca_is_digit(c) || IS_HIGHBIT_SET(c);
}

/*
 * Can a word of letters not go on with this byte?  No letter of an alphabet
 * begins with C2, among them the no-break space, or with E2 and more, which are
 * signs, blanks and the scripts that write words without blanks.
 */
static inline bool
rca_ends_letters(char c)
{
	return !rca_is_word(c) || (unsigned char) c == 0xC2 || (unsigned char) c >= 0xE2;
}

static inline char
rca_to_lower(char c)
{
	return (c >= 'A' && c <= 'Z') ? c + ('a' - 'A') : c;
}

static inline RcaStr
rca_slice(const char *start, const char *end)
{
	RcaStr		s = {start, (int) (end - start)};

	return s;
}

/* what is left of s after its first n bytes */
static inline RcaStr
rca_skip(RcaStr s, int n)
{
	RcaStr		rest = {s.data + n, s.len - n};

	return rest;
}

/* s without ASCII's blanks and line ends on either side */
static inline RcaStr
rca_trim_ascii(RcaStr s)
{
	while (s.len > 0 && rca_is_space(s.data[0]))
		s = rca_skip(s, 1);
	while (s.len > 0 && rca_is_space(s.data[s.len - 1]))
		s.len--;
	return s;
}

/*
 * s without Markdown's blanks and line ends on either side: a form feed is text
 * to cmark, and can be all that a heading has in its first line.
 */
static inline RcaStr
rca_trim_markdown(RcaStr s)
{
	while (s.len > 0 && (rca_is_blank(s.data[0]) || s.data[0] == '\n' || s.data[0] == '\r'))
		s = rca_skip(s, 1);
	while (s.len > 0 && (rca_is_blank(s.data[s.len - 1]) ||
						 s.data[s.len - 1] == '\n' || s.data[s.len - 1] == '\r'))
		s.len--;
	return s;
}

/*
 * The length of a blank that is not ASCII, and of characters that have no width,
 * at the start of s and at its end; or 0.
 */
extern int	rca_wide_blank(RcaStr s);
extern int	rca_wide_blank_before(RcaStr s);
extern bool rca_has_no_width(RcaStr s);
extern RcaStr rca_trim_wide(RcaStr s);

/* s without blanks and line ends on either side */
static inline RcaStr
rca_trim(RcaStr s)
{
	s = rca_trim_ascii(s);
	/* few texts begin or end with another character than ASCII's */
	if (s.len > 0 &&
		(IS_HIGHBIT_SET(s.data[0]) || IS_HIGHBIT_SET(s.data[s.len - 1])))
		s = rca_trim_wide(s);
	return s;
}

/* Are len bytes the same but for the case of letters? */
extern bool rca_same_nocase(const char *a, const char *b, int len);

static inline bool
rca_starts_nocase(RcaStr s, RcaStr prefix)
{
	return s.len >= prefix.len &&
		(prefix.len == 0 || rca_to_lower(s.data[0]) == rca_to_lower(prefix.data[0])) &&
		rca_same_nocase(s.data, prefix.data, prefix.len);
}

static inline bool
rca_equal_nocase(RcaStr a, RcaStr b)
{
	return a.len == b.len && rca_starts_nocase(a, b);
}

extern RcaStr rca_copy(RcaStr s);
extern char *rca_cstring(RcaStr s);
extern RcaStr rca_lower(RcaStr s);
extern bool rca_equal(RcaStr a, RcaStr b);

/*
 * s without the signs that it begins with, of some, and those that it ends with,
 * of others; all of them ASCII.
 */
extern RcaStr rca_strip_signs(RcaStr s, const char *before, const char *behind);

/*
 * The first place where phrase stands in s as whole words, or -1.  Case is
 * ignored; the phrase is given in lower case.
 */
extern int	rca_find_phrase(RcaStr s, RcaStr phrase);

/* Where the bytes of part first stand in s, or -1. */
extern int	rca_find(RcaStr s, RcaStr part);

/*
 * How many bytes of s to show where only max are wanted: no character is cut.
 */
extern int	rca_clip(RcaStr s, int max);

/* Where the nth character of s begins, counted from 0, or the end of s. */
extern int	rca_char_offset(RcaStr s, int n);

/* How many characters s has. */
extern int	rca_count_chars(RcaStr s);

/* The length of the byte order mark that s begins with, or 0. */
extern int	rca_byte_order_mark(RcaStr s);

/*
 * Takes the next line of s, from *pos on, without its end; "\n", "\r\n" and
 * "\r" end a line.  False at the end of s.
 */
extern bool rca_next_line(RcaStr s, int *pos, RcaStr *line);

/* The bytes of the line end at the start of s, none at the end of the text. */
static inline int
rca_line_end_length(RcaStr s)
{
	return s.len > 1 && s.data[0] == '\r' && s.data[1] == '\n' ? 2 : Min(s.len, 1);
}

/* Where the blanks from pos on end. */
extern int	rca_skip_blanks_wide(RcaStr s, int pos);

static inline int
rca_skip_blanks_ascii(RcaStr s, int pos)
{
	while (pos < s.len && rca_is_blank(s.data[pos]))
		pos++;
	return pos;
}

static inline int
rca_skip_blanks(RcaStr s, int pos)
{
	pos = rca_skip_blanks_ascii(s, pos);
	return pos < s.len && IS_HIGHBIT_SET(s.data[pos]) ?
		rca_skip_blanks_wide(s, pos) : pos;
}

/* The number of ASCII letters from pos on. */
extern int	rca_count_alpha(RcaStr s, int pos);

/* The length of the first of some texts that s starts with, or 0. */
extern int	rca_starts_with_one(RcaStr s, const RcaStr *texts, int ntexts);

/* Is a word one of some? */
extern bool rca_is_one_of(RcaStr word, const RcaStr *words, int nwords);

/*
 * Reads between min and max digits from pos on, not followed by another one.
 * Returns how many there are, or 0.
 */
extern int	rca_read_digits(RcaStr s, int pos, int min, int max, int *value);

/*
 * Takes the box off the text of a task list item, "[ ] " or "[x] ".  *box is
 * ' ' or 'x', or 0 if there is none.
 */
extern RcaStr rca_strip_checkbox(RcaStr text, char *box);

#endif							/* RCA_TEXT_H */

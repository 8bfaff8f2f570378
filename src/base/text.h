/*
 * src/base/text.h
 *
 * Slices of UTF-8 text: comparing, trimming, finding words.  Only the case of
 * ASCII letters is ignored.  Bytes of other characters are never changed.
 *
 * Text that people write is trimmed of everything that looks like a blank.  If
 * a syntax (Markdown, YAML, TOML) defines blanks, and where bytes are stored,
 * only ASCII blanks are trimmed.  Those functions have "ascii" in their names.
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
	/* the first comparison is enough for most characters */
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
 * Does this byte end a word of letters?  No letter of an alphabet begins with
 * C2, which begins the no-break space, or with E2 and above, which begin
 * signs, blanks and scripts that write words without blanks.
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

/* s without its first n bytes */
static inline RcaStr
rca_skip(RcaStr s, int n)
{
	RcaStr		rest = {s.data + n, s.len - n};

	return rest;
}

/* s without ASCII blanks and line ends on either side */
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
 * s without the blanks and line ends of Markdown on either side.  To cmark, a
 * form feed is text, and the first line of a heading may have nothing else.
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
 * The length of a non-ASCII blank or of a character without width at the start
 * or at the end of s, or 0.
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
	/* few texts begin or end with a non-ASCII character */
	if (s.len > 0 &&
		(IS_HIGHBIT_SET(s.data[0]) || IS_HIGHBIT_SET(s.data[s.len - 1])))
		s = rca_trim_wide(s);
	return s;
}

/* Are len bytes equal, except for the case of letters? */
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
 * s without leading signs that are in before and trailing signs that are in
 * behind.  All signs are ASCII.
 */
extern RcaStr rca_strip_signs(RcaStr s, const char *before, const char *behind);

/*
 * The first offset at which s has phrase as whole words, or -1.  Case is
 * ignored. phrase must be in lower case.
 */
extern int	rca_find_phrase(RcaStr s, RcaStr phrase);

/* The first offset of part in s, or -1.  Bytes are compared. */
extern int	rca_find(RcaStr s, RcaStr part);

/*
 * The number of bytes of s to show if at most max are wanted.  No character is
 * cut.
 */
extern int	rca_clip(RcaStr s, int max);

/* The offset of the nth character of s, counted from 0, or of the end of s. */
extern int	rca_char_offset(RcaStr s, int n);

/* The number of characters of s. */
extern int	rca_count_chars(RcaStr s);

/* The length of the byte order mark at the start of s, or 0. */
extern int	rca_byte_order_mark(RcaStr s);

/*
 * Reads the line of s at *pos, without its line end, and moves *pos to the
 * next one.  "\n", "\r\n" and "\r" end a line.  False at the end of s.
 */
extern bool rca_next_line(RcaStr s, int *pos, RcaStr *line);

/*
 * The length of the line end at the start of s, or 0 at the end of the text.
 */
static inline int
rca_line_end_length(RcaStr s)
{
	return s.len > 1 && s.data[0] == '\r' && s.data[1] == '\n' ? 2 : Min(s.len, 1);
}

/* The offset of the first character at or after pos that is not a blank. */
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

/* The number of ASCII letters at pos. */
extern int	rca_count_alpha(RcaStr s, int pos);

/* The length of the first of the texts that s begins with, or 0. */
extern int	rca_starts_with_one(RcaStr s, const RcaStr *texts, int ntexts);

/* Is word in the list? */
extern bool rca_is_one_of(RcaStr word, const RcaStr *words, int nwords);

/*
 * Reads min to max digits at pos that no other digit follows.  Returns the
 * number of digits, or 0.
 */
extern int	rca_read_digits(RcaStr s, int pos, int min, int max, int *value);

/*
 * Removes the box of a task list item, "[ ] " or "[x] ".  *box is ' ' or 'x',
 * or 0 if there is no box.
 */
extern RcaStr rca_strip_checkbox(RcaStr text, char *box);

#endif							/* RCA_TEXT_H */

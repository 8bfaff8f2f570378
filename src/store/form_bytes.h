/*
 * src/store/form_bytes.h
 *
 * Classes of bytes for the readers of the stored form.  They are part of the
 * format (form.h) and must not change.  Elsewhere, what counts as a blank or a
 * letter may change.
 */
#ifndef RCA_FORM_BYTES_H
#define RCA_FORM_BYTES_H

#include "base/text.h"

#define BYTE_BLANK		0x01	/* within a line */
#define BYTE_SPACE		0x02	/* any white space */
#define BYTE_BULLET		0x04	/* begins an item of a list */
#define BYTE_MARKUP		0x08	/* not allowed in a plain heading */
#define BYTE_NOT_URL	0x10	/* ends a URL, besides white space */
#define BYTE_AFTER_URL	0x20	/* not allowed as the last byte of a URL */

extern const unsigned char rca_form_bytes[256];

static inline bool
is_byte(char c, int classes)
{
	return (rca_form_bytes[(unsigned char) c] & classes) != 0;
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Is it an ASCII letter? */
static inline bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline RcaStr
skip_spaces(RcaStr s)
{
	while (s.len > 0 && is_byte(s.data[0], BYTE_SPACE))
		s = rca_skip(s, 1);
	return s;
}

static inline RcaStr
strip_spaces(RcaStr s)
{
	s = skip_spaces(s);
	while (s.len > 0 && is_byte(s.data[s.len - 1], BYTE_SPACE))
		s.len--;
	return s;
}

#endif							/* RCA_FORM_BYTES_H */

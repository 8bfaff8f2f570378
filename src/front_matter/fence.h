/*
 * src/front_matter/fence.h
 *
 * The lines around front matter.
 */
#ifndef RCA_FENCE_H
#define RCA_FENCE_H

#include "base/text.h"

/*
 * Is it a line of three such characters, and then only blanks of YAML?  A form
 * feed is not such a blank.
 */
static inline bool
rca_is_fence(RcaStr line, char c)
{
	int			n = 0;

	while (n < line.len && line.data[n] == c)
		n++;
	if (n != 3)
		return false;
	while (n < line.len && rca_is_blank(line.data[n]))
		n++;
	return n == line.len;
}

/* The character of the fence that opens front matter, or '\0'. */
static inline char
rca_opening_fence(RcaStr line)
{
	if (rca_is_fence(line, '-'))
		return '-';
	return rca_is_fence(line, '+') ? '+' : '\0';
}

/* YAML may also end with "...". */
static inline bool
rca_is_closing_fence(RcaStr line, char fence)
{
	return rca_is_fence(line, fence) || (fence == '-' && rca_is_fence(line, '.'));
}

#endif							/* RCA_FENCE_H */

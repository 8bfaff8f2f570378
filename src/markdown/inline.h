/*
 * src/markdown/inline.h
 *
 * Scanning the source of inlines: for wikilinks, which cmark does not know, and
 * for the places of what it finds, which it does not tell.
 */
#ifndef RCA_INLINE_H
#define RCA_INLINE_H

#include "base/base.h"

/*
 * Where a code span that starts at pos ends, or a run of backticks that starts
 * none; pos if there is no backtick.
 */
extern int	rca_skip_code_span(RcaStr s, int pos);

/*
 * The length of a wikilink at the start of s, brackets included, or 0.  What
 * stands between them is *inside.
 */
extern int	rca_wikilink_length(RcaStr s, RcaStr *inside);

/*
 * Takes a wikilink apart at its last "|", and what is before it at its first
 * "#"; anchor and label are null strings where there is none.
 */
extern void rca_wikilink_split(RcaStr inside, RcaStr *target, RcaStr *anchor,
							   RcaStr *label);

/*
 * The length of a URL such as "https://..." at the start of s, or of one that
 * begins with "www."; or 0.
 */
extern int	rca_url_length(RcaStr s);
extern int	rca_www_length(RcaStr s);

#endif							/* RCA_INLINE_H */

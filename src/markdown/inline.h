/*
 * src/markdown/inline.h
 *
 * Scanning the source of inlines: for wikilinks, which cmark does not know, and
 * for the places of what it finds, which it does not tell.
 */
#ifndef RCA_INLINE_H
#define RCA_INLINE_H

#include "base/base.h"

/* A longer run of backticks is text for cmark, too. */
#define RCA_MAX_TICKS	80

/*
 * A text that is searched for code spans from its start to its end.  Where a run
 * of backticks is not closed, the last runs of every length are kept, so that
 * the text is not searched to its end again for each of them.
 */
typedef struct RcaCodeSpans
{
	RcaStr		text;
	bool		searched;
	int			last[RCA_MAX_TICKS + 1];	/* where the last run ends */
} RcaCodeSpans;

static inline void
rca_code_spans_init(RcaCodeSpans *spans, RcaStr text)
{
	spans->text = text;
	spans->searched = false;
}

/*
 * Where a code span that starts at pos ends, or a run of backticks that starts
 * none; pos if there is no backtick.
 */
extern int	rca_skip_code_span(RcaCodeSpans *spans, int pos);

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

/*
 * src/markdown/inline.h
 *
 * Scans the source of inlines for wikilinks, which cmark does not know, and
 * for the positions of links, which cmark does not report.
 */
#ifndef RCA_INLINE_H
#define RCA_INLINE_H

#include "base/base.h"

/* cmark also treats longer runs of backticks as text. */
#define RCA_MAX_TICKS	80

/*
 * A text that is searched for code spans from start to end.  If a run of
 * backticks is not closed, the last runs of all lengths are stored, so that
 * the text is not searched to its end again for each run.
 */
typedef struct RcaCodeSpans
{
	RcaStr		text;
	bool		searched;
	int			last[RCA_MAX_TICKS + 1];	/* end of the last run of each
											 * length */
} RcaCodeSpans;

static inline void
rca_code_spans_init(RcaCodeSpans *spans, RcaStr text)
{
	spans->text = text;
	spans->searched = false;
}

/*
 * The end of the code span at pos, or of a run of backticks that begins none.
 * pos if there is no backtick.
 */
extern int	rca_skip_code_span(RcaCodeSpans *spans, int pos);

/*
 * The length of a wikilink at the start of s with its brackets, or 0.  *inside
 * is the text between them.
 */
extern int	rca_wikilink_length(RcaStr s, RcaStr *inside);

/*
 * Splits a wikilink at its last "|", and the part before it at its first "#".
 * anchor and label are null strings if they are missing.
 */
extern void rca_wikilink_split(RcaStr inside, RcaStr *target, RcaStr *anchor,
							   RcaStr *label);

/*
 * The length of a URL at the start of s, such as "https://...", or of one that
 * begins with "www."; or 0.
 */
extern int	rca_url_length(RcaStr s);
extern int	rca_www_length(RcaStr s);

#endif							/* RCA_INLINE_H */

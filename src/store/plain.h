/*
 * src/store/plain.h
 *
 * Readers of what is not stored because it is in the text: points, links,
 * sections and front matter that are flagged as plain.
 *
 * They are a part of the format (form.h says what each of them reads) and must
 * give for ever what they give now: stored values rely on it, and a value that
 * was written years ago has no other record of what was read then.  So they
 * share nothing with the parser but slices of text.  The parser may learn: the
 * writer asks these readers, and flags as plain only what they read as the
 * parser did.  Whoever wants them to read more needs another flag, or another
 * version of the format.
 */
#ifndef RCA_PLAIN_H
#define RCA_PLAIN_H

#include "base/base.h"
#include "front_matter/node.h"
#include "report/report.h"
#include "store/lines.h"

/* The text of a point in a line. */
extern RcaStr rca_plain_point(RcaStr line);

/* The level of a section by its line, and its heading; 0 if it is not plain. */
extern int	rca_plain_section(RcaStr line, RcaStr *heading);

/*
 * Sets target, anchor and label of a link whose kind and column are given; false
 * if none that is plain stands there.
 */
extern bool rca_plain_link(RcaStr line, RcaLink *link);

/* The front matter of a text, or NULL if it is not plain. */
extern RcaNode *rca_plain_front_matter(RcaStr text);

/*
 * Would that be the same tree as this one?  Reads the lines of the text up to
 * the end of the front matter.
 */
extern bool rca_is_plain_front_matter(RcaLines *lines, const RcaNode *root);

#endif							/* RCA_PLAIN_H */

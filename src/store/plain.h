/*
 * src/store/plain.h
 *
 * Reads what is not stored because it is in the text: points, links, sections
 * and front matter that are flagged as plain.
 *
 * These readers are part of the format (form.h describes what each reads), and
 * their results must never change: stored values rely on them, and a value
 * that was written years ago has no other record of what was read then.  So
 * they share no code with the parser except slices of text.  The parser may
 * change: the writer calls these readers, and flags as plain only what they
 * read in the same way as the parser.  To read more in this way, add another
 * flag or another version of the format.
 */
#ifndef RCA_PLAIN_H
#define RCA_PLAIN_H

#include "base/base.h"
#include "front_matter/node.h"
#include "report/report.h"
#include "store/lines.h"

/* The text of the point in a line. */
extern RcaStr rca_plain_point(RcaStr line);

/*
 * The level of the section in a line, and its heading.  0 if it is not plain.
 */
extern int	rca_plain_section(RcaStr line, RcaStr *heading);

/*
 * Sets target, anchor and label of a link whose kind and column are given.
 * False if there is no plain link at that place.
 */
extern bool rca_plain_link(RcaStr line, RcaLink *link);

/* The front matter of a text, or NULL if it is not plain. */
extern RcaNode *rca_plain_front_matter(RcaStr text);

/*
 * Would rca_plain_front_matter make the same tree as root?  Reads the lines of
 * the text up to the end of the front matter.
 */
extern bool rca_is_plain_front_matter(RcaLines *lines, const RcaNode *root);

#endif							/* RCA_PLAIN_H */

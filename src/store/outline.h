/*
 * src/store/outline.h
 *
 * The sections of a stored report: finds a section, and the Markdown below it.
 * A text is the stored one, in the server's encoding.  Line ends are the same
 * bytes in all server encodings.  Content is verbatim, without the blank lines
 * around it.
 */
#ifndef RCA_OUTLINE_H
#define RCA_OUTLINE_H

#include "store/form.h"
#include "store/lines.h"

/*
 * The headings from the outermost one to that of a section.  If sections are
 * entered in order, each is below those that are still open.
 */
typedef struct RcaPath
{
	RcaStr		headings[RCA_MAX_LEVEL];
	int			levels[RCA_MAX_LEVEL];
	int			depth;
} RcaPath;

extern void rca_path_enter(RcaPath *path, const RcaSection *section);

/* The last line of a section's own content, before its subsections. */
extern int	rca_outline_own_end(const RcaOutline *outline, int section);

typedef enum RcaSubsections
{
	RCA_SUBSECTIONS_LEFT_OUT,
	RCA_SUBSECTIONS_INCLUDED,
} RcaSubsections;

/*
 * The text below a section up to a line.  If the name of the section is in
 * front of its text, as in "**Impact**: the site was down", that text.
 */
extern RcaStr rca_section_content(RcaLines *lines, const RcaSection *section,
								  int last);

/* The text below a section, with or without its subsections. */
extern RcaStr rca_outline_content(const RcaOutline *outline, RcaStr text,
								  int section,
								  RcaSubsections subsections);

/*
 * The same for the first section of a part.  For a summary without a section,
 * the opening paragraph; otherwise a null string.
 */
extern RcaStr rca_outline_part(const RcaOutline *outline, RcaStr text,
							   RcaPart part,
							   RcaSubsections subsections);

/* The innermost section of a line, or -1. */
extern int	rca_outline_at(const RcaOutline *outline, int line);

/*
 * The first section that a list of headings finds, or -1.  The list has
 * headings from the outer to the inner ones and ends with that of the section.
 * The first may be at any level.  Case and the blanks around a heading are
 * ignored.
 */
extern int	rca_outline_find(const RcaOutline *outline, RcaStrList headings);

#endif							/* RCA_OUTLINE_H */

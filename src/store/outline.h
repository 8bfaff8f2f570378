/*
 * src/store/outline.h
 *
 * The sections of a stored report: finding one, and the Markdown under it.
 * Texts are the stored one, in the server's encoding: in all of them lines end
 * alike.  Content is verbatim but for blank lines around it.
 */
#ifndef RCA_OUTLINE_H
#define RCA_OUTLINE_H

#include "store/form.h"
#include "store/lines.h"

/*
 * The headings from the outermost one to that of a section.  Entered in order,
 * each section is below those that are still open.
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
 * What stands under a section up to a line; of one whose name stands before its
 * text, "**Impact**: the site was down", that text.
 */
extern RcaStr rca_section_content(RcaLines *lines, const RcaSection *section,
								  int last);

/* What stands under a section, with or without its subsections. */
extern RcaStr rca_outline_content(const RcaOutline *outline, RcaStr text,
								  int section,
								  RcaSubsections subsections);

/*
 * The same of the first section that is a part; for a summary that has no
 * section, the opening paragraph; else a null string.
 */
extern RcaStr rca_outline_part(const RcaOutline *outline, RcaStr text,
							   RcaPart part,
							   RcaSubsections subsections);

/* The innermost section that a line belongs to, or -1. */
extern int	rca_outline_at(const RcaOutline *outline, int line);

/*
 * The first section that headings find, or -1: those from the outer to the
 * inner and its own, of which the first may stand at any depth.  Case does not
 * matter, nor do blanks around a heading.
 */
extern int	rca_outline_find(const RcaOutline *outline, RcaStrList headings);

#endif							/* RCA_OUTLINE_H */

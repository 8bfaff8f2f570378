/*
 * src/edit/set_section.h
 *
 * Replaces or extends all content below a heading.
 */
#ifndef RCA_SET_SECTION_H
#define RCA_SET_SECTION_H

#include "edit/edit.h"

typedef struct RcaSectionEdit
{
	RcaPart		part;			/* RCA_PART_OTHER if path is used */
	RcaStrList	path;			/* headings from the outermost one on */
	RcaStr		content;		/* Markdown */
	bool		subtree;		/* with its subsections */
	bool		appends;		/* add after the existing content */
} RcaSectionEdit;

/*
 * Sets or appends the content of the first section that is a part, or that a
 * path of headings finds.  Returns the new report, and *result is its text.
 * NULL with *err filled if this is not possible.
 */
extern const RcaReport *rca_edit_section(RcaEdit *edit,
										 const RcaSectionEdit *wanted,
										 RcaStr *result, RcaError *err);

#endif							/* RCA_SET_SECTION_H */

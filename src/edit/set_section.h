/*
 * src/edit/set_section.h
 *
 * What is under a heading, as a whole.
 */
#ifndef RCA_SET_SECTION_H
#define RCA_SET_SECTION_H

#include "edit/edit.h"

typedef struct RcaSectionEdit
{
	RcaPart		part;			/* RCA_PART_OTHER: as the path says */
	RcaStrList	path;			/* headings from the outside in */
	RcaStr		content;		/* Markdown */
	bool		subtree;		/* with its subsections */
	bool		appends;		/* behind what is there */
} RcaSectionEdit;

/*
 * Sets or appends the content of the first section that is a part or that a path
 * of headings leads to.  Returns the report as it is then, and *result is its
 * text; NULL with *err filled if that cannot be.
 */
extern const RcaReport *rca_edit_section(RcaEdit *edit,
										 const RcaSectionEdit *wanted,
										 RcaStr *result, RcaError *err);

#endif							/* RCA_SET_SECTION_H */

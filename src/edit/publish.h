/*
 * src/edit/publish.h
 *
 * A report for others: some of its parts, with pseudonyms.
 */
#ifndef RCA_PUBLISH_H
#define RCA_PUBLISH_H

#include "edit/edit.h"

/* What is published, besides the title and what is said of the incident as a whole. */
typedef struct RcaPublished
{
	bool		all;			/* every part, and all keys of the front matter */
	bool		parts[RCA_PART_COUNT];
	bool		front_matter;	/* keys that are not understood as well */
} RcaPublished;

/*
 * Returns the report as it is then, and *result is its text; NULL with *err filled
 * if it would say anything otherwise, where it says it at all.
 */
extern const RcaReport *rca_publish(RcaEdit *edit, const RcaPublished *published,
									RcaStr *result, RcaError *err);

#endif							/* RCA_PUBLISH_H */

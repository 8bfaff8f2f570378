/*
 * src/edit/publish.h
 *
 * A version of a report for others: some of its parts, with pseudonyms.
 */
#ifndef RCA_PUBLISH_H
#define RCA_PUBLISH_H

#include "edit/edit.h"

/* What to publish, in addition to the title and the metadata. */
typedef struct RcaPublished
{
	bool		all;			/* all parts, and all keys of the front matter */
	bool		parts[RCA_PART_COUNT];
	bool		front_matter;	/* also keys that are not understood */
} RcaPublished;

/*
 * Returns the new report, and *result is its text.  NULL with *err filled if
 * it would say anything differently that it still says.
 */
extern const RcaReport *rca_publish(RcaEdit *edit, const RcaPublished *published,
									RcaStr *result, RcaError *err);

#endif							/* RCA_PUBLISH_H */

/*
 * src/store/form_internal.h
 *
 * Flags and limits of the stored form, for the files of this folder.  They are
 * on disk: a value must never change, and a limit must never become lower.
 */
#ifndef RCA_FORM_INTERNAL_H
#define RCA_FORM_INTERNAL_H

#include "base/calendar.h"
#include "front_matter/node.h"

/* in text_offset: conventions and their length are stored before the text */
#define FORM_IS_TAUGHT		0x80000000
/* in text_offset: the number of the reader is stored before the severity */
#define FORM_HAS_READER		0x40000000

/* flags of a timeline entry; its milestone is in the high four bits */
#define ENTRY_HAS_AT		0x01
#define ENTRY_HAS_USECS		0x02
#define ENTRY_SAME_ZONE		0x04
#define ENTRY_HAS_MORE		0x08
#define ENTRY_MILESTONE_SHIFT	4

/* more flags, for what few timeline entries have */
#define MORE_IS_EXTRA		0x01
#define MORE_IS_UNTIL		0x02
#define MORE_IS_APPROXIMATE	0x04

/* flags of an action item */
#define ITEM_IS_OPEN		0x01
#define ITEM_HAS_DUE_DATE	0x02
#define ITEM_HAS_EXTRA		0x04
#define ITEM_STATE			0x18	/* ITEM_STATE_*, together with
									 * ITEM_IS_OPEN */
#define ITEM_STATE_SHIFT	3
#define ITEM_HAS_ANCHOR		0x20

/*
 * The state of an open action item, and of one that is not open.  0 is in the
 * first stored forms, which only say whether an item is open.
 */
#define ITEM_STATE_UNSTATED		0
#define ITEM_STATE_OPEN			1
#define ITEM_STATE_IN_PROGRESS	2
#define ITEM_STATE_DONE			0
#define ITEM_STATE_CANCELLED	1

/* a point: its part, and this flag */
#define POINT_PART			0x1F
#define POINT_IS_NEXT_LINE	0x20
#define POINT_IS_PLAIN		0x40

/* a link: its kind, and this flag */
#define LINK_KIND			0x07
#define LINK_IS_RELATED		0x08
#define LINK_IS_PLAIN		0x10

/* a section: its part, and this flag */
#define SECTION_PART		0x1F
#define SECTION_IS_PLAIN	0x20

/* front matter: the kind of its node, or this value */
#define FRONT_MATTER_IS_PLAIN	7

/*
 * Maximum values that a reader accepts.  Higher ones mean damage.  The limits
 * of a report (limits.h) may become lower than these, but not higher.
 */
#define FORM_MAX_TEXT		(16 * 1024 * 1024)	/* bytes, lines and columns */
#define FORM_MAX_ENTRIES	100000	/* of one kind */
#define FORM_MAX_EXTRA		128 /* of one entry */
#define FORM_MAX_READER		100000
#define FORM_MAX_DAYS		(10000 * 366)	/* between two dates or instants */
#define FORM_MAX_LEVEL		6	/* of a heading */
#define FORM_MAX_DEPTH		64	/* of front matter */
#define FORM_MAX_CONVENTIONS	(1024 * 1024)
#define FORM_MAX_NODES		10000	/* of plain front matter */

/*
 * The date that due dates are counted from: that of the incident, or
 * 2000-01-01.
 */
static inline RcaDate
rca_base_date(RcaDate date)
{
	return date == RCA_NO_DATE ? 0 : date;
}

#endif							/* RCA_FORM_INTERNAL_H */

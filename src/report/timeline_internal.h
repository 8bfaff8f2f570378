/*
 * src/report/timeline_internal.h
 *
 * What the readers of a timeline share: timeline_headings.c,
 * timeline_paragraphs.c, timeline_lists.c, timeline_rows.c,
 * timeline_updates.c, and timeline.c, which says in what order they read.
 */
#ifndef RCA_TIMELINE_INTERNAL_H
#define RCA_TIMELINE_INTERNAL_H

#include "base/error.h"
#include "report/report.h"
#include "report/timeline_clock.h"
#include "report/timeline_table.h"
#include "values/entry_text.h"

/* An item that was not read. */
typedef struct RcaUnreadItem
{
	int			block;
	int			line;
} RcaUnreadItem;

typedef struct RcaTimelineReader
{
	RcaReport  *report;
	RcaError   *err;
	RcaTimelineClock clock;
	int			capacity;		/* of report->timeline */
	bool		compact;		/* "0524" is a time */
	bool		waiting;		/* for the event of the last entry */
	RcaTimelineTable timeline;	/* the last table that was read, */
	int			table;			/* its block, or -1, */
	int			table_end;		/* and the last block with rows of it */
	int			section_start;	/* entries above the last heading */
	int			chapter_end;	/* last line of the chapter whose date holds, or 0 */
	RcaTimeMark day;			/* that a paragraph is, which is block day_block */
	int			day_block;
	/* of the section that is being read */
	RcaUnreadItem *unread;
	int			nunread;
	int			unread_capacity;
	int			nlast;			/* entries whose time ends an item, */
	int			nheads;			/* and those whose time ends a heading */
	bool		any_unread;		/* an item is unread */
	bool		all_items;		/* those that have no time are entries, too */
	bool		any_read;		/* an item, or a day stands above them */
	bool	   *parents;		/* blocks that have entries in them */
	int			label;			/* the last item read as a heading */
} RcaTimelineReader;

/*
 * Entries and marks, in timeline_entries.c.  A function that adds an entry
 * fails, with the error filled, if it is one too many.
 */

/* A new entry at a line, or NULL. */
extern RcaTimelineEntry *rca_timeline_add(RcaTimelineReader *reader, int line);

/* The last entry; there must be one. */
extern RcaTimelineEntry *rca_timeline_last(RcaTimelineReader *reader);

/* Makes an entry of text that begins with a time, with a date, or with both. */
extern bool rca_timeline_add_text(RcaTimelineReader *reader,
								  const RcaTimeMark *mark, int line);

/* Makes an entry that does not say when anything happened. */
extern bool rca_timeline_add_untimed(RcaTimelineReader *reader, RcaStr event,
									 int line);

/* Takes a mark of those that follow. */
extern void rca_timeline_mark_setting(RcaTimelineReader *reader,
									  const RcaTimeMark *mark, int line);

/* Sets the event of an entry, and the milestone that its words tell of. */
extern void rca_timeline_set_event(RcaTimelineEntry *entry, RcaStr event);

/*
 * Text
 */

/* Are clock times of the timeline part written as "0524"? */
extern bool rca_timeline_is_compact(const RcaReport *report);

/* Reads text that begins with a time; see rca_entry_text_read. */
extern bool rca_timeline_text_read(const RcaTimelineReader *reader, RcaStr s,
								   RcaTimeMark *mark);

/* Is there a time, and not only a day? */
extern bool rca_timeline_is_timed(const RcaEntryText *text);

/* Is this a day, known or not, and nothing else? */
extern bool rca_timeline_is_day(const RcaEntryText *text);

/* Is there a date, and not only a weekday or a number of a day? */
extern bool rca_timeline_is_dated(const RcaEntryText *text);

/* Does a clock time, or what may be one, stand at the start of s? */
extern bool rca_timeline_looks_timed(RcaStr s);

/* "2033 - Disk full", a year or a clock time: nobody can say which it is. */
extern bool rca_timeline_may_be_compact(RcaStr s);

/*
 * What was not read
 */

/* Notes an item that was not read, in case others around it are. */
extern void rca_timeline_add_unread(RcaTimelineReader *reader,
									const RcaBlock *block);

/* Tells the line of an item in which, behind a break, another time stands. */
extern void rca_timeline_tell_breaks(RcaTimelineReader *reader, const RcaBlock *item);

/* Tells the items that were not read among those that were, of a section. */
extern void rca_timeline_tell_unread(RcaTimelineReader *reader);

#endif							/* RCA_TIMELINE_INTERNAL_H */

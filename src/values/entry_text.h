/*
 * src/values/entry_text.h
 *
 * Reads timeline entries that are text: a time, a separator, and an event.
 */
#ifndef RCA_ENTRY_TEXT_H
#define RCA_ENTRY_TEXT_H

#include "values/when.h"

typedef struct RcaEntryText
{
	RcaStr		raw_time;		/* as written, including the end of a range */
	RcaWhen		when;
	RcaWhen		end;			/* of a range; clock is RCA_NO_CLOCK if there
								 * is none, and RCA_UNKNOWN_CLOCK if it cannot
								 * be read */
	bool		readable;		/* false if the day, the clock or the zone is
								 * unknown */
	RcaStr		event;			/* may be empty */
} RcaEntryText;

/*
 * Reads "05:24 - Disk full", "[05:24] ...", "2025-03-23 05:24 UTC: ...",
 * "05:24-05:30 ...", "14:?? ...".  False if s does not begin with a time or a
 * date.  For a date alone, when.clock is RCA_NO_CLOCK.
 */
extern bool rca_entry_text_read(RcaStr s, RcaEntryText *entry);

/* The same in places where "0524" can only be a clock time. */
extern bool rca_entry_text_read_compact(RcaStr s, RcaEntryText *entry);

/*
 * The same for "First detected: 2025-03-23 05:24", with the time at the end.
 */
extern bool rca_entry_text_read_last(RcaStr s, RcaEntryText *entry);

/*
 * The same of "Time of detection: 2025-03-23 05:24 (by an alert)", where a time,
 * or a range, stands behind a label, and perhaps a remark behind it.
 */
extern bool rca_entry_text_read_behind_label(RcaStr s, RcaEntryText *entry);

/* The same of "Second deploy (07:10)", which ends with a time in parentheses. */
extern bool rca_entry_text_read_in_brackets(RcaStr s, RcaEntryText *entry);

/* The same of "Detection (07:10): an alert", where a label ends with it. */
extern bool rca_entry_text_read_in_label(RcaStr s, RcaEntryText *entry);

/* The same of "Recovery: Disk replaced": a few words in place of a time. */
extern bool rca_entry_text_read_label(RcaStr s, RcaEntryText *entry);

/* The same for "Unknown date: Disk full" and "[???] Disk full". */
extern bool rca_entry_text_read_vague(RcaStr s, RcaEntryText *entry);

/* Is there only a day, with or without the name of its weekday? */
extern bool rca_entry_text_is_day(const RcaEntryText *entry);

#endif							/* RCA_ENTRY_TEXT_H */

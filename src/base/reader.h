/*
 * src/base/reader.h
 *
 * The reader is a number that increases with every release that reads more of
 * a report than the release before, or reads it differently.  Stored values
 * have the number of the reader that made them.  It is 0 for values that are
 * older than these numbers.
 *
 * A report that was valid stays valid when more of it is read.  A policy
 * belongs to the reader that it was released with, and an error that this
 * reader would not have found becomes a warning (lint/lint.c).  For this, the
 * present reader can read like an earlier one.  Code that reads more than an
 * earlier reader calls rca_reads_since first.  A new word only needs to be in
 * the table of words/later_words.c.  Code need not ask if it can only remove
 * findings (a severity that was unknown, a part that was missing).
 */
#ifndef RCA_READER_H
#define RCA_READER_H

#include "base/base.h"

#define RCA_READER				1

/* since this reader, headings that are not listed are read by their content */
#define RCA_READER_EVIDENCE		1

/*
 * since this reader, timeline entries are also read from code blocks, after a
 * plain line "Timeline:", and from headings that end with their time
 */
#define RCA_READER_CODE			1

/* since when milestones are also read by the place of an entry in its timeline */
#define RCA_READER_PLACES		1

/* How a document is read. */
typedef struct RcaReading
{
	int			reader;			/* read as this reader did */
	int			newest;			/* latest reader that anything was read since */
} RcaReading;

/*
 * Is something read that is read since a reader?  Call it only if there is
 * such a thing, because it then counts as read.  True if reading is NULL.
 */
static inline bool
rca_reads_since(RcaReading *reading, int reader)
{
	if (reading == NULL)
		return true;
	if (reading->reader < reader)
		return false;
	reading->newest = Max(reading->newest, reader);
	return true;
}

#endif							/* RCA_READER_H */

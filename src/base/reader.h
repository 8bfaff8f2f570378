/*
 * src/base/reader.h
 *
 * The reader of reports: a number that rises with every release that reads
 * something of a report that the one before did not, or reads it otherwise.
 * Values say which reader made them; 0 are those that were made before there was
 * such a number.
 *
 * What was valid stays valid, though more is read: a policy belongs to the
 * reader that it was released with, and an error that this reader would not
 * have found is a warning (lint/lint.c).  For that the present reader reads
 * like an earlier one where it is told to.  So whatever is read since a reader
 * asks rca_reads_since first, and for a word it is enough to be in the table of
 * words/later_words.c.  What is asked only makes findings go away (a severity that
 * was unknown, a part that was missing) need not ask.
 */
#ifndef RCA_READER_H
#define RCA_READER_H

#include "base/base.h"

#define RCA_READER				1

/* since when headings that are on no list are read by their evidence */
#define RCA_READER_EVIDENCE		1

/* since when entries of a timeline are also read from code blocks, below a plain
 * line "Timeline:", and from headings that end with their time */
#define RCA_READER_CODE			1

/* since when milestones are also read by the place of an entry in its timeline */
#define RCA_READER_PLACES		1

/* How a document is read. */
typedef struct RcaReading
{
	int			reader;			/* like this one */
	int			newest;			/* reader that something was read since */
} RcaReading;

/*
 * Is that read which is read since a reader?  It is asked where there is such a
 * thing, as it counts as read then.  Without a reading everything is.
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

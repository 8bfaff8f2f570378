/*
 * src/chunk/chunk.h
 *
 * A report in pieces that are searched, embedded and cited one by one.
 *
 * Chunks are slices of the body that follow each other without a gap: together
 * they are the body.  What a chunk needs from elsewhere, such as the header of
 * its table, is returned beside it and is not part of it.
 *
 * places.h finds where the body may be cut, and choose.h where it is cut.
 */
#ifndef RCA_CHUNK_H
#define RCA_CHUNK_H

#include "base/error.h"
#include "chunk/sizes.h"
#include "report/report.h"
#include "store/outline.h"

typedef struct RcaChunk
{
	RcaStr		content;
	int			line;			/* of its first and last text, in the file */
	int			end_line;
	RcaPart		part;
	RcaPath		path;			/* the headings above all of its text */
	RcaStr		repeated;		/* text from before it that is repeated, or a
								 * null string */
} RcaChunk;

typedef struct RcaChunks
{
	RcaChunk   *items;
	int			count;
	int			capacity;
} RcaChunks;

/*
 * Cuts a body whose sections are known.  text is the UTF-8 text of the outline
 * without comments.  False with *err filled if a section is over a limit of
 * the parser.
 */
extern bool rca_chunks_cut(const RcaOutline *outline, RcaStr text,
						   RcaChunkSizes sizes, RcaChunks *chunks,
						   RcaError *err);

/* Appends the report in one line: title, date, severity and services. */
extern void rca_chunk_report_line(StringInfo out, const RcaMetadata *metadata);

/*
 * Appends what a chunk does not say itself: the line of its report, its
 * headings in one line, and the repeated text.
 */
extern void rca_chunk_context(StringInfo out, RcaStr report_line, RcaStr title,
							  const RcaChunk *chunk);

#endif							/* RCA_CHUNK_H */

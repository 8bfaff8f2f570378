/*
 * src/chunk/chunk.h
 *
 * A report in pieces that are searched, embedded and cited one by one.
 *
 * Chunks are slices of the body that follow each other without a gap: together
 * they are the body.  What a chunk needs from elsewhere, such as the header of
 * the table that it is rows of, is not put into it but told beside it.
 *
 * Where the body may be cut is found in places.h, where it is cut in choose.h.
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
	RcaPath		path;			/* the headings that all of it stands under */
	RcaStr		repeated;		/* of what stands before it; or a null string */
} RcaChunk;

typedef struct RcaChunks
{
	RcaChunk   *items;
	int			count;
	int			capacity;
} RcaChunks;

/*
 * Cuts a body whose sections are known.  The text is UTF-8, the one that the
 * outline is of, without comments.  False with *err filled if a section is over
 * a limit of the parser.
 */
extern bool rca_chunks_cut(const RcaOutline *outline, RcaStr text,
						   RcaChunkSizes sizes, RcaChunks *chunks,
						   RcaError *err);

/* The report in a line: title, date, severity and services. */
extern void rca_chunk_report_line(StringInfo out, const RcaMetadata *metadata);

/*
 * Appends what a chunk does not say itself: the line of its report, the headings
 * in a line, and what is repeated.
 */
extern void rca_chunk_context(StringInfo out, RcaStr report_line, RcaStr title,
							  const RcaChunk *chunk);

#endif							/* RCA_CHUNK_H */

/*
 * src/base/limits.h
 *
 * All limits of a document.  They are constants, not settings: a setting must
 * not change what an immutable function returns.  A document over a limit is
 * refused with SQLSTATE 54000 and a message that has both numbers.
 */
#ifndef RCA_LIMITS_H
#define RCA_LIMITS_H

/* bytes of a document, in the server's encoding and in UTF-8 */
#define RCA_MAX_DOCUMENT_SIZE		(16 * 1024 * 1024)

/* bytes of front matter, both fences included */
#define RCA_MAX_FRONT_MATTER_SIZE	(64 * 1024)

/* libyaml 0.2.5 takes quadratic time in the depth of flow collections */
#define RCA_MAX_YAML_DEPTH			64

/* nodes and bytes of front matter, counted after aliases are expanded */
#define RCA_MAX_YAML_NODES			10000
#define RCA_MAX_YAML_EXPANSION		(1024 * 1024)

/*
 * Columns of blanks, quote and list markers before the first word of a line.
 * This bounds the depth of nested blocks before cmark sees the line: cmark
 * 0.30.2 takes quadratic time in that depth without allocating anything, so
 * its allocator cannot stop it.
 */
#define RCA_MAX_LINE_PREFIX			256

/*
 * Limits of what effort.h estimates for a document: about 0.3 seconds each.
 * Prose with a blank line in every other line of a deep list is far below the
 * first. 9,999 images in one paragraph are just below the second.
 */
#define RCA_MAX_BLANK_COLUMNS		50000000
#define RCA_MAX_IMAGE_PAIRS			50000000

#define RCA_MAX_TABLE_COLUMNS		128
#define RCA_MAX_TABLE_CELLS			1000000

/* entries of one kind: timeline entries, action items, sections */
#define RCA_MAX_ENTRIES				100000

/*
 * Bytes of a text that many rows repeat, such as the heading above them or the
 * header of a column.  A longer text is cut.
 */
#define RCA_MAX_REPEATED			256

/*
 * Bytes of text that the quantities of one point may repeat in all.  Later
 * quantities have no text.
 */
#define RCA_MAX_REPEATED_POINT		(64 * 1024)

/*
 * Limits of what a small document can produce: the bytes of all rows of one
 * answer, and the bytes of the additional columns of its tables, which are
 * stored with their headers.  No known real report has a tenth of that.
 */
#define RCA_ANSWER_LIMIT(size)		(64 * (int64) (size) + 16 * 1024 * 1024)
#define RCA_EXTRA_LIMIT(size)		Min(32 * (int64) (size) + 1024 * 1024, \
										256 * 1024 * 1024)

/*
 * Memory that cmark may take for one document, and in one request.  Prose
 * takes about 19 bytes per byte, the worst known input 185.  cmark aborts the
 * process if one of its buffers becomes larger than 1 GB.  The second limit
 * prevents that.
 */
#define RCA_MAX_PARSE_MEMORY		((Size) 768 * 1024 * 1024)
#define RCA_MAX_PARSE_REQUEST		((Size) 256 * 1024 * 1024)

#endif							/* RCA_LIMITS_H */

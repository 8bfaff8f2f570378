/*
 * src/base/limits.h
 *
 * Every bound on what a document may be.  Constants, not settings: a setting
 * must not change what an immutable function returns.  A document over one of
 * them is refused with SQLSTATE 54000 and a message that names both numbers.
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
 * What effort.h estimates, for one document: some 0.3 seconds each.  Prose with
 * a blank line in every other line of a deep list is far below the first; 9,999
 * images in one paragraph are just below the second.
 */
#define RCA_MAX_BLANK_COLUMNS		50000000
#define RCA_MAX_IMAGE_PAIRS			50000000

#define RCA_MAX_TABLE_COLUMNS		128
#define RCA_MAX_TABLE_CELLS			1000000

/* entries of one kind: timeline entries, action items, sections */
#define RCA_MAX_ENTRIES				100000

/*
 * Memory cmark may take for one document, and in one request.  Prose takes
 * about 19 bytes per byte, the worst input known 185.  cmark aborts the
 * process when one of its buffers outgrows 1 GB; the second bound keeps that
 * out of reach.
 */
#define RCA_MAX_PARSE_MEMORY		((Size) 768 * 1024 * 1024)
#define RCA_MAX_PARSE_REQUEST		((Size) 256 * 1024 * 1024)

#endif							/* RCA_LIMITS_H */

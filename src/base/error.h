/*
 * src/base/error.h
 *
 * Why a report was refused: errors as the core returns them.
 */
#ifndef RCA_ERROR_H
#define RCA_ERROR_H

#include "base/base.h"

typedef enum RcaErrorKind
{
	RCA_ERROR_SYNTAX,			/* not a well-formed document */
	RCA_ERROR_LIMIT,			/* well-formed perhaps, but over a limit */
	RCA_ERROR_ENCODING,			/* bytes that are not UTF-8 */
	RCA_ERROR_MEMORY,			/* a library's malloc failed */
	RCA_ERROR_EDIT,				/* an edit that cannot be made */
} RcaErrorKind;

/*
 * Why a document was refused.  line and col are 1-based, in the whole file,
 * col in characters; line is 0 where no place can be named.  detail and hint
 * are complete sentences without the position.
 */
typedef struct RcaError
{
	RcaErrorKind kind;
	int			line;
	int			col;
	const char *message;		/* NULL: "invalid input syntax for type rca" */
	const char *detail;
	const char *hint;
} RcaError;

/*
 * Why an argument was refused: a policy, the conventions of a team.  The detail,
 * a complete sentence that names the place within it, is NULL where the message
 * says it all.
 */
typedef struct RcaArgumentError
{
	const char *message;
	const char *detail;
	const char *hint;
} RcaArgumentError;

/* where the byte at offset stands: line and column, both from 1 */
extern void rca_position(RcaStr s, int offset, int *line, int *col);

/*
 * Each fills *err and returns false.
 *
 * A problem at a byte offset of s:
 */
extern bool rca_error_at(RcaError *err, RcaErrorKind kind, RcaStr s,
						 int offset, const char *detail, const char *hint);

/*
 * More than a limit allows, at the start of a line, or nowhere in particular
 * if it is 0.  The message is "SUBJECT of COUNT THINGS exceeds the limit of
 * LIMIT THINGS".
 */
extern bool rca_error_limit(RcaError *err, int line, const char *subject,
							int64 count, int limit, const char *things,
							const char *detail, const char *hint);

/* More than RCA_MAX_ENTRIES entries of a kind, at the start of a line. */
extern bool rca_error_too_many(RcaError *err, int line, const char *things);

/* The same with a message that does not fit that pattern. */
extern bool rca_error_limit_message(RcaError *err, int line,
									const char *message, const char *detail,
									const char *hint);

#endif							/* RCA_ERROR_H */

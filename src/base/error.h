/*
 * src/base/error.h
 *
 * The errors that the core returns: why a report was refused.
 */
#ifndef RCA_ERROR_H
#define RCA_ERROR_H

#include "base/base.h"

typedef enum RcaErrorKind
{
	RCA_ERROR_SYNTAX,			/* not a well-formed document */
	RCA_ERROR_LIMIT,			/* perhaps well-formed, but over a limit */
	RCA_ERROR_ENCODING,			/* bytes that are not UTF-8 */
	RCA_ERROR_MEMORY,			/* a library's malloc failed */
	RCA_ERROR_EDIT,				/* an edit that cannot be made */
} RcaErrorKind;

/*
 * Why a document was refused.  line and col count from 1 in the whole file,
 * and col counts characters.  line is 0 if there is no position.  detail and
 * hint are complete sentences without the position.
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
 * Why an argument, such as a policy or the conventions of a team, was refused.
 * detail is a complete sentence that names the place in the argument.  It is
 * NULL if the message is enough.
 */
typedef struct RcaArgumentError
{
	const char *message;
	const char *detail;
	const char *hint;
} RcaArgumentError;

/* The line and the column of a byte offset, both counted from 1. */
extern void rca_position(RcaStr s, int offset, int *line, int *col);

/*
 * Each function fills *err and returns false.
 *
 * A problem at a byte offset of s:
 */
extern bool rca_error_at(RcaError *err, RcaErrorKind kind, RcaStr s,
						 int offset, const char *detail, const char *hint);

/*
 * A count is over a limit at the start of a line, or at no position if line is
 * 0. The message is "SUBJECT of COUNT THINGS exceeds the limit of LIMIT
 * THINGS".
 */
extern bool rca_error_limit(RcaError *err, int line, const char *subject,
							int64 count, int limit, const char *things,
							const char *detail, const char *hint);

/* There are more than RCA_MAX_ENTRIES entries of a kind. */
extern bool rca_error_too_many(RcaError *err, int line, const char *things);

/* A limit whose message does not fit that pattern. */
extern bool rca_error_limit_message(RcaError *err, int line,
									const char *message, const char *detail,
									const char *hint);

#endif							/* RCA_ERROR_H */

/*
 * src/base/base.h
 *
 * What every file of the parser core starts from.
 *
 * The core is the upper half of the extension: it turns text into an
 * RcaReport and a document into its stored form, and knows nothing of fmgr,
 * Datums or catalogs.  It compiles against postgres.h inside the server and,
 * with -DFRONTEND, against postgres_fe.h in stand-alone programs.  It never
 * raises an error for bad input: it fills an RcaError and returns false.
 * Memory comes from palloc; nothing is freed one by one, the caller drops the
 * whole context a document was parsed in.
 */
#ifndef RCA_BASE_H
#define RCA_BASE_H

#ifdef FRONTEND
#include "postgres_fe.h"
#include "common/fe_memutils.h"
#else
#include "postgres.h"
#endif

#include "lib/stringinfo.h"

/*
 * A string that is part of another one, not terminated.  data == NULL stands
 * for "not there", which becomes an SQL NULL; an empty string has a pointer.
 */
typedef struct RcaStr
{
	const char *data;
	int			len;
} RcaStr;

#define RCA_NULL_STR		((RcaStr) {NULL, 0})
#define RCA_STR(literal)	((RcaStr) {(literal), sizeof(literal) - 1})

static inline RcaStr
rca_str(const char *data, int len)
{
	RcaStr		s = {data, len};

	return s;
}

typedef struct RcaStrList
{
	RcaStr	   *items;
	int			count;
} RcaStrList;

/* a column that no field claims: its heading and the cell */
typedef struct RcaPair
{
	RcaStr		name;
	RcaStr		value;
} RcaPair;

typedef enum RcaErrorKind
{
	RCA_ERROR_SYNTAX,			/* not a well-formed document */
	RCA_ERROR_LIMIT,			/* well-formed perhaps, but over a limit */
	RCA_ERROR_ENCODING,			/* bytes that are not UTF-8 */
	RCA_ERROR_MEMORY,			/* a library's malloc failed */
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
 * Instants and dates are counted as PostgreSQL counts them: microseconds and
 * days from 2000-01-01 00:00 UTC.
 */
typedef int64 RcaInstant;
typedef int32 RcaDate;

#define RCA_NO_INSTANT		PG_INT64_MIN
#define RCA_NO_DATE			PG_INT32_MIN
#define RCA_NO_DURATION		PG_INT64_MIN

#define RCA_USECS_PER_SEC	INT64CONST(1000000)
#define RCA_USECS_PER_MIN	(60 * RCA_USECS_PER_SEC)
#define RCA_USECS_PER_HOUR	(60 * RCA_USECS_PER_MIN)
#define RCA_USECS_PER_DAY	(24 * RCA_USECS_PER_HOUR)

#endif							/* RCA_BASE_H */

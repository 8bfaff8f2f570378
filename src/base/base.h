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

/* the RcaStr of a literal, whose bytes the compiler counts: an initializer ... */
#define RCA_LITERAL(literal)	{(literal), sizeof(literal) - 1}

/* ... and an expression */
#define RCA_STR(literal)	((RcaStr) RCA_LITERAL(literal))

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

/*
 * How much of a document to read.  The libraries are slow, and few callers need
 * the code and the HTML in a document.  So a reader of the facts does not pass
 * on to the libraries what it can read by itself.  The facts are the same.  Who
 * asks only where blocks stand gets them from Markdown alone, without their text.
 */
typedef enum RcaExtent
{
	RCA_READ_PLACES,			/* of Markdown: blocks, and none of their text */
	RCA_READ_FACTS,				/* blocks, their text, and front matter */
	RCA_READ_ALL,				/* also code and HTML; the libraries get all */
} RcaExtent;

#endif							/* RCA_BASE_H */

/*
 * src/base/base.h
 *
 * What every file of the parser core includes first.
 *
 * The core turns text into an RcaReport and a report into its stored form.  It
 * does not use fmgr, Datums or catalogs.  It compiles against postgres.h
 * inside the server and, with -DFRONTEND, against postgres_fe.h in stand-alone
 * programs.  It never raises an error for bad input: it fills an RcaError and
 * returns false. Memory comes from palloc.  Nothing is freed one by one: the
 * caller deletes the whole context that a document was parsed in.
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
 * A string that is part of another one, and is not terminated.  data is NULL
 * if the value is missing, which becomes an SQL NULL.  An empty string has a
 * pointer.
 */
typedef struct RcaStr
{
	const char *data;
	int			len;
} RcaStr;

#define RCA_NULL_STR		((RcaStr) {NULL, 0})

/* the RcaStr of a literal as an initializer; the compiler counts the bytes */
#define RCA_LITERAL(literal)	{(literal), sizeof(literal) - 1}

/* the same as an expression */
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

/* a column that is not known: its heading and the cell */
typedef struct RcaPair
{
	RcaStr		name;
	RcaStr		value;
} RcaPair;

/*
 * How much of a document to read.  The libraries are slow, and few callers
 * need the code and the HTML in a document.  So a reader of the facts does not
 * pass to the libraries what it can read itself.  The facts are the same.  A
 * caller that only needs the places of blocks gets the blocks of the Markdown
 * without their text.
 */
typedef enum RcaExtent
{
	RCA_READ_PLACES,			/* blocks of the Markdown without their text */
	RCA_READ_FACTS,				/* blocks, their text, and front matter */
	RCA_READ_ALL,				/* also code and HTML; the libraries read
								 * everything */
} RcaExtent;

#endif							/* RCA_BASE_H */

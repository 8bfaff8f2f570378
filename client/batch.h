/*
 * client/batch.h
 *
 * Loads files into the table, with a transaction for each batch.
 */
#ifndef BATCH_H
#define BATCH_H

#include "target_table.h"

/* A file, or a row that is read again from its own text. */
typedef struct BatchItem
{
	const char *path;
	bool		is_reread;
} BatchItem;

typedef struct Batch
{
	PGconn	   *conn;
	const char *many;			/* loads a whole batch, or fails */
	const char *one_by_one;		/* loads the rows that it can */
	BatchItem  *items;
	int			count;
	int			nreread;
	StringInfoData copy;
} Batch;

/* The answer of the server to a batch, in the order of its items. */
typedef struct BatchAnswer
{
	PGresult   *refused;		/* in the columns of RefusedColumn; NULL if
								 * there are none */
	PGresult   *changed;		/* seq of the rows that were read again and
								 * now say something else; or NULL */
} BatchAnswer;

/* The columns of the answer about a file that was refused. */
typedef enum RefusedColumn
{
	REFUSED_SEQ,				/* place in the batch */
	REFUSED_CODE,				/* a rule of rca_lint, or an SQLSTATE */
	REFUSED_LINE,				/* null if there is no position */
	REFUSED_COL,
	REFUSED_MESSAGE,
	REFUSED_DETAIL,				/* null or empty, or more about the reason */
} RefusedColumn;

/*
 * Prepares the statements and the temporary table.  False after an error was
 * reported.
 */
extern bool batch_open(Batch *batch, const Options *options,
					   const Table *table);

/*
 * batch_begin empties the batch.  The others add a file, or a row to read
 * again. seen is the hash of the report that the file replaces, or NULL.  If
 * the report has changed since, it is not replaced, and the file is refused
 * with CODE_CONFLICT.
 */
extern void batch_begin(Batch *batch);
extern void batch_add(Batch *batch, const char *path, const Content *content,
					  const unsigned char *seen);
extern void batch_add_row(Batch *batch, const Row *row);

/* a serialization failure, as in the server */
#define CODE_CONFLICT		"40001"

/*
 * Loads the batch and commits.  False after an error was reported; then
 * nothing is loaded.
 */
extern bool batch_send(Batch *batch, BatchAnswer *answer);

#endif							/* BATCH_H */

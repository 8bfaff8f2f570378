/*
 * client/batch.h
 *
 * Files on their way into the table, a transaction for each batch.
 */
#ifndef BATCH_H
#define BATCH_H

#include "target_table.h"

typedef struct Batch
{
	PGconn	   *conn;
	const char *many;			/* loads a batch, or fails */
	const char *one_by_one;		/* loads what it can */
	int		   *files;			/* places in files->paths */
	int			count;
	StringInfoData copy;
} Batch;

/* What the server says of a file that it did not take, in this order. */
typedef enum RefusedColumn
{
	REFUSED_SEQ,				/* place in the batch */
	REFUSED_CODE,				/* a rule of rca_lint, or an SQLSTATE */
	REFUSED_LINE,				/* null: no place can be named */
	REFUSED_COL,
	REFUSED_MESSAGE,
	REFUSED_DETAIL,				/* null or empty, or more about it */
} RefusedColumn;

/*
 * Prepares the statements, and the table that batches go through.  False after
 * an error was reported.
 */
extern bool batch_open(Batch *batch, const Options *options,
					   const Table *table);

/*
 * Empties the batch; adds a file.  seen is the hash of the report that it
 * replaces, or NULL: one that is another by now is not replaced, and refused
 * with CODE_CONFLICT.
 */
extern void batch_begin(Batch *batch);
extern void batch_add(Batch *batch, int file, const char *path,
					  const Content *content, const unsigned char *seen);

/* a serialization failure, as the server would say */
#define CODE_CONFLICT		"40001"

/*
 * Loads what is in the batch and commits.  *refused has a row for each file
 * that was refused, in the order of the batch, or is NULL.  False after an
 * error was reported: then nothing is loaded.
 */
extern bool batch_send(Batch *batch, PGresult **refused);

#endif							/* BATCH_H */

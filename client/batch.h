/*
 * client/batch.h
 *
 * Files on their way into the table, a transaction for each batch.
 */
#ifndef BATCH_H
#define BATCH_H

#include "target_table.h"

/* A file; or a row that is read again from the text that it has. */
typedef struct BatchItem
{
	const char *path;
	bool		is_reread;
} BatchItem;

typedef struct Batch
{
	PGconn	   *conn;
	const char *many;			/* loads a batch, or fails */
	const char *one_by_one;		/* loads what it can */
	BatchItem  *items;
	int			count;
	int			nreread;
	StringInfoData copy;
} Batch;

/* What the server says of a batch, each in the order of its items. */
typedef struct BatchAnswer
{
	PGresult   *refused;		/* RefusedColumn; NULL: none */
	PGresult   *changed;		/* seq of what was read again, and says something else; or NULL */
} BatchAnswer;

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
 * Empties the batch; adds a file, or a row to read again.  seen is the hash of
 * the report that a file replaces, or NULL: one that is another by now is not
 * replaced, and refused with CODE_CONFLICT.
 */
extern void batch_begin(Batch *batch);
extern void batch_add(Batch *batch, const char *path, const Content *content,
					  const unsigned char *seen);
extern void batch_add_row(Batch *batch, const Row *row);

/* a serialization failure, as the server would say */
#define CODE_CONFLICT		"40001"

/*
 * Loads what is in the batch and commits.  False after an error was reported:
 * then nothing is loaded.
 */
extern bool batch_send(Batch *batch, BatchAnswer *answer);

#endif							/* BATCH_H */

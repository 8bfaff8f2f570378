/*
 * src/pg/raise.h
 *
 * Raises the errors that the core returns.
 */
#ifndef RCA_RAISE_H
#define RCA_RAISE_H

#include "base/error.h"
#include "pg/compat.h"

struct Node;

/* The SQLSTATE of an error of the core. */
extern int	rca_error_code(const RcaError *err);

/*
 * Raises an error of the core.  If escontext accepts soft errors, reports it
 * there and returns.
 */
extern void rca_save_error(const RcaError *err, struct Node *escontext);

/* Raises the error for a stored value that is not valid. */
pg_noreturn extern void rca_raise_corrupt(void);

#endif							/* RCA_RAISE_H */

/*
 * src/pg/raise.h
 *
 * The core returns its errors.  Here they become PostgreSQL's.
 */
#ifndef RCA_RAISE_H
#define RCA_RAISE_H

#include "base/error.h"
#include "pg/compat.h"

struct Node;

/* The SQLSTATE of an error of the core. */
extern int	rca_error_code(const RcaError *err);

/*
 * Raises an error of the core, or reports it to escontext where that takes
 * soft errors; then it returns.
 */
extern void rca_save_error(const RcaError *err, struct Node *escontext);

/* Raises the error for a stored value that does not make sense. */
pg_noreturn extern void rca_raise_corrupt(void);

#endif							/* RCA_RAISE_H */

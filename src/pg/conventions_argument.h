/*
 * src/pg/conventions_argument.h
 *
 * The conventions of a team, from an argument and from a stored value.
 */
#ifndef RCA_CONVENTIONS_ARGUMENT_H
#define RCA_CONVENTIONS_ARGUMENT_H

#include "fmgr.h"
#include "utils/jsonb.h"

#include "words/conventions.h"

/*
 * Conventions from jsonb, in the current context.  NULL if the jsonb is empty.
 * Raises 22023 if it is not valid.
 */
extern const RcaConventions *rca_conventions_from_jsonb(Jsonb *jsonb);

/*
 * The same from an argument of a function.  They are kept between calls,
 * because most calls have the same conventions as the previous one.
 */
extern const RcaConventions *rca_conventions_argument(FunctionCallInfo fcinfo,
													  int argument);

/* Those of a value, in UTF-8.  NULL for a null string. */
extern const RcaConventions *rca_conventions_of_value(RcaStr json);

/* The same as jsonb. */
extern Datum rca_conventions_datum(RcaStr json);

#endif							/* RCA_CONVENTIONS_ARGUMENT_H */

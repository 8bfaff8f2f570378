/*
 * src/pg/conventions_argument.h
 *
 * The conventions of a team, as an argument and as a value carries them.
 */
#ifndef RCA_CONVENTIONS_ARGUMENT_H
#define RCA_CONVENTIONS_ARGUMENT_H

#include "fmgr.h"
#include "utils/jsonb.h"

#include "words/conventions.h"

/*
 * Conventions from jsonb, in the current context; NULL if it says nothing.
 * Raises 22023 for what are not conventions.
 */
extern const RcaConventions *rca_conventions_from_jsonb(Jsonb *jsonb);

/*
 * The same of an argument of a function, kept from call to call: most calls
 * have those of the call before.
 */
extern const RcaConventions *rca_conventions_argument(FunctionCallInfo fcinfo,
													  int argument);

/* Those of a value, in UTF-8; NULL for a null string. */
extern const RcaConventions *rca_conventions_of_value(RcaStr json);

/* The same as jsonb. */
extern Datum rca_conventions_datum(RcaStr json);

#endif							/* RCA_CONVENTIONS_ARGUMENT_H */

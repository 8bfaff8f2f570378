/*
 * src/pg/array_state.h
 *
 * Arrays as states of aggregates.  They are kept expanded, as that of
 * array_append: a member more costs the same however many there are.  A state is
 * not of type internal, so that partial aggregates can be sent as any value
 * (doc/scale.md).
 */
#ifndef RCA_ARRAY_STATE_H
#define RCA_ARRAY_STATE_H

#include "postgres.h"

#include "fmgr.h"

/*
 * The state, which is the first argument and may be NULL, with a member more; or
 * as it is, where that is null.  The type of the members is of variable length
 * and aligned as int is.
 */
extern Datum rca_array_state(FunctionCallInfo fcinfo, Oid type, Datum member, bool isnull);

#endif							/* RCA_ARRAY_STATE_H */

/*
 * src/pg/array_state.h
 *
 * Arrays as states of aggregates.  They are kept expanded, like the state of
 * array_append, so that the cost of adding a member does not depend on their
 * length.  The type of a state is not internal, so that partial aggregates can
 * be sent like any value (doc/scale.md).
 */
#ifndef RCA_ARRAY_STATE_H
#define RCA_ARRAY_STATE_H

#include "postgres.h"

#include "fmgr.h"

/*
 * The state, which is the first argument and may be NULL, with a new member.
 * A null member adds nothing.  The type of the members must have variable
 * length and int alignment.
 */
extern Datum rca_array_state(FunctionCallInfo fcinfo, Oid type, Datum member, bool isnull);

#endif							/* RCA_ARRAY_STATE_H */

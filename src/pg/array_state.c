/*
 * src/pg/array_state.c
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"

#include "pg/array_state.h"

/* The state as an expanded array that lives until the next call. */
static ExpandedArrayHeader *
state_argument(FunctionCallInfo fcinfo, Oid type)
{
	MemoryContext context = CurrentMemoryContext;
	MemoryContext old;
	ExpandedArrayHeader *state;

	(void) AggCheckCallContext(fcinfo, &context);
	old = MemoryContextSwitchTo(context);
	state = PG_ARGISNULL(0) ? construct_empty_expanded_array(type, context, NULL) :
		DatumGetExpandedArray(PG_GETARG_DATUM(0));
	MemoryContextSwitchTo(old);
	return state;
}

Datum
rca_array_state(FunctionCallInfo fcinfo, Oid type, Datum member, bool isnull)
{
	ExpandedArrayHeader *state = state_argument(fcinfo, type);
	int			subscript = 1;

	if (isnull)
		return EOHPGetRWDatum(&state->hdr);
	if (state->ndims == 1)
		subscript = state->lbound[0] + state->dims[0];
	return array_set_element(EOHPGetRWDatum(&state->hdr), 1, &subscript, member, false,
							 -1, -1, false, TYPALIGN_INT);
}

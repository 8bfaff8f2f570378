/*
 * src/pg/compare.c
 *
 * Equality, order and hash of type rca, which compare the bytes of the text.
 * Collations are not used.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"

#include "pg/value.h"

/*
 * Sort support and index scans call these functions many times per statement,
 * so free detoasted copies.
 */
static void
free_copy(struct varlena *value, Datum original)
{
	if ((Pointer) value != DatumGetPointer(original))
		pfree(value);
}

static int
compare(FunctionCallInfo fcinfo)
{
	struct varlena *x = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	struct varlena *y = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1));
	RcaStr		a = rca_value_text(x);
	RcaStr		b = rca_value_text(y);
	int			result = memcmp(a.data, b.data, Min(a.len, b.len));

	if (result == 0)
		result = (a.len > b.len) - (a.len < b.len);
	free_copy(x, PG_GETARG_DATUM(0));
	free_copy(y, PG_GETARG_DATUM(1));
	return result;
}

PG_FUNCTION_INFO_V1(rca_eq);
Datum
rca_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) == 0);
}

PG_FUNCTION_INFO_V1(rca_ne);
Datum
rca_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) != 0);
}

PG_FUNCTION_INFO_V1(rca_lt);
Datum
rca_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) < 0);
}

PG_FUNCTION_INFO_V1(rca_le);
Datum
rca_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) <= 0);
}

PG_FUNCTION_INFO_V1(rca_gt);
Datum
rca_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) > 0);
}

PG_FUNCTION_INFO_V1(rca_ge);
Datum
rca_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) >= 0);
}

PG_FUNCTION_INFO_V1(rca_cmp);
Datum
rca_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(fcinfo));
}

PG_FUNCTION_INFO_V1(rca_hash);
Datum
rca_hash(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	RcaStr		text = rca_value_text(value);
	Datum		result = hash_any((const unsigned char *) text.data,
								  text.len);

	free_copy(value, PG_GETARG_DATUM(0));
	PG_RETURN_DATUM(result);
}

PG_FUNCTION_INFO_V1(rca_hash_extended);
Datum
rca_hash_extended(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	RcaStr		text = rca_value_text(value);
	Datum		result = hash_any_extended((const unsigned char *) text.data,
										   text.len, PG_GETARG_INT64(1));

	free_copy(value, PG_GETARG_DATUM(0));
	PG_RETURN_DATUM(result);
}

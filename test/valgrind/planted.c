/*
 * test/valgrind/planted.c
 *
 * Two bugs of the kinds that a run under valgrind is for.  If it does not find
 * these it would not find others.
 */
#include "postgres.h"

#include "fmgr.h"

PG_MODULE_MAGIC;

/* reads a byte behind the end of what was asked for */
PG_FUNCTION_INFO_V1(planted_read);
Datum
planted_read(PG_FUNCTION_ARGS)
{
	volatile char *chunk = palloc0(20);

	PG_RETURN_INT32(chunk[PG_GETARG_INT32(0)]);
}

/* loses what malloc gave it, as a library that is left by an error does */
PG_FUNCTION_INFO_V1(planted_leak);
Datum
planted_leak(PG_FUNCTION_ARGS)
{
	char	   *volatile lost = malloc(PG_GETARG_INT32(0));

	lost[0] = 'x';
	lost = NULL;
	PG_RETURN_INT32(0);
}

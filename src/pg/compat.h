/*
 * src/pg/compat.h
 *
 * All differences between server versions.  The code is written for the newest
 * version, and this file emulates what older ones lack.
 */
#ifndef RCA_COMPAT_H
#define RCA_COMPAT_H

#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#include "varatt.h"
#else
/* before 16 there are no soft errors */
#define errsave(context, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); } while (0)
#endif

#if PG_VERSION_NUM < 180000
#define pg_noreturn					pg_attribute_noreturn()
#define PG_MODULE_MAGIC_EXT(...)	PG_MODULE_MAGIC
#endif

#if PG_VERSION_NUM < 190000
/* before 19 the completed value is the return value */
#include "utils/jsonb.h"

typedef struct JsonbInState
{
	JsonbValue *result;
	JsonbParseState *parseState;
} JsonbInState;

#define pushJsonbValue(state, token, value) \
	((void) ((state)->result = pushJsonbValue(&(state)->parseState, token, value)))
#endif

#endif							/* RCA_COMPAT_H */

/*
 * src/pg/compat.h
 *
 * The one place that knows server versions.  Code is written for the newest;
 * what older ones lack is made up here.
 */
#ifndef RCA_COMPAT_H
#define RCA_COMPAT_H

#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#include "varatt.h"
#else
/* before 16 there are no soft errors: every one is hard */
#define errsave(context, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); } while (0)
#endif

#if PG_VERSION_NUM < 180000
#define pg_noreturn					pg_attribute_noreturn()
#define PG_MODULE_MAGIC_EXT(...)	PG_MODULE_MAGIC
#endif

#if PG_VERSION_NUM < 190000
/* before 19 what is complete is returned */
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

/*
 * src/pg/raise.c
 */
#include "postgres.h"

#include "base/error.h"
#include "pg/encoding.h"
#include "pg/raise.h"

int
rca_error_code(const RcaError *err)
{
	switch (err->kind)
	{
		case RCA_ERROR_LIMIT:
			return ERRCODE_PROGRAM_LIMIT_EXCEEDED;
		case RCA_ERROR_ENCODING:
			return ERRCODE_CHARACTER_NOT_IN_REPERTOIRE;
		case RCA_ERROR_EDIT:
			return ERRCODE_INVALID_PARAMETER_VALUE;
		case RCA_ERROR_MEMORY:
			return ERRCODE_OUT_OF_MEMORY;
		case RCA_ERROR_SYNTAX:
			break;
	}
	return ERRCODE_INVALID_TEXT_REPRESENTATION;
}

void
rca_save_error(const RcaError *err, struct Node *escontext)
{
	const char *message = err->message;

	if (message == NULL)
		message = psprintf("invalid input syntax for type %s", "rca");
	errsave(escontext,
			(errcode(rca_error_code(err)),
			 errmsg_internal("%s", rca_to_server(message)),
			 err->line > 0 ?
			 errdetail("At line %d, column %d: %s", err->line, err->col,
					   rca_to_server(err->detail)) :
			 errdetail("%s", rca_to_server(err->detail)),
			 errhint("%s", rca_to_server(err->hint))));
}

void
rca_raise_corrupt(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored value of type %s is corrupt", "rca"),
			 errhint("Restore the row from a backup.")));
	pg_unreachable();
}

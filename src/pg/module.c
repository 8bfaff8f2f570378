/*
 * src/pg/module.c
 */
#include "postgres.h"

#include "fmgr.h"

#include "markdown/parse.h"
#include "pg/compat.h"

PG_MODULE_MAGIC_EXT(
					.name = "rca",
					.version = "1.0"
);

void		_PG_init(void);

/*
 * A library of another version than the headers may lay its structs out
 * differently.  Where cmark is linked statically that cannot happen.
 */
void
_PG_init(void)
{
	if (!rca_markdown_library_matches())
		ereport(ERROR,
				(errcode(ERRCODE_CONFIG_FILE_ERROR),
				 errmsg("rca was built with another version of cmark than the one installed"),
				 errhint("Rebuild and reinstall the extension.")));
}

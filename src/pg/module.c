/*
 * src/pg/module.c
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "base/version.h"
#include "markdown/parse.h"
#include "pg/compat.h"

PG_MODULE_MAGIC_EXT(
					.name = "rca",
					.version = "1.0"
);

void		_PG_init(void);

/*
 * A library of another version than the headers may have other struct layouts.
 * This cannot happen if cmark is linked statically.
 */
void
_PG_init(void)
{
	if (!rca_markdown_library_matches())
		ereport(ERROR,
				(errcode(ERRCODE_CONFIG_FILE_ERROR),
				 errmsg("rca was built with a different version of cmark than the one installed"),
				 errhint("Rebuild and reinstall the extension.")));
}

PG_FUNCTION_INFO_V1(rca_version);
Datum
rca_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(RCA_CODE_VERSION));
}

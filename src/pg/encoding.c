/*
 * src/pg/encoding.c
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"

#include "base/text.h"
#include "pg/compat.h"
#include "pg/encoding.h"

const char *
rca_to_server(const char *s)
{
	return pg_any_to_server(s, (int) strlen(s), PG_UTF8);
}

const char *
rca_from_server(const char *s)
{
	return pg_server_to_any(s, (int) strlen(s), PG_UTF8);
}

RcaStr
rca_str_to_server(RcaStr s)
{
	const char *converted;

	if (s.data == NULL || GetDatabaseEncoding() == PG_UTF8)
		return s;
	converted = rca_to_server(rca_cstring(s));
	return rca_str(converted, (int) strlen(converted));
}

RcaStr
rca_str_from_server(RcaStr s)
{
	const char *converted;

	if (s.data == NULL || GetDatabaseEncoding() == PG_UTF8)
		return s;
	converted = rca_from_server(rca_cstring(s));
	return rca_str(converted, (int) strlen(converted));
}

RcaStr
rca_str_of_text(Datum value)
{
	text	   *string = DatumGetTextPP(value);

	return rca_str_from_server(rca_str(VARDATA_ANY(string), (int) VARSIZE_ANY_EXHDR(string)));
}

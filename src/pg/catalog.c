/*
 * src/pg/catalog.c
 *
 * Names in the form that service catalogs use.
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "base/text.h"
#include "pg/compat.h"

/*
 * Converts a name to lower case, and runs of characters other than letters and
 * digits to a dash.  Only ASCII letters are converted, and bytes of other
 * characters are kept, so that no locale is needed.
 */
PG_FUNCTION_INFO_V1(rca_slug);
Datum
rca_slug(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(0);
	const char *data = VARDATA_ANY(name);
	StringInfoData slug;

	initStringInfo(&slug);
	for (int i = 0; i < VARSIZE_ANY_EXHDR(name); i++)
	{
		if (rca_is_word(data[i]))
			appendStringInfoChar(&slug, rca_to_lower(data[i]));
		else if (slug.len > 0 && slug.data[slug.len - 1] != '-')
			appendStringInfoChar(&slug, '-');
	}
	if (slug.len > 0 && slug.data[slug.len - 1] == '-')
		slug.len--;
	PG_RETURN_TEXT_P(cstring_to_text_with_len(slug.data, slug.len));
}

/*
 * Makes kind:namespace/name, in lower case.  A name that has its own kind or
 * namespace keeps it.
 */
PG_FUNCTION_INFO_V1(rca_entity_ref);
Datum
rca_entity_ref(PG_FUNCTION_ARGS)
{
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(0));
	char	   *kind = text_to_cstring(PG_GETARG_TEXT_PP(1));
	char	   *namespace = text_to_cstring(PG_GETARG_TEXT_PP(2));
	RcaStr		rest = rca_trim(rca_str(name, (int) strlen(name)));
	const char *mark;
	StringInfoData ref;

	initStringInfo(&ref);
	if (rest.len > 0 && (mark = memchr(rest.data, ':', rest.len)) != NULL)
	{
		appendBinaryStringInfo(&ref, rest.data, (int) (mark - rest.data));
		rest = rca_skip(rest, (int) (mark - rest.data) + 1);
	}
	else
		appendStringInfoString(&ref, kind);
	appendStringInfoChar(&ref, ':');
	if (rest.len == 0 || memchr(rest.data, '/', rest.len) == NULL)
		appendStringInfo(&ref, "%s/", namespace);
	appendBinaryStringInfo(&ref, rest.data, rest.len);
	for (int i = 0; i < ref.len; i++)
		ref.data[i] = rca_to_lower(ref.data[i]);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(ref.data, ref.len));
}

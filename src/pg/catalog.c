/*
 * src/pg/catalog.c
 *
 * Names as service catalogs have them.
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "base/text.h"
#include "pg/compat.h"

/*
 * Lower case, runs of anything but letters and digits one dash.  Case is
 * ASCII's, and bytes of other characters stay: no locale is asked.
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
 * kind:namespace/name, in lower case; a name that brings its kind or its
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

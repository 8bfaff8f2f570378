/*
 * src/pg/build.c
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/memutils.h"

#include "base/error.h"
#include "base/limits.h"
#include "pg/build.h"
#include "pg/compat.h"
#include "pg/encoding.h"
#include "pg/raise.h"
#include "report/parse_report.h"
#include "store/form.h"

/*
 * Converts the text to UTF-8.  False with *err filled if this is not possible.
 */
static bool
text_to_utf8(RcaStr text, RcaStr *utf8, RcaError *err)
{
	int			encoding = GetDatabaseEncoding();
	int			valid;

	*utf8 = text;
	/* the parser refuses such a size, whatever the bytes are */
	if (text.len > RCA_MAX_DOCUMENT_SIZE || encoding == PG_UTF8)
		return true;
	if (encoding != PG_SQL_ASCII)
	{
		utf8->data = pg_server_to_any(text.data, text.len, PG_UTF8);
		utf8->len = (int) strlen(utf8->data);
		return true;
	}

	/* in a database without an encoding, the bytes may be anything */
	valid = pg_encoding_verifymbstr(PG_UTF8, text.data, text.len);
	if (valid == text.len)
		return true;
	rca_error_at(err, RCA_ERROR_ENCODING, text, valid,
				 "The bytes here are not valid UTF-8.",
				 "Convert the document to UTF-8.");
	err->message = "invalid byte sequence in document";
	return false;
}

RcaReport *
rca_report_of_source(RcaSource source, RcaExtent extent, RcaError *err)
{
	RcaStr		utf8;
	RcaReport  *report;

	if (!text_to_utf8(source.text, &utf8, err))
		return NULL;
	report = rca_report_parse_taught(utf8, source.conventions, extent, err);

	/* always a hard error: the document may be valid */
	if (report == NULL && err->kind == RCA_ERROR_MEMORY)
		ereport(ERROR,
				(errcode(rca_error_code(err)),
				 errmsg("out of memory"),
				 errdetail("%s", rca_to_server(err->detail)),
				 errhint("%s", rca_to_server(err->hint))));
	return report;
}

RcaReport *
rca_report_or_error(RcaSource source, RcaExtent extent)
{
	RcaError	err;
	RcaReport  *report = rca_report_of_source(source, extent, &err);

	if (report == NULL)
		rca_save_error(&err, NULL);
	return report;
}

struct varlena *
rca_value_of_report(const RcaReport *report, RcaStr text)
{
	StringInfoData out;

	initStringInfo(&out);
	enlargeStringInfo(&out, VARHDRSZ + text.len + text.len / 4 + 512);
	out.len = VARHDRSZ;
	rca_form_write(&out, report, text);
	SET_VARSIZE(out.data, out.len);
	return (struct varlena *) out.data;
}

struct varlena *
rca_build(RcaSource source, struct Node *escontext)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext parse;
	struct varlena *result;
	RcaReport  *report;
	RcaError	err;

	parse = AllocSetContextCreate(outer, "rca report", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(parse);
	report = rca_report_of_source(source, RCA_READ_FACTS, &err);
	MemoryContextSwitchTo(outer);
	if (report == NULL)
	{
		rca_save_error(&err, escontext);
		MemoryContextDelete(parse);
		return NULL;
	}
	result = rca_value_of_report(report, source.text);
	MemoryContextDelete(parse);
	return result;
}

Datum
rca_build_datum(Datum source)
{
	text	   *value = DatumGetTextPP(source);
	RcaStr		text = {VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value)};

	return PointerGetDatum(rca_build(rca_source(text), NULL));
}

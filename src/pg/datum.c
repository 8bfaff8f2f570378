/*
 * src/pg/datum.c
 */
#include "postgres.h"

#include "access/detoast.h"
#include "catalog/pg_type.h"
#include "datatype/timestamp.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "pg/datum.h"
#include "pg/detoast.h"

/*
 * Where the header says how many bytes a reach takes, and how many to look at
 * first: to decompress costs by the byte, but to do it twice costs more than
 * the few hundred bytes that most reports take.
 */
static const struct
{
	Size		end;			/* of a field of the header */
	Size		first;			/* bytes */
}			reaches[RCA_REACH_ALL] =
{
	[RCA_REACH_SEVERITY] = {offsetof(RcaFormHeader, metadata_offset), sizeof(RcaFormHeader) + 16},
	[RCA_REACH_METADATA] = {offsetof(RcaFormHeader, timeline_offset), 256},
	[RCA_REACH_TIMELINE] = {offsetof(RcaFormHeader, action_items_offset), 512},
	[RCA_REACH_ACTION_ITEMS] = {offsetof(RcaFormHeader, points_offset), 768},
};

int
rca_error_code(const RcaError *err)
{
	switch (err->kind)
	{
		case RCA_ERROR_LIMIT:
			return ERRCODE_PROGRAM_LIMIT_EXCEEDED;
		case RCA_ERROR_ENCODING:
			return ERRCODE_CHARACTER_NOT_IN_REPERTOIRE;
		case RCA_ERROR_MEMORY:
			return ERRCODE_OUT_OF_MEMORY;
		case RCA_ERROR_SYNTAX:
			break;
	}
	return ERRCODE_INVALID_TEXT_REPRESENTATION;
}

const char *
rca_error_message(const RcaError *err)
{
	return err->message ? err->message :
		psprintf("invalid input syntax for type %s", "rca");
}

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

/* The one place that turns the core's errors into PostgreSQL's. */
static void
save_error(const RcaError *err, struct Node *escontext)
{
	errsave(escontext,
			(errcode(rca_error_code(err)),
			 errmsg_internal("%s", rca_to_server(rca_error_message(err))),
			 err->line > 0 ?
			 errdetail("At line %d, column %d: %s", err->line, err->col,
					   rca_to_server(err->detail)) :
			 errdetail("%s", rca_to_server(err->detail)),
			 errhint("%s", rca_to_server(err->hint))));
}

RcaReport *
rca_report_of_text(const char *text, int len, bool complete, RcaError *err)
{
	RcaStr		utf8 = {text, len};
	/* what is too long is refused whatever its bytes are */
	int			encoding = len > RCA_MAX_DOCUMENT_SIZE ? PG_UTF8 : GetDatabaseEncoding();
	RcaReport *report;

	if (encoding == PG_SQL_ASCII)
	{
		/* in a database without an encoding the bytes are anything */
		int			valid = pg_encoding_verifymbstr(PG_UTF8, text, len);

		if (valid != len)
		{
			rca_error_at(err, RCA_ERROR_ENCODING, utf8, valid,
						 "The bytes here are not valid UTF-8.",
						 "Convert the document to UTF-8.");
			err->message = "invalid byte sequence in document";
			return NULL;
		}
	}
	else if (encoding != PG_UTF8)
	{
		utf8.data = pg_server_to_any(text, len, PG_UTF8);
		utf8.len = (int) strlen(utf8.data);
	}
	report = rca_report_parse(utf8, complete, err);

	/* never soft, and never a finding: the document may be good */
	if (report == NULL && err->kind == RCA_ERROR_MEMORY)
		ereport(ERROR,
				(errcode(rca_error_code(err)),
				 errmsg("out of memory"),
				 errdetail("%s", rca_to_server(err->detail)),
				 errhint("%s", rca_to_server(err->hint))));
	return report;
}

RcaReport *
rca_report_or_error(const char *text, int len, bool complete)
{
	RcaError	err;
	RcaReport *report = rca_report_of_text(text, len, complete, &err);

	if (report == NULL)
		save_error(&err, NULL);
	return report;
}

struct varlena *
rca_build(const char *text, int len, struct Node *escontext)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext parse;
	StringInfoData out;
	RcaReport *report;
	RcaError	err;

	parse = AllocSetContextCreate(outer, "rca document", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(parse);
	report = rca_report_of_text(text, len, false, &err);
	MemoryContextSwitchTo(outer);
	if (report == NULL)
	{
		save_error(&err, escontext);
		MemoryContextDelete(parse);
		return NULL;
	}

	initStringInfo(&out);
	enlargeStringInfo(&out, VARHDRSZ + len + len / 4 + 512);
	out.len = VARHDRSZ;
	rca_form_write(&out, report, rca_str(text, len));
	SET_VARSIZE(out.data, out.len);
	MemoryContextDelete(parse);
	return (struct varlena *) out.data;
}

Datum
rca_build_datum(Datum source)
{
	text	   *value = DatumGetTextPP(source);

	return PointerGetDatum(rca_build(VARDATA_ANY(value),
									 (int) VARSIZE_ANY_EXHDR(value), NULL));
}

void
rca_report_corrupt(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored value of type %s is corrupt", "rca"),
			 errhint("Restore the row from a backup.")));
	pg_unreachable();
}

/* Opens the bytes of a value; those of another version are made anew. */
static bool
open_bytes(struct varlena *value, RcaForm *form, Size total)
{
	const char *base = VARDATA_ANY(value);
	Size		available = VARSIZE_ANY_EXHDR(value);

	switch (rca_form_open(form, base, available, total))
	{
		case RCA_FORM_CURRENT:
			return true;
		case RCA_FORM_OTHER_VERSION:
			return false;
		case RCA_FORM_CORRUPT:
			break;
	}
	rca_report_corrupt();
}

/* Opens just the bytes that are wanted; false if that cannot be done. */
static bool
open_prefix(Datum datum, RcaReach reach, RcaValue *value)
{
	struct varlena *raw = (struct varlena *) DatumGetPointer(datum);
	Size		total;
	uint32		end;

	if (reach == RCA_REACH_ALL || !(VARATT_IS_COMPRESSED(raw) || VARATT_IS_EXTERNAL(raw)))
		return false;
	total = toast_raw_datum_size(datum) - VARHDRSZ;
	if (!open_bytes(rca_detoast_prefix(raw, reaches[reach].first), &value->form, total))
		return false;
	memcpy(&end, (char *) &value->form.header + reaches[reach].end, sizeof(end));
	return end <= value->form.available ||
		open_bytes(rca_detoast_prefix(raw, end), &value->form, total);
}

void
rca_value_open(Datum datum, RcaReach reach, RcaValue *value)
{
	struct varlena *bytes;
	Size		total;

	value->text = RCA_NULL_STR;
	value->report = NULL;
	if (open_prefix(datum, reach, value))
		return;

	/* all of it is wanted, or there is more of it than usual, or it is old */
	bytes = rca_detoast((struct varlena *) DatumGetPointer(datum));
	total = VARSIZE_ANY_EXHDR(bytes);
	if (!open_bytes(bytes, &value->form, total))
	{
		RcaStr		source = rca_form_text(&value->form, total);

		bytes = rca_build(source.data, source.len, NULL);
		total = VARSIZE_ANY_EXHDR(bytes);
		if (!open_bytes(bytes, &value->form, total))
			elog(ERROR, "stored form of type rca was written in another version");
	}
	value->text = rca_form_text(&value->form, total);
}

const RcaReport *
rca_value_report(RcaValue *value, bool complete)
{
	if (value->report == NULL || (complete && !value->report->body.complete))
		value->report = rca_report_or_error(value->text.data, value->text.len, complete);
	return value->report;
}

RcaOutline
rca_value_outline(const RcaValue *value)
{
	RcaOutline	outline;

	if (!rca_form_outline(&value->form, value->text, &outline))
		rca_report_corrupt();
	return outline;
}

RcaMetadata
rca_value_metadata(const RcaValue *value)
{
	RcaMetadata metadata;

	if (!rca_form_metadata(&value->form, &metadata))
		rca_report_corrupt();
	return metadata;
}

RcaStr
rca_value_text(struct varlena *value)
{
	RcaForm	form;

	/* the text stands in the same place in every version */
	(void) open_bytes(value, &form, VARSIZE_ANY_EXHDR(value));
	return rca_form_text(&form, VARSIZE_ANY_EXHDR(value));
}

RcaStr
rca_text_argument(FunctionCallInfo fcinfo, bool is_rca)
{
	struct varlena *value = rca_detoast((struct varlena *) PG_GETARG_POINTER(0));

	return is_rca ? rca_value_text(value) :
		rca_str(VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value));
}

Datum
rca_server_text_datum(RcaStr s, bool *isnull)
{
	*isnull = (s.data == NULL);
	return *isnull ? (Datum) 0 :
		PointerGetDatum(cstring_to_text_with_len(s.data, s.len));
}

Datum
rca_text_datum(RcaStr s, bool *isnull)
{
	if (s.data != NULL && GetDatabaseEncoding() != PG_UTF8)
	{
		char	   *converted = pg_any_to_server(rca_cstring(s), s.len, PG_UTF8);

		s = rca_str(converted, (int) strlen(converted));
	}
	return rca_server_text_datum(s, isnull);
}

Datum
rca_list_datum(const RcaStrList *list, bool *isnull)
{
	Datum	   *elements;

	*isnull = (list->items == NULL);
	if (*isnull)
		return (Datum) 0;
	elements = palloc(Max(list->count, 1) * sizeof(Datum));
	for (int i = 0; i < list->count; i++)
	{
		bool		element_isnull;

		elements[i] = rca_text_datum(list->items[i], &element_isnull);
		if (element_isnull)
			rca_report_corrupt();
	}
	return PointerGetDatum(construct_array(elements, list->count, TEXTOID, -1,
										   false, TYPALIGN_INT));
}

Datum
rca_date_datum(RcaDate date, bool *isnull)
{
	*isnull = (date == RCA_NO_DATE);
	if (!*isnull && !IS_VALID_DATE(date))
		rca_report_corrupt();
	return DateADTGetDatum(date);
}

Datum
rca_instant_datum(RcaInstant at, bool *isnull)
{
	*isnull = (at == RCA_NO_INSTANT);
	if (!*isnull && !IS_VALID_TIMESTAMP(at))
		rca_report_corrupt();
	return TimestampTzGetDatum(at);
}

Datum
rca_interval_datum_in(Interval *space, int64 usecs, bool *isnull)
{
	*isnull = (usecs == RCA_NO_DURATION);
	space->time = usecs;
	space->day = 0;
	space->month = 0;
	return IntervalPGetDatum(space);
}

Datum
rca_interval_datum(int64 usecs, bool *isnull)
{
	return rca_interval_datum_in(palloc(sizeof(Interval)), usecs, isnull);
}

Datum
rca_numeric_datum(RcaNumber number, bool *isnull)
{
	*isnull = !number.known;
	return *isnull ? (Datum) 0 :
		DirectFunctionCall3(numeric_in, CStringGetDatum(rca_number_string(number)),
							ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
}

Datum
rca_cstring_datum(const char *s, bool *isnull)
{
	return rca_text_datum(s ? rca_str(s, (int) strlen(s)) : RCA_NULL_STR, isnull);
}

/*
 * src/pg/value.c
 */
#include "postgres.h"

#include "access/detoast.h"

#include "base/text.h"
#include "markdown/comments.h"
#include "pg/build.h"
#include "pg/compat.h"
#include "pg/conventions_argument.h"
#include "pg/detoast.h"
#include "pg/encoding.h"
#include "pg/raise.h"
#include "pg/value.h"

/*
 * For each reach: where the header has the number of bytes that it needs, and
 * how many bytes to fetch at first.  Decompressing costs by the byte, but
 * doing it twice costs more than the few hundred bytes that most reports need.
 */
typedef struct Extent
{
	Size		end;			/* offset of a field of the header */
	Size		first;			/* bytes */
} Extent;

static const Extent extents[RCA_REACH_ALL] = {
	[RCA_REACH_SEVERITY] = {offsetof(RcaFormHeader, metadata_offset),
	sizeof(RcaFormHeader) + 16},
	[RCA_REACH_METADATA] = {offsetof(RcaFormHeader, timeline_offset), 256},
	[RCA_REACH_TIMELINE] = {offsetof(RcaFormHeader, action_items_offset), 512},
	[RCA_REACH_ACTION_ITEMS] = {offsetof(RcaFormHeader, points_offset), 768},
};

/* Opens the bytes of a value.  False if they are of another version. */
static bool
open_bytes(struct varlena *value, RcaForm *form, Size total)
{
	switch (rca_form_open(form, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value),
						  total))
	{
		case RCA_FORM_CURRENT:
			return true;
		case RCA_FORM_OTHER_VERSION:
			return false;
		case RCA_FORM_CORRUPT:
			break;
	}
	rca_raise_corrupt();
}

/* Opens only the bytes that are needed.  False if that is not possible. */
static bool
open_prefix(Datum datum, RcaReach reach, RcaValue *value)
{
	struct varlena *raw = (struct varlena *) DatumGetPointer(datum);
	struct varlena *prefix;
	Size		total;
	uint32		end;

	if (reach == RCA_REACH_ALL)
		return false;
	if (!VARATT_IS_COMPRESSED(raw) && !VARATT_IS_EXTERNAL(raw))
		return false;
	total = toast_raw_datum_size(datum) - VARHDRSZ;
	prefix = rca_detoast_prefix(raw, extents[reach].first);
	if (!open_bytes(prefix, &value->form, total))
		return false;
	memcpy(&end, (char *) &value->form.header + extents[reach].end,
		   sizeof(end));
	return end <= value->form.available ||
		open_bytes(rca_detoast_prefix(raw, end), &value->form, total);
}

static RcaStr
conventions_of_form(const RcaForm *form)
{
	RcaStr		json;

	if (!rca_form_conventions(form, &json))
		rca_raise_corrupt();
	return json;
}

/* The text and the conventions of a complete form of any version. */
static RcaSource
source_of_form(const RcaForm *form, Size total)
{
	RcaSource	source = rca_source(rca_form_text(form, total));

	source.conventions = rca_conventions_of_value(conventions_of_form(form));
	return source;
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

	/*
	 * all of it is needed, or it has more than usual, or it is of another
	 * version
	 */
	bytes = rca_detoast((struct varlena *) DatumGetPointer(datum));
	total = VARSIZE_ANY_EXHDR(bytes);
	if (!open_bytes(bytes, &value->form, total))
	{
		bytes = rca_build(source_of_form(&value->form, total), NULL);
		total = VARSIZE_ANY_EXHDR(bytes);
		if (!open_bytes(bytes, &value->form, total))
			elog(ERROR, "value of type rca was rebuilt in another version");
	}
	value->text = rca_form_text(&value->form, total);
}

const RcaReport *
rca_value_report(RcaValue *value, RcaExtent extent)
{
	if (value->report == NULL || value->report->body.extent < extent)
		value->report = rca_report_or_error(source_of_form(&value->form,
														   value->form.available),
											extent);
	return value->report;
}

RcaOutline
rca_value_outline(const RcaValue *value)
{
	RcaOutline	outline;

	if (!rca_form_outline(&value->form, value->text, &outline))
		rca_raise_corrupt();
	return outline;
}

RcaMetadata
rca_value_metadata(const RcaValue *value)
{
	RcaMetadata metadata;

	if (!rca_form_metadata(&value->form, &metadata))
		rca_raise_corrupt();
	return metadata;
}

RcaMoments
rca_value_moments(const RcaValue *value)
{
	RcaMoments	moments;
	RcaCursor	cursor;
	RcaTimelineEntry entry;

	rca_moments_init(&moments);
	rca_form_timeline(&value->form, &cursor);
	while (rca_timeline_next(&cursor, &entry))
		rca_moments_add(&moments, &entry);
	if (cursor.corrupt)
		rca_raise_corrupt();
	return moments;
}

RcaStr
rca_value_shown_text(const RcaValue *value)
{
	/* very few reports have comments */
	if (rca_find(value->text, RCA_STR("%%")) < 0)
		return value->text;
	return rca_text_without_comments(value->text,
									 rca_value_outline(value).first_line);
}

RcaMetricInput
rca_value_metric_input(const RcaValue *value)
{
	RcaMetricInput input;
	RcaMetadata metadata;
	RcaOutline	outline = rca_value_outline(value);
	RcaClaimSource source;

	rca_form_header(&value->form, &metadata);
	input.moments = rca_value_moments(value);
	input.stated_duration = metadata.duration;
	source.text = rca_str_from_server(rca_value_shown_text(value));
	source.incident = metadata.date;
	source.sections = outline.sections;
	source.nsections = outline.nsections;
	rca_claims_read(&source, &input.claims);
	return input;
}

RcaStr
rca_value_text(struct varlena *value)
{
	RcaForm		form;

	/* the text is in the same place in every version */
	(void) open_bytes(value, &form, VARSIZE_ANY_EXHDR(value));
	return rca_form_text(&form, VARSIZE_ANY_EXHDR(value));
}

RcaSource
rca_value_source(struct varlena *value)
{
	RcaForm		form;

	(void) open_bytes(value, &form, VARSIZE_ANY_EXHDR(value));
	return source_of_form(&form, VARSIZE_ANY_EXHDR(value));
}

RcaStr
rca_value_conventions(struct varlena *value)
{
	RcaForm		form;

	(void) open_bytes(value, &form, VARSIZE_ANY_EXHDR(value));
	return conventions_of_form(&form);
}

RcaSource
rca_source_argument(FunctionCallInfo fcinfo, RcaArgument type)
{
	struct varlena *argument = (struct varlena *) PG_GETARG_POINTER(0);
	struct varlena *value = rca_detoast(argument);
	RcaSource	source;

	if (type == RCA_ARGUMENT_VALUE)
		return rca_value_source(value);
	source = rca_source(rca_str(VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value)));
	if (type == RCA_ARGUMENT_TAUGHT)
		source.conventions = rca_conventions_from_jsonb(PG_GETARG_JSONB_P(1));
	return source;
}

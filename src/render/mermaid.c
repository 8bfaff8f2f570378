/*
 * src/render/mermaid.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "render/escape.h"
#include "render/mermaid.h"

static void
append_day(StringInfo out, RcaInstant at, RcaDate *day)
{
	if (at == RCA_NO_INSTANT || rca_instant_date(at) == *day)
		return;
	*day = rca_instant_date(at);
	appendStringInfo(out, "    section %s\n", rca_date_string(*day));
}

/* A dash instead of no text, because Mermaid needs a text everywhere. */
static RcaStr
or_dash(RcaStr text)
{
	return text.len > 0 ? text : RCA_STR("-");
}

bool
rca_mermaid_write(StringInfo out, const RcaForm *form)
{
	RcaMetadata metadata;
	RcaCursor	cursor;
	RcaTimelineEntry entry;
	RcaDate		day = RCA_NO_DATE;

	if (!rca_form_metadata(form, &metadata))
		return false;
	appendStringInfoString(out, "timeline\n");
	if (metadata.title.len > 0)
	{
		appendStringInfoString(out, "    title ");
		rca_escape_mermaid(out, metadata.title);
		appendStringInfoChar(out, '\n');
	}
	rca_form_timeline(form, &cursor);
	while (rca_timeline_next(&cursor, &entry))
	{
		append_day(out, entry.at, &day);
		appendStringInfoString(out, "    ");
		rca_escape_mermaid_start(out, or_dash(entry.raw_time));
		appendStringInfoString(out, " : ");
		rca_escape_mermaid(out, or_dash(entry.event));
		appendStringInfoChar(out, '\n');
	}
	return !cursor.corrupt;
}

/*
 * src/render/mermaid.c
 *
 * Mermaid has no quotes here: marks that mean something to it, in text or as
 * HTML, are written as its numeric entities, which it shows as themselves.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "render/mermaid.h"
#include "values/when.h"

/*
 * The first letter of a line could begin a keyword, and is written as an
 * entity as well.
 */
static void
append_text(StringInfo out, RcaStr text, bool starts_line)
{
	for (int i = 0; i < text.len; i++)
	{
		char		c = text.data[i];

		if (rca_is_space(c))
			appendStringInfoChar(out, ' ');
		else if (strchr(":;#<>{}[]()\"'`%\\|&@$^*~=+", c) != NULL ||
				 (starts_line && i == 0 && rca_is_alpha(c)))
			appendStringInfo(out, "#%d;", c);
		else if ((unsigned char) c >= ' ' && c != '\x7f')
			appendStringInfoChar(out, c);
	}
}

static void
append_day(StringInfo out, RcaInstant at, RcaDate *day)
{
	if (at == RCA_NO_INSTANT || rca_instant_date(at) == *day)
		return;
	*day = rca_instant_date(at);
	appendStringInfo(out, "    section %s\n", rca_date_string(*day));
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
		append_text(out, metadata.title, false);
		appendStringInfoChar(out, '\n');
	}
	rca_form_timeline(form, &cursor);
	while (rca_timeline_next(&cursor, &entry))
	{
		append_day(out, entry.at, &day);
		appendStringInfoString(out, "    ");
		append_text(out, entry.raw_time.len > 0 ? entry.raw_time : RCA_STR("-"), true);
		appendStringInfoString(out, " : ");
		append_text(out, entry.event.len > 0 ? entry.event : RCA_STR("-"), false);
		appendStringInfoChar(out, '\n');
	}
	return !cursor.corrupt;
}

/*
 * src/edit/find_entry.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/find_entry.h"

bool
rca_find_entry(const RcaEdit *edit, int line, RcaStr event, int *entry, RcaError *err)
{
	const RcaReport *report = edit->report;
	bool		any = false;

	for (*entry = 0; *entry < report->ntimeline; (*entry)++)
	{
		RcaStr		found = report->timeline[*entry].event;

		if (report->timeline[*entry].line != line)
			continue;
		any = true;
		if (rca_equal(event, found.data != NULL ? found : RCA_STR("")))
			return true;
	}
	err->kind = RCA_ERROR_EDIT;
	err->line = any ? line : 0;
	err->col = any ? 1 : 0;
	err->message = psprintf("line %d has no such timeline entry", line);
	err->detail = any ? "The entry that begins in this line has a different event." :
		"No entry of the timeline begins in this line.";
	err->hint = "Take line and event from rca_timeline of the current report.";
	return false;
}

void
rca_entry_allow(RcaEdit *edit, const RcaItemPlace *place)
{
	const RcaReport *report = edit->report;

	rca_edit_allow(edit, RCA_FACT_TIMELINE | RCA_FACT_POINTS | RCA_FACT_LINKS | RCA_FACT_BLOCKS);
	if (place != NULL && place->block != NULL && place->block->kind == RCA_BLOCK_HEADING)
		rca_edit_allow(edit, RCA_FACT_SECTIONS);
	/* what is derived from the timeline changes too */
	if (report->date_source == RCA_DATE_FROM_TIMELINE || report->metadata.date == RCA_NO_DATE)
		rca_edit_allow(edit, RCA_FACT_DATE);
}

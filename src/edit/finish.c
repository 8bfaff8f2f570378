/*
 * src/edit/finish.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/finish.h"
#include "edit/line_map.h"
#include "edit/verify.h"
#include "report/parse_report.h"

/* Two replacements of the same bytes contradict each other. */
static bool
check_overlap(const RcaEdit *edit, RcaError *err)
{
	for (int i = 1; i < edit->count; i++)
	{
		const RcaReplacement *before = &edit->items[i - 1];

		if (before->start + before->length > edit->items[i].start)
			return rca_edit_refuse_at(edit, err,
									  edit->report->source.data + edit->items[i].start,
									  "Two of the changes are in the same place.",
									  "Make only one of them.");
	}
	return true;
}

/* The text with its replacements applied. */
static RcaStr
apply(const RcaEdit *edit)
{
	RcaStr		source = edit->report->source;
	int			done = 0;
	StringInfoData out;

	initStringInfo(&out);
	enlargeStringInfo(&out, edit->text.len + 256);
	/* the byte order mark, which is not part of the source */
	appendBinaryStringInfo(&out, edit->text.data,
						   (int) (source.data - edit->text.data));
	for (int i = 0; i < edit->count; i++)
	{
		const RcaReplacement *item = &edit->items[i];

		appendBinaryStringInfo(&out, source.data + done, item->start - done);
		appendBinaryStringInfo(&out, item->text.data, item->text.len);
		done = item->start + item->length;
	}
	appendBinaryStringInfo(&out, source.data + done, source.len - done);
	return rca_str(out.data, out.len);
}

const RcaReport *
rca_edit_finish(RcaEdit *edit, RcaStr *result, RcaError *err)
{
	RcaReport  *after;
	RcaLineMap	map;

	*result = edit->text;
	if (edit->count == 0)
		return edit->report;
	if (!check_overlap(edit, err))
		return NULL;
	*result = apply(edit);
	after = rca_report_parse_taught(*result, edit->report->body.conventions,
									RCA_READ_FACTS, err);
	if (after == NULL)
	{
		err->kind = err->kind == RCA_ERROR_SYNTAX ? RCA_ERROR_EDIT : err->kind;
		err->message = "the edit would make a document that is not a report";
		return NULL;
	}
	rca_line_map_make(&map, edit);
	return rca_edit_verify(edit, &map, after, err) ? after : NULL;
}

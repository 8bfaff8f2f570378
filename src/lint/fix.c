/*
 * src/lint/fix.c
 */
#include "base/base.h"

#include "base/text.h"
#include "lint/fix.h"

RcaStr
rca_apply_fixes(const RcaReport *report, const RcaFindings *findings,
				const bool *wanted)
{
	StringInfoData out;
	const char *done = report->source.data;
	const char *end = report->source.data + report->source.len;

	initStringInfo(&out);
	for (int i = 0; i < findings->count; i++)
	{
		const RcaFix *fix = &findings->items[i].fix;
		RcaStr		rest;

		if (fix->insert == NULL || !wanted[findings->items[i].rule])
			continue;
		rest = rca_written_source_line(report, fix->line);
		rest = rca_skip(rest, rca_char_offset(rest, fix->col - 1));
		/* of two fixes for one place the first is made */
		if (rest.data < done)
			continue;
		appendBinaryStringInfo(&out, done, (int) (rest.data - done));
		appendStringInfoString(&out, fix->insert);
		done = rest.data + rca_char_offset(rest, fix->length);
	}
	appendBinaryStringInfo(&out, done, (int) (end - done));
	return rca_str(out.data, out.len);
}

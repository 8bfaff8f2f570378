/*
 * src/lint/fix.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "lint/fix.h"

/*
 * The place of the last fix, so that a long line is only counted through once.
 */
typedef struct Cursor
{
	int			line;			/* 0 if there was no fix yet */
	int			col;
	RcaStr		rest;			/* the line from the column of the fix on */
} Cursor;

/* Moves to the place of a fix, and returns the rest of its line. */
static RcaStr
move_to(Cursor *cursor, const RcaReport *report, const RcaFix *fix)
{
	if (cursor->line != fix->line || cursor->col > fix->col)
	{
		cursor->rest = rca_written_source_line(report, fix->line);
		cursor->line = fix->line;
		cursor->col = 1;
	}
	cursor->rest = rca_skip(cursor->rest,
							rca_char_offset(cursor->rest, fix->col - cursor->col));
	cursor->col = fix->col;
	return cursor->rest;
}

RcaStr
rca_apply_fixes(const RcaReport *report, const RcaFindings *findings,
				const bool *wanted)
{
	StringInfoData out;
	const char *done = report->source.data;
	const char *end = report->source.data + report->source.len;
	Cursor		cursor = {.line = 0};

	initStringInfo(&out);
	for (int i = 0; i < findings->count; i++)
	{
		const RcaFix *fix = &findings->items[i].fix;
		RcaStr		rest;

		rca_host_check_interrupts();
		if (fix->insert == NULL || !wanted[findings->items[i].rule])
			continue;
		rest = move_to(&cursor, report, fix);
		/* of two fixes at one place only the first is made */
		if (rest.data < done)
			continue;
		appendBinaryStringInfo(&out, done, (int) (rest.data - done));
		appendStringInfoString(&out, fix->insert);
		done = rest.data + rca_char_offset(rest, fix->length);
	}
	appendBinaryStringInfo(&out, done, (int) (end - done));
	return rca_str(out.data, out.len);
}

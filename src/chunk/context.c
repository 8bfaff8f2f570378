/*
 * src/chunk/context.c
 *
 * The context that a chunk is read with:
 *
 * 		Login outage at midnight | 2025-02-08 | P1 | login, gateway
 * 		Timeline > Mitigation
 * 		| Time | Event |
 * 		|------|-------|
 *
 * Each of the first two lines has a limit, so that they leave room for the
 * chunk.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/limits.h"
#include "base/text.h"
#include "chunk/chunk.h"

/* Appends a piece of a line after a separator, cut at the limit. */
static void
append_piece(StringInfo out, int start, const char *separator, RcaStr piece)
{
	piece = rca_trim(piece);
	if (piece.len == 0)
		return;
	if (out->len > start)
		appendStringInfoString(out, separator);
	appendBinaryStringInfo(out, piece.data, rca_clip(piece, RCA_MAX_REPEATED));
}

static void
append_services(StringInfo out, int start, const RcaStrList *services)
{
	StringInfoData names;

	initStringInfo(&names);
	for (int i = 0; i < services->count && names.len < RCA_MAX_REPEATED; i++)
		append_piece(&names, 0, ", ", services->items[i]);
	append_piece(out, start, " | ", rca_str(names.data, names.len));
}

void
rca_chunk_report_line(StringInfo out, const RcaMetadata *metadata)
{
	int			start = out->len;
	const char *date;

	append_piece(out, start, " | ", metadata->title);
	if (metadata->date != RCA_NO_DATE)
	{
		date = rca_date_string(metadata->date);
		append_piece(out, start, " | ", rca_str(date, (int) strlen(date)));
	}
	append_piece(out, start, " | ", metadata->severity);
	append_services(out, start, &metadata->services);
}

/*
 * Does a heading repeat the title?  Most that do are written in the same way.
 */
static bool
is_same(RcaStr heading, RcaStr title)
{
	heading = rca_trim(heading);
	title = rca_trim(title);
	return title.data != NULL &&
		(rca_equal(heading, title) || rca_equal_nocase(heading, title));
}

/* Leaves out a heading that repeats the title, which is in the line above. */
static void
append_path(StringInfo out, RcaStr title, const RcaPath *path)
{
	int			start = out->len;

	for (int i = path->depth > 0 && is_same(path->headings[0], title); i < path->depth; i++)
		append_piece(out, start, " > ", path->headings[i]);
}

static void
end_line(StringInfo out, int start)
{
	if (out->len > start)
		appendStringInfoChar(out, '\n');
}

void
rca_chunk_context(StringInfo out, RcaStr report_line, RcaStr title, const RcaChunk *chunk)
{
	int			start = out->len;

	appendBinaryStringInfo(out, report_line.data, report_line.len);
	end_line(out, start);
	start = out->len;
	append_path(out, title, &chunk->path);
	end_line(out, start);
	if (chunk->repeated.data != NULL)
		appendBinaryStringInfo(out, chunk->repeated.data, chunk->repeated.len);
	else if (out->len > 0)
		out->data[--out->len] = '\0';
}

/*
 * src/markdown/parse.c
 *
 * A body is split into lines and checked, planned (feed.c), and given to
 * cmark.  Then cmark's tree is made a list of blocks (flatten.c).
 *
 * cmark keeps no state between calls, so an error may leave it from inside its
 * allocator: its memory comes from palloc and is freed with the context.  It
 * is fed line by line, because one of its loops allocates nothing and could
 * not be interrupted otherwise.  Input that would take it too long is refused
 * before (effort.h).
 */
#include "base/base.h"

#include "base/array.h"
#include "base/error.h"
#include "base/host.h"
#include "base/text.h"
#include "markdown/effort.h"
#include "markdown/markdown_internal.h"
#include "markdown/parse.h"

/* Does the body have text like "&#1"? */
static bool
has_char_refs(RcaStr body)
{
	const char *end = body.data + body.len;
	const char *p = body.data;

	while (p < end && (p = memchr(p, '&', end - p)) != NULL)
	{
		p++;
		if (p < end && *p == '#')
			return true;
	}
	return false;
}

/* Splits the body into lines, and checks each line. */
static bool
split_lines(RcaMarkdown *md, RcaError *err)
{
	int			line_capacity = 64 + md->body.len / 32;
	int			class_capacity = line_capacity;
	RcaEffort	effort = {0};
	/* inline markup does not affect which blocks there are */
	int			ignored = md->extent == RCA_READ_PLACES ? RCA_BYTE_INLINE : 0;
	RcaStr		line;
	int			classes;
	int			pos = 0;

	md->lines = palloc(line_capacity * sizeof(*md->lines));
	md->byte_classes = palloc(class_capacity * sizeof(*md->byte_classes));
	while (rca_next_line_classes(md->body, &pos, &line, &classes))
	{
		int			number = md->first_line + md->nlines;

		rca_host_check_interrupts();
		RCA_MAKE_ROOM(md->lines, md->nlines, line_capacity);
		RCA_MAKE_ROOM(md->byte_classes, md->nlines, class_capacity);
		md->byte_classes[md->nlines] = classes & ~ignored;
		md->lines[md->nlines++] = line;
		if (!rca_effort_add(&effort, line, number, classes, err))
			return false;
		if (classes & RCA_BYTE_CELL)
			rca_definitions_note(md, line);
	}
	rca_definitions_sort(md);
	return true;
}

/* Removes the comments from the body. */
static void
cut_comments(RcaMarkdown *md)
{
	int			capacity = 0;
	int			pos = 0;
	RcaStr		line;

	md->written = md->body;
	md->body = rca_comments_cut(md->written, &md->cuts);
	if (md->cuts.count == 0)
		return;
	while (rca_next_line(md->written, &pos, &line))
	{
		rca_host_check_interrupts();
		RCA_MAKE_ROOM(md->written_lines, md->nwritten_lines, capacity);
		md->written_lines[md->nwritten_lines++] = line;
	}
}

RcaStr
rca_written_line(const RcaMarkdown *md, int line)
{
	return md->written_lines != NULL ? md->written_lines[line - md->first_line] :
		md->lines[line - md->first_line];
}

RcaStr
rca_written_slice(const RcaMarkdown *md, RcaStr slice)
{
	int			start = (int) (slice.data - md->body.data);
	int			end = start + slice.len;

	if (md->cuts.count == 0)
		return slice;
	start += rca_cuts_up_to(&md->cuts, start);
	end += rca_cuts_before(&md->cuts, end);
	return rca_slice(md->written.data + start, md->written.data + Max(start, end));
}

/* Feeds a line, and a line end. */
static void
feed_line(const RcaMarkdown *md, const RcaStr *line, cmark_parser *parser)
{
	const char *end = line + 1 < md->lines + md->nlines ? line[1].data :
		md->body.data + md->body.len;

	if (end > line->data && end[-1] == '\r')
	{
		/* cmark must not read the next, empty line as half of a line end */
		cmark_parser_feed(parser, line->data, line->len);
		cmark_parser_feed(parser, "\n", 1);
	}
	else
		cmark_parser_feed(parser, line->data, end - line->data);
}

/* Feeds the part of a line that decides about blocks. */
static void
feed_start(const RcaMarkdown *md, int index, cmark_parser *parser)
{
	RcaStr		start = rca_feed_start(md->lines[index], md->byte_classes[index]);

	cmark_parser_feed(parser, start.data, start.len);
	cmark_parser_feed(parser, "\n", 1);
}

static void
feed_lines(const RcaMarkdown *md, const RcaFeed *feed, cmark_parser *parser)
{
	bool		starts = md->extent == RCA_READ_PLACES &&
		rca_find(md->body, RCA_STR("]:")) < 0;

	for (int n = 1; n <= feed->count; n++)
	{
		const RcaPiece *piece = &feed->pieces[feed->starts[n]];

		rca_host_check_interrupts();
		if (piece->kind == RCA_PIECE_LINE && starts)
			feed_start(md, piece->first, parser);
		else if (piece->kind == RCA_PIECE_LINE)
			feed_line(md, &md->lines[piece->first], parser);
		else
			cmark_parser_feed(parser, RCA_STAND_IN, sizeof(RCA_STAND_IN) - 1);
	}
}

bool
rca_markdown_parse(RcaStr body, int first_line, RcaExtent extent,
				   RcaMarkdown *md, RcaError *err)
{
	RcaLineRange range;
	RcaFeed		feed;
	cmark_parser *parser;

	memset(md, 0, sizeof(*md));
	md->body = body;
	md->first_line = first_line;
	md->extent = extent;
	cut_comments(md);
	md->has_char_refs = has_char_refs(md->body);

	/* all checks come first */
	if (!split_lines(md, err))
		return false;
	range.lines = md->lines;
	range.classes = md->byte_classes;
	range.count = md->nlines;
	rca_feed_plan(&feed, range, extent);
	parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, rca_markdown_memory());
	feed_lines(md, &feed, parser);
	md->root = cmark_parser_finish(parser);
	return rca_flatten(md, &feed, err);
}
